// SPDX-License-Identifier: Apache-2.0
#include "domain/Deployment.h"
#include "support/SampleDeployment.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class DeploymentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sipUrisOfAgents();
    void names();
    void newDocumentsDiffer();
    void mapping();
};

void DeploymentTest::sipUrisOfAgents()
{
    Deployment d = test::learnedDeployment();
    Agent agent = d.agents.first();
    QCOMPARE(agentSipUri(d, agent), u"sip:+33142685301@acme-teams.sip.telnyx.com"_s);
    // Separators that the rules accept never reach the portal.
    for (const QString& written :
         {u"+33 1 42-68.53 (01)"_s, u"tel:+33142685301"_s, u"+33\u00a0142\u202f685301"_s}) {
        agent.number = written;
        QCOMPARE(agentSipUri(d, agent), u"sip:+33142685301@acme-teams.sip.telnyx.com"_s);
    }
    agent.number = QString();
    QCOMPARE(agentSipUri(d, agent), QString());
    agent.sipUriForm = u"username"_s;
    QCOMPARE(agentSipUri(d, agent), u"sip:amelie@abc123.mstsbc.telnyx.tech"_s);
    d.trunk.sbcFqdn = QString();
    QCOMPARE(agentSipUri(d, agent), QString());
    d.trunk.sipSubdomain = u" acme "_s;
    QCOMPARE(inboundSipHost(d.trunk), u"acme.sip.telnyx.com"_s);
}

void DeploymentTest::names()
{
    Deployment d = test::sampleDeployment();
    QCOMPARE(ccaipApiUser(d.instance), u"acme"_s);
    d.instance.apiUser = u"robot"_s;
    QCOMPARE(ccaipApiUser(d.instance), u"robot"_s);
    QCOMPARE(ucaasUserName(d.agents.first()), u"amelie@contoso.com"_s);
    d.agents.first().ucaasUserName = u"amelie"_s;
    QCOMPARE(ucaasUserName(d.agents.first()), u"amelie"_s);
    d.tenant.clientId = u" {11111111-2222-3333-4444-5555555555AB} "_s;
    QCOMPARE(signInClientId(d.tenant), u"11111111-2222-3333-4444-5555555555ab"_s);
    d.tenant.clientId = u" nonsense "_s;
    QCOMPARE(signInClientId(d.tenant), u"nonsense"_s);
}

void DeploymentTest::newDocumentsDiffer()
{
    const Deployment a = Deployment::create(u"A"_s);
    const Deployment b = Deployment::create(u"A"_s);
    QVERIFY(!a.id.isEmpty() && a.id != b.id);
    QVERIFY(!a.practice);
}

void DeploymentTest::mapping()
{
    StateInheritance inheritance;
    QCOMPARE(effectiveStateMapping(inheritance).value(u"InACall"_s), u"Unavailable"_s);
    QVERIFY(effectiveStateMapping(inheritance).contains(u"PresenceUnknown"_s));
    inheritance.mapping = {{u"Busy"_s, u"Break"_s}};
    QCOMPARE(effectiveStateMapping(inheritance), inheritance.mapping);
}

QTEST_GUILESS_MAIN(DeploymentTest)
#include "DeploymentTest.moc"
