// SPDX-License-Identifier: Apache-2.0
#include "dialer/ProbeController.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class AccountNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUserAndAddress_data();
    void isUserAndAddress();
};

void AccountNameTest::isUserAndAddress_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("name");
    QTest::newRow("at the target's host")
        << u"sip:bo@A.example:5070;transport=tcp"_s << QString() << u"me"_s << u"me sip:me@a.example"_s;
    QTest::newRow("whom one calls is not who one is")
        << u"sip:ana@a.example"_s << QString() << u"me"_s << u"me sip:me@a.example"_s;
    QTest::newRow("From goes before")
        << u"sip:bo@a.example"_s << u" sips:+331@B.example "_s << u"me"_s << u"me sip:+331@b.example"_s;
    QTest::newRow("IPv6") << u"sip:bo@[2001:DB8::1]"_s << QString() << u"me"_s
                          << u"me sip:me@[2001:db8::1]"_s;
    QTest::newRow("user with a host")
        << u"sip:bo@a.example"_s << QString() << u"me@realm"_s << u"me@realm sip:me@a.example"_s;
    QTest::newRow("nobody") << u"sip:bo@a.example"_s << u"sip:me@a.example"_s << QString() << QString();
    QTest::newRow("nowhere") << QString() << QString() << u"me"_s << QString();
    QTest::newRow("no URI") << u"sip:bo@a.example"_s << u"sip:a b@"_s << u"me"_s << QString();
}

void AccountNameTest::isUserAndAddress()
{
    QFETCH(QString, target);
    QFETCH(QString, from);
    QFETCH(QString, user);
    SipRequest request;
    request.target = target;
    request.fromUri = from;
    request.account.user = user;
    QTEST(accountName(request), "name");
}

QTEST_GUILESS_MAIN(AccountNameTest)
#include "AccountNameTest.moc"
