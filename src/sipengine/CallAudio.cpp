// SPDX-License-Identifier: Apache-2.0
#include "sipengine/CallAudio.h"

#include "media/WavFile.h"

#include <QRandomGenerator>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int eventType = 101;
constexpr qsizetype mostSpans = 100;

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

qsizetype audioIn(const SdpSession& session)
{
    const auto found = std::find_if(session.media.cbegin(), session.media.cend(), [](const SdpMedia& media) {
        return media.kind == "audio"_L1 && media.port > 0;
    });
    return found == session.media.cend() ? -1 : found - session.media.cbegin();
}

bool sendsIn(const QString& direction)
{
    return direction == "sendrecv"_L1 || direction == "sendonly"_L1;
}

bool receivesIn(const QString& direction)
{
    return direction == "sendrecv"_L1 || direction == "recvonly"_L1;
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

// The far side's key under our suite and tag; with it the far side sends.
bool takeKeys(const SdpMedia& media, const SdesKey& ours, MediaSettings& settings)
{
    for (const QByteArray& line : media.crypto) {
        Result<SdesKey> theirs = SdesKey::parse(line);
        if (!theirs.ok())
            continue;
        settings.ourKey = SdesKey{ours.tag, ours.key.clone()};
        settings.theirKey = theirs.take();
        return true;
    }
    return false;
}

} // namespace

CallAudio::CallAudio(const SipRequest& request, bool caller)
    : m_request(request)
    , m_sound(request.microphone, request.speaker)
    , m_toneHz(request.promptFile.isEmpty() ? ToneSource::ownFrequency(caller) : 0)
    , m_encrypts(request.srtp)
    , m_sessionId(QRandomGenerator::global()->generate())
    , m_offered(codecsOf(request.codecs))
{}

Result<Nothing> CallAudio::open(const QHostAddress& local)
{
    Result<std::unique_ptr<MediaSession>> media = MediaSession::open(local);
    if (!media.ok())
        return media.error();
    m_media = media.take();
    m_localText = local.toString().section(u'%', 0, 0);
    std::unique_ptr<AudioSource> source = std::make_unique<ToneSource>(m_toneHz);
    if (!m_request.promptFile.isEmpty()) {
        Result<Samples> prompt = readWav(m_request.promptFile);
        if (!prompt.ok())
            return prompt.error();
        source = std::make_unique<PromptSource>(prompt.take(), true);
    }
    m_media->setSource(m_sound.source(std::move(source)));
    m_media->setOwnTone(m_toneHz);
    m_media->setSink(m_sound.sink());
    if (!m_request.recordFile.isEmpty())
        return m_media->recordTo(m_request.recordFile);
    return Nothing{};
}

QByteArray CallAudio::offer()
{
    SdpAudio audio;
    audio.address = m_localText;
    audio.port = m_media->port();
    audio.sessionId = m_sessionId;
    audio.version = ++m_version;
    audio.codecs = m_offered;
    audio.direction = m_held ? u"inactive"_s : u"sendrecv"_s;
    if (m_encrypts) {
        if (m_key.key.isEmpty())
            m_key = SdesKey::generate();
        audio.crypto = m_key.toAttribute();
    }
    return SdpReader::write(audio);
}

