// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"

#include <QAbstractTableModel>
#include <QJsonObject>

namespace jonction {

/// What each agent's account holds and lacks, as the last look showed it. One row an agent.
class LicencesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        AgentColumn,
        BaseColumn,
        TeamsColumn,
        PhoneColumn,
        MissingColumn,
        SourceColumn,
        ColumnCount
    };

    explicit LicencesModel(QObject* parent);

    /// `facts` as LicencePlanner::account() makes them; empty before the first look.
    void show(const QList<Agent>& agents, const QJsonObject& facts);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString upn;
        QJsonObject account; ///< empty: not looked at, or not there
    };
    QString textOf(const Row& row, int column) const;
    QString missing(const Row& row) const;
    QString source(const Row& row) const;

    QList<Row> m_rows;
    bool m_looked = false;
};

} // namespace jonction
