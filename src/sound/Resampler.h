// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/G711.h"

namespace jonction {

/// Brings a running sound from one rate to another: averages on the way down, so that what lies above the new
/// band does not come back inside it; straight lines between samples on the way up. Good enough for speech on
/// the telephone, and exact in length: n samples in are n * to / from out, to within one.
class Resampler
{
public:
    /// Samples a second; a rate below one counts as one.
    Resampler(int from, int to);
    Samples take(std::span<const qint16> samples);

private:
    void goDown(qint16 sample, Samples& out);
    void goUp(qint16 sample, Samples& out);

    qint64 m_from;
    qint64 m_to;
    qint64 m_phase = 0;
    qint64 m_sum = 0;
    qint64 m_count = 0;
    qint64 m_last = 0;
};

} // namespace jonction
