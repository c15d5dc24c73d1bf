// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Toggles.h"

#include "sandbox/Text.h"

#include <algorithm>
#include <map>

namespace jonction::sandbox {

namespace {

Json defaultToggles()
{
    return {// who signs in
            {"account", "member"},
            {"activeRoles", {"Global Administrator"}},
            {"eligibleRoles", Json::array()},
            {"rolesHidden", false}, // role objects show their id only
                                    // sign-in and consent
            {"deviceCodeBlocked", false},
            {"adminConsentOnly", false},
            {"consentWorkflow", false},
            {"withheldScopes", Json::array()},
            {"refreshTokens", "valid"},
            {"claimsChallenge", false},
            {"clockSkewSeconds", 0},
            // registrations and their secrets
            {"secretsBanned", false},
            {"secretLifetimeDays", 731},
            {"appSecretLifetimeDays", 0}, // of a policy assigned to each registration; 0: none is
            {"usersMayCreateApps", true},
            {"deletedHoldsUniqueName", false},
            {"replicationMs", 0},
            // domains
            {"dnsDelayMs", 1000},
            {"dnsTextStyle", "plain"}, // or "quoted", "split"
            {"dnsServfail", false},
            {"txtReadOnly", false}, // the trunk provider's interface keeps its TXT value
            {"federatedRoot", false},
            // licences and Teams
            {"provisioningMs", 2000},
            {"numberOrderMs", 1500},
            {"numberRefusals", "operation"}, // or "request": refused at once
            {"operationShape", "wrapped"},
            {"teamsPolicies", true},
            {"policyTypes", "all"}};
}

/// Texts that are not free.
const std::map<std::string, std::vector<std::string>>& allowedTexts()
{
    static const std::map<std::string, std::vector<std::string>> all{
        {"account", {"member", "guest", "personal"}},
        {"refreshTokens", {"valid", "expired", "revoked", "frequency", "passwordChanged"}},
        {"dnsTextStyle", {"plain", "quoted", "split"}},
        {"numberRefusals", {"operation", "request"}},
        {"operationShape", {"wrapped", "plain"}},
        {"policyTypes", {"all", "documented"}}};
    return all;
}

bool isTextList(const Json& value)
{
    return value.is_array() &&
           std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_string(); });
}

std::string toggleFault(const std::string& name, const Json& now, const Json& wanted)
{
    const bool good = now.is_array() ? isTextList(wanted)
                      : now.is_number_integer()
                          ? wanted.is_number_integer() && wanted >= -100000000 && wanted <= 100000000
                          : wanted.type() == now.type();
    if (!good)
        return "'" + name + "' has another type";
    const auto allowed = allowedTexts().find(name);
    if (allowed == allowedTexts().end())
        return {};
    const auto& texts = allowed->second;
    return std::find(texts.begin(), texts.end(), wanted.get<std::string>()) == texts.end()
               ? "'" + name + "' is one of: " + join(texts, ", ")
               : std::string();
}

} // namespace

Toggles::Toggles(const std::string& prepared)
    : m_values(defaultToggles())
{
    if (prepared == "hardened")
        change({{"secretLifetimeDays", 90}, {"deviceCodeBlocked", true}, {"adminConsentOnly", true}});
    if (prepared == "banned")
        change({{"secretsBanned", true}});
}

const std::vector<std::string>& Toggles::preparedTenants()
{
    static const std::vector<std::string> all{"standard", "fresh", "no-teams", "hardened", "banned"};
    return all;
}

std::vector<std::string> Toggles::list(const char* name) const
{
    return m_values.at(name).get<std::vector<std::string>>();
}

bool Toggles::lists(const char* name, const std::string& value) const
{
    const auto all = list(name);
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& item) { return sameText(item, value); });
}

std::string Toggles::change(const Json& wanted)
{
    if (!wanted.is_object())
        return "an object of toggles is needed";
    for (const auto& [name, value] : wanted.items()) {
        if (!m_values.contains(name))
            return "unknown toggle '" + name + "'";
        if (std::string fault = toggleFault(name, m_values[name], value); !fault.empty())
            return fault;
    }
    m_values.update(wanted);
    return {};
}

} // namespace jonction::sandbox
