// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Text.h"

#include <string>
#include <vector>

namespace jonction::sandbox {

struct DnsRecord
{
    std::string name; ///< lower case, no dot at the end
    std::string type; ///< "TXT", "A"
    std::string data; ///< empty: a withdrawal
    int ttl = 3600;
    Instant seenFrom;
};

/// The public DNS of the practice world. What is published is seen a while later; until then the former
/// record is.
class WorldDns
{
public:
    void publish(DnsRecord record);
    void withdraw(const std::string& name, const std::string& type, Instant seenFrom);
    std::vector<DnsRecord> lookup(const std::string& name, const std::string& type, Instant now) const;
    /// The name, or one below it, has some record.
    bool exists(const std::string& name, Instant now) const;
    bool holds(const std::string& name, const std::string& type, const std::string& data, Instant now) const;

private:
    std::vector<DnsRecord> m_records;
};

} // namespace jonction::sandbox
