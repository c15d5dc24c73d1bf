// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SessionRecords.h"

#include "sip/SipTarget.h"

namespace jonction {

namespace {

constexpr qint64 kMostRecords = 1000;
constexpr qint64 kMostRecordBytes = 8 * 1024 * 1024;
constexpr qsizetype kMostCallIds = 16;

bool isAnswer(const RawSipMessage& message)
{
    return message.text.startsWith("SIP/2.0 ");
}

bool firstLineNames(const RawSipMessage& message, const QByteArray& address)
{
    return message.text.left(message.text.indexOf('\n')).contains(address);
}

} // namespace

SessionRecords::SessionRecords(const QSet<QByteArray>& callIds, qint64 startMs)
    : m_maker(startMs)
    , m_callIds(callIds)
{}

void SessionRecords::setLocal(const QString& host, quint16 port)
{
    const QString endpoint = bracketed(host) + u':' + QString::number(port);
    m_awaitedAt = port > 0 ? endpoint.toLatin1() : QByteArray();
    m_maker.setLocal(port > 0 ? endpoint : host);
}

bool SessionRecords::owns(const RawSipMessage& message, const QByteArray& callId) const
{
    return m_callIds.contains(callId) || (!m_awaitedAt.isEmpty() && firstLineNames(message, m_awaitedAt));
}

// The top Via names who sent the request; the first line of a request names whom it is for; an answer of ours
// goes with a request that came in.
bool SessionRecords::fits(const RawSipMessage& message) const
{
    const bool answer = isAnswer(message);
    if (message.sent != answer) {
        const bool portKnown = !m_awaitedAt.isEmpty() || m_maker.hasSent();
        return !portKnown || sentBy(message.text) == local();
    }
    if (answer)
        return m_received.contains(branchOf(message.text));
    return firstLineNames(message, local().toLatin1());
}

void SessionRecords::forgetTimes()
{
    m_maker.forgetTimes();
    m_provisionalCame = false;
}

std::optional<SipMessageRecord> SessionRecords::take(const RawSipMessage& message)
{
    m_provisionalCame = m_provisionalCame || (!message.sent && message.text.startsWith("SIP/2.0 1"));
    if (!m_awaitedAt.isEmpty() && m_callIds.size() < kMostCallIds)
        m_callIds.insert(callIdOf(message.text));
    if (!message.sent && !isAnswer(message) && m_received.size() < kMostRecords)
        m_received.insert(branchOf(message.text));
    Room& room = message.sent ? m_sentRoom : m_receivedRoom;
    room.bytes += message.text.size();
    if (++room.count > kMostRecords || room.bytes > kMostRecordBytes) {
        ++m_dropped;
        return std::nullopt;
    }
    return m_maker.make(message);
}

} // namespace jonction
