// SPDX-License-Identifier: Apache-2.0
#include "sandbox/World.h"

namespace jonction::sandbox {

const char* ucaasStageName(UcaasStage stage)
{
    switch (stage) {
    case UcaasStage::NoPlatform:
        return "NoPlatform";
    case UcaasStage::PlatformSaved:
        return "PlatformSaved";
    case UcaasStage::Linked:
        return "Linked";
    case UcaasStage::Saved:
        break;
    }
    return "Saved";
}

World::World(const WorldOptions& wanted)
    : options(wanted)
    , seed(wanted.seed)
    , clock(wanted.speed)
    , directory(seed, clock.now())
    , people(seed, wanted.agents, directory.domain, clock.now())
    , tenant(seed, wanted.tenant, wanted.staff, directory, people, clock.now())
    , telnyxKey("KEY" + seed.nextToken("telnyx-key", 32))
    , ccaipToken(seed.nextToken("ccaip-token", 40))
{
    tenant.toggles.change({{"dnsDelayMs", wanted.dnsDelaySeconds * 1000}});
}

void World::publishTrunkText(const std::string& connectionId, const std::string& value, Instant now)
{
    Json& connection = trunk.connections.at(connectionId);
    connection["txt_value"] = value;
    for (const auto& [id, fqdn] : trunk.fqdns)
        if (textAt(fqdn, "connection_id") == connectionId)
            dns.publish(
                {textAt(fqdn, "fqdn"), "TXT", value, 3600, now + tenant.toggles.milliseconds("dnsDelayMs")});
}

bool World::ucaasSecretWorks(Instant now)
{
    const ClientSecret* held = directory.secret(ucaas.appId, ucaas.keyId);
    return held != nullptr && held->end > now && directory.servicePrincipalByAppId(ucaas.appId) != nullptr;
}

Instant World::tick()
{
    const Instant now = clock.now();
    people.setFollowing(ucaas.stage == UcaasStage::Saved && ucaasSecretWorks(now), now);
    people.tick(now);
    tenant.tick(now);
    trunk.tick(now);
    return now;
}

} // namespace jonction::sandbox
