// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Traffic.h"

namespace jonction::sandbox {

/// The same JSON with every value of another type.
Json twisted(const Json& value)
{
    if (value.is_object()) {
        Json out = Json::object();
        for (const auto& [key, member] : value.items())
            out[key] = twisted(member);
        return out;
    }
    if (value.is_array())
        return Json{{"0", value.size()}};
    if (value.is_string())
        return 42;
    return "not what you expect";
}

namespace {

constexpr std::size_t keptRequests = 20000;

} // namespace

void Traffic::setFaults(Faults faults)
{
    const std::lock_guard lock(m_mutex);
    m_faults = std::move(faults);
}

std::optional<FaultRule> Traffic::strike(const std::string& service, const WebRequest& request)
{
    const std::lock_guard lock(m_mutex);
    auto rule = m_faults.strike(service, request.method, request.path);
    if (rule)
        ++m_struck[faultName(rule->kind)];
    return rule;
}

void Traffic::note(const std::string& service, const WebRequest& request, int status, const std::string& when,
                   const std::string& fault)
{
    keep(service, request, status, when, fault, false);
}

std::optional<FaultRule> Traffic::strikePart(const WebRequest& request)
{
    return strike("graph", request);
}

void Traffic::notePart(const WebRequest& request, int status, const std::string& when,
                       const std::string& fault)
{
    keep("graph", request, status, when, fault, true);
}

void Traffic::keep(const std::string& service, const WebRequest& request, int status, const std::string& when,
                   const std::string& fault, bool isPart)
{
    const std::lock_guard lock(m_mutex);
    ++(isPart ? m_parts : m_total);
    Json entry{{"method", request.method},
               {"service", service},
               {"path", request.path},
               {"status", status},
               {"when", when}};
    if (!fault.empty())
        entry["fault"] = fault;
    if (isPart)
        entry["part"] = true;
    m_requests.push_back(std::move(entry));
    if (m_requests.size() > keptRequests)
        m_requests.pop_front();
}

Json Traffic::report() const
{
    const std::lock_guard lock(m_mutex);
    return {{"requests", m_requests}, {"total", m_total}, {"parts", m_parts}, {"faults", m_struck}};
}

} // namespace jonction::sandbox
