// SPDX-License-Identifier: Apache-2.0
#include "media/MediaStream.h"

#include "media/CallRecorder.h"
#include "media/QualityEstimate.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 reportEveryUs = 1'000'000; // the first five; then RFC 3550's five seconds
constexpr int earlyReports = 5;
constexpr quint64 ntpToUnix = 2'208'988'800ULL;
constexpr std::size_t mostHeard = audioRate; // what the recorder still takes after a hole of a second

quint64 ntpNow()
{
    const qint64 ms = QDateTime::currentMSecsSinceEpoch();
    const quint64 seconds = static_cast<quint64>(ms / 1000) + ntpToUnix;
    return (seconds << 32) | ((static_cast<quint64>(ms % 1000) << 32) / 1000);
}

} // namespace

MediaStream::MediaStream()
    : m_source(std::make_unique<ToneSource>())
    , m_ssrc(QRandomGenerator::system()->generate())
    , m_sequence(static_cast<quint16>(QRandomGenerator::system()->generate() & 0x7FFF))
    , m_timestamp(QRandomGenerator::system()->generate())
    , m_cname(QByteArray::number(QRandomGenerator::system()->generate64(), 36))
{}

MediaStream::~MediaStream() = default;

void MediaStream::setSource(std::unique_ptr<AudioSource> source)
{
    m_source = std::move(source);
}

void MediaStream::setOwnTone(double frequency)
{
    m_meter = SignalMeter(frequency);
}

void MediaStream::setSink(std::unique_ptr<AudioSink> sink)
{
    m_sink = std::move(sink);
}

std::unique_ptr<CallRecorder> MediaStream::takeRecorder()
{
    return std::move(m_recorder);
}

void MediaStream::tellRecordingFailed()
{
    m_report.recordingFailed = true;
}

void MediaStream::setRecorder(std::unique_ptr<CallRecorder> recorder)
{
    m_recorder = std::move(recorder);
}

Result<Nothing> MediaStream::agree(MediaSettings settings)
{
    // With the same keys the counters go on: a refreshed session is not a new one.
    const bool sameKeys = m_srtp && settings.ourKey && settings.theirKey && m_settings.ourKey &&
                          m_settings.theirKey && settings.ourKey->key.equals(m_settings.ourKey->key) &&
                          settings.theirKey->key.equals(m_settings.theirKey->key);
    if (settings.ourKey && settings.theirKey && !sameKeys) {
        Result<std::unique_ptr<SrtpContext>> srtp = SrtpContext::create(*settings.ourKey, *settings.theirKey);
        if (!srtp.ok())
            return srtp.error();
        m_srtp = srtp.take();
    }
    const MediaPeer agreed{settings.remote, settings.remotePort};
    if (!(agreed == m_agreed)) { // a re-INVITE moved the media
        m_latched = {};
        m_latchedRtcp = {};
    }
    if (settings.sends != m_settings.sends) // held, or taken up again
        m_statistics.interrupt();
    m_agreed = agreed;
    m_report.codec = settings.codec;
    m_report.srtp = m_srtp != nullptr;
    m_settings = std::move(settings);
    return Nothing{};
}

bool MediaStream::press(const QString& keys)
{
    if (m_settings.eventPayloadType < 0)
        return false;
    m_keysOut.press(keys);
    return true;
}

bool MediaStream::open(QByteArray& bytes, bool rtcp)
{
    if (!m_srtp)
        return true;
    const bool opened = m_srtp->unprotect(bytes, rtcp);
    m_report.srtpRefused = m_srtp->refused();
    return opened;
}

// The address that was agreed is believed at once, another one with its first usable packet, and nobody after
// that: one call has one far side.
bool MediaStream::isFromPeer(const MediaPeer& from, MediaPeer& latch, const MediaPeer& agreed)
{
    if (!latch.isKnown() || (from == agreed && !(latch == agreed)))
        latch = from;
    if (from == latch)
        return true;
    ++m_report.strangers;
    return false;
}

MediaPeer MediaStream::rtcpPeer() const
{
    if (m_latchedRtcp.isKnown())
        return m_latchedRtcp;
    const MediaPeer& media = m_latched.isKnown() ? m_latched : m_agreed;
    return {media.address, static_cast<quint16>(media.port + (m_settings.rtcpMux ? 0 : 1))};
}

