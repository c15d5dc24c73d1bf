// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/HttpFront.h"

#include <string>
#include <vector>

namespace jonction::sandbox {

/// Telnyx API v2 as far as a Teams trunk needs it (sip-trunk-providers §1).
class TelnyxServer : public Service
{
public:
    explicit TelnyxServer(World& world)
        : m_world(world)
    {}

    WebReply answer(const WebRequest& request, Instant now) override;
    WebReply refusal(int status, Instant now) override;

private:
    WebReply route(const WebRequest& request, Instant now);
    WebReply balance(const WebRequest& request);

    // TelnyxProfiles.cpp
    WebReply profiles(const WebRequest& request, Instant now);
    WebReply saveProfile(const WebRequest& request, const std::string& id, Instant now);
    Json profileView(const Json& profile) const;

    // TelnyxConnections.cpp
    WebReply connections(const WebRequest& request, Instant now);
    WebReply saveConnection(const WebRequest& request, const std::string& id, Instant now);
    std::vector<Json> connectionFaults(const Json& merged, const Json& given, const std::string& id) const;
    WebReply deleteConnection(const std::string& id);
    WebReply fqdns(const WebRequest& request, Instant now);
    WebReply changeFqdn(const WebRequest& request, Json& fqdn, Instant now);
    std::optional<WebReply> writeText(const std::string& connectionId, const Json& body, Instant now);
    Json fqdnView(const Json& fqdn) const;

    // TelnyxNumbers.cpp
    WebReply searchNumbers(const WebRequest& request, Instant now);
    WebReply orders(const WebRequest& request, Instant now);
    WebReply createOrder(const WebRequest& request, Instant now);
    WebReply numbers(const WebRequest& request, Instant now);
    WebReply oneNumber(const WebRequest& request, Json& number);
    WebReply numberVoice(const WebRequest& request, Json& number);

    World& m_world;
    std::chrono::steady_clock::time_point m_window{};
    int m_inWindow = 0;
};

/// {"errors":[…]} with one error. `pointer` names a place in the body, `parameter` one in the query.
WebReply telnyxError(int status, const std::string& code, const std::string& title, const std::string& detail,
                     const std::string& pointer = {}, const std::string& parameter = {});
Json telnyxFault(const std::string& pointer, const std::string& detail);
WebReply telnyxFaults(const std::vector<Json>& faults);
WebReply telnyxNotFound();
/// {"data":[…],"meta":{…}} by page[number] and page[size].
WebReply telnyxPage(const WebRequest& request, const std::vector<Json>& items, int defaultSize);

} // namespace jonction::sandbox
