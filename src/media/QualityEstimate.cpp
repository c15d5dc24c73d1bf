// SPDX-License-Identifier: Apache-2.0
#include "media/QualityEstimate.h"

#include <algorithm>

namespace jonction {

double ratingFactor(const QualityInput& input)
{
    const double delay = std::max(0.0, input.roundTripMs) / 2 + input.framingMs + input.bufferMs;
    const double delayed = 0.024 * delay + (delay > 177.3 ? 0.11 * (delay - 177.3) : 0.0);
    const double loss = std::clamp(input.lossPercent, 0.0, 100.0);
    const double impaired = 95.0 * loss / (loss + input.robustness);
    return std::clamp(93.2 - delayed - impaired, 0.0, 93.2);
}

std::optional<double> estimatedMos(const QualityInput& input)
{
    if (input.packets <= 0 || input.audioSeconds < 3)
        return std::nullopt;
    const double r = ratingFactor(input);
    return std::max(1.0, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
}

} // namespace jonction
