// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "domain/AgentFile.h"
#include "domain/Deployment.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QJsonObject>

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
        TeamsNumberColumn, ///< what Teams shows, as the last look found it
        VoiceColumn,
        PolicyColumn,
        ColumnCount
    };

    AgentsModel(SetupFlow* flow, QObject* parent);

    void load();
    void setFindings(const Diagnostics& findings);
    /// What the last look found in Teams (UsersPlanner: "accounts").
    void setFacts(const QJsonObject& facts);
    int addAgent();
    void removeAgents(const QList<int>& rows);
    /// Adds the agents of a table, or brings those up to date that are there. Returns how many are new.
    int merge(const AgentFileContent& content);
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
    QString teamsText(const Agent& agent, int column) const;
    QString voiceText(const QJsonObject& account) const;
    const Diagnostic* findingAt(const QModelIndex& index) const;

    SetupFlow* m_flow;
    QList<Agent> m_agents;
    QList<QString> m_uris;
    QJsonObject m_accounts;
    Diagnostics m_findings;
    QHash<std::pair<int, int>, qsizetype> m_byCell; // cell → its first finding
};

} // namespace jonction
