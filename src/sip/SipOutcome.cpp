// SPDX-License-Identifier: Apache-2.0
#include "sip/SipOutcome.h"

#include "sip/SipCommand.h"

#include <algorithm>
#include <array>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array workNames{"options"_L1, "call"_L1, "register"_L1, "listen"_L1};
constexpr std::array mannerNames{"answer"_L1, "busy"_L1, "decline"_L1, "ring"_L1, "forward"_L1};

template<typename Enum, std::size_t size>
Enum valueNamed(const std::array<QLatin1StringView, size>& names, const QString& text)
{
    const auto found = std::find(names.begin(), names.end(), text);
    return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
}

} // namespace

QString toString(SipWork work)
{
    return workNames[static_cast<std::size_t>(work)];
}

SipWork sipWorkFrom(const QString& text)
{
    return valueNamed<SipWork>(workNames, text);
}

QString toString(CalledManner manner)
{
    return mannerNames[static_cast<std::size_t>(manner)];
}

CalledManner calledMannerFrom(const QString& text)
{
    return valueNamed<CalledManner>(mannerNames, text);
}

} // namespace jonction
