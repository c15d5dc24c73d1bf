// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

#include <QListView>

namespace jonction {

class SetupFlow;

/// The checklist at the left of the set-up: every step is visible and reachable, whatever its state.
class StepRail : public QListView
{
    Q_OBJECT

public:
    StepRail(SetupFlow* flow, QWidget* parent);
    void setCurrentStep(StepId id);
    QSize sizeHint() const override;

Q_SIGNALS:
    void stepChosen(jonction::StepId id);
};

} // namespace jonction
