// SPDX-License-Identifier: Apache-2.0
#include "domain/SecretRules.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;
using SecretRules::Removal;

Q_DECLARE_METATYPE(jonction::SecretRules::Removal)

class SecretRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stagesFollowTheFacts();
    void beginsAwayFromWhatCcaipHolds();
    void withdrawsWhatIsNotHandedOver();
    void theHintDecidesOnlyAlone();
    void buildsOnWhatCcaipHolds();
    void removal_data();
    void removal();
    void lifetimes_data();
    void lifetimes();
    void heldIsCrossChecked_data();
    void heldIsCrossChecked();
};

static const QDateTime today(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC);

static SecretRecord record(const char* keyId, int daysLeft, bool kept = true, bool orphan = false)
{
    const QString id = QString::fromLatin1(keyId);
    return {id, "Jonction "_L1 + id, id.left(3), today.addDays(-100), today.addDays(daysLeft), kept, orphan};
}

void SecretRulesTest::stagesFollowTheFacts()
{
    SecretInfo secret;
    secret.graceDays = 5;
    SecretRotation& rotation = secret.rotation;
    const auto stage = [&rotation] { return toString(SecretRules::stage(rotation)); };
    QCOMPARE(stage(), u"none"_s);
    rotation.startedAt = today;
    QCOMPARE(stage(), u"make"_s);
    rotation.newKeyId = u"new"_s;
    QCOMPARE(stage(), u"prove"_s);
    rotation.provenAt = today;
    QCOMPARE(stage(), u"handOver"_s);
    rotation.handedAt = today.addDays(1);
    QCOMPARE(stage(), u"confirm"_s);
    QVERIFY(!SecretRules::retireFrom(secret).isValid());
    rotation.confirmedAt = today.addDays(2);
    QCOMPARE(stage(), u"grace"_s);
    QCOMPARE(SecretRules::retireFrom(secret), today.addDays(6));
    rotation.withdrawing = true;
    QCOMPARE(stage(), u"withdraw"_s);
}

void SecretRulesTest::beginsAwayFromWhatCcaipHolds()
{
    SecretInfo secret;
    secret.keyId = u"current"_s;
    secret.known = {record("held", 20), record("current", 200)};
    secret.heldByCcaip = u"held"_s;
    SecretRules::beginRotation(secret, today);
    QCOMPARE(secret.rotation.oldKeyId, u"held"_s);
    QCOMPARE(secret.rotation.before, (QStringList{u"held"_s, u"current"_s}));
    SecretRules::beginRotation(secret, today.addDays(3)); // one is going on
    QCOMPARE(secret.rotation.startedAt, today);
}

void SecretRulesTest::withdrawsWhatIsNotHandedOver()
{
    SecretInfo secret;
    secret.rotation.startedAt = today;
    SecretRules::withdrawRotation(secret);
    QCOMPARE(toString(SecretRules::stage(secret.rotation)), u"none"_s);
    secret.rotation.startedAt = secret.rotation.provenAt = today;
    secret.rotation.newKeyId = u"new"_s;
    SecretInfo handed = secret;
    SecretRules::withdrawRotation(secret);
    QCOMPARE(toString(SecretRules::stage(secret.rotation)), u"withdraw"_s);
    SecretRules::handedOver(handed, u"new"_s, today);
    SecretRules::withdrawRotation(handed); // CCAIP works with it: there is no way back by itself
    QCOMPARE(toString(SecretRules::stage(handed.rotation)), u"confirm"_s);
    QCOMPARE(handed.heldByCcaip, u"new"_s);
    QCOMPARE(handed.keyId, u"new"_s);
}

void SecretRulesTest::theHintDecidesOnlyAlone()
{
    SecretInfo secret;
    const QList<SecretRecord> secrets{record("aaa1", 10), record("bbb1", 10), record("bbb2", 10)};
    QCOMPARE(SecretRules::heldKeyId(secret, secrets), QString());
    secret.heldHint = u"aaa"_s;
    QCOMPARE(SecretRules::heldKeyId(secret, secrets), u"aaa1"_s);
    secret.heldHint = u"bbb"_s;
    QCOMPARE(SecretRules::heldKeyId(secret, secrets), QString());
    secret.heldByCcaip = u"bbb2"_s; // a word that names it goes first
    QCOMPARE(SecretRules::heldKeyId(secret, secrets), u"bbb2"_s);
}

void SecretRulesTest::buildsOnWhatCcaipHolds()
{
    SecretInfo secret;
    QList<SecretRecord> secrets{record("one", 100), record("two", 200), record("away", 300, false)};
    const auto current = [&] { return SecretRules::currentKeyId(secret, secrets, today); };
    QCOMPARE(current(), u"two"_s); // the latest that is kept
    secret.heldByCcaip = u"one"_s;
    QCOMPARE(current(), u"one"_s);
    secret.heldByCcaip = u"away"_s; // its value is not here
    QCOMPARE(current(), u"two"_s);
    secret.heldByCcaip.clear();
    secret.rotation.startedAt = today;
    secret.rotation.newKeyId = u"two"_s; // not yet in CCAIP
    QCOMPARE(current(), u"one"_s);
    secrets.first().expires = today.addDays(5); // the old one is no longer good: the new one must serve
    QCOMPARE(current(), u"two"_s);
    secrets = {record("short", 8)};
    secret = {};
    QCOMPARE(current(), QString());
    secret.policy = {true, false, 10, {}, {}}; // where ten days are the longest life, eight are enough
    QCOMPARE(current(), u"short"_s);
}

