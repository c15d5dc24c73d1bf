// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentRow.h"
#include "board/BoardFeed.h"

#include <QStringList>

namespace jonction {

class GraphApi;

/// Teams presences from Microsoft Graph, on its background queue. Graph gives no time of change: since when a
/// presence holds is our own observation.
class PresenceFeed : public BoardFeed
{
    Q_OBJECT

public:
    /// `graph` outlives the feed.
    PresenceFeed(GraphApi* graph, Clock& clock, QObject* parent);

    /// Whom to ask for, by object id; a new list is asked for at once. Empty: every round succeeds at once.
    void setUserIds(const QStringList& userIds);

Q_SIGNALS:
    void arrived(const QList<jonction::PresenceNews>& news);

protected:
    void ask(QObject* round) override;

private:
    GraphApi* m_graph;
    QStringList m_userIds;
};

} // namespace jonction
