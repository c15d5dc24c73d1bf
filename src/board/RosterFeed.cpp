// SPDX-License-Identifier: Apache-2.0
#include "board/RosterFeed.h"

#include "log/Log.h"
#include "services/ccaip/CcaipApi.h"
#include "services/graph/GraphApi.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr BoardFeed::Paces rosterPaces{{240'000, 300'000}, {540'000, 660'000}};

} // namespace

RosterFeed::RosterFeed(BoardServices services, Clock& clock, QObject* parent)
    : BoardFeed(u"agents"_s, clock, parent, rosterPaces)
    , m_services(std::move(services))
{}

void RosterFeed::setListed(const QList<Agent>& agents)
{
    m_listed = agents;
    announce();
    refresh();
}

void RosterFeed::ask(QObject* round)
{
    CcaipApi* ccaip = m_services.ccaip();
    if (!ccaip)
        return fail(Error::of(ErrorKind::SignInRequired, name()));
    ccaip->agents(round, Lane::Background)->onDone(this, [this, round](Result<QList<CcaipAgent>>& answer) {
        if (!answer.ok())
            return fail(answer.error());
        m_agents = answer.take();
        askUsers(round);
    });
}

// The Apps API may be closed to this key: the board is then without marks, not without agents.
void RosterFeed::askUsers(QObject* round)
{
    CcaipApi* ccaip = m_services.ccaip();
    if (!ccaip)
        return askDirectory(round);
    ccaip->users(round, Lane::Background)->onDone(this, [this, round](Result<QList<CcaipUser>>& answer) {
        if (answer.ok())
            m_users = answer.take();
        else
            Log::info("board", u"agents: users not readable, %1"_s.arg(toString(answer.error().kind)));
        announce();
        askDirectory(round);
    });
}

void RosterFeed::askDirectory(QObject* round)
{
    QList<BoardAgent> roster = boardRoster(m_listed, m_agents, m_users);
    resolveNames(roster, m_idsByName);
    const QStringList names = unresolvedNames(roster);
    if (names.isEmpty())
        return succeed();
    GraphApi* graph = m_services.graph();
    if (!graph)
        return fail(Error::of(ErrorKind::SignInRequired, name()));
    graph->usersByIds(round, names, Lane::Background)->onDone(this, [this](Result<QList<GraphUser>>& answer) {
        if (!answer.ok())
            return fail(answer.error());
        for (const GraphUser& user : answer.value()) {
            m_idsByName.insert(user.userPrincipalName.toLower(), user.id);
            if (!user.mail.isEmpty() && !m_idsByName.contains(user.mail.toLower()))
                m_idsByName.insert(user.mail.toLower(), user.id);
        }
        announce();
        succeed();
    });
}

void RosterFeed::announce()
{
    QList<BoardAgent> roster = boardRoster(m_listed, m_agents, m_users);
    resolveNames(roster, m_idsByName);
    Q_EMIT arrived(roster);
}

} // namespace jonction
