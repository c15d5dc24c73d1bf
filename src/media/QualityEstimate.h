// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace jonction {

/// What the estimate is made of. Its assumptions are the members' defaults and are shown with the result.
struct QualityInput
{
    long long packets = 0;    ///< received
    double audioSeconds = 0;  ///< from first to last packet
    double lossPercent = 0;   ///< lost, or too late to be heard
    double roundTripMs = -1;  ///< -1: unknown, taken as 0
    double framingMs = 20;    ///< one packet
    double bufferMs = 40;     ///< of a usual telephone
    double robustness = 25.1; ///< Bpl of G.711 with loss concealment (ITU-T G.113 appendix I)
};

/// Mean opinion score on the listening side by the E-model (ITU-T G.107, reduced), 1 to 4.5. Nothing without
/// received packets or with less than three seconds of audio: there is nothing to estimate then.
std::optional<double> estimatedMos(const QualityInput& input);

/// The rating factor R behind it, 0 to 93.2.
double ratingFactor(const QualityInput& input);

} // namespace jonction
