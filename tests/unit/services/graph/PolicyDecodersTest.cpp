// SPDX-License-Identifier: Apache-2.0
#include "services/graph/PolicyDecoders.h"

#include <QJsonArray>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class PolicyDecodersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void reads();
    void limits_data();
    void limits();
    void hostile_data();
    void hostile();
};

static QJsonObject policyJson(const QJsonArray& restrictions, bool enabled = true)
{
    return {{"id"_L1, u"p1"_s},
            {"displayName"_L1, u"Strict"_s},
            {"isEnabled"_L1, enabled},
            {"applicationRestrictions"_L1, QJsonObject{{"passwordCredentials"_L1, restrictions}}}};
}

static QJsonObject restriction(const char* type, const char* longest = nullptr, const char* state = "enabled",
                               const char* after = nullptr)
{
    QJsonObject object{{"restrictionType"_L1, QString::fromLatin1(type)},
                       {"state"_L1, QString::fromLatin1(state)},
                       {"maxLifetime"_L1, QJsonValue::Null}};
    if (longest)
        object.insert("maxLifetime"_L1, QString::fromLatin1(longest));
    if (after)
        object.insert("restrictForAppsCreatedAfterDateTime"_L1, QString::fromLatin1(after));
    return object;
}

void PolicyDecodersTest::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("days"); // -1: none
    const auto row = [](const char* text, int days) {
        QTest::newRow(text) << QString::fromLatin1(text) << days;
    };
    row("P90D", 90);
    row("P1Y", 365);
    row("P1Y6M", 545);
    row("P4W", 28);
    row("P731D", 731);
    row("P4DT12H30M5S", 4);
    row("PT36H", 1);
    row("PT86400.5S", 1);
    row("P0D", 0);
    row("P", -1);
    row("PT", -1);
    row("90", -1);
    row("-P90D", -1);
    row("P90D ", -1);
    row("P999999999D", -1);
    row("P99999Y", -1);
    row("P1.5D", -1);
    row("", -1);
}

void PolicyDecodersTest::durations()
{
    QFETCH(const QString, text);
    QFETCH(const int, days);
    QCOMPARE(graph::wholeDaysOf(text).value_or(-1), days);
}

void PolicyDecodersTest::reads()
{
    const auto policy = graph::decodeDefaultAppPolicy(
        policyJson({restriction("passwordAddition", nullptr, "disabled"),
                    restriction("passwordLifetime", "P90D", "enabled", "2020-01-01T00:00:00.1234567Z"),
                    restriction("unknownFutureValue")}));
    QVERIFY(policy.ok());
    QCOMPARE(policy->displayName, u"Strict"_s);
    QCOMPARE(policy->passwordRestrictions.size(), 3);
    QVERIFY(!policy->passwordRestrictions.at(0).enabled);
    QCOMPARE(policy->passwordRestrictions.at(1).maxDays, 90);
    QCOMPARE(policy->passwordRestrictions.at(1).appsCreatedAfter.date(), QDate(2020, 1, 1));
    QJsonObject assigned = policyJson({});
    assigned.insert("restrictions"_L1, assigned.take("applicationRestrictions"_L1));
    QVERIFY(graph::decodeAssignedAppPolicy(assigned).ok());
    QJsonObject bare{{"id"_L1, u"p"_s}, {"applicationRestrictions"_L1, QJsonValue::Null}};
    QVERIFY(graph::decodeDefaultAppPolicy(bare).ok());
}

void PolicyDecodersTest::limits_data()
{
    QTest::addColumn<QJsonObject>("policy");
    QTest::addColumn<bool>("banned");
    QTest::addColumn<int>("maxDays");
    QTest::newRow("nothing") << policyJson({}) << false << 0;
    QTest::newRow("ban") << policyJson({restriction("passwordAddition")}) << true << 0;
    QTest::newRow("ban not in force") << policyJson({restriction("passwordAddition")}, false) << false << 0;
    QTest::newRow("ban disabled") << policyJson({restriction("passwordAddition", nullptr, "disabled")})
                                  << false << 0;
    QTest::newRow("own values only") << policyJson({restriction("customPasswordAddition"),
                                                    restriction("symmetricKeyAddition")})
                                     << false << 0;
    QTest::newRow("shortest of two") << policyJson({restriction("passwordLifetime", "P180D"),
                                                    restriction("passwordLifetime", "P90D")})
                                     << false << 90;
    QTest::newRow("hours") << policyJson({restriction("passwordLifetime", "PT12H")}) << false << 1;
    QTest::newRow("for younger applications")
        << policyJson({restriction("passwordAddition", nullptr, "enabled", "2026-06-01T00:00:00Z")}) << false
        << 0;
}

void PolicyDecodersTest::limits()
{
    QFETCH(const QJsonObject, policy);
    QFETCH(const bool, banned);
    QFETCH(const int, maxDays);
    const SecretLimits limits = secretLimits(graph::decodeDefaultAppPolicy(policy).value(),
                                             QDateTime(QDate(2026, 1, 1), QTime(), Qt::UTC));
    QCOMPARE(limits.banned, banned);
    QCOMPARE(limits.maxDays, maxDays);
}

void PolicyDecodersTest::hostile_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::newRow("empty") << QJsonObject{};
    QTest::newRow("restriction without type") << policyJson({QJsonObject{{"state"_L1, u"enabled"_s}}});
    QTest::newRow("list of texts") << policyJson({u"passwordAddition"_s});
    QTest::newRow("life is a number")
        << policyJson({QJsonObject{{"restrictionType"_L1, u"passwordLifetime"_s}, {"maxLifetime"_L1, 90}}});
    QTest::newRow("life is nonsense") << policyJson({restriction("passwordLifetime", "forever")});
    QJsonObject wrong = policyJson({});
    wrong.insert("applicationRestrictions"_L1, u"none"_s);
    QTest::newRow("restrictions are a text") << wrong;
}

void PolicyDecodersTest::hostile()
{
    QFETCH(const QJsonObject, object);
    const auto policy = graph::decodeDefaultAppPolicy(object);
    QVERIFY(!policy.ok());
    QCOMPARE(toString(policy.error().kind), u"badAnswer"_s);
}

QTEST_GUILESS_MAIN(PolicyDecodersTest)
#include "PolicyDecodersTest.moc"
