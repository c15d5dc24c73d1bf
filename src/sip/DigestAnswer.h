// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"

#include <QByteArray>

#include <optional>

namespace jonction {

/// Hash functions of Digest, weakest first (RFC 7616, RFC 8760).
enum class DigestHash { Md5, Sha256 };

/// One challenge of a WWW-Authenticate or Proxy-Authenticate header.
struct DigestChallenge
{
    QByteArray realm;
    QByteArray nonce;
    QByteArray opaque;    ///< null where there is none
    QByteArray algorithm; ///< as it came, to be sent back; empty where none was named
    DigestHash hash = DigestHash::Md5;
    bool session = false; ///< "-sess"
    bool qopAuth = false; ///< the server offers it
    bool qopInt = false;  ///< auth-int; used only where auth is not offered
    bool stale = false;   ///< the password was right, the nonce is old
};

/// Reads the value of one challenge header, scheme included. Nothing for another scheme (Basic would send the
/// password in clear), an algorithm that is not spoken, a missing nonce or realm, or a qop that is not known.
/// At most 8 KiB are looked at.
std::optional<DigestChallenge> readDigestChallenge(const QByteArray& value);

/// Answers the challenges of one realm. The nonce count goes up with each answer to the same nonce. Not
/// thread-safe.
class DigestAnswer
{
public:
    /// What is asked to prove itself.
    struct Request
    {
        QByteArray method;
        QByteArray uri;
        QByteArray body;
    };

    void setCredentials(QByteArray user, Secret password);
    bool hasCredentials() const { return !m_password.isEmpty() || !m_user.isEmpty(); }

    /// Takes a challenge: a stronger hash wins over a weaker one for the same nonce round (RFC 8760 2.4).
    /// False where the same password was refused: the challenge is neither the first nor stale.
    bool take(const DigestChallenge& challenge);
    /// A round of challenges ends with the answer; the next take() begins another one.
    /// The value of Authorization or Proxy-Authorization. `cnonce` is random unless a test gives one.
    QByteArray authorization(const Request& request, QByteArray cnonce = {});

private:
    QByteArray m_user;
    Secret m_password;
    std::optional<DigestChallenge> m_challenge;
    bool m_answered = false;
    quint32 m_count = 0;
};

} // namespace jonction
