// SPDX-License-Identifier: Apache-2.0
#include "dialer/MessageReader.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace jonction::MessageReader {

using namespace Qt::StringLiterals;

namespace {

// Short forms, and spellings that a simple upper-case-the-first rule would miss.
constexpr std::array spellings{
    std::pair{"i"_L1, "Call-ID"_L1},
    std::pair{"m"_L1, "Contact"_L1},
    std::pair{"e"_L1, "Content-Encoding"_L1},
    std::pair{"l"_L1, "Content-Length"_L1},
    std::pair{"c"_L1, "Content-Type"_L1},
    std::pair{"f"_L1, "From"_L1},
    std::pair{"s"_L1, "Subject"_L1},
    std::pair{"k"_L1, "Supported"_L1},
    std::pair{"t"_L1, "To"_L1},
    std::pair{"v"_L1, "Via"_L1},
    std::pair{"o"_L1, "Event"_L1},
    std::pair{"u"_L1, "Allow-Events"_L1},
    std::pair{"r"_L1, "Refer-To"_L1},
    std::pair{"b"_L1, "Referred-By"_L1},
    std::pair{"x"_L1, "Session-Expires"_L1},
    std::pair{"call-id"_L1, "Call-ID"_L1},
    std::pair{"cseq"_L1, "CSeq"_L1},
    std::pair{"min-se"_L1, "Min-SE"_L1},
    std::pair{"rseq"_L1, "RSeq"_L1},
    std::pair{"rack"_L1, "RAck"_L1},
    std::pair{"mime-version"_L1, "MIME-Version"_L1},
    std::pair{"www-authenticate"_L1, "WWW-Authenticate"_L1},
    std::pair{"sip-etag"_L1, "SIP-ETag"_L1},
};

} // namespace

QString headerName(const QString& name)
{
    const QString plain = name.trimmed();
    for (const auto& [from, to] : spellings)
        if (plain.compare(from, Qt::CaseInsensitive) == 0)
            return to;
    QString spelled = plain.toLower();
    for (qsizetype at = 0; at < spelled.size(); ++at)
        if (at == 0 || spelled.at(at - 1) == u'-')
            spelled[at] = spelled.at(at).toUpper();
    return spelled;
}

QString header(const QByteArray& raw, const QString& name)
{
    const qsizetype end = qMin(raw.size(), kMaxHead);
    for (qsizetype from = raw.indexOf('\n') + 1; from > 0 && from < end;) {
        qsizetype stop = raw.indexOf('\n', from);
        if (stop < 0 || stop > end)
            stop = end;
        const QByteArray line = raw.mid(from, stop - from);
        if (line.trimmed().isEmpty())
            break; // the body begins
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && colon < 64 && headerName(QString::fromLatin1(line.left(colon))) == name)
            return QString::fromUtf8(line.mid(colon + 1)).trimmed();
        from = stop + 1;
    }
    return QString();
}

Sequence sequence(const QByteArray& raw)
{
    const QString value = header(raw, u"CSeq"_s).simplified();
    bool number = false;
    const quint32 count = value.section(u' ', 0, 0).toUInt(&number);
    return number ? Sequence{count, value.section(u' ', 1, 1).toUpper()} : Sequence{};
}

namespace {

QString topicOfStart(const QString& line, QLatin1StringView kind)
{
    const int number = status(line);
    return number > 0 ? u"%1.%2"_s.arg(kind).arg(number) : u"request."_s + line.section(u' ', 0, 0).left(32);
}

QString topicOfHeader(const QStringList& lines, int number)
{
    while (number > 1 && (lines.at(number).startsWith(u' ') || lines.at(number).startsWith(u'\t')))
        --number; // a header may go on in the next line
    return u"header."_s + headerName(lines.at(number).section(u':', 0, 0).left(64));
}

// "a=rtpmap:8 PCMA/8000", "m=audio 10000 RTP/AVP 8".
QString topicOfBody(const QString& line)
{
    if (line.startsWith("SIP/2.0 "_L1))
        return topicOfStart(line, "fragment"_L1);
    if (line.size() < 2 || line.at(1) != u'=')
        return u"body"_s;
    if (line.at(0) != u'a' && line.at(0) != u'm')
        return u"sdp."_s + line.at(0);
    const QString name = line.sliced(2).section(line.at(0) == u'a' ? u':' : u' ', 0, 0).trimmed().left(32);
    return u"sdp.%1.%2"_s.arg(line.at(0)).arg(name);
}

} // namespace

QString topic(const QString& message, int number)
{
    const QStringList lines = message.left(kMaxHead).split(u'\n');
    if (number < 0 || number >= lines.size())
        return QString();
    if (number == 0)
        return topicOfStart(lines.first(), "answer"_L1);
    const auto blank = std::find_if(lines.begin() + 1, lines.end(),
                                    [](const QString& line) { return line.trimmed().isEmpty(); });
    const auto headEnd = static_cast<int>(blank - lines.begin());
    if (number < headEnd)
        return topicOfHeader(lines, number);
    const QString line = lines.at(number).trimmed();
    return number == headEnd || line.isEmpty() ? u"blank"_s : topicOfBody(line);
}

int status(const QString& startLine)
{
    if (!startLine.startsWith("SIP/2.0 "_L1))
        return 0;
    const int number = startLine.section(u' ', 1, 1).toInt();
    return number >= 100 && number < 700 ? number : 0;
}

} // namespace jonction::MessageReader
