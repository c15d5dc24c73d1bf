// SPDX-License-Identifier: Apache-2.0
#include "contract/ContractCase.h"
#include "services/telnyx/TelnyxApi.h"

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

const QString connectionId = u"1293384261075731499"_s;
const QString numberId = u"1293384261075731500"_s;

TelnyxVoiceProfile profileWish()
{
    TelnyxVoiceProfile wish;
    wish.name = u"teams-fr"_s;
    wish.whitelistedDestinations = QStringList{u"FR"_s};
    wish.concurrentCallLimit = 10;
    wish.maxDestinationRate = 0.10;
    wish.dailySpendLimit = u"50.00"_s;
    wish.dailySpendLimitEnabled = true;
    wish.tags = QStringList{u"jonction"_s};
    return wish;
}

TelnyxConnection connectionWish()
{
    TelnyxConnection wish;
    wish.name = u"teams-ccaip"_s;
    wish.microsoftTeamsSbc = true;
    wish.anchorsite = u"Frankfurt, Germany"_s;
    wish.sipSubdomain = u"ujet-exemple"_s;
    wish.sipSubdomainReceiveSettings = u"from_anyone"_s;
    wish.sipRegion = u"Europe"_s;
    wish.aniNumberFormat = u"+E.164"_s;
    wish.dnisNumberFormat = u"+e164"_s;
    wish.codecs = QStringList{u"G722"_s, u"G711A"_s};
    wish.outboundVoiceProfileId = u"1293384261075731461"_s;
    wish.localization = u"FR"_s;
    wish.tags = QStringList{u"jonction"_s};
    return wish;
}

} // namespace

/// Each call of TelnyxApi against Telnyx's own description.
class TelnyxContractTest : public ContractCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void profiles();
    void connections();
    void numbers();
    void orders();
    void assignment();
    void aWrongLetterCaseIsRefused();

private:
    std::unique_ptr<TelnyxApi> m_api;
};

void TelnyxContractTest::initTestCase()
{
    const QString missing = m_prism.mock(u"telnyx-v2.json"_s);
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    RestSettings settings;
    settings.retry.waitScale = 0.01;
    m_api = std::make_unique<TelnyxApi>(nullptr, m_prism.base(), bearing("KEY-for-contract"), settings);
}

void TelnyxContractTest::profiles()
{
    accepted(m_api->balance(this));
    accepted(m_api->voiceProfiles(this));
    accepted(m_api->voiceProfileByName(this, u"teams-fr"_s));
    accepted(m_api->voiceProfile(this, connectionId));
    accepted(m_api->createVoiceProfile(this, profileWish()));
    accepted(m_api->updateVoiceProfile(this, connectionId, profileWish()));
    accepted(m_api->deleteVoiceProfile(this, connectionId));
}

void TelnyxContractTest::connections()
{
    accepted(m_api->connections(this));
    accepted(m_api->connectionByName(this, u"teams-ccaip"_s));
    accepted(m_api->connection(this, connectionId));
    accepted(m_api->createConnection(this, connectionWish()));
    accepted(m_api->updateConnection(this, connectionId, connectionWish()));
    accepted(m_api->fqdns(this, connectionId));
    // The vendor publishes no way to write the record: every route is walked, and then the truth is told.
    const auto published = await(m_api->publishTxt(this, connectionId, u"MS=ms12345678"_s));
    QCOMPARE(outcomeOf(published), u"unsupported"_s);
    QCOMPARE(published.error().code, u"txt-not-taken"_s);
    accepted(m_api->deleteConnection(this, connectionId));
}

void TelnyxContractTest::numbers()
{
    accepted(m_api->searchNumbers(this, u"FR"_s, u"local"_s, 10));
    accepted(m_api->searchNumbers(this, u"US"_s, QString(), 1));
    accepted(m_api->phoneNumber(this, u"+33199000123"_s));
    accepted(m_api->phoneNumbersOfConnection(this, connectionId));
}

void TelnyxContractTest::orders()
{
    accepted(m_api->orderNumber(this, u"+33199000123"_s, connectionId, u"jonction-1"_s));
    accepted(m_api->ordersByReference(this, u"jonction-1"_s));
    accepted(m_api->order(this, u"12ade33a-21c0-473b-b055-b3c836e1c292"_s));
}

void TelnyxContractTest::assignment()
{
    // The made-up answers name another connection, so every route is walked: all of it must be acceptable,
    // and then the truth be told.
    const auto result = await(m_api->assignNumber(this, numberId, u"1293384261075731777"_s));
    QCOMPARE(outcomeOf(result), u"conflict"_s);
    QCOMPARE(result.error().code, u"not-assigned"_s);
}

void TelnyxContractTest::aWrongLetterCaseIsRefused()
{
    TelnyxConnection wish = connectionWish();
    wish.dnisNumberFormat = u"+E.164"_s;
    QCOMPARE(outcomeOf(await(m_api->createConnection(this, wish))), u"invalidInput"_s);
}

QTEST_GUILESS_MAIN(TelnyxContractTest)
#include "TelnyxContractTest.moc"
