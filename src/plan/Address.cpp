// SPDX-License-Identifier: Apache-2.0
#include "plan/Address.h"

namespace jonction {

QString Address::toString() const
{
    return jonction::toString(step) + QLatin1Char('/') + kind + QLatin1Char('/') + name;
}

std::optional<Address> Address::parse(const QString& text)
{
    const std::optional<StepId> step = stepIdFromString(text.section(QLatin1Char('/'), 0, 0));
    const QString kind = text.section(QLatin1Char('/'), 1, 1);
    if (!step || kind.isEmpty())
        return std::nullopt;
    return Address{*step, kind, text.section(QLatin1Char('/'), 2)};
}

} // namespace jonction
