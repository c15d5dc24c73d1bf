// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

#include <QAbstractListModel>

namespace jonction {

class SetupFlow;

/// The twelve steps with their states, as the rail shows them.
class StepRailModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NumberRole = Qt::UserRole + 1, IconRole, ToneRole, StateWordRole };

    StepRailModel(SetupFlow* flow, QObject* parent);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    SetupFlow* m_flow;
};

} // namespace jonction
