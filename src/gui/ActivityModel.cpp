// SPDX-License-Identifier: Apache-2.0
#include "gui/ActivityModel.h"

#include "gui/IconSet.h"
#include "words/Words.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct PhaseLook
{
    QString icon;
    Tone tone;
};

PhaseLook lookOfPhase(const QString& phase)
{
    if (phase == "done"_L1 || phase == "resolved"_L1)
        return {u"ok"_s, Tone::Ok};
    if (phase == "failed"_L1)
        return {u"error"_s, Tone::Error};
    if (phase == "declared"_L1)
        return {u"declared"_s, Tone::Info};
    return {u"planned"_s, Tone::Muted};
}

QString actionWord(const QString& id)
{
    for (const Action action :
         {Action::NoOp, Action::Create, Action::Update, Action::Replace, Action::Delete, Action::Guide})
        if (toString(action) == id)
            return Words::action(action);
    return id;
}

QString objectText(const QString& address)
{
    const std::optional<Address> parsed = Address::parse(address);
    return parsed ? Words::objectName(*parsed) : address;
}

} // namespace

ActivityModel::ActivityModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void ActivityModel::setEntries(QList<ActivityEntry> entries)
{
    std::reverse(entries.begin(), entries.end());
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int ActivityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::text(const ActivityEntry& entry, int column) const
{
    switch (column) {
    case WhenColumn:
        return Words::date(entry.at);
    case PhaseColumn:
        return Words::activityPhase(entry.phase);
    case ActionColumn:
        return actionWord(entry.action);
    case ObjectColumn:
        return objectText(entry.address);
    case ByColumn:
        return entry.by;
    default:
        return entry.requestId;
    }
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ActivityEntry& entry = m_entries.at(index.row());
    const PhaseLook look = lookOfPhase(entry.phase);
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == ObjectColumn ? QVariant(entry.address) : text(entry, index.column());
    if (role == Qt::DecorationRole && index.column() == PhaseColumn)
        return IconSet::icon(look.icon, look.tone);
    if (role == Qt::ForegroundRole && index.column() == PhaseColumn)
        return Theme::color(look.tone);
    return {};
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case PhaseColumn:
        return tr("What happened");
    case ActionColumn:
        return tr("Action");
    case ObjectColumn:
        return tr("Object");
    case ByColumn:
        return tr("By");
    default:
        return tr("Request ID");
    }
}

} // namespace jonction
