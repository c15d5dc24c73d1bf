// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/StepPage.h"

#include "gui/Announcer.h"
#include "gui/ErrorBox.h"
#include "gui/FindingsStrip.h"
#include "gui/Navigator.h"
#include "gui/setup/ApplyConfirmation.h"
#include "gui/setup/AwaitStrip.h"
#include "gui/setup/GuideView.h"
#include "gui/setup/PlanView.h"
#include "gui/setup/ProgressStrip.h"
#include "gui/setup/StepButtons.h"
#include "gui/setup/StepLook.h"
#include "gui/setup/UndoDialog.h"
#include "gui/setup/VerificationView.h"
#include "gui/ToneLabel.h"
#include "words/Words.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

StepPage::StepPage(StepId step, const FormContext& context, QWidget* parent)
    : QWidget(parent)
    , m_step(step)
    , m_context(context)
    , m_scroll(new QScrollArea(this))
    , m_title(new QLabel(Words::stepTitle(step)))
    , m_state(new ToneLabel)
    , m_waits(new ToneLabel)
    , m_awaits(new AwaitStrip)
    , m_error(new ErrorBox)
    , m_form(makeStepForm(step, context, nullptr))
    , m_guide(new GuideView(context.flow, step, context.clipboard))
    , m_plan(new PlanView)
    , m_proof(new VerificationView)
    , m_findings(new FindingsStrip(this))
    , m_progress(new ProgressStrip(this))
    , m_buttons(new StepButtons(step, this))
{
    setObjectName("step_"_L1 + toString(step));
    build();
    connectParts();
    if (m_form)
        m_form->load();
    m_guide->refresh();
    refresh();
}

void StepPage::build()
{
    auto* content = new QWidget;
    auto* body = new QVBoxLayout(content);
    body->setContentsMargins(Theme::huge, Theme::large, Theme::huge, Theme::large);
    body->setSpacing(Theme::large);
    addHead(body);
    addBody(body);
    body->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(Theme::huge, Theme::small, Theme::huge, Theme::medium);
    foot->setSpacing(Theme::small);
    foot->addWidget(m_findings);
    foot->addWidget(m_progress);
    foot->addWidget(m_buttons);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);
}

void StepPage::addHead(QVBoxLayout* layout)
{
    m_title->setFont(Theme::titleFont(font()));
    m_title->setWordWrap(true);
    m_title->setObjectName(u"stepTitle"_s);
    m_state->setObjectName(u"stepState"_s);
    auto* purpose = new QLabel(Words::stepPurpose(m_step));
    purpose->setWordWrap(true);
    m_waits->setWordWrap(true);
    m_waits->setFilled(true);
    auto* head = new QVBoxLayout;
    head->setSpacing(Theme::tiny);
    head->addWidget(m_title);
    head->addWidget(purpose);
    head->addWidget(m_state);
    layout->addLayout(head);
    layout->addWidget(m_waits);
    layout->addWidget(m_awaits);
    layout->addWidget(m_error);
}

void StepPage::addBody(QVBoxLayout* layout)
{
    if (m_form)
        layout->addWidget(m_form);
    layout->addWidget(m_guide);
    layout->addWidget(m_plan);
    layout->addWidget(m_proof);
    m_guide->setVisible(false);
    m_plan->setVisible(false);
    m_proof->setVisible(false);
}

void StepPage::connectParts()
{
    SetupFlow* flow = m_context.flow;
    connect(flow, &SetupFlow::stepChanged, this, [this](StepId id) {
        if (id == m_step)
            refresh();
    });
    connect(flow, &SetupFlow::deploymentChanged, this, [this] {
        if (m_form)
            m_form->load();
        m_guide->refresh();
    });
    connect(m_error, &ErrorBox::signInRequested, this, [this] { m_context.flow->signIn(m_step); });
    connect(flow, &SetupFlow::awaitEnded, this, [this](StepId id, const QString& awaited) {
        if (id == m_step)
            Announcer::say(this, Words::awaitEnded(awaited));
    });
    connect(m_awaits, &AwaitStrip::lookRequested, this, [this] {
        flush();
        m_context.flow->check(m_step);
    });
    connect(m_guide, &GuideView::lookRequested, this, [this] { m_context.flow->check(m_step); });
    connect(m_findings, &FindingsStrip::chosen, this, &StepPage::focusField);
    connect(m_progress, &ProgressStrip::stopRequested, this, [this] { m_context.flow->stop(m_step); });
    connect(m_buttons, &StepButtons::check, this, [this] {
        flush();
        m_scrollToResult = true;
        m_context.flow->check(m_step);
    });
    connect(m_buttons, &StepButtons::verify, this, [this] {
        flush();
        m_scrollToResult = true;
        m_context.flow->verify(m_step);
    });
    connect(m_buttons, &StepButtons::apply, this, &StepPage::askAndApply);
    connect(m_buttons, &StepButtons::undo, this, [this] {
        auto* dialog = new UndoDialog(m_context.flow, m_step, this);
        dialog->open();
    });
    connect(m_buttons, &StepButtons::help, this, [this] { Q_EMIT helpRequested(m_step); });
    connect(m_buttons, &StepButtons::go, this, [this](StepId step) {
        m_context.navigator->go({Place::Setup, step, {}, {}});
    });
}

