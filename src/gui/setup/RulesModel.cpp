// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/RulesModel.h"

#include "gui/IconSet.h"
#include "setup/SetupFlow.h"
#include "words/Words.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString* ruleCell(NormalisationRule& rule, int column)
{
    return column == 0 ? &rule.name : (column == 1 ? &rule.pattern : &rule.translation);
}

bool sameRules(const QList<NormalisationRule>& a, const QList<NormalisationRule>& b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const NormalisationRule& x, const NormalisationRule& y) {
                          return x.name == y.name && x.pattern == y.pattern && x.translation == y.translation;
                      });
}

} // namespace

RulesModel::RulesModel(SetupFlow* flow, QObject* parent)
    : QAbstractTableModel(parent)
    , m_flow(flow)
{}

void RulesModel::load()
{
    const QList<NormalisationRule>& rules = m_flow->deployment().routing.normalisationRules;
    if (sameRules(rules, m_rules))
        return;
    if (rules.size() == m_rules.size()) { // keeps selection and editor
        m_rules = rules;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rules = rules;
    endResetModel();
}

void RulesModel::setFindings(const Diagnostics& findings)
{
    m_findings = findings;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RulesModel::addRule()
{
    const int row = rowCount();
    m_flow->edit([row](Deployment& d) {
        d.routing.normalisationRules.append({u"Rule %1"_s.arg(row + 1), u"^(\\+?\\d+)$"_s, u"$1"_s});
    });
    return row;
}

void RulesModel::removeRule(int row)
{
    if (row >= 0 && row < rowCount())
        m_flow->edit([row](Deployment& d) { d.routing.normalisationRules.removeAt(row); });
}

int RulesModel::move(int row, int by)
{
    const int target = row + by;
    if (row < 0 || row >= rowCount() || target < 0 || target >= rowCount())
        return row;
    m_flow->edit([=](Deployment& d) { d.routing.normalisationRules.swapItemsAt(row, target); });
    return target;
}

int RulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

int RulesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 3;
}

QString RulesModel::finding(int row) const
{
    const QString prefix = u"routing.normalisationRules[%1]"_s.arg(row);
    for (const Diagnostic& diagnostic : m_findings)
        if (diagnostic.subject.startsWith(prefix))
            return Words::finding(diagnostic);
    return {};
}

QVariant RulesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        NormalisationRule rule = m_rules.at(index.row());
        return *ruleCell(rule, index.column());
    }
    const bool wrong = index.column() == 1 && !finding(index.row()).isEmpty();
    if (wrong && role == Qt::DecorationRole)
        return IconSet::icon(u"error"_s, Tone::Error);
    if (wrong && (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole))
        return finding(index.row());
    return {};
}

bool RulesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const int row = index.row();
    const int column = index.column();
    m_flow->edit(
        [=](Deployment& d) { *ruleCell(d.routing.normalisationRules[row], column) = value.toString(); });
    return true;
}

Qt::ItemFlags RulesModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Name") : (section == 1 ? tr("Pattern") : tr("Translation"));
}

} // namespace jonction
