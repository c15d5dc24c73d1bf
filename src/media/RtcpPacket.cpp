// SPDX-License-Identifier: Apache-2.0
#include "media/RtcpPacket.h"

#include <QtEndian>

#include <algorithm>

namespace jonction {

namespace {

constexpr quint8 senderReport = 200;
constexpr quint8 receiverReport = 201;
constexpr quint8 sourceDescription = 202;
constexpr quint8 goodbye = 203;
constexpr qsizetype blockSize = 24;

quint32 wordAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

void putWord(QByteArray& bytes, quint32 word)
{
    char text[4];
    qToBigEndian(word, text);
    bytes.append(text, 4);
}

RtcpBlock blockAt(QByteArrayView bytes, qsizetype at)
{
    RtcpBlock block;
    block.ssrc = wordAt(bytes, at);
    const quint32 lost = wordAt(bytes, at + 4);
    block.fractionLost = static_cast<quint8>(lost >> 24);
    const qint32 low = static_cast<qint32>(lost & 0xFFFFFF);
    block.totalLost = low >= 0x800000 ? low - 0x1000000 : low; // 24 bits, signed
    block.highestSequence = wordAt(bytes, at + 8);
    block.jitter = wordAt(bytes, at + 12);
    block.lastReport = wordAt(bytes, at + 16);
    block.sinceLastReport = wordAt(bytes, at + 20);
    return block;
}

std::optional<RtcpReport> reportIn(QByteArrayView part, bool ofSender)
{
    const qsizetype head = ofSender ? 28 : 8;
    if (part.size() < head)
        return std::nullopt;
    RtcpReport report;
    report.ssrc = wordAt(part, 4);
    if (ofSender)
        report.sender = RtcpSender{(static_cast<quint64>(wordAt(part, 8)) << 32) | wordAt(part, 12),
                                   wordAt(part, 16), wordAt(part, 20), wordAt(part, 24)};
    const int count = static_cast<quint8>(part.at(0)) & 0x1F;
    for (int i = 0; i < count && head + (i + 1) * blockSize <= part.size(); ++i)
        report.blocks.append(blockAt(part, head + i * blockSize));
    return report;
}

// Length of the part at the beginning, header included, or 0 where there is none.
qsizetype partLength(QByteArrayView bytes)
{
    if (bytes.size() < 4 || static_cast<quint8>(bytes.at(0)) >> 6 != 2)
        return 0;
    const qsizetype length = 4 * (qFromBigEndian<quint16>(bytes.data() + 2) + 1);
    return length <= bytes.size() ? length : 0;
}

void putBlock(QByteArray& bytes, const RtcpBlock& block)
{
    const qint32 lost = std::clamp(block.totalLost, -0x800000, 0x7FFFFF);
    putWord(bytes, block.ssrc);
    putWord(bytes,
            (static_cast<quint32>(block.fractionLost) << 24) | (static_cast<quint32>(lost) & 0xFFFFFF));
    putWord(bytes, block.highestSequence);
    putWord(bytes, block.jitter);
    putWord(bytes, block.lastReport);
    putWord(bytes, block.sinceLastReport);
}

void putHead(QByteArray& bytes, qsizetype count, quint8 type, qsizetype length)
{
    putWord(bytes, 0x80000000U | (static_cast<quint32>(count) << 24) | (static_cast<quint32>(type) << 16) |
                       static_cast<quint32>(length / 4 - 1));
}

// One chunk with CNAME, closed by at least one zero byte up to the next word (RFC 3550 6.5).
QByteArray descriptionOf(quint32 ssrc, const QByteArray& cname)
{
    const QByteArray name = cname.left(255);
    QByteArray chunk;
    putWord(chunk, ssrc);
    chunk.append('\1').append(static_cast<char>(name.size())).append(name);
    chunk.append(4 - chunk.size() % 4, '\0');
    QByteArray bytes;
    putHead(bytes, 1, sourceDescription, 4 + chunk.size());
    return bytes + chunk;
}

} // namespace

std::optional<RtcpCompound> readRtcp(QByteArrayView bytes)
{
    RtcpCompound compound;
    while (const qsizetype length = partLength(bytes)) {
        const QByteArrayView part = bytes.first(length);
        const quint8 type = static_cast<quint8>(part.at(1));
        if (type == senderReport || type == receiverReport) {
            const std::optional<RtcpReport> report = reportIn(part, type == senderReport);
            if (!report)
                break;
            compound.reports.append(*report);
        } else if (type == goodbye) {
            compound.bye = true;
        }
        if (compound.reports.isEmpty())
            return std::nullopt; // a compound begins with a report
        bytes = bytes.sliced(length);
    }
    if (compound.reports.isEmpty())
        return std::nullopt;
    return compound;
}

QByteArray writeRtcp(const RtcpReport& report, const QByteArray& cname, bool bye)
{
    const qsizetype blocks = std::min<qsizetype>(report.blocks.size(), 31);
    QByteArray bytes;
    const qsizetype head = report.sender ? 28 : 8;
    putHead(bytes, blocks, report.sender ? senderReport : receiverReport, head + blocks * blockSize);
    putWord(bytes, report.ssrc);
    if (report.sender) {
        putWord(bytes, static_cast<quint32>(report.sender->ntp >> 32));
        putWord(bytes, static_cast<quint32>(report.sender->ntp));
        putWord(bytes, report.sender->timestamp);
        putWord(bytes, report.sender->packets);
        putWord(bytes, report.sender->octets);
    }
    for (qsizetype i = 0; i < blocks; ++i)
        putBlock(bytes, report.blocks.at(i));
    bytes += descriptionOf(report.ssrc, cname);
    if (bye) {
        putHead(bytes, 1, goodbye, 8);
        putWord(bytes, report.ssrc);
    }
    return bytes;
}

double roundTripMs(const RtcpBlock& block, quint64 nowNtp)
{
    if (block.lastReport == 0)
        return -1;
    const quint32 away = middleOf(nowNtp) - block.lastReport; // wraps as the times do
    if (away < block.sinceLastReport || away > 60U * 65'536U)
        return -1;
    return (away - block.sinceLastReport) * 1000.0 / 65'536.0;
}

} // namespace jonction
