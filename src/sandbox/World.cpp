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
    , telnyxKey("KEY" + seed.nextToken("telnyx-key", 32))
    , ccaipToken(seed.nextToken("ccaip-token", 40))
{}

Instant World::tick()
{
    const Instant now = clock.now();
    people.tick(now);
    trunk.tick(now);
    return now;
}

} // namespace jonction::sandbox
