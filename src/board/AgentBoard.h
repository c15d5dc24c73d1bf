// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "board/AgentBoardModel.h"
#include "board/BoardServices.h"
#include "board/BoardSnapshot.h"
#include "domain/Deployment.h"

#include <QObject>

namespace jonction {

class BoardFeed;
class PresenceFeed;
class RosterFeed;
class StatusFeed;

/// The board of one deployment: its three feeds, and the model that they fill. Belongs to the application,
/// not to a page. Does nothing until start().
class AgentBoard : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives the board.
    AgentBoard(BoardServices services, Clock& clock, QObject* parent = nullptr);
    /// For clients that are never replaced; when one dies, its feeds fail with SignInRequired.
    AgentBoard(GraphApi* graph, CcaipApi* ccaip, Clock& clock, QObject* parent = nullptr);

    AgentBoardModel* model() { return m_model; }
    /// "agents", "teams", "ccaip", in this order.
    QList<BoardFeed*> feeds() const;

    /// Agents, inheritance option and mapping of the document; to be told again when they change.
    void setDeployment(const Deployment& deployment);
    void start();
    void stop();
    /// Somebody sees the board: it asks more often.
    void setVisible(bool visible);
    void setOnline(bool online);

    BoardSnapshot snapshot() const;
    /// Starts, waits until every feed has answered or failed once, and gives the board of that moment. A
    /// failed feed is told in the snapshot, not as an error. Stops again unless the board was running.
    JobOf<BoardSnapshot>* once(QObject* owner);

Q_SIGNALS:
    void feedsChanged();

private:
    void takeRoster(const QList<BoardAgent>& roster);
    void takeFeedChange();
    bool everyFeedHasAnswered() const;

    Clock& m_clock;
    AgentBoardModel* m_model;
    RosterFeed* m_roster;
    PresenceFeed* m_presences;
    StatusFeed* m_statuses;
};

} // namespace jonction
