// SPDX-License-Identifier: Apache-2.0
#include "board/AgentBoard.h"

#include "board/PresenceFeed.h"
#include "board/RosterFeed.h"
#include "board/StatusFeed.h"
#include "services/ccaip/CcaipApi.h"
#include "services/graph/GraphApi.h"

#include <QPointer>

#include <algorithm>

namespace jonction {

AgentBoard::AgentBoard(BoardServices services, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_model(new AgentBoardModel(clock, this))
    , m_roster(new RosterFeed(services, clock, this))
    , m_presences(new PresenceFeed(services, clock, this))
    , m_statuses(new StatusFeed(services, clock, this))
{
    connect(m_roster, &RosterFeed::arrived, this, &AgentBoard::takeRoster);
    connect(m_presences, &PresenceFeed::arrived, m_model, &AgentBoardModel::applyPresences);
    connect(m_statuses, &StatusFeed::arrived, m_model, &AgentBoardModel::applyStatuses);
    for (BoardFeed* feed : feeds())
        connect(feed, &BoardFeed::changed, this, &AgentBoard::takeFeedChange);
    // These two wait for the list: news of agents that are not known yet would be lost for an interval.
    connect(m_roster, &BoardFeed::roundEnded, m_presences, &BoardFeed::start);
    connect(m_roster, &BoardFeed::roundEnded, m_statuses, &BoardFeed::start);
    takeFeedChange();
}

AgentBoard::AgentBoard(GraphApi* graph, CcaipApi* ccaip, Clock& clock, QObject* parent)
    : AgentBoard(BoardServices{[alive = QPointer(graph)] { return alive.data(); },
                               [alive = QPointer(ccaip)] { return alive.data(); }},
                 clock, parent)
{}

QList<BoardFeed*> AgentBoard::feeds() const
{
    return {m_roster, m_presences, m_statuses};
}

void AgentBoard::setDeployment(const Deployment& deployment)
{
    m_model->setReconciler(StateReconciler(inheritanceFromString(deployment.inheritance.option),
                                           StateMapping(deployment.inheritance.mapping)));
    m_roster->setListed(deployment.agents);
}

void AgentBoard::start()
{
    m_roster->start();
}

void AgentBoard::stop()
{
    for (BoardFeed* feed : feeds())
        feed->stop();
}

void AgentBoard::setVisible(bool visible)
{
    for (BoardFeed* feed : feeds())
        feed->setVisible(visible);
}

void AgentBoard::setOnline(bool online)
{
    for (BoardFeed* feed : feeds())
        feed->setOnline(online);
}

void AgentBoard::takeRoster(const QList<BoardAgent>& roster)
{
    m_model->setAgents(roster);
    QStringList userIds;
    for (const BoardAgent& agent : roster)
        if (agent.isTeams && !agent.userId.isEmpty())
            userIds.append(agent.userId);
    m_presences->setUserIds(userIds);
}

void AgentBoard::takeFeedChange()
{
    m_model->setNewsLimits(m_presences->newsLimitMs(), m_statuses->newsLimitMs());
    Q_EMIT feedsChanged();
}

BoardSnapshot AgentBoard::snapshot() const
{
    m_model->flush();
    BoardSnapshot snapshot;
    snapshot.takenAt = m_clock.now();
    snapshot.monotonicMs = m_clock.monotonicMs();
    for (const BoardFeed* feed : feeds())
        snapshot.feeds.append({feed->name(), toString(feed->state()), feed->ageMs(),
                               feed->error() ? toString(feed->error()->kind) : QString()});
    snapshot.agents = m_model->rows();
    return snapshot;
}

JobOf<BoardSnapshot>* AgentBoard::once(QObject* owner)
{
    const bool wasRunning = m_roster->state() != BoardFeed::State::Stopped;
    auto* job = new JobOf<BoardSnapshot>(owner);
    const auto look = [this, job, wasRunning] {
        if (job->isSettled() || !everyFeedHasAnswered())
            return;
        job->settle(snapshot());
        if (!wasRunning)
            stop();
    };
    // Queued: the presence feed may just have been told of more persons and begun another round.
    for (BoardFeed* feed : feeds())
        connect(feed, &BoardFeed::roundEnded, job, look, Qt::QueuedConnection);
    if (!wasRunning)
        connect(job, &Job::aborted, this, &AgentBoard::stop);
    start();
    QMetaObject::invokeMethod(job, look, Qt::QueuedConnection);
    return job;
}

bool AgentBoard::everyFeedHasAnswered() const
{
    const QList<BoardFeed*> all = feeds();
    return std::all_of(all.cbegin(), all.cend(), [](const BoardFeed* feed) {
        return feed->state() == BoardFeed::State::Ok || feed->state() == BoardFeed::State::Failed;
    });
}

} // namespace jonction
