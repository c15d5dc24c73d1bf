// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeReady.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class PracticeReadyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadyLine();
    void onlyLoopback_data();
    void onlyLoopback();
    void nonsense_data();
    void nonsense();
    void files();
};

void PracticeReadyTest::aReadyLine()
{
    const Result<PracticeReady> ready = parseReadyLine(
        R"({"endpoints":{"graph":"http://127.0.0.1:81/graph","sip":"sip:127.0.0.1:5060"},)"
        R"("secrets":{"telnyx-api-key":"KEY0123456789"},"deployment":"/tmp/d","ca":"/tmp/ca","more":[1]})");
    QVERIFY(ready.ok());
    QCOMPARE(ready->endpoints.value(u"graph"_s), u"http://127.0.0.1:81/graph"_s);
    QCOMPARE(ready->secrets.at(u"telnyx-api-key"_s).reveal().toByteArray(), QByteArray("KEY0123456789"));
    QCOMPARE(ready->deploymentFile, u"/tmp/d"_s);
    QCOMPARE(ready->caFile, u"/tmp/ca"_s);
}

void PracticeReadyTest::onlyLoopback_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("accepted");
    for (const char* good : {"http://127.0.0.1:8080/graph", "http://localhost:1", "http://[::1]:1/x",
                             "https://127.0.0.1:1", "sip:127.0.0.1:5060", "sips:127.0.0.1:5061",
                             "sip:localhost", "sip:127.0.0.1;transport=tcp", "http://127.1.2.3:4"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char* bad :
         {"https://graph.microsoft.com/v1.0", "http://127.0.0.1@example.com/",
          "http://127.0.0.1.example.com/", "http://localhost.example.com", "http://192.0.2.1/",
          "http://0.0.0.0/", "sip:192.0.2.1:5060", "sip:127.0.0.1:5060@example.com",
          "sip:127.0.0.1@example.com", "sip:a@example.com", "sip:127.0.0.1;maddr=example.com",
          "example:127.0.0.1", "127.0.0.1", "", "//example.com/127.0.0.1"})
        QTest::newRow(*bad ? bad : "empty") << QString::fromLatin1(bad) << false;
}

void PracticeReadyTest::onlyLoopback()
{
    QFETCH(const QString, address);
    const Result<PracticeReady> ready =
        parseReadyLine(u"{\"endpoints\":{\"graph\":\"%1\"}}"_s.arg(address).toUtf8());
    QTEST(ready.ok(), "accepted");
    if (!ready.ok())
        QVERIFY(ready.error().kind == ErrorKind::InvalidInput && ready.error().subject == "graph"_L1);
}

void PracticeReadyTest::nonsense_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("bind: address in use");
    QTest::newRow("half") << QByteArray(R"({"endpoints":{"graph":"http://127)");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no endpoints") << QByteArray(R"({"secrets":{}})");
    QTest::newRow("endpoints of another kind") << QByteArray(R"({"endpoints":["http://127.0.0.1"]})");
    QTest::newRow("address of another kind") << QByteArray(R"({"endpoints":{"graph":5}})");
    QTest::newRow("endless") << QByteArray(3'000'000, '{');
    QTest::newRow("binary") << QByteArray("\xff\x00\xfe", 3);
}

void PracticeReadyTest::nonsense()
{
    QFETCH(const QByteArray, line);
    QVERIFY(!parseReadyLine(line).ok());
}

void PracticeReadyTest::files()
{
    const QTemporaryDir folder;
    QCOMPARE(toString(readReadyFile(folder.filePath(u"x"_s)).error().kind), u"fileMissing"_s);
    QCOMPARE(toString(readReadyFile(folder.path()).error().kind), u"fileUnreadable"_s);
    QFile file(folder.filePath(u"r"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"endpoints\":{\"sip\":\"sip:127.0.0.1\"}}\n");
    file.close();
    QVERIFY(readReadyFile(file.fileName()).ok());
}

QTEST_GUILESS_MAIN(PracticeReadyTest)
#include "PracticeReadyTest.moc"
