// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentRow.h"
#include "board/BoardFeed.h"
#include "board/BoardServices.h"

namespace jonction {

/// Current statuses of all agents from CCAI Platform, on its background queue.
class StatusFeed : public BoardFeed
{
    Q_OBJECT

public:
    StatusFeed(BoardServices services, Clock& clock, QObject* parent);

Q_SIGNALS:
    void arrived(const QList<jonction::StatusNews>& news);

protected:
    void ask(QObject* round) override;

private:
    BoardServices m_services;
};

} // namespace jonction
