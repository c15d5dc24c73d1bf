// SPDX-License-Identifier: Apache-2.0
#include "services/telnyx/TelnyxApi.h"
#include "services/telnyx/TelnyxErrors.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray number(const QByteArray& connection)
{
    return R"({"data":{"id":"1293384261075731499","phone_number":"+33199000123","status":"active","connection_id":)" +
           connection + "}}";
}

} // namespace

class TelnyxApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsBalance();
    void findsProfilesByExactName();
    void writesProfiles();
    void writesConnections();
    void readsConnectionsAndHidesTheirPassword();
    void absentConnectionIsAValue();
    void publishesTxtOnTheConnection();
    void publishesTxtOnTheFqdn();
    void tellsThatTheTxtWasNotTaken();
    void searchesNumbers();
    void ordersOnce();
    void ordersByExactReference();
    void findsNumbersByDigitsThenByPlus();
    void assignsAndReadsBack();
    void assignsByVoiceWhereThePlainRouteFails();
    void tellsThatAssigningHadNoEffect();
    void detaches();
    void refusals_data();
    void refusals();

private:
    QJsonObject sent(qsizetype index) const
    {
        return QJsonDocument::fromJson(m_server->requests().at(index).body).object();
    }
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<TelnyxApi> m_api;
};

void TelnyxApiTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    RestSettings settings;
    settings.retry.waitScale = 0.005;
    settings.limits.perSecond = 10'000;
    auto authorizer = std::make_shared<StaticAuthorizer>(
        [](QObject* owner) { return settledJob<Secret>(owner, Secret("KEY-telnyx-1")); });
    m_api = std::make_unique<TelnyxApi>(nullptr, m_server->base(u"/v2"_s), authorizer, settings);
}

void TelnyxApiTest::readsBalance()
{
    m_server->answerInTurn(
        {{.body =
              R"({"data":{"record_type":"balance","balance":"-3.10","available_credit":"96.90","credit_limit":"100.00","currency":"USD"}})"}});
    const auto balance = await(m_api->balance(this));
    QCOMPARE(balance->balance, u"-3.10"_s);
    QCOMPARE(balance->currency, u"USD"_s);
    QCOMPARE(m_server->requests().first().headers.value("authorization"), "Bearer KEY-telnyx-1");
}

void TelnyxApiTest::findsProfilesByExactName()
{
    m_server->answerInTurn(
        {{.body =
              R"({"data":[{"id":"3","name":"teams-fr-old"},{"id":"2","name":"teams-fr"},{"id":"1","name":"Teams-FR"}],"meta":{"total_pages":1}})"}});
    const auto found = await(m_api->voiceProfileByName(this, u"teams-fr"_s));
    QCOMPARE(found.value()->id, u"2"_s);
    QVERIFY(m_server->requests().first().target.contains("filter%5Bname%5D%5Bcontains%5D=teams-fr"));
}

void TelnyxApiTest::writesProfiles()
{
    m_server->answerInTurn(
        {{.body = R"({"data":{"id":"1","name":"teams-fr","concurrent_call_limit":null}})"}});
    TelnyxVoiceProfile wish;
    wish.name = u"teams-fr"_s;
    wish.whitelistedDestinations = QStringList{u"FR"_s};
    wish.maxDestinationRate = 0.1;
    wish.dailySpendLimit = u"50.00"_s;
    wish.dailySpendLimitEnabled = true;
    const auto made = await(m_api->createVoiceProfile(this, wish));
    QVERIFY(!made->concurrentCallLimit.has_value());
    QCOMPARE(sent(0).value("daily_spend_limit"_L1), QJsonValue(u"50.00"_s));
    QCOMPARE(sent(0).value("max_destination_rate"_L1), QJsonValue(0.1));
    QVERIFY(!sent(0).contains("concurrent_call_limit"_L1));
}

