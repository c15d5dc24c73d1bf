// SPDX-License-Identifier: Apache-2.0
#include "domain/Fqdn.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class FqdnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void labels_data();
    void labels();
};

void FqdnTest::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // or the rule, where `sbc` and `plain` differ
    QTest::addColumn<QString>("sbc");
    const auto row = [](const char* name, const QString& text, const QString& host, const QString& sbc = {}) {
        QTest::newRow(name) << text << host << (sbc.isEmpty() ? host : sbc);
    };
    row("plain", u"sbc1.contoso.com"_s, u"sbc1.contoso.com"_s);
    row("case and a final dot", u" SBC1.Contoso.COM. "_s, u"sbc1.contoso.com"_s);
    row("digits first", u"3com.example"_s, u"3com.example"_s);
    row("punycode", u"xn--bcher-kva.example"_s, u"xn--bcher-kva.example"_s);
    row("empty", u""_s, u"fqdn.empty"_s);
    row("only blanks", u" \t\n "_s, u"fqdn.empty"_s);
    row("a blank inside", u"sbc one.contoso.com"_s, u"fqdn.blank"_s);
    row("a no-break space", u"sbc\u00a0one.contoso.com"_s, u"fqdn.blank"_s);
    row("a control character", u"sbc\u0007.contoso.com"_s, u"fqdn.blank"_s);
    row("line feed inside", u"sbc.contoso.com\nX: y"_s, u"fqdn.blank"_s);
    row("underscore", u"sbc_1.contoso.com"_s, u"fqdn.underscore"_s);
    row("scheme", u"https://sbc.contoso.com"_s, u"fqdn.scheme"_s);
    row("path", u"sbc.contoso.com/x"_s, u"fqdn.scheme"_s);
    row("user", u"me@contoso.com"_s, u"fqdn.scheme"_s);
    row("IPv4", u"192.0.2.7"_s, u"fqdn.ipAddress"_s);
    row("IPv6", u"2001:db8::1"_s, u"fqdn.ipAddress"_s);
    row("port", u"sbc.contoso.com:5061"_s, u"fqdn.ipAddress"_s);
    row("one label", u"localhost"_s, u"fqdn.noDot"_s);
    row("only a dot", u"."_s, u"fqdn.noDot"_s);
    row("two dots", u"sbc..contoso.com"_s, u"fqdn.label"_s);
    row("two final dots", u"contoso.com.."_s, u"fqdn.label"_s);
    row("dot first", u".contoso.com"_s, u"fqdn.label"_s);
    row("hyphen first", u"-sbc.contoso.com"_s, u"fqdn.label"_s);
    row("hyphen last", u"sbc-.contoso.com"_s, u"fqdn.label"_s);
    row("wildcard", u"*.contoso.com"_s, u"fqdn.label"_s);
    row("umlaut", u"büro.example"_s, u"fqdn.label"_s);
    row("full-width dot", u"sbc．contoso．com"_s, u"fqdn.noDot"_s);
    row("label of 63", QString(63, u'a') + u".b"_s, QString(63, u'a') + u".b"_s, u"sbc.tooLong"_s);
    row("label of 64", QString(64, u'a') + u".b"_s, u"fqdn.label"_s);
    row("name of 254", QString(u"a."_s).repeated(126) + u"bb"_s, u"fqdn.tooLong"_s);
    row("initial domain", u"contoso.onmicrosoft.com"_s, u"contoso.onmicrosoft.com"_s, u"sbc.onmicrosoft"_s);
    row("initial domain, loud", u"SBC.Contoso.OnMicrosoft.Com."_s, u"sbc.contoso.onmicrosoft.com"_s,
        u"sbc.onmicrosoft"_s);
    row("not the initial domain", u"onmicrosoft.com.example"_s, u"onmicrosoft.com.example"_s);
}

void FqdnTest::names()
{
    QFETCH(const QString, text);
    const Result<Fqdn> host = Fqdn::parse(text);
    QTEST(host.ok() ? host->toString() : host.error().code, "host");
    const Result<Fqdn> sbc = parseSbcFqdn(text);
    QTEST(sbc.ok() ? sbc->toString() : sbc.error().code, "sbc");
    if (host.ok()) // what was parsed once is accepted as it is
        QCOMPARE(Fqdn::parse(host->toString())->toString(), host->toString());
    else
        QCOMPARE(toString(host.error().kind), toString(ErrorKind::InvalidInput));
}

void FqdnTest::labels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("plain") << u"ujet-demo"_s << u"ujet-demo"_s;
    QTest::newRow("blanks around") << u"  ujet1 "_s << u"ujet1"_s;
    QTest::newRow("63") << QString(63, u'x') << QString(63, u'x');
    QTest::newRow("empty") << u"  "_s << u"label.empty"_s;
    QTest::newRow("blank") << u"u jet"_s << u"label.blank"_s;
    QTest::newRow("underscore") << u"u_jet"_s << u"label.underscore"_s;
    QTest::newRow("dot") << u"ujet.sip"_s << u"label.dot"_s;
    QTest::newRow("64") << QString(64, u'x') << u"label.tooLong"_s;
    QTest::newRow("capitals") << u"Ujet"_s << u"label.characters"_s;
    QTest::newRow("hyphen first") << u"-ujet"_s << u"label.characters"_s;
    QTest::newRow("at sign") << u"u@jet"_s << u"label.characters"_s;
    QTest::newRow("accent") << u"été"_s << u"label.characters"_s;
}

void FqdnTest::labels()
{
    QFETCH(const QString, text);
    const Result<QString> label = parseSubdomainLabel(text);
    QTEST(label.ok() ? label.value() : label.error().code, "outcome");
}

QTEST_GUILESS_MAIN(FqdnTest)
#include "FqdnTest.moc"
