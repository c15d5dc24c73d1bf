// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/PeopleModel.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

PeopleModel::PeopleModel(QSet<QString> taken, QObject* parent)
    : QAbstractTableModel(parent)
    , m_taken(std::move(taken))
{}

void PeopleModel::clear()
{
    beginResetModel();
    m_people.clear();
    endResetModel();
}

void PeopleModel::add(const QList<DirectoryPerson>& people)
{
    if (people.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(people.size()) - 1);
    m_people += people;
    endInsertRows();
}

bool PeopleModel::mayBeChosen(const DirectoryPerson& person) const
{
    return !person.guest && !m_taken.contains(person.upn.toLower());
}

void PeopleModel::chooseAll(bool chosen)
{
    for (const DirectoryPerson& person : std::as_const(m_people)) {
        if (chosen && mayBeChosen(person) && person.enabled)
            m_chosen.insert(person.id, person);
        else if (!chosen)
            m_chosen.remove(person.id);
    }
    if (!m_people.isEmpty())
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn), {Qt::CheckStateRole});
    Q_EMIT choiceChanged();
}

QList<DirectoryPerson> PeopleModel::chosen() const
{
    QList<DirectoryPerson> people = m_chosen.values();
    std::sort(people.begin(), people.end(), [](const DirectoryPerson& a, const DirectoryPerson& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return people;
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PeopleModel::note(const DirectoryPerson& person) const
{
    if (m_taken.contains(person.upn.toLower()))
        return tr("is an agent already");
    if (person.guest)
        return tr("guest: cannot be an agent");
    if (!person.enabled)
        return tr("blocked from signing in");
    return person.synced ? tr("from your Active Directory") : QString();
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const DirectoryPerson& person = m_people.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        return m_chosen.contains(person.id) ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return person.name;
    case UpnColumn:
        return person.upn;
    case EmailColumn:
        return person.email;
    default:
        return note(person);
    }
}

bool PeopleModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != NameColumn)
        return false;
    const DirectoryPerson& person = m_people.at(index.row());
    if (!mayBeChosen(person))
        return false;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(person.id, person);
    else
        m_chosen.remove(person.id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !mayBeChosen(m_people.at(index.row())))
        return Qt::ItemIsSelectable;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case UpnColumn:
        return tr("Teams user (UPN)");
    case EmailColumn:
        return tr("E-mail");
    default:
        return tr("Note");
    }
}

} // namespace jonction
