// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/RoutingPage.h"

#include "ui_RoutingPage.h"

#include "gui/setup/EditTable.h"
#include "gui/setup/RulesModel.h"

namespace jonction {

using namespace Qt::StringLiterals;

RoutingPage::RoutingPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::RoutingPage>())
    , m_model(new RulesModel(formContext.flow, this))
{
    m_ui->setupUi(this);
    nameFields();
    bindNames();
    m_ui->rules->setModel(m_model);
    m_ui->rules->setAccessibleName(tr("Normalisation rules"));
    setUpEditTable(m_ui->rules, 4);
    binder().area(m_ui->rules, u"routing.normalisationRules"_s);
    connect(m_ui->addRule, &QPushButton::clicked, this, [this] { select(m_model->addRule()); });
    connect(m_ui->removeRule, &QPushButton::clicked, this, [this] { m_model->removeRule(current()); });
    connect(m_ui->moveUp, &QPushButton::clicked, this, [this] { select(m_model->move(current(), -1)); });
    connect(m_ui->moveDown, &QPushButton::clicked, this, [this] { select(m_model->move(current(), 1)); });
}

RoutingPage::~RoutingPage() = default;

void RoutingPage::load()
{
    StepForm::load();
    m_model->load();
}

void RoutingPage::bindNames()
{
    binder().member(m_ui->sipPort, u"routing.sipPort"_s, JONCTION_MEMBER(routing.sipPort));
    binder().member(m_ui->pstnUsage, u"routing.pstnUsage"_s, JONCTION_MEMBER(routing.pstnUsage));
    binder().member(m_ui->voiceRoute, u"routing.voiceRoute"_s, JONCTION_MEMBER(routing.voiceRoute));
    binder().member(m_ui->numberPattern, u"routing.numberPattern"_s, JONCTION_MEMBER(routing.numberPattern));
    binder().member(m_ui->voiceRoutingPolicy, u"routing.voiceRoutingPolicy"_s,
                    JONCTION_MEMBER(routing.voiceRoutingPolicy));
    binder().member(m_ui->dialPlan, u"routing.dialPlan"_s, JONCTION_MEMBER(routing.dialPlan));
    binder().member(m_ui->externalPrefix, u"routing.externalPrefix"_s,
                    JONCTION_MEMBER(routing.externalPrefix));
}

int RoutingPage::current() const
{
    return m_ui->rules->currentIndex().row();
}

void RoutingPage::select(int row)
{
    m_ui->rules->setFocus();
    m_ui->rules->setCurrentIndex(m_model->index(row, 0));
}

void RoutingPage::mark(const Diagnostics& findings)
{
    StepForm::mark(findings);
    m_model->setFindings(findings);
}

} // namespace jonction
