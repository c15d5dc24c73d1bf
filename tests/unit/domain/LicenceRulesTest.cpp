// SPDX-License-Identifier: Apache-2.0
#include "domain/LicenceRules.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

const LicenceCatalogue& catalogue()
{
    return LicenceCatalogue::builtIn();
}

// Plan ids as Microsoft publishes them, written down here once more: two readings of one list.
const QHash<QString, QString>& planIds()
{
    static const QHash<QString, QString> ids{
        {u"TEAMS1"_s, u"57ff2da0-773e-42df-b2af-ffb7a2317929"_s},
        {u"TEAMS_GOV"_s, u"304767db-7d23-49e8-a945-4a7eb65f9f28"_s},
        {u"TEAMS_AR_DOD"_s, u"fd500458-c24c-478e-856c-a6067a8376cd"_s},
        {u"TeamsEss"_s, u"f4f2f6de-6830-442b-a433-e92249faebe2"_s},
        {u"MCOEV"_s, u"4828c8ec-dc2e-4779-b502-87ac9ce28ab7"_s},
        {u"MCOEVSMB"_s, u"ed777b71-af04-42ca-9798-84344c66f7c6"_s},
        {u"MCOEV_GOV"_s, u"db23fce2-a974-42ef-9002-d78dd42a0f22"_s},
        {u"MCOEV_VIRTUALUSER"_s, u"f47330e9-c134-43b3-9993-e7f004506889"_s},
        {u"MCOSTANDARD"_s, u"0feaeb32-d00e-4d66-bd5a-43b5b83db82c"_s},
        {u"MCOIMP"_s, u"afc06cb0-b4f4-4473-8286-d644f70d8faf"_s},
        {u"MCOMEETADV"_s, u"3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40"_s},
        {u"MCOPSTN1"_s, u"4ed3ff63-69d7-4fb7-b984-5aec7f605ca8"_s},
        {u"MCOPSTN8"_s, u"16935b20-87c0-4908-934a-22aa267d0d26"_s},
    };
    return ids;
}

QString idOf(const char* part)
{
    const LicenceProduct* product = catalogue().productByPart(QString::fromLatin1(part));
    return product ? product->skuId : QString();
}

OwnedSku seats(const QString& skuId, const QStringList& plans, int enabled, int consumed = 0)
{
    OwnedSku sku{skuId, u"PART"_s, u"Enabled"_s, u"User"_s, enabled, 0, consumed, {}};
    for (const QString& plan : plans)
        sku.plans.append({planIds().value(plan), plan});
    return sku;
}

OwnedSku seats(const char* part, int enabled, int consumed = 0)
{
    const LicenceProduct* product = catalogue().productByPart(QString::fromLatin1(part));
    return product ? seats(product->skuId, product->plans, enabled, consumed) : OwnedSku{};
}

LicenceHolder holding(const QString& skuId, const QStringList& plans)
{
    LicenceHolder holder{u"u1"_s, u"ann@contoso.com"_s, u"Ann"_s, u"FR"_s, {}, {}};
    if (!skuId.isEmpty())
        holder.licences.append({skuId, {}, u"Active"_s, u"None"_s, {}});
    for (const QString& plan : plans)
        holder.plans.append({planIds().value(plan), u"Enabled"_s});
    return holder;
}

LicenceHolder holding(const char* part)
{
    const LicenceProduct* product = catalogue().productByPart(QString::fromLatin1(part));
    return product ? holding(product->skuId, product->plans) : LicenceHolder{};
}

QStringList given(const LicenceProposal& proposal)
{
    QStringList ids;
    for (const LicenceGift& gift : proposal.gifts)
        ids.append(gift.skuId);
    return ids;
}

} // namespace

class LicenceRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProduct_data();
    void everyProduct();
    void theListIsTheWholeList();
    void brokenFilesAreRefused();
    void plansDecideNotNames();
    void aPlanSwitchedOffDoesNotCount();
    void aPlanInItsGraceTimeCounts();
    void aLicenceOfThisMinuteCounts();
    void resourceAccountsAndDevicesAreNobody();
    void seatsAreCountedOverThePlan();
    void unusableProductsGiveNoSeat();
    void variantByBase_data();
    void variantByBase();
    void smallBusinessMayUseItsOwnVariants();
    void teamsBesideSuitesWithoutIt();
    void theAddOnWaitsForTeams();
    void whoHoldsNothingMayGetASuite();
    void aSwitchedOffPlanIsSwitchedOn();
    void whatAGroupGaveIsLeftAlone();
    void unknownProductsAreJudgedByTheirPlans();
    void whatIsHeldIsNotGivenTwice();

