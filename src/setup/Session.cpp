// SPDX-License-Identifier: Apache-2.0
#include "setup/Session.h"

#include "services/entra/ScopeSet.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"
#include "vault/SecretStore.h"

#include <QLocale>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

SignInRequest requestFor(Workspace& workspace, const QStringList& more)
{
    ServiceHub& hub = workspace.services();
    const Tenant& tenant = workspace.deployment().tenant;
    SignInRequest request;
    if (!tenant.tenantId.isEmpty())
        request.tenant = tenant.tenantId;
    request.clientId = signInClientId(tenant);
    const QStringList granted = hub.session()->grantedScopes();
    const QStringList kept = scopesTogether(Session::scopes(), granted);
    request.scopes = scopesOf(hub.cloud().scopePrefix(), scopesTogether(kept, more));
    request.loginHint = tenant.account;
    request.claims = hub.session()->demandedClaims();
    request.pages = workspace.loopbackPages();
    return request;
}

bool isOtherTenant(const Tenant& tenant, const SignedInAccount& account)
{
    return !tenant.tenantId.isEmpty() && tenant.tenantId.compare(account.tenantId, Qt::CaseInsensitive) != 0;
}

} // namespace

Session::Session(Workspace* workspace)
    : m_workspace(workspace)
{}

QStringList Session::scopes()
{
    return {u"User.Read"_s};
}

JobOf<SignedInAccount>* Session::signIn(QObject* owner, const QStringList& more, SignInWay way)
{
    ServiceHub& hub = m_workspace->services();
    const SignInRequest request = requestFor(*m_workspace, more);
    const auto offer = [self = QPointer<Session>(this)](const DeviceCode& device) {
        if (self)
            Q_EMIT self->deviceOffered({device.userCode, QUrl(device.verificationUri),
                                        self->m_workspace->clock().now().addSecs(device.expiresInSeconds)});
    };
    JobOf<SignedIn>* asked =
        way == SignInWay::Browser
            ? hub.signIn()->signIn(owner, request, hub.browser())
            : hub.signIn()->signInElsewhere(owner, request, QLocale().bcp47Name(), offer);
    return chain<SignedIn, SignedInAccount>(
        owner, asked, [this, &hub](SignedIn& signedIn, QObject* o) -> JobOf<SignedInAccount>* {
            if (isOtherTenant(m_workspace->deployment().tenant, signedIn.account)) {
                Error error = Error::of(ErrorKind::Unauthorized, u"account"_s, signedIn.account.userName);
                error.code = u"other-tenant"_s;
                return settledJob<SignedInAccount>(o, error);
            }
            JobOf<Nothing>* kept = hub.session()->adopt(o, signedIn.account.tenantId,
                                                        std::move(signedIn.tokens), signedIn.askedScopes);
            return mapJob<Nothing, SignedInAccount>(
                o, kept,
                [account = signedIn.account](Nothing&) -> Result<SignedInAccount> { return account; });
        });
}

JobOf<Nothing>* Session::signOut(QObject* owner)
{
    m_workspace->services().session()->forget();
    return m_workspace->secrets().forget(owner, SecretRef::refreshToken(m_workspace->deployment().id));
}

void Session::note(Action action, const QString& accountId)
{
    const QJsonObject signedIn{{"signed_in"_L1, true}};
    JournalEntry entry;
    entry.phase = u"intent"_s; // the journal speaks in pairs
    entry.address =
        Address{StepId::SignIn, u"session"_s, signInClientId(m_workspace->deployment().tenant)}.toString();
    entry.action = toString(action);
    (action == Action::Delete ? entry.before : entry.after) = signedIn;
    entry.by = m_workspace->actor();
    entry.serverId = accountId;
    entry.undoable = true;
    (void)m_workspace->journal().append(entry).ok();
    entry.phase = u"done"_s;
    (void)m_workspace->journal().append(entry).ok();
}

} // namespace jonction
