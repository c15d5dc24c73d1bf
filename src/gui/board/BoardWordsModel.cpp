// SPDX-License-Identifier: Apache-2.0
#include "gui/board/BoardWordsModel.h"

#include "board/AgentBoardModel.h"
#include "gui/board/MoodLook.h"
#include "gui/IconSet.h"
#include "gui/TimeText.h"
#include "words/Words.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

bool isStateColumn(int column)
{
    return column == static_cast<int>(BoardColumn::Teams) || column == static_cast<int>(BoardColumn::Ccaip) ||
           column == static_cast<int>(BoardColumn::Effective);
}

} // namespace

BoardWordsModel::BoardWordsModel(QObject* parent)
    : QIdentityProxyModel(parent)
{}

QString BoardWordsModel::words(const QModelIndex& index) const
{
    const QString id = QIdentityProxyModel::data(index, AgentBoardModel::StateIdRole).toString();
    switch (static_cast<BoardColumn>(index.column())) {
    case BoardColumn::Teams:
        return Words::teamsState(id);
    case BoardColumn::Ccaip:
    case BoardColumn::Effective:
        return Words::ccaipStatus(id);
    case BoardColumn::Since: {
        const QDateTime since = QIdentityProxyModel::data(index, AgentBoardModel::SinceRole).toDateTime();
        if (!since.isValid())
            return {};
        const QString clock = TimeText::clock(since.secsTo(QDateTime::currentDateTimeUtc()));
        // We saw it begin no later than this: it may have begun before we looked.
        return QIdentityProxyModel::data(index, AgentBoardModel::SinceInferredRole).toBool()
                   ? tr("≥ %1").arg(clock)
                   : clock;
    }
    default:
        return QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
    }
}

QString BoardWordsModel::toolTip(const QModelIndex& index) const
{
    if (index.column() != static_cast<int>(BoardColumn::Effective))
        return words(index);
    const QString rule = QIdentityProxyModel::data(index, AgentBoardModel::RuleRole).toString();
    const QString next = QIdentityProxyModel::data(index, AgentBoardModel::NextStateRole).toString();
    const QString why = Words::rule(rule);
    return next.isEmpty() ? why : tr("%1\nThen: %2").arg(why, Words::ccaipStatus(next));
}

QVariant BoardWordsModel::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::DecorationRole:
    case Qt::ForegroundRole: {
        if (!isStateColumn(index.column()))
            return {};
        const MoodLook look =
            lookOfMood(QIdentityProxyModel::data(index, AgentBoardModel::IconRole).toString());
        return role == Qt::DecorationRole ? QVariant(IconSet::icon(look.icon, look.tone))
                                          : QVariant(Theme::color(look.tone));
    }
    case Qt::TextAlignmentRole:
        return index.column() == static_cast<int>(BoardColumn::Since)
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant BoardWordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == static_cast<int>(BoardColumn::Since))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return Words::boardColumn(
            QIdentityProxyModel::headerData(section, orientation, AgentBoardModel::ColumnIdRole).toString());
    return QIdentityProxyModel::headerData(section, orientation, role);
}

} // namespace jonction
