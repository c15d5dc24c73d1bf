// SPDX-License-Identifier: Apache-2.0
#include "sandbox/TrunkAccount.h"

#include <algorithm>

namespace jonction::sandbox {

void TrunkAccount::tick(Instant now)
{
    for (NumberOrder& order : orders) {
        if (order.settled || order.settlesAt > now)
            continue;
        order.settled = true;
        order.body["status"] = "success";
        order.body["updated_at"] = isoTime(order.settlesAt, true);
        for (Json& line : order.body["phone_numbers"]) {
            line["status"] = "success";
            if (Json* number = numberByPhone(textAt(line, "phone_number")))
                (*number)["status"] = "active";
        }
    }
}

Json* TrunkAccount::numberByPhone(const std::string& phone)
{
    const auto found = std::find_if(numbers.begin(), numbers.end(),
                                    [&](const auto& n) { return textAt(n.second, "phone_number") == phone; });
    return found == numbers.end() ? nullptr : &found->second;
}

int TrunkAccount::connectionsOf(const std::string& profileId) const
{
    return static_cast<int>(std::count_if(connections.begin(), connections.end(), [&](const auto& c) {
        return textAt(c.second.at("outbound"), "outbound_voice_profile_id") == profileId;
    }));
}

/// All customers share one zone, so short names are gone (sip-trunk-providers §1.9).
bool TrunkAccount::subdomainTaken(const std::string& label, const std::string& exceptConnection) const
{
    static const std::vector<std::string> others{"ujet", "sip", "voice", "teams", "www"};
    if (std::find(others.begin(), others.end(), label) != others.end())
        return true;
    return std::any_of(connections.begin(), connections.end(), [&](const auto& c) {
        return c.first != exceptConnection && textAt(c.second.at("inbound"), "sip_subdomain") == label;
    });
}

} // namespace jonction::sandbox
