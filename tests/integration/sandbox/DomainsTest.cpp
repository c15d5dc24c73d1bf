// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace jonction::test;

namespace {

const QString scopes = u"User.Read User.ReadWrite.All Domain.ReadWrite.All LicenseAssignment.ReadWrite.All"_s;

QByteArray idBody(const QString& name)
{
    return QJsonDocument(QJsonObject{{u"id"_s, name}}).toJson();
}

QByteArray text(const char* member, const QString& value)
{
    return QJsonDocument(QJsonObject{{QString::fromLatin1(member), value}}).toJson();
}

Answer lookUp(PracticeRun& run, const QString& name, const QString& type = u"TXT"_s)
{
    return run.ask("GET", run.endpoint(u"dns"_s) + u"?name=%1&type=%2"_s.arg(name, type));
}

/// A trunk connection for Teams; gives its identifier.
QString makeTrunk(PracticeRun& run)
{
    return run.telnyx("POST", u"/fqdn_connections"_s, R"({"connection_name":"c","microsoft_teams_sbc":true})")
        .text(u"data/id"_s);
}

QJsonObject fqdnOf(PracticeRun& run, const QString& connection)
{
    return run.telnyx("GET", u"/fqdns?filter[connection_id]="_s + connection).at(u"data/0"_s).toObject();
}

QJsonObject domainState(PracticeRun& run, const QString& name)
{
    const QJsonArray all = run.state().at(u"tenant/domains"_s).toArray();
    for (const QJsonValue& one : all)
        if (one.toObject().value("id"_L1).toString() == name)
            return one.toObject();
    return {};
}

} // namespace

/// A domain's whole way: added, proven by the trunk provider's zone, used, activated, given up
/// (microsoft-graph §2).
class DomainsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeWay();
    void aTextThatIsNotTaken();
    void thePortalTakesIt();
    void dnsAnswers();
    void refusals();
    void aChildNeedsNoProof();
    void aFederatedRoot();
};

void DomainsTest::theWholeWay()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const QString connection = makeTrunk(run);
    const QJsonObject fqdn = fqdnOf(run, connection);
    const QString name = fqdn.value("fqdn"_L1).toString();
    const Answer added = run.graph("POST", u"/domains"_s, idBody(name));
    QCOMPARE(added.status, 201);
    QCOMPARE(added.at(u"isVerified"_s).toBool(), false);
    QCOMPARE(run.graph("POST", u"/domains"_s, idBody(name)).status, 409);
    const Answer records = run.graph("GET", u"/domains/%1/verificationDnsRecords"_s.arg(name));
    const QString proof = records.text(u"value/0/text"_s);
    QVERIFY(proof.startsWith(u"MS=ms"_s) && proof.size() == 13);
    QCOMPARE(records.text(u"value/0/label"_s), name);
    const Answer early = run.graph("POST", u"/domains/%1/verify"_s.arg(name));
    QCOMPARE(early.status, 400);
    QVERIFY(early.text(u"error/message"_s).contains(proof));
    const QString path = u"/fqdns/"_s + fqdn.value("id"_L1).toString();
    QCOMPARE(run.telnyx("PATCH", path, text("txt_value", proof)).text(u"data/txt_value"_s), proof);
    QCOMPARE(lookUp(run, name).at(u"Answer"_s).toArray().size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(lookUp(run, name).text(u"Answer/0/data"_s), proof, 5000);
    QCOMPARE(run.graph("POST", u"/domains/%1/verify"_s.arg(name)).at(u"isVerified"_s).toBool(), true);
    // A licensed user makes Teams know it; while somebody uses it, it cannot go.
    const QString user = u"/users/"_s + run.agent(2).value("userId"_L1).toString();
    QVERIFY(!domainState(run, name).value("activated"_L1).toBool());
    QCOMPARE(run.graph("PATCH", user, text("userPrincipalName", u"someone@"_s + name)).status, 204);
    QTRY_VERIFY_WITH_TIMEOUT(domainState(run, name).value("activated"_L1).toBool(), 6000);
    QCOMPARE(run.graph("DELETE", u"/domains/"_s + name).status, 400);
    QCOMPARE(
        run.graph("GET", u"/domains/%1/domainNameReferences"_s.arg(name)).at(u"value"_s).toArray().size(), 1);
    QCOMPARE(
        run.graph("PATCH", user, text("userPrincipalName", run.agent(2).value("upn"_L1).toString())).status,
        204);
    QCOMPARE(run.graph("DELETE", u"/domains/"_s + name).status, 204);
    QCOMPARE(run.graph("GET", u"/domains/"_s + name).status, 404);
}

void DomainsTest::aTextThatIsNotTaken()
{
    PracticeRun run({u"--dns-delay"_s, u"0"_s});
    QCOMPARE(run.flip({{u"txtReadOnly"_s, true}}).status, 200);
    const QString connection = makeTrunk(run);
    const QJsonObject fqdn = fqdnOf(run, connection);
    const Answer patched =
        run.telnyx("PATCH", u"/fqdns/"_s + fqdn.value("id"_L1).toString(), text("txt_value", u"MS=ms1"_s));
    QCOMPARE(patched.status, 200);
    QCOMPARE(patched.text(u"data/txt_value"_s), QString()); // text, as the contract has it
    QVERIFY(lookUp(run, fqdn.value("fqdn"_L1).toString()).at(u"Answer"_s).isUndefined());
    QCOMPARE(
        run.telnyx("PATCH", u"/fqdn_connections/"_s + connection, text("txt_name", u"a.mstsbc.telnyx.tech"_s))
            .status,
        422);
}

