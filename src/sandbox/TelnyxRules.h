// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Web.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace jonction::sandbox {

/// Checks members of a Telnyx request body, each named by a JSON pointer. A member that is absent passes;
/// only `required` minds.
class TelnyxRules
{
public:
    explicit TelnyxRules(const Json& body)
        : m_body(body)
    {}

    void required(const std::string& pointer);
    void text(const std::string& pointer, std::size_t least = 0, bool nullable = false);
    void oneOf(const std::string& pointer, std::initializer_list<std::string_view> values,
               bool nullable = false);
    void everyOneOf(const std::string& pointer, std::initializer_list<std::string_view> values);
    void flag(const std::string& pointer, bool nullable = false);
    void number(const std::string& pointer);
    void whole(const std::string& pointer, long least, long most, bool nullable = false);
    /// An amount of money as text, such as "50.00".
    void decimalText(const std::string& pointer);
    void countries(const std::string& pointer);
    void texts(const std::string& pointer);
    void object(const std::string& pointer);
    void fault(const std::string& pointer, const std::string& detail);

    const std::vector<Json>& faults() const { return m_faults; }

private:
    const Json* at(const std::string& pointer, bool nullable);

    const Json& m_body;
    std::vector<Json> m_faults;
};

/// Takes over what the request gives, member by member in nested objects; `readOnly` names are left alone.
void mergeTelnyx(Json& target, const Json& change, const std::vector<std::string>& readOnly);

} // namespace jonction::sandbox
