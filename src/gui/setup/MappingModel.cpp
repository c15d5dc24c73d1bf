// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/MappingModel.h"

#include "setup/SetupFlow.h"
#include "words/Words.h"

namespace jonction {

MappingModel::MappingModel(SetupFlow* flow, QObject* parent)
    : QAbstractTableModel(parent)
    , m_flow(flow)
{}

void MappingModel::load()
{
    const QMap<QString, QString> mapping = effectiveStateMapping(m_flow->deployment().inheritance);
    if (mapping == m_mapping)
        return;
    if (mapping.keys() == m_mapping.keys()) {
        m_mapping = mapping;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 1));
        return;
    }
    beginResetModel();
    m_mapping = mapping;
    endResetModel();
}

int MappingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_mapping.size());
}

int MappingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant MappingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const QString teams = m_mapping.keys().at(index.row());
    if (index.column() == 0)
        return Words::teamsState(teams);
    const QString status = m_mapping.value(teams);
    return role == Qt::EditRole ? status : Words::ccaipStatus(status);
}

bool MappingModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != 1)
        return false;
    const QString teams = m_mapping.keys().at(index.row());
    m_flow->edit([&](Deployment& d) {
        d.inheritance.mapping = effectiveStateMapping(d.inheritance);
        d.inheritance.mapping.insert(teams, value.toString().trimmed());
    });
    return true;
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == 1 ? flags | Qt::ItemIsEditable : flags;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Teams status") : tr("CCAI Platform status");
}

} // namespace jonction
