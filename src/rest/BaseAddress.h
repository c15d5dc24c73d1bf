// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QUrl>

namespace jonction {

/// True for 127.0.0.0/8, ::1 and the name localhost.
bool isLoopbackHost(const QString& host);

/// The address without a trailing slash, where it may be talked to: https, or plain http to a loopback
/// address; no user, no query, no fragment. Otherwise InvalidInput.
Result<QUrl> acceptableBase(const QUrl& address);

/// Same scheme, host and port (default ports filled in): RFC 6454.
bool sameOrigin(const QUrl& a, const QUrl& b);

} // namespace jonction
