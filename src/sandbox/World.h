// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Directory.h"
#include "sandbox/People.h"
#include "sandbox/Tenant.h"
#include "sandbox/TrunkAccount.h"
#include "sandbox/WorldClock.h"
#include "sandbox/WorldDns.h"

#include <mutex>
#include <string>

namespace jonction::sandbox {

struct WorldOptions
{
    int agents = 12;
    std::uint64_t seed = 1;
    double speed = 1.0;
    int tokenSeconds = 3599;
    int staff = 40; ///< people of the tenant who are no agents
    std::string tenant = "standard";
    int dnsDelaySeconds = 1;
};

/// How far the administrator has come on the portal's UCaaS panel (ccai-platform §1.5). Typed credentials and
/// a typed limit live in the browser until a button is pressed, so the server knows four stations.
enum class UcaasStage { NoPlatform, PlatformSaved, Linked, Saved };
const char* ucaasStageName(UcaasStage stage);

struct UcaasPanel
{
    UcaasStage stage = UcaasStage::NoPlatform;
    std::string appId;
    std::string keyId;      ///< of the secret that it was linked with
    int multicastLimit = 0; ///< 0: none yet
};

/// Everything there is in the practice world. Each member is touched under `mutex` only; services hold no
/// lock of their own.
class World
{
public:
    explicit World(const WorldOptions& options);

    std::mutex mutex;
    const WorldOptions options;
    Seed seed;
    WorldClock clock;
    Directory directory;
    People people;
    Tenant tenant;
    TrunkAccount trunk;
    WorldDns dns;
    UcaasPanel ucaas;

    /// The host part of an agent's SIP address, once the trunk has its sub-domain.
    std::string sipDomain() const { return "ujet-practice.sip.telnyx.com"; }

    std::string instanceName = "practice";
    std::string instanceHost = "practice.uc1.ccaiplatform.com";
    std::string telnyxKey;
    std::string ccaipToken;

    /// Lets everything happen that is due, and gives the time.
    Instant tick();
    /// The trunk provider's zone shows (or with an empty value no longer shows) this text at the connection's
    /// Teams name.
    void publishTrunkText(const std::string& connectionId, const std::string& value, Instant now);
    /// The secret that CCAIP holds is still good: without it, it hears nothing from Teams.
    bool ucaasSecretWorks(Instant now);
    /// The redirect address that CCAIP's Link needs on the registration (ccai-platform §1.4).
    std::string callbackUri() const
    {
        return "https://" + instanceHost + "/v1/ucaas/ms_teams/oauth_callback";
    }
};

} // namespace jonction::sandbox
