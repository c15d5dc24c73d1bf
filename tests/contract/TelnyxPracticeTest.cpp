// SPDX-License-Identifier: Apache-2.0
#include "contract/ContractCase.h"
#include "contract/PracticeWorld.h"
#include "services/telnyx/TelnyxApi.h"

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

/// The trunk from nothing to an assigned number and back, with Telnyx's description between our client and
/// the practice world.
class TelnyxPracticeTest : public ContractCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wholeWay();
    void wrongKeyIsTold();
    void takenSubdomainIsTold();

private:
    std::unique_ptr<TelnyxApi> clientWith(const QByteArray& key) const
    {
        return std::make_unique<TelnyxApi>(nullptr, m_prism.base(), bearing(key));
    }
    PracticeWorld m_world;
    std::unique_ptr<TelnyxApi> m_api;
};

void TelnyxPracticeTest::initTestCase()
{
    QString missing = m_world.start(3, 7);
    if (missing.isEmpty())
        missing = m_prism.proxy(u"telnyx-v2.json"_s, m_world.endpoint(u"telnyx"_s));
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_api = clientWith(m_world.secret(u"telnyx-api-key"_s));
}

void TelnyxPracticeTest::wholeWay()
{
    QVERIFY(accepted(m_api->balance(this)));
    const auto none = accepted(m_api->voiceProfileByName(this, u"contract-fr"_s));
    QVERIFY(none && !none->has_value());
    TelnyxVoiceProfile profileWish;
    profileWish.name = u"contract-fr"_s;
    profileWish.whitelistedDestinations = QStringList{u"FR"_s};
    const auto profile = accepted(m_api->createVoiceProfile(this, profileWish));
    QVERIFY(profile.has_value());
    profileWish.concurrentCallLimit = 10;
    QVERIFY(accepted(m_api->updateVoiceProfile(this, profile->id, profileWish)));
    const auto found = accepted(m_api->voiceProfileByName(this, u"contract-fr"_s));
    QVERIFY(found && found->has_value() && found->value().id == profile->id);

    TelnyxConnection wish;
    wish.name = u"contract-connection"_s;
    wish.microsoftTeamsSbc = true;
    wish.sipSubdomain = u"contract-exemple"_s;
    wish.sipSubdomainReceiveSettings = u"from_anyone"_s;
    wish.aniNumberFormat = u"+E.164"_s;
    wish.dnisNumberFormat = u"+e164"_s;
    wish.outboundVoiceProfileId = profile->id;
    const auto connection = accepted(m_api->createConnection(this, wish));
    QVERIFY(connection.has_value());
    QCOMPARE(connection->sipSubdomain, wish.sipSubdomain);
    const auto fqdns = accepted(m_api->fqdns(this, connection->id));
    QVERIFY(fqdns && !fqdns->isEmpty());

    const auto numbers = accepted(m_api->searchNumbers(this, u"FR"_s, QString(), 3));
    QVERIFY(numbers && !numbers->isEmpty());
    const QString number = numbers->first().phoneNumber;
    const auto order = accepted(m_api->orderNumber(this, number, connection->id, u"contract-1"_s));
    QVERIFY(order.has_value());
    QTRY_COMPARE_WITH_TIMEOUT(await(m_api->order(this, order->id)).value()->status, u"success"_s, 20'000);
    const auto orders = accepted(m_api->ordersByReference(this, u"contract-1"_s));
    QVERIFY(orders && orders->size() == 1);
    QTRY_VERIFY_WITH_TIMEOUT(await(m_api->phoneNumber(this, number)).value().has_value(), 20'000);
    const auto owned = accepted(m_api->phoneNumber(this, number));
    const auto assigned = accepted(m_api->assignNumber(this, owned->value().id, connection->id));
    QVERIFY(assigned && assigned->connectionId == connection->id);
    const auto together = accepted(m_api->phoneNumbersOfConnection(this, connection->id));
    QVERIFY(together && together->size() == 1);
}

void TelnyxPracticeTest::wrongKeyIsTold()
{
    QCOMPARE(outcomeOf(await(clientWith("KEY-of-somebody-else")->balance(this))), u"unauthorized"_s);
}

void TelnyxPracticeTest::takenSubdomainIsTold()
{
    TelnyxConnection wish;
    wish.name = u"contract-other"_s;
    wish.sipSubdomain = u"contract-exemple"_s;
    const auto result = await(m_api->createConnection(this, wish));
    QCOMPARE(outcomeOf(result), u"invalidInput"_s);
    QCOMPARE(result.error().subject, u"/inbound/sip_subdomain"_s);
}

QTEST_GUILESS_MAIN(TelnyxPracticeTest)
#include "TelnyxPracticeTest.moc"
