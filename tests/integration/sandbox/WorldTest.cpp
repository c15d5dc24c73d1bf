// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace jonction::test;

/// The program itself: how it starts, what it hands out, what goes wrong on demand.
class WorldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badUsageIsRefused_data();
    void badUsageIsRefused();
    void readyLineAndDocument();
    void endsQuicklyOnSigterm();
    void sameSeedSameWorld();
    void otherNamesAreRefused();
    void faults_data();
    void faults();
    void aLostReplyIsALostReplyNotALostChange();
    void aCutRequestChangesNothing();
    void latencyAndThrottle();
    void requestLogHoldsNoQuery();
    void tokensEnd();
};

void WorldTest::badUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s, u"red"_s};
    QTest::newRow("no value") << QStringList{u"--port"_s};
    QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s};
    QTest::newRow("agents") << QStringList{u"--agents"_s, u"none"_s};
    QTest::newRow("tenant") << QStringList{u"--tenant"_s, u"nowhere"_s};
    QTest::newRow("staff") << QStringList{u"--staff"_s, u"-1"_s};
    QTest::newRow("dns delay") << QStringList{u"--dns-delay"_s, u"soon"_s};
    QTest::newRow("fault kind") << QStringList{u"--faults"_s, u"boom@graph"_s};
    QTest::newRow("fault service") << QStringList{u"--faults"_s, u"cut@mars"_s};
    QTest::newRow("fault count") << QStringList{u"--faults"_s, u"cut@graph#0"_s};
    QTest::newRow("fault status") << QStringList{u"--faults"_s, u"status(200)@graph"_s};
}

void WorldTest::badUsageIsRefused()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(QStringLiteral(JONCTION_SANDBOX), arguments);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(process.readAllStandardError().count('\n'), 1);
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

void WorldTest::readyLineAndDocument()
{
    const QTemporaryDir folder;
    const QString ready = folder.filePath(u"ready.json"_s);
    const QString document = folder.filePath(u"practice.jonction"_s);
    PracticeRun run({u"--agents"_s, u"5"_s, u"--ready"_s, ready, u"--deployment"_s, document});
    QVERIFY(run.isReady());
    for (const QString& name : {u"login"_s, u"graph"_s, u"telnyx"_s, u"ccaip"_s, u"portal"_s})
        QVERIFY2(run.endpoint(name).startsWith(u"http://127.0.0.1:"_s), qPrintable(name));
    QVERIFY(run.endpoint(u"sip"_s).startsWith(u"sip:127.0.0.1:"_s));
    QFile file(ready);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), run.ready());
    QCOMPARE(QFileInfo(ready).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(run.ready().value("deployment"_L1).toString(), document);
    QCOMPARE(run.document().value("kind"_L1).toString(), u"jonction-deployment"_s);
    QVERIFY(run.document().value("practice"_L1).toBool());
    QCOMPARE(run.document().value("agents"_L1).toArray().size(), 5);
    QFile written(document);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(!text.contains(run.secret(u"telnyx-api-key"_s).toUtf8()));
    QVERIFY(!text.contains(run.secret(u"ccaip-api-token"_s).toUtf8()));
}

void WorldTest::endsQuicklyOnSigterm()
{
    PracticeRun run;
    QVERIFY(run.isReady());
    QCOMPARE(run.state().status, 200); // leaves an open connection behind
    const QString document = run.ready().value("deployment"_L1).toString();
    QVERIFY(QFileInfo::exists(document));
    QElapsedTimer clock;
    clock.start();
    run.process().terminate();
    QVERIFY(run.process().waitForFinished(5000));
    QCOMPARE(run.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(run.process().exitCode(), 0);
    QVERIFY2(clock.elapsed() < 3000, "a world that lingers holds its user's window open");
    QVERIFY(!QFileInfo::exists(document));
}

void WorldTest::sameSeedSameWorld()
{
    PracticeRun first({u"--seed"_s, u"7"_s});
    PracticeRun second({u"--seed"_s, u"7"_s});
    PracticeRun third({u"--seed"_s, u"8"_s});
    QVERIFY(first.isReady() && second.isReady() && third.isReady());
    QCOMPARE(first.document().value("agents"_L1), second.document().value("agents"_L1));
    QCOMPARE(first.document().value("id"_L1), second.document().value("id"_L1));
    QCOMPARE(first.ready().value("secrets"_L1), second.ready().value("secrets"_L1));
    QVERIFY(first.document().value("agents"_L1) != third.document().value("agents"_L1));
    QVERIFY(first.signIn(u"openid Application.ReadWrite.All"_s) &&
            second.signIn(u"openid Application.ReadWrite.All"_s));
    const QByteArray body = R"({"displayName":"X"})";
    QCOMPARE(first.graph("POST", u"/applications"_s, body).text(u"appId"_s),
             second.graph("POST", u"/applications"_s, body).text(u"appId"_s));
}

void WorldTest::otherNamesAreRefused()
{
    PracticeRun run;
    const Answer answer = run.ask("GET", run.endpoint(u"portal"_s), {}, {}, {{"Host", "evil.example"}});
    QCOMPARE(answer.status, 403);
}

void WorldTest::faults_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("bodyPart");
    QTest::newRow("503") << u"status(503)@telnyx"_s << 503 << QByteArray("10037");
    QTest::newRow("500 of Graph's shape") << u"status(500)@*"_s << 500 << QByteArray("10007");
    QTest::newRow("cut") << u"cut@telnyx:GET:/balance"_s << 0 << QByteArray();
    QTest::newRow("lost") << u"lost@telnyx"_s << 0 << QByteArray();
    QTest::newRow("half") << u"half@telnyx"_s << 0 << QByteArray("{");
    QTest::newRow("garbage") << u"garbage@telnyx"_s << 200 << QByteArray("<html>");
    QTest::newRow("wrong types") << u"wrongtype@telnyx"_s << 200 << QByteArray("\"balance\":42");
    QTest::newRow("not this one") << u"cut@telnyx#2"_s << 200 << QByteArray("\"balance\":\"250.00\"");
    QTest::newRow("another path") << u"cut@telnyx:GET:/phone_numbers*"_s << 200 << QByteArray("250.00");
}

