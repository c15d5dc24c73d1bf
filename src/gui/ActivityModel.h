// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/SetupFlow.h"

#include <QAbstractTableModel>

namespace jonction {

/// The journal as rows, latest first.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, PhaseColumn, ActionColumn, ObjectColumn, ByColumn, RequestColumn, ColumnCount };

    explicit ActivityModel(QObject* parent);
    void setEntries(QList<ActivityEntry> entries);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const ActivityEntry& entry, int column) const;

    QList<ActivityEntry> m_entries;
};

} // namespace jonction
