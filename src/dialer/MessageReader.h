// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace jonction::MessageReader {

/// Longest head of a message that is looked at; what follows is not headers that a person reads.
inline constexpr qsizetype kMaxHead = 64 * 1024;

/// The long name of a header in its usual spelling ("v" and "VIA" give "Via", "i" gives "Call-ID"; RFC 3261
/// 7.3.3); unknown names come back as they are.
QString headerName(const QString& name);

/// Value of the first header of that long name, unfolded not at all; empty where there is none. Bounded by
/// kMaxHead, never fails.
QString header(const QByteArray& raw, const QString& name);

/// "INVITE" of "CSeq: 1 INVITE", and its number; empty and 0 where unreadable.
struct Sequence
{
    quint32 number = 0;
    QString method;

    friend bool operator==(const Sequence&, const Sequence&) = default;
};
Sequence sequence(const QByteArray& raw);

/// What line `number` (from 0) of a message is, as an id that room `words` has a sentence for (HeaderWords):
/// "request.INVITE", "answer.180", "header.Via", "sdp.m", "sdp.a.rtpmap", "sdp.a" for an attribute of no
/// further meaning, "fragment.180" for the status in a NOTIFY, "blank" between head and body, "body" for
/// what is not SDP; empty where there is no such line.
QString topic(const QString& message, int number);

/// Status of an answer's first line; 0 for a request.
int status(const QString& startLine);

} // namespace jonction::MessageReader
