// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/HttpFront.h"

#include <deque>

namespace jonction::sandbox {

/// A CCAI Platform instance: Manager API, Apps API, and the portal's UCaaS page (ccai-platform §1.5, §2.4,
/// §3, §4).
class CcaipServer : public Service
{
public:
    explicit CcaipServer(World& world)
        : m_world(world)
    {}

    WebReply answer(const WebRequest& request, Instant now) override;
    WebReply refusal(int status, Instant now) override;

private:
    /// The API's door: password and rate limit.
    WebReply api(const WebRequest& request, Instant now);
    WebReply manager(const WebRequest& request, const std::vector<std::string>& at);
    WebReply apps(const WebRequest& request, const std::vector<std::string>& at, Instant now);
    WebReply agents(const WebRequest& request);
    WebReply activityLogs(const WebRequest& request);
    WebReply users(const WebRequest& request);
    WebReply setStatuses(const WebRequest& request, Instant now);
    Json agentView(const Agent& agent) const;
    bool overRate();

    World& m_world;
    std::deque<std::chrono::steady_clock::time_point> m_recent;
};

} // namespace jonction::sandbox