QString CallAudio::refusalOf(const SdpMedia& media, bool encrypts, const SdesKey& key,
                             MediaSettings& settings) const
{
    if (encrypts && !media.encrypted)
        return u"noSrtp"_s;
    if (!encrypts && media.encrypted)
        return u"srtpOnly"_s;
    if (encrypts && !takeKeys(media, key, settings))
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

// Both directions as they are after this answer: what we may send is what they receive.
QString CallAudio::ourDirection(const QString& theirs) const
{
    const bool sends = receivesIn(theirs) && !m_held;
    const bool receives = sendsIn(theirs) && !m_held;
    if (sends && receives)
        return u"sendrecv"_s;
    return sends ? u"sendonly"_s : receives ? u"recvonly"_s : u"inactive"_s;
}

void CallAudio::note(const MediaSettings& settings, bool receives, qint64 atMs)
{
    SipMediaSpan span;
    span.fromMs = atMs;
    span.remote = bracketed(settings.remote.toString()) + u':' + QString::number(settings.remotePort);
    span.codec = QLatin1StringView(nameOf(settings.codec));
    span.srtp = settings.ourKey.has_value();
    span.sends = settings.sends;
    span.receives = receives;
    if (!m_spans.isEmpty() && m_spans.last().toMs < 0) {
        SipMediaSpan same = m_spans.last();
        same.fromMs = span.fromMs;
        if (same == span)
            return;
        m_spans.last().toMs = atMs;
    }
    if (m_spans.size() < mostSpans)
        m_spans.append(span);
}

QString CallAudio::agreeOn(const SdpMedia& media, MediaSettings& settings, qint64 atMs)
{
    QString refusal = refusalOf(media, m_encrypts, m_key, settings);
    if (!refusal.isEmpty())
        return refusal;
    settings.remote = QHostAddress(media.address);
    settings.remotePort = static_cast<quint16>(media.port);
    settings.rtcpMux = media.rtcpMux;
    const bool somewhere = settings.remote != QHostAddress(QHostAddress::AnyIPv4); // the hold of RFC 2543
    settings.sends = receivesIn(media.direction) && !m_held && somewhere;
    if (settings.remote.isNull())
        return u"noAudio"_s;
    const bool receives = sendsIn(media.direction) && !m_held;
    note(settings, receives, atMs);
    const bool sends = settings.sends;
    if (!m_media->start(std::move(settings)).ok())
        return u"badKey"_s;
    m_agreed = true;
    m_sound.run(sends);
    return QString();
}

void CallAudio::takeAnswer(const QByteArray& sdp, qint64 atMs)
{
    if (sdp.isEmpty() || (sdp == m_lastAnswer && m_answeredHeld == m_held))
        return;
    m_lastAnswer = sdp;
    m_answeredHeld = m_held;
    const SdpSession session = SdpReader::read(sdp);
    const qsizetype at = audioIn(session);
    MediaSettings settings;
    m_refusal = at < 0 ? u"noAudio"_s : agreeOn(session.media.at(at), settings, atMs);
}

// An answer's key goes by the number of the offered line that it accepts (RFC 4568 5.1.2).
SdesKey CallAudio::answerKey(const SdpMedia& media, bool fresh) const
{
    SdesKey key = fresh || m_key.key.isEmpty() ? SdesKey::generate() : SdesKey{m_key.tag, m_key.key.clone()};
    for (const QByteArray& line : media.crypto)
        if (const Result<SdesKey> theirs = SdesKey::parse(line); theirs.ok()) {
            key.tag = theirs.value().tag;
            break;
        }
    return key;
}

CallAudio::Answer CallAudio::prepareAnswer(const QByteArray& sdp)
{
    Answer answer;
    if (sdp.isEmpty()) {
        answer.sdp = offer();
        return answer;
    }
    const SdpSession session = SdpReader::read(sdp);
    const qsizetype at = audioIn(session);
    if (at < 0) {
        answer.refusal = u"noAudio"_s;
        return answer;
    }
    const SdpMedia& media = session.media.at(at);
    // Encryption may be the caller's wish alone: nothing speaks against it.
    const bool theirWish = !m_encrypts && media.encrypted && !media.crypto.isEmpty();
    answer.encrypts = m_encrypts || theirWish;
    if (answer.encrypts)
        answer.key = answerKey(media, theirWish);
    MediaSettings settings;
    answer.refusal = refusalOf(media, answer.encrypts, answer.key, settings);
    if (answer.refusal.isEmpty() && QHostAddress(media.address).isNull())
        answer.refusal = u"noAudio"_s;
    if (!answer.refusal.isEmpty())
        return answer;
    answer.media = media;
    SdpAudio audio;
    audio.address = m_localText;
    audio.port = m_media->port();
    audio.sessionId = m_sessionId;
    audio.version = ++m_version;
    audio.direction = ourDirection(media.direction);
    audio.offered = session.media;
    audio.chosen = at;
    for (const SdpCodec& codec : media.codecs) {
        const bool chosen = codec.payloadType == settings.payloadType;
        const bool keys = codec.payloadType == settings.eventPayloadType;
        if (chosen || keys)
            audio.codecs.append(codec);
    }
    if (answer.encrypts)
        audio.crypto = answer.key.toAttribute();
    answer.sdp = SdpReader::write(audio);
    return answer;
}

void CallAudio::settle(Answer answer, qint64 atMs)
{
    if (!answer.media)
        return;
    m_encrypts = answer.encrypts;
    m_key = std::move(answer.key);
    MediaSettings settings;
    m_refusal = agreeOn(*answer.media, settings, atMs);
}

QByteArray CallAudio::answerTo(const QByteArray& sdp, qint64 atMs)
{
    Answer answer = prepareAnswer(sdp);
    m_refusal = answer.refusal;
    QByteArray text = answer.sdp;
    settle(std::move(answer), atMs);
    return m_refusal.isEmpty() ? text : QByteArray();
}

bool CallAudio::press(const QString& keys)
{
    return m_agreed && m_media->press(keys);
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
    audio.toneHz = m_request.microphone && m_sound.trouble().isEmpty() ? 0 : m_toneHz;
    audio.levelDbov = report.levelDbov;
    audio.firstSoundMs = report.firstSoundMs;
    audio.longestGapMs = report.longestGapMs;
    audio.quietMs = report.quietMs;
    audio.seconds = report.audioSeconds;
    audio.from = report.from;
    audio.fromElsewhere = report.fromElsewhere;
    audio.strangers = report.strangers;
    audio.srtpRefused = report.srtpRefused;
    audio.keys = report.keys;
    audio.recordingFailed = report.recordingFailed;
    audio.soundCard = m_sound.trouble();
    return audio;
}

AudioOutcome CallAudio::report() const
{
    return m_media ? outcomeOf(m_media->report()) : AudioOutcome{};
}

AudioOutcome CallAudio::stop(qint64 atMs)
{
    if (!m_spans.isEmpty() && m_spans.last().toMs < 0)
        m_spans.last().toMs = atMs;
    m_sound.close();
    return m_media ? outcomeOf(m_media->stop()) : AudioOutcome{};
}

} // namespace jonction
