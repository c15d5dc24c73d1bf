// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/AgentsPage.h"

#include "ui_AgentsPage.h"

#include "gui/Navigator.h"

namespace jonction {

using namespace Qt::StringLiterals;

AgentsPage::AgentsPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::AgentsPage>())
{
    m_ui->setupUi(this);
    nameFields();
    m_ui->apiToken->bind(flow(), SecretSlot::CcaipApiToken);
    binder().area(m_ui->apiToken, u"secret.apiToken"_s);
    connect(m_ui->agent, &QComboBox::currentIndexChanged, this, &AgentsPage::showChosen);
    connect(m_ui->callAgent, &QPushButton::clicked, this, [this] {
        context().navigator->go({Place::Dialer, {}, chosenAgent().upn, {}});
    });
}

AgentsPage::~AgentsPage() = default;

void AgentsPage::load()
{
    StepForm::load();
    m_ui->apiUser->setText(ccaipApiUser(deployment().instance));
    fillAgents();
    showChosen();
}

// Whom one has chosen stays chosen while others come and go.
void AgentsPage::fillAgents()
{
    const QString upn = m_ui->agent->currentData().toString();
    const QSignalBlocker quiet(m_ui->agent);
    m_ui->agent->clear();
    for (const Agent& agent : deployment().agents)
        m_ui->agent->addItem(agent.name.isEmpty() ? agent.upn : tr("%1 (%2)").arg(agent.name, agent.upn),
                             agent.upn);
    if (m_ui->agent->count() > 0)
        m_ui->agent->setCurrentIndex(qMax(0, m_ui->agent->findData(upn)));
}

Agent AgentsPage::chosenAgent() const
{
    const int row = m_ui->agent->currentIndex();
    return row >= 0 && row < deployment().agents.size() ? deployment().agents.at(row) : Agent();
}

// Without an address there is nobody to call.
void AgentsPage::showChosen()
{
    const QString uri = agentSipUri(deployment(), chosenAgent());
    m_ui->agentUri->setText(uri);
    m_ui->callAgent->setEnabled(!uri.isEmpty());
}

} // namespace jonction
