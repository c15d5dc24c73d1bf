// SPDX-License-Identifier: Apache-2.0
#include "sip/SipFrameCodec.h"

#include "sip/CborBounds.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxText = 8 * 1024;
constexpr qsizetype kMaxRaw = 512 * 1024;
constexpr int kMaxListItems = 256;

constexpr std::array kCommandNames{"options"_L1, "call"_L1, "cancel"_L1,
                                   "hangUp"_L1,  "ping"_L1, "shutdown"_L1};
constexpr std::array kEventNames{"ready"_L1, "record"_L1, "state"_L1, "finished"_L1,
                                 "log"_L1,   "pong"_L1,   "error"_L1};

/// Reads fields of a map that somebody else wrote.
class CborFields
{
public:
    explicit CborFields(const QCborMap& map)
        : m_map(map)
    {}
    QString text(QLatin1StringView key) const { return m_map[key].toString().left(kMaxText); }
    bool flag(QLatin1StringView key) const { return m_map[key].toBool(); }
    qint64 number(QLatin1StringView key, qint64 fallback = 0) const { return m_map[key].toInteger(fallback); }
    /// Finite, whatever came: a number that is none would poison every comparison after it.
    double real(QLatin1StringView key, double fallback) const
    {
        const double value = m_map[key].toDouble(fallback);
        return std::isfinite(value) ? std::clamp(value, -1e12, 1e12) : fallback;
    }
    int small(QLatin1StringView key, int low, int high, int fallback = 0) const
    {
        return static_cast<int>(std::clamp<qint64>(number(key, fallback), low, high));
    }
    quint64 id() const { return static_cast<quint64>(number("id"_L1)); }
    QByteArray bytes(QLatin1StringView key) const { return m_map[key].toByteArray().left(kMaxRaw); }
    QDateTime time(QLatin1StringView key) const
    {
        const QCborValue value = m_map[key];
        return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
    }
    QStringList list(QLatin1StringView key) const
    {
        QStringList items;
        const QCborArray array = m_map[key].toArray();
        for (qsizetype i = 0; i < array.size() && i < kMaxListItems; ++i)
            items.append(array.at(i).toString().left(kMaxText));
        return items;
    }
    CborFields part(QLatin1StringView key) const { return CborFields(m_map[key].toMap()); }

private:
    QCborMap m_map;
};

QCborValue timeValue(const QDateTime& time)
{
    return time.isValid() ? QCborValue(time.toMSecsSinceEpoch()) : QCborValue(nullptr);
}

QByteArray frameOf(const QCborMap& map)
{
    const QByteArray payload = QCborValue(map).toCbor();
    if (static_cast<quint64>(payload.size()) > SipFrameCodec::kMaxFrame)
        return QByteArray();
    QByteArray frame(4, '\0');
    qToBigEndian(static_cast<quint32>(payload.size()), frame.data());
    return frame + payload;
}

Error badFrame(const QString& what)
{
    return Error::of(ErrorKind::BadAnswer, u"jonction-sip"_s, what);
}

