// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"

namespace jonction::test {

/// A document that no rule objects to, with two agents; nothing learned yet.
inline Deployment sampleDeployment()
{
    const auto text = [](const char* latin1) { return QString::fromLatin1(latin1); };
    Deployment d = Deployment::create(text("Sample"));
    d.id = text("5a3f0000-0000-4000-8000-000000000001");
    d.instance.host = text("acme.uc1.ccaiplatform.com");
    d.tenant.clientId = text("11111111-2222-3333-4444-555555555555");
    d.trunk.profileName = text("CCAIP Teams");
    d.trunk.connectionName = text("ccaip-teams");
    d.trunk.sipSubdomain = text("acme-teams");
    d.trunk.allowedDestinations = {text("FR"), text("BE")};
    d.trunk.numberCountry = text("FR");
    d.app.uniqueName = text("jonction-5a3f");
    Agent first;
    first.name = text("Amelie Durand");
    first.email = first.upn = text("amelie@contoso.com");
    first.number = text("+33142685301");
    Agent second;
    second.name = text("Bruno Petit");
    second.email = second.upn = text("bruno@contoso.com");
    second.number = text("+33142685302");
    d.agents = {first, second};
    return d;
}

/// The same, with everything that the steps learn on their way.
inline Deployment learnedDeployment()
{
    const auto text = [](const char* latin1) { return QString::fromLatin1(latin1); };
    Deployment d = sampleDeployment();
    d.tenant.tenantId = text("99999999-2222-3333-4444-555555555555");
    d.trunk.sbcFqdn = text("abc123.mstsbc.telnyx.tech");
    d.trunk.number = text("+33142685300");
    d.domain.txtValue = text("MS=ms12345678");
    d.app.clientId = text("aaaaaaaa-2222-3333-4444-555555555555");
    d.app.objectId = text("bbbbbbbb-2222-3333-4444-555555555555");
    d.secret.keyId = text("cccccccc-2222-3333-4444-555555555555");
    return d;
}

} // namespace jonction::test
