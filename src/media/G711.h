// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <vector>

namespace jonction {

/// The two codecs that every trunk speaks (ITU-T G.711; RTP payload types 0 and 8).
enum class AudioCodec { Pcmu, Pcma };

inline constexpr int audioRate = 8000; ///< samples a second, of both
inline constexpr int audioFrame = 160; ///< samples in 20 ms
inline constexpr int audioFrameMs = 20;

using Samples = std::vector<qint16>;

int payloadTypeOf(AudioCodec codec);
/// "PCMU", "PCMA".
const char* nameOf(AudioCodec codec);

/// One byte a sample.
QByteArray encodeAudio(AudioCodec codec, std::span<const qint16> samples);
Samples decodeAudio(AudioCodec codec, QByteArrayView bytes);

} // namespace jonction
