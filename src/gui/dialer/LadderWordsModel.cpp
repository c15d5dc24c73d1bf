// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/LadderWordsModel.h"

#include "dialer/LadderModel.h"

namespace jonction {

QVariant LadderWordsModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const auto* ladder = qobject_cast<LadderModel*>(sourceModel());
    const auto value = [&](int wanted) { return QIdentityProxyModel::data(index, wanted); };
    const QString from = ladder->hosts().value(value(LadderModel::FromRole).toInt());
    const QString to = ladder->hosts().value(value(LadderModel::ToRole).toInt());
    const QString at = QString::number(value(LadderModel::AtMsRole).toLongLong());
    const QString text =
        tr("%1, after %2 ms, from %3 to %4").arg(value(Qt::DisplayRole).toString(), at, from, to);
    const int repeated = value(LadderModel::RetransmissionsRole).toInt();
    return repeated > 0 ? tr("%1, repeated ×%2").arg(text).arg(repeated) : text;
}

} // namespace jonction
