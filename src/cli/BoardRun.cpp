// SPDX-License-Identifier: Apache-2.0
#include "cli/BoardRun.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "setup/ServiceHub.h"
#include "words/Words.h"

#include <QJsonArray>
#include <QTimer>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int boardPrintMs = 2000;

QString boardLine(const QJsonObject& agent)
{
    const QJsonObject teams = agent.value("teams"_L1).toObject();
    const QJsonObject ccaip = agent.value("ccaip"_L1).toObject();
    const QJsonObject effective = agent.value("effective"_L1).toObject();
    return u"%1 %2 %3 %4"_s.arg(agent.value("name"_L1).toString(), -28)
        .arg(Words::teamsState(teams.value("availability"_L1).toString()), -22)
        .arg(Words::ccaipStatus(ccaip.value("status"_L1).toString()), -18)
        .arg(Words::ccaipStatus(effective.value("state"_L1).toString()));
}

bool anyFeedAnswered(const BoardSnapshot& snapshot)
{
    return std::any_of(snapshot.feeds.cbegin(), snapshot.feeds.cend(),
                       [](const BoardSnapshot::Feed& feed) { return feed.ageMs >= 0; });
}

} // namespace

void BoardRun::begin()
{
    ServiceHub& services = flow().services();
    const BoardServices clients{[&services] { return services.graph(); },
                                [&services] { return services.ccaip(); }};
    m_board = std::make_unique<AgentBoard>(clients, workspace().clock());
    m_board->setDeployment(flow().deployment());
    if (!arguments().once)
        return watch();
    m_board->once(this)->onDone(this, [this](Result<BoardSnapshot>& snapshot) {
        if (!snapshot.ok()) {
            Output::trouble(snapshot.error());
            return Q_EMIT finished(ExitCode::failed);
        }
        print(snapshot.value());
        Q_EMIT finished(anyFeedAnswered(snapshot.value()) ? ExitCode::done : ExitCode::failed);
    });
}

void BoardRun::watch()
{
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] { print(m_board->snapshot()); });
    timer->start(boardPrintMs);
    m_board->start();
    if (arguments().seconds > 0)
        QTimer::singleShot(arguments().seconds * 1000, this, [this] {
            const BoardSnapshot last = m_board->snapshot();
            print(last);
            Q_EMIT finished(anyFeedAnswered(last) ? ExitCode::done : ExitCode::failed);
        });
}

void BoardRun::print(const BoardSnapshot& snapshot)
{
    const QJsonObject json = snapshot.toJson();
    if (arguments().json)
        return Output::json(json);
    Output::line(Words::date(snapshot.takenAt));
    for (const BoardSnapshot::Feed& feed : snapshot.feeds)
        Output::line(u"  %1: %2 %3"_s.arg(feed.name, Words::feedState(feed.state), feed.error));
    for (const QJsonValue& agent : json.value("agents"_L1).toArray())
        Output::line(boardLine(agent.toObject()));
}

} // namespace jonction
