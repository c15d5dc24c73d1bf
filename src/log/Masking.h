// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace jonction {

/// `text` without anything that is, or looks like, a secret: every value the SecretRegistry knows (as it is,
/// Base64, Base64url, percent-encoded), Authorization headers, Bearer credentials, JSON web tokens, form and
/// JSON fields that carry credentials (access_token, refresh_token, client_secret, code …), and the shapes of
/// Microsoft client secrets and Telnyx keys. Takes too much rather than too little. Thread-safe. UTF-8.
QByteArray masked(const QByteArray& text);
QString masked(const QString& text);

} // namespace jonction