Result<QCborMap> openFrame(const QByteArray& payload)
{
    if (!cborWithinBounds(payload))
        return badFrame(u"not CBOR within bounds"_s);
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(payload, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return badFrame(u"not a CBOR map"_s);
    const QCborMap map = value.toMap();
    if (map["v"_L1].toInteger() != SipFrameCodec::kVersion)
        return badFrame(u"version"_s);
    return map;
}

template<typename Names>
int indexOfName(const Names& names, const QString& name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

QCborMap requestMap(const SipRequest& request)
{
    return QCborMap{{"target"_L1, request.target},
                    {"transport"_L1, toString(request.transport)},
                    {"proxy"_L1, request.outboundProxy},
                    {"from"_L1, request.fromUri},
                    {"display"_L1, request.fromDisplay},
                    {"ca"_L1, request.caPemPath},
                    {"verifyName"_L1, request.verifyName},
                    {"timeoutMs"_L1, request.timeoutMs},
                    {"ringSeconds"_L1, request.ringSeconds},
                    {"holdSeconds"_L1, request.holdSeconds},
                    {"codecs"_L1, QCborArray::fromStringList(request.codecs)},
                    {"srtp"_L1, request.srtp},
                    {"prompt"_L1, request.promptFile},
                    {"record"_L1, request.recordFile},
                    {"keys"_L1, request.keys}};
}

SipRequest requestFrom(const CborFields& fields)
{
    SipRequest request;
    request.target = fields.text("target"_L1);
    request.transport = sipTransportFrom(fields.text("transport"_L1));
    request.outboundProxy = fields.text("proxy"_L1);
    request.fromUri = fields.text("from"_L1);
    request.fromDisplay = fields.text("display"_L1);
    request.caPemPath = fields.text("ca"_L1);
    request.verifyName = fields.text("verifyName"_L1);
    request.timeoutMs = fields.small("timeoutMs"_L1, 100, 120'000, request.timeoutMs);
    request.ringSeconds = fields.small("ringSeconds"_L1, 1, 600, request.ringSeconds);
    request.holdSeconds = fields.small("holdSeconds"_L1, 0, 3600, request.holdSeconds);
    request.codecs = fields.list("codecs"_L1);
    request.srtp = fields.flag("srtp"_L1);
    request.promptFile = fields.text("prompt"_L1);
    request.recordFile = fields.text("record"_L1);
    request.keys = fields.text("keys"_L1);
    return request;
}

QCborMap recordMap(const SipMessageRecord& record)
{
    return QCborMap{{"atMs"_L1, record.atMs},
                    {"at"_L1, timeValue(record.at)},
                    {"sent"_L1, record.sent},
                    {"local"_L1, record.local},
                    {"remote"_L1, record.remote},
                    {"transport"_L1, record.transport},
                    {"startLine"_L1, record.startLine},
                    {"raw"_L1, record.raw.left(kMaxRaw)},
                    {"truncated"_L1, record.truncated || record.raw.size() > kMaxRaw},
                    {"again"_L1, record.retransmission}};
}

SipMessageRecord recordFrom(const CborFields& fields)
{
    SipMessageRecord record;
    record.atMs = fields.number("atMs"_L1);
    record.at = fields.time("at"_L1);
    record.sent = fields.flag("sent"_L1);
    record.local = fields.text("local"_L1);
    record.remote = fields.text("remote"_L1);
    record.transport = fields.text("transport"_L1);
    record.startLine = fields.text("startLine"_L1);
    record.raw = fields.bytes("raw"_L1);
    record.truncated = fields.flag("truncated"_L1);
    record.retransmission = fields.flag("again"_L1);
    return record;
}

QCborMap tlsMap(const TlsReport& tls)
{
    return QCborMap{{"attempted"_L1, tls.attempted},
                    {"version"_L1, tls.version},
                    {"cipher"_L1, tls.cipher},
                    {"subject"_L1, tls.subject},
                    {"issuer"_L1, tls.issuer},
                    {"names"_L1, QCborArray::fromStringList(tls.names)},
                    {"notAfter"_L1, timeValue(tls.notAfter)},
                    {"verified"_L1, tls.verified},
                    {"error"_L1, tls.error}};
}

TlsReport tlsFrom(const CborFields& fields)
{
    TlsReport tls;
    tls.attempted = fields.flag("attempted"_L1);
    tls.version = fields.text("version"_L1);
    tls.cipher = fields.text("cipher"_L1);
    tls.subject = fields.text("subject"_L1);
    tls.issuer = fields.text("issuer"_L1);
    tls.names = fields.list("names"_L1);
    tls.notAfter = fields.time("notAfter"_L1);
    tls.verified = fields.flag("verified"_L1);
    tls.error = fields.text("error"_L1);
    return tls;
}

QCborMap audioMap(const AudioOutcome& audio)
{
    return QCborMap{{"agreed"_L1, audio.agreed},
                    {"refusal"_L1, audio.refusal},
                    {"codec"_L1, audio.codec},
                    {"srtp"_L1, audio.srtp},
                    {"sent"_L1, audio.sent},
                    {"received"_L1, audio.received},
                    {"expected"_L1, audio.expected},
                    {"lost"_L1, audio.lost},
                    {"late"_L1, audio.late},
                    {"duplicates"_L1, audio.duplicates},
                    {"reordered"_L1, audio.reordered},
                    {"jitterMs"_L1, audio.jitterMs},
                    {"roundTripMs"_L1, audio.roundTripMs},
                    {"peerLossPercent"_L1, audio.peerLossPercent},
                    {"mos"_L1, audio.mos},
                    {"heard"_L1, toString(audio.heard)},
                    {"levelDbov"_L1, audio.levelDbov},
                    {"firstSoundMs"_L1, audio.firstSoundMs},
                    {"longestGapMs"_L1, audio.longestGapMs},
                    {"seconds"_L1, audio.seconds},
                    {"from"_L1, audio.from},
                    {"fromElsewhere"_L1, audio.fromElsewhere},
                    {"strangers"_L1, audio.strangers},
                    {"srtpRefused"_L1, audio.srtpRefused},
                    {"keys"_L1, audio.keys},
                    {"recordingFailed"_L1, audio.recordingFailed}};
}

AudioOutcome audioFrom(const CborFields& fields)
{
    AudioOutcome audio;
    audio.agreed = fields.flag("agreed"_L1);
    audio.refusal = fields.text("refusal"_L1);
    audio.codec = fields.text("codec"_L1);
    audio.srtp = fields.flag("srtp"_L1);
    audio.sent = fields.number("sent"_L1);
    audio.received = fields.number("received"_L1);
    audio.expected = fields.number("expected"_L1);
    audio.lost = fields.number("lost"_L1);
    audio.late = fields.number("late"_L1);
    audio.duplicates = fields.number("duplicates"_L1);
    audio.reordered = fields.number("reordered"_L1);
    audio.jitterMs = fields.real("jitterMs"_L1, -1);
    audio.roundTripMs = fields.real("roundTripMs"_L1, -1);
    audio.peerLossPercent = fields.real("peerLossPercent"_L1, -1);
    audio.mos = fields.real("mos"_L1, -1);
    audio.heard = audioHeardFrom(fields.text("heard"_L1));
    audio.levelDbov = fields.real("levelDbov"_L1, -100);
    audio.firstSoundMs = fields.number("firstSoundMs"_L1, -1);
    audio.longestGapMs = fields.number("longestGapMs"_L1);
    audio.seconds = fields.real("seconds"_L1, 0);
    audio.from = fields.text("from"_L1);
    audio.fromElsewhere = fields.flag("fromElsewhere"_L1);
    audio.strangers = fields.number("strangers"_L1);
    audio.srtpRefused = fields.number("srtpRefused"_L1);
    audio.keys = fields.text("keys"_L1);
    audio.recordingFailed = fields.flag("recordingFailed"_L1);
    return audio;
}

QCborMap outcomeMap(const SipOutcome& outcome)
{
    return QCborMap{{"call"_L1, outcome.call},
                    {"ok"_L1, outcome.ok},
                    {"reachable"_L1, outcome.reachable},
                    {"status"_L1, outcome.status},
                    {"reason"_L1, outcome.reason},
                    {"rttMs"_L1, outcome.rttMs},
                    {"setupMs"_L1, outcome.setupMs},
                    {"durationMs"_L1, outcome.durationMs},
                    {"transport"_L1, toString(outcome.transport)},
                    {"remote"_L1, outcome.remote},
                    {"tls"_L1, tlsMap(outcome.tls)},
                    {"callReason"_L1, toString(outcome.callReason)},
                    {"rang"_L1, outcome.rang},
                    {"remoteHungUp"_L1, outcome.remoteHungUp},
                    {"audio"_L1, audioMap(outcome.audio)},
                    {"evidence"_L1, outcome.evidence},
                    {"reasonHeader"_L1, outcome.reasonHeader},
                    {"warning"_L1, outcome.warning}};
}

SipOutcome outcomeFrom(const CborFields& fields)
{
    SipOutcome outcome;
    outcome.call = fields.flag("call"_L1);
    outcome.ok = fields.flag("ok"_L1);
    outcome.reachable = fields.flag("reachable"_L1);
    outcome.status = fields.small("status"_L1, 0, 999);
    outcome.reason = fields.text("reason"_L1);
    outcome.rttMs = fields.number("rttMs"_L1, -1);
    outcome.setupMs = fields.number("setupMs"_L1, -1);
    outcome.durationMs = fields.number("durationMs"_L1, -1);
    outcome.transport = sipTransportFrom(fields.text("transport"_L1));
    outcome.remote = fields.text("remote"_L1);
    outcome.tls = tlsFrom(fields.part("tls"_L1));
    outcome.callReason = callReasonFrom(fields.text("callReason"_L1));
    outcome.rang = fields.flag("rang"_L1);
    outcome.remoteHungUp = fields.flag("remoteHungUp"_L1);
    outcome.audio = audioFrom(fields.part("audio"_L1));
    outcome.evidence = fields.text("evidence"_L1);
    outcome.reasonHeader = fields.text("reasonHeader"_L1);
    outcome.warning = fields.text("warning"_L1);
    return outcome;
}

} // namespace

QByteArray SipFrameCodec::encode(const SipCommand& command)
{
    QCborMap map{{"v"_L1, kVersion},
                 {"type"_L1, QString(kCommandNames[static_cast<std::size_t>(command.kind)])},
                 {"id"_L1, static_cast<qint64>(command.id)}};
    if (command.kind == SipCommand::Kind::ProbeOptions || command.kind == SipCommand::Kind::StartCall)
        map["request"_L1] = requestMap(command.request);
    return frameOf(map);
}

QByteArray SipFrameCodec::encode(const SipEvent& event)
{
    QCborMap map{{"v"_L1, kVersion},
                 {"type"_L1, QString(kEventNames[static_cast<std::size_t>(event.kind)])},
                 {"id"_L1, static_cast<qint64>(event.id)},
                 {"text"_L1, event.text.left(kMaxText)}};
    if (event.kind == SipEvent::Kind::Record)
        map["record"_L1] = recordMap(event.record);
    if (event.kind == SipEvent::Kind::StateChanged)
        map["state"_L1] = toString(event.state);
    if (event.kind == SipEvent::Kind::Finished)
        map["outcome"_L1] = outcomeMap(event.outcome);
    return frameOf(map);
}

Result<SipCommand> SipFrameCodec::decodeCommand(const QByteArray& payload)
{
    const Result<QCborMap> map = openFrame(payload);
    if (!map.ok())
        return map.error();
    const CborFields fields(map.value());
    const int kind = indexOfName(kCommandNames, fields.text("type"_L1));
    if (kind < 0)
        return badFrame(u"command"_s);
    SipCommand command;
    command.kind = static_cast<SipCommand::Kind>(kind);
    command.id = fields.id();
    command.request = requestFrom(fields.part("request"_L1));
    return command;
}

Result<SipEvent> SipFrameCodec::decodeEvent(const QByteArray& payload)
{
    const Result<QCborMap> map = openFrame(payload);
    if (!map.ok())
        return map.error();
    const CborFields fields(map.value());
    const int kind = indexOfName(kEventNames, fields.text("type"_L1));
    if (kind < 0)
        return badFrame(u"event"_s);
    SipEvent event;
    event.kind = static_cast<SipEvent::Kind>(kind);
    event.id = fields.id();
    event.text = fields.text("text"_L1);
    if (event.kind == SipEvent::Kind::Record)
        event.record = recordFrom(fields.part("record"_L1));
    if (event.kind == SipEvent::Kind::StateChanged)
        event.state = callStateFrom(fields.text("state"_L1));
    if (event.kind == SipEvent::Kind::Finished)
        event.outcome = outcomeFrom(fields.part("outcome"_L1));
    return event;
}

QList<QByteArray> SipFrameReader::feed(QByteArrayView bytes)
{
    QList<QByteArray> frames;
    if (m_broken)
        return frames;
    m_buffer.append(bytes.data(), bytes.size());
    qsizetype at = 0;
    while (m_buffer.size() - at >= 4) {
        const quint32 length = qFromBigEndian<quint32>(m_buffer.constData() + at);
        if (length > SipFrameCodec::kMaxFrame) {
            m_broken = true;
            m_buffer.clear();
            return frames;
        }
        if (m_buffer.size() - at - 4 < static_cast<qsizetype>(length))
            break;
        frames.append(m_buffer.mid(at + 4, static_cast<qsizetype>(length)));
        at += 4 + static_cast<qsizetype>(length);
    }
    m_buffer.remove(0, at);
    return frames;
}

} // namespace jonction
