// SPDX-License-Identifier: Apache-2.0
#include "sipengine/MessageJudge.h"

#include <algorithm>
#include <array>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kGarbageMark = "nta_agent: received garbage from ";
constexpr QByteArrayView kVersion = "SIP/2.0";

enum Place { To, From, CallId, CSeq, Via, ContentLength };

struct JudgedHeader
{
    QByteArrayView name;
    char shortName;
};

constexpr std::array kJudged{JudgedHeader{"To", 't'},      JudgedHeader{"From", 'f'},
                             JudgedHeader{"Call-ID", 'i'}, JudgedHeader{"CSeq", '\0'},
                             JudgedHeader{"Via", 'v'},     JudgedHeader{"Content-Length", 'l'}};

bool isSame(QByteArrayView one, QByteArrayView other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView marks = "-.!%*_+`'~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               marks.contains(c);
    });
}

/// A scheme and something behind it, without blanks.
bool isUri(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    return colon > 0 && colon + 1 < text.size() && isToken(text.first(colon)) && !text.contains(' ') &&
           !text.contains('\t') && !text.contains('<');
}

/// Where an opening quotation mark at `from` is closed; -1: nowhere.
qsizetype quoteEnd(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i;
    }
    return -1;
}

/// One name-addr or addr-spec (§25.1).
bool isAddress(QByteArrayView text)
{
    if (text.startsWith('"')) {
        const qsizetype end = quoteEnd(text, 0);
        if (end < 0)
            return false;
        text = text.sliced(end + 1).trimmed();
        if (!text.startsWith('<'))
            return false;
    }
    const qsizetype open = text.indexOf('<');
    if (open < 0) {
        const qsizetype end = text.indexOf(';');
        return isUri((end < 0 ? text : text.first(end)).trimmed());
    }
    const qsizetype close = text.indexOf('>', open);
    const QByteArrayView name = text.first(open);
    return close > open && !name.contains(',') && !name.contains('"') &&
           isUri(text.sliced(open + 1, close - open - 1).trimmed());
}

/// "SIP/2.0/UDP host;…", with blanks around the strokes. `transport`: what it must name; empty: any.
bool isVia(QByteArrayView text, QByteArrayView transport)
{
    const qsizetype first = text.indexOf('/');
    const qsizetype second = first < 0 ? -1 : text.indexOf('/', first + 1);
    if (second < 0 || !isSame(text.first(first).trimmed(), "SIP") ||
        text.sliced(first + 1, second - first - 1).trimmed() != QByteArrayView("2.0"))
        return false;
    const QByteArrayView rest = text.sliced(second + 1).trimmed();
    const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == ' ' || c == '\t'; });
    const QByteArrayView named = rest.first(end - rest.begin());
    const QByteArrayView host = rest.sliced(named.size()).trimmed();
    const bool hasHost = !host.isEmpty() && host[0] != ';' && host[0] != ',' && host.indexOf(";;") < 0;
    return isToken(named) && hasHost && (transport.isEmpty() || isSame(named, transport));
}

/// "SIP/2.0 200", "INVITE sip:x SIP/2.0".
struct StartLine
{
    bool good = false;
    QByteArray method; ///< empty: an answer
};

StartLine readStartLine(QByteArrayView line)
{
    StartLine read;
    if (line.size() > kVersion.size() && isSame(line.first(kVersion.size()), kVersion) &&
        line[kVersion.size()] == ' ') {
        const QByteArrayView rest = line.sliced(kVersion.size() + 1);
        const bool three =
            rest.size() >= 3 && isDigits(rest.first(3)) && (rest.size() == 3 || rest[3] == ' ');
        read.good = three && rest[0] >= '1' && rest[0] <= '6';
        return read;
    }
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 1 || last <= first)
        return read;
    read.method = line.first(first).toByteArray();
    read.good = isToken(read.method) && isSame(line.sliced(last + 1), kVersion) &&
                isUri(line.sliced(first, last - first).trimmed());
    return read;
}

/// "8 INVITE".
bool isCSeq(QByteArrayView text, const StartLine& start)
{
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
    const QByteArrayView number = text.first(end - text.begin());
    const QByteArrayView method = text.sliced(number.size()).trimmed();
    bool fits = false;
    number.toByteArray().toUInt(&fits);
    // Nobody answers an ACK (§17.1.1.3).
    const bool agrees = start.method.isEmpty() ? method != QByteArrayView("ACK") : method == start.method;
    return fits && isDigits(number) && isToken(method) && agrees;
}

