// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace jonction::test;

namespace {

QJsonObject part(const QString& id, const QString& url, const QString& method = u"GET"_s,
                 const QJsonObject& more = {})
{
    QJsonObject object = more;
    object.insert(u"id"_s, id);
    object.insert(u"method"_s, method);
    object.insert(u"url"_s, url);
    return object;
}

QByteArray batchOf(const QJsonArray& parts)
{
    return QJsonDocument(QJsonObject{{u"requests"_s, parts}}).toJson();
}

QJsonObject answerTo(const Answer& answer, const QString& id)
{
    const QJsonArray all = answer.at(u"responses"_s).toArray();
    for (const QJsonValue& one : all)
        if (one.toObject().value("id"_L1).toString() == id)
            return one.toObject();
    return {};
}

} // namespace

/// JSON batching: what is refused as a whole, and what each part goes through alone (microsoft-graph §4.2).
class BatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreAnsweredEach();
    void badBatchesAreRefusedWhole_data();
    void badBatchesAreRefusedWhole();
    void aFailedParentFailsItsChildren();
    void onePartIsThrottled();
    void partsAreInTheLog();
};

void BatchTest::partsAreAnsweredEach()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"User.Read User.Read.All"_s));
    const Answer answer =
        run.graph("POST", u"/$batch"_s,
                  batchOf({part(u"a"_s, u"/users/"_s + run.agent(0).value("upn"_L1).toString()),
                           part(u"b"_s, u"/users/nobody@nowhere.example"_s), part(u"c"_s, u"applications"_s),
                           part(u"d"_s, u"/me?$select=id"_s)}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"responses"_s).toArray().size(), 4);
    QCOMPARE(answerTo(answer, u"a"_s).value("status"_L1).toInt(), 200);
    QCOMPARE(answerTo(answer, u"a"_s).value("body"_L1).toObject().value("id"_L1),
             run.agent(0).value("userId"_L1));
    QCOMPARE(answerTo(answer, u"b"_s).value("status"_L1).toInt(), 404);
    QCOMPARE(answerTo(answer, u"c"_s).value("status"_L1).toInt(), 403);
    QVERIFY(!answerTo(answer, u"d"_s).value("body"_L1).toObject().contains("displayName"_L1));
    QVERIFY(answerTo(answer, u"d"_s).value("headers"_L1).toObject().contains("request-id"_L1));
}

void BatchTest::badBatchesAreRefusedWhole_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArray("requests");
    QTest::newRow("no requests") << QByteArray("{}");
    QTest::newRow("empty") << batchOf({});
    QTest::newRow("same id") << batchOf({part(u"1"_s, u"/me"_s), part(u"1"_s, u"/me"_s)});
    QTest::newRow("no id") << batchOf({QJsonObject{{u"method"_s, u"GET"_s}, {u"url"_s, u"/me"_s}}});
    QTest::newRow("absolute") << batchOf({part(u"1"_s, u"https://graph.microsoft.com/v1.0/me"_s)});
    QTest::newRow("method") << batchOf({part(u"1"_s, u"/me"_s, u"TRACE"_s)});
    QTest::newRow("body without type") << batchOf(
        {part(u"1"_s, u"/users/x"_s, u"PATCH"_s, {{u"body"_s, QJsonObject{{u"usageLocation"_s, u"FR"_s}}}})});
    QTest::newRow("unknown parent") << batchOf(
        {part(u"1"_s, u"/me"_s, u"GET"_s, {{u"dependsOn"_s, QJsonArray{u"9"_s}}})});
    QTest::newRow("circle") << batchOf(
        {part(u"1"_s, u"/me"_s, u"GET"_s, {{u"dependsOn"_s, QJsonArray{u"2"_s}}}),
         part(u"2"_s, u"/me"_s, u"GET"_s, {{u"dependsOn"_s, QJsonArray{u"1"_s}}})});
    QJsonArray many;
    for (int i = 0; i < 21; ++i)
        many.append(part(QString::number(i), u"/me"_s));
    QTest::newRow("21 parts") << batchOf(many);
}

void BatchTest::badBatchesAreRefusedWhole()
{
    QFETCH(QByteArray, body);
    PracticeRun run;
    QVERIFY(run.signIn(u"User.Read"_s));
    const Answer answer = run.graph("POST", u"/$batch"_s, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.text(u"error/code"_s), u"BadRequest"_s);
}

void BatchTest::aFailedParentFailsItsChildren()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"User.Read User.Read.All"_s));
    const Answer answer =
        run.graph("POST", u"/$batch"_s,
                  batchOf({part(u"3"_s, u"/me"_s, u"GET"_s, {{u"dependsOn"_s, QJsonArray{u"2"_s}}}),
                           part(u"2"_s, u"/me"_s, u"GET"_s, {{u"dependsOn"_s, QJsonArray{u"1"_s}}}),
                           part(u"1"_s, u"/users/nobody@nowhere.example"_s), part(u"4"_s, u"/me"_s)}));
    QCOMPARE(answerTo(answer, u"1"_s).value("status"_L1).toInt(), 404);
    QCOMPARE(answerTo(answer, u"2"_s).value("status"_L1).toInt(), 424);
    QCOMPARE(answerTo(answer, u"3"_s).value("status"_L1).toInt(), 424);
    QCOMPARE(answerTo(answer, u"4"_s).value("status"_L1).toInt(), 200);
}

void BatchTest::onePartIsThrottled()
{
    PracticeRun run(
        {u"--faults"_s, u"throttle(7)@graph:GET:/users/*#2;status(503)@graph:GET:/organization"_s});
    QVERIFY(run.signIn(u"User.Read User.Read.All"_s));
    QJsonArray parts{part(u"o"_s, u"/organization"_s)};
    for (int i = 0; i < 3; ++i)
        parts.append(part(QString::number(i), u"/users/"_s + run.agent(i).value("userId"_L1).toString()));
    const Answer answer = run.graph("POST", u"/$batch"_s, batchOf(parts));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answerTo(answer, u"0"_s).value("status"_L1).toInt(), 200);
    const QJsonObject struck = answerTo(answer, u"1"_s);
    QCOMPARE(struck.value("status"_L1).toInt(), 429);
    QCOMPARE(struck.value("headers"_L1).toObject().value("Retry-After"_L1).toString(), u"7"_s);
    QCOMPARE(answerTo(answer, u"2"_s).value("status"_L1).toInt(), 200);
    QCOMPARE(answerTo(answer, u"o"_s).value("status"_L1).toInt(), 503);
}

void BatchTest::partsAreInTheLog()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"User.Read"_s));
    const int before = run.control(u"/requests"_s).at(u"total"_s).toInt();
    QCOMPARE(
        run.graph("POST", u"/$batch"_s, batchOf({part(u"1"_s, u"/me"_s), part(u"2"_s, u"/me"_s)})).status,
        200);
    const Answer report = run.control(u"/requests"_s);
    QCOMPARE(report.at(u"total"_s).toInt(), before + 1);
    QCOMPARE(report.at(u"parts"_s).toInt(), 2);
}

QTEST_GUILESS_MAIN(BatchTest)
#include "BatchTest.moc"
