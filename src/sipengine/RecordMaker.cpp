// SPDX-License-Identifier: Apache-2.0
#include "sipengine/RecordMaker.h"

#include "sip/SipMasking.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxSeen = 2000;
constexpr qsizetype kMaxStartLine = 1024;

/// Value of the first Via.
QByteArray topVia(const QByteArray& message)
{
    for (const QByteArray& line : message.left(16 * 1024).split('\n')) {
        if (line.isEmpty())
            break; // the body begins
        const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
        if (name == "via" || name == "v")
            return line.mid(line.indexOf(':') + 1).trimmed();
    }
    return QByteArray();
}

} // namespace

QString sentBy(const QByteArray& message)
{
    const QByteArray value = topVia(message);
    const qsizetype blank = value.indexOf(' ');
    const qsizetype semicolon = value.indexOf(';');
    return blank < 0 ? QString() : QString::fromLatin1(value.mid(blank + 1, semicolon - blank - 1)).trimmed();
}

QString branchOf(const QByteArray& message)
{
    const QByteArray value = topVia(message);
    const qsizetype at = value.toLower().indexOf(";branch=");
    return at < 0 ? QString() : QString::fromLatin1(value.mid(at + 8).split(';').first()).trimmed();
}

SipMessageRecord RecordMaker::make(const RawSipMessage& message)
{
    SipMessageRecord record;
    record.at = message.at;
    record.atMs = message.monotonicMs - m_startMs;
    record.sent = message.sent;
    record.transport = message.transport;
    record.remote = message.peer;
    record.truncated = message.truncated;
    record.raw = maskedSipMessage(message.text);
    record.startLine = QString::fromUtf8(record.raw.left(record.raw.indexOf('\n')).left(kMaxStartLine));
    const bool request = !message.text.startsWith("SIP/2.0 ");
    if (message.sent && request && m_sentMs < 0) {
        m_sentMs = message.monotonicMs;
        if (const QString local = sentBy(message.text); !local.isEmpty())
            m_local = local;
    }
    if (!message.sent && m_roundTripMs < 0 && m_sentMs >= 0)
        m_roundTripMs = message.monotonicMs - m_sentMs;
    record.local = m_local;
    const size_t hash = qHash(message.text, message.sent ? 1U : 0U);
    record.retransmission = m_seen.contains(hash);
    if (m_seen.size() < kMaxSeen)
        m_seen.append(hash);
    return record;
}

} // namespace jonction