private:
    LicenceRules m_rules{catalogue()};
    LicenceProposal one(const LicenceHolder& holder, const QList<OwnedSku>& owned) const
    {
        return m_rules.propose({holder}, owned).constFirst();
    }
};

void LicenceRulesTest::everyProduct_data()
{
    QTest::addColumn<QString>("skuId");
    QTest::addColumn<QStringList>("plans");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* name, const char* sku, const QStringList& plans, const char* verdict) {
        QTest::newRow(name) << QString::fromLatin1(sku) << plans << QString::fromLatin1(verdict);
    };
    const QStringList teams{u"TEAMS1"_s};
    const QStringList both{u"TEAMS1"_s, u"MCOEV"_s};
    const QStringList gov{u"TEAMS_GOV"_s};
    const QStringList phone{u"MCOEV"_s};
    row("TEAMS_ESSENTIALS_AAD", "3ab6abff-666f-4424-bfb7-f0bc274ec7bc", teams, "needsPhone");
    row("Teams_Ess", "fde42873-30b6-436b-b361-21af5a6b84ae", {u"TeamsEss"_s}, "needsBoth");
    row("O365_BUSINESS_ESSENTIALS", "3b555118-da6a-4418-894f-7df1e2096870", teams, "needsPhone");
    row("O365_BUSINESS_PREMIUM", "f245ecc8-75af-4f8e-b61f-27d8114de5f3", teams, "needsPhone");
    row("SPB", "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", teams, "needsPhone");
    row("STANDARDPACK", "18181a46-0d4e-45cd-891e-60aabd171b4e", teams, "needsPhone");
    row("ENTERPRISEPACK", "6fd2c87f-b296-42f0-b197-1e91e994b900", teams, "needsPhone");
    row("ENTERPRISEPREMIUM", "c7df2760-2c81-4ef7-b578-5b5392b571df", both, "ready");
    row("SPE_E3", "05e9a617-0261-4cee-bb44-138d3ef5d965", teams, "needsPhone");
    row("SPE_E5", "06ebc4ee-1bb5-47dd-8120-11324bc54e06", both, "ready");
    row("SPE_E5_CALLINGMINUTES", "a91fc4e0-65e5-4266-aa76-4037509c1626",
        {u"TEAMS1"_s, u"MCOEV"_s, u"MCOPSTN8"_s}, "ready");
    row("MICROSOFT_365_E7", "9a18296a-025f-4e37-9ffa-30bf8d1ce775", both, "ready");
    row("DESKLESSPACK", "4b585984-651b-448a-9e53-3b10f069cf7f", teams, "needsPhone");
    row("M365_F1", "44575883-256e-4a79-9da4-ebe9acabe2b2", teams, "needsPhone");
    row("SPE_F1", "66b55226-6b4f-492c-910c-a3b7a3c9d993", teams, "needsPhone");
    row("STANDARDWOFFPACK_FACULTY", "94763226-9b3c-4e75-a931-5c89701abe66", teams, "needsPhone");
    row("ENTERPRISEPACKPLUS_FACULTY", "e578b273-6db4-4691-bba0-8d691f4da603", teams, "needsPhone");
    row("M365EDU_A3_FACULTY", "4b590615-0888-425a-a965-b3bf7789848d", teams, "needsPhone");
    row("ENTERPRISEPREMIUM_FACULTY", "a4585165-0533-458a-97e3-c400570268c4", both, "ready");
    row("M365EDU_A5_FACULTY", "e97c048c-37a4-45fb-ab50-922fbf07a370", both, "ready");
    row("STANDARDPACK_GOV", "3f4babde-90ec-47c6-995d-d223749065d1", gov, "needsPhone");
    row("ENTERPRISEPACK_GOV", "535a3a29-c5f0-42fe-8215-d3b9e1f38c4a", gov, "needsPhone");
    row("ENTERPRISEPREMIUM_GOV", "8900a2c0-edba-4079-bdf3-b276e293b6a8", {u"TEAMS_GOV"_s, u"MCOEV_GOV"_s},
        "ready");
    row("ENTERPRISEPREMIUM_NOPBIPBX_GOV", "2f105cc2-c2c1-435b-a955-c5e82156c05d", gov, "needsPhone");
    row("M365_G5_GCC", "e2be619b-b125-455f-8660-fb503e431a5d", {u"TEAMS_GOV"_s, u"MCOEV_GOV"_s}, "ready");
    row("M365_F1_GOV", "2a914830-d700-444a-b73c-e3f31980d833", gov, "needsPhone");
    row("E5 (no Teams)", "18a4bd3f-0b5b-4887-b04f-61dd0ee15f5e", phone, "needsTeams");
    row("E5 EEA (no Teams)", "3271cf8e-2be5-4a09-a549-70fd05baaa17", phone, "needsTeams");
    row("Office E5 EEA (no Teams)", "cf50bae9-29e8-4775-b07c-56ee10e3776d", phone, "needsTeams");
    row("E3 (no Teams)", "dcf0408c-aaec-446c-afd4-43e3683943ea", {}, "needsBoth");
    row("E3 EEA (no Teams)", "c2fe850d-fbbb-4858-b67d-bd0c6e746da3", {}, "needsBoth");
    row("Office E3 (no Teams)", "46c3a859-c90d-40b3-9551-6178a48d5c18", {}, "needsBoth");
    row("Office E3 EEA (no Teams)", "d711d25a-a21c-492f-bd19-aae1e8ebaf30", {}, "needsBoth");
    row("Office E1 (no Teams)", "f8ced641-8e17-4dc5-b014-f5a2d53f6ac8", {}, "needsBoth");
    row("Office E1 EEA (no Teams)", "b57282e3-65bd-4252-9502-c0eae1e5ab7f", {}, "needsBoth");
    row("Office F3 EEA (no Teams)", "d1f0495b-cb7b-4e11-8b85-daee7e7e5664", {}, "needsBoth");
    row("Business Basic (no Teams)", "21502a13-c8dc-4744-be9c-177fd9d2eafc", {}, "needsBoth");
    row("Business Standard (no Teams)", "5a1c7b8d-0739-4ca8-bf69-ec87e69133ac", {}, "needsBoth");
    row("Business Premium (no Teams)", "00e1ec7b-e4a3-40d1-9441-b69b597ab222", {}, "needsBoth");
    row("A5 students use benefit", "31d57bc7-3a05-4867-ab53-97a17835a411", teams, "needsPhone");
    row("MCOEV", "e43b5b99-8dfb-405f-9987-dc307f34bcbd", phone, "needsTeams");
    row("MCOEVSMB_1", "aa6791d3-bb09-4bc2-afed-c30c3fe26032", {u"MCOEVSMB"_s}, "needsTeams");
    row("MCOEV_FACULTY", "d979703c-028d-4de5-acbf-7955566b69b9", phone, "needsTeams");
    row("MCOEV_STUDENT", "1f338bbc-767e-4a1e-a2d4-b73207cc5b93", phone, "needsTeams");
    row("MCOEV_GOV", "a460366a-ade7-4791-b581-9fbff1bdaa85", {u"MCOEV_GOV"_s}, "needsTeams");
    row("MCOTEAMS_ESSENTIALS", "ae2343d1-0999-43f6-ae18-d816516f6e78", {u"MCOEV"_s, u"MCOPSTN1"_s},
        "needsTeams");
    row("BUSINESS_VOICE_DIRECTROUTING", "d52db95a-5ecb-46b6-beb0-190ab5cda4a8", {u"MCOEV"_s, u"MCOMEETADV"_s},
        "needsTeams");
    row("Microsoft_Teams_Enterprise_New", "7e31c0d9-9551-471d-836f-32ee72be4a01", {u"MCOIMP"_s, u"TEAMS1"_s},
        "needsPhone");
    row("Microsoft_Teams_EEA_New", "7e74bd05-2c47-404e-829a-ba95c66fe8e5", {u"MCOIMP"_s, u"TEAMS1"_s},
        "needsPhone");
    row("PHONESYSTEM_VIRTUALUSER", "440eaaa8-b3e0-484b-a8be-62870b9ba70a", {u"MCOEV_VIRTUALUSER"_s},
        "notAnAgent");
    row("MCOCAP", "295a8eb0-f78d-45c7-8b5b-1eed5ed02dff", {u"MCOEV"_s, u"MCOSTANDARD"_s, u"TEAMS1"_s},
        "notAnAgent");
    row("MCOPSTN1", "0dab259f-bf13-4952-b7f8-7db8f131b28d", {u"MCOPSTN1"_s}, "needsBoth");
    row("MCOPSTN2", "d3b4fe1f-9992-4930-8acb-ca6ec609365e", {}, "needsBoth");
    row("MCOPSTNC", "47794cd0-f0e5-45c5-9033-2eb6b5fc84e0", {}, "needsBoth");
    row("nothing", "", {}, "needsBoth");
}