void TelnyxApiTest::writesConnections()
{
    m_server->answerInTurn(
        {{.status = 201,
          .body = R"({"data":{"id":"1293384261075731499","connection_name":"teams-ccaip"}})"}});
    TelnyxConnection wish;
    wish.name = u"teams-ccaip"_s;
    wish.microsoftTeamsSbc = true;
    wish.sipSubdomain = u"ujet-exemple"_s;
    wish.outboundVoiceProfileId = u"1293384261075731461"_s;
    QCOMPARE(await(m_api->createConnection(this, wish))->id, u"1293384261075731499"_s);
    QCOMPARE(sent(0).value("inbound"_L1).toObject(), (QJsonObject{{u"sip_subdomain"_s, u"ujet-exemple"_s}}));
    QCOMPARE(sent(0).value("outbound"_L1).toObject().value("outbound_voice_profile_id"_L1),
             QJsonValue(u"1293384261075731461"_s));
}

void TelnyxApiTest::readsConnectionsAndHidesTheirPassword()
{
    m_server->answerInTurn(
        {{.body =
              R"({"data":{"id":"9","connection_name":"c","user_name":"u","password":"sip-password-99","inbound":{"sip_subdomain":null},"outbound":{"outbound_voice_profile_id":null},"txt_ttl":3600}})"}});
    const auto connection = await(m_api->connection(this, u"9"_s));
    QVERIFY(connection.value()->sipSubdomain.isEmpty());
    QVERIFY(connection.value()->outboundVoiceProfileId.isEmpty());
    QCOMPARE(SecretRegistry::masked("x sip-password-99"), "x •••");
}

void TelnyxApiTest::absentConnectionIsAValue()
{
    m_server->answerInTurn(
        {{.status = 404, .body = R"({"errors":[{"code":"10005","title":"Resource not found"}]})"}});
    const auto connection = await(m_api->connection(this, u"9"_s));
    QVERIFY(connection.ok() && !connection.value().has_value());
}

// A provider's zone: which of the two routes takes the value, if any.
static ScriptedServer::Handler zone(const QByteArray& taking)
{
    return [taking, value = std::make_shared<QByteArray>("null")](const ServedRequest& request) {
        if (request.verb == "PATCH") {
            if (taking.isEmpty() || !request.target.startsWith(taking))
                return ServedAnswer{.status = 422,
                                    .body = R"({"errors":[{"code":"10015","title":"Bad Request"}]})"};
            *value = '"' + QJsonDocument::fromJson(request.body)["txt_value"_L1].toString().toUtf8() + '"';
            return ServedAnswer{
                .body = R"({"data":{"id":"9","fqdn":"a.mstsbc.telnyx.tech","connection_name":"c"}})"};
        }
        if (request.target.startsWith("/v2/fqdns"))
            return ServedAnswer{
                .body = R"({"data":[{"id":"9","connection_id":"1","fqdn":"a.mstsbc.telnyx.tech"}]})"};
        return ServedAnswer{.body =
                                R"({"data":{"id":"1","connection_name":"c","txt_value":)" + *value + "}}"};
    };
}

void TelnyxApiTest::publishesTxtOnTheConnection()
{
    m_server->answerWith(zone("/v2/fqdn_connections/"));
    const auto written = await(m_api->publishTxt(this, u"1"_s, u"MS=ms1"_s));
    QCOMPARE(written->txtValue, u"MS=ms1"_s);
    QCOMPARE(m_server->requests().size(), 2);
}

void TelnyxApiTest::publishesTxtOnTheFqdn()
{
    m_server->answerWith(zone("/v2/fqdns/"));
    const auto written = await(m_api->publishTxt(this, u"1"_s, u"MS=ms1"_s));
    QCOMPARE(written->txtValue, u"MS=ms1"_s);
}

