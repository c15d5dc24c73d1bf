// SPDX-License-Identifier: Apache-2.0
#include "base/SecretVariable.h"

#include <QTest>

using namespace jonction;

class SecretVariableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenOnceAndGone()
    {
        qputenv("JONCTION_TEST_SECRET", "hush-hush");
        QCOMPARE(takeSecretVariable("JONCTION_TEST_SECRET").reveal(), QByteArrayView("hush-hush"));
        QVERIFY(!qEnvironmentVariableIsSet("JONCTION_TEST_SECRET"));
        QVERIFY(takeSecretVariable("JONCTION_TEST_SECRET").isEmpty());
    }

    // The block that the system shows to other programs of the owner's is this very memory.
    void itsBytesAreWiped()
    {
        qputenv("JONCTION_TEST_SECRET", "hush-hush");
        const char* bytes = std::getenv("JONCTION_TEST_SECRET");
        const qsizetype length = 9;
        takeSecretVariable("JONCTION_TEST_SECRET").clear();
        QCOMPARE(QByteArray(bytes, length), QByteArray(length, '\0'));
    }
};

QTEST_GUILESS_MAIN(SecretVariableTest)
#include "SecretVariableTest.moc"
