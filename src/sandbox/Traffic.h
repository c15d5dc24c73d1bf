// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Faults.h"
#include "sandbox/Web.h"

#include <deque>
#include <mutex>

namespace jonction::sandbox {

/// What came in, and what goes wrong with it. Thread-safe.
class Traffic
{
public:
    void setFaults(Faults faults);
    std::optional<FaultRule> strike(const std::string& service, const WebRequest& request);
    /// Notes one request; the query is left out, since codes and states travel in it.
    void note(const std::string& service, const WebRequest& request, int status, const std::string& when,
              const std::string& fault);
    /// {"requests":[{method, service, path, status, when, fault?}], "total":…, "faults":{kind: count}}
    Json report() const;

private:
    mutable std::mutex m_mutex;
    Faults m_faults;
    std::deque<Json> m_requests;
    long m_total = 0;
    std::map<std::string, long> m_struck;
};

} // namespace jonction::sandbox