void LicenceRulesTest::everyProduct()
{
    QFETCH(QString, skuId);
    QFETCH(QStringList, plans);
    QFETCH(QString, verdict);
    const LicenceNeed need = m_rules.need(holding(skuId, plans), {});
    QCOMPARE(toString(need.verdict), verdict);
    if (skuId.isEmpty())
        return;
    QVERIFY2(catalogue().product(skuId), "not in the data file");
    QStringList told = catalogue().product(skuId)->plans;
    // Plans that the data file names and this list leaves out must be of no weight.
    for (const QString& plan : plans)
        told.removeAll(plan);
    for (const QString& plan : std::as_const(told))
        QVERIFY2(plan.startsWith("MCOPSTN"_L1), qPrintable(plan));
}

void LicenceRulesTest::theListIsTheWholeList()
{
    QCOMPARE(catalogue().products().size(), 54);
}

void LicenceRulesTest::brokenFilesAreRefused()
{
    QVERIFY(!LicenceCatalogue::fromJson("").ok());
    QVERIFY(!LicenceCatalogue::fromJson("[]").ok());
    QVERIFY(!LicenceCatalogue::fromJson(R"({"schema":2})").ok());
    QVERIFY(!LicenceCatalogue::fromJson(R"({"schema":1,"skus":[{"part":"X"}]})").ok());
    QVERIFY(LicenceCatalogue::fromJson(R"({"schema":1,"skus":5,"supply":[],"plans":{}})").ok());
}

