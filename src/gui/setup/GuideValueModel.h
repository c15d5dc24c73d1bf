// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Plan.h"

#include <QAbstractTableModel>

namespace jonction {

/// Many values to copy, as a table: of whom, what, value.
class GuideValueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    GuideValueModel(QList<CopyValue> values, QObject* parent);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<CopyValue> m_values;
};

} // namespace jonction
