// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"
#include "setup/Session.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace jonction {

class CopyField;
class SetupFlow;
class ToneLabel;

/// Sign-in on another device: the code in large type, where to enter it, and how long it lives. Begins by
/// itself; closing it withdraws the sign-in; a code that ended can be replaced.
class DeviceCodeDialog : public QDialog
{
    Q_OBJECT

public:
    DeviceCodeDialog(SetupFlow* flow, StepId step, QWidget* parent);

private:
    void begin();
    void show(const DeviceOffer& offer);
    void tick();
    void stepChanged();

    SetupFlow* m_flow;
    StepId m_step;
    QLabel* m_intro;
    QLabel* m_code;
    CopyField* m_address;
    ToneLabel* m_state;
    QPushButton* m_copy;
    QPushButton* m_again;
    QTimer m_clock;
    QDateTime m_expires;
};

} // namespace jonction
