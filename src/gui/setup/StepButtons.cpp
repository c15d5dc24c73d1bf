// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/StepButtons.h"

#include "gui/IconSet.h"
#include "setup/StepState.h"
#include "words/Words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace jonction {

using namespace Qt::StringLiterals;

StepButtons::StepButtons(StepId step, QWidget* parent)
    : QWidget(parent)
    , m_step(step)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::small);
    QPushButton* helpButton = add(u"helpButton"_s, tr("Help"), u"help"_s);
    QPushButton* back = add(u"backButton"_s, tr("&Back"), u"back"_s);
    m_undo = add(u"undoButton"_s, tr("&Take back…"), {});
    m_undo->setVisible(false);
    layout->addStretch(1);
    m_check = add(u"checkButton"_s, tr("&Check"), {});
    m_apply = add(u"applyButton"_s, tr("&Apply"), {});
    m_verify = add(u"verifyButton"_s, tr("&Verify"), {});
    m_next = add(u"nextButton"_s, tr("&Next"), u"next"_s);
    const int number = static_cast<int>(step);
    back->setEnabled(number > 0);
    m_next->setEnabled(number + 1 < allStepIds().size());
    connect(helpButton, &QPushButton::clicked, this, &StepButtons::help);
    connect(back, &QPushButton::clicked, this,
            [this, number] { Q_EMIT go(static_cast<StepId>(number - 1)); });
    connect(m_next, &QPushButton::clicked, this,
            [this, number] { Q_EMIT go(static_cast<StepId>(number + 1)); });
    connect(m_check, &QPushButton::clicked, this, &StepButtons::check);
    connect(m_apply, &QPushButton::clicked, this, &StepButtons::apply);
    connect(m_undo, &QPushButton::clicked, this, &StepButtons::undo);
    connect(m_verify, &QPushButton::clicked, this, &StepButtons::verify);
}

QPushButton* StepButtons::add(const QString& name, const QString& text, const QString& icon)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (!icon.isEmpty())
        button->setIcon(IconSet::icon(icon));
    layout()->addWidget(button);
    return button;
}

void StepButtons::show(const StepStatus& status, bool automatic)
{
    m_check->setEnabled(status.canCheck());
    m_check->setVisible(automatic);
    m_apply->setVisible(automatic);
    m_apply->setEnabled(status.canApply());
    const int changes = status.planKnown ? status.plan.summary().automatic() : 0;
    m_apply->setText(changes == 0   ? tr("&Apply")
                     : changes == 1 ? tr("&Apply 1 change")
                                    : tr("&Apply %1 changes").arg(changes));
    m_undo->setEnabled(status.canCheck());
    m_verify->setEnabled(status.canVerify());
    markPrimary(status, automatic);
}

void StepButtons::offerUndo(bool offer)
{
    m_undo->setVisible(offer);
}

// One button is the one to press now; it is drawn as the default.
void StepButtons::markPrimary(const StepStatus& status, bool automatic)
{
    QPushButton* primary = m_check;
    if (status.state == StepState::Verified || status.state == StepState::Declared)
        primary = m_next;
    else if (status.canApply())
        primary = m_apply;
    else if (!automatic || (status.planKnown && status.plan.isEmpty() && !status.plan.incomplete))
        primary = m_verify;
    for (QPushButton* button : {m_check, m_apply, m_verify, m_next})
        button->setDefault(button == primary && button->isEnabled());
}

} // namespace jonction
