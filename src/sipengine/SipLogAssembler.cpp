// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SipLogAssembler.h"

#include <algorithm>
#include <chrono>

namespace jonction {

namespace {

constexpr qsizetype kMaxLogLine = 64 * 1024;
constexpr qsizetype kMaxLogMessage = 256 * 1024;
constexpr qsizetype kMaxWaiting = 1000;
constexpr QByteArrayView kDashLine =
    "   ------------------------------------------------------------------------";

/// "udp/[127.0.0.1]:5080" → transport "udp", peer "127.0.0.1:5080". False where it is something else.
bool readPeer(QByteArrayView text, RawSipMessage& message)
{
    const qsizetype slash = text.indexOf('/');
    const qsizetype close = text.indexOf(']');
    if (slash < 1 || slash > 16 || close < slash || text.size() < slash + 2 || text[slash + 1] != '[')
        return false;
    const QByteArrayView host = text.sliced(slash + 2, close - slash - 2);
    const bool ip6 = host.contains(':');
    message.transport = QString::fromLatin1(text.first(slash));
    message.peer = QString::fromLatin1(ip6 ? "[" + host.toByteArray() + "]" : host.toByteArray()) +
                   QString::fromLatin1(text.sliced(close + 1));
    return true;
}

qint64 steadyUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

/// How long ago "06:36:41.475314:" was, microseconds. The stamp has no date, and the system's clock may have
/// been set since: what is not within a second counts as now.
qint64 ageUs(QByteArrayView stamp)
{
    using namespace std::chrono;
    if (stamp.size() < 15 || stamp[2] != ':' || stamp[5] != ':' || stamp[8] != '.')
        return 0;
    bool ok[4];
    const qint64 seconds = stamp.first(2).toInt(&ok[0]) * 3600 + stamp.sliced(3, 2).toInt(&ok[1]) * 60 +
                           stamp.sliced(6, 2).toInt(&ok[2]);
    const qint64 fraction = stamp.sliced(9, 6).toInt(&ok[3]);
    constexpr qint64 day = 86'400'000'000;
    const qint64 now = duration_cast<microseconds>(system_clock::now().time_since_epoch()).count() % day;
    const qint64 age = (now - (seconds * 1'000'000 + fraction) + day) % day;
    return std::all_of(std::begin(ok), std::end(ok), [](bool one) { return one; }) && age < 1'000'000 ? age
                                                                                                      : 0;
}

} // namespace

void SipLogAssembler::feed(QByteArrayView fragment)
{
    while (!fragment.isEmpty()) {
        const qsizetype end = fragment.indexOf('\n');
        const QByteArrayView part = end < 0 ? fragment : fragment.first(end);
        const qsizetype room = kMaxLogLine - m_line.size();
        m_line.append(part.data(), std::min(part.size(), room));
        if (end < 0)
            return;
        const QByteArray line = std::exchange(m_line, QByteArray());
        takeLine(line);
        fragment = fragment.sliced(end + 1);
    }
}

bool SipLogAssembler::openMessage(QByteArrayView line)
{
    const bool sent = line.startsWith("send ");
    if (!sent && !line.startsWith("recv "))
        return false;
    const QByteArrayView mark = sent ? " bytes to " : " bytes from ";
    const qsizetype at = line.indexOf(mark);
    const qsizetype stamp = line.lastIndexOf(" at ");
    if (at < 5 || at > 24 || stamp < at + mark.size())
        return false;
    RawSipMessage message;
    message.sent = sent;
    const qsizetype from = at + mark.size();
    if (!readPeer(line.sliced(from, stamp - from), message))
        return false;
    const qint64 age = ageUs(line.sliced(stamp + 4));
    message.at = QDateTime::currentDateTimeUtc().addMSecs(-age / 1000);
    message.monotonicUs = steadyUs() - age;
    m_message = message;
    m_place = Place::Head;
    return true;
}

void SipLogAssembler::closeMessage()
{
    if (m_messages.size() < kMaxWaiting)
        m_messages.append(m_message);
    m_message = RawSipMessage();
    m_place = Place::Between;
}

void SipLogAssembler::takeLine(QByteArrayView line)
{
    if (m_place == Place::Head && line == kDashLine) {
        m_place = Place::Body;
        return;
    }
    if (m_place == Place::Body && line == kDashLine) {
        m_place = Place::After;
        return;
    }
    if (m_place == Place::Body && (line.startsWith("   ") || line.isEmpty())) {
        const QByteArrayView text = line.isEmpty() ? line : line.sliced(3);
        if (m_message.text.size() + text.size() < kMaxLogMessage)
            m_message.text.append(text.data(), text.size()).append('\n');
        else
            m_message.truncated = true;
        return;
    }
    if (m_place == Place::After) {
        const bool cut = line.trimmed().startsWith("*** message truncated");
        m_message.truncated = m_message.truncated || cut;
        closeMessage();
        if (cut)
            return;
    }
    m_place = Place::Between;
    // Indented text is the rest of a body with a dash line of its own in it: the peer's words, not the
    // library's.
    const bool own = !line.trimmed().isEmpty() && !line.startsWith("   ");
    if (!openMessage(line) && own && m_lines.size() < kMaxWaiting)
        m_lines.append(line.toByteArray());
}

qint64 SipLogAssembler::monotonicNow()
{
    return steadyUs() / 1000;
}

void SipLogAssembler::flush()
{
    if (m_place == Place::After)
        closeMessage();
}

QList<RawSipMessage> SipLogAssembler::takeMessages()
{
    return std::exchange(m_messages, {});
}

QList<QByteArray> SipLogAssembler::takeLines()
{
    return std::exchange(m_lines, {});
}

} // namespace jonction
