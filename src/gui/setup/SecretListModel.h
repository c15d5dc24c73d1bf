// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"

#include <QAbstractTableModel>

namespace jonction {

class SetupFlow;

/// Every client secret of the registration, one row each, as last seen.
class SecretListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        HeldColumn,
        EndColumn,
        StateColumn,
        HereColumn,
        HintColumn,
        StartColumn,
        ColumnCount
    };

    SecretListModel(SetupFlow* flow, QObject* parent);
    void load();
    /// Empty for no row.
    QString keyIdOf(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const SecretRecord& record, int column) const;
    QString noteOf(const SecretRecord& record) const;

    SetupFlow* m_flow;
    SecretInfo m_secret;
    QString m_held;
};

} // namespace jonction
