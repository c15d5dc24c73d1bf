// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentRow.h"
#include "board/BoardFeed.h"

namespace jonction {

class CcaipApi;

/// Current statuses of all agents from CCAI Platform, on its background queue.
class StatusFeed : public BoardFeed
{
    Q_OBJECT

public:
    /// `ccaip` outlives the feed.
    StatusFeed(CcaipApi* ccaip, Clock& clock, QObject* parent);

Q_SIGNALS:
    void arrived(const QList<jonction::StatusNews>& news);

protected:
    void ask(QObject* round) override;

private:
    CcaipApi* m_ccaip;
};

} // namespace jonction
