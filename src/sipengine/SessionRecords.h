// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/RecordMaker.h"

#include <QSet>

#include <optional>

namespace jonction {

/// The messages of one piece of work: which ones are its own, and what is kept of them. A peer that talks
/// without end shall fill neither pipe nor memory: what goes beyond is only counted. What we sent has room of
/// its own, so that no flood hides it.
class SessionRecords
{
public:
    /// `callIds`: what this work itself sends with. `startMs`: as for RecordMaker.
    SessionRecords(const QSet<QByteArray>& callIds, qint64 startMs);

    /// The own address, and the port at which calls are awaited; 0: none are, and the first message that is
    /// sent tells the port.
    void setLocal(const QString& host, quint16 port);
    /// "192.0.2.1:40000"; without the port as long as it is not known.
    const QString& local() const { return m_maker.local(); }

    /// Whether a message belongs to this work: by its Call-ID, or because it is addressed to the port at
    /// which it waits.
    bool owns(const RawSipMessage& message, const QByteArray& callId) const;
    /// Whether, of several that own it, this is the one that sent or received it: by the port of our side.
    bool fits(const RawSipMessage& message) const;
    /// Of a message of its own; nothing where it goes beyond what one piece of work may keep.
    std::optional<SipMessageRecord> take(const RawSipMessage& message);
    qint64 dropped() const { return m_dropped; }
    /// Whether a request of ours was answered by 1xx: the library keeps a bare 100 to itself.
    bool provisionalCame() const { return m_provisionalCame; }

    // As for RecordMaker.
    qint64 sinceStart(qint64 monotonicMs) const { return m_maker.sinceStart(monotonicMs); }
    double roundTripMs() const { return m_maker.roundTripMs(); }
    void forgetTimes();

private:
    RecordMaker m_maker;
    QByteArray m_awaitedAt;     ///< "192.0.2.1:40000" where calls are awaited, else empty
    QSet<QByteArray> m_callIds; ///< own ones, and those of calls that came in
    QSet<QString> m_received;   ///< branches of the requests that came in
    struct Room
    {
        qint64 count = 0;
        qint64 bytes = 0;
    };
    Room m_sentRoom;
    Room m_receivedRoom;
    qint64 m_dropped = 0;
    bool m_provisionalCame = false;
};

} // namespace jonction
