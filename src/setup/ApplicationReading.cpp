// SPDX-License-Identifier: Apache-2.0
#include "setup/ApplicationReading.h"

#include "base/JobChain.h"
#include "domain/Identifiers.h"
#include "plan/ApplicationPlanner.h"
#include "rest/Recover.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

using MaybeApplication = std::optional<GraphApplication>;
using MaybePrincipal = std::optional<ServicePrincipal>;
using Deleted = QList<DeletedApplication>;

QString permissionIdByName(const QList<PermissionScope>& all, const QString& name)
{
    for (const PermissionScope& one : all)
        if (one.value == name)
            return one.id;
    return {};
}

QString permissionNameById(const QList<PermissionScope>& all, const QString& id)
{
    for (const PermissionScope& one : all)
        if (one.id == id)
            return one.value;
    return id;
}

// Ours only: what somebody added beside is left alone and does not make a difference.
QJsonArray wishedAmong(const QStringList& wished, const QStringList& seen)
{
    QJsonArray part;
    for (const QString& name : wished)
        if (seen.contains(name))
            part.append(name);
    return part;
}

QStringList permissionsBeside(const QStringList& seen, const QStringList& wished)
{
    QStringList others;
    for (const QString& name : seen)
        if (!wished.contains(name))
            others.append(name);
    return others;
}

QStringList requestedNames(const ApplicationWorld& world, const QString& type)
{
    QStringList names;
    for (const RequiredResourceAccess& resource : world.application->requiredResourceAccess)
        if (resource.resourceAppId == QLatin1String(graphAppId))
            for (const ResourceAccess& access : resource.resourceAccess)
                if (access.type == type && world.graph)
                    names.append(permissionNameById(
                        type == "Role"_L1 ? world.graph->roles : world.graph->scopes, access.id));
    return names;
}

QStringList grantedRoles(const ApplicationWorld& world)
{
    QStringList names;
    for (const RoleAssignment& role : world.roles)
        if (world.graph && role.resourceId == world.graph->id)
            names.append(permissionNameById(world.graph->roles, role.appRoleId));
    return names;
}

void putApplication(Observation& seen, const Deployment& d, const ApplicationWorld& world)
{
    const GraphApplication& application = *world.application;
    const Result<RedirectUri> redirect = RedirectUri::forInstance(d.instance.host);
    const QString wished = redirect.ok() ? redirect->toString() : QString();
    const QStringList scopes = requestedNames(world, u"Scope"_s);
    const QStringList roles = requestedNames(world, u"Role"_s);
    const QStringList wishedScopes = ApplicationPlanner::permissions(d);
    const QStringList wishedRoles = ApplicationPlanner::appPermissions(d);
    const bool registered = application.redirectUris.contains(wished);
    seen.put(ApplicationPlanner::applicationAddress(d),
             {{"display_name"_L1, application.displayName},
              {"sign_in_audience"_L1, application.signInAudience},
              {"redirect_uri"_L1, registered ? wished : application.redirectUris.join(u' ')},
              {"permissions"_L1, wishedAmong(wishedScopes, scopes)},
              {"app_permissions"_L1, wishedAmong(wishedRoles, roles)}});
    const QStringList others =
        permissionsBeside(scopes, wishedScopes) + permissionsBeside(roles, wishedRoles);
    if (!others.isEmpty())
        seen.facts.insert("other_permissions"_L1, QJsonArray::fromStringList(others.mid(0, 20)));
    const QStringList redirects = permissionsBeside(application.redirectUris, {wished});
    if (!redirects.isEmpty())
        seen.facts.insert("other_redirects"_L1, QJsonArray::fromStringList(redirects.mid(0, 20)));
}

void putPrincipal(Observation& seen, const Deployment& d, const ApplicationWorld& world)
{
    seen.facts.insert("service_principal_id"_L1, world.principal->id);
    seen.put(ApplicationPlanner::principalAddress(d), {{"enabled"_L1, world.principal->accountEnabled}});
    if (const PermissionGrant* grant = world.grant(); grant && !grant->scopes().isEmpty())
        seen.put(ApplicationPlanner::consentAddress(d),
                 {{"scopes"_L1, wishedAmong(ApplicationPlanner::permissions(d), grant->scopes())}});
    const QJsonArray roles = wishedAmong(ApplicationPlanner::appPermissions(d), grantedRoles(world));
    if (!roles.isEmpty())
        seen.put(ApplicationPlanner::rolesAddress(d), {{"roles"_L1, roles}});
}

void noteUnknown(Observation& seen, const Deployment& d, const ApplicationWorld& world)
{
    QStringList unknown;
    for (const QString& name : ApplicationPlanner::permissions(d))
        if (world.graph && world.scopeId(name).isEmpty())
            unknown.append(name);
    for (const QString& name : ApplicationPlanner::appPermissions(d))
        if (world.graph && world.roleId(name).isEmpty())
            unknown.append(name);
    if (!unknown.isEmpty())
        seen.facts.insert("unknown_permissions"_L1, QJsonArray::fromStringList(unknown));
}

