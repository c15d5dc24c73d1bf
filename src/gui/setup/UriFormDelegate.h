// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace jonction {

/// Chooses between the two forms of an agent's SIP URI.
class UriFormDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit UriFormDelegate(QObject* parent)
        : QStyledItemDelegate(parent)
    {}
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace jonction