void DomainsTest::thePortalTakesIt()
{
    PracticeRun run({u"--dns-delay"_s, u"0"_s});
    QCOMPARE(run.flip({{u"txtReadOnly"_s, true}}).status, 200);
    const QString connection = makeTrunk(run);
    const QString portal = run.endpoint(u"trunk-portal"_s);
    QVERIFY(run.ask("GET", portal).body.contains("Domain Validation"));
    const Answer saved = run.form(portal, {{"connection_id", connection}, {"txt_value", u"MS=ms12345678"_s}});
    QVERIFY(saved.body.contains("MS=ms12345678"));
    const QString name = fqdnOf(run, connection).value("fqdn"_L1).toString();
    QCOMPARE(lookUp(run, name).text(u"Answer/0/data"_s), u"MS=ms12345678"_s);
    QVERIFY(
        run.form(portal, {{"connection_id", u"1"_s}, {"txt_value", u"x"_s}}).body.contains("banner-error"));
}

void DomainsTest::dnsAnswers()
{
    PracticeRun run({u"--dns-delay"_s, u"0"_s});
    QCOMPARE(lookUp(run, u"nobody.example"_s).at(u"Status"_s).toInt(), 3);
    QCOMPARE(lookUp(run, u"nobody.example"_s).at(u"Authority/0/type"_s).toInt(), 6);
    QCOMPARE(
        run.control(u"/dns"_s, {{u"name"_s, u"a.zone.example"_s}, {u"data"_s, u"MS=ms87654321"_s}}).status,
        200);
    const Answer found = lookUp(run, u"A.Zone.example."_s, u"16"_s);
    QCOMPARE(found.at(u"Status"_s).toInt(), 0);
    QCOMPARE(found.at(u"Answer/0/TTL"_s).toInt(), 3600);
    QCOMPARE(lookUp(run, u"a.zone.example"_s, u"A"_s).at(u"Status"_s).toInt(), 0);
    run.flip({{u"dnsTextStyle"_s, u"split"_s}});
    QCOMPARE(lookUp(run, u"a.zone.example"_s).text(u"Answer/0/data"_s), u"\"MS=ms8\" \"7654321\""_s);
    run.flip({{u"dnsServfail"_s, true}});
    QCOMPARE(lookUp(run, u"a.zone.example"_s).at(u"Status"_s).toInt(), 2);
    QCOMPARE(lookUp(run, u"a..example"_s).status, 400);
    QCOMPARE(lookUp(run, u"a.example"_s, u"NONSENSE"_s).status, 400);
}

void DomainsTest::refusals()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const Answer elsewhere = run.graph("POST", u"/domains"_s, idBody(u"sip.taken-elsewhere.example"_s));
    QCOMPARE(elsewhere.status, 400);
    QVERIFY(elsewhere.text(u"error/message"_s).contains(u"already exists"_s));
    const QString late = u"late-sip.taken-elsewhere.example"_s;
    QCOMPARE(run.graph("POST", u"/domains"_s, idBody(late)).status, 201);
    QVERIFY(run.graph("POST", u"/domains/%1/verify"_s.arg(late))
                .text(u"error/message"_s)
                .contains(u"another tenant"_s));
    QCOMPARE(run.graph("PATCH", u"/domains/"_s + late, R"({"supportedServices":["Email"]})").status, 400);
    for (const QString& bad : {u"nodots"_s, u"-x.example"_s, u"me.onmicrosoft.com"_s, QString()})
        QCOMPARE(run.graph("POST", u"/domains"_s, idBody(bad)).status, 400);
    QCOMPARE(run.graph("POST", u"/domains"_s, R"({"id":"a.example","isVerified":true})").status, 400);
    QCOMPARE(run.graph("DELETE", u"/domains/contosopractice.onmicrosoft.com"_s).status, 400);
    run.flip({{u"activeRoles"_s, QJsonArray{u"User Administrator"_s}}});
    QCOMPARE(run.graph("POST", u"/domains"_s, idBody(u"b.example"_s)).status, 403);
}

void DomainsTest::aChildNeedsNoProof()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const QString child = u"sbc.contoso-practice.example"_s;
    const Answer added = run.graph("POST", u"/domains"_s, idBody(child));
    QCOMPARE(added.at(u"isVerified"_s).toBool(), true);
    QCOMPARE(added.at(u"isRoot"_s).toBool(), false);
    QCOMPARE(run.graph("PATCH", u"/domains/"_s + child, R"({"supportedServices":[]})").status, 204);
    QCOMPARE(run.graph("PATCH", u"/domains/"_s + child, R"({"supportedServices":["Fax"]})").status, 400);
    QVERIFY(run.graph("GET", u"/domains/%1/serviceConfigurationRecords"_s.arg(child))
                .at(u"value"_s)
                .toArray()
                .size() >= 4);
    QCOMPARE(run.graph("POST", u"/domains/%1/forceDelete"_s.arg(child)).status, 204);
}

void DomainsTest::aFederatedRoot()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    run.flip({{u"federatedRoot"_s, true}});
    const QString child = u"sbc.contoso-practice.example"_s;
    QCOMPARE(run.graph("POST", u"/domains"_s, idBody(child)).text(u"authenticationType"_s), u"Federated"_s);
    QCOMPARE(run.graph("PATCH", u"/domains/"_s + child, R"({"authenticationType":"Managed"})").status, 400);
    QCOMPARE(run.graph("POST", u"/domains/%1/promote"_s.arg(child)).at(u"value"_s).toBool(), true);
    QCOMPARE(run.graph("PATCH", u"/domains/"_s + child, R"({"authenticationType":"Managed"})").status, 204);
    QCOMPARE(run.graph("GET", u"/domains/"_s + child).text(u"authenticationType"_s), u"Managed"_s);
}

QTEST_GUILESS_MAIN(DomainsTest)
#include "DomainsTest.moc"
