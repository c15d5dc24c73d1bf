// SPDX-License-Identifier: Apache-2.0
#include "setup/SignInStep.h"

#include "base/JobChain.h"
#include "domain/Finding.h"
#include "plan/Difference.h"
#include "rest/Recover.h"
#include "setup/ServiceHub.h"
#include "setup/Session.h"
#include "setup/Workspace.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct SignInWorld
{
    std::optional<GraphOrganization> organization;
    std::optional<Error> noSession;
    GraphMe me;
    QList<DirectoryRole> roles;
};

Address sessionAddress(const Deployment& d)
{
    return {StepId::SignIn, u"session"_s, d.tenant.clientId};
}

// No session is a state of the world, not a failure; a locked keychain is a failure, since a session may well
// exist.
bool meansNoSession(const Error& error)
{
    return error.kind == ErrorKind::SignInRequired || error.kind == ErrorKind::KeychainMissing ||
           error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::ConsentRequired;
}

using MaybeOrganization = std::optional<GraphOrganization>;

JobOf<MaybeOrganization>* organizationIfSignedIn(QObject* owner, GraphApi* graph)
{
    return convertJob<GraphOrganization, MaybeOrganization>(
        owner, graph->organization(owner),
        [](Result<GraphOrganization>& result) -> Result<MaybeOrganization> {
            if (result.ok())
                return Result<MaybeOrganization>(MaybeOrganization(result.take()));
            if (meansNoSession(result.error()))
                return Result<MaybeOrganization>(MaybeOrganization());
            return Result<MaybeOrganization>(result.error());
        });
}

bool isGlobalAdministrator(const QList<DirectoryRole>& roles)
{
    return std::any_of(roles.cbegin(), roles.cend(), [](const DirectoryRole& role) {
        return role.roleTemplateId == QLatin1String(globalAdministratorTemplate);
    });
}

Observation observationOf(const Deployment& d, const SignInWorld& world, const QDateTime& now)
{
    Observation seen;
    seen.step = StepId::SignIn;
    seen.at = now;
    if (!world.organization)
        return seen;
    seen.put(sessionAddress(d), {{"signed_in"_L1, true}});
    const bool administrator = isGlobalAdministrator(world.roles);
    seen.facts = {{"tenant_id"_L1, world.organization->id},
                  {"tenant_name"_L1, world.organization->displayName},
                  {"account"_L1, world.me.userPrincipalName},
                  {"global_administrator"_L1, administrator},
                  {"guest"_L1, world.me.userType == "Guest"_L1}};
    if (world.me.userType == "Guest"_L1)
        seen.findings.append(
            finding(Severity::Error, u"signin.guest"_s, u"tenant.account"_s, {world.me.userPrincipalName}));
    if (!administrator)
        seen.findings.append(finding(Severity::Warning, u"signin.notGlobalAdministrator"_s,
                                     u"tenant.account"_s, {world.me.userPrincipalName}));
    return seen;
}

} // namespace

JobOf<Observation>* SignInStep::observe(QObject* owner, const Deployment& d)
{
    GraphApi* graph = m_workspace.services().graph();
    auto* chain = new JobChain<SignInWorld, Observation>(owner);
    chain->then<MaybeOrganization>(
        [graph](QObject* o, SignInWorld&) { return organizationIfSignedIn(o, graph); },
        [](SignInWorld& w, MaybeOrganization& found) { w.organization = found; });
    chain->then<GraphMe>(
        [graph](QObject* o, SignInWorld& w) { return w.organization ? graph->me(o) : nullptr; },
        [](SignInWorld& w, GraphMe& me) { w.me = me; });
    chain->then<QList<DirectoryRole>>(
        [graph](QObject* o, SignInWorld& w) { return w.organization ? graph->directoryRoles(o) : nullptr; },
        [](SignInWorld& w, QList<DirectoryRole>& roles) { w.roles = roles; });
    chain->run([d, now = m_workspace.clock().now()](SignInWorld& w) -> Result<Observation> {
        return observationOf(d, w, now);
    });
    return chain;
}

Plan SignInStep::plan(const Deployment& d, const Observation& world) const
{
    WishedObject session;
    session.address = sessionAddress(d);
    session.attributes = {{"signed_in"_L1, true}};
    session.risk = Risk::SignIn;
    session.undoable = false;
    return planFor({session}, world);
}

JobOf<ChangeOutcome>* SignInStep::perform(QObject* owner, const Deployment&, const Change&)
{
    return mapJob<SignedInAccount, ChangeOutcome>(
        owner, m_workspace.session().signIn(owner, scopes()),
        [](SignedInAccount& account) -> Result<ChangeOutcome> {
            ChangeOutcome outcome;
            outcome.serverId = account.objectId;
            outcome.learned = {{"tenant_id"_L1, account.tenantId}, {"account"_L1, account.userName}};
            return outcome;
        });
}

void SignInStep::learn(Deployment& d, const QJsonObject& facts) const
{
    const auto take = [&facts](QLatin1String key, QString& field) {
        if (facts.contains(key))
            field = facts.value(key).toString();
    };
    take("tenant_id"_L1, d.tenant.tenantId);
    take("tenant_name"_L1, d.tenant.tenantName);
    take("account"_L1, d.tenant.account);
}

JobOf<Verification>* SignInStep::verify(QObject* owner, const Deployment& d)
{
    return mapJob<Observation, Verification>(
        owner, observe(owner, d), [d](Observation& world) -> Result<Verification> {
            Verification v{StepId::SignIn, {}, world.at};
            const bool session = world.has(sessionAddress(d));
            v.checks.append({u"signin.tenant"_s, session ? CheckOutcome::Pass : CheckOutcome::Fail,
                             world.facts.value("tenant_name"_L1).toString(),
                             Error::of(ErrorKind::SignInRequired, u"graph"_s)});
            if (!session)
                return v;
            const bool guest = world.facts.value("guest"_L1).toBool();
            v.checks.append({u"signin.account"_s, guest ? CheckOutcome::Fail : CheckOutcome::Pass,
                             world.facts.value("account"_L1).toString(),
                             Error::of(ErrorKind::Forbidden, u"account"_s)});
            const bool administrator = world.facts.value("global_administrator"_L1).toBool();
            v.checks.append({u"signin.globalAdministrator"_s,
                             administrator ? CheckOutcome::Pass : CheckOutcome::Warning,
                             world.facts.value("account"_L1).toString(),
                             {}});
            return v;
        });
}

} // namespace jonction
