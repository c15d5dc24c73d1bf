// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace jonction::test;

/// The trunk provider refuses what the real one refuses.
class TrunkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_run.reset(); }
    void keysAreNeeded();
    void profileRules();
    void connectionsAreRefused_data();
    void connectionsAreRefused();
    void aTeamsConnectionBringsItsFqdn();
    void subdomainsAreUnique();
    void objectsInUseStay();
    void numbersComeFromASearch();
    void listsArePaged();

private:
    std::unique_ptr<PracticeRun> m_run;
};

void TrunkTest::init()
{
    m_run = std::make_unique<PracticeRun>();
    QVERIFY(m_run->isReady());
}

void TrunkTest::keysAreNeeded()
{
    const Answer refused = m_run->ask("GET", m_run->endpoint(u"telnyx"_s) + u"/balance"_s, {}, {},
                                      {{"Authorization", "Bearer KEYwrong"}});
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.text(u"errors/0/code"_s), u"10009"_s);
    const Answer good = m_run->telnyx("GET", u"/balance"_s);
    QCOMPARE(good.status, 200);
    QVERIFY(good.at(u"data/balance"_s).isString());
    QVERIFY(good.headers.contains("x-ratelimit-remaining"));
}

void TrunkTest::profileRules()
{
    const Answer created = m_run->telnyx("POST", u"/outbound_voice_profiles"_s, R"({"name":"teams-fr"})");
    QCOMPARE(created.status, 200);
    QVERIFY(QRegularExpression(u"^[0-9]{19}$"_s).match(created.text(u"data/id"_s)).hasMatch());
    QCOMPARE(created.at(u"data/whitelisted_destinations"_s).toArray(), QJsonArray({u"US"_s, u"CA"_s}));
    QCOMPARE(m_run->telnyx("POST", u"/outbound_voice_profiles"_s, R"({"name":"ab"})")
                 .text(u"errors/0/source/pointer"_s),
             u"/name"_s);
    QCOMPARE(m_run->telnyx("POST", u"/outbound_voice_profiles"_s, R"({"name":"abc","daily_spend_limit":50})")
                 .text(u"errors/0/source/pointer"_s),
             u"/daily_spend_limit"_s);
    QCOMPARE(m_run
                 ->telnyx("PATCH", u"/outbound_voice_profiles/"_s + created.text(u"data/id"_s),
                          R"({"enabled":false})")
                 .status,
             422);
    QCOMPARE(m_run->telnyx("GET", u"/outbound_voice_profiles?filter%5Bname%5D%5Bcontains%5D=TEAMS"_s)
                 .at(u"meta/total_results"_s)
                 .toInt(),
             1);
}

void TrunkTest::connectionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no name") << QByteArray("{}") << u"/connection_name"_s;
    QTest::newRow("letter case of dnis")
        << QByteArray(R"({"connection_name":"c","inbound":{"dnis_number_format":"+E.164"}})")
        << u"/inbound/dnis_number_format"_s;
    QTest::newRow("letter case of ani")
        << QByteArray(R"({"connection_name":"c","inbound":{"ani_number_format":"+e164"}})")
        << u"/inbound/ani_number_format"_s;
    QTest::newRow("TLS with SRTP")
        << QByteArray(R"({"connection_name":"c","transport_protocol":"TLS","encrypted_media":"SRTP"})")
        << u"/encrypted_media"_s;
    QTest::newRow("taken label") << QByteArray(
                                        R"({"connection_name":"c","inbound":{"sip_subdomain":"ujet"}})")
                                 << u"/inbound/sip_subdomain"_s;
    QTest::newRow("illegal label") << QByteArray(
                                          R"({"connection_name":"c","inbound":{"sip_subdomain":"Ujet_X"}})")
                                   << u"/inbound/sip_subdomain"_s;
    QTest::newRow("no such profile")
        << QByteArray(R"({"connection_name":"c","outbound":{"outbound_voice_profile_id":"1"}})")
        << u"/outbound/outbound_voice_profile_id"_s;
    QTest::newRow("timeout") << QByteArray(R"({"connection_name":"c","inbound":{"timeout_2xx_secs":601}})")
                             << u"/inbound/timeout_2xx_secs"_s;
}

void TrunkTest::connectionsAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, pointer);
    const Answer refused = m_run->telnyx("POST", u"/fqdn_connections"_s, body);
    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.text(u"errors/0/code"_s), u"10015"_s);
    QCOMPARE(refused.text(u"errors/0/source/pointer"_s), pointer);
    QCOMPARE(m_run->state().at(u"counts/connections"_s).toInt(), 0);
}

void TrunkTest::aTeamsConnectionBringsItsFqdn()
{
    const Answer created =
        m_run->telnyx("POST", u"/fqdn_connections"_s,
                      R"({"connection_name":"jonction-practice","microsoft_teams_sbc":true})");
    QCOMPARE(created.status, 201);
    const Answer fqdns =
        m_run->telnyx("GET", u"/fqdns?filter%5Bconnection_id%5D="_s + created.text(u"data/id"_s));
    QCOMPARE(fqdns.at(u"meta/total_results"_s).toInt(), 1);
    QCOMPARE(fqdns.text(u"data/0/fqdn"_s), created.text(u"data/txt_name"_s) + u".mstsbc.telnyx.tech"_s);
    QCOMPARE(m_run->telnyx("GET", u"/fqdn_connections?filter%5Bconnection_name%5D%5Bcontains%5D=JONCTION"_s)
                 .at(u"meta/total_results"_s)
                 .toInt(),
             1);
}

