// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/SecretListModel.h"

#include "domain/SecretRules.h"
#include "gui/IconSet.h"
#include "gui/Theme.h"
#include "setup/SetupFlow.h"
#include "words/SecretWords.h"
#include "words/Words.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString iconOf(const SecretRecord& record, const QDateTime& now)
{
    if (record.orphan || SecretRules::isExpired(record, now))
        return u"error"_s;
    return SecretReminder::level(record.expires, now) ? u"attention"_s : u"ok"_s;
}

} // namespace

SecretListModel::SecretListModel(SetupFlow* flow, QObject* parent)
    : QAbstractTableModel(parent)
    , m_flow(flow)
{}

void SecretListModel::load()
{
    beginResetModel();
    m_secret = m_flow->deployment().secret;
    m_held = SecretRules::heldKeyId(m_secret, m_secret.known);
    endResetModel();
}

QString SecretListModel::keyIdOf(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_secret.known.size() ? m_secret.known.at(index.row()).keyId
                                                                  : QString();
}

int SecretListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_secret.known.size());
}

int SecretListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SecretListModel::textOf(const SecretRecord& record, int column) const
{
    const QDateTime now = m_flow->now();
    switch (column) {
    case NameColumn:
        return record.name.isEmpty() ? record.keyId : record.name;
    case HintColumn:
        return record.hint + u'…';
    case StartColumn:
        return Words::day(record.start);
    case EndColumn:
        return tr("%1, %2").arg(Words::day(record.expires),
                                Words::daysLeft(static_cast<int>(now.daysTo(record.expires))));
    case StateColumn:
        return Words::secretState(record, now);
    case HereColumn:
        return record.kept ? tr("Yes") : tr("No");
    case HeldColumn:
        return m_held.isEmpty() ? tr("Not known") : (record.keyId == m_held ? tr("Yes") : tr("No"));
    default:
        return {};
    }
}

QString SecretListModel::noteOf(const SecretRecord& record) const
{
    QStringList lines{tr("Key ID %1").arg(record.keyId), Words::dateBoth(record.expires)};
    if (SecretRules::isLongerThanPolicy(record, m_secret.policy))
        lines.append(tr("It lives longer than the tenant's policy allows a new one to."));
    if (m_secret.retire.contains(record.keyId))
        lines.append(tr("You want it removed: check and apply."));
    return lines.join(u'\n');
}

QVariant SecretListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_secret.known.size())
        return {};
    const SecretRecord& record = m_secret.known.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(record, index.column());
    case Qt::ToolTipRole:
        return noteOf(record);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                               textOf(record, index.column()));
    case Qt::DecorationRole:
        return index.column() == StateColumn ? QVariant(IconSet::icon(iconOf(record, m_flow->now())))
                                             : QVariant();
    default:
        return {};
    }
}

QVariant SecretListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case HintColumn:
        return tr("Begins with");
    case StartColumn:
        return tr("Valid from");
    case EndColumn:
        return tr("Ends");
    case StateColumn:
        return tr("State");
    case HereColumn:
        return tr("Kept here");
    default:
        return tr("Held by CCAIP");
    }
}

} // namespace jonction
