// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace jonction {

class AwaitStrip;
class ErrorBox;
class FindingsStrip;
class GuideView;
class PlanView;
class ProgressStrip;
class StepButtons;
class ToneLabel;
class VerificationView;

/// The frame that all steps share: title, purpose, form, manual changes, plan, proof, findings, buttons.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    StepPage(StepId step, const FormContext& context, QWidget* parent);

    StepId step() const { return m_step; }
    bool focusField(const QString& subject);
    /// The keyboard goes to where the step begins.
    void focusFirst();
    /// Writes what is typed and not yet written.
    void flush();

Q_SIGNALS:
    void helpRequested(jonction::StepId step);

private:
    void build();
    void addHead(QVBoxLayout* layout);
    void addBody(QVBoxLayout* layout);
    void connectParts();
    void refresh();
    void showPlan(const StepStatus& status);
    void askAndApply();
    void scrollTo(QWidget* widget);

    StepId m_step;
    FormContext m_context;
    QScrollArea* m_scroll;
    QLabel* m_title;
    ToneLabel* m_state;
    ToneLabel* m_waits;
    AwaitStrip* m_awaits;
    ErrorBox* m_error;
    StepForm* m_form;
    GuideView* m_guide;
    PlanView* m_plan;
    VerificationView* m_proof;
    FindingsStrip* m_findings;
    ProgressStrip* m_progress;
    StepButtons* m_buttons;
    QDateTime m_shownPlan;
    QDateTime m_shownProof;
    bool m_scrollToResult = false;
};

} // namespace jonction
