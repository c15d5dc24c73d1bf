// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/LicencesModel.h"

#include "gui/IconSet.h"

#include <QJsonArray>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QJsonArray& texts)
{
    QStringList parts;
    for (const QJsonValue& text : texts)
        parts.append(text.toString());
    return parts.join(", "_L1);
}

} // namespace

LicencesModel::LicencesModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void LicencesModel::show(const QList<Agent>& agents, const QJsonObject& facts)
{
    const QJsonObject accounts = facts.value("accounts"_L1).toObject();
    QList<Row> rows;
    rows.reserve(agents.size());
    for (const Agent& agent : agents)
        rows.append({agent.upn, accounts.value(agent.upn.toLower()).toObject()});
    const bool looked = facts.contains("accounts"_L1);
    const bool same = looked == m_looked && rows.size() == m_rows.size() &&
                      std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), [](const Row& a, const Row& b) {
                          return a.upn == b.upn && a.account == b.account;
                      });
    if (same)
        return;
    beginResetModel();
    m_rows = rows;
    m_looked = looked;
    endResetModel();
}

int LicencesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LicencesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LicencesModel::missing(const Row& row) const
{
    const QString verdict = row.account.value("verdict"_L1).toString();
    if (row.account.isEmpty())
        return m_looked ? tr("no such account") : QString();
    if (verdict == "needsPhone"_L1)
        return tr("Teams Phone");
    if (verdict == "needsTeams"_L1)
        return tr("Teams");
    if (verdict == "needsBoth"_L1)
        return tr("Teams and Teams Phone");
    if (verdict == "notAnAgent"_L1)
        return tr("not a person's account");
    return tr("nothing");
}

QString LicencesModel::source(const Row& row) const
{
    QStringList parts;
    for (const QJsonValue& value : row.account.value("gifts"_L1).toArray()) {
        const QJsonObject gift = value.toObject();
        const QString product = gift.value("product"_L1).toString();
        if (gift.value("held"_L1).toBool())
            parts.append(tr("%1, switched on").arg(product));
        else
            parts.append(tr("%1 (%2 of %3 seats free)")
                             .arg(product, QString::number(gift.value("free"_L1).toInt()),
                                  QString::number(gift.value("seats"_L1).toInt())));
    }
    const QJsonArray buy = row.account.value("buy"_L1).toArray();
    if (!buy.isEmpty())
        parts.append(tr("to buy: %1").arg(joined(buy)));
    return parts.join("; "_L1);
}

QString LicencesModel::textOf(const Row& row, int column) const
{
    const auto there = [&row](QLatin1StringView key) {
        return row.account.isEmpty() ? u"—"_s : row.account.value(key).toBool() ? tr("yes") : tr("no");
    };
    switch (column) {
    case AgentColumn:
        return row.upn;
    case BaseColumn: {
        const QString base = row.account.value("base"_L1).toString();
        return base.isEmpty() ? u"—"_s : base;
    }
    case TeamsColumn:
        return there("teams"_L1);
    case PhoneColumn:
        return there("phone"_L1);
    case MissingColumn:
        return missing(row);
    default:
        return source(row);
    }
}

QVariant LicencesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(row, index.column());
    if (role != Qt::DecorationRole || !m_looked)
        return {};
    const QString verdict = row.account.value("verdict"_L1).toString();
    if (index.column() == MissingColumn)
        return verdict == "ready"_L1 ? IconSet::icon(u"ok"_s, Tone::Ok)
                                     : IconSet::icon(u"attention"_s, Tone::Attention);
    return {};
}

QVariant LicencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AgentColumn:
        return tr("Agent");
    case BaseColumn:
        return tr("Base licence");
    case TeamsColumn:
        return tr("Teams");
    case PhoneColumn:
        return tr("Teams Phone");
    case MissingColumn:
        return tr("Missing");
    default:
        return tr("From");
    }
}

} // namespace jonction
