// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/PermissionsModel.h"

#include "setup/SetupFlow.h"
#include "words/Words.h"

#include <algorithm>

namespace jonction {

namespace {

enum PermissionColumn { NameColumn, KindColumn, ConsentColumn, PurposeColumn, PermissionColumns };

QList<OfferedPermission> rowsFor(const AppRegistration& app)
{
    QList<OfferedPermission> rows = ApplicationPlanner::offeredPermissions();
    const auto add = [&rows](const QStringList& names, bool application) {
        for (const QString& name : names)
            if (std::none_of(rows.cbegin(), rows.cend(), [&](const OfferedPermission& row) {
                    return row.name == name && row.application == application;
                }))
                rows.append({name, application, true});
    };
    add(app.permissions, false);
    add(app.appPermissions, true);
    return rows;
}

} // namespace

PermissionsModel::PermissionsModel(SetupFlow* flow, QObject* parent)
    : QAbstractTableModel(parent)
    , m_flow(flow)
{}

void PermissionsModel::load()
{
    const AppRegistration& app = m_flow->deployment().app;
    const QList<OfferedPermission> rows = rowsFor(app);
    const QStringList chosen = app.permissions + QStringList{QString()} + app.appPermissions;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        m_chosen = chosen;
        endResetModel();
    } else if (chosen != m_chosen) {
        m_chosen = chosen;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    }
}

int PermissionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PermissionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(PermissionColumns);
}

bool PermissionsModel::isChosen(const OfferedPermission& permission) const
{
    const AppRegistration& app = m_flow->deployment().app;
    return (permission.application ? app.appPermissions : app.permissions).contains(permission.name);
}

QString PermissionsModel::text(const OfferedPermission& permission, int column) const
{
    switch (column) {
    case NameColumn:
        return permission.name;
    case KindColumn:
        return permission.application ? tr("of the app itself") : tr("on behalf of the person who links");
    case ConsentColumn:
        return permission.adminConsent ? tr("administrator") : tr("anybody");
    default:
        return Words::permission(permission.name);
    }
}

QVariant PermissionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const OfferedPermission& permission = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        return isChosen(permission) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(permission, index.column());
    return {};
}

bool PermissionsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != NameColumn)
        return false;
    const OfferedPermission permission = m_rows.at(index.row());
    const bool chosen = value.toInt() == Qt::Checked;
    m_flow->edit([&](Deployment& d) {
        QStringList& names = permission.application ? d.app.appPermissions : d.app.permissions;
        names.removeAll(permission.name);
        if (chosen)
            names.append(permission.name);
    });
    return true;
}

Qt::ItemFlags PermissionsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant PermissionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Permission");
    case KindColumn:
        return tr("Used");
    case ConsentColumn:
        return tr("Consent by");
    default:
        return tr("What for");
    }
}

} // namespace jonction
