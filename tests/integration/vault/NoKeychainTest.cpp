// SPDX-License-Identifier: Apache-2.0
// Run by without-secret-service.sh: every call says KeychainMissing, with what was asked, and keeps nothing.
#include "support/Await.h"
#include "vault/KeychainStore.h"

#include <QDirIterator>
#include <QtTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class NoKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void statusSaysMissingWithEvidence();
    void readSaysMissing();
    void writeSaysMissingAndKeepsNothing();
    void forgetSaysMissing();

private:
    const SecretRef m_ref = SecretRef::telnyxApiKey(u"11111111-2222"_s);
    KeychainStore m_store;
};

void NoKeychainTest::initTestCase()
{
    const QString absence = qEnvironmentVariable("JONCTION_KEYCHAIN_ABSENCE");
    QVERIFY2(!absence.isEmpty(), "run this program through without-secret-service.sh");
    QCOMPARE(qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"), absence == u"no-service"_s);
}

void NoKeychainTest::statusSaysMissingWithEvidence()
{
    const auto status = await(m_store.status(this));
    QCOMPARE(outcomeOf(status), u"ok"_s);
    QCOMPARE(toString(status->state), u"missing"_s);
    const bool bus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
    const QString expected = bus ? u"org.freedesktop.secrets"_s : u"DBUS_SESSION_BUS_ADDRESS"_s;
    QVERIFY2(status->evidence.contains(expected), qPrintable(status->evidence));
}

void NoKeychainTest::readSaysMissing()
{
    const auto result = await(m_store.read(this, m_ref));
    QCOMPARE(outcomeOf(result), u"keychainMissing"_s);
    QVERIFY(!result.error().evidence.isEmpty());
    QCOMPARE(result.error().subject, m_ref.key());
}

void NoKeychainTest::writeSaysMissingAndKeepsNothing()
{
    QCOMPARE(outcomeOf(await(m_store.write(this, m_ref, Secret(QByteArrayLiteral("nowhere-to-keep-it"))))),
             u"keychainMissing"_s);
    QCOMPARE(outcomeOf(await(m_store.read(this, m_ref))), u"keychainMissing"_s);
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains("nowhere-to-keep-it"), qPrintable(file.fileName()));
    }
}

void NoKeychainTest::forgetSaysMissing()
{
    QCOMPARE(outcomeOf(await(m_store.forget(this, m_ref))), u"keychainMissing"_s);
}

QTEST_GUILESS_MAIN(NoKeychainTest)
#include "NoKeychainTest.moc"
