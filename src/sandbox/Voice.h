// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Seed.h"
#include "sandbox/Text.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace jonction::sandbox {

/// A telephone number that Teams knows of (microsoft-graph §4.4).
struct VoiceNumber
{
    std::string number; ///< +E.164
    std::string type = "directRouting";
    std::string targetId; ///< empty: nobody's
    std::string category = "primary";
    std::string activation = "activated";
    std::string locationId;
    std::string networkSiteId;
    bool skipInternalVoip = false;
};

/// An order to give or take a number, on its way.
struct VoiceOrder
{
    std::string id;
    bool assigns = true;
    VoiceNumber wanted;
    Instant created;
    Instant settles;
    bool settled = false;
    std::string failure; ///< once settled: why it failed
};

/// Numbers and orders of the Teams back end. Who may have a number is Tenant's to say.
class Voice
{
public:
    std::map<std::string, VoiceNumber> numbers; ///< by number
    std::deque<VoiceOrder> orders;

    VoiceNumber* find(const std::string& number);
    std::vector<const VoiceNumber*> of(const std::string& targetId) const;
    VoiceOrder* order(const std::string& id);
    void give(const VoiceNumber& wanted);
    void take(const std::string& number);

private:
    std::map<std::string, std::set<std::string>> m_held; ///< user → numbers
};

/// "+" before the digits where it was left out.
std::string plusNumber(const std::string& text);

} // namespace jonction::sandbox
