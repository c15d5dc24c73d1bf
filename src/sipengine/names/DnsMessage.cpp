// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/DnsMessage.h"

#include "sip/SipTarget.h"

#include <QtEndian>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kClassInternet = 1;
constexpr quint16 kTypeOptions = 41;
constexpr quint16 kDatagramSize = 1232;
constexpr qsizetype kMaxRecordsOfAnswer = 64;
constexpr int kMaxNameParts = 128; ///< labels and jumps together; a name has no more of them

void append16(QByteArray& bytes, quint16 value)
{
    bytes.append(static_cast<char>(value >> 8)).append(static_cast<char>(value & 0xff));
}

/// Walks through a message. Once it has failed it stays failed, and reads zeros.
class DnsCursor
{
public:
    DnsCursor(const QByteArray& bytes, qsizetype at)
        : m_bytes(bytes)
        , m_at(at)
    {}

    bool ok() const { return m_ok; }
    qsizetype at() const { return m_at; }

    quint8 number8() { return need(1) ? static_cast<quint8>(m_bytes[m_at++]) : quint8(0); }
    quint16 number16()
    {
        const quint16 high = number8();
        return static_cast<quint16>((high << 8) | number8());
    }
    quint32 number32()
    {
        const quint32 high = number16();
        return (high << 16) | number16();
    }
    QByteArray bytes(qsizetype size)
    {
        if (!need(size))
            return QByteArray();
        m_at += size;
        return m_bytes.mid(m_at - size, size);
    }
    QString text() { return QString::fromLatin1(bytes(number8())); }

    /// A name with its jumps (§4.1.4), which only go backwards.
    QString name()
    {
        QStringList labels;
        qsizetype resume = -1;
        for (int part = 0; part < kMaxNameParts && m_ok; ++part) {
            const qsizetype start = m_at;
            const quint8 size = number8();
            if (size == 0) {
                m_at = resume < 0 ? m_at : resume;
                return labels.join(u'.');
            }
            if (size < 64) {
                labels.append(QString::fromLatin1(bytes(size)));
                continue;
            }
            const qsizetype jump = ((size & 0x3f) << 8) | number8();
            if (size < 0xc0 || jump >= start)
                break;
            resume = resume < 0 ? m_at : resume;
            m_at = jump;
        }
        m_ok = false;
        return QString();
    }

private:
    bool need(qsizetype size)
    {
        m_ok = m_ok && size <= m_bytes.size() - m_at;
        return m_ok;
    }

    const QByteArray& m_bytes;
    qsizetype m_at;
    bool m_ok = true;
};

bool sameName(QString a, QString b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// False where it is no record that can be followed.
bool readRecordData(DnsCursor& cursor, DnsType type, qsizetype size, DnsRecord& record)
{
    switch (type) {
    case DnsType::A:
        record.address = QHostAddress(cursor.number32());
        return cursor.ok() && size == 4;
    case DnsType::Aaaa: {
        const QByteArray bytes = cursor.bytes(16);
        if (cursor.ok())
            record.address = QHostAddress(reinterpret_cast<const quint8*>(bytes.constData()));
        return cursor.ok() && size == 16;
    }
    case DnsType::Srv:
        record.priority = cursor.number16();
        record.weight = cursor.number16();
        record.port = cursor.number16();
        record.target = cursor.name();
        return cursor.ok() && (record.target.isEmpty() || (isDnsName(record.target) && record.port > 0));
    case DnsType::Naptr:
        record.priority = cursor.number16();
        record.weight = cursor.number16();
        record.flags = withoutControls(cursor.text().left(16));
        record.services = withoutControls(cursor.text().left(64));
        cursor.text();
        record.target = cursor.name();
        return cursor.ok() && (record.target.isEmpty() || isDnsName(record.target));
    }
    return false;
}

QString errorOfCode(int code)
{
    switch (code) {
    case 0:
        return u"noRecord"_s;
    case 3:
        return u"noName"_s;
    case 5:
        return u"refused"_s;
    default:
        return u"serverFailed"_s;
    }
}

/// The answer section; aliases are the name server's business, and are passed over.
DnsAnswer readAnswerSection(DnsCursor& cursor, const QByteArray& bytes, int count, DnsType type)
{
    DnsAnswer answer;
    for (int i = 0; i < count && cursor.ok(); ++i) {
        cursor.name();
        const quint16 itsType = cursor.number16();
        const quint16 itsClass = cursor.number16();
        const quint32 ttl = cursor.number32();
        const quint16 size = cursor.number16();
        const qsizetype start = cursor.at();
        cursor.bytes(size);
        if (!cursor.ok() || itsType != static_cast<quint16>(type) || itsClass != kClassInternet)
            continue;
        DnsCursor data(bytes, start);
        DnsRecord record;
        record.ttl = static_cast<int>(std::min<quint32>(ttl, 0x7fffffff));
        if (!readRecordData(data, type, size, record) || data.at() > start + size)
            answer.error = u"unusable"_s;
        else if (answer.records.size() < kMaxRecordsOfAnswer)
            answer.records.append(record);
    }
    return answer;
}

} // namespace

