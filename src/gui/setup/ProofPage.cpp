// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/ProofPage.h"

#include "ui_ProofPage.h"

#include "gui/Navigator.h"

namespace jonction {

using namespace Qt::StringLiterals;

ProofPage::ProofPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::ProofPage>())
{
    m_ui->setupUi(this);
    nameFields();
    // The box is filled with the agents before its value is shown.
    binder().choice(
        m_ui->agent, u"proofAgent"_s, [](const Deployment& d) { return d.proofAgent; },
        [](Deployment& d, const QString& upn) { d.proofAgent = upn; });
    connect(m_ui->openDialer, &QPushButton::clicked, this, [this] {
        context().navigator->go({Place::Dialer, {}, chosenUpn(), {}});
    });
    connect(m_ui->openBoard, &QPushButton::clicked, this, [this] {
        context().navigator->go({Place::Board, {}, chosenUpn(), {}});
    });
}

ProofPage::~ProofPage() = default;

void ProofPage::load()
{
    fillAgents();
    StepForm::load();
    m_ui->sipUri->setText(chosenUri());
}

void ProofPage::fillAgents()
{
    QStringList upns{QString()};
    for (const Agent& agent : deployment().agents)
        upns.append(agent.upn);
    QStringList shown;
    for (int i = 0; i < m_ui->agent->count(); ++i)
        shown.append(m_ui->agent->itemData(i).toString());
    if (shown == upns)
        return;
    m_ui->agent->clear();
    m_ui->agent->addItem(tr("The first agent"), QString());
    for (const Agent& agent : deployment().agents)
        m_ui->agent->addItem(agent.name.isEmpty() ? agent.upn : tr("%1 (%2)").arg(agent.name, agent.upn),
                             agent.upn);
}

const Agent* ProofPage::chosen() const
{
    for (const Agent& agent : deployment().agents)
        if (deployment().proofAgent.isEmpty() || agent.upn == deployment().proofAgent)
            return &agent;
    return nullptr;
}

QString ProofPage::chosenUpn() const
{
    const Agent* agent = chosen();
    return agent ? agent->upn : QString();
}

QString ProofPage::chosenUri() const
{
    const Agent* agent = chosen();
    return agent ? agentSipUri(deployment(), *agent) : QString();
}

} // namespace jonction
