// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Text.h"
#include "sandbox/Web.h"

#include <map>
#include <string>
#include <vector>

namespace jonction::sandbox {

/// A number order on its way: settles from pending to success after a moment.
struct NumberOrder
{
    Json body;
    Instant settlesAt;
    bool settled = false;
};

/// The account at the trunk provider. Objects are kept as the JSON that the provider shows, by identifier.
class TrunkAccount
{
public:
    std::map<std::string, Json> profiles;
    std::map<std::string, Json> connections;
    std::map<std::string, Json> fqdns;
    std::map<std::string, Json> numbers;
    std::map<std::string, Json> voiceSettings; ///< by number identifier: what was changed there
    std::vector<NumberOrder> orders;
    std::map<std::string, Json> lastSearch; ///< number → its row, until `searchEnds`
    Instant searchEnds;
    /// Numbers of an order become owned at this time, by their row of `numbers`.
    void tick(Instant now);

    Json* numberByPhone(const std::string& phone);
    int connectionsOf(const std::string& profileId) const;
    bool subdomainTaken(const std::string& label, const std::string& exceptConnection) const;
};

} // namespace jonction::sandbox
