// SPDX-License-Identifier: Apache-2.0
#include "dialer/TypedAddress.h"

#include "sip/SipTarget.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

class TypedAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meaning_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("usable");
        const auto row = [](const char* name, const QString& typed, const QString& uri, bool usable = true) {
            QTest::newRow(name) << typed << uri << usable;
        };
        row("host", u" sbc.example.com "_s, u"sip:sbc.example.com"_s);
        row("host and port", u"sbc:5061;transport=tls"_s, u"sip:sbc:5061;transport=tls"_s);
        row("user", u"alice@example.com:5070"_s, u"sip:alice@example.com:5070"_s);
        row("number at a host", u"+33199000101@trunk"_s, u"sip:+33199000101@trunk"_s);
        row("IPv4", u"192.0.2.1"_s, u"sip:192.0.2.1"_s);
        row("IPv6", u"2001:db8::1"_s, u"sip:[2001:db8::1]"_s);
        row("IPv6 and port", u"[::1]:5060"_s, u"sip:[::1]:5060"_s);
        row("name and URI", u"\"Moreau, Camille\" <sips:c@h>"_s, u"sips:c@h"_s);
        row("name and host", u"Camille < h >"_s, u"sip:h"_s);
        row("capitals", u"SIP:bob@host"_s, u"SIP:bob@host"_s);
        row("nothing", u"  "_s, QString(), false);
        row("number", u"+33 1 99 00 01 01"_s, u"+33 1 99 00 01 01"_s, false);
        row("another scheme", u"tel:+33199000101"_s, u"tel:+33199000101"_s, false);
        row("web", u"https://example.com"_s, u"https://example.com"_s, false);
        row("password", u"bob:hush@host"_s, u"bob:hush@host"_s, false);
        row("two people", u"a@b, c@d"_s, u"sip:a@b, c@d"_s, false);
        row("open bracket", u"<sip:a@b"_s, u"sip:<sip:a@b"_s, false);
    }

    void meaning()
    {
        QFETCH(QString, typed);
        const QString uri = sipUriFromTyped(typed);
        QTEST(uri, "uri");
        QTEST(SipTarget::parse(uri).ok(), "usable");
        QCOMPARE(sipUriFromTyped(uri), uri);
    }

    void aNumberIsAskedOfTheProxy()
    {
        const QString proxy = u"sip:[2001:db8::1]:5061;transport=tls"_s;
        QCOMPARE(sipUriFromTyped(u"+33 (1) 99-00.01.01"_s, proxy), u"sip:+33199000101@[2001:db8::1]"_s);
        QCOMPARE(sipUriFromTyped(u"alice@h"_s, proxy), u"sip:alice@h"_s);
        QCOMPARE(sipUriFromTyped(u"112"_s, u"no proxy"_s), u"112"_s);
    }
};

QTEST_GUILESS_MAIN(TypedAddressTest)
#include "TypedAddressTest.moc"