bool isDnsName(const QString& name)
{
    if (name.isEmpty() || name.size() > 253)
        return false;
    const QStringList labels = name.split(u'.');
    return std::all_of(labels.begin(), labels.end(), [](const QString& label) {
        return !label.isEmpty() && label.size() <= 63 && std::all_of(label.begin(), label.end(), [](QChar c) {
            return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
        });
    });
}

QByteArray dnsQuestion(quint16 id, DnsType type, const QString& name, bool extended)
{
    QByteArray bytes;
    append16(bytes, id);
    append16(bytes, 0x0100); // recursion desired
    for (const quint16 count : {quint16(1), quint16(0), quint16(0), quint16(extended ? 1 : 0)})
        append16(bytes, count);
    for (const QString& label : name.split(u'.'))
        bytes.append(static_cast<char>(label.size())).append(label.toLatin1());
    bytes.append('\0');
    append16(bytes, static_cast<quint16>(type));
    append16(bytes, kClassInternet);
    if (!extended)
        return bytes;
    bytes.append('\0');
    append16(bytes, kTypeOptions);
    append16(bytes, kDatagramSize);
    return bytes + QByteArray(6, '\0');
}

DnsReply readDnsReply(const QByteArray& bytes, quint16 id, DnsType type, const QString& name)
{
    DnsReply reply;
    DnsCursor cursor(bytes, 0);
    const quint16 itsId = cursor.number16();
    const quint16 bits = cursor.number16();
    const int questions = cursor.number16();
    const int answers = cursor.number16();
    cursor.number32(); // authority, additional: not read
    reply.code = bits & 0xf;
    const bool isAnswer = cursor.ok() && itsId == id && (bits & 0x8000) != 0;
    // A server that cannot read the question may leave it out.
    if (isAnswer && questions == 0 && reply.code != 0) {
        reply.ours = true;
        reply.answer.error = errorOfCode(reply.code);
        return reply;
    }
    const bool same = questions == 1 && sameName(cursor.name(), name) &&
                      cursor.number16() == static_cast<quint16>(type) &&
                      cursor.number16() == kClassInternet && cursor.ok();
    if (!isAnswer || !same)
        return DnsReply();
    reply.ours = true;
    reply.truncated = (bits & 0x0200) != 0;
    reply.answer = readAnswerSection(cursor, bytes, answers, type);
    if (!reply.answer.records.isEmpty())
        reply.answer.error.clear();
    else if (!cursor.ok())
        reply.answer.error = u"serverFailed"_s;
    else if (reply.answer.error.isEmpty())
        reply.answer.error = errorOfCode(reply.code);
    return reply;
}

} // namespace jonction
