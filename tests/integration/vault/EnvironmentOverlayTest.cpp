// SPDX-License-Identifier: Apache-2.0
// Run by with-keyring.sh: the store behind is the real one.
#include "vault/EnvironmentOverlay.h"
#include "support/Await.h"
#include "vault/KeychainStore.h"

#include <QtTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class EnvironmentOverlayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesTheVariableAndWipesIt();
    void wipesTheBlockThatTheSystemShows();
    void keepsAWrittenValueForThisRunOnly();
    void passesOtherNamesOn();
    void standsInForAnyClientSecretUntilOneIsStored();
    void refusesBadAssignments_data();
    void refusesBadAssignments();

private:
    std::unique_ptr<EnvironmentOverlay> taken(const QStringList& assignments)
    {
        auto result = EnvironmentOverlay::take(assignments, &m_store);
        return result.ok() ? result.take() : nullptr;
    }
    QByteArray valueOf(SecretStore& store, const SecretRef& ref)
    {
        const auto result = await(store.read(this, ref));
        return result.ok() ? result->reveal().toByteArray() : outcomeOf(result).toUtf8();
    }

    const QString m_id = u"overlay"_s;
    KeychainStore m_store;
};

void EnvironmentOverlayTest::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"),
             "run this program through with-keyring.sh");
}

void EnvironmentOverlayTest::servesTheVariableAndWipesIt()
{
    qputenv("JT_KEY", "KEY-from-environment");
    const auto overlay = taken({u"telnyx-api-key=JT_KEY"_s});
    QVERIFY(overlay);
    QVERIFY(!qEnvironmentVariableIsSet("JT_KEY"));
    QCOMPARE(valueOf(*overlay, SecretRef::telnyxApiKey(m_id)), QByteArray("KEY-from-environment"));
    // Every deployment of this run gets it, and as often as it asks.
    QCOMPARE(valueOf(*overlay, SecretRef::telnyxApiKey(u"other"_s)), QByteArray("KEY-from-environment"));
    QCOMPARE(toString(await(overlay->status(this))->state), u"available"_s);
}

void EnvironmentOverlayTest::wipesTheBlockThatTheSystemShows()
{
    const auto block = [] {
        QFile file(u"/proc/self/environ"_s);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    // Set by the test runner, so that it is in the block from the first moment.
    QVERIFY(block().contains("JT_BLOCK=secret-in-the-block"));
    const auto overlay = taken({u"refresh-token=JT_BLOCK"_s});
    QVERIFY(overlay);
    QVERIFY(!block().contains("secret-in-the-block"));
    QCOMPARE(valueOf(*overlay, SecretRef::refreshToken(m_id)), QByteArray("secret-in-the-block"));
}

void EnvironmentOverlayTest::keepsAWrittenValueForThisRunOnly()
{
    qputenv("JT_KEY", "first-value");
    const auto overlay = taken({u"ccaip-api-token=JT_KEY"_s});
    const SecretRef ref = SecretRef::ccaipApiToken(m_id);
    QCOMPARE(outcomeOf(await(overlay->write(this, ref, Secret(QByteArrayLiteral("second-value"))))), u"ok"_s);
    QCOMPARE(valueOf(*overlay, ref), QByteArray("second-value"));
    QCOMPARE(valueOf(m_store, ref), QByteArray("notFound"));
    QCOMPARE(outcomeOf(await(overlay->forget(this, ref))), u"ok"_s);
    QCOMPARE(valueOf(*overlay, ref), QByteArray("notFound"));
}

void EnvironmentOverlayTest::passesOtherNamesOn()
{
    qputenv("JT_KEY", "from-environment");
    const auto overlay = taken({u"telnyx-api-key=JT_KEY"_s});
    const SecretRef ref = SecretRef::refreshToken(m_id);
    QCOMPARE(outcomeOf(await(overlay->write(this, ref, Secret(QByteArrayLiteral("kept by the system"))))),
             u"ok"_s);
    QCOMPARE(valueOf(m_store, ref), QByteArray("kept by the system"));
    QCOMPARE(valueOf(*overlay, ref), QByteArray("kept by the system"));
}

void EnvironmentOverlayTest::standsInForAnyClientSecretUntilOneIsStored()
{
    qputenv("JT_KEY", "stand-in-secret");
    const auto overlay = taken({u"client-secret=JT_KEY"_s});
    const SecretRef ref = SecretRef::clientSecret(m_id, u"key-1"_s);
    QCOMPARE(valueOf(*overlay, ref), QByteArray("stand-in-secret"));
    QCOMPARE(outcomeOf(await(overlay->write(this, ref, Secret(QByteArrayLiteral("created-later"))))),
             u"ok"_s);
    QCOMPARE(valueOf(m_store, ref), QByteArray("created-later"));
    QCOMPARE(valueOf(*overlay, ref), QByteArray("created-later"));
}

void EnvironmentOverlayTest::refusesBadAssignments_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::newRow("no variable") << u"telnyx-api-key"_s;
    QTest::newRow("empty variable") << u"telnyx-api-key="_s;
    QTest::newRow("unknown name") << u"telnyx=JT_GOOD"_s;
    QTest::newRow("key id missing") << u"client-secret/=JT_GOOD"_s;
    QTest::newRow("not set") << u"telnyx-api-key=JT_NOT_SET"_s;
    QTest::newRow("nothing") << QString();
}

void EnvironmentOverlayTest::refusesBadAssignments()
{
    QFETCH(QString, assignment);
    qputenv("JT_GOOD", "good-value");
    const auto result = EnvironmentOverlay::take({u"refresh-token=JT_GOOD"_s, assignment}, &m_store);
    QCOMPARE(outcomeOf(result), u"invalidInput"_s);
    QCOMPARE(result.error().subject, assignment);
    QCOMPARE(qgetenv("JT_GOOD"), QByteArray("good-value"));
}

QTEST_GUILESS_MAIN(EnvironmentOverlayTest)
#include "EnvironmentOverlayTest.moc"
