// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Faults.h"
#include "sandbox/Web.h"

namespace jonction::sandbox {

/// What a service needs of the traffic where one HTTP request holds several of its own: faults strike each
/// part, and each part is in the request log.
class Misfortune
{
public:
    Misfortune() = default;
    Misfortune(const Misfortune&) = delete;
    Misfortune& operator=(const Misfortune&) = delete;
    virtual ~Misfortune() = default;
    virtual std::optional<FaultRule> strikePart(const WebRequest& request) = 0;
    virtual void notePart(const WebRequest& request, int status, const std::string& when,
                          const std::string& fault) = 0;
};

/// The same JSON with every value of another type.
Json twisted(const Json& value);

} // namespace jonction::sandbox
