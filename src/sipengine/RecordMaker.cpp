// SPDX-License-Identifier: Apache-2.0
#include "sipengine/RecordMaker.h"

#include "sip/SipMasking.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxSeen = 2000;
constexpr qsizetype kMaxStartLine = 1024;
constexpr qsizetype kLongestHead = 16 * 1024;

/// Value of the first header of this name or of its short form.
QByteArrayView headerIn(QByteArrayView message, QByteArrayView name, char shortName)
{
    qsizetype begin = 0;
    while (begin < std::min(message.size(), kLongestHead)) {
        const qsizetype end = std::max<qsizetype>(-1, message.indexOf('\n', begin));
        const QByteArrayView line = end < 0 ? message.sliced(begin) : message.sliced(begin, end - begin);
        if (line.isEmpty() || end < 0)
            break; // the body begins
        begin = end + 1;
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArrayView key = line.first(colon).trimmed();
        const bool isShort = key.size() == 1 && (key[0] | 0x20) == shortName;
        if (isShort || key.compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

} // namespace

QString sentBy(const QByteArray& message)
{
    const QByteArrayView value = headerIn(message, "via", 'v');
    const qsizetype blank = value.indexOf(' ');
    qsizetype end = value.indexOf(';');
    if (end < 0)
        end = value.size();
    return blank < 0 || blank > end ? QString()
                                    : QString::fromLatin1(value.sliced(blank + 1, end - blank - 1)).trimmed();
}

QString branchOf(const QByteArray& message)
{
    const QByteArray value = headerIn(message, "via", 'v').toByteArray();
    const qsizetype at = value.toLower().indexOf(";branch=");
    return at < 0 ? QString() : QString::fromLatin1(value.mid(at + 8).split(';').first()).trimmed();
}

QByteArray callIdOf(const QByteArray& message)
{
    return headerIn(message, "call-id", 'i').toByteArray();
}

SipMessageRecord RecordMaker::make(const RawSipMessage& message)
{
    SipMessageRecord record;
    record.at = message.at;
    record.atMs = message.monotonicUs / 1000 - m_startMs;
    record.sent = message.sent;
    record.transport = message.transport;
    record.remote = message.peer;
    record.truncated = message.truncated;
    record.raw = maskedSipMessage(message.text);
    record.startLine = QString::fromUtf8(record.raw.left(record.raw.indexOf('\n')).left(kMaxStartLine));
    const bool request = !message.text.startsWith("SIP/2.0 ");
    if (message.sent && request && m_sentUs < 0) {
        m_sentUs = message.monotonicUs;
        m_sentBranch = branchOf(message.text);
        if (const QString local = sentBy(message.text); !local.isEmpty())
            m_local = local;
    }
    const bool awaited = !message.sent && !request && m_roundTripUs < 0 && m_sentUs >= 0;
    if (awaited && branchOf(message.text) == m_sentBranch)
        m_roundTripUs = message.monotonicUs - m_sentUs;
    record.local = m_local;
    const size_t hash = qHash(message.text, message.sent ? 1U : 0U);
    record.retransmission = m_seen.contains(hash);
    if (m_seen.size() < kMaxSeen)
        m_seen.append(hash);
    return record;
}

} // namespace jonction
