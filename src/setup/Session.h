// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "plan/Plan.h"
#include "services/entra/EntraValues.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace jonction {

class Workspace;

/// How the person signs in: on the page of the system's browser, or with a code on another device.
enum class SignInWay { Browser, Device };

/// What the person types on another device, and where.
struct DeviceOffer
{
    QString code;
    QUrl address;
    QDateTime expires;
};

/// The administrator's session with the directory, as the set-up sees it: whatever needs the person goes
/// through here, and nothing else ever opens a browser.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(Workspace* workspace);

    /// What every sign-in asks for, enough to see who it is (microsoft-graph 1.6). The rest comes step by
    /// step.
    static QStringList scopes();

    /// How sign-ins of the applier and of the terminal go. Browser unless set.
    void setWay(SignInWay way) { m_way = way; }
    SignInWay way() const { return m_way; }

    /// Asks the person to sign in with `more` besides what the session already has, and adopts what comes. A
    /// sign-in in another tenant than the document's ends with Unauthorized and code "other-tenant".
    /// Otherwise the errors of SignInFlow.
    JobOf<SignedInAccount>* signIn(QObject* owner, const QStringList& more, SignInWay way);
    JobOf<SignedInAccount>* signIn(QObject* owner, const QStringList& more)
    {
        return signIn(owner, more, m_way);
    }
    /// Forgets the session in memory and in the keychain. Nothing is asked of the directory: a refresh token
    /// of a public client cannot be revoked by it.
    JobOf<Nothing>* signOut(QObject* owner);
    /// Writes a sign-in or a sign-out, made beside the applier, into the journal.
    void note(Action action, const QString& accountId = {});

Q_SIGNALS:
    void deviceOffered(const jonction::DeviceOffer& offer);

private:
    Workspace* m_workspace;
    SignInWay m_way = SignInWay::Browser;
};

} // namespace jonction
