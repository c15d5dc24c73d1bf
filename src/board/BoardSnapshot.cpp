// SPDX-License-Identifier: Apache-2.0
#include "board/BoardSnapshot.h"

#include <QJsonArray>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QJsonValue secondsOrNull(qint64 ms)
{
    return ms < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(ms / 1000);
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString stateName(const AgentStatus& status)
{
    return status.isKnown() ? status.name : u"Unknown"_s;
}

QJsonObject agentJson(const AgentRow& row, qint64 nowMs)
{
    const qint64 presenceAge = row.presenceHeardMs < 0 ? -1 : nowMs - row.presenceHeardMs;
    const qint64 statusAge = row.statusHeardMs < 0 ? -1 : nowMs - row.statusHeardMs;
    const QJsonObject teams{{u"availability"_s, textOrNull(row.presence.availability)},
                            {u"activity"_s, textOrNull(row.presence.activity)},
                            {u"age_seconds"_s, secondsOrNull(presenceAge)}};
    const QJsonObject ccaip{
        {u"status_id"_s, row.status.id ? QJsonValue(*row.status.id) : QJsonValue(QJsonValue::Null)},
        {u"status"_s, textOrNull(row.status.name)},
        {u"age_seconds"_s, secondsOrNull(statusAge)}};
    const QJsonObject effective{{u"state"_s, stateName(row.effective.status)},
                                {u"source"_s, row.effective.source},
                                {u"rule"_s, row.effective.rule}};
    return {{u"id"_s, row.agent.ccaipId ? QJsonValue(*row.agent.ccaipId) : QJsonValue(QJsonValue::Null)},
            {u"name"_s, row.agent.name},
            {u"email"_s, row.agent.email},
            {u"is_teams"_s, row.agent.isTeams},
            {u"teams"_s, teams},
            {u"ccaip"_s, ccaip},
            {u"effective"_s, effective},
            {u"since"_s, textOrNull(row.since.toString(Qt::ISODate))},
            {u"since_inferred"_s, row.sinceInferred}};
}

QJsonObject feedJson(const BoardSnapshot::Feed& feed)
{
    return {{u"name"_s, feed.name},
            {u"age_seconds"_s, secondsOrNull(feed.ageMs)},
            {u"state"_s, feed.state},
            {u"error"_s, textOrNull(feed.error)}};
}

} // namespace

QJsonObject BoardSnapshot::toJson() const
{
    QList<AgentRow> sorted = agents;
    std::sort(sorted.begin(), sorted.end(), [](const AgentRow& a, const AgentRow& b) {
        const int order = a.agent.name.compare(b.agent.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.agent.key < b.agent.key;
    });
    QJsonArray feedList;
    for (const Feed& feed : feeds)
        feedList.append(feedJson(feed));
    QJsonArray agentList;
    for (const AgentRow& row : std::as_const(sorted))
        agentList.append(agentJson(row, monotonicMs));
    return {{u"taken_at"_s, takenAt.toUTC().toString(Qt::ISODate)},
            {u"feeds"_s, feedList},
            {u"agents"_s, agentList}};
}

} // namespace jonction
