// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Traffic.h"

namespace jonction::sandbox {

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
    const std::lock_guard lock(m_mutex);
    ++m_total;
    Json entry{{"method", request.method},
               {"service", service},
               {"path", request.path},
               {"status", status},
               {"when", when}};
    if (!fault.empty())
        entry["fault"] = fault;
    m_requests.push_back(std::move(entry));
    if (m_requests.size() > keptRequests)
        m_requests.pop_front();
}

Json Traffic::report() const
{
    const std::lock_guard lock(m_mutex);
    return {{"requests", m_requests}, {"total", m_total}, {"faults", m_struck}};
}

} // namespace jonction::sandbox
