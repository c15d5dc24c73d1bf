// SPDX-License-Identifier: Apache-2.0
#include "plan/ApplicationPlanner.h"

#include "domain/Identifiers.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

QStringList ApplicationPlanner::permissions()
{
    return {u"Presence.Read.All"_s, u"User.Read"_s, u"User.Read.All"_s, u"offline_access"_s};
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

Plan ApplicationPlanner::plan(const Deployment& d, const Observation& world)
{
    const Result<RedirectUri> redirect = RedirectUri::forInstance(d.instance.host);
    WishedObject application;
    application.address = applicationAddress(d);
    application.attributes = {{"display_name"_L1, d.app.displayName},
                              {"sign_in_audience"_L1, u"AzureADMultipleOrgs"_s},
                              {"redirect_uri"_L1, redirect.ok() ? redirect->toString() : QString()},
                              {"permissions"_L1, QJsonArray::fromStringList(permissions())}};

    WishedObject principal;
    principal.address = principalAddress(d);
    principal.attributes = {{"enabled"_L1, true}};
    principal.needs = {application.address};

    WishedObject consent;
    consent.address = consentAddress(d);
    consent.attributes = {{"scopes"_L1, QJsonArray::fromStringList(permissions())}};
    consent.needs = {principal.address};
    consent.risk = Risk::Consent;

    return planFor({application, principal, consent}, world);
}

} // namespace jonction
