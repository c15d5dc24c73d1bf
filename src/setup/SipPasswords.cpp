// SPDX-License-Identifier: Apache-2.0
#include "setup/SipPasswords.h"

#include "setup/Workspace.h"
#include "vault/SecretStore.h"

namespace jonction {

SipPasswords::SipPasswords(Workspace& workspace)
    : m_workspace(workspace)
{}

JobOf<Secret>* SipPasswords::read(QObject* owner, const QString& account) const
{
    return m_workspace.secrets().read(owner, SecretRef::sipPassword(account));
}

JobOf<Nothing>* SipPasswords::keep(QObject* owner, const QString& account, Secret password) const
{
    return m_workspace.secrets().write(owner, SecretRef::sipPassword(account), std::move(password));
}

JobOf<Nothing>* SipPasswords::forget(QObject* owner, const QString& account) const
{
    return m_workspace.secrets().forget(owner, SecretRef::sipPassword(account));
}

} // namespace jonction
