// SPDX-License-Identifier: Apache-2.0
#include "board/StatusFeed.h"

#include "services/ccaip/CcaipApi.h"

namespace jonction {

using namespace Qt::StringLiterals;

StatusFeed::StatusFeed(BoardServices services, Clock& clock, QObject* parent)
    : BoardFeed(u"ccaip"_s, clock, parent, {})
    , m_services(std::move(services))
{}

void StatusFeed::ask(QObject* round)
{
    CcaipApi* ccaip = m_services.ccaip();
    if (!ccaip)
        return fail(Error::of(ErrorKind::SignInRequired, name()));
    ccaip->currentStatuses(round)->onDone(this, [this](Result<QList<CcaipCurrentStatus>>& answer) {
        if (!answer.ok())
            return fail(answer.error());
        QList<StatusNews> news;
        for (const CcaipCurrentStatus& current : answer.value())
            news.append({current.agentId, AgentStatus::of(current.statusId, current.statusName),
                         current.updatedAt.toUTC()});
        Q_EMIT arrived(news);
        succeed();
    });
}

} // namespace jonction
