// SPDX-License-Identifier: Apache-2.0
#include "setup/ApplicationStep.h"

#include "domain/Cloud.h"
#include "domain/Identifiers.h"
#include "plan/ApplicationPlanner.h"
#include "rest/Recover.h"
#include "setup/ApplicationReading.h"
#include "setup/Replication.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QStringList permissionNamesIn(const QJsonObject& attributes, QLatin1String key)
{
    QStringList names;
    for (const QJsonValue& value : attributes.value(key).toArray())
        names.append(value.toString());
    return names;
}

// What is there, without what the change takes away and with what it brings: others' entries stay.
QStringList mergedNames(QStringList all, const QStringList& before, const QStringList& after)
{
    for (const QString& one : before)
        if (!after.contains(one))
            all.removeAll(one);
    all += after;
    all.removeDuplicates();
    return all;
}

void changeAccess(QList<ResourceAccess>& access, const Change& change, QLatin1String key, const QString& type,
                  const std::function<QString(const QString&)>& idOf)
{
    const QStringList after = permissionNamesIn(change.after, key);
    for (const QString& name : permissionNamesIn(change.before, key))
        if (!after.contains(name))
            access.removeAll(ResourceAccess{idOf(name), type});
    for (const QString& name : after)
        if (const ResourceAccess wanted{idOf(name), type}; !wanted.id.isEmpty() && !access.contains(wanted))
            access.append(wanted);
}

QList<RequiredResourceAccess> mergedAccess(const ApplicationWorld& world, const Change& change)
{
    QList<RequiredResourceAccess> all =
        world.application ? world.application->requiredResourceAccess : QList<RequiredResourceAccess>{};
    auto ours = std::find_if(all.begin(), all.end(), [](const RequiredResourceAccess& resource) {
        return resource.resourceAppId == QLatin1String(graphAppId);
    });
    if (ours == all.end())
        ours = all.insert(all.end(), RequiredResourceAccess{QString::fromLatin1(graphAppId), {}});
    changeAccess(ours->resourceAccess, change, "permissions"_L1, u"Scope"_s,
                 [&world](const QString& name) { return world.scopeId(name); });
    changeAccess(ours->resourceAccess, change, "app_permissions"_L1, u"Role"_s,
                 [&world](const QString& name) { return world.roleId(name); });
    if (ours->resourceAccess.isEmpty())
        all.erase(ours);
    return all;
}

QStringList redirectsIn(const QJsonObject& attributes)
{
    return attributes.value("redirect_uri"_L1).toString().split(u' ', Qt::SkipEmptyParts);
}

// Only our own address is ever taken away, when what we did is taken back: the others belong to others.
QStringList wishedRedirects(const ApplicationWorld& world, const Change& change, const QString& ours)
{
    QStringList uris = world.application ? world.application->redirectUris : QStringList{};
    uris += redirectsIn(change.after);
    if (!redirectsIn(change.after).contains(ours))
        uris.removeAll(ours);
    uris.removeDuplicates();
    return uris;
}

// Of what the change names: a change that is taken back names what was there before.
ApplicationBody bodyFor(const Deployment& d, const ApplicationWorld& world, const Change& change)
{
    const Result<RedirectUri> redirect = RedirectUri::forInstance(d.instance.host);
    ApplicationBody body;
    if (change.after.contains("display_name"_L1))
        body.displayName = change.after.value("display_name"_L1).toString();
    if (change.after.contains("sign_in_audience"_L1))
        body.signInAudience = change.after.value("sign_in_audience"_L1).toString();
    body.redirectUris = wishedRedirects(world, change, redirect.ok() ? redirect->toString() : QString());
    body.requiredResourceAccess = mergedAccess(world, change);
    QStringList tags = world.application ? world.application->tags : QStringList{};
    if (!tags.contains("Jonction"_L1))
        tags.append(u"Jonction"_s);
    body.tags = tags;
    return body;
}

Result<ChangeOutcome> applicationOutcome(const GraphApplication& application)
{
    return ChangeOutcome{
        application.id, {}, false, {{"client_id"_L1, application.appId}, {"object_id"_L1, application.id}}};
}

