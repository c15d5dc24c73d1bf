// SPDX-License-Identifier: Apache-2.0
#include "sip/SipTarget.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

class SipTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("uri");
        QTest::addColumn<int>("port");
        QTest::newRow("number") << u"sip:+33199000001@sub.sip.example.com"_s
                                << u"sip:+33199000001@sub.sip.example.com"_s << 0;
        QTest::newRow("port") << u"SIP:bob@host:5070"_s << u"sip:bob@host:5070"_s << 5070;
        QTest::newRow("v6") << u"sip:bob@[::1]:5070"_s << u"sip:bob@[::1]:5070"_s << 5070;
        QTest::newRow("parameters stay")
            << u"sip:+1@h;user=phone;transport=TCP"_s << u"sip:+1@h;user=phone;transport=tcp"_s << 0;
        QTest::newRow("no user") << u"sips:host."_s << u"sips:host"_s << 0;
        QTest::newRow("keypad") << u"sip:*21#5#@h"_s << u"sip:*21%235%23@h"_s << 0;
        QTest::newRow("escaped") << u"sip:a%23b@h"_s << u"sip:a%23b@h"_s << 0;
    }

    void accepts()
    {
        QFETCH(QString, text);
        QFETCH(QString, uri);
        const Result<SipTarget> target = SipTarget::parse(text);
        QVERIFY(target.ok());
        QCOMPARE(target->toUri(target->transport), uri);
        QTEST(target->port, "port");
    }

    void aNumberAloneIsNone()
    {
        for (const QString& text : {u"+33199000101"_s, u"01 99 00 01 01"_s, u"(0199) 000-101"_s, u"112"_s})
            QCOMPARE(SipTarget::parse(text).error().evidence, u"number"_s);
        for (const QString& text : {u"192.0.2.1"_s, u"1a"_s, u"+"_s, u"1;transport=udp"_s})
            QVERIFY2(SipTarget::parse(text).error().evidence != u"number"_s, qPrintable(text));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "sip:",
                                 "bob",
                                 "tel:+1",
                                 "http://x/",
                                 "sip:a b@h",
                                 "sip:a@b@c",
                                 "sip:a@h_x",
                                 "sip:a@h:0",
                                 "sip:a@h:99999",
                                 "sip:a@h:",
                                 "sip:a@h;transport=foo",
                                 "sip:a@[::1",
                                 "sip:@h",
                                 "sip:a:password@h",
                                 "sip:a@h\r\nX: y",
                                 "sip:a@h>",
                                 "sip:a@h?Replaces=x",
                                 "sip:a@h:+5",
                                 "sip:a%@h",
                                 "sip:a%2@h",
                                 "sip:%zz@h",
                                 "sip:a@h;x=%f",
                                 "sip:a@h#b",
                                 "sip:a[b]@h"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("long") << u"sip:"_s + QString(600, u'a') + u"@h"_s;
    }

    void refuses()
    {
        QFETCH(QString, text);
        const Result<SipTarget> target = SipTarget::parse(text);
        QVERIFY(!target.ok());
        QVERIFY(target.error().kind == ErrorKind::InvalidInput);
    }

    void addressesAreTold()
    {
        QVERIFY(SipTarget::parse(u"sip:a@127.0.0.1"_s)->hostIsAddress());
        QVERIFY(SipTarget::parse(u"sip:a@[fe80::1]"_s)->hostIsAddress());
        QVERIFY(!SipTarget::parse(u"sip:a@127.0.0.256"_s)->hostIsAddress());
        QVERIFY(!SipTarget::parse(u"sip:a@example.com"_s)->hostIsAddress());
    }

    void controlsAreCut() { QCOMPARE(withoutControls(u"a\r\nVia: x\x7f"_s), u"aVia: x"_s); }
};

QTEST_GUILESS_MAIN(SipTargetTest)
#include "SipTargetTest.moc"
