// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipCommand.h"

#include <QByteArray>

namespace jonction {

/// Puts DigestAnswer in the place of the library's own Digest, which knows no SHA-256 and answers Basic with
/// the password in clear (notes §2). The library only ever holds a ticket in the place of user and password;
/// this keeps who it stands for. Thread: the SIP thread alone.
class DigestPlugin
{
public:
    /// Once in a process, before the first stack.
    static void install();

    /// What the ticket stands for from now on.
    static QByteArray enter(const SipAccount& account);
    static void leave(const QByteArray& ticket);

    /// "SHA-256" or "MD5" once a challenge was answered; empty before.
    static QByteArray hashUsed(const QByteArray& ticket);
    /// The far side asked again although it had been answered.
    static bool isRefused(const QByteArray& ticket);
};

} // namespace jonction
