// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Misfortune.h"

#include <deque>
#include <mutex>

namespace jonction::sandbox {

/// What came in, and what goes wrong with it. Thread-safe.
class Traffic : public Misfortune
{
public:
    void setFaults(Faults faults);
    std::optional<FaultRule> strike(const std::string& service, const WebRequest& request);
    /// Notes one request; the query is left out, since codes and states travel in it.
    void note(const std::string& service, const WebRequest& request, int status, const std::string& when,
              const std::string& fault);
    /// Parts of a Graph batch: rules for `graph` meet them as if they had come alone.
    std::optional<FaultRule> strikePart(const WebRequest& request) override;
    void notePart(const WebRequest& request, int status, const std::string& when,
                  const std::string& fault) override;
    /// {"requests":[{method, service, path, status, when, fault?, part?}], "total":…, "parts":…,
    /// "faults":{kind: count}}; `total` counts HTTP requests only.
    Json report() const;

private:
    void keep(const std::string& service, const WebRequest& request, int status, const std::string& when,
              const std::string& fault, bool isPart);

    mutable std::mutex m_mutex;
    Faults m_faults;
    std::deque<Json> m_requests;
    long m_total = 0;
    long m_parts = 0;
    std::map<std::string, long> m_struck;
};

} // namespace jonction::sandbox
