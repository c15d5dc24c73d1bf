// SPDX-License-Identifier: Apache-2.0
#include "sandbox/WorldDns.h"

#include <algorithm>

namespace jonction::sandbox {

void WorldDns::publish(DnsRecord record)
{
    record.name = lower(record.name);
    m_records.push_back(std::move(record));
}

void WorldDns::withdraw(const std::string& name, const std::string& type, Instant seenFrom)
{
    publish({name, type, {}, 0, seenFrom});
}

/// One name has one record of a type: the newest that is seen already.
std::vector<DnsRecord> WorldDns::lookup(const std::string& name, const std::string& type, Instant now) const
{
    const DnsRecord* newest = nullptr;
    for (const DnsRecord& record : m_records)
        if (record.seenFrom <= now && record.type == type && sameText(record.name, name))
            newest = &record;
    return newest == nullptr || newest->data.empty() ? std::vector<DnsRecord>() : std::vector{*newest};
}

bool WorldDns::exists(const std::string& name, Instant now) const
{
    return std::any_of(m_records.begin(), m_records.end(), [&](const DnsRecord& record) {
        const bool below = sameText(record.name, name) || endsWith(record.name, "." + lower(name));
        return below && !lookup(record.name, record.type, now).empty();
    });
}

bool WorldDns::holds(const std::string& name, const std::string& type, const std::string& data,
                     Instant now) const
{
    const auto found = lookup(name, type, now);
    return std::any_of(found.begin(), found.end(), [&](const DnsRecord& r) { return r.data == data; });
}

} // namespace jonction::sandbox