void StepPage::refresh()
{
    const StepStatus status = m_context.flow->status(m_step);
    const StepLook look = lookOf(status.state);
    m_state->show(look.icon, look.tone, Words::state(toString(status.state)));
    QStringList waits;
    for (const StepId id : status.waitsFor)
        waits.append(tr("%1 %2").arg(QString::number(stepNumber(id)), Words::stepTitle(id)));
    m_waits->setVisible(!waits.isEmpty());
    m_waits->show(u"locked"_s, Tone::Muted, tr("Comes after: %1").arg(waits.join(u", "_s)));
    m_awaits->show(status.awaits, status.canCheck());
    if (status.error)
        m_error->show(*status.error);
    else
        m_error->clear();
    if (m_form)
        m_form->mark(status.findings);
    m_findings->show(status.findings);
    m_guide->refresh();
    m_guide->setVisible(!m_guide->isEmpty());
    m_progress->show(status);
    m_buttons->show(status, !m_guide->isWholeStep());
    m_buttons->offerUndo(m_context.flow->hasMade(m_step));
    showPlan(status);
}

void StepPage::showPlan(const StepStatus& status)
{
    // Where everything is done by hand the cards say it all.
    const bool planned = status.planKnown && !m_guide->isWholeStep();
    m_plan->setVisible(planned);
    if (planned && status.plan.madeAt != m_shownPlan)
        m_plan->setPlan(status.plan);
    const bool proven = !status.verification.checks.isEmpty();
    m_proof->setVisible(proven && !(m_form && m_form->showsChecks()));
    if (proven && status.verification.at != m_shownProof)
        m_proof->setVerification(status.verification);
    if (m_scrollToResult && !status.isBusy()) {
        m_scrollToResult = false;
        scrollTo(status.error
                     ? static_cast<QWidget*>(m_error)
                     : (proven && status.verification.at != m_shownProof ? static_cast<QWidget*>(m_proof)
                                                                         : static_cast<QWidget*>(m_plan)));
    }
    m_shownPlan = status.plan.madeAt;
    m_shownProof = status.verification.at;
}

// After the layout has given the new part its place: its beginning goes to the top where it is not all in
// sight.
void StepPage::scrollTo(QWidget* widget)
{
    constexpr int afterLayoutMs = 60; // the scroll range follows the new height a turn or two later
    QTimer::singleShot(afterLayoutMs, this, [this, widget] {
        const int top = widget->mapTo(m_scroll->widget(), QPoint(0, 0)).y();
        QScrollBar* bar = m_scroll->verticalScrollBar();
        const int visibleEnd = bar->value() + m_scroll->viewport()->height();
        if (widget->isVisible() && (top < bar->value() || top + widget->height() > visibleEnd))
            bar->setValue(top - Theme::large);
    });
}

void StepPage::askAndApply()
{
    flush();
    const StepStatus status = m_context.flow->status(m_step);
    if (!status.canApply())
        return;
    const auto apply = [this] {
        m_scrollToResult = true;
        m_context.flow->apply(m_step);
    };
    const QList<Change> risky = ApplyConfirmation::toConfirm(status.plan);
    if (risky.isEmpty()) {
        apply();
        return;
    }
    auto* question = new ApplyConfirmation(risky, status.plan.summary().automatic(), this);
    connect(question, &ApplyConfirmation::confirmed, this, apply);
    question->open();
}

bool StepPage::focusField(const QString& subject)
{
    if (!m_form || !m_form->focusField(subject))
        return false;
    if (QWidget* field = focusWidget())
        m_scroll->ensureWidgetVisible(field);
    return true;
}

void StepPage::focusFirst()
{
    for (QWidget* next = m_scroll->nextInFocusChain(); next != m_scroll; next = next->nextInFocusChain()) {
        if (!isAncestorOf(next) || !next->isVisible() || !next->isEnabled() ||
            (next->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        next->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void StepPage::flush()
{
    if (m_form)
        m_form->flush();
}

} // namespace jonction
