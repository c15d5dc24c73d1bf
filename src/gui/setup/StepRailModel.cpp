// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/StepRailModel.h"

#include "gui/setup/StepLook.h"
#include "setup/SetupFlow.h"
#include "words/Words.h"

namespace jonction {

using namespace Qt::StringLiterals;

StepRailModel::StepRailModel(SetupFlow* flow, QObject* parent)
    : QAbstractListModel(parent)
    , m_flow(flow)
{
    connect(flow, &SetupFlow::stepChanged, this, [this](StepId id) {
        const QModelIndex changed = index(static_cast<int>(id));
        Q_EMIT dataChanged(changed, changed);
    });
}

int StepRailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(allStepIds().size());
}

QVariant StepRailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto id = static_cast<StepId>(index.row());
    const StepState state = m_flow->status(id).state;
    switch (role) {
    case Qt::DisplayRole:
        return Words::stepTitle(id);
    case NumberRole:
        return stepNumber(id);
    case IconRole:
        return lookOf(state).icon;
    case ToneRole:
        return static_cast<int>(lookOf(state).tone);
    case StateWordRole:
        return Words::state(toString(state));
    case Qt::AccessibleTextRole:
        return tr("Step %1, %2: %3")
            .arg(QString::number(stepNumber(id)), Words::stepTitle(id), Words::state(toString(state)));
    case Qt::ToolTipRole:
        return Words::stepPurpose(id) + u'\n' + Words::state(toString(state));
    default:
        return {};
    }
}

} // namespace jonction
