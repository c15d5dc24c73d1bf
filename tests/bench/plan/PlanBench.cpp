// SPDX-License-Identifier: Apache-2.0
#include "domain/DeploymentJson.h"
#include "domain/DeploymentRules.h"
#include "plan/GuidePlanner.h"
#include "plan/TrunkPlanner.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

/// A deployment of 1,000 agents: validated, planned for every step, written and read.
class PlanBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void validate();
    void planEveryStep();
    void writeAndRead();

private:
    Deployment m_deployment = Deployment::create(u"Bench"_s);
};

void PlanBench::initTestCase()
{
    m_deployment.instance.host = u"bench.uc1.ccaiplatform.com"_s;
    m_deployment.trunk.sipSubdomain = u"ujet-bench"_s;
    for (int i = 0; i < 1000; ++i) {
        Agent agent;
        agent.name = u"Agent %1"_s.arg(i);
        agent.upn = u"agent%1@bench.example"_s.arg(i);
        agent.number = u"+331990%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        m_deployment.agents.append(agent);
    }
}

void PlanBench::validate()
{
    Diagnostics findings;
    QBENCHMARK
    {
        findings = validateAll(m_deployment);
    }
    QVERIFY(!findings.isEmpty());
}

void PlanBench::planEveryStep()
{
    Plan plan;
    QBENCHMARK
    {
        plan = TrunkPlanner::plan(m_deployment, Observation{});
        for (const StepId step : allStepIds())
            plan.append(GuidePlanner::plan(m_deployment, step, Observation{}));
    }
    QVERIFY(plan.changes.size() > 8);
}

void PlanBench::writeAndRead()
{
    bool whole = false;
    QBENCHMARK
    {
        whole = deploymentFromJson(toJson(m_deployment)).ok();
    }
    QVERIFY(whole);
}

QTEST_GUILESS_MAIN(PlanBench)
#include "PlanBench.moc"
