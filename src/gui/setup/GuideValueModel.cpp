// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/GuideValueModel.h"

#include "words/Words.h"

namespace jonction {

GuideValueModel::GuideValueModel(QList<CopyValue> values, QObject* parent)
    : QAbstractTableModel(parent)
    , m_values(std::move(values))
{}

int GuideValueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_values.size());
}

int GuideValueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant GuideValueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const CopyValue& value = m_values.at(index.row());
    switch (index.column()) {
    case 0:
        return value.of;
    case 1:
        return Words::guideValue(value.label);
    default:
        return Words::guideValueText(value.label, value.value);
    }
}

QVariant GuideValueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("For") : (section == 1 ? tr("What") : tr("Value"));
}

} // namespace jonction
