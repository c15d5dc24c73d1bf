// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Plan.h"

#include <QDialog>

class QPushButton;

namespace jonction {

class PlanView;
class SetupFlow;
class ToneLabel;

/// What Jonction made in a step, read anew, and one button that takes it back. Deletes itself when closed.
class UndoDialog : public QDialog
{
    Q_OBJECT

public:
    UndoDialog(SetupFlow* flow, StepId step, QWidget* parent);

private:
    void build();
    void show(const Plan& plan);
    void takeBack();

    SetupFlow* m_flow;
    StepId m_step;
    Plan m_offer;
    ToneLabel* m_note;
    PlanView* m_plan;
    ToneLabel* m_stays;
    QPushButton* m_yes = nullptr;
};

} // namespace jonction
