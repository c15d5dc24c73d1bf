// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Tenant.h"

namespace jonction::sandbox {

/// Fills a tenant for its first day: who is in it, what it has bought, which names and numbers it holds.
class TenantSeed
{
public:
    TenantSeed(Tenant& tenant, Seed& seed, const Directory& directory, const People& people, Instant now)
        : m_tenant(tenant)
        , m_seed(seed)
        , m_directory(directory)
        , m_people(people)
        , m_now(now)
    {}

    void fill(int staff);

private:
    void domains();
    void administrator();
    void agents();
    void staff(int count);
    void guest();
    void groups();
    void stock();
    void numbers();
    Json newBody(const std::string& given, const std::string& family, const std::string& upn) const;
    void license(TenantUser& user, std::initializer_list<const char*> partNumbers,
                 const std::string& byGroup = {}, const char* error = "None");

    Tenant& m_tenant;
    Seed& m_seed;
    const Directory& m_directory;
    const People& m_people;
    Instant m_now;
    std::vector<std::string> m_staffIds;
};

} // namespace jonction::sandbox
