// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentRow.h"
#include "board/BoardFeed.h"
#include "board/BoardServices.h"

#include <QStringList>

namespace jonction {

/// Teams presences from Microsoft Graph, on its background queue. Graph gives no time of change: since when a
/// presence holds is our own observation.
class PresenceFeed : public BoardFeed
{
    Q_OBJECT

public:
    PresenceFeed(BoardServices services, Clock& clock, QObject* parent);

    /// Whom to ask for, by object id; a new list is asked for at once. Empty: every round succeeds at once.
    void setUserIds(const QStringList& userIds);

Q_SIGNALS:
    void arrived(const QList<jonction::PresenceNews>& news);

protected:
    void ask(QObject* round) override;

private:
    BoardServices m_services;
    QStringList m_userIds;
};

} // namespace jonction
