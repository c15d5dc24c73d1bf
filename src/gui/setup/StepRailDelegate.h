// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace jonction {

/// Paints one step of the rail: state icon, number and title, and the state's word below.
class StepRailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit StepRailDelegate(QObject* parent)
        : QStyledItemDelegate(parent)
    {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace jonction
