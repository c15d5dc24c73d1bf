// SPDX-License-Identifier: Apache-2.0
#include "setup/ApplicationStep.h"

#include "base/JobChain.h"
#include "domain/Identifiers.h"
#include "plan/ApplicationPlanner.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

using MaybeApplication = std::optional<GraphApplication>;
using MaybePrincipal = std::optional<ServicePrincipal>;

struct ApplicationWorld
{
    MaybeApplication application;
    MaybePrincipal principal;
    MaybePrincipal graph;
    QList<PermissionGrant> grants;
};

// A write that follows a creation can miss it for a while: no replication time is promised
// (microsoft-graph 5.6).
constexpr int replicationTries = 7;
constexpr int replicationWaitMs = 3000;

bool isReplicationMiss(const Error& error)
{
    return error.kind == ErrorKind::NotFound ||
           (error.httpStatus == 400 && error.evidence.contains("reference update"_L1, Qt::CaseInsensitive));
}

template<typename T>
JobOf<T>* onceReplicated(QObject* owner, const std::shared_ptr<Clock>& clock,
                         std::function<JobOf<T>*(QObject*)> make)
{
    return pollJob<T>(
        owner, clock, replicationTries, replicationWaitMs, std::move(make),
        [](const Result<T>& result) { return result.ok() || !isReplicationMiss(result.error()); });
}

QString permissionName(const ServicePrincipal& graph, const QString& id)
{
    for (const PermissionScope& scope : graph.scopes)
        if (scope.id == id)
            return scope.value;
    return id;
}

QString permissionId(const ServicePrincipal& graph, const QString& name)
{
    for (const PermissionScope& scope : graph.scopes)
        if (scope.value == name)
            return scope.id;
    return {};
}

// Ours only: what somebody added beside is left alone and does not make a difference.
QJsonArray wishedOnly(const QStringList& seen)
{
    QJsonArray part;
    for (const QString& name : ApplicationPlanner::permissions())
        if (seen.contains(name))
            part.append(name);
    return part;
}

QJsonObject applicationAttributes(const Deployment& d, const GraphApplication& application,
                                  const ServicePrincipal& graph)
{
    const Result<RedirectUri> redirect = RedirectUri::forInstance(d.instance.host);
    const QString wished = redirect.ok() ? redirect->toString() : QString();
    QStringList names;
    for (const RequiredResourceAccess& resource : application.requiredResourceAccess)
        if (resource.resourceAppId == QLatin1String(graphAppId))
            for (const ResourceAccess& access : resource.resourceAccess)
                if (access.type == "Scope"_L1)
                    names.append(permissionName(graph, access.id));
    const bool registered = application.redirectUris.contains(wished);
    return {{"display_name"_L1, application.displayName},
            {"sign_in_audience"_L1, application.signInAudience},
            {"redirect_uri"_L1, registered ? wished : application.redirectUris.join(u' ')},
            {"permissions"_L1, wishedOnly(names)}};
}

QStringList grantedScopes(const ApplicationWorld& world)
{
    QStringList scopes;
    for (const PermissionGrant& grant : world.grants)
        if (world.graph && grant.resourceId == world.graph->id && grant.consentType == "AllPrincipals"_L1)
            scopes += grant.scopes();
    return scopes;
}

Observation observationOf(const Deployment& d, const ApplicationWorld& world, const QDateTime& now)
{
    Observation seen;
    seen.step = StepId::Application;
    seen.at = now;
    if (!world.application)
        return seen;
    seen.facts = {{"client_id"_L1, world.application->appId}, {"object_id"_L1, world.application->id}};
    seen.put(ApplicationPlanner::applicationAddress(d),
             applicationAttributes(d, *world.application, world.graph.value_or(ServicePrincipal{})));
    if (!world.principal)
        return seen;
    seen.facts.insert("service_principal_id"_L1, world.principal->id);
    seen.put(ApplicationPlanner::principalAddress(d), {{"enabled"_L1, world.principal->accountEnabled}});
    const QStringList granted = grantedScopes(world);
    if (!granted.isEmpty())
        seen.put(ApplicationPlanner::consentAddress(d), {{"scopes"_L1, wishedOnly(granted)}});
    return seen;
}

// Reads everything this step works with; shared by observe() and the writes.
template<typename T>
JobChain<ApplicationWorld, T>* readingChain(QObject* owner, GraphApi* graph, const QString& uniqueName)
{
    auto* chain = new JobChain<ApplicationWorld, T>(owner);
    chain->template then<MaybeApplication>(
        [graph, uniqueName](QObject* o, ApplicationWorld&) {
            return graph->applicationByUniqueName(o, uniqueName);
        },
        [](ApplicationWorld& w, MaybeApplication& found) { w.application = found; });
    chain->template then<MaybePrincipal>(
        [graph](QObject* o, ApplicationWorld&) {
            return graph->servicePrincipalByAppId(o, QString::fromLatin1(graphAppId));
        },
        [](ApplicationWorld& w, MaybePrincipal& found) { w.graph = found; });
    chain->template then<MaybePrincipal>(
        [graph](QObject* o, ApplicationWorld& w) -> JobOf<MaybePrincipal>* {
            return w.application ? graph->servicePrincipalByAppId(o, w.application->appId) : nullptr;
        },
        [](ApplicationWorld& w, MaybePrincipal& found) { w.principal = found; });
    chain->template then<QList<PermissionGrant>>(
        [graph](QObject* o, ApplicationWorld& w) -> JobOf<QList<PermissionGrant>>* {
            return w.principal ? graph->permissionGrants(o, w.principal->id) : nullptr;
        },
        [](ApplicationWorld& w, QList<PermissionGrant>& grants) { w.grants = grants; });
    return chain;
}

