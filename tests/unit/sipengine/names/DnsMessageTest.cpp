// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/DnsMessage.h"
#include "sipengine/names/NameServers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

/// Header with id 0x1234 and the question "a.test" of `type`.
QByteArray head(const QByteArray& bits, const QByteArray& answers, const QByteArray& type)
{
    return QByteArray::fromHex("1234" + bits + "0001" + answers + "00000000" + "0161047465737400" + type +
                               "0001");
}

} // namespace

class DnsMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questions()
    {
        QCOMPARE(dnsQuestion(0x1234, DnsType::Srv, u"a.test"_s, false),
                 QByteArray::fromHex("1234010000010000000000000161047465737400 0021 0001"));
        QVERIFY(dnsQuestion(1, DnsType::Naptr, u"a.test"_s, true)
                    .endsWith(QByteArray::fromHex("002904d0000000000000")));
    }

    void services()
    {
        const QByteArray bytes =
            head("8180", "0001", "0021") +
            QByteArray::fromHex("c00c 0021 0001 0000012c 000c 000a 0032 13c5 03736263c00e");
        const DnsReply reply = readDnsReply(bytes, 0x1234, DnsType::Srv, u"A.Test"_s);
        QVERIFY(reply.ours);
        QCOMPARE(reply.answer.records.size(), 1);
        QCOMPARE(reply.answer.records.first().target, u"sbc.test"_s);
        QCOMPARE(reply.answer.records.first().priority, 10);
        QCOMPARE(reply.answer.records.first().weight, 50);
        QCOMPARE(reply.answer.records.first().port, 5061);
        QCOMPARE(reply.answer.records.first().ttl, 300);
    }

    void addressesBehindAnAlias()
    {
        const QByteArray bytes =
            head("8180", "0002", "0001") + QByteArray::fromHex("c00c 0005 0001 00000001 0004 0162c00e"
                                                               "c024 0001 0001 00000001 0004 c0000207");
        const DnsReply reply = readDnsReply(bytes, 0x1234, DnsType::A, u"a.test"_s);
        QCOMPARE(reply.answer.records.size(), 1);
        QCOMPARE(reply.answer.records.first().address, QHostAddress(u"192.0.2.7"_s));
    }

    void notOurs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another id") << QByteArray("\x43\x21") + head("8180", "0000", "0021").mid(2);
        QTest::newRow("a question") << head("0100", "0000", "0021");
        QTest::newRow("another type") << head("8180", "0000", "0001");
        QTest::newRow("another name") << head("8180", "0000", "0021").replace("test", "tost");
        QTest::newRow("no question") << QByteArray::fromHex("123481800000000000000000");
    }

    void notOurs()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readDnsReply(bytes, 0x1234, DnsType::Srv, u"a.test"_s).ours);
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        QTest::newRow("no record") << head("8180", "0000", "0021") << u"noRecord"_s;
        QTest::newRow("no name") << head("8183", "0000", "0021") << u"noName"_s;
        QTest::newRow("refused") << head("8185", "0000", "0021") << u"refused"_s;
        QTest::newRow("refused, bare") << QByteArray::fromHex("123481850000000000000000") << u"refused"_s;
        QTest::newRow("server failed") << head("8182", "0000", "0021") << u"serverFailed"_s;
        QTest::newRow("claims more than it has") << head("8180", "ffff", "0021") << u"serverFailed"_s;
        QTest::newRow("target points to itself")
            << head("8180", "0001", "0021") +
                   QByteArray::fromHex("c00c 0021 0001 0000012c 0008 0001 0001 13c4 c02a")
            << u"unusable"_s;
        QTest::newRow("target points ahead")
            << head("8180", "0001", "0021") +
                   QByteArray::fromHex("c00c 0021 0001 0000012c 0008 0001 0001 13c4 c0ff")
            << u"unusable"_s;
        QTest::newRow("port 0") << head("8180", "0001", "0021") +
                                       QByteArray::fromHex("c00c 0021 0001 0000012c 000c 0001 0001 0000 "
                                                           "03736263c00e")
                                << u"unusable"_s;
        QTest::newRow("target longer than its record")
            << head("8180", "0001", "0021") +
                   QByteArray::fromHex("c00c 0021 0001 0000012c 0007 0001 0001 13c4 0361626300")
            << u"unusable"_s;
    }

    void errors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, error);
        const DnsReply reply = readDnsReply(bytes, 0x1234, DnsType::Srv, u"a.test"_s);
        QVERIFY(reply.ours);
        QCOMPARE(reply.answer.error, error);
        QVERIFY(reply.answer.records.isEmpty());
    }

    void nameServers()
    {
        const QList<NameServer> servers =
            readNameServers("# made by hand\nsearch example.test\nnameserver  "
                            "192.0.2.1\nnameserver\t2001:db8::1\nnameserver nonsense\n"
                            "nameserver 192.0.2.2\nnameserver 192.0.2.3\noptions timeout:1\n");
        QCOMPARE(servers.size(), 3);
        QCOMPARE(servers.at(1).address, QHostAddress(u"2001:db8::1"_s));
        QCOMPARE(servers.at(2).port, 53);
        QCOMPARE(readNameServers("nameserver 127.0.0.1\nport 5353\n").first().port, 5353);
        QVERIFY(readNameServers("\xff\xfe\n").isEmpty());
    }
};

QTEST_APPLESS_MAIN(DnsMessageTest)
#include "DnsMessageTest.moc"
