// SPDX-License-Identifier: Apache-2.0
#include "domain/PhoneNumber.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class PhoneNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void knowsRangesAndShapes();
};

void PhoneNumberTest::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("plain") << u"+33199000101"_s << u"+33199000101"_s;
    QTest::newRow("as people write") << u"+33 1 99-00.01 (01)"_s << u"+33199000101"_s;
    QTest::newRow("no-break blanks") << u"+33\u00a01\u202f99\u200900 01 01"_s << u"+33199000101"_s;
    QTest::newRow("tel uri") << u"tel:+33199000101"_s << u"+33199000101"_s;
    QTest::newRow("United States") << u"+1 (212) 555-0123"_s << u"+12125550123"_s;
    QTest::newRow("empty") << u"  "_s << u"phone.empty"_s;
    QTest::newRow("only tel:") << u"tel:"_s << u"phone.empty"_s;
    QTest::newRow("no plus") << u"33199000101"_s << u"phone.noPlus"_s;
    QTest::newRow("international prefix") << u"0033199000101"_s << u"phone.noPlus"_s;
    QTest::newRow("national") << u"01 99 00 01 01"_s << u"phone.noPlus"_s;
    QTest::newRow("bracketed zero") << u"+33 (0)1 99 00 01 01"_s << u"phone.nationalZero"_s;
    QTest::newRow("extension") << u"+33199000101x12"_s << u"phone.extension"_s;
    QTest::newRow("ext parameter") << u"+33199000101;ext=12"_s << u"phone.extension"_s;
    QTest::newRow("letters") << u"+1800FLOWERS"_s << u"phone.characters"_s;
    QTest::newRow("two plus") << u"++33199000101"_s << u"phone.characters"_s;
    QTest::newRow("plus zero") << u"+033199000101"_s << u"phone.characters"_s;
    QTest::newRow("full-width plus") << u"＋33199000101"_s << u"phone.noPlus"_s;
    QTest::newRow("Arabic digits") << u"+٣٣١٩٩٠٠٠١٠١"_s << u"phone.characters"_s;
    QTest::newRow("comma") << u"+33199000101,"_s << u"phone.characters"_s;
    QTest::newRow("quote") << u"+33199000101'; Remove-Item C:"_s << u"phone.characters"_s;
    QTest::newRow("only a plus") << u"+"_s << u"phone.characters"_s;
    QTest::newRow("too short") << u"+3319900"_s << u"phone.length"_s;
    QTest::newRow("too long") << u"+331990001012345678"_s << u"phone.length"_s;
    QTest::newRow("too long for its country") << u"+3319900010123"_s << u"phone.length"_s;
    QTest::newRow("no such country") << u"+999199000101"_s << u"phone.length"_s;
    QTest::newRow("endless") << u'+' + QString(100'000, u'1') << u"phone.length"_s;
}

void PhoneNumberTest::parse()
{
    QFETCH(const QString, text);
    const Result<PhoneNumber> number = PhoneNumber::parse(text);
    QTEST(number.ok() ? number->toString() : number.error().code, "outcome");
    if (number.ok())
        QCOMPARE(PhoneNumber::parse(number->international())->toString(), number->toString());
}

void PhoneNumberTest::knowsRangesAndShapes()
{
    const Result<PhoneNumber> paris = PhoneNumber::parse(u"+33142685300"_s);
    QVERIFY(paris.ok() && paris->isKnownRange());
    QCOMPARE(paris->international(), u"+33 1 42 68 53 00"_s);
    // Possible and yet in no range that the library knows: accepted, and said.
    const Result<PhoneNumber> odd = PhoneNumber::parse(u"+33099000101"_s);
    if (odd.ok())
        QVERIFY(!odd->isKnownRange());
    QVERIFY(PhoneNumber::parse(u"+12125550123"_s).ok());
}

QTEST_GUILESS_MAIN(PhoneNumberTest)
#include "PhoneNumberTest.moc"
