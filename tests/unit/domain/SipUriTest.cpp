// SPDX-License-Identifier: Apache-2.0
#include "domain/SipUri.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class SipUriTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void parts();
};

// Torture after RFC 3261 19.1 and RFC 4475; sip-trunk dossier 6.2.
void SipUriTest::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char* name, const QString& text, const QString& outcome) {
        QTest::newRow(name) << text << outcome;
    };
    row("number at host", u"sip:+33199000101@ujet.sip.telnyx.com"_s,
        u"sip:+33199000101@ujet.sip.telnyx.com"_s);
    row("without scheme", u"+33199000101@ujet.sip.telnyx.com"_s, u"sip:+33199000101@ujet.sip.telnyx.com"_s);
    row("host case folds, user does not", u"SIP:Alice.B@Example.COM"_s, u"sip:Alice.B@example.com"_s);
    row("sips with port", u"sips:alice@example.com:5061"_s, u"sips:alice@example.com:5061"_s);
    row("transport is found", u"sip:a@example.com;lr;Transport=TCP"_s,
        u"sip:a@example.com;transport=tcp;lr"_s);
    row("IPv4", u"sip:127.0.0.1:5060"_s, u"sip:127.0.0.1:5060"_s);
    row("IPv6", u"sip:a@[2001:DB8::1]:5060"_s, u"sip:a@[2001:db8::1]:5060"_s);
    row("IPv6 without port", u"sip:[::1]"_s, u"sip:[::1]"_s);
    row("escaped user", u"sip:j%40s0n@example.com"_s, u"sip:j%40s0n@example.com"_s);
    row("user with marks", u"sip:a;b=1?c&d,e/f$g+h@example.com"_s, u"sip:a;b=1?c&d,e/f$g+h@example.com"_s);
    row("final dot", u"sip:a@example.com."_s, u"sip:a@example.com"_s);
    row("empty", u" "_s, u"sip.empty"_s);
    row("blank inside", u"sip:a b@example.com"_s, u"sip.blank"_s);
    row("CRLF", u"sip:a@example.com\r\nVia: x"_s, u"sip.blank"_s);
    row("NUL", u"sip:a@exa"_s + QChar(0) + u"mple.com"_s, u"sip.blank"_s);
    row("tab", u"sip:a\t@example.com"_s, u"sip.blank"_s);
    row("tel", u"tel:+33199000101"_s, u"sip.scheme"_s);
    row("tel with at", u"tel:+33@example.com"_s, u"sip.scheme"_s);
    row("http", u"http://example.com"_s, u"sip.scheme"_s);
    row("mailto", u"mailto:a@example.com"_s, u"sip.user"_s);
    row("two at", u"sip:a@b@example.com"_s, u"sip.at"_s);
    row("hash in user", u"sip:a#b@example.com"_s, u"sip.user"_s);
    row("percent alone", u"sip:a%@example.com"_s, u"sip.user"_s);
    row("percent, half", u"sip:a%4@example.com"_s, u"sip.user"_s);
    row("percent, not hexadecimal", u"sip:a%zz@example.com"_s, u"sip.user"_s);
    row("accent", u"sip:zoé@example.com"_s, u"sip.user"_s);
    row("angle brackets", u"<sip:a@example.com>"_s, u"sip.user"_s);
    row("password", u"sip:a:secret@example.com"_s, u"sip.user"_s);
    row("empty user", u"sip:@example.com"_s, u"sip.user"_s);
    row("no host", u"sip:a@"_s, u"sip.host"_s);
    row("nothing after scheme", u"sip:"_s, u"sip.host"_s);
    row("underscore in host", u"sip:a@ex_ample.com"_s, u"sip.host"_s);
    row("open bracket", u"sip:a@[::1"_s, u"sip.host"_s);
    row("words in brackets", u"sip:a@[example]"_s, u"sip.host"_s);
    row("text after bracket", u"sip:a@[::1]x"_s, u"sip.host"_s);
    row("port 0", u"sip:a@example.com:0"_s, u"sip.port"_s);
    row("port 65536", u"sip:a@example.com:65536"_s, u"sip.port"_s);
    row("port in words", u"sip:a@example.com:sip"_s, u"sip.port"_s);
    row("port missing", u"sip:a@example.com:"_s, u"sip.port"_s);
    row("port negative", u"sip:a@example.com:-5"_s, u"sip.port"_s);
    row("port with a sign", u"sip:a@example.com:+5060"_s, u"sip.port"_s);
    row("unknown transport", u"sip:a@example.com;transport=sctp"_s, u"sip.transport"_s);
    row("transport without value", u"sip:a@example.com;transport="_s, u"sip.parameter"_s);
    row("empty parameter", u"sip:a@example.com;;lr"_s, u"sip.parameter"_s);
    row("headers", u"sip:a@example.com?Replaces=x"_s, u"sip.parameter"_s);
    row("quote in parameter", u"sip:a@example.com;x=\"y\""_s, u"sip.parameter"_s);
    row("too long", u"sip:"_s + QString(2000, u'a') + u"@example.com"_s, u"sip.tooLong"_s);
}

void SipUriTest::parse()
{
    QFETCH(const QString, text);
    const Result<SipUri> uri = SipUri::parse(text);
    QTEST(uri.ok() ? uri->toString() : uri.error().code, "outcome");
    if (!uri.ok())
        return;
    const Result<SipUri> again = SipUri::parse(uri->toString());
    QVERIFY(again.ok());
    QVERIFY(again.value() == uri.value());
}

void SipUriTest::parts()
{
    const Result<SipUri> uri = SipUri::parse(u"sips:+331@[2001:db8::1]:5061;transport=tls;x=1"_s);
    QVERIFY(uri.ok());
    QCOMPARE(uri->scheme(), u"sips"_s);
    QCOMPARE(uri->user(), u"+331"_s);
    QCOMPARE(uri->host(), u"[2001:db8::1]"_s);
    QCOMPARE(uri->port(), 5061);
    QCOMPARE(uri->transport(), u"tls"_s);
    QCOMPARE(SipUri::parse(u"sip:example.com"_s)->port(), 0);
}

QTEST_GUILESS_MAIN(SipUriTest)
#include "SipUriTest.moc"
