// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace jonction {

class LadderModel;

/// Paints one arrow of the ladder.
class LadderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LadderDelegate(LadderModel* model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    LadderModel* m_model;
};

} // namespace jonction
