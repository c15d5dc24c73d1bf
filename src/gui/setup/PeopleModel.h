// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/PeopleFinder.h"

#include <QAbstractTableModel>
#include <QSet>

namespace jonction {

/// People of the tenant to choose from: a check box, a name, the sign-in name, and why somebody may not do.
/// Grows while pages come; thousands of rows are fine.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, UpnColumn, EmailColumn, NoteColumn, ColumnCount };

    /// `taken` are the user principal names that are agents already, in lower case.
    PeopleModel(QSet<QString> taken, QObject* parent);

    void clear();
    void add(const QList<DirectoryPerson>& people);
    /// Everybody who is shown and may be chosen.
    void chooseAll(bool chosen);
    QList<DirectoryPerson> chosen() const;
    int chosenCount() const { return int(m_chosen.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    bool mayBeChosen(const DirectoryPerson& person) const;
    QString note(const DirectoryPerson& person) const;

    QSet<QString> m_taken;
    QList<DirectoryPerson> m_people;
    QHash<QString, DirectoryPerson> m_chosen; // by id: kept when another search shows others
};

} // namespace jonction
