// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "base/Secret.h"

namespace jonction {

class Workspace;

/// The passwords of the SIP accounts that test calls are made with, in the keychain of the system. An account
/// is named as the dialer names it; it is the same in every document. Errors: those of SecretStore.
class SipPasswords
{
public:
    /// Through the keychain of the document that is open, which must live longer.
    explicit SipPasswords(Workspace& workspace);

    JobOf<Secret>* read(QObject* owner, const QString& account) const;
    /// Done only when it was read back.
    JobOf<Nothing>* keep(QObject* owner, const QString& account, Secret password) const;
    JobOf<Nothing>* forget(QObject* owner, const QString& account) const;

private:
    Workspace& m_workspace;
};

} // namespace jonction
