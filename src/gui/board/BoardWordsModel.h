// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIdentityProxyModel>

namespace jonction {

/// Puts the board's stable ids into words and icons, in the cells themselves: so a screen reader and the
/// clipboard get the same words as the eye. Rows, order and selection stay the board's.
class BoardWordsModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit BoardWordsModel(QObject* parent);
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const QModelIndex& index) const;
    QString toolTip(const QModelIndex& index) const;
};

} // namespace jonction
