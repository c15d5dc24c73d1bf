// SPDX-License-Identifier: Apache-2.0
#include "sipengine/MessageJudge.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

/// As the log shows it.
RawSipMessage received(QByteArray text)
{
    RawSipMessage message;
    message.transport = u"udp"_s;
    message.text = text.replace("\r\n", "\n");
    return message;
}

QByteArray request(const QByteArray& from, const QByteArray& to)
{
    QByteArray text = "OPTIONS sip:joan@example.com SIP/2.0\n"
                      "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKx\n"
                      "To: <sip:joan@example.com>\nFrom: <sip:joe@example.org>;tag=1\n"
                      "Call-ID: a@b\nCSeq: 8 OPTIONS\nMax-Forwards: 70\nContent-Length: 0\n\n";
    return text.replace(from, to);
}

} // namespace

class MessageJudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRule_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<MessageFault>("fault");
        const auto row = [](const char* name, const QByteArray& text, MessageFault fault) {
            QTest::newRow(name) << text << fault;
        };
        using F = MessageFault;
        row("good", request("", ""), F::None);
        row("short names",
            request("Via:", "v :").replace("To:", "t:").replace("From:", "f:").replace("Call-ID", "I"),
            F::None);
        row("folded", request("CSeq: 8 ", "CSeq:\n 8\n\t"), F::None);
        row("blanks in Via", request("SIP/2.0/UDP 192", "SIP / 2.0 / UDP\n  192"), F::None);
        row("answer", request("OPTIONS sip:joan@example.com SIP/2.0", "SIP/2.0 200 OK"), F::None);
        row("answer without a phrase", request("OPTIONS sip:joan@example.com SIP/2.0", "SIP/2.0 200"),
            F::None);
        row("quoted name", request("To: <", "To: \"a \\\" , <b>\" <"), F::None);
        row("bare address", request("To: <sip:joan@example.com>", "To: sip:joan@example.com;tag=2"), F::None);
        row("empty lines first", "\n\n" + request("", ""), F::None);
        row("nothing", "", F::StartLine);
        row("http", "HTTP/1.1 200 OK\n\n", F::StartLine);
        row("status 9999", "SIP/2.0 9999 X\n\n", F::StartLine);
        row("status 700", "SIP/2.0 700 X\n\n", F::StartLine);
        row("other version", request(" SIP/2.0\n", " SIP/7.0\n"), F::StartLine);
        row("no scheme", request("sip:joan@example.com SIP", "joan SIP"), F::StartLine);
        row("no headers", "SIP/2.0 200 OK\n\n", F::Missing);
        row("half", "SIP/2.0 200 OK\nVia: SIP/2.0/UDP ", F::Missing);
        for (const char* name : {"Via", "To", "From", "Call-ID", "CSeq"})
            row(name, request(QByteArray(name) + ':', "X-" + QByteArray(name) + ':'), F::Missing);
        row("two From", request("Max-Forwards: 70", "From: <sip:eve@example.org>;tag=2"), F::Repeated);
        row("two lengths", request("Max-Forwards: 70", "l: 0"), F::Repeated);
        row("open quotation mark", request("To: <", "To: \"Joan <"), F::Malformed);
        row("open bracket", request("example.com>", "example.com"), F::Malformed);
        row("CSeq of another method", request("8 OPTIONS", "8 INVITE"), F::Malformed);
        row("CSeq without end", request("8 OPTIONS", "36893488147419103232 OPTIONS"), F::Malformed);
        row("answer to ACK",
            request("OPTIONS sip:joan@example.com SIP/2.0", "SIP/2.0 200 OK").replace("8 OPTIONS", "8 ACK"),
            F::Malformed);
        row("Via of another transport", request("SIP/2.0/UDP", "SIP/2.0/TCP"), F::Malformed);
        row("Via without host", request("192.0.2.1:5060", ""), F::Malformed);
        row("length below nothing", request("Length: 0", "Length: -999"), F::Malformed);
        row("body too short", request("Length: 0\n\n", "Length: 500\n\nv=0\n"), F::Length);
        row("body long enough", request("Length: 0\n\n", "Length: 5\n\nv=0\n"), F::None);
        row("body too long", request("Length: 0\n\n", "Length: 0\n\nv=0\n"), F::None);
    }

    void eachRule()
    {
        QFETCH(QByteArray, text);
        QFETCH(MessageFault, fault);
        QCOMPARE(faultOf(received(text)), fault);
    }

    void whatTheLogCutIsNotHeldAgainstIt()
    {
        RawSipMessage message = received("INVITE sip:joan@example.com SIP/2.0\nX: long\n");
        QCOMPARE(faultOf(message), MessageFault::Missing);
        message.truncated = true;
        QCOMPARE(faultOf(message), MessageFault::None);
        message = received(request("Length: 0", "Length: 9000"));
        message.truncated = true;
        QCOMPARE(faultOf(message), MessageFault::None);
    }

    // Those of RFC 4475 and RFC 5118 that the library drops or answers with 400 or 505 by itself, and no
    // other.
    void theTortures()
    {
        const QStringList bad{u"badinv01"_s, u"baddn"_s,      u"badvers"_s,    u"bigcode"_s, u"clerr"_s,
                              u"insuf"_s,    u"longreq"_s,    u"ltgtruri"_s,   u"lwsruri"_s, u"mcl01"_s,
                              u"multi01"_s,  u"mismatch01"_s, u"mismatch02"_s, u"ncl"_s,     u"quotbal"_s,
                              u"scalar02"_s, u"scalarlg"_s};
        int judged = 0;
        for (const QString& folder : {u"rfc4475"_s, u"rfc5118"_s}) {
            const QDir dir(QStringLiteral(JONCTION_SOURCE_DIR "/tests/data/sip/") + folder);
            for (const QFileInfo& info : dir.entryInfoList({u"*.dat"_s}, QDir::Files)) {
                QFile file(info.filePath());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QByteArray bytes = file.readAll();
                const bool nul = bytes.contains('\0');
                RawSipMessage message = received(bytes);
                message.truncated = nul;
                const bool isBad = faultOf(message) != MessageFault::None;
                QVERIFY2(isBad == bad.contains(info.completeBaseName()), qPrintable(info.fileName()));
                ++judged;
            }
        }
        QVERIFY2(judged >= 60, qPrintable(QString::number(judged)));
    }

    void garbageNamesTheSideItCameTo()
    {
        const QByteArray line = "nta_agent: received garbage from udp/127.0.0.1:1599/sip";
        QVERIFY(tellsOfGarbage(line));
        QVERIFY(tellsOfGarbage(line, u"127.0.0.1:1599"_s));
        QVERIFY(!tellsOfGarbage(line, u"127.0.0.1:159"_s));
        QVERIFY(!tellsOfGarbage(line, u"27.0.0.1:1599"_s));
        QVERIFY(!tellsOfGarbage(line, u"127.0.0.1:5060"_s));
        QVERIFY(!tellsOfGarbage(line, QString()));
        QVERIFY(!tellsOfGarbage("tport: received garbage from udp/127.0.0.1:1599"));
    }
};

QTEST_GUILESS_MAIN(MessageJudgeTest)
#include "MessageJudgeTest.moc"
