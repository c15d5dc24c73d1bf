// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/G711.h"

namespace jonction {

/// Samples on their way between two clocks: never more than its capacity, and what is too much pushes out the
/// oldest, because late sound is worth less than lost sound. Not thread-safe.
class SampleRing
{
public:
    explicit SampleRing(std::size_t capacity);

    void write(std::span<const qint16> samples);
    /// The oldest `most`, or fewer where fewer are there.
    Samples take(std::size_t most);
    std::size_t size() const { return m_size; }
    void clear() { m_size = 0; }

private:
    std::vector<qint16> m_samples;
    std::size_t m_first = 0; ///< the oldest
    std::size_t m_size = 0;
};

} // namespace jonction
