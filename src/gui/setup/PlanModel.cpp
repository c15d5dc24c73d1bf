// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/PlanModel.h"

#include "gui/IconSet.h"
#include "words/Words.h"

#include <QFont>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

Tone toneOfAction(Action action)
{
    switch (action) {
    case Action::Create:
        return Tone::Ok;
    case Action::Update:
    case Action::Replace:
        return Tone::Working;
    case Action::Delete:
        return Tone::Error;
    case Action::Guide:
        return Tone::Info;
    case Action::NoOp:
        break;
    }
    return Tone::Muted;
}

QString riskText(const Change& change)
{
    if (change.action == Action::NoOp)
        return {};
    const QString cost = Words::cost(change.cost);
    return cost.isEmpty() ? Words::risk(change.risk) : cost;
}

} // namespace

PlanModel::PlanModel(QObject* parent)
    : QAbstractItemModel(parent)
{}

void PlanModel::setPlan(const Plan& plan)
{
    beginResetModel();
    m_plan = plan;
    m_lines.clear();
    for (const Change& change : plan.changes)
        m_lines.append({change, change.isPending() ? change.differingKeys() : QStringList()});
    endResetModel();
}

// The internal id is 0 for a change and its row plus one for an attribute below it.
QModelIndex PlanModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex PlanModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_lines.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_lines.at(parent.row()).keys.size());
}

int PlanModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return changeData(m_lines.at(index.row()), index.column(), role);
    const Line& line = m_lines.at(int(index.internalId()) - 1);
    return attributeData(line, line.keys.at(index.row()), index.column(), role);
}

QVariant PlanModel::changeData(const Line& line, int column, int role) const
{
    const Change& change = line.change;
    if (role == Qt::DecorationRole && column == ActionColumn)
        return IconSet::icon(toString(change.action), toneOfAction(change.action));
    if (role == Qt::ForegroundRole && (column == ActionColumn || change.action == Action::NoOp))
        return Theme::color(toneOfAction(change.action));
    if (role == Qt::ToolTipRole)
        return Words::why(change.why);
    if (role == Qt::AccessibleTextRole && column == ActionColumn)
        return Words::actionSentence(change);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ActionColumn:
        return change.declared ? tr("declared") : Words::action(change.action);
    case ObjectColumn:
        return Words::objectName(change.address);
    case RiskColumn:
        return riskText(change);
    default:
        return {};
    }
}

QVariant PlanModel::attributeData(const Line& line, const QString& key, int column, int role) const
{
    if (role == Qt::ForegroundRole && (column == ObjectColumn || column == BeforeColumn))
        return Theme::color(Tone::Muted);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case ObjectColumn:
        return Words::attribute(key);
    case BeforeColumn:
        return Words::attributeValue(key, line.change.before.value(key));
    case AfterColumn:
        return Words::attributeValue(key, line.change.after.value(key));
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ActionColumn:
        return tr("What");
    case ObjectColumn:
        return tr("Object");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return tr("Cost or risk");
    }
}

QString PlanModel::toText() const
{
    QString out;
    for (const Line& line : m_lines) {
        const Change& change = line.change;
        out += sign(change.action) + u'\t' + Words::actionSentence(change);
        const QString risk = riskText(change);
        out += (risk.isEmpty() ? QString() : u'\t' + risk) + u'\n';
        for (const QString& key : line.keys)
            out += u"\t%1: %2 → %3\n"_s.arg(Words::attribute(key),
                                            Words::attributeValue(key, change.before.value(key)),
                                            Words::attributeValue(key, change.after.value(key)));
    }
    return out;
}

} // namespace jonction
