// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/BoardFeed.h"
#include "board/BoardRoster.h"
#include "board/BoardServices.h"

namespace jonction {

/// The list of agents, looked up every few minutes: CCAIP's agents and users, and the directory ids of those
/// agents of Teams that the document does not know yet. The document's own agents are announced at once,
/// before any answer and also without one.
class RosterFeed : public BoardFeed
{
    Q_OBJECT

public:
    RosterFeed(BoardServices services, Clock& clock, QObject* parent);

    void setListed(const QList<Agent>& agents);

Q_SIGNALS:
    void arrived(const QList<jonction::BoardAgent>& roster);

protected:
    void ask(QObject* round) override;

private:
    void askUsers(QObject* round);
    void askDirectory(QObject* round);
    void announce();

    BoardServices m_services;
    QList<Agent> m_listed;
    QList<CcaipAgent> m_agents;
    QList<CcaipUser> m_users;
    QHash<QString, QString> m_idsByName;
};

} // namespace jonction
