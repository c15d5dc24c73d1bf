// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"

#include <QByteArray>

namespace jonction {

/// Proof key for code exchange, RFC 7636, method S256.
struct PkcePair
{
    Secret verifier; ///< 43 unreserved characters from 32 random bytes
    QByteArray challenge;

    static PkcePair generate();
    static QByteArray challengeOf(QByteArrayView verifier);
};

/// Base64url text of `bytes` random bytes from the system's generator: for `state`.
QByteArray randomToken(int bytes);

} // namespace jonction
