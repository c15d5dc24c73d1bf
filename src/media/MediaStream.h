// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/AudioSink.h"
#include "media/AudioSource.h"
#include "media/MediaReport.h"
#include "media/MediaSettings.h"
#include "media/ReceiveStatistics.h"
#include "media/RtcpPacket.h"
#include "media/RtpPacket.h"
#include "media/SrtpContext.h"
#include "media/TelephoneEvents.h"

#include <QList>

namespace jonction {

class CallRecorder;

struct MediaPeer
{
    QHostAddress address;
    quint16 port = 0;

    bool isKnown() const { return port != 0; }
    friend bool operator==(const MediaPeer&, const MediaPeer&) = default;
};

struct MediaDatagram
{
    QByteArray bytes;
    MediaPeer to;
    bool rtcpPort = false; ///< leaves from, and goes to, the port above
};

/// The audio of one call without its sockets and its clock: datagrams and times in, datagrams and a report
/// out. Times are microseconds since the media started. Not thread-safe.
class MediaStream
{
public:
    MediaStream();
    ~MediaStream();

    void setSource(std::unique_ptr<AudioSource> source);
    /// The frequency of our own tone, by which it is known again; 0: none of ours is sent.
    void setOwnTone(double frequency);
    void setSink(std::unique_ptr<AudioSink> sink);
    void setRecorder(std::unique_ptr<CallRecorder> recorder);
    /// For the caller to finish, which may take as long as the disk does; nothing is recorded any more.
    std::unique_ptr<CallRecorder> takeRecorder();
    void tellRecordingFailed();
    Result<Nothing> agree(MediaSettings settings);
    bool press(const QString& keys);

    /// `timed`: false where nobody knows when it came, because our side slept: it is heard and counted, and
    /// says nothing of jitter and lateness.
    void take(QByteArray bytes, const MediaPeer& from, bool rtcpPort, qint64 nowUs, bool timed = true);
    /// Every 20 ms: the next frame, and RTCP when it is due.
    QList<MediaDatagram> tick(qint64 nowUs);
    /// So many frames were slept through: the time of what is sent goes on without them, as with silence.
    /// Sent later, they and all that follow would be late at the far side for the rest of the call.
    void skip(qint64 frames);
    QList<MediaDatagram> goodbye(qint64 nowUs);
    MediaReport report() const;

private:
    bool open(QByteArray& bytes, bool rtcp);
    bool isFromPeer(const MediaPeer& from, MediaPeer& latch, const MediaPeer& agreed);
    void takeRtp(const RtpPacket& packet, qint64 nowUs, bool timed);
    void takeRtcp(const RtcpCompound& compound, qint64 nowUs);
    void sendFrame(QList<MediaDatagram>& out);
    void sendReport(QList<MediaDatagram>& out, qint64 nowUs, bool bye);
    void put(QList<MediaDatagram>& out, QByteArray bytes, bool rtcp);
    MediaPeer rtcpPeer() const;

    MediaSettings m_settings;
    std::unique_ptr<AudioSource> m_source;
    std::unique_ptr<AudioSink> m_sink; ///< may be null
    std::unique_ptr<CallRecorder> m_recorder;
    std::unique_ptr<SrtpContext> m_srtp;
    MediaPeer m_agreed;
    MediaPeer m_latched;     ///< where RTP comes from
    MediaPeer m_latchedRtcp; ///< and RTCP
    TelephoneEventSender m_keysOut;
    TelephoneEventReceiver m_keysIn;
    ReceiveStatistics m_statistics;
    SignalMeter m_meter;
    Samples m_heardFrame; ///< since the last tick, for the recorder
    quint32 m_ssrc;
    quint16 m_sequence;
    quint32 m_timestamp;
    QByteArray m_cname;
    bool m_first = true;
    quint32 m_sentOctets = 0;
    qint64 m_nextReportUs = 1'000'000;
    int m_reports = 0;
    quint64 m_peerReportNtp = 0; ///< of the last SR of the far side
    qint64 m_peerReportUs = 0;
    MediaReport m_report;
};

} // namespace jonction