void TrunkTest::subdomainsAreUnique()
{
    const QByteArray body = R"({"connection_name":"one","inbound":{"sip_subdomain":"ujet-practice"}})";
    const Answer first = m_run->telnyx("POST", u"/fqdn_connections"_s, body);
    QCOMPARE(first.status, 201);
    QCOMPARE(m_run->telnyx("POST", u"/fqdn_connections"_s, body).text(u"errors/0/source/pointer"_s),
             u"/inbound/sip_subdomain"_s);
    QCOMPARE(m_run
                 ->telnyx("PATCH", u"/fqdn_connections/"_s + first.text(u"data/id"_s),
                          R"({"inbound":{"sip_subdomain":"ujet-practice"}})")
                 .status,
             200);
}

void TrunkTest::objectsInUseStay()
{
    const QByteArray profile = m_run->telnyx("POST", u"/outbound_voice_profiles"_s, R"({"name":"teams-fr"})")
                                   .text(u"data/id"_s)
                                   .toUtf8();
    const QString connection =
        m_run
            ->telnyx("POST", u"/fqdn_connections"_s,
                     R"({"connection_name":"c","outbound":{"outbound_voice_profile_id":")" + profile +
                         R"("}})")
            .text(u"data/id"_s);
    const QString path = u"/outbound_voice_profiles/"_s + QString::fromUtf8(profile);
    QCOMPARE(m_run->telnyx("GET", path).at(u"data/connections_count"_s).toInt(), 1);
    QCOMPARE(m_run->telnyx("DELETE", path).text(u"errors/0/code"_s), u"10021"_s);
    QCOMPARE(m_run->telnyx("DELETE", u"/fqdn_connections/"_s + connection).text(u"data/id"_s), connection);
    QCOMPARE(m_run->telnyx("DELETE", path).status, 200);
    QCOMPARE(m_run->telnyx("GET", path).text(u"errors/0/code"_s), u"10005"_s);
}

void TrunkTest::numbersComeFromASearch()
{
    QCOMPARE(m_run->telnyx("GET", u"/available_phone_numbers"_s).status, 400);
    const auto order = [&](const QString& number) {
        return m_run->telnyx("POST", u"/number_orders"_s,
                             R"({"customer_reference":"ref-1","phone_numbers":[{"phone_number":")" +
                                 number.toUtf8() + R"("}]})");
    };
    QCOMPARE(order(u"+33199009998"_s).text(u"errors/0/code"_s), u"85000"_s);
    QCOMPARE(order(u"33199009998"_s).text(u"errors/0/code"_s), u"10016"_s);
    const Answer found =
        m_run->telnyx("GET", u"/available_phone_numbers?filter%5Bcountry_code%5D=FR&filter%5Blimit%5D=3"_s);
    QCOMPARE(found.at(u"data"_s).toArray().size(), 3);
    QVERIFY(found.at(u"data/0/cost_information/monthly_cost"_s).isString());
    const QString number = found.text(u"data/0/phone_number"_s);
    QVERIFY(number.startsWith(u"+3319900"_s));
    const Answer placed = order(number);
    QCOMPARE(placed.status, 200);
    QCOMPARE(placed.text(u"data/status"_s), u"pending"_s);
    QCOMPARE(order(number).text(u"errors/0/code"_s), u"85001"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_run->telnyx("GET", u"/number_orders/"_s + placed.text(u"data/id"_s)).text(u"data/status"_s),
        u"success"_s, 5000);
    QCOMPARE(m_run->telnyx("GET", u"/number_orders?filter%5Bcustomer_reference%5D=ref-1"_s)
                 .at(u"meta/total_results"_s)
                 .toInt(),
             1);
    const Answer owned = m_run->telnyx("GET", u"/phone_numbers?filter%5Bphone_number%5D="_s + number.mid(1));
    QCOMPARE(owned.text(u"data/0/status"_s), u"active"_s);
    QCOMPARE(
        m_run->telnyx("PATCH", u"/phone_numbers/"_s + owned.text(u"data/0/id"_s), R"({"connection_id":"12"})")
            .status,
        422);
    QVERIFY(!m_run->telnyx("GET", u"/available_phone_numbers?filter%5Bcountry_code%5D=FR"_s)
                 .body.contains(number.toUtf8()));
}

void TrunkTest::listsArePaged()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_run
                     ->telnyx("POST", u"/outbound_voice_profiles"_s,
                              "{\"name\":\"profile " + QByteArray::number(i) + "\"}")
                     .status,
                 200);
    const Answer page =
        m_run->telnyx("GET", u"/outbound_voice_profiles?page%5Bsize%5D=2&page%5Bnumber%5D=3"_s);
    QCOMPARE(page.at(u"data"_s).toArray().size(), 1);
    QCOMPARE(page.at(u"meta/total_pages"_s).toInt(), 3);
    QCOMPARE(m_run->telnyx("GET", u"/outbound_voice_profiles?page%5Bsize%5D=251"_s)
                 .text(u"errors/0/source/parameter"_s),
             u"page[size]"_s);
}

QTEST_GUILESS_MAIN(TrunkTest)
#include "TrunkTest.moc"
