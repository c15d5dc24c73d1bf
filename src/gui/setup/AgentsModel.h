// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "domain/Deployment.h"

#include <QAbstractTableModel>
#include <QHash>

namespace jonction {

class SetupFlow;

/// The agents of the document, one row each, editable in place. Wrong cells carry a sign and say why.
class AgentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        EmailColumn,
        UpnColumn,
        NumberColumn,
        FormColumn,
        UcaasColumn,
        UriColumn,
        ColumnCount
    };

    AgentsModel(SetupFlow* flow, QObject* parent);

    void load();
    void setFindings(const Diagnostics& findings);
    int addAgent();
    void removeAgents(const QList<int>& rows);
    /// Rows of a spreadsheet: columns separated by tabs, semicolons or commas, in the order of this model.
    void paste(const QString& text);
    /// The cell that a finding is about ("agents[2].number"); invalid where it names no cell.
    QModelIndex indexOf(const QString& subject) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant textOf(const Agent& agent, int column, int role) const;
    const Diagnostic* findingAt(const QModelIndex& index) const;

    SetupFlow* m_flow;
    QList<Agent> m_agents;
    QList<QString> m_uris;
    Diagnostics m_findings;
    QHash<std::pair<int, int>, qsizetype> m_byCell; // cell → its first finding
};

} // namespace jonction