// "E5" in the name of a product that is sold without Teams.
void LicenceRulesTest::plansDecideNotNames()
{
    LicenceHolder holder = holding("ENTERPRISEPREMIUM");
    holder.plans = {{planIds().value(u"MCOEV"_s), u"Enabled"_s}};
    QVERIFY(m_rules.need(holder, {}).verdict == LicenceVerdict::NeedsTeams);
    QVERIFY(m_rules.need(holding("Teams_Ess"), {}).wrongEdition);
}

void LicenceRulesTest::aPlanSwitchedOffDoesNotCount()
{
    LicenceHolder holder = holding("SPE_E5");
    holder.plans[1].capabilityStatus = u"Deleted"_s;
    QVERIFY(m_rules.need(holder, {seats("SPE_E5", 5, 5)}).verdict == LicenceVerdict::NeedsPhone);
}

void LicenceRulesTest::aPlanInItsGraceTimeCounts()
{
    LicenceHolder holder = holding("SPE_E5");
    holder.plans[1].capabilityStatus = u"Warning"_s;
    QVERIFY(m_rules.need(holder, {}).verdict == LicenceVerdict::Ready);
    holder.plans[1].capabilityStatus = u"Suspended"_s;
    QVERIFY(m_rules.need(holder, {}).verdict == LicenceVerdict::NeedsPhone);
}

// Between the licence and its plans lie minutes: a second plan must not give another one.
void LicenceRulesTest::aLicenceOfThisMinuteCounts()
{
    LicenceHolder holder = holding("SPE_E3");
    holder.licences.append({idOf("MCOEV"), {}, u"Active"_s, {}, {}});
    const QList<OwnedSku> owned{seats("MCOEV", 5, 1), seats("SPE_E3", 5, 5)};
    QVERIFY(m_rules.need(holder, owned).verdict == LicenceVerdict::Ready);
    holder.licences.last().error = u"DependencyViolation"_s; // refused after the fact: not coming
    QVERIFY(m_rules.need(holder, owned).verdict == LicenceVerdict::NeedsPhone);
}

void LicenceRulesTest::resourceAccountsAndDevicesAreNobody()
{
    const QList<OwnedSku> owned{seats("MCOEV", 5), seats("Microsoft_Teams_Enterprise_New", 5)};
    QVERIFY(one(holding("PHONESYSTEM_VIRTUALUSER"), owned).gifts.isEmpty());
    QVERIFY(one(holding("MCOCAP"), owned).gifts.isEmpty());
    LicenceHolder both = holding("SPE_E3");
    both.plans.append({planIds().value(u"MCOEV_VIRTUALUSER"_s), u"Enabled"_s});
    QVERIFY(m_rules.need(both, {}).verdict == LicenceVerdict::NeedsPhone); // a person all the same
}