void MediaStream::take(QByteArray bytes, const MediaPeer& from, bool rtcpPort, qint64 nowUs, bool timed)
{
    const bool rtcp = isRtcp(bytes);
    if (rtcp ? !open(bytes, true) : !open(bytes, false))
        return;
    if (rtcp) {
        const MediaPeer agreed{m_agreed.address, static_cast<quint16>(m_agreed.port + (rtcpPort ? 1 : 0))};
        const std::optional<RtcpCompound> compound = readRtcp(bytes);
        if (!compound)
            ++m_report.malformed;
        else if (isFromPeer(from, m_latchedRtcp, agreed))
            takeRtcp(*compound, nowUs);
        return;
    }
    const std::optional<RtpPacket> packet = readRtp(bytes);
    if (!packet || rtcpPort)
        ++m_report.malformed;
    else if (isFromPeer(from, m_latched, m_agreed))
        takeRtp(*packet, nowUs, timed);
}

void MediaStream::takeRtp(const RtpPacket& packet, qint64 nowUs, bool timed)
{
    const bool event = packet.payloadType == m_settings.eventPayloadType;
    if (!event && packet.payloadType != 0 && packet.payloadType != 8 &&
        packet.payloadType != m_settings.payloadType) {
        ++m_report.otherPayload;
        return;
    }
    // All packets of one key press carry the time of its beginning (RFC 4733 2.5.1.1): they measure nothing.
    if (!m_statistics.take(packet.ssrc, packet.sequence, packet.timestamp, nowUs, timed && !event))
        return;
    if (!timed)
        m_statistics.interrupt(); // the gap was ours
    if (event) {
        if (const std::optional<QChar> key = m_keysIn.take(packet); key && m_report.keys.size() < 256)
            m_report.keys += *key;
        return;
    }
    const AudioCodec codec = packet.payloadType == 0   ? AudioCodec::Pcmu
                             : packet.payloadType == 8 ? AudioCodec::Pcma
                                                       : m_settings.codec;
    const Samples samples = decodeAudio(codec, packet.payload);
    m_meter.take(samples, nowUs / 1000);
    if (m_sink)
        m_sink->play(samples);
    if (m_recorder && m_heardFrame.size() < mostHeard)
        m_heardFrame.insert(m_heardFrame.end(), samples.begin(), samples.end());
}

void MediaStream::takeRtcp(const RtcpCompound& compound, qint64 nowUs)
{
    for (const RtcpReport& report : compound.reports) {
        if (report.sender) {
            m_peerReportNtp = report.sender->ntp;
            m_peerReportUs = nowUs;
        }
        for (const RtcpBlock& block : report.blocks) {
            if (block.ssrc != m_ssrc)
                continue;
            const double trip = roundTripMs(block, ntpNow());
            if (trip >= 0)
                m_report.roundTripMs = trip;
            m_report.peerJitterMs = block.jitter * 1000.0 / audioRate;
            if (m_report.sent > 0)
                m_report.peerLossPercent =
                    std::clamp(100.0 * block.totalLost / static_cast<double>(m_report.sent), 0.0, 100.0);
        }
    }
}

QList<MediaDatagram> MediaStream::tick(qint64 nowUs)
{
    QList<MediaDatagram> out;
    if (!m_agreed.isKnown())
        return out;
    if (m_settings.sends) {
        sendFrame(out);
    } else {
        skip(1);
    }
    if (nowUs >= m_nextReportUs) {
        sendReport(out, nowUs, false);
        m_nextReportUs = nowUs + (++m_reports < earlyReports ? reportEveryUs : 5 * reportEveryUs);
    }
    return out;
}

// RFC 3550 5.1: timestamps go on through a silence.
void MediaStream::skip(qint64 frames)
{
    m_timestamp += static_cast<quint32>(frames) * audioFrame;
    m_first = true;
}

