// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace jonction::sandbox {

/// A service plan of Microsoft 365 (microsoft-graph §3.3).
struct ServicePlan
{
    const char* name;
    const char* id;
    const char* service;
};

/// A product with its plans (microsoft-graph §3.4), as Microsoft's table names it.
struct Sku
{
    const char* partNumber;
    const char* id;
    std::vector<const ServicePlan*> plans;

    bool holds(const std::string& planId) const;
};

inline constexpr const char* planTeams = "57ff2da0-773e-42df-b2af-ffb7a2317929";
inline constexpr const char* planPhone = "4828c8ec-dc2e-4779-b502-87ac9ce28ab7";
inline constexpr const char* planPhoneSmall = "ed777b71-af04-42ca-9798-84344c66f7c6";
inline constexpr const char* planPhoneResource = "f47330e9-c134-43b3-9993-e7f004506889";
inline constexpr const char* planSkype = "0feaeb32-d00e-4d66-bd5a-43b5b83db82c";
inline constexpr const char* planSkypeOne = "afc06cb0-b4f4-4473-8286-d644f70d8faf";

/// Of every product that a prepared tenant may own; nullptr where there is none.
const Sku* skuById(const std::string& id);
const Sku* skuNamed(const std::string& partNumber);
/// Plans that cannot be together on one user, as pairs of identifiers.
const std::vector<std::pair<const char*, const char*>>& exclusivePlans();

} // namespace jonction::sandbox