void LicenceRulesTest::seatsAreCountedOverThePlan()
{
    const QList<LicenceProposal> plan =
        m_rules.propose({holding("SPE_E3"), holding("SPE_E3"), holding("SPE_E5"), holding("SPE_E3")},
                        {seats("MCOEV", 10, 8)});
    QCOMPARE(given(plan.at(0)), QStringList{idOf("MCOEV")});
    QCOMPARE(given(plan.at(1)), QStringList{idOf("MCOEV")});
    QVERIFY(plan.at(2).gifts.isEmpty() && plan.at(2).toBuy.isEmpty());
    QVERIFY(plan.at(3).gifts.isEmpty());
    QCOMPARE(plan.at(3).toBuy, QStringList{idOf("MCOEV")});
}

void LicenceRulesTest::unusableProductsGiveNoSeat()
{
    for (const char* status : {"Suspended", "Deleted", "LockedOut", "unknownFutureValue", ""}) {
        OwnedSku sku = seats("MCOEV", 10);
        sku.capabilityStatus = QString::fromLatin1(status);
        QCOMPARE(one(holding("SPE_E3"), {sku}).toBuy, QStringList{idOf("MCOEV")});
    }
    OwnedSku warned = seats("MCOEV", 0);
    warned.warning = 1;
    warned.capabilityStatus = u"Warning"_s;
    QCOMPARE(given(one(holding("SPE_E3"), {warned})), QStringList{idOf("MCOEV")});
    OwnedSku over = seats("MCOEV", 3, 7); // more given than owned: happens after a reduction
    QVERIFY(one(holding("SPE_E3"), {over}).gifts.isEmpty());
}

void LicenceRulesTest::variantByBase_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("variant");
    QTest::newRow("enterprise") << QByteArray("ENTERPRISEPACK") << QByteArray("MCOEV");
    QTest::newRow("business") << QByteArray("SPB") << QByteArray("MCOEV");
    QTest::newRow("gcc") << QByteArray("ENTERPRISEPACK_GOV") << QByteArray("MCOEV_GOV");
    QTest::newRow("faculty") << QByteArray("M365EDU_A3_FACULTY") << QByteArray("MCOEV_FACULTY");
    QTest::newRow("student") << QByteArray("M365EDU_A5_STUUSEBNFT") << QByteArray("MCOEV_STUDENT");
}

void LicenceRulesTest::variantByBase()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, variant);
    const QList<OwnedSku> owned{seats("MCOEV_STUDENT", 9), seats("MCOEV_FACULTY", 9), seats("MCOEV_GOV", 9),
                                seats("MCOEV", 9)};
    QCOMPARE(given(one(holding(base.constData()), owned)), QStringList{idOf(variant.constData())});
    QCOMPARE(one(holding(base.constData()), {}).toBuy, QStringList{idOf(variant.constData())});
}

void LicenceRulesTest::smallBusinessMayUseItsOwnVariants()
{
    const QList<OwnedSku> owned{seats("BUSINESS_VOICE_DIRECTROUTING", 5), seats("MCOEVSMB_1", 5)};
    QCOMPARE(given(one(holding("SPB"), owned)), QStringList{idOf("MCOEVSMB_1")});
    QCOMPARE(given(one(holding("SPB"), {owned.first()})), QStringList{idOf("BUSINESS_VOICE_DIRECTROUTING")});
    QCOMPARE(one(holding("ENTERPRISEPACK"), {owned.last()}).toBuy, QStringList{idOf("MCOEV")});
    // The resource account's product carries "phone" in its name, and no plan that counts.
    QCOMPARE(one(holding("SPB"), {seats("PHONESYSTEM_VIRTUALUSER", 5)}).toBuy, QStringList{idOf("MCOEV")});
}

void LicenceRulesTest::teamsBesideSuitesWithoutIt()
{
    const QList<OwnedSku> owned{seats("Microsoft_Teams_Enterprise_New", 5),
                                seats("Microsoft_Teams_EEA_New", 5), seats("MCOEV", 5)};
    QCOMPARE(given(one(holding("Microsoft_365_E5_(no_Teams)"), owned)),
             QStringList{idOf("Microsoft_Teams_Enterprise_New")});
    QCOMPARE(given(one(holding("O365_w/o_Teams_Bundle_M5"), owned)),
             QStringList{idOf("Microsoft_Teams_EEA_New")});
    QCOMPARE(given(one(holding("O365_w/o Teams Bundle_M3"), owned)),
             (QStringList{idOf("Microsoft_Teams_EEA_New"), idOf("MCOEV")}));
    QCOMPARE(one(holding("O365_w/o_Teams_Bundle_M5"), {}).toBuy,
             QStringList{idOf("Microsoft_Teams_EEA_New")});
}

