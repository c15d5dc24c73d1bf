// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/LadderWordsModel.h"

#include "dialer/LadderModel.h"
#include "gui/dialer/LadderPainter.h"

namespace jonction {

QString LadderWordsModel::hostText(int column) const
{
    const auto* ladder = qobject_cast<LadderModel*>(sourceModel());
    if (column == 0)
        return tr("this computer");
    if (ladder->isOwn(column))
        return tr("this computer (%1)").arg(ladder->hosts().value(column));
    const QString name = ladder->hostName(column);
    return name.isEmpty() ? ladder->hosts().value(column) : name;
}

QVariant LadderWordsModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::DisplayRole)
        return LadderPainter::labelOf(mapToSource(index));
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const auto number = [&](int wanted) { return QIdentityProxyModel::data(index, wanted).toInt(); };
    const QString at = QString::number(QIdentityProxyModel::data(index, LadderModel::AtMsRole).toLongLong());
    const QString text =
        tr("%1, from %2 to %3, after %4 ms")
            .arg(LadderPainter::labelOf(mapToSource(index)), hostText(number(LadderModel::FromRole)),
                 hostText(number(LadderModel::ToRole)), at);
    const int repeated = number(LadderModel::RetransmissionsRole);
    return repeated > 0 ? tr("%1, repetitions: %2").arg(text).arg(repeated) : text;
}

} // namespace jonction
