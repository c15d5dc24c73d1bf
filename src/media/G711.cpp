// SPDX-License-Identifier: Apache-2.0
#include "media/G711.h"

#include <array>
#include <bit>

namespace jonction {

namespace {

// Tables 2a and 2b of G.711 as arithmetic: sign, segment (power of two), four bits inside the segment.

qint16 expandMu(quint8 code)
{
    const int bits = ~code & 0xFF;
    const int segment = (bits >> 4) & 7;
    const int magnitude = (((bits & 0x0F) << 3) + 132) << segment;
    const int value = magnitude - 132;
    return static_cast<qint16>((bits & 0x80) != 0 ? -value : value);
}

quint8 compressMu(int sample)
{
    const int sign = sample < 0 ? 0x80 : 0;
    const int magnitude = std::min(sample < 0 ? -sample : sample, 32'635) + 132;
    const int segment = static_cast<int>(std::bit_width(static_cast<unsigned>(magnitude))) - 8;
    const int inside = (magnitude >> (segment + 3)) & 0x0F;
    return static_cast<quint8>(~(sign | (segment << 4) | inside));
}

qint16 expandA(quint8 code)
{
    const int bits = code ^ 0x55;
    const int segment = (bits >> 4) & 7;
    const int inside = (bits & 0x0F) << 4;
    const int value = segment == 0 ? inside + 8 : (inside + 264) << (segment - 1);
    return static_cast<qint16>((bits & 0x80) != 0 ? value : -value);
}

quint8 compressA(int sample)
{
    const int sign = sample >= 0 ? 0x80 : 0;
    const int magnitude = std::min(sample < 0 ? -sample - 1 : sample, 32'767) >> 3; // 13 bits, of which 12
    const int width = static_cast<int>(std::bit_width(static_cast<unsigned>(magnitude)));
    const int segment = width <= 5 ? 0 : width - 5;
    const int inside = (magnitude >> (segment == 0 ? 1 : segment)) & 0x0F;
    return static_cast<quint8>((sign | (segment << 4) | inside) ^ 0x55);
}

template<typename Expand>
constexpr auto tableOf(Expand expand)
{
    std::array<qint16, 256> table{};
    for (int code = 0; code < 256; ++code)
        table.at(static_cast<std::size_t>(code)) = expand(static_cast<quint8>(code));
    return table;
}

} // namespace

int payloadTypeOf(AudioCodec codec)
{
    return codec == AudioCodec::Pcmu ? 0 : 8;
}

const char* nameOf(AudioCodec codec)
{
    return codec == AudioCodec::Pcmu ? "PCMU" : "PCMA";
}

QByteArray encodeAudio(AudioCodec codec, std::span<const qint16> samples)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(samples.size()));
    for (const qint16 sample : samples)
        bytes.append(static_cast<char>(codec == AudioCodec::Pcmu ? compressMu(sample) : compressA(sample)));
    return bytes;
}

Samples decodeAudio(AudioCodec codec, QByteArrayView bytes)
{
    static const std::array<qint16, 256> mu = tableOf(expandMu);
    static const std::array<qint16, 256> a = tableOf(expandA);
    const std::array<qint16, 256>& table = codec == AudioCodec::Pcmu ? mu : a;
    Samples samples;
    samples.reserve(static_cast<std::size_t>(bytes.size()));
    for (const char byte : bytes)
        samples.push_back(table[static_cast<quint8>(byte)]);
    return samples;
}

} // namespace jonction