// The wished permissions beside whatever else the registration already asks for.
QList<RequiredResourceAccess> mergedAccess(const ApplicationWorld& world)
{
    QList<RequiredResourceAccess> all =
        world.application ? world.application->requiredResourceAccess : QList<RequiredResourceAccess>{};
    auto ours = std::find_if(all.begin(), all.end(), [](const RequiredResourceAccess& resource) {
        return resource.resourceAppId == QLatin1String(graphAppId);
    });
    if (ours == all.end())
        ours = all.insert(all.end(), RequiredResourceAccess{QString::fromLatin1(graphAppId), {}});
    for (const QString& name : ApplicationPlanner::permissions()) {
        const ResourceAccess access{permissionId(*world.graph, name), u"Scope"_s};
        if (!ours->resourceAccess.contains(access))
            ours->resourceAccess.append(access);
    }
    return all;
}

ApplicationBody bodyFor(const Deployment& d, const ApplicationWorld& world)
{
    const Result<RedirectUri> redirect = RedirectUri::forInstance(d.instance.host);
    ApplicationBody body;
    body.displayName = d.app.displayName;
    body.signInAudience = u"AzureADMultipleOrgs"_s;
    QStringList uris = world.application ? world.application->redirectUris : QStringList{};
    if (redirect.ok() && !uris.contains(redirect->toString()))
        uris.append(redirect->toString());
    body.redirectUris = uris;
    body.requiredResourceAccess = mergedAccess(world);
    QStringList tags = world.application ? world.application->tags : QStringList{};
    if (!tags.contains("Jonction"_L1))
        tags.append(u"Jonction"_s);
    body.tags = tags;
    return body;
}

Check applicationCheck(const QString& id, bool passed, const QString& evidence)
{
    return {id, passed ? CheckOutcome::Pass : CheckOutcome::Fail, evidence, Error::of(ErrorKind::Drift, id)};
}

Verification applicationVerification(const Deployment& d, const Observation& world)
{
    Verification v{StepId::Application, {}, world.at};
    const QJsonObject app = world.get(ApplicationPlanner::applicationAddress(d));
    const Result<RedirectUri> redirect = RedirectUri::forInstance(d.instance.host);
    const QJsonArray wished = QJsonArray::fromStringList(ApplicationPlanner::permissions());
    v.checks.append(applicationCheck(u"app.registration"_s, !app.isEmpty(),
                                     world.facts.value("client_id"_L1).toString()));
    const QString uri = app.value("redirect_uri"_L1).toString();
    v.checks.append(
        applicationCheck(u"app.redirectUri"_s, redirect.ok() && uri == redirect->toString(), uri));
    const QString audience = app.value("sign_in_audience"_L1).toString();
    v.checks.append(applicationCheck(u"app.audience"_s, audience == "AzureADMultipleOrgs"_L1, audience));
    v.checks.append(applicationCheck(u"app.permissions"_s, app.value("permissions"_L1) == wished,
                                     ApplicationPlanner::permissions().join(u' ')));
    const bool principal = world.get(ApplicationPlanner::principalAddress(d)).value("enabled"_L1).toBool();
    v.checks.append(applicationCheck(u"app.principal"_s, principal,
                                     world.facts.value("service_principal_id"_L1).toString()));
    const QJsonValue scopes = world.get(ApplicationPlanner::consentAddress(d)).value("scopes"_L1);
    v.checks.append(
        applicationCheck(u"app.consent"_s, scopes == wished, ApplicationPlanner::permissions().join(u' ')));
    return v;
}

} // namespace

QStringList ApplicationStep::inputs() const
{
    return {u"app.uniqueName"_s, u"app.displayName"_s, u"instance.host"_s, u"tenant.tenantId"_s};
}

JobOf<Observation>* ApplicationStep::observe(QObject* owner, const Deployment& d)
{
    auto* chain = readingChain<Observation>(owner, m_workspace.services().graph(), d.app.uniqueName);
    chain->run([d, now = m_workspace.clock().now()](ApplicationWorld& w) -> Result<Observation> {
        return observationOf(d, w, now);
    });
    return chain;
}

Plan ApplicationStep::plan(const Deployment& d, const Observation& world) const
{
    return ApplicationPlanner::plan(d, world);
}

