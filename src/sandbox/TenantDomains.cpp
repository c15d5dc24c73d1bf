// SPDX-License-Identifier: Apache-2.0
// Domains of Tenant.
#include "sandbox/Tenant.h"

#include <algorithm>

namespace jonction::sandbox {

TenantDomain* Tenant::domain(const std::string& name)
{
    const auto found = std::find_if(domains.begin(), domains.end(),
                                    [&](const TenantDomain& d) { return sameText(d.name, name); });
    return found == domains.end() ? nullptr : &*found;
}

const TenantDomain* Tenant::domain(const std::string& name) const
{
    const auto found = std::find_if(domains.begin(), domains.end(),
                                    [&](const TenantDomain& d) { return sameText(d.name, name); });
    return found == domains.end() ? nullptr : &*found;
}

const TenantDomain* Tenant::verifiedParent(const std::string& name) const
{
    const auto found = std::find_if(domains.begin(), domains.end(), [&](const TenantDomain& d) {
        return d.isVerified && !d.isInitial && endsWith(lower(name), "." + d.name);
    });
    return found == domains.end() ? nullptr : &*found;
}

std::vector<TenantUser*> Tenant::usersOf(const std::string& domain)
{
    std::vector<TenantUser*> found;
    for (TenantUser* user : m_live)
        if (sameText(domainPart(user->upn()), domain))
            found.push_back(user);
    return found;
}

} // namespace jonction::sandbox