void LicenceRulesTest::theAddOnWaitsForTeams()
{
    const LicenceProposal proposal = one(holding("Microsoft_365_E3_(no_Teams)"), {seats("MCOEV", 5)});
    QVERIFY(proposal.gifts.isEmpty());
    QCOMPARE(proposal.toBuy, QStringList{idOf("Microsoft_Teams_Enterprise_New")});
}

void LicenceRulesTest::whoHoldsNothingMayGetASuite()
{
    const LicenceHolder nobody = holding(QString(), {});
    QCOMPARE(given(one(nobody, {seats("SPE_E5", 1)})), QStringList{idOf("SPE_E5")});
    QCOMPARE(given(one(nobody, {seats("SPE_E5", 1), seats("SPE_E3", 1), seats("MCOEV", 1)})),
             (QStringList{idOf("SPE_E3"), idOf("MCOEV")}));
    QCOMPARE(given(one(nobody,
                       {seats("SPE_E5", 1), seats("Microsoft_Teams_Enterprise_New", 1), seats("MCOEV", 1)})),
             (QStringList{idOf("Microsoft_Teams_Enterprise_New"), idOf("MCOEV")}));
    // Beside a suite without Teams a second suite would only be refused.
    QVERIFY(one(holding("Microsoft_365_E3_(no_Teams)"), {seats("SPE_E5", 1)}).gifts.isEmpty());
}

void LicenceRulesTest::aSwitchedOffPlanIsSwitchedOn()
{
    const QString phone = planIds().value(u"MCOEV"_s);
    LicenceHolder holder = holding("SPE_E5");
    holder.plans.removeLast();
    holder.licences.first().disabledPlans = {u"x"_s, phone};
    const LicenceProposal proposal = one(holder, {seats("SPE_E5", 5, 5), seats("MCOEV", 5)});
    QCOMPARE(proposal.gifts.size(), 1);
    const LicenceGift gift{idOf("SPE_E5"), {u"x"_s}, {u"x"_s, phone}, true};
    QVERIFY(proposal.gifts.first() == gift);
    // Both at once stay one change of one licence.
    holder.plans.clear();
    holder.licences.first().disabledPlans = {planIds().value(u"TEAMS1"_s), phone};
    QCOMPARE(one(holder, {seats("SPE_E5", 5, 5)}).gifts.size(), 1);
    QVERIFY(one(holder, {seats("SPE_E5", 5, 5)}).gifts.first().disabledPlans.isEmpty());
}

void LicenceRulesTest::whatAGroupGaveIsLeftAlone()
{
    LicenceHolder holder = holding("SPE_E5");
    holder.plans.removeLast();
    holder.licences.first().byGroup = u"g1"_s;
    holder.licences.first().disabledPlans = {planIds().value(u"MCOEV"_s)};
    QCOMPARE(given(one(holder, {seats("SPE_E5", 5, 5), seats("MCOEV", 5)})), QStringList{idOf("MCOEV")});
}

void LicenceRulesTest::unknownProductsAreJudgedByTheirPlans()
{
    const OwnedSku coming = seats(u"99999999-0000-0000-0000-000000000001"_s, {u"MCOEV"_s}, 5);
    QCOMPARE(given(one(holding("SPE_E3"), {coming})), QStringList{coming.id});
    const OwnedSku suite = seats(u"99999999-0000-0000-0000-000000000002"_s, {u"MCOEV"_s, u"TEAMS1"_s}, 5);
    QVERIFY(one(holding("SPE_E3"), {suite}).gifts.isEmpty()); // a second suite is no add-on
    QCOMPARE(m_rules.productName(coming.id, {coming}), u"PART"_s);
    QCOMPARE(m_rules.productName(u"nobody-knows"_s, {}), u"nobody-knows"_s);
}

void LicenceRulesTest::whatIsHeldIsNotGivenTwice()
{
    LicenceHolder holder = holding("SPE_E3");
    holder.licences.append({idOf("MCOEV"), {}, u"Error"_s, u"Other"_s, {}});
    const LicenceProposal proposal = one(holder, {seats("MCOEV", 5), seats("MCOTEAMS_ESSENTIALS", 5)});
    QCOMPARE(given(proposal), QStringList{idOf("MCOTEAMS_ESSENTIALS")});
}

QTEST_GUILESS_MAIN(LicenceRulesTest)
#include "LicenceRulesTest.moc"