JobOf<ChangeOutcome>* ApplicationStep::perform(QObject* owner, const Deployment& d, const Change& change)
{
    if (change.address.kind == "application"_L1)
        return writeApplication(owner, d);
    if (change.address.kind == "service_principal"_L1)
        return createPrincipal(owner, d);
    return grantConsent(owner, d);
}

JobOf<ChangeOutcome>* ApplicationStep::writeApplication(QObject* owner, const Deployment& d)
{
    GraphApi* graph = m_workspace.services().graph();
    return chain<ApplicationWorld, ChangeOutcome>(
        owner,
        [&] {
            auto* reading = readingChain<ApplicationWorld>(owner, graph, d.app.uniqueName);
            reading->run([](ApplicationWorld& w) -> Result<ApplicationWorld> {
                if (!w.graph)
                    return Error::of(ErrorKind::NotFound, u"Microsoft Graph"_s);
                return w;
            });
            return reading;
        }(),
        [graph, d](ApplicationWorld& world, QObject* o) -> JobOf<ChangeOutcome>* {
            JobOf<GraphApplication>* written =
                graph->createOrUpdateApplication(o, d.app.uniqueName, bodyFor(d, world));
            return mapJob<GraphApplication, ChangeOutcome>(
                o, written, [](GraphApplication& application) -> Result<ChangeOutcome> {
                    ChangeOutcome outcome;
                    outcome.serverId = application.id;
                    outcome.learned = {{"client_id"_L1, application.appId}, {"object_id"_L1, application.id}};
                    return outcome;
                });
        });
}

JobOf<ChangeOutcome>* ApplicationStep::createPrincipal(QObject* owner, const Deployment& d)
{
    GraphApi* graph = m_workspace.services().graph();
    const std::shared_ptr<Clock> clock = m_workspace.services().clock();
    const QString clientId = d.app.clientId;
    JobOf<ServicePrincipal>* created = onceReplicated<ServicePrincipal>(
        owner, clock, [graph, clientId](QObject* o) { return graph->createServicePrincipal(o, clientId); });
    return mapJob<ServicePrincipal, ChangeOutcome>(
        owner, created, [](ServicePrincipal& principal) -> Result<ChangeOutcome> {
            ChangeOutcome outcome;
            outcome.serverId = principal.id;
            outcome.learned = {{"service_principal_id"_L1, principal.id}};
            return outcome;
        });
}

JobOf<ChangeOutcome>* ApplicationStep::grantConsent(QObject* owner, const Deployment& d)
{
    GraphApi* graph = m_workspace.services().graph();
    const std::shared_ptr<Clock> clock = m_workspace.services().clock();
    auto* reading = readingChain<ApplicationWorld>(owner, graph, d.app.uniqueName);
    reading->run([](ApplicationWorld& w) -> Result<ApplicationWorld> {
        if (!w.graph || !w.principal)
            return Error::of(ErrorKind::PrincipalMissing, u"service principal"_s);
        return w;
    });
    return chain<ApplicationWorld, ChangeOutcome>(
        owner, reading, [graph, clock](ApplicationWorld& world, QObject* o) -> JobOf<ChangeOutcome>* {
            for (const PermissionGrant& grant : world.grants) {
                if (grant.resourceId != world.graph->id || grant.consentType != "AllPrincipals"_L1)
                    continue;
                QStringList scopes = grant.scopes() + ApplicationPlanner::permissions();
                scopes.removeDuplicates();
                return mapJob<Nothing, ChangeOutcome>(o, graph->updateGrant(o, grant.id, scopes),
                                                      [id = grant.id](Nothing&) -> Result<ChangeOutcome> {
                                                          return ChangeOutcome{id, {}, false, {}};
                                                      });
            }
            JobOf<PermissionGrant>* created = onceReplicated<PermissionGrant>(
                o, clock, [graph, client = world.principal->id, resource = world.graph->id](QObject* inner) {
                    return graph->createGrant(inner, client, resource, ApplicationPlanner::permissions());
                });
            return mapJob<PermissionGrant, ChangeOutcome>(
                o, created, [](PermissionGrant& grant) -> Result<ChangeOutcome> {
                    return ChangeOutcome{grant.id, {}, false, {}};
                });
        });
}

void ApplicationStep::learn(Deployment& d, const QJsonObject& facts) const
{
    if (facts.contains("client_id"_L1))
        d.app.clientId = facts.value("client_id"_L1).toString();
    if (facts.contains("object_id"_L1))
        d.app.objectId = facts.value("object_id"_L1).toString();
    if (facts.contains("service_principal_id"_L1))
        d.app.servicePrincipalId = facts.value("service_principal_id"_L1).toString();
}

JobOf<Verification>* ApplicationStep::verify(QObject* owner, const Deployment& d)
{
    return mapJob<Observation, Verification>(
        owner, observe(owner, d),
        [d](Observation& world) -> Result<Verification> { return applicationVerification(d, world); });
}

} // namespace jonction
