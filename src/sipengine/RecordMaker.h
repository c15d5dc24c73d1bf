// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipMessageRecord.h"
#include "sipengine/SipLogAssembler.h"

#include <QList>

namespace jonction {

/// Who sent the request that this message is, or that it answers: "192.0.2.1:40000" of the top Via; empty
/// where there is none.
QString sentBy(const QByteArray& message);
/// "z9hG4bK…" of the same line: the transaction.
QString branchOf(const QByteArray& message);
QByteArray callIdOf(const QByteArray& message);

/// Makes records of the raw messages of one request: times since its start, own address, secrets cut,
/// retransmissions known. Also keeps the two moments that a report needs. Pure but for its memory.
class RecordMaker
{
public:
    /// `startMs`: moment of the steady clock that counts as zero.
    explicit RecordMaker(qint64 startMs)
        : m_startMs(startMs)
    {}

    /// The own address as far as it is known before the first message tells the port.
    void setLocal(const QString& local) { m_local = local; }

    const QString& local() const { return m_local; }

    SipMessageRecord make(const RawSipMessage& message);

    /// What a moment of the steady clock is in a record.
    qint64 sinceStart(qint64 monotonicMs) const { return monotonicMs - m_startMs; }

    /// Measures anew, at another peer.
    void forgetTimes()
    {
        m_sentUs = -1;
        m_sentBranch.clear();
        m_roundTripUs = -1;
    }

    bool hasSent() const { return m_sentUs >= 0; }
    /// From the first request sent to the first answer to it, to the microsecond; -1 before that. Between the
    /// stamps of the two: what our own threads take to tell of it is not in it.
    double roundTripMs() const { return m_roundTripUs < 0 ? -1 : static_cast<double>(m_roundTripUs) / 1000; }

private:
    qint64 m_startMs;
    qint64 m_sentUs = -1; ///< steady clock of the first request sent
    QString m_sentBranch;
    qint64 m_roundTripUs = -1;
    QString m_local;
    QList<size_t> m_seen; ///< hashes of the messages so far
};

} // namespace jonction