void SecretRulesTest::removal_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("keyId");
    QTest::addColumn<Removal>("verdict");
    QTest::newRow("held by CCAIP") << u"aaa"_s << u"aaa"_s << Removal::HeldByCcaip;
    QTest::newRow("held, other case") << u"AAA"_s << u"aaa"_s << Removal::HeldByCcaip;
    QTest::newRow("another valid one is here") << QString() << u"aaa"_s << Removal::Allowed;
    QTest::newRow("the only one whose value anybody has") << QString() << u"bbb"_s << Removal::Allowed;
    QTest::newRow("ended") << u"end"_s << u"end"_s << Removal::Allowed;
    QTest::newRow("orphan") << QString() << u"orp"_s << Removal::Allowed;
    QTest::newRow("not there") << QString() << u"zzz"_s << Removal::Allowed;
}

void SecretRulesTest::removal()
{
    QFETCH(const QString, held);
    QFETCH(const QString, keyId);
    QFETCH(const Removal, verdict);
    SecretInfo secret;
    secret.heldByCcaip = held;
    QList<SecretRecord> secrets{record("aaa", 100), record("bbb", 50), record("end", -1),
                                record("orp", 200, false, true), record("far", 300, false)};
    QVERIFY(SecretRules::removal(secret, secrets, keyId, today) == verdict);
    // One by one until none may go: whatever the order, the last valid and usable one stays.
    for (qsizetype i = 0; i < secrets.size();) {
        if (SecretRules::removal(secret, secrets, secrets.at(i).keyId, today) == Removal::Allowed)
            secrets.removeAt(i);
        else
            ++i;
    }
    const bool usable = std::any_of(secrets.cbegin(), secrets.cend(), [](const SecretRecord& left) {
        return left.kept && !SecretRules::isExpired(left, today);
    });
    QVERIFY(usable);
}

void SecretRulesTest::lifetimes_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("known");
    QTest::addColumn<int>("maxDays");
    QTest::addColumn<int>("refused");
    QTest::addColumn<int>("asked");
    QTest::newRow("choice") << 180 << true << 0 << 0 << 180;
    QTest::newRow("24 months at most") << 2000 << true << 0 << 0 << 730;
    QTest::newRow("policy") << 180 << true << 90 << 0 << 90;
    QTest::newRow("policy allows more") << 180 << true << 365 << 0 << 180;
    QTest::newRow("unknown") << 365 << false << 0 << 0 << 365;
    QTest::newRow("365 refused") << 365 << false << 0 << 365 << 180;
    QTest::newRow("180 refused") << 180 << false << 0 << 180 << 90;
    QTest::newRow("90 refused") << 180 << false << 0 << 90 << 30;
    QTest::newRow("30 refused") << 180 << false << 0 << 30 << 0;
    QTest::newRow("30 refused, 10 chosen") << 10 << false << 0 << 30 << 10;
    QTest::newRow("known policy outweighs a refusal") << 180 << true << 120 << 90 << 120;
}

void SecretRulesTest::lifetimes()
{
    QFETCH(const int, choice);
    QFETCH(const bool, known);
    QFETCH(const int, maxDays);
    QFETCH(const int, refused);
    QFETCH(const int, asked);
    SecretInfo secret;
    secret.lifetimeDays = choice;
    secret.policy = {known, false, maxDays, {}, {}};
    secret.refusedDays = refused;
    QCOMPARE(SecretRules::lifetimeDays(secret), asked);
}

void SecretRulesTest::heldIsCrossChecked_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<int>("heldDaysLeft");
    QTest::addColumn<bool>("newerHere");
    QTest::addColumn<QString>("id");
    QTest::newRow("unknown") << QString() << 100 << false << u"secret.held.unknown"_s;
    QTest::newRow("gone") << u"zzz"_s << 100 << true << u"secret.held.gone"_s;
    QTest::newRow("fine") << u"aaa"_s << 61 << true << QString();
    QTest::newRow("ends") << u"aaa"_s << 20 << false << u"secret.held.ends"_s;
    QTest::newRow("ends, newer unused") << u"aaa"_s << 20 << true << u"secret.held.endsOtherHere"_s;
    QTest::newRow("ended") << u"aaa"_s << -2 << false << u"secret.held.expired"_s;
    QTest::newRow("ended, newer unused") << u"aaa"_s << -2 << true << u"secret.held.expiredOtherHere"_s;
}

void SecretRulesTest::heldIsCrossChecked()
{
    QFETCH(const QString, held);
    QFETCH(const int, heldDaysLeft);
    QFETCH(const bool, newerHere);
    QFETCH(const QString, id);
    SecretInfo secret;
    secret.heldByCcaip = held;
    QList<SecretRecord> secrets{record("aaa", heldDaysLeft)};
    if (newerHere)
        secrets.append(record("new", 200));
    const Diagnostics found = SecretRules::heldFindings(secret, secrets, true, today);
    QCOMPARE(found.isEmpty() ? QString() : found.first().id, id);
    for (const Diagnostic& one : found)
        QVERIFY(one.severity != Severity::Error); // it must not stop what mends it
    if (held.isEmpty())
        QVERIFY(SecretRules::heldFindings(secret, secrets, false, today).isEmpty());
}

QTEST_GUILESS_MAIN(SecretRulesTest)
#include "SecretRulesTest.moc"