Result<ChangeOutcome> applicationDone(const QString& serverId)
{
    return ChangeOutcome{serverId, {}, false, {}};
}

Error noPrincipal()
{
    return Error::of(ErrorKind::PrincipalMissing, u"service principal"_s);
}

// Restored with its old properties: they are brought up to the wish in the same change.
JobOf<GraphApplication>* restoredApplication(QObject* owner, GraphApi* graph,
                                             const std::shared_ptr<Clock>& clock, const QString& objectId)
{
    return chain<Nothing, GraphApplication>(
        owner, graph->restoreDeleted(owner, objectId), [graph, clock, objectId](Nothing&, QObject* o) {
            return onceReplicated<GraphApplication>(
                o, clock, [graph, objectId](QObject* inner) { return graph->application(inner, objectId); });
        });
}

JobOf<ChangeOutcome>* updatedApplication(QObject* owner, GraphApi* graph, const Deployment& d,
                                         const ApplicationWorld& world, const Change& change)
{
    const GraphApplication application = *world.application;
    return mapJob<Nothing, ChangeOutcome>(
        owner, graph->updateApplication(owner, application.id, bodyFor(d, world, change)),
        [application](Nothing&) { return applicationOutcome(application); });
}

// A principal that was deleted with its registration comes back by itself rarely: it is looked for first.
JobOf<ServicePrincipal>* restoredOrNewPrincipal(QObject* owner, GraphApi* graph,
                                                const std::shared_ptr<Clock>& clock, const QString& appId)
{
    using DeletedPrincipals = QList<DeletedApplication>;
    return chain<DeletedPrincipals, ServicePrincipal>(
        owner, graph->deletedPrincipals(owner),
        [graph, clock, appId](DeletedPrincipals& all, QObject* o) -> JobOf<ServicePrincipal>* {
            const auto made = [graph, appId](QObject* inner) {
                return graph->createServicePrincipal(inner, appId);
            };
            const auto ours = std::find_if(all.cbegin(), all.cend(), [&appId](const DeletedApplication& one) {
                return one.appId == appId;
            });
            if (ours == all.cend())
                return onceReplicated<ServicePrincipal>(o, clock, made);
            return mapJob<Nothing, ServicePrincipal>(
                o, graph->restoreDeleted(o, ours->id),
                [id = ours->id, appId](Nothing&) -> Result<ServicePrincipal> {
                    ServicePrincipal principal;
                    principal.id = id;
                    principal.appId = appId;
                    return principal;
                });
        });
}

JobOf<ChangeOutcome>* changedGrant(QObject* owner, GraphApi* graph, const std::shared_ptr<Clock>& clock,
                                   const ApplicationWorld& world, const Change& change)
{
    const QStringList before = permissionNamesIn(change.before, "scopes"_L1);
    const QStringList after = permissionNamesIn(change.after, "scopes"_L1);
    const PermissionGrant* grant = world.grant();
    if (!grant && after.isEmpty())
        return settledJob<ChangeOutcome>(owner, ChangeOutcome{{}, {}, true, {}});
    if (!grant) {
        JobOf<PermissionGrant>* created = onceReplicated<PermissionGrant>(
            owner, clock,
            [graph, client = world.principal->id, resource = world.graph->id, after](QObject* o) {
                return graph->createGrant(o, client, resource, after);
            });
        return mapJob<PermissionGrant, ChangeOutcome>(
            owner, created, [](PermissionGrant& made) { return applicationDone(made.id); });
    }
    const QStringList scopes = mergedNames(grant->scopes(), before, after);
    JobOf<Nothing>* written = scopes.isEmpty() ? graph->deleteGrant(owner, grant->id)
                                               : graph->updateGrant(owner, grant->id, scopes);
    return mapJob<Nothing, ChangeOutcome>(owner, written,
                                          [id = grant->id](Nothing&) { return applicationDone(id); });
}

