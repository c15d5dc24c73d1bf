// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jonction::sandbox {

enum class FaultKind { Latency, Throttle, Status, Cut, Half, Lost, Hang, Garbage, WrongType };

/// One rule: what goes wrong, at which requests, and at which of those that match (counted from 1).
struct FaultRule
{
    FaultKind kind = FaultKind::Latency;
    int argument = 0; ///< milliseconds, seconds or a status, by kind
    std::string service;
    std::string method; ///< empty: any
    std::string path;   ///< glob below the service's base; empty: any
    long first = 1;
    long last = 1;
    long seen = 0;
};

/// Rules of misfortune, read from SPEC: rules joined by ';', each
/// kind[(argument)]@service[:METHOD[:path-glob]][#n | #n-m | #*].
class Faults
{
public:
    /// The rules, or what is wrong with the text.
    static std::optional<Faults> parse(std::string_view spec, std::string& wrong);
    /// Counts this request against every rule, and gives the first rule that strikes now.
    std::optional<FaultRule> strike(const std::string& service, const std::string& method,
                                    const std::string& path);

private:
    std::vector<FaultRule> m_rules;
};

const char* faultName(FaultKind kind);

} // namespace jonction::sandbox
