// SPDX-License-Identifier: Apache-2.0
#include "board/PresenceFeed.h"

#include "services/graph/GraphApi.h"

namespace jonction {

using namespace Qt::StringLiterals;

PresenceFeed::PresenceFeed(BoardServices services, Clock& clock, QObject* parent)
    : BoardFeed(u"teams"_s, clock, parent, {})
    , m_services(std::move(services))
{}

void PresenceFeed::setUserIds(const QStringList& userIds)
{
    if (std::exchange(m_userIds, userIds) != userIds)
        refresh();
}

void PresenceFeed::ask(QObject* round)
{
    if (m_userIds.isEmpty())
        return succeed();
    GraphApi* graph = m_services.graph();
    if (!graph)
        return fail(Error::of(ErrorKind::SignInRequired, name()));
    graph->presences(round, m_userIds)->onDone(this, [this](Result<QList<Presence>>& answer) {
        if (!answer.ok())
            return fail(answer.error());
        QList<PresenceNews> news;
        for (const Presence& presence : answer.value())
            news.append({presence.id, {presence.availability, presence.activity}, presence.sequenceNumber});
        Q_EMIT arrived(news);
        succeed();
    });
}

} // namespace jonction
