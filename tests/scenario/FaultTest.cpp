// SPDX-License-Identifier: Apache-2.0
#include "scenario/ScenarioWorld.h"

using namespace Scenario;

/// Each fault at the first occurrence of each call, reads and writes alike: the way ends verified all the
/// same, and nothing was made twice.
class FaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void lostAndHanging_data();
    void lostAndHanging();

private:
    static void walk(const QString& fault, const QStringList& calls);
};

static const QStringList& everyCall()
{
    static const QStringList calls{u"login:POST:/organizations/oauth2/v2.0/token"_s,
                                   u"graph:GET:/organization"_s,
                                   u"graph:GET:/me"_s,
                                   u"graph:GET:/me/transitiveMemberOf/*"_s,
                                   u"telnyx:GET:/outbound_voice_profiles"_s,
                                   u"telnyx:GET:/fqdn_connections"_s,
                                   u"telnyx:GET:/balance"_s,
                                   u"telnyx:GET:/number_orders"_s,
                                   u"telnyx:GET:/available_phone_numbers"_s,
                                   u"telnyx:POST:/outbound_voice_profiles"_s,
                                   u"telnyx:POST:/fqdn_connections"_s,
                                   u"telnyx:GET:/fqdns"_s,
                                   u"telnyx:GET:/phone_numbers"_s,
                                   u"telnyx:POST:/number_orders"_s,
                                   u"graph:GET:/domains"_s,
                                   u"graph:POST:/domains"_s,
                                   u"graph:GET:/domains/*/verificationDnsRecords"_s,
                                   u"dns:GET:*"_s,
                                   u"telnyx:PATCH:/fqdn_connections/*"_s,
                                   u"graph:POST:/domains/*/verify"_s,
                                   u"graph:GET:/domains/*/domainNameReferences"_s,
                                   u"graph:GET:/subscribedSkus"_s,
                                   u"graph:POST:/users"_s,
                                   u"graph:POST:/users/*/assignLicense"_s,
                                   u"graph:GET:/applications*"_s,
                                   u"graph:GET:/servicePrincipals*"_s,
                                   u"graph:PATCH:/applications*"_s,
                                   u"graph:POST:/servicePrincipals"_s,
                                   u"graph:GET:/oauth2PermissionGrants"_s,
                                   u"graph:POST:/oauth2PermissionGrants"_s,
                                   u"graph:POST:/applications/*/addPassword"_s,
                                   u"graph:GET:/users/*/presence"_s};
    return calls;
}

static QStringList writingCalls()
{
    QStringList calls = everyCall().filter(u":POST:"_s) + everyCall().filter(u":PATCH:"_s);
    calls.removeAll(
        u"login:POST:/organizations/oauth2/v2.0/token"_s); // a code works once: a new sign-in, by design
    return calls;
}

void FaultTest::walk(const QString& fault, const QStringList& calls)
{
    QStringList rules;
    for (const QString& call : calls)
        rules.append(fault + u'@' + call);
    World world(rules.join(u';'));
    QVERIFY(world.isUp());
    const Ran ran = run(world, {u"practice"_s, u"--ready"_s, world.readyFile(), u"--json"_s}, {}, 280'000);
    QVERIFY2(ran.code == 0, ran.err + ran.out);
    const QJsonObject counts = world.state().value("counts"_L1).toObject();
    for (const QLatin1String thing : {"applications"_L1, "connections"_L1, "grants"_L1, "numbers"_L1,
                                      "orders"_L1, "profiles"_L1, "secrets"_L1})
        QVERIFY2(counts.value(thing).toInt() == 1, thing.data());
}

void FaultTest::readsAndWrites_data()
{
    QTest::addColumn<QString>("fault");
    for (const char* fault :
         {"latency(400)", "throttle(1)", "status(503)", "cut", "half", "garbage", "wrongtype"})
        QTest::addRow("%s", fault) << QString::fromLatin1(fault);
}

void FaultTest::readsAndWrites()
{
    QFETCH(QString, fault);
    walk(fault, everyCall());
}

void FaultTest::lostAndHanging_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QStringList>("calls");
    QTest::newRow("reply lost, every write") << u"lost"_s << writingCalls();
    QTest::newRow("reply lost, every read") << u"lost"_s << everyCall().filter(u":GET:"_s);
    // One of each service: a hanging call costs the whole limit of a try.
    QTest::newRow("hanging write") << u"hang"_s << QStringList{u"graph:POST:/servicePrincipals"_s};
    QTest::newRow("hanging order") << u"hang"_s << QStringList{u"telnyx:POST:/number_orders"_s};
}

void FaultTest::lostAndHanging()
{
    QFETCH(QString, fault);
    QFETCH(QStringList, calls);
    walk(fault, calls);
}

QTEST_GUILESS_MAIN(FaultTest)
#include "FaultTest.moc"
