// SPDX-License-Identifier: Apache-2.0
#include "services/entra/ScopeSet.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class ScopeSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void covers_data();
    void covers();
    void lacking();
    void together();
    void prefixed();
};

void ScopeSetTest::covers_data()
{
    QTest::addColumn<QString>("granted");
    QTest::addColumn<QString>("needed");
    QTest::addColumn<bool>("yes");
    QTest::newRow("same") << u"User.Read"_s << u"user.read"_s << true;
    QTest::newRow("full address") << u"https://graph.microsoft.us/User.Read"_s << u"User.Read"_s << true;
    QTest::newRow("writing covers reading") << u"Domain.ReadWrite.All"_s << u"Domain.Read.All"_s << true;
    QTest::newRow("reading never writing") << u"Domain.Read.All"_s << u"Domain.ReadWrite.All"_s << false;
    QTest::newRow("all covers one") << u"Presence.Read.All"_s << u"Presence.Read"_s << true;
    QTest::newRow("one never all") << u"User.Read"_s << u"User.Read.All"_s << false;
    QTest::newRow("basic is another thing") << u"User.ReadBasic.All"_s << u"User.Read"_s << false;
    QTest::newRow("other reach") << u"RoleManagement.ReadWrite.Directory"_s
                                 << u"RoleManagement.Read.Directory"_s << true;
    QTest::newRow("other thing") << u"Application.Read.All"_s << u"Domain.Read.All"_s << false;
    QTest::newRow("nothing") << QString() << u"User.Read"_s << false;
    QTest::newRow("dots") << u"..."_s << u".read"_s << false;
}

void ScopeSetTest::covers()
{
    QFETCH(QString, granted);
    QFETCH(QString, needed);
    QTEST(scopeCovers(granted, needed), "yes");
}

void ScopeSetTest::lacking()
{
    QCOMPARE(scopesLacking({u"User.Read"_s}, {u"openid"_s, u"User.Read"_s, u"Domain.Read.All"_s,
                                              u"offline_access"_s, u"domain.read.all"_s}),
             QStringList{u"Domain.Read.All"_s});
}

void ScopeSetTest::together()
{
    QCOMPARE(scopesTogether({u"https://graph.microsoft.com/User.Read"_s}, {u"user.read"_s, u"openid"_s}),
             (QStringList{u"https://graph.microsoft.com/User.Read"_s, u"openid"_s}));
}

void ScopeSetTest::prefixed()
{
    QCOMPARE(scopesOf(u"https://dod-graph.microsoft.us/"_s,
                      {u"User.Read"_s, u"openid"_s, u"https://other.example/X"_s}),
             (QStringList{u"https://dod-graph.microsoft.us/User.Read"_s, u"openid"_s,
                          u"https://other.example/X"_s}));
}

QTEST_GUILESS_MAIN(ScopeSetTest)
#include "ScopeSetTest.moc"
