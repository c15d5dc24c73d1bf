// SPDX-License-Identifier: Apache-2.0
#include "sandbox/TelnyxRules.h"

#include "sandbox/TelnyxServer.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

std::string allOf(std::initializer_list<std::string_view> values)
{
    std::string out;
    for (const std::string_view value : values)
        out += (out.empty() ? "" : ", ") + std::string(value);
    return out;
}

bool isCountry(const Json& value)
{
    if (!value.is_string())
        return false;
    const std::string text = value.get<std::string>();
    return text.size() == 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace

const Json* TelnyxRules::at(const std::string& pointer, bool nullable)
{
    const Json::json_pointer place(pointer);
    if (!m_body.contains(place))
        return nullptr;
    const Json& value = m_body.at(place);
    return nullable && value.is_null() ? nullptr : &value;
}

void TelnyxRules::fault(const std::string& pointer, const std::string& detail)
{
    m_faults.push_back(telnyxFault(pointer, detail));
}

void TelnyxRules::required(const std::string& pointer)
{
    if (!m_body.contains(Json::json_pointer(pointer)))
        fault(pointer, "is required");
}

void TelnyxRules::text(const std::string& pointer, std::size_t least, bool nullable)
{
    const Json* value = at(pointer, nullable);
    if (value != nullptr && (!value->is_string() || value->get<std::string>().size() < least))
        fault(pointer, "must be a string of at least " + std::to_string(least) + " characters");
}

void TelnyxRules::oneOf(const std::string& pointer, std::initializer_list<std::string_view> values,
                        bool nullable)
{
    const Json* value = at(pointer, nullable);
    if (value == nullptr)
        return;
    const bool good = value->is_string() &&
                      std::find(values.begin(), values.end(), value->get<std::string>()) != values.end();
    if (!good)
        fault(pointer, toBytes(*value) + " is not one of: " + allOf(values));
}

void TelnyxRules::everyOneOf(const std::string& pointer, std::initializer_list<std::string_view> values)
{
    const Json* value = at(pointer, false);
    if (value == nullptr)
        return;
    const bool good = value->is_array() && std::all_of(value->begin(), value->end(), [&](const Json& item) {
                          return item.is_string() && std::find(values.begin(), values.end(),
                                                               item.get<std::string>()) != values.end();
                      });
    if (!good)
        fault(pointer, "each item must be one of: " + allOf(values));
}

void TelnyxRules::flag(const std::string& pointer, bool nullable)
{
    const Json* value = at(pointer, nullable);
    if (value != nullptr && !value->is_boolean())
        fault(pointer, "must be a boolean");
}

void TelnyxRules::number(const std::string& pointer)
{
    const Json* value = at(pointer, false);
    if (value != nullptr && !value->is_number())
        fault(pointer, "must be a number");
}

void TelnyxRules::whole(const std::string& pointer, long least, long most, bool nullable)
{
    const Json* value = at(pointer, nullable);
    if (value == nullptr)
        return;
    if (!value->is_number_integer() || value->get<long>() < least || value->get<long>() > most)
        fault(pointer,
              "must be an integer between " + std::to_string(least) + " and " + std::to_string(most));
}

void TelnyxRules::decimalText(const std::string& pointer)
{
    const Json* value = at(pointer, false);
    if (value == nullptr)
        return;
    const std::string text = value->is_string() ? value->get<std::string>() : std::string();
    const auto dots = std::count(text.begin(), text.end(), '.');
    const bool good = !text.empty() && text.front() != '.' && text.back() != '.' && dots <= 1 &&
                      text.find_first_not_of("0123456789.") == std::string::npos;
    if (!good)
        fault(pointer, "must be an amount as a string, such as \"50.00\"");
}

void TelnyxRules::countries(const std::string& pointer)
{
    const Json* value = at(pointer, false);
    if (value != nullptr && (!value->is_array() || !std::all_of(value->begin(), value->end(), isCountry)))
        fault(pointer, "must be a list of ISO 3166-1 alpha-2 codes");
}

void TelnyxRules::texts(const std::string& pointer)
{
    const Json* value = at(pointer, false);
    if (value != nullptr && (!value->is_array() || !std::all_of(value->begin(), value->end(),
                                                                [](const Json& v) { return v.is_string(); })))
        fault(pointer, "must be a list of strings");
}

void TelnyxRules::object(const std::string& pointer)
{
    const Json* value = at(pointer, false);
    if (value != nullptr && !value->is_object())
        fault(pointer, "must be an object");
}

void mergeTelnyx(Json& target, const Json& change, const std::vector<std::string>& readOnly)
{
    for (const auto& [key, value] : change.items()) {
        if (std::find(readOnly.begin(), readOnly.end(), key) != readOnly.end())
            continue;
        if (value.is_object() && target.contains(key) && target[key].is_object())
            mergeTelnyx(target[key], value, {});
        else
            target[key] = value;
    }
}

} // namespace jonction::sandbox
