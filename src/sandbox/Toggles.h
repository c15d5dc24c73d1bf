// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Text.h"
#include "sandbox/Web.h"

#include <string>
#include <vector>

namespace jonction::sandbox {

/// What may be flipped about the tenant while the world runs, by name: how strict it is, who signs in, how
/// slow it is. A prepared tenant is a set of values (and of licences, see TenantSeed.cpp).
class Toggles
{
public:
    /// `prepared` is one of preparedTenants().
    explicit Toggles(const std::string& prepared);
    static const std::vector<std::string>& preparedTenants();

    bool on(const char* name) const { return m_values.at(name).get<bool>(); }
    int number(const char* name) const { return m_values.at(name).get<int>(); }
    Duration milliseconds(const char* name) const { return Duration(number(name)); }
    std::string text(const char* name) const { return m_values.at(name).get<std::string>(); }
    bool lists(const char* name, const std::string& value) const;
    std::vector<std::string> list(const char* name) const;
    /// By name; the values' types are those of the defaults.
    const Json& all() const { return m_values; }

    /// Takes over every member of `wanted`, or none; gives what is wrong, empty where nothing is.
    std::string change(const Json& wanted);

private:
    Json m_values;
};

} // namespace jonction::sandbox
