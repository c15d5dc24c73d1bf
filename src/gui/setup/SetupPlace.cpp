// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/SetupPlace.h"

#include "gui/Announcer.h"
#include "gui/setup/StepPage.h"
#include "gui/setup/StepRail.h"
#include "words/Words.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace jonction {

using namespace Qt::StringLiterals;

SetupPlace::SetupPlace(const FormContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_splitter(new QSplitter(this))
    , m_rail(new StepRail(context.flow, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"setupPlace"_s);
    m_splitter->setObjectName(u"setupSplitter"_s);
    m_splitter->addWidget(m_rail);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_rail, &StepRail::stepChosen, this, [this](StepId step) {
        if (step != m_current || m_pages.isEmpty())
            showStep(step);
    });
}

StepPage* SetupPlace::page(StepId step)
{
    StepPage*& slot = m_pages[step];
    if (!slot) {
        slot = new StepPage(step, m_context, m_stack);
        m_stack->addWidget(slot);
        connect(slot, &StepPage::helpRequested, this, &SetupPlace::helpRequested);
    }
    return slot;
}

void SetupPlace::showStep(StepId step, const QString& field)
{
    flush();
    m_current = step;
    StepPage* shown = page(step);
    m_stack->setCurrentWidget(shown);
    m_rail->setCurrentStep(step);
    Announcer::say(shown, Words::stepTitle(step));
    if (!field.isEmpty())
        shown->focusField(field);
    else if (!m_rail->hasFocus())
        shown->focusFirst();
}

void SetupPlace::flush()
{
    if (StepPage* open = m_pages.value(m_current))
        open->flush();
}

QByteArray SetupPlace::saveState() const
{
    return m_splitter->saveState();
}

void SetupPlace::restoreState(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

} // namespace jonction
