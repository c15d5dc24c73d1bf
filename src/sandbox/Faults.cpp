// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Faults.h"

#include "sandbox/Text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace jonction::sandbox {

namespace {

struct FaultWord
{
    const char* name;
    FaultKind kind;
    int least; ///< of the argument; with `most` 0 the kind takes none
    int most;
    int otherwise;
};

constexpr std::array<FaultWord, 9> faultWords{{{"latency", FaultKind::Latency, 0, 600000, 1000},
                                               {"throttle", FaultKind::Throttle, 0, 3600, 1},
                                               {"status", FaultKind::Status, 500, 599, 503},
                                               {"cut", FaultKind::Cut, 0, 0, 0},
                                               {"half", FaultKind::Half, 0, 0, 0},
                                               {"lost", FaultKind::Lost, 0, 0, 0},
                                               {"hang", FaultKind::Hang, 0, 0, 0},
                                               {"garbage", FaultKind::Garbage, 0, 0, 0},
                                               {"wrongtype", FaultKind::WrongType, 0, 0, 0}}};

template<typename Number>
std::optional<Number> wholeNumber(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool readKind(std::string_view text, FaultRule& rule, std::string& wrong)
{
    const auto open = text.find('(');
    const std::string_view name = text.substr(0, open);
    const auto word =
        std::find_if(faultWords.begin(), faultWords.end(), [&](const auto& w) { return w.name == name; });
    if (word == faultWords.end()) {
        wrong = "unknown kind '" + std::string(name) + "'";
        return false;
    }
    rule.kind = word->kind;
    rule.argument = word->otherwise;
    if (open == std::string_view::npos)
        return true;
    const auto value = text.ends_with(')') ? wholeNumber<int>(text.substr(open + 1, text.size() - open - 2))
                                           : std::optional<int>();
    if (word->most == 0 || !value || *value < word->least || *value > word->most) {
        wrong = "bad argument in '" + std::string(text) + "'";
        return false;
    }
    rule.argument = *value;
    return true;
}

bool readCount(std::string_view text, FaultRule& rule, std::string& wrong)
{
    if (text == "*") {
        rule.last = std::numeric_limits<long>::max();
        return true;
    }
    const auto dash = text.find('-');
    const auto first = wholeNumber<long>(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : wholeNumber<long>(text.substr(dash + 1));
    if (!first || !last || *first < 1 || *last < *first) {
        wrong = "bad count '#" + std::string(text) + "'";
        return false;
    }
    rule.first = *first;
    rule.last = *last;
    return true;
}

bool readPlace(std::string_view text, FaultRule& rule, std::string& wrong)
{
    static const std::array<std::string_view, 6> services{"login", "graph", "telnyx", "ccaip", "dns", "*"};
    const auto colon = text.find(':');
    rule.service = text.substr(0, colon);
    if (std::find(services.begin(), services.end(), rule.service) == services.end()) {
        wrong = "unknown service '" + rule.service + "'";
        return false;
    }
    if (colon == std::string_view::npos)
        return true;
    const std::string_view rest = text.substr(colon + 1);
    const auto second = rest.find(':');
    rule.method = rest.substr(0, second);
    if (rule.method == "*")
        rule.method.clear();
    if (second != std::string_view::npos)
        rule.path = rest.substr(second + 1);
    return true;
}

std::optional<FaultRule> readRule(std::string_view text, std::string& wrong)
{
    const auto at = text.find('@');
    if (at == std::string_view::npos) {
        wrong = "no '@service' in '" + std::string(text) + "'";
        return std::nullopt;
    }
    FaultRule rule;
    const auto hash = text.rfind('#');
    if (hash != std::string_view::npos && hash > at && !readCount(text.substr(hash + 1), rule, wrong))
        return std::nullopt;
    const auto end = hash != std::string_view::npos && hash > at ? hash : text.size();
    if (!readKind(text.substr(0, at), rule, wrong) ||
        !readPlace(text.substr(at + 1, end - at - 1), rule, wrong))
        return std::nullopt;
    return rule;
}

bool concerns(const FaultRule& rule, const std::string& service, const std::string& method,
              const std::string& path)
{
    return (rule.service == "*" || rule.service == service) &&
           (rule.method.empty() || rule.method == method) &&
           (rule.path.empty() || globMatches(rule.path, path));
}

} // namespace

std::optional<Faults> Faults::parse(std::string_view spec, std::string& wrong)
{
    Faults faults;
    for (const std::string& part : split(spec, ';')) {
        const std::string text = trim(part);
        if (text.empty())
            continue;
        const auto rule = readRule(text, wrong);
        if (!rule)
            return std::nullopt;
        faults.m_rules.push_back(*rule);
    }
    return faults;
}

std::optional<FaultRule> Faults::strike(const std::string& service, const std::string& method,
                                        const std::string& path)
{
    std::optional<FaultRule> struck;
    for (FaultRule& rule : m_rules) {
        if (!concerns(rule, service, method, path))
            continue;
        ++rule.seen;
        if (!struck && rule.seen >= rule.first && rule.seen <= rule.last)
            struck = rule;
    }
    return struck;
}

const char* faultName(FaultKind kind)
{
    const auto word =
        std::find_if(faultWords.begin(), faultWords.end(), [&](const auto& w) { return w.kind == kind; });
    return word == faultWords.end() ? "" : word->name;
}

} // namespace jonction::sandbox
