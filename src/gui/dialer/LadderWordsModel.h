// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIdentityProxyModel>

namespace jonction {

/// The ladder's arrows with a sentence for each, so that what is painted can be heard.
class LadderWordsModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit LadderWordsModel(QObject* parent)
        : QIdentityProxyModel(parent)
    {}
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QString hostText(int column) const;
};

} // namespace jonction
