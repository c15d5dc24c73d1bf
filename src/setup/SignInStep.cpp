// SPDX-License-Identifier: Apache-2.0
#include "setup/SignInStep.h"

#include "base/JobChain.h"
#include "domain/AdministratorRole.h"
#include "plan/Difference.h"
#include "rest/Recover.h"
#include "setup/Prerequisites.h"
#include "setup/ServiceHub.h"
#include "setup/Session.h"
#include "setup/Workspace.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct SignInWorld
{
    std::optional<GraphOrganization> organization;
    GraphMe me;
    QStringList roles;        // templates of the active ones
    bool rolesHidden = false; // objects of roles whose kind may not be read
    std::optional<QStringList> eligible;
};

Address sessionAddress(const Deployment& d)
{
    return {StepId::SignIn, u"session"_s, signInClientId(d.tenant)};
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

void takeRoles(SignInWorld& world, const QList<DirectoryRole>& roles)
{
    for (const DirectoryRole& role : roles) {
        world.rolesHidden = world.rolesHidden || role.roleTemplateId.isEmpty();
        world.roles.append(role.roleTemplateId);
    }
}

using MaybeRoles = std::optional<QStringList>;

// A second look with a permission that an administrator may have granted the application: silent, and no
// answer is an answer too.
JobOf<MaybeRoles>* rolesIfReadable(QObject* owner, JobOf<QStringList>* asked)
{
    return convertJob<QStringList, MaybeRoles>(owner, asked, [](Result<QStringList>& result) {
        return Result<MaybeRoles>(result.ok() ? MaybeRoles(result.take()) : MaybeRoles());
    });
}

QString administratorState(const SignInWorld& world)
{
    if (isGlobalAdministrator(world.roles))
        return u"active"_s;
    if (world.eligible && isGlobalAdministrator(*world.eligible))
        return u"eligible"_s;
    return world.eligible && !world.rolesHidden ? u"absent"_s : u"unknown"_s;
}

bool isGuest(const GraphMe& me)
{
    return me.userType.compare("Guest"_L1, Qt::CaseInsensitive) == 0 ||
           me.userPrincipalName.contains("#EXT#"_L1, Qt::CaseInsensitive);
}

Prerequisites prerequisitesOf(const SignInWorld& world, const Cloud& cloud, const QStringList& missingScopes,
                              const QDateTime& now)
{
    Prerequisites p;
    p.tenantId = world.organization->id;
    p.tenantName = world.organization->displayName;
    p.country = world.organization->countryLetterCode;
    p.cloud = cloud.id;
    p.account = world.me.userPrincipalName;
    p.accountKind = isGuest(world.me) ? u"guest"_s : u"member"_s;
    p.administrator = administratorState(world);
    p.roles = world.roles;
    for (const QString& scope : missingScopes)
        p.missingScopes.append(scope.section(u'/', -1));
    if (world.organization->serverTime.isValid())
        p.clockDifference = now.secsTo(world.organization->serverTime);
    return p;
}

} // namespace

JobOf<Observation>* SignInStep::observe(QObject* owner, const Deployment& d)
{
    ServiceHub& hub = m_workspace.services();
    GraphApi* graph = hub.graph();
    PoliciesApi* policies = hub.policies();
    auto* chain = new JobChain<SignInWorld, Observation>(owner);
    chain->then<MaybeOrganization>(
        [graph](QObject* o, SignInWorld&) { return organizationIfSignedIn(o, graph); },
        [](SignInWorld& w, MaybeOrganization& found) { w.organization = found; });
    chain->then<GraphMe>(
        [graph](QObject* o, SignInWorld& w) { return w.organization ? graph->me(o) : nullptr; },
        [](SignInWorld& w, GraphMe& me) { w.me = me; });
    chain->then<QList<DirectoryRole>>(
        [graph](QObject* o, SignInWorld& w) { return w.organization ? graph->directoryRoles(o) : nullptr; },
        [](SignInWorld& w, QList<DirectoryRole>& roles) { takeRoles(w, roles); });
    chain->then<MaybeRoles>(
        [policies](QObject* o, SignInWorld& w) {
            return w.rolesHidden ? rolesIfReadable(o, policies->activeRoles(o, w.me.id)) : nullptr;
        },
        [](SignInWorld& w, MaybeRoles& active) {
            w.rolesHidden = !active;
            w.roles = active.value_or(w.roles);
        });
    chain->then<MaybeRoles>(
        [policies](QObject* o, SignInWorld& w) {
            const bool settled = !w.organization || isGlobalAdministrator(w.roles);
            return settled ? nullptr : rolesIfReadable(o, policies->eligibleRoles(o, w.me.id));
        },
        [](SignInWorld& w, MaybeRoles& eligible) { w.eligible = eligible; });
    chain->run([d, &hub, session = QPointer<TokenCache>(hub.session()),
                clock = hub.clock()](SignInWorld& w) -> Result<Observation> {
        Observation seen;
        seen.step = StepId::SignIn;
        seen.at = clock->now();
        if (!w.organization)
            return seen;
        const QStringList missing = session ? session->missingScopes() : QStringList();
        const Prerequisites found = prerequisitesOf(w, hub.cloud(), missing, seen.at);
        seen.put(sessionAddress(d), {{"signed_in"_L1, true}});
        seen.facts = found.toFacts();
        seen.findings = found.findings();
        return seen;
    });
    return chain;
}

Plan SignInStep::plan(const Deployment& d, const Observation& world) const
{
    WishedObject session;
    session.address = sessionAddress(d);
    session.attributes = {{"signed_in"_L1, true}};
    session.risk = Risk::SignIn;
    return planFor({session}, world);
}

JobOf<ChangeOutcome>* SignInStep::perform(QObject* owner, const Deployment&, const Change& change)
{
    if (change.action == Action::Delete)
        return signOut(owner);
    return mapJob<SignedInAccount, ChangeOutcome>(
        owner, m_workspace.session().signIn(owner, scopes()),
        [](SignedInAccount& account) -> Result<ChangeOutcome> {
            ChangeOutcome outcome;
            outcome.serverId = account.objectId;
            outcome.learned = {{"tenant_id"_L1, account.tenantId}, {"account"_L1, account.userName}};
            return outcome;
        });
}

JobOf<ChangeOutcome>* SignInStep::signOut(QObject* owner)
{
    return mapJob<Nothing, ChangeOutcome>(
        owner, m_workspace.session().signOut(owner), [](Nothing&) -> Result<ChangeOutcome> {
            ChangeOutcome outcome;
            outcome.learned = {
                {"tenant_id"_L1, QString()}, {"tenant_name"_L1, QString()}, {"account"_L1, QString()}};
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
            if (!session) {
                v.checks.append({u"signin.tenant"_s,
                                 CheckOutcome::Fail,
                                 {},
                                 Error::of(ErrorKind::SignInRequired, u"graph"_s)});
                return v;
            }
            v.checks = Prerequisites::fromFacts(world.facts).checks();
            return v;
        });
}

} // namespace jonction
