// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace jonction {

/// One message as the transport layer logged it. Not masked yet.
struct RawSipMessage
{
    bool sent = false;
    QString transport; ///< "udp"
    QString peer;      ///< "127.0.0.1:5060", "[::1]:5060"
    QByteArray text;   ///< LF line ends
    bool truncated = false;
    QDateTime at; ///< UTC, by the library's own stamp: when it was handed to, or taken from, the system
    qint64 monotonicUs = 0; ///< steady clock of the same moment, microseconds
};

/// Puts the fragments of the library's log together again: whole messages, and the lines in between. The
/// library writes a message as a head line ("send 807 bytes to udp/[127.0.0.1]:5080 at 06:36:41.475314:"), a
/// dash line, the text indented by three blanks, the same dash line, and "*** message truncated at N ***"
/// when it cut something. Peers choose part of this text: everything is bounded, and nothing in a body can
/// end or begin a message, as its lines are indented. Thread: the one that logs.
class SipLogAssembler
{
public:
    void feed(QByteArrayView fragment);

    /// The last message of the stream waits for its successor, because a truncation mark may follow: call
    /// this when the log is silent.
    void flush();

    /// Milliseconds of a clock that never steps back, the one of RawSipMessage::monotonicUs.
    static qint64 monotonicNow();

    QList<RawSipMessage> takeMessages();
    QList<QByteArray> takeLines();

private:
    enum class Place { Between, Head, Body, After };

    void takeLine(QByteArrayView line);
    bool openMessage(QByteArrayView line);
    void closeMessage();

    Place m_place = Place::Between;
    QByteArray m_line;
    RawSipMessage m_message;
    QList<RawSipMessage> m_messages;
    QList<QByteArray> m_lines;
};

} // namespace jonction
