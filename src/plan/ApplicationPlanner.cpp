// SPDX-License-Identifier: Apache-2.0
#include "plan/ApplicationPlanner.h"

#include "domain/Finding.h"
#include "domain/Identifiers.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QStringList sortedOnce(QStringList names)
{
    names.removeDuplicates();
    names.sort();
    return names;
}

QStringList textsOf(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue& value : list.toArray())
        texts.append(value.toString());
    return texts;
}

WishedObject wishedApplication(const Deployment& d)
{
    const Result<RedirectUri> redirect = RedirectUri::forInstance(d.instance.host);
    WishedObject wish;
    wish.address = ApplicationPlanner::applicationAddress(d);
    wish.attributes = {
        {"display_name"_L1, d.app.displayName},
        {"sign_in_audience"_L1, u"AzureADMultipleOrgs"_s},
        {"redirect_uri"_L1, redirect.ok() ? redirect->toString() : QString()},
        {"permissions"_L1, QJsonArray::fromStringList(ApplicationPlanner::permissions(d))},
        {"app_permissions"_L1, QJsonArray::fromStringList(ApplicationPlanner::appPermissions(d))}};
    return wish;
}

// A deleted one is brought back with its ids, so that whoever knows them (CCAIP) need not be told new ones.
Change applicationChange(const Deployment& d, const Observation& world)
{
    Change change = difference(wishedApplication(d), world);
    if (change.action == Action::Create && world.facts.contains("deleted_application"_L1))
        change.why = u"deleted"_s;
    if (change.action == Action::Update)
        change.undoable = true;
    return change;
}

WishedObject wishedPrincipal(const Deployment& d)
{
    WishedObject wish;
    wish.address = ApplicationPlanner::principalAddress(d);
    wish.attributes = {{"enabled"_L1, true}};
    wish.needs = {ApplicationPlanner::applicationAddress(d)};
    return wish;
}

WishedObject wishedGrant(const Deployment& d, const Address& address, const char* key,
                         const QStringList& names)
{
    WishedObject wish;
    wish.address = address;
    wish.attributes = {{QLatin1String(key), QJsonArray::fromStringList(names)}};
    wish.needs = {ApplicationPlanner::principalAddress(d)};
    wish.risk = Risk::Consent;
    return wish;
}

QList<WishedObject> wishedGrants(const Deployment& d)
{
    QList<WishedObject> wishes;
    if (const QStringList scopes = ApplicationPlanner::permissions(d); !scopes.isEmpty())
        wishes.append(wishedGrant(d, ApplicationPlanner::consentAddress(d), "scopes", scopes));
    if (const QStringList roles = ApplicationPlanner::appPermissions(d); !roles.isEmpty())
        wishes.append(wishedGrant(d, ApplicationPlanner::rolesAddress(d), "roles", roles));
    return wishes;
}

// On Microsoft's page one person consents to everything at once; what was granted tells that it is done.
Change consentByPage(const Change& automatic, const Deployment& d, const Observation& world)
{
    Change change = guideChange(automatic.address,
                                {world.facts.value("consent_page"_L1).toString(),
                                 {{u"guide.value.clientId"_s, d.app.clientId, {}, false}}},
                                automatic.after, false);
    change.before = automatic.before;
    change.needs = automatic.needs;
    change.risk = Risk::Consent;
    change.observed = true;
    if (automatic.action == Action::NoOp)
        change.action = Action::NoOp;
    return change;
}

void addFindings(Plan& plan, const Observation& world)
{
    const auto tell = [&](const char* fact, Severity severity, const QString& id, const QString& subject) {
        const QStringList names = textsOf(world.facts.value(QLatin1String(fact)));
        if (!names.isEmpty())
            plan.findings.append({id, severity, subject, {names.join(u", "_s)}});
    };
    tell("unknown_permissions", Severity::Error, u"app.permission.unknown"_s, u"app.permissions"_s);
    tell("other_redirects", Severity::Info, u"app.redirect.others"_s, u"app.redirectUri"_s);
    tell("other_permissions", Severity::Info, u"app.permissions.others"_s, u"app.permissions"_s);
    if (world.facts.value("creation_restricted"_L1).toBool())
        plan.findings.append(finding(Severity::Warning, u"app.creation.restricted"_s, u"app.uniqueName"_s));
}

} // namespace

QStringList ApplicationPlanner::permissions(const Deployment& d)
{
    return sortedOnce(d.app.permissions);
}

QStringList ApplicationPlanner::appPermissions(const Deployment& d)
{
    return sortedOnce(d.app.appPermissions);
}

const QList<OfferedPermission>& ApplicationPlanner::offeredPermissions()
{
    static const QList<OfferedPermission> offered{
        {u"User.Read"_s, false, false},      {u"offline_access"_s, false, false},
        {u"User.Read.All"_s, false, true},   {u"Presence.Read.All"_s, false, false},
        {u"openid"_s, false, false},         {u"profile"_s, false, false},
        {u"email"_s, false, false},          {u"User.Read.All"_s, true, true},
        {u"Presence.Read.All"_s, true, true}};
    return offered;
}

Address ApplicationPlanner::applicationAddress(const Deployment& d)
{
    return {StepId::Application, u"application"_s, d.app.uniqueName};
}

Address ApplicationPlanner::principalAddress(const Deployment& d)
{
    return {StepId::Application, u"service_principal"_s, d.app.uniqueName};
}

Address ApplicationPlanner::consentAddress(const Deployment& d)
{
    return {StepId::Application, u"consent"_s, d.app.uniqueName};
}

Address ApplicationPlanner::rolesAddress(const Deployment& d)
{
    return {StepId::Application, u"app_roles"_s, d.app.uniqueName};
}

Plan ApplicationPlanner::plan(const Deployment& d, const Observation& world)
{
    Plan plan;
    plan.madeAt = world.at;
    plan.findings = world.findings;
    plan.changes = {applicationChange(d, world), difference(wishedPrincipal(d), world)};
    for (const WishedObject& wish : wishedGrants(d)) {
        Change change = difference(wish, world);
        change.undoable = change.isPending();
        plan.changes.append(d.app.consentBy == "page"_L1 ? consentByPage(change, d, world) : change);
    }
    addFindings(plan, world);
    return plan;
}

} // namespace jonction
