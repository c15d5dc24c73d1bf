// SPDX-License-Identifier: Apache-2.0
#include "sip/AudioOutcome.h"

#include <array>

namespace jonction {

namespace {

constexpr std::array<QLatin1StringView, 4> heardNames{QLatin1StringView("nothing"),
                                                      QLatin1StringView("silence"), QLatin1StringView("tone"),
                                                      QLatin1StringView("other")};

} // namespace

QString toString(AudioHeard heard)
{
    return heardNames.at(static_cast<std::size_t>(heard));
}

AudioHeard audioHeardFrom(const QString& text)
{
    for (std::size_t i = 0; i < heardNames.size(); ++i)
        if (text == heardNames.at(i))
            return static_cast<AudioHeard>(i);
    return AudioHeard::Nothing;
}

} // namespace jonction
