// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/HttpFront.h"

namespace jonction::sandbox {

/// DNS over HTTPS in the JSON of https://dns.google/resolve: GET ?name=…&type=TXT.
class DnsServer : public Service
{
public:
    explicit DnsServer(World& world)
        : m_world(world)
    {}

    WebReply answer(const WebRequest& request, Instant now) override;

private:
    std::string written(const DnsRecord& record) const;

    World& m_world;
};

} // namespace jonction::sandbox
