// SPDX-License-Identifier: Apache-2.0
#include "services/dns/DnsClient.h"
#include "services/dns/DnsDecoders.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QJsonDocument>
#include <QTest>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

class DnsClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksByNameAndType();
    void readsAnswers_data();
    void readsAnswers();
    void readsTxt_data();
    void readsTxt();
    void absenceIsAnAnswer();
    void nobodyToAskIsAnError();
    void practiceNamesAreNotAskedElsewhere();
};

static QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

void DnsClientTest::asksByNameAndType()
{
    ScriptedServer server([](const ServedRequest&) {
        return ServedAnswer{
            .body =
                R"({"Status":0,"TC":false,"Answer":[{"name":"x.example.","type":16,"TTL":3600,"data":"\"MS=ms\" \"123\""}]})"};
    });
    DnsClient client(nullptr, server.base(u"/resolve"_s));
    const Result<DnsAnswer> answer = await(client.lookup(this, u"x.example"_s, DnsType::Txt));
    QVERIFY(answer.ok());
    QCOMPARE(answer->records, QStringList{u"MS=ms123"_s});
    QCOMPARE(answer->ttl, 3600);
    QCOMPARE(answer->from, u"127.0.0.1"_s);
    QCOMPARE(server.requests().first().target, QByteArray("/resolve?name=x.example&type=TXT"));
    QVERIFY(!server.requests().first().headers.contains("authorization"));
}

void DnsClientTest::readsAnswers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QStringList>("records");
    QTest::addColumn<int>("ttl");
    QTest::newRow("address behind an alias")
        << QByteArray(
               R"({"Status":0,"Answer":[{"type":5,"TTL":9,"data":"y."},{"type":1,"TTL":60,"data":"192.0.2.1"},{"type":1,"TTL":30,"data":"192.0.2.2"}]})")
        << u"found"_s << QStringList{u"192.0.2.1"_s, u"192.0.2.2"_s} << 30;
    QTest::newRow("empty")
        << QByteArray(R"({"Status":0,"Authority":[{"type":6,"TTL":900,"data":"a. b. 1 2 3 4 300"}]})")
        << u"noData"_s << QStringList{} << 300;
    QTest::newRow("no such name")
        << QByteArray(R"({"Status":3,"Authority":[{"type":6,"TTL":60,"data":"a. b. 1 2 3 4 300"}]})")
        << u"nxDomain"_s << QStringList{} << 60;
    QTest::newRow("broken zone") << QByteArray(R"({"Status":2})") << u"servFail"_s << QStringList{} << 0;
    QTest::newRow("refused") << QByteArray(R"({"Status":5})") << u"refused"_s << QStringList{} << 0;
    QTest::newRow("unknown code") << QByteArray(R"({"Status":99.5})") << u"other"_s << QStringList{} << 0;
    QTest::newRow("wrong types inside")
        << QByteArray(
               R"({"Status":0,"Answer":[7,null,{"type":"1"},{"type":1,"TTL":-5,"data":7}],"Authority":{}})")
        << u"noData"_s << QStringList{} << 0;
}

void DnsClientTest::readsAnswers()
{
    QFETCH(const QByteArray, json);
    const Result<DnsAnswer> answer = dns::decodeAnswer(object(json), DnsType::A);
    QVERIFY(answer.ok());
    QTEST(toString(answer->status), "status");
    QTEST(answer->records, "records");
    QTEST(answer->ttl, "ttl");
}

void DnsClientTest::readsTxt_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("text");
    QTest::newRow("bare") << u"MS=ms1"_s << u"MS=ms1"_s;
    QTest::newRow("quoted") << u"\"MS=ms1\""_s << u"MS=ms1"_s;
    QTest::newRow("split") << u"\"a\"  \"b c\""_s << u"ab c"_s;
    QTest::newRow("escaped") << u"\"a\\\"b\\\\c\\065\""_s << u"a\"b\\cA"_s;
    QTest::newRow("open end") << u"\"a\\"_s << u"a\\"_s;
    QTest::newRow("no byte") << u"\"\\999\""_s << u"999"_s;
}

void DnsClientTest::readsTxt()
{
    QFETCH(const QString, data);
    QTEST(dns::plainTxt(data), "text");
}

void DnsClientTest::absenceIsAnAnswer()
{
    ScriptedServer server([](const ServedRequest&) { return ServedAnswer{.body = R"({"Status":3})"}; });
    DnsClient client(nullptr, server.base(u"/resolve"_s));
    const Result<DnsAnswer> answer = await(client.lookup(this, u"x.example"_s, DnsType::A));
    QVERIFY(answer.ok());
    QCOMPARE(toString(answer->status), u"nxDomain"_s);
}

void DnsClientTest::nobodyToAskIsAnError()
{
    QCOMPARE(outcomeOf(dns::decodeAnswer(object("[]"), DnsType::Txt)), u"badAnswer"_s);
    QCOMPARE(outcomeOf(dns::decodeAnswer(object(R"({"Status":"0"})"), DnsType::Txt)), u"badAnswer"_s);
    DnsClient refused(nullptr, QUrl(u"http://dns.example/resolve"_s)); // plain http to another computer
    QCOMPARE(outcomeOf(await(refused.lookup(this, u"x.example"_s, DnsType::A))), u"invalidInput"_s);
}

void DnsClientTest::practiceNamesAreNotAskedElsewhere()
{
    QUrl gone;
    {
        ScriptedServer server;
        gone = server.base(u"/resolve"_s);
    }
    RestSettings settings;
    settings.retry.waitScale = 0.001;
    DnsClient client(nullptr, gone, settings);
    QCOMPARE(outcomeOf(await(client.lookup(this, u"localhost"_s, DnsType::A))), u"network"_s);
}

QTEST_GUILESS_MAIN(DnsClientTest)
#include "DnsClientTest.moc"