// One assignment after another; one that is there already is as good as made.
class RolesRun : public JobOf<ChangeOutcome>
{
public:
    RolesRun(QObject* owner, GraphApi* graph, std::shared_ptr<Clock> clock, ApplicationWorld world,
             const Change& change)
        : JobOf<ChangeOutcome>(owner)
        , m_graph(graph)
        , m_clock(std::move(clock))
        , m_world(std::move(world))
        , m_add(permissionNamesIn(change.after, "roles"_L1))
        , m_remove(permissionNamesIn(change.before, "roles"_L1))
    {
        for (const QString& name : m_add)
            m_remove.removeAll(name);
        QMetaObject::invokeMethod(this, &RolesRun::next, Qt::QueuedConnection);
    }

private:
    void next()
    {
        if (isSettled())
            return;
        if (!m_add.isEmpty())
            return assign(m_world.roleId(m_add.takeFirst()));
        if (!m_remove.isEmpty())
            return withdraw(m_world.roleId(m_remove.takeFirst()));
        settle(applicationDone(m_world.principal->id));
    }

    const RoleAssignment* held(const QString& roleId) const
    {
        for (const RoleAssignment& role : m_world.roles)
            if (role.appRoleId == roleId && role.resourceId == m_world.graph->id)
                return &role;
        return nullptr;
    }

    void assign(const QString& roleId)
    {
        if (held(roleId))
            return next();
        const QString client = m_world.principal->id;
        const QString resource = m_world.graph->id;
        JobOf<RoleAssignment>* made = onceReplicated<RoleAssignment>(
            this, m_clock, [graph = m_graph, client, resource, roleId](QObject* o) {
                return graph->assignRole(o, client, resource, roleId);
            });
        auto* tolerant = convertJob<RoleAssignment, Nothing>(
            this, made, [](Result<RoleAssignment>& result) -> Result<Nothing> {
                if (result.ok() || result.error().kind == ErrorKind::AlreadyExists)
                    return Nothing();
                return result.error();
            });
        follow<Nothing, ChangeOutcome>(tolerant, this, [this](Nothing&) { next(); });
    }

    void withdraw(const QString& roleId)
    {
        const RoleAssignment* role = held(roleId);
        if (!role)
            return next();
        follow<Nothing, ChangeOutcome>(m_graph->removeRole(this, m_world.principal->id, role->id), this,
                                       [this](Nothing&) { next(); });
    }

    GraphApi* m_graph;
    std::shared_ptr<Clock> m_clock;
    ApplicationWorld m_world;
    QStringList m_add;
    QStringList m_remove;
};

Check applicationCheck(const QString& id, bool passed, const QString& evidence)
{
    return {id, passed ? CheckOutcome::Pass : CheckOutcome::Fail, evidence, Error::of(ErrorKind::Drift, id)};
}

Verification applicationVerification(const Deployment& d, const Observation& world)
{
    Verification v{StepId::Application, {}, world.at};
    const QJsonObject app = world.get(ApplicationPlanner::applicationAddress(d));
    const Result<RedirectUri> redirect = RedirectUri::forInstance(d.instance.host);
    const QStringList scopes = ApplicationPlanner::permissions(d);
    const QStringList roles = ApplicationPlanner::appPermissions(d);
    const QJsonArray wishedScopes = QJsonArray::fromStringList(scopes);
    const QJsonArray wishedRoles = QJsonArray::fromStringList(roles);
    v.checks.append(applicationCheck(u"app.registration"_s, !app.isEmpty(),
                                     world.facts.value("client_id"_L1).toString()));
    const QString name = app.value("display_name"_L1).toString();
    v.checks.append(applicationCheck(u"app.displayName"_s, name == d.app.displayName, name));
    const QString uri = app.value("redirect_uri"_L1).toString();
    v.checks.append(
        applicationCheck(u"app.redirectUri"_s, redirect.ok() && uri == redirect->toString(), uri));
    const QString audience = app.value("sign_in_audience"_L1).toString();
    v.checks.append(applicationCheck(u"app.audience"_s, audience == "AzureADMultipleOrgs"_L1, audience));
    const bool asked =
        app.value("permissions"_L1) == wishedScopes && app.value("app_permissions"_L1) == wishedRoles;
    v.checks.append(applicationCheck(u"app.permissions"_s, asked, (scopes + roles).join(u' ')));
    const bool principal = world.get(ApplicationPlanner::principalAddress(d)).value("enabled"_L1).toBool();
    v.checks.append(applicationCheck(u"app.principal"_s, principal,
                                     world.facts.value("service_principal_id"_L1).toString()));
    const QJsonValue granted = world.get(ApplicationPlanner::consentAddress(d)).value("scopes"_L1);
    if (!scopes.isEmpty())
        v.checks.append(applicationCheck(u"app.consent"_s, granted == wishedScopes, scopes.join(u' ')));
    const QJsonValue held = world.get(ApplicationPlanner::rolesAddress(d)).value("roles"_L1);
    if (!roles.isEmpty())
        v.checks.append(applicationCheck(u"app.roles"_s, held == wishedRoles, roles.join(u' ')));
    return v;
}

} // namespace