struct JudgedHead
{
    std::array<int, kJudged.size()> count{};
    std::array<QByteArray, kJudged.size()> value; ///< of the first of its name
    qsizetype bodyAt = -1;                        ///< -1: the head has no end
};

void takeHeader(QByteArrayView line, JudgedHead& head)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1)
        return;
    const QByteArrayView name = line.first(colon).trimmed();
    for (std::size_t i = 0; i < kJudged.size(); ++i) {
        const bool isShort = name.size() == 1 && (name[0] | 0x20) == kJudged[i].shortName;
        if (!isShort && !isSame(name, kJudged[i].name))
            continue;
        if (head.count[i]++ == 0)
            head.value[i] = line.sliced(colon + 1).trimmed().toByteArray();
    }
}

/// Headers from `at` on; a line that begins with a blank goes on with the one before it (§7.3.1).
JudgedHead readHead(QByteArrayView text, qsizetype at)
{
    JudgedHead head;
    QByteArray line;
    while (at < text.size()) {
        const qsizetype found = text.indexOf('\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView part = text.sliced(at, end - at);
        at = end + 1;
        if (part.isEmpty()) {
            head.bodyAt = std::min(at, text.size());
            break;
        }
        if (part[0] != ' ' && part[0] != '\t')
            takeHeader(std::exchange(line, QByteArray()), head);
        line.append(part.data(), part.size());
    }
    takeHeader(line, head);
    return head;
}

MessageFault lengthFault(const JudgedHead& head, QByteArrayView text)
{
    if (head.count[ContentLength] == 0)
        return MessageFault::None;
    const QByteArray& value = head.value[ContentLength];
    bool fits = false;
    const uint wanted = value.toUInt(&fits);
    if (!fits || !isDigits(value))
        return MessageFault::Malformed;
    // The log does not tell CR LF from LF: the most that it can have been.
    const QByteArrayView body = head.bodyAt < 0 ? QByteArrayView() : text.sliced(head.bodyAt);
    const qsizetype most = body.size() + std::count(body.begin(), body.end(), '\n');
    return qint64(wanted) > most ? MessageFault::Length : MessageFault::None;
}

bool areReadable(const JudgedHead& head, const StartLine& start, const RawSipMessage& message)
{
    const QByteArray transport = start.method.isEmpty() ? QByteArray() : message.transport.toLatin1();
    return isAddress(head.value[To]) && isAddress(head.value[From]) && !head.value[CallId].isEmpty() &&
           !head.value[CallId].contains(' ') && isCSeq(head.value[CSeq], start) &&
           isVia(head.value[Via], transport);
}

} // namespace

MessageFault faultOf(const RawSipMessage& message)
{
    const QByteArrayView text = message.text;
    qsizetype at = 0;
    while (at < text.size() && text[at] == '\n')
        ++at;
    const qsizetype found = text.indexOf('\n', at);
    const qsizetype end = found < 0 ? text.size() : found;
    const StartLine start = readStartLine(text.sliced(at, end - at).trimmed());
    if (!start.good)
        return MessageFault::StartLine;
    const JudgedHead head = readHead(text, std::min(end + 1, text.size()));
    if (message.truncated && head.bodyAt < 0)
        return MessageFault::None; // the rest of the head is not known
    for (const Place place : {To, From, CallId, CSeq, Via})
        if (head.count[place] == 0)
            return MessageFault::Missing;
    for (const Place place : {To, From, CallId, CSeq, ContentLength})
        if (head.count[place] > 1)
            return MessageFault::Repeated;
    if (!areReadable(head, start, message))
        return MessageFault::Malformed;
    return message.truncated ? MessageFault::None : lengthFault(head, text);
}

bool tellsOfGarbage(QByteArrayView line)
{
    return line.startsWith(kGarbageMark);
}

// "udp/127.0.0.1:5060/sip"
bool tellsOfGarbage(QByteArrayView line, const QString& local)
{
    if (!tellsOfGarbage(line) || local.isEmpty())
        return false;
    const QByteArrayView place = line.sliced(kGarbageMark.size());
    const QByteArray wanted = '/' + local.toLatin1();
    const qsizetype at = place.indexOf(wanted);
    const qsizetype end = at + wanted.size();
    return at >= 0 && (end == place.size() || place[end] < '0' || place[end] > '9');
}

} // namespace jonction
