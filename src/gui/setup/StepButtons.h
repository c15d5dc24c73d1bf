// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

#include <QWidget>

class QPushButton;

namespace jonction {

struct StepStatus;

/// The bottom bar of a step: Help, Back, Check, Apply, Verify, Next. Buttons follow the state.
class StepButtons : public QWidget
{
    Q_OBJECT

public:
    StepButtons(StepId step, QWidget* parent);
    /// `automatic` is false for steps that the person does by hand.
    void show(const StepStatus& status, bool automatic);
    /// Whether there is something of Jonction's to take back.
    void offerUndo(bool offer);

Q_SIGNALS:
    void help();
    void check();
    void apply();
    void verify();
    void undo();
    void go(jonction::StepId step);

private:
    QPushButton* add(const QString& name, const QString& text, const QString& icon);
    void markPrimary(const StepStatus& status, bool automatic);

    StepId m_step;
    QPushButton* m_undo = nullptr;
    QPushButton* m_check = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_verify = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace jonction
