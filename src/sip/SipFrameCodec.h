// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "sip/SipCommand.h"
#include "sip/SipEvent.h"

#include <QByteArray>
#include <QList>

namespace jonction {

/// Frames between the program and its helper: 4 bytes length, big endian, at most 1 MiB, then one CBOR map
/// with a version. Both sides read with suspicion: the helper meets network bytes, and a pipe may be cut
/// anywhere.
namespace SipFrameCodec {

constexpr int kVersion = 1;
constexpr quint32 kMaxFrame = 1024 * 1024;

/// A whole frame, length included. Empty when it would be larger than kMaxFrame.
QByteArray encode(const SipCommand& command);
QByteArray encode(const SipEvent& event);

/// `payload` is a frame without its length. BadAnswer for anything that is not exactly one map of our version
/// with a known type. Missing or wrongly typed fields read as their default; text is cut to sane lengths.
Result<SipCommand> decodeCommand(const QByteArray& payload);
Result<SipEvent> decodeEvent(const QByteArray& payload);

} // namespace SipFrameCodec

/// Cuts a stream of bytes into frames. Holds at most one incomplete frame.
class SipFrameReader
{
public:
    /// The payloads completed by `bytes`, in order.
    QList<QByteArray> feed(QByteArrayView bytes);
    /// A length above the limit was seen: the stream cannot be trusted any more and nothing else is read.
    bool isBroken() const { return m_broken; }

private:
    QByteArray m_buffer;
    bool m_broken = false;
};

} // namespace jonction
