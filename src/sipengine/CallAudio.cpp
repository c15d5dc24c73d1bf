// SPDX-License-Identifier: Apache-2.0
#include "sipengine/CallAudio.h"

#include "media/WavFile.h"

#include <QRandomGenerator>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int eventType = 101;

QList<SdpCodec> codecsOf(const QStringList& wanted)
{
    QList<SdpCodec> codecs;
    for (const QString& name : wanted.isEmpty() ? QStringList{u"PCMA"_s, u"PCMU"_s} : wanted) {
        const bool mu = name.compare("PCMU"_L1, Qt::CaseInsensitive) == 0;
        const SdpCodec codec = mu ? SdpCodec{0, u"PCMU"_s, audioRate} : SdpCodec{8, u"PCMA"_s, audioRate};
        if (!codecs.contains(codec))
            codecs.append(codec);
    }
    codecs.append({eventType, u"telephone-event"_s, audioRate});
    return codecs;
}

const SdpMedia* audioOf(const SdpSession& session)
{
    const auto found = std::find_if(session.media.cbegin(), session.media.cend(), [](const SdpMedia& media) {
        return media.kind == "audio"_L1 && media.port > 0;
    });
    return found == session.media.cend() ? nullptr : &*found;
}

AudioHeard heardOf(HeardSound sound)
{
    switch (sound) {
    case HeardSound::Tone:
        return AudioHeard::Tone;
    case HeardSound::Other:
        return AudioHeard::Other;
    case HeardSound::Silence:
        return AudioHeard::Silence;
    case HeardSound::Nothing:
        break;
    }
    return AudioHeard::Nothing;
}

} // namespace

CallAudio::CallAudio(const SipRequest& request)
    : m_request(request)
    , m_sessionId(QRandomGenerator::global()->generate())
    , m_offered(codecsOf(request.codecs))
{}

Result<Nothing> CallAudio::open(const QHostAddress& local)
{
    Result<std::unique_ptr<MediaSession>> media = MediaSession::open(local);
    if (!media.ok())
        return media.error();
    m_media = media.take();
    if (!m_request.promptFile.isEmpty()) {
        Result<Samples> prompt = readWav(m_request.promptFile);
        if (!prompt.ok())
            return prompt.error();
        m_media->setSource(std::make_unique<PromptSource>(prompt.take(), true));
    }
    if (!m_request.recordFile.isEmpty())
        return m_media->recordTo(m_request.recordFile);
    return Nothing{};
}

QByteArray CallAudio::offer(const QString& localText)
{
    SdpAudio audio;
    audio.address = localText;
    audio.port = m_media->port();
    audio.sessionId = m_sessionId;
    audio.codecs = m_offered;
    if (m_request.srtp) {
        m_key = SdesKey::generate();
        audio.crypto = m_key.toAttribute();
    }
    return SdpReader::write(audio);
}

// The answer's key under our suite and tag; the far side sends with it.
bool CallAudio::takeKey(const SdpMedia& media, MediaSettings& settings) const
{
    for (const QByteArray& line : media.crypto) {
        Result<SdesKey> theirs = SdesKey::parse(line);
        if (!theirs.ok())
            continue;
        settings.ourKey = SdesKey{m_key.tag, m_key.key.clone()};
        settings.theirKey = theirs.take();
        return true;
    }
    return false;
}

QString CallAudio::refusalOf(const SdpMedia& media, MediaSettings& settings) const
{
    if (m_request.srtp && !media.encrypted)
        return u"noSrtp"_s;
    if (!m_request.srtp && media.encrypted)
        return u"srtpOnly"_s;
    if (m_request.srtp && !takeKey(media, settings))
        return u"badKey"_s;
    // The first codec of the answer that was offered: the answer decides (RFC 3264 6.1).
    bool found = false;
    for (const SdpCodec& codec : media.codecs) {
        const bool known = codec.payloadType == 0 || codec.payloadType == 8;
        if (!found && known && m_offered.contains(codec)) {
            settings.codec = codec.payloadType == 0 ? AudioCodec::Pcmu : AudioCodec::Pcma;
            settings.payloadType = codec.payloadType;
            found = true;
        }
        if (codec.name.compare("telephone-event"_L1, Qt::CaseInsensitive) == 0 &&
            codec.clockRate == audioRate)
            settings.eventPayloadType = codec.payloadType;
    }
    return found ? QString() : u"noCodec"_s;
}

void CallAudio::takeAnswer(const QByteArray& sdp)
{
    if (sdp.isEmpty() || sdp == m_lastAnswer)
        return;
    m_lastAnswer = sdp;
    const SdpSession session = SdpReader::read(sdp);
    const SdpMedia* media = audioOf(session);
    MediaSettings settings;
    m_refusal = media ? refusalOf(*media, settings) : u"noAudio"_s;
    if (!m_refusal.isEmpty())
        return;
    settings.remote = QHostAddress(media->address);
    settings.remotePort = static_cast<quint16>(media->port);
    settings.rtcpMux = media->rtcpMux;
    settings.sends = media->direction == "sendrecv"_L1 || media->direction == "recvonly"_L1;
    if (settings.remote.isNull()) {
        m_refusal = u"noAudio"_s;
        return;
    }
    const bool begun = m_media->start(std::move(settings)).ok();
    m_agreed = m_agreed || begun;
    m_refusal = begun ? QString() : u"badKey"_s;
}

void CallAudio::pressKeys()
{
    if (m_agreed && !m_request.keys.isEmpty())
        (void)m_media->press(std::exchange(m_request.keys, {}));
}

AudioOutcome CallAudio::outcomeOf(const MediaReport& report) const
{
    AudioOutcome audio;
    audio.agreed = m_agreed;
    audio.refusal = m_refusal;
    if (!m_agreed)
        return audio;
    audio.codec = QLatin1StringView(nameOf(report.codec));
    audio.srtp = report.srtp;
    audio.sent = report.sent;
    audio.received = report.received;
    audio.expected = report.expected;
    audio.lost = report.lost;
    audio.late = report.late;
    audio.duplicates = report.duplicates;
    audio.reordered = report.reordered;
    audio.jitterMs = report.received > 1 ? report.jitterMs : -1;
    audio.roundTripMs = report.roundTripMs;
    audio.peerLossPercent = report.peerLossPercent;
    audio.mos = report.mos.value_or(-1);
    audio.heard = heardOf(report.heard);
    // Packets that were too few to fill one window of the meter are silence at the least.
    if (audio.heard == AudioHeard::Nothing && report.received > 0)
        audio.heard = AudioHeard::Silence;
    audio.levelDbov = report.levelDbov;
    audio.firstSoundMs = report.firstSoundMs;
    audio.longestGapMs = report.longestGapMs;
    audio.seconds = report.audioSeconds;
    audio.from = report.from;
    audio.fromElsewhere = report.fromElsewhere;
    audio.strangers = report.strangers;
    audio.srtpRefused = report.srtpRefused;
    audio.keys = report.keys;
    audio.recordingFailed = report.recordingFailed;
    return audio;
}

AudioOutcome CallAudio::report() const
{
    return m_media ? outcomeOf(m_media->report()) : AudioOutcome{};
}

AudioOutcome CallAudio::stop()
{
    return m_media ? outcomeOf(m_media->stop()) : AudioOutcome{};
}

} // namespace jonction