void TelnyxApiTest::tellsThatTheTxtWasNotTaken()
{
    m_server->answerWith(zone({}));
    const auto refused = await(m_api->publishTxt(this, u"1"_s, u"MS=ms1"_s));
    QCOMPARE(outcomeOf(refused), u"unsupported"_s);
    QCOMPARE(refused.error().code, u"txt-not-taken"_s);
    // A wrong key is no answer to the question.
    m_server->answerWith([](const ServedRequest&) {
        return ServedAnswer{.status = 401,
                            .body = R"({"errors":[{"code":"10009","title":"Authentication failed"}]})"};
    });
    QCOMPARE(outcomeOf(await(m_api->publishTxt(this, u"1"_s, u"MS=ms1"_s))), u"unauthorized"_s);
}

void TelnyxApiTest::searchesNumbers()
{
    m_server->answerInTurn(
        {{.body =
              R"({"data":[{"phone_number":"+33199000123","features":[{"name":"voice"}],"cost_information":{"upfront_cost":"1.00","monthly_cost":"1.50","currency":"USD"},"region_information":[{"region_type":"country_code","region_name":"FR"},{"region_type":"location","region_name":"Paris"}]}],"meta":{"total_results":1}})"}});
    const auto numbers = await(m_api->searchNumbers(this, u"FR"_s, u"local"_s, 5));
    QCOMPARE(numbers->first().region, u"Paris"_s);
    QCOMPARE(numbers->first().monthlyCost, u"1.50"_s);
    QCOMPARE(m_server->requests().first().target, "/v2/"
                                                  "available_phone_numbers?filter%5Bcountry_code%5D=FR&"
                                                  "filter%5Bphone_number_type%5D=local&filter%5Blimit%5D=5");
}

void TelnyxApiTest::ordersOnce()
{
    m_server->answerInTurn(
        {{.status = 200, .body = R"({"data":{"id":"u-1","status":"pending"}})", .manner = ServedAnswer::Cut},
         {.body =
              R"({"data":{"id":"u-2","status":"pending","phone_numbers":[{"id":"l","phone_number":"+33199000123"}]}})"}});
    const auto lost = await(m_api->orderNumber(this, u"+33199000123"_s, u"9"_s, u"ref-1"_s));
    QVERIFY(outcomeUnknown(lost.error()));
    QTest::qWait(50);
    QCOMPARE(m_server->requests().size(), 1);
    const auto order = await(m_api->orderNumber(this, u"+33199000123"_s, u"9"_s, u"ref-1"_s));
    QCOMPARE(order->lines.first().phoneNumber, u"+33199000123"_s);
    QCOMPARE(sent(1).value("customer_reference"_L1), QJsonValue(u"ref-1"_s));
}

void TelnyxApiTest::ordersByExactReference()
{
    m_server->answerInTurn(
        {{.body =
              R"({"data":[{"id":"a","customer_reference":"ref-1"},{"id":"b","customer_reference":"ref-10"}]})"}});
    const auto orders = await(m_api->ordersByReference(this, u"ref-1"_s));
    QCOMPARE(orders->size(), 1);
    QCOMPARE(orders->first().id, u"a"_s);
}

void TelnyxApiTest::findsNumbersByDigitsThenByPlus()
{
    m_server->answerInTurn(
        {{.body = R"({"data":[]})"}, {.body = R"({"data":[{"id":"1","phone_number":"+33199000123"}]})"}});
    const auto found = await(m_api->phoneNumber(this, u"+33199000123"_s));
    QCOMPARE(found.value()->id, u"1"_s);
    QVERIFY(m_server->requests().at(0).target.contains("filter%5Bphone_number%5D=33199000123&"));
    QVERIFY(m_server->requests().at(1).target.contains("filter%5Bphone_number%5D=%2B33199000123&"));

    m_server->answerInTurn({{.body = R"({"data":[{"id":"1","phone_number":"+331990001234"}]})"}});
    const auto other = await(m_api->phoneNumber(this, u"+33199000123"_s));
    QVERIFY(other.ok() && !other.value().has_value());
}