void MediaStream::sendFrame(QList<MediaDatagram>& out)
{
    const Samples frame = m_source->next(audioFrame);
    RtpPacket packet;
    const bool pressing = m_keysOut.isBusy();
    std::optional<RtpPacket> key = m_keysOut.next(m_timestamp);
    if (key) {
        packet = *key;
        packet.payloadType = static_cast<quint8>(m_settings.eventPayloadType);
    } else {
        packet.payloadType = static_cast<quint8>(m_settings.payloadType);
        packet.timestamp = m_timestamp;
        packet.marker = m_first;
        // Between two keys there is silence, so that the far side hears two of them.
        packet.payload = encodeAudio(m_settings.codec, pressing ? Samples(audioFrame, 0) : frame);
    }
    m_first = false;
    packet.sequence = m_sequence++;
    packet.ssrc = m_ssrc;
    m_timestamp += audioFrame;
    m_sentOctets += static_cast<quint32>(packet.payload.size());
    ++m_report.sent;
    if (m_recorder && !m_recorder->write(frame, m_heardFrame))
        m_report.recordingFailed = true;
    m_heardFrame.clear();
    put(out, writeRtp(packet), false);
}

void MediaStream::sendReport(QList<MediaDatagram>& out, qint64 nowUs, bool bye)
{
    RtcpReport report;
    report.ssrc = m_ssrc;
    if (m_report.sent > 0)
        report.sender = RtcpSender{ntpNow(), m_timestamp, static_cast<quint32>(m_report.sent), m_sentOctets};
    if (m_statistics.received() > 0) {
        RtcpBlock block;
        block.ssrc = m_statistics.ssrc();
        block.fractionLost = m_statistics.fractionLostSinceLast();
        block.totalLost = static_cast<qint32>(m_statistics.lost());
        block.highestSequence = m_statistics.extendedHighest();
        block.jitter = m_statistics.jitterUnits();
        if (m_peerReportNtp != 0) {
            block.lastReport = middleOf(m_peerReportNtp);
            block.sinceLastReport = static_cast<quint32>((nowUs - m_peerReportUs) * 65'536 / 1'000'000);
        }
        report.blocks.append(block);
    }
    put(out, writeRtcp(report, m_cname, bye), true);
}

void MediaStream::put(QList<MediaDatagram>& out, QByteArray bytes, bool rtcp)
{
    if (m_srtp && !m_srtp->protect(bytes, rtcp))
        return;
    const MediaPeer& media = m_latched.isKnown() ? m_latched : m_agreed;
    out.append({std::move(bytes), rtcp ? rtcpPeer() : media, rtcp && !m_settings.rtcpMux});
}

QList<MediaDatagram> MediaStream::goodbye(qint64 nowUs)
{
    QList<MediaDatagram> out;
    if (m_statistics.received() > 0)
        m_report.quietMs = (nowUs - m_statistics.lastUs()) / 1000;
    if (m_agreed.isKnown())
        sendReport(out, nowUs, true);
    return out;
}

MediaReport MediaStream::report() const
{
    MediaReport report = m_report;
    report.received = m_statistics.received();
    report.expected = m_statistics.expected();
    report.lost = m_statistics.lost();
    report.duplicates = m_statistics.duplicates();
    report.reordered = m_statistics.reordered();
    report.late = m_statistics.late();
    report.jitterMs = m_statistics.jitterMs();
    report.longestGapMs = m_statistics.longestGapMs();
    report.sourceChanges = m_statistics.sourceChanges();
    report.firstPacketMs = m_statistics.firstUs() < 0 ? -1 : m_statistics.firstUs() / 1000;
    report.audioSeconds = m_statistics.firstUs() < 0
                              ? 0
                              : static_cast<double>(m_statistics.lastUs() - m_statistics.firstUs()) / 1e6;
    report.heard = m_meter.heard();
    report.levelDbov = m_meter.levelDbov();
    report.firstSoundMs = m_meter.firstSoundMs();
    report.from =
        m_latched.isKnown() ? u"%1:%2"_s.arg(m_latched.address.toString()).arg(m_latched.port) : QString();
    report.fromElsewhere = m_latched.isKnown() && !(m_latched == m_agreed);
    QualityInput input;
    input.packets = report.received;
    input.audioSeconds = report.audioSeconds;
    input.lossPercent = report.expected > 0 ? 100.0 * static_cast<double>(report.lost + report.late) /
                                                  static_cast<double>(report.expected)
                                            : 0;
    input.roundTripMs = report.roundTripMs;
    report.mos = estimatedMos(input);
    return report;
}

} // namespace jonction
