// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/HttpFront.h"
#include "sandbox/IdentityServer.h"

namespace jonction::sandbox {

/// The practice world's own steering, for tests and demonstrations: /_sandbox/state, /requests, /faults,
/// /advance, /agents/{email}/presence, /secrets (endsInSeconds, keyId), /dns (name, type, data: publishes a
/// record), /tenant (GET, PATCH: the toggles of Toggles.cpp). It shows no secret.
class Control : public Service
{
public:
    Control(World& world, Traffic& traffic, const IdentityServer& identity)
        : m_world(world)
        , m_traffic(traffic)
        , m_identity(identity)
    {}

    WebReply answer(const WebRequest& request, Instant now) override;

private:
    Json state(Instant now);
    WebReply tenant(const WebRequest& request);
    Json tenantState(Instant now) const;
    WebReply setFaults(const Json& body);
    WebReply endSecrets(const Json& body, Instant now);
    WebReply publish(const Json& body, Instant now);
    WebReply advance(const Json& body);
    WebReply setPresence(const std::string& email, const Json& body, Instant now);

    World& m_world;
    Traffic& m_traffic;
    const IdentityServer& m_identity;
};

} // namespace jonction::sandbox
