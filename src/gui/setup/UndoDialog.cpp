// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/UndoDialog.h"

#include "gui/setup/PlanView.h"
#include "gui/ToneLabel.h"
#include "setup/SetupFlow.h"
#include "words/Words.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

UndoDialog::UndoDialog(SetupFlow* flow, StepId step, QWidget* parent)
    : QDialog(parent)
    , m_flow(flow)
    , m_step(step)
    , m_note(new ToneLabel(this))
    , m_plan(new PlanView(this))
    , m_stays(new ToneLabel(this))
{
    setObjectName(u"undoDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Take back: %1").arg(Words::stepTitle(step)));
    build();
    m_flow->undoPlan(this, m_step)->onDone(this, [this](Result<Plan>& plan) {
        if (plan.ok())
            show(plan.value());
        else
            m_note->show(u"error"_s, Tone::Error, Words::error(plan.error()).oneLine());
    });
}

void UndoDialog::build()
{
    m_note->setObjectName(u"undoNote"_s);
    m_note->setWordWrap(true);
    m_note->show(u"working"_s, Tone::Working, tr("Looking at what is there now…"));
    m_plan->setVisible(false);
    m_stays->setVisible(false);
    m_stays->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    m_yes = buttons->addButton(tr("&Take it back"), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(u"confirmUndo"_s);
    m_yes->setEnabled(false);
    QPushButton* no = buttons->addButton(tr("Keep everything"), QDialogButtonBox::RejectRole);
    no->setObjectName(u"refuseUndo"_s);
    no->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &UndoDialog::takeBack);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::huge, Theme::large, Theme::huge, Theme::large);
    layout->setSpacing(Theme::medium);
    layout->addWidget(m_note);
    layout->addWidget(m_plan);
    layout->addWidget(m_stays);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(760, 360);
}

void UndoDialog::show(const Plan& plan)
{
    m_offer = plan;
    QStringList staying;
    for (const Diagnostic& finding : plan.findings)
        staying.append(Words::finding(finding));
    m_stays->show(u"info"_s, Tone::Muted, staying.join(u'\n'));
    m_stays->setVisible(!staying.isEmpty());
    m_plan->setPlan(plan);
    m_plan->setVisible(!plan.isEmpty());
    m_yes->setEnabled(!plan.isEmpty());
    if (plan.isEmpty())
        m_note->show(u"info"_s, Tone::Muted, tr("Nothing is left of what Jonction made in this step."));
    else
        m_note->show(u"attention"_s, Tone::Attention,
                     tr("This removes or changes back what Jonction made here, and nothing else. What was "
                        "there before stays."));
}

void UndoDialog::takeBack()
{
    m_flow->undo(m_step, m_offer);
    accept();
}

} // namespace jonction
