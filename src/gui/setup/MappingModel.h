// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QMap>

namespace jonction {

class SetupFlow;

/// Teams status → CCAIP status: the document's mapping, or the proposal where it holds none. Editing a cell
/// makes the whole mapping the document's own.
class MappingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    MappingModel(SetupFlow* flow, QObject* parent);
    void load();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SetupFlow* m_flow;
    QMap<QString, QString> m_mapping;
};

} // namespace jonction