// Nobody who signs in needs this right for the rest: where it is missing the answer is "not known".
JobOf<AuthorizationPolicy>* policyIfReadable(QObject* owner, GraphApi* graph)
{
    return convertJob<AuthorizationPolicy, AuthorizationPolicy>(
        owner, graph->authorizationPolicy(owner),
        [](Result<AuthorizationPolicy>& policy) -> Result<AuthorizationPolicy> {
            if (policy.ok() || policy.error().kind == ErrorKind::Cancelled)
                return std::move(policy);
            return AuthorizationPolicy{};
        });
}

// By its unique name; where the directory no longer shows that, by the client id that the document knows.
std::optional<DeletedApplication> oursAmong(const Deleted& all, const Deployment& d)
{
    for (const DeletedApplication& one : all) {
        const bool named = one.uniqueName == d.app.uniqueName;
        const bool known = one.uniqueName.isEmpty() && !one.appId.isEmpty() && one.appId == d.app.clientId;
        if (named || known)
            return one;
    }
    return std::nullopt;
}

} // namespace

const PermissionGrant* ApplicationWorld::grant() const
{
    for (const PermissionGrant& one : grants)
        if (graph && one.resourceId == graph->id && one.consentType == "AllPrincipals"_L1)
            return &one;
    return nullptr;
}

QString ApplicationWorld::scopeId(const QString& name) const
{
    return graph ? permissionIdByName(graph->scopes, name) : QString();
}

QString ApplicationWorld::roleId(const QString& name) const
{
    return graph ? permissionIdByName(graph->roles, name) : QString();
}

JobOf<ApplicationWorld>* readApplication(QObject* owner, GraphApi* graph, const Deployment& d)
{
    auto* chain = new JobChain<ApplicationWorld, ApplicationWorld>(owner);
    chain->then<MaybeApplication>(
        [graph, d](QObject* o, ApplicationWorld&) {
            return graph->applicationByUniqueName(o, d.app.uniqueName);
        },
        [](ApplicationWorld& w, MaybeApplication& found) { w.application = found; });
    chain->then<MaybePrincipal>(
        [graph](QObject* o, ApplicationWorld&) {
            return graph->servicePrincipalByAppId(o, QString::fromLatin1(graphAppId));
        },
        [](ApplicationWorld& w, MaybePrincipal& found) { w.graph = found; });
    chain->then<MaybePrincipal>(
        [graph](QObject* o, ApplicationWorld& w) -> JobOf<MaybePrincipal>* {
            return w.application ? graph->servicePrincipalByAppId(o, w.application->appId) : nullptr;
        },
        [](ApplicationWorld& w, MaybePrincipal& found) { w.principal = found; });
    chain->then<QList<PermissionGrant>>(
        [graph](QObject* o, ApplicationWorld& w) -> JobOf<QList<PermissionGrant>>* {
            return w.principal ? graph->permissionGrants(o, w.principal->id) : nullptr;
        },
        [](ApplicationWorld& w, QList<PermissionGrant>& grants) { w.grants = grants; });
    chain->then<QList<RoleAssignment>>(
        [graph, d](QObject* o, ApplicationWorld& w) -> JobOf<QList<RoleAssignment>>* {
            const bool asked = !d.app.appPermissions.isEmpty();
            return w.principal && asked ? graph->roleAssignments(o, w.principal->id) : nullptr;
        },
        [](ApplicationWorld& w, QList<RoleAssignment>& roles) { w.roles = roles; });
    chain->then<Deleted>(
        [graph](QObject* o, ApplicationWorld& w) -> JobOf<Deleted>* {
            return w.application ? nullptr : graph->deletedApplications(o);
        },
        [d](ApplicationWorld& w, Deleted& all) { w.deleted = oursAmong(all, d); });
    chain->then<AuthorizationPolicy>(
        [graph](QObject* o, ApplicationWorld& w) -> JobOf<AuthorizationPolicy>* {
            return w.application || w.deleted ? nullptr : policyIfReadable(o, graph);
        },
        [](ApplicationWorld& w, AuthorizationPolicy& policy) {
            w.creationRestricted = !policy.allowedToCreateApps;
        });
    chain->run([](ApplicationWorld& w) -> Result<ApplicationWorld> { return w; });
    return chain;
}

Observation applicationObservation(const Deployment& d, const ApplicationWorld& world, const QDateTime& now)
{
    Observation seen;
    seen.step = StepId::Application;
    seen.at = now;
    noteUnknown(seen, d, world);
    if (world.deleted)
        seen.facts.insert("deleted_application"_L1, world.deleted->id);
    if (world.creationRestricted)
        seen.facts.insert("creation_restricted"_L1, true);
    if (!world.application)
        return seen;
    seen.facts.insert("client_id"_L1, world.application->appId);
    seen.facts.insert("object_id"_L1, world.application->id);
    putApplication(seen, d, world);
    if (world.principal)
        putPrincipal(seen, d, world);
    return seen;
}

} // namespace jonction
