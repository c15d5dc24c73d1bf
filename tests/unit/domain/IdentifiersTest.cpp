// SPDX-License-Identifier: Apache-2.0
#include "domain/Identifiers.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class IdentifiersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guids_data();
    void guids();
    void upns_data();
    void upns();
    void redirects_data();
    void redirects();
};

void IdentifiersTest::guids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    const QString guid = u"11111111-2222-3333-4444-55555555abcd"_s;
    QTest::newRow("plain") << guid << guid;
    QTest::newRow("capitals and blanks") << u"  "_s + guid.toUpper() + u" "_s << guid;
    QTest::newRow("braces") << u"{"_s + guid + u"}"_s << guid;
    QTest::newRow("empty") << u" "_s << u"guid.empty"_s;
    QTest::newRow("one brace") << u"{"_s + guid << u"guid.shape"_s;
    QTest::newRow("closing brace") << guid + u"}"_s << u"guid.shape"_s;
    QTest::newRow("without hyphens") << QString(guid).remove(u'-') << u"guid.shape"_s;
    QTest::newRow("a digit short") << guid.chopped(1) << u"guid.shape"_s;
    QTest::newRow("not hexadecimal") << guid.chopped(1) + u"g"_s << u"guid.shape"_s;
    QTest::newRow("a client secret") << u"abc8Q~dFgH.jkLmNoPqRsTuVwXyZ01234567890"_s << u"guid.shape"_s;
    QTest::newRow("two lines") << guid + u"\n"_s + guid << u"guid.shape"_s;
}

void IdentifiersTest::guids()
{
    QFETCH(const QString, text);
    const Result<ClientId> id = ClientId::parse(text);
    QTEST(id.ok() ? id->toString() : id.error().code, "outcome");
}

void IdentifiersTest::upns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("plain") << u"Amelie.Durand@Contoso.com"_s << u"Amelie.Durand@contoso.com"_s;
    QTest::newRow("apostrophe") << u"o'neil@contoso.com"_s << u"o'neil@contoso.com"_s;
    QTest::newRow("initial domain") << u"a@contoso.onmicrosoft.com"_s << u"a@contoso.onmicrosoft.com"_s;
    QTest::newRow("empty") << u""_s << u"upn.empty"_s;
    QTest::newRow("guest") << u"a_x.com#EXT#@contoso.onmicrosoft.com"_s << u"upn.guest"_s;
    QTest::newRow("guest, small") << u"a_x.com#ext#@contoso.onmicrosoft.com"_s << u"upn.guest"_s;
    QTest::newRow("no at") << u"amelie"_s << u"upn.shape"_s;
    QTest::newRow("two at") << u"a@b@contoso.com"_s << u"upn.shape"_s;
    QTest::newRow("blank") << u"a b@contoso.com"_s << u"upn.shape"_s;
    QTest::newRow("line feed before at") << u"a\n@contoso.com"_s << u"upn.shape"_s;
    QTest::newRow("command") << u"a';Remove-Item@contoso.com"_s << u"upn.shape"_s;
    QTest::newRow("65 characters") << QString(65, u'a') + u"@contoso.com"_s << u"upn.shape"_s;
    QTest::newRow("host without dot") << u"a@contoso"_s << u"fqdn.noDot"_s;
    QTest::newRow("host with underscore") << u"a@con_toso.com"_s << u"fqdn.underscore"_s;
}

void IdentifiersTest::upns()
{
    QFETCH(const QString, text);
    const Result<Upn> upn = Upn::parse(text);
    QTEST(upn.ok() ? upn->toString() : upn.error().code, "outcome");
    if (upn.ok())
        QCOMPARE(upn->local() + u'@' + upn->domain(), upn->toString());
}

void IdentifiersTest::redirects_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("plain") << u" Acme.uc1.ccaiplatform.com "_s
                           << u"https://acme.uc1.ccaiplatform.com/v1/ucaas/ms_teams/oauth_callback"_s;
    QTest::newRow("path") << u"acme.uc1.ccaiplatform.com/v1"_s << u"host.path"_s;
    QTest::newRow("a slash at the end") << u"acme.uc1.ccaiplatform.com/"_s << u"host.path"_s;
    QTest::newRow("scheme") << u"https://acme.uc1.ccaiplatform.com"_s << u"host.scheme"_s;
    QTest::newRow("port") << u"acme.uc1.ccaiplatform.com:8443"_s << u"host.port"_s;
    QTest::newRow("query") << u"acme.uc1.ccaiplatform.com?x=1"_s << u"fqdn.label"_s;
    QTest::newRow("user") << u"me@acme.uc1.ccaiplatform.com"_s << u"fqdn.scheme"_s;
    QTest::newRow("blank") << u"acme uc1.ccaiplatform.com"_s << u"fqdn.blank"_s;
    QTest::newRow("empty") << u""_s << u"fqdn.empty"_s;
}

void IdentifiersTest::redirects()
{
    QFETCH(const QString, host);
    const Result<RedirectUri> uri = RedirectUri::forInstance(host);
    QTEST(uri.ok() ? uri->toString() : uri.error().code, "outcome");
}

QTEST_GUILESS_MAIN(IdentifiersTest)
#include "IdentifiersTest.moc"
