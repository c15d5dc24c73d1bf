// SPDX-License-Identifier: Apache-2.0
#include "sip/SipFrameCodec.h"

#include "sip/CborBounds.h"
#include "sip/FrameFields.h"
#include "sip/FrameShapes.h"

#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kCommandNames{"options"_L1, "call"_L1,     "cancel"_L1,   "hangUp"_L1,
                                   "ping"_L1,    "shutdown"_L1, "register"_L1, "listen"_L1,
                                   "hold"_L1,    "resume"_L1,   "press"_L1,    "transfer"_L1};
constexpr std::array kEventNames{"ready"_L1,    "record"_L1, "state"_L1, "progress"_L1,
                                 "finished"_L1, "log"_L1,    "pong"_L1,  "error"_L1};

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

SipMessageRecord shownRecord(SipMessageRecord record)
{
    record.truncated = record.truncated || record.raw.size() > maxFrameRaw;
    return record;
}

template<typename T>
QCborMap mapOf(const T& value)
{
    FrameWriter writer;
    T copy = value;
    shape(writer, copy);
    return writer.map();
}

template<typename T>
T valueOf(const QCborValue& told)
{
    T value;
    FrameReader reader(told.toMap());
    shape(reader, value);
    return value;
}

QString textOf(const QCborMap& map, QLatin1StringView key)
{
    return map[key].toString().left(maxFrameText);
}

quint64 idOf(const QCborMap& map, QLatin1StringView key)
{
    return static_cast<quint64>(map[key].toInteger());
}

} // namespace

void FrameWriter::operator()(QLatin1StringView key, const SipAccount& account)
{
    if (account.isEmpty())
        return;
    QCborMap map{{"user"_L1, account.user}};
    if (account.password)
        map["password"_L1] = account.password->reveal().toByteArray();
    m_map[key] = map;
}

void FrameReader::operator()(QLatin1StringView key, SipAccount& account) const
{
    const QCborMap map = m_map[key].toMap();
    account.user = textOf(map, "user"_L1);
    if (!account.isEmpty())
        account.password =
            std::make_shared<const Secret>(map["password"_L1].toByteArray().left(maxFrameText));
}

QByteArray SipFrameCodec::encode(const SipCommand& command)
{
    QCborMap map{{"v"_L1, kVersion},
                 {"type"_L1, QString(kCommandNames[static_cast<std::size_t>(command.kind)])},
                 {"id"_L1, static_cast<qint64>(command.id)},
                 {"text"_L1, command.text.left(maxFrameText)},
                 {"other"_L1, static_cast<qint64>(command.other)}};
    if (command.startsWork())
        map["request"_L1] = mapOf(command.request);
    return frameOf(map);
}

QByteArray SipFrameCodec::encode(const SipEvent& event)
{
    QCborMap map{{"v"_L1, kVersion},
                 {"type"_L1, QString(kEventNames[static_cast<std::size_t>(event.kind)])},
                 {"id"_L1, static_cast<qint64>(event.id)},
                 {"text"_L1, event.text.left(maxFrameText)}};
    if (event.kind == SipEvent::Kind::Record)
        map["record"_L1] = mapOf(shownRecord(event.record));
    if (event.kind == SipEvent::Kind::StateChanged)
        map["state"_L1] = toString(event.state);
    if (event.kind == SipEvent::Kind::Finished || event.kind == SipEvent::Kind::Progress)
        map["outcome"_L1] = mapOf(event.outcome);
    return frameOf(map);
}

Result<SipCommand> SipFrameCodec::decodeCommand(const QByteArray& payload)
{
    const Result<QCborMap> map = openFrame(payload);
    if (!map.ok())
        return map.error();
    const int kind = indexOfName(kCommandNames, textOf(map.value(), "type"_L1));
    if (kind < 0)
        return badFrame(u"command"_s);
    SipCommand command;
    command.kind = static_cast<SipCommand::Kind>(kind);
    command.id = idOf(map.value(), "id"_L1);
    command.request = valueOf<SipRequest>(map.value()["request"_L1]);
    command.text = textOf(map.value(), "text"_L1);
    command.other = idOf(map.value(), "other"_L1);
    return command;
}

Result<SipEvent> SipFrameCodec::decodeEvent(const QByteArray& payload)
{
    const Result<QCborMap> map = openFrame(payload);
    if (!map.ok())
        return map.error();
    const int kind = indexOfName(kEventNames, textOf(map.value(), "type"_L1));
    if (kind < 0)
        return badFrame(u"event"_s);
    SipEvent event;
    event.kind = static_cast<SipEvent::Kind>(kind);
    event.id = idOf(map.value(), "id"_L1);
    event.text = textOf(map.value(), "text"_L1);
    event.state = callStateFrom(textOf(map.value(), "state"_L1));
    if (event.kind == SipEvent::Kind::Record)
        event.record = valueOf<SipMessageRecord>(map.value()["record"_L1]);
    if (event.kind == SipEvent::Kind::Finished || event.kind == SipEvent::Kind::Progress)
        event.outcome = valueOf<SipOutcome>(map.value()["outcome"_L1]);
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
