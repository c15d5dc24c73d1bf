// SPDX-License-Identifier: Apache-2.0
#include "vault/SecretStore.h"

#include <QtTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class SecretRefTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEntriesAsDocumentsKnowThem();
    void knowsWhatCannotBeAKey();
    void namesStates();
};

void SecretRefTest::namesEntriesAsDocumentsKnowThem()
{
    QCOMPARE(SecretRef::clientSecret(u"d1"_s, u"k1"_s).key(), u"d1/client-secret/k1"_s);
    QCOMPARE(SecretRef::refreshToken(u"d1"_s).key(), u"d1/refresh-token"_s);
    QCOMPARE(SecretRef::telnyxApiKey(u"d1"_s).key(), u"d1/telnyx-api-key"_s);
    QCOMPARE(SecretRef::ccaipApiToken(u"d1"_s).key(), u"d1/ccaip-api-token"_s);
    QCOMPARE(SecretRef().service(), u"Jonction"_s);
    QCOMPARE(SecretRef::sipPassword(u"me sip:me@a.example"_s).key(),
             u"dialer/sip-password/me sip:me@a.example"_s);
    // As long as a field allows, and still an entry of its own.
    const SecretRef first = SecretRef::sipPassword(QString(600, u'x'));
    QVERIFY(first.isValid());
    QVERIFY(first.key() != SecretRef::sipPassword(QString(601, u'x')).key());
}

void SecretRefTest::knowsWhatCannotBeAKey()
{
    QVERIFY(SecretRef::refreshToken(u"d1"_s).isValid());
    QVERIFY(!SecretRef::refreshToken({}).isValid());
    QVERIFY(!SecretRef::refreshToken(u"a/b"_s).isValid());
    QVERIFY(!SecretRef::refreshToken(u"a\x07"_s).isValid());
    QVERIFY(!SecretRef::refreshToken(QString(300, u'x')).isValid());
    QVERIFY(!(SecretRef{u"d1"_s, {}}).isValid());
}

void SecretRefTest::namesStates()
{
    QCOMPARE(toString(KeychainStatus::State::NotSetUp), u"notSetUp"_s);
    QCOMPARE(toString(KeychainStatus::State::Missing), u"missing"_s);
}

QTEST_GUILESS_MAIN(SecretRefTest)
#include "SecretRefTest.moc"