void TelnyxApiTest::assignsAndReadsBack()
{
    m_server->answerInTurn({{.body = number("\"9\"")}, {.body = number("null")}, {.body = number("\"9\"")}});
    const auto assigned = await(m_api->assignNumber(this, u"1293384261075731499"_s, u"9"_s));
    QCOMPARE(assigned->connectionId, u"9"_s);
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->requests().first().verb, "PATCH");
    QCOMPARE(sent(0), (QJsonObject{{u"connection_id"_s, u"9"_s}}));
}

void TelnyxApiTest::assignsByVoiceWhereThePlainRouteFails()
{
    bool voice = false;
    m_server->answerWith([&voice](const ServedRequest& request) {
        if (request.target.endsWith("/voice")) {
            voice = true;
            return ServedAnswer{
                .body = R"({"data":{"id":"1","record_type":"voice_settings","connection_id":"9"}})"};
        }
        return ServedAnswer{.body = number(voice ? "\"9\"" : "\"8\"")};
    });
    QCOMPARE(await(m_api->assignNumber(this, u"1"_s, u"9"_s))->connectionId, u"9"_s);
    QVERIFY(voice);
}

void TelnyxApiTest::tellsThatAssigningHadNoEffect()
{
    m_server->answerInTurn({{.body = number("\"8\"")}});
    const auto result = await(m_api->assignNumber(this, u"1"_s, u"9"_s));
    QCOMPARE(outcomeOf(result), u"conflict"_s);
    QCOMPARE(result.error().code, u"not-assigned"_s);
}

void TelnyxApiTest::detaches()
{
    m_server->answerInTurn({{.body = number("\"\"")}});
    QVERIFY(await(m_api->assignNumber(this, u"1"_s, QString()))->connectionId.isEmpty());
}

void TelnyxApiTest::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    const auto error = [](const QByteArray& code, const QByteArray& more = {}) {
        return QByteArray(R"({"errors":[{"code":")" + code + R"(","title":"T","detail":"D")" + more + "}]}");
    };
    QTest::newRow("field") << 422 << error("10015", R"(,"source":{"pointer":"/inbound/sip_subdomain"})")
                           << u"invalidInput"_s << u"10015"_s << u"/inbound/sip_subdomain"_s;
    QTest::newRow("parameter") << 400 << error("10031", R"(,"source":{"parameter":"filter"})")
                               << u"invalidInput"_s << u"10031"_s << u"filter"_s;
    QTest::newRow("key") << 401 << error("10009") << u"unauthorized"_s << u"10009"_s << QString();
    QTest::newRow("funds") << 403 << error("20100") << u"paymentRequired"_s << u"20100"_s << QString();
    QTest::newRow("level") << 403 << error("10038") << u"unsupported"_s << u"10038"_s << QString();
    QTest::newRow("in use") << 409 << error("10021") << u"conflict"_s << u"10021"_s << QString();
    QTest::newRow("taken") << 422 << error("85001") << u"conflict"_s << u"85001"_s << QString();
    QTest::newRow("html") << 503 << QByteArray("<html>busy</html>") << u"serverFault"_s << QString()
                          << QString();
    QTest::newRow("empty") << 500 << QByteArray() << u"serverFault"_s << QString() << QString();
    QTest::newRow("types") << 400 << QByteArray(R"({"errors":[5,{"code":[]}]})") << u"invalidInput"_s
                           << QString() << QString();
    QTest::newRow("numeric code") << 422 << QByteArray(R"({"errors":[{"code":10015}]})") << u"invalidInput"_s
                                  << u"10015"_s << QString();
}

void TelnyxApiTest::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    QFETCH(QString, code);
    QFETCH(QString, subject);
    const Error error = telnyxError({status, body, {}});
    QCOMPARE(toString(error.kind), kind);
    QCOMPARE(error.code, code);
    QCOMPARE(error.subject, subject);
}

QTEST_GUILESS_MAIN(TelnyxApiTest)
#include "TelnyxApiTest.moc"
