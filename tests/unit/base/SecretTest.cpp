// SPDX-License-Identifier: Apache-2.0
#include "base/Secret.h"

#include <QtTest>

#include <type_traits>

using namespace jonction;

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cannotBeCopiedOrPrinted();
    void movesAndEmptiesTheSource();
    void comparesAndClones();
    void registersItselfForMasking();
    void masksTheLongestFirst();
    void leavesShortValuesAlone();
    void wipesMemory();
};

void SecretTest::cannotBeCopiedOrPrinted()
{
    static_assert(!std::is_copy_constructible_v<Secret>);
    static_assert(!std::is_copy_assignable_v<Secret>);
    static_assert(!std::is_convertible_v<Secret, QByteArray>);
    static_assert(!std::is_convertible_v<Secret, QString>);
    static_assert(!std::is_constructible_v<QVariant, Secret>);
    static_assert(std::is_nothrow_move_constructible_v<Secret>);
    const Secret secret(QByteArrayLiteral("s3cret-value"));
    QCOMPARE(secret.size(), 12);
}

void SecretTest::movesAndEmptiesTheSource()
{
    Secret first(QByteArrayLiteral("first value"));
    Secret second(std::move(first));
    QVERIFY(first.isEmpty());
    QCOMPARE(second.reveal().toByteArray(), QByteArray("first value"));
    Secret third(QByteArrayLiteral("third value"));
    third = std::move(second);
    QVERIFY(second.isEmpty());
    QCOMPARE(third.reveal().toByteArray(), QByteArray("first value"));
    third.clear();
    QVERIFY(third.isEmpty());
}

void SecretTest::comparesAndClones()
{
    const Secret secret(QByteArrayLiteral("value of record"));
    const Secret copy = secret.clone();
    QVERIFY(secret.equals(copy));
    QVERIFY(!secret.equals(Secret(QByteArrayLiteral("value of recorD"))));
    QVERIFY(!secret.equals(Secret(QByteArrayLiteral("value of recor"))));
    QVERIFY(Secret().equals(Secret()));
}

void SecretTest::registersItselfForMasking()
{
    const QByteArray value("0-unit~test secret/+\"");
    {
        const Secret secret{QByteArray(value)};
    }
    // Still masked after its end: a late log line may carry it.
    for (const QByteArray& form :
         {value, value.toBase64(), value.toBase64(QByteArray::Base64UrlEncoding), value.toPercentEncoding(),
          value.toPercentEncoding({}, "~").replace("%20", "+"), QByteArray(value).replace('"', "\\\"")})
        QVERIFY2(!SecretRegistry::masked("x " + form + " y").contains(form), form.constData());
}

void SecretTest::masksTheLongestFirst()
{
    SecretRegistry::remember("abcdef-short");
    SecretRegistry::remember("abcdef-short-and-long");
    QCOMPARE(SecretRegistry::masked("<abcdef-short-and-long>"), QByteArray("<•••>"));
}

void SecretTest::leavesShortValuesAlone()
{
    SecretRegistry::remember("and");
    QCOMPARE(SecretRegistry::masked("this and that"), QByteArray("this and that"));
}

void SecretTest::wipesMemory()
{
    std::vector<char> bytes{'a', 'b', 'c'};
    wipe(bytes.data(), bytes.size());
    QCOMPARE(bytes, (std::vector<char>{0, 0, 0}));
}

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
