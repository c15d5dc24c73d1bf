// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Plan.h"

#include <QMessageBox>

namespace jonction {

/// Asks before what costs, grants or removes, naming it. Its button says what it does.
class ApplyConfirmation : public QMessageBox
{
    Q_OBJECT

public:
    ApplyConfirmation(const QList<Change>& risky, int changes, QWidget* parent);

    /// The changes of a plan that must be confirmed by what they are: money, rights, loss.
    static QList<Change> toConfirm(const Plan& plan);

Q_SIGNALS:
    void confirmed();
};

} // namespace jonction