void WorldTest::faults()
{
    QFETCH(QString, spec);
    QFETCH(int, status);
    QFETCH(QByteArray, bodyPart);
    PracticeRun run({u"--faults"_s, spec});
    QVERIFY(run.isReady());
    const Answer struck = run.telnyx("GET", u"/balance"_s);
    QCOMPARE(struck.status, status);
    QVERIFY2(struck.body.contains(bodyPart), struck.body.constData());
}

void WorldTest::aLostReplyIsALostReplyNotALostChange()
{
    PracticeRun run({u"--faults"_s, u"lost@telnyx:POST:/outbound_voice_profiles"_s});
    QCOMPARE(run.telnyx("POST", u"/outbound_voice_profiles"_s, R"({"name":"practice"})").status, 0);
    QCOMPARE(run.state().at(u"counts/profiles"_s).toInt(), 1);
    const QJsonArray log = run.control(u"/requests"_s).at(u"requests"_s).toArray();
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.at(0).toObject().value("fault"_L1).toString(), u"lost"_s);
}

void WorldTest::aCutRequestChangesNothing()
{
    PracticeRun run({u"--faults"_s, u"cut@telnyx:POST#1-2"_s});
    QCOMPARE(run.telnyx("POST", u"/outbound_voice_profiles"_s, R"({"name":"practice"})").status, 0);
    QCOMPARE(run.state().at(u"counts/profiles"_s).toInt(), 0);
    QCOMPARE(run.control(u"/faults"_s, {{u"spec"_s, u""_s}}).status, 200);
    QCOMPARE(run.telnyx("POST", u"/outbound_voice_profiles"_s, R"({"name":"practice"})").status, 200);
}

void WorldTest::latencyAndThrottle()
{
    PracticeRun run({u"--faults"_s, u"latency(300)@telnyx#1;throttle(7)@telnyx#2"_s});
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(run.telnyx("GET", u"/balance"_s).status, 200);
    QVERIFY(clock.elapsed() >= 300);
    const Answer throttled = run.telnyx("GET", u"/balance"_s);
    QCOMPARE(throttled.status, 429);
    QCOMPARE(throttled.headers.value("retry-after"), "7");
    QCOMPARE(throttled.text(u"errors/0/code"_s), u"10011"_s);
    QCOMPARE(run.control(u"/requests"_s).at(u"faults/throttle"_s).toInt(), 1);
}

void WorldTest::requestLogHoldsNoQuery()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"openid offline_access User.Read"_s));
    const QByteArray log = run.control(u"/requests"_s).body;
    QVERIFY(log.contains("/organizations/oauth2/v2.0/authorize"));
    QVERIFY(!log.contains("code_challenge"));
    QVERIFY(!log.contains(run.bearer()));
    QVERIFY(!run.state().body.contains(run.refreshToken().toUtf8()));
}

void WorldTest::tokensEnd()
{
    PracticeRun run({u"--token-seconds"_s, u"60"_s});
    QVERIFY(run.signIn(u"User.Read"_s));
    QCOMPARE(run.graph("GET", u"/me"_s).status, 200);
    QCOMPARE(run.control(u"/advance"_s, {{u"seconds"_s, 61}}).status, 200);
    const Answer refused = run.graph("GET", u"/me"_s);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.text(u"error/code"_s), u"InvalidAuthenticationToken"_s);
}

QTEST_GUILESS_MAIN(WorldTest)
#include "WorldTest.moc"