QStringList ApplicationStep::inputs() const
{
    return {u"app.uniqueName"_s,     u"app.displayName"_s, u"app.permissions"_s,
            u"app.appPermissions"_s, u"instance.host"_s,   u"tenant.tenantId"_s};
}

QStringList ApplicationStep::scopes() const
{
    return {u"Application.ReadWrite.All"_s, u"DelegatedPermissionGrant.ReadWrite.All"_s};
}

JobOf<Observation>* ApplicationStep::observe(QObject* owner, const Deployment& d)
{
    const QString page = consentPage(d);
    return mapJob<ApplicationWorld, Observation>(
        owner, readApplication(owner, m_workspace.services().graph(), d),
        [d, page, now = m_workspace.clock().now()](ApplicationWorld& world) -> Result<Observation> {
            Observation seen = applicationObservation(d, world, now);
            seen.facts.insert("consent_page"_L1, page);
            return seen;
        });
}

// Microsoft's own page for a tenant-wide consent; it returns to CCAIP, which did not ask and may say so.
QString ApplicationStep::consentPage(const Deployment& d) const
{
    const Result<RedirectUri> redirect = RedirectUri::forInstance(d.instance.host);
    if (d.app.clientId.isEmpty() || d.tenant.tenantId.isEmpty() || !redirect.ok())
        return {};
    QUrl url(m_workspace.services().endpoint(u"login"_s) + u'/' + d.tenant.tenantId +
             "/v2.0/adminconsent"_L1);
    QUrlQuery query;
    query.addQueryItem(u"client_id"_s, d.app.clientId);
    query.addQueryItem(u"scope"_s, cloudById(d.tenant.cloud).defaultScope());
    query.addQueryItem(u"redirect_uri"_s, redirect->toString());
    query.addQueryItem(u"state"_s, u"jonction"_s);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

Plan ApplicationStep::plan(const Deployment& d, const Observation& world) const
{
    return ApplicationPlanner::plan(d, world);
}

JobOf<ChangeOutcome>* ApplicationStep::perform(QObject* owner, const Deployment& d, const Change& change)
{
    const QString& kind = change.address.kind;
    if (kind == "application"_L1)
        return change.action == Action::Delete ? removeApplication(owner, d)
                                               : writeApplication(owner, d, change);
    if (kind == "service_principal"_L1)
        return writePrincipal(owner, d, change);
    return kind == "app_roles"_L1 ? writeRoles(owner, d, change) : writeConsent(owner, d, change);
}

JobOf<ChangeOutcome>* ApplicationStep::writeApplication(QObject* owner, const Deployment& d,
                                                        const Change& change)
{
    GraphApi* graph = m_workspace.services().graph();
    const std::shared_ptr<Clock> clock = m_workspace.services().clock();
    return chain<ApplicationWorld, ChangeOutcome>(
        owner, readApplication(owner, graph, d),
        [graph, clock, change, d](ApplicationWorld& world, QObject* o) -> JobOf<ChangeOutcome>* {
            if (!world.graph)
                return settledJob<ChangeOutcome>(o, Error::of(ErrorKind::NotFound, u"Microsoft Graph"_s));
            if (world.application)
                return updatedApplication(o, graph, d, world, change);
            if (world.deleted)
                return chain<GraphApplication, ChangeOutcome>(
                    o, restoredApplication(o, graph, clock, world.deleted->id),
                    [graph, d, world, change](GraphApplication& restored, QObject* inner) {
                        ApplicationWorld now = world;
                        now.application = restored;
                        return updatedApplication(inner, graph, d, now, change);
                    });
            return mapJob<GraphApplication, ChangeOutcome>(
                o, graph->createOrUpdateApplication(o, d.app.uniqueName, bodyFor(d, world, change)),
                [](GraphApplication& made) { return applicationOutcome(made); });
        });
}

JobOf<ChangeOutcome>* ApplicationStep::removeApplication(QObject* owner, const Deployment& d)
{
    using Maybe = std::optional<GraphApplication>;
    GraphApi* graph = m_workspace.services().graph();
    return chain<Maybe, ChangeOutcome>(
        owner, graph->applicationByUniqueName(owner, d.app.uniqueName),
        [graph](Maybe& found, QObject* o) -> JobOf<ChangeOutcome>* {
            if (!found)
                return settledJob<ChangeOutcome>(o, ChangeOutcome{{}, {}, true, {}});
            return mapJob<Nothing, ChangeOutcome>(o, graph->deleteApplication(o, found->id),
                                                  [id = found->id](Nothing&) { return applicationDone(id); });
        });
}

JobOf<ChangeOutcome>* ApplicationStep::writePrincipal(QObject* owner, const Deployment& d,
                                                      const Change& change)
{
    GraphApi* graph = m_workspace.services().graph();
    const std::shared_ptr<Clock> clock = m_workspace.services().clock();
    if (change.action == Action::Create)
        return mapJob<ServicePrincipal, ChangeOutcome>(
            owner, restoredOrNewPrincipal(owner, graph, clock, d.app.clientId),
            [](ServicePrincipal& principal) -> Result<ChangeOutcome> {
                return ChangeOutcome{principal.id, {}, false, {{"service_principal_id"_L1, principal.id}}};
            });
    const bool removing = change.action == Action::Delete;
    const bool enabled = change.after.value("enabled"_L1).toBool();
    using Maybe = std::optional<ServicePrincipal>;
    return chain<Maybe, ChangeOutcome>(
        owner, graph->servicePrincipalByAppId(owner, d.app.clientId),
        [graph, removing, enabled](Maybe& found, QObject* o) -> JobOf<ChangeOutcome>* {
            if (!found)
                return settledJob<ChangeOutcome>(o, noPrincipal());
            JobOf<Nothing>* written = removing ? graph->deleteServicePrincipal(o, found->id)
                                               : graph->enableServicePrincipal(o, found->id, enabled);
            return mapJob<Nothing, ChangeOutcome>(o, written,
                                                  [id = found->id](Nothing&) { return applicationDone(id); });
        });
}

JobOf<ChangeOutcome>* ApplicationStep::writeConsent(QObject* owner, const Deployment& d, const Change& change)
{
    GraphApi* graph = m_workspace.services().graph();
    const std::shared_ptr<Clock> clock = m_workspace.services().clock();
    return chain<ApplicationWorld, ChangeOutcome>(
        owner, readApplication(owner, graph, d),
        [graph, clock, change](ApplicationWorld& world, QObject* o) -> JobOf<ChangeOutcome>* {
            if (!world.graph || !world.principal)
                return settledJob<ChangeOutcome>(o, noPrincipal());
            return changedGrant(o, graph, clock, world, change);
        });
}

JobOf<ChangeOutcome>* ApplicationStep::writeRoles(QObject* owner, const Deployment& d, const Change& change)
{
    GraphApi* graph = m_workspace.services().graph();
    const std::shared_ptr<Clock> clock = m_workspace.services().clock();
    return chain<ApplicationWorld, ChangeOutcome>(
        owner, readApplication(owner, graph, d),
        [graph, clock, change](ApplicationWorld& world, QObject* o) -> JobOf<ChangeOutcome>* {
            if (!world.graph || !world.principal)
                return settledJob<ChangeOutcome>(o, noPrincipal());
            return new RolesRun(o, graph, clock, world, change);
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
