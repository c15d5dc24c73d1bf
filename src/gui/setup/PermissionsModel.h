// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/ApplicationPlanner.h"

#include <QAbstractTableModel>

namespace jonction {

class SetupFlow;

/// The permissions that can be chosen for the app registration: those worth offering and whatever else the
/// document names. A tick is the document's choice.
class PermissionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    PermissionsModel(SetupFlow* flow, QObject* parent);
    void load();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isChosen(const OfferedPermission& permission) const;
    QString text(const OfferedPermission& permission, int column) const;

    SetupFlow* m_flow;
    QList<OfferedPermission> m_rows;
    QStringList m_chosen; // as shown last
};

} // namespace jonction
