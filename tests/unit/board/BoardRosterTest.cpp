// SPDX-License-Identifier: Apache-2.0
#include "board/BoardRoster.h"
#include "board/BoardSnapshot.h"

#include <QJsonArray>
#include <QtTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class BoardRosterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsByAddress();
    void marksExternalUsers();
    void keepsAgentsWithoutAddress();
    void resolvesDirectoryIds();
    void writesTheSnapshotContract();

private:
    static CcaipAgent ccaip(qint64 id, const QString& email, const QString& first = {},
                            const QString& last = {})
    {
        CcaipAgent agent;
        agent.id = id;
        agent.email = email;
        agent.firstName = first;
        agent.lastName = last;
        return agent;
    }
    static Agent listed(const QString& name, const QString& email, const QString& upn, const QString& userId)
    {
        Agent agent;
        agent.name = name;
        agent.email = email;
        agent.upn = upn;
        agent.userId = userId;
        return agent;
    }
};

void BoardRosterTest::joinsByAddress()
{
    const auto roster =
        boardRoster({listed(u"Zoë"_s, u"Zoe@Contoso.com"_s, u"zoe@sbc.example"_s, u"guid-1"_s),
                     listed({}, {}, u"new@contoso.com"_s, {}), listed({}, {}, {}, {})},
                    {ccaip(7, u"zoe@contoso.com"_s, u"Zoe"_s, u"Q"_s),
                     ccaip(8, u"sam@contoso.com"_s, u"Sam"_s, u"  R "_s), ccaip(9, u"x@contoso.com"_s)},
                    {});
    QCOMPARE(roster.size(), 4);
    const auto find = [&roster](const QString& key) {
        for (const BoardAgent& agent : roster)
            if (agent.key == key)
                return agent;
        return BoardAgent();
    };
    const BoardAgent zoe = find(u"zoe@contoso.com"_s);
    QCOMPARE(zoe.name, u"Zoë"_s);
    QCOMPARE(zoe.ccaipId.value_or(0), 7);
    QCOMPARE(zoe.userId, u"guid-1"_s);
    QCOMPARE(zoe.upn, u"zoe@sbc.example"_s);
    QVERIFY(zoe.isTeams);
    QCOMPARE(find(u"sam@contoso.com"_s).name, u"Sam R"_s);
    QVERIFY(!find(u"sam@contoso.com"_s).isTeams);
    QCOMPARE(find(u"x@contoso.com"_s).name, u"x@contoso.com"_s);
    const BoardAgent fresh = find(u"new@contoso.com"_s);
    QVERIFY(fresh.isTeams && !fresh.ccaipId.has_value());
    QCOMPARE(fresh.name, u"new@contoso.com"_s);
}

void BoardRosterTest::marksExternalUsers()
{
    CcaipUser external;
    external.email = u"SAM@contoso.com"_s;
    external.externalUser = true;
    external.ucaasUserName = u"sam@sbc.example"_s;
    CcaipUser ordinary;
    ordinary.email = u"pat@contoso.com"_s;
    CcaipUser stranger = external;
    stranger.email = u"left@contoso.com"_s;
    const auto roster = boardRoster({}, {ccaip(1, u"sam@contoso.com"_s), ccaip(2, u"pat@contoso.com"_s)},
                                    {external, ordinary, stranger});
    QCOMPARE(roster.size(), 2);
    QCOMPARE(roster[0].key, u"pat@contoso.com"_s);
    QVERIFY(!roster[0].isTeams);
    QVERIFY(roster[1].isTeams);
    QCOMPARE(roster[1].upn, u"sam@sbc.example"_s);
}

void BoardRosterTest::keepsAgentsWithoutAddress()
{
    const auto roster = boardRoster({}, {ccaip(4, {}), ccaip(5, {})}, {});
    QCOMPARE(roster.size(), 2);
    QCOMPARE(roster[0].key, u"ccaip:4"_s);
}

void BoardRosterTest::resolvesDirectoryIds()
{
    auto roster = boardRoster(
        {listed(u"A"_s, u"a@c.com"_s, u"A@sbc.example"_s, {}), listed(u"B"_s, u"b@c.com"_s, {}, u"guid-b"_s)},
        {ccaip(3, u"c@c.com"_s)}, {});
    QCOMPARE(unresolvedNames(roster), QStringList{u"A@sbc.example"_s});
    resolveNames(roster, {{u"a@sbc.example"_s, u"guid-a"_s}, {u"b@c.com"_s, u"wrong"_s}});
    QVERIFY(unresolvedNames(roster).isEmpty());
    QCOMPARE(roster[0].userId, u"guid-a"_s);
    QCOMPARE(roster[1].userId, u"guid-b"_s);
    QVERIFY(roster[2].userId.isEmpty());
}

void BoardRosterTest::writesTheSnapshotContract()
{
    BoardSnapshot snapshot;
    snapshot.takenAt = QDateTime(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC);
    snapshot.monotonicMs = 100'500;
    snapshot.feeds = {{u"teams"_s, u"ok"_s, 4'900, {}}, {u"ccaip"_s, u"failed"_s, -1, u"network"_s}};
    AgentRow zoe;
    zoe.agent = {u"z@c.com"_s, u"Zoe"_s, u"z@c.com"_s, {}, u"guid"_s, 7, true};
    zoe.presence = {u"Busy"_s, u"InACall"_s};
    zoe.presenceHeardMs = 95'000;
    zoe.status = AgentStatus::of(5, u"Coaching"_s);
    zoe.statusHeardMs = 100'000;
    zoe.effective = {AgentStatus::named(u"Unavailable"_s), u"teams"_s, u"teamsDecides"_s, {}};
    zoe.since = QDateTime(QDate(2026, 5, 4), QTime(8, 30), Qt::UTC);
    AgentRow adam;
    adam.agent = {u"a@c.com"_s, u"adam"_s, u"a@c.com"_s, {}, {}, std::nullopt, true};
    adam.effective = {{}, u"unknown"_s, u"ccaipUnknown"_s, {}};
    snapshot.agents = {zoe, adam};

    const QJsonObject json = snapshot.toJson();
    QCOMPARE(json[u"taken_at"].toString(), u"2026-05-04T09:00:00Z"_s);
    const QJsonArray feeds = json[u"feeds"].toArray();
    QCOMPARE(feeds[0][u"name"].toString(), u"teams"_s);
    QCOMPARE(feeds[0][u"age_seconds"].toInt(-1), 4);
    QVERIFY(feeds[1][u"age_seconds"].isNull());
    QCOMPARE(feeds[1][u"state"].toString(), u"failed"_s);
    QCOMPARE(feeds[1][u"error"].toString(), u"network"_s);
    const QJsonArray agents = json[u"agents"].toArray();
    QCOMPARE(agents[0][u"name"].toString(), u"adam"_s);
    QVERIFY(agents[0][u"id"].isNull() && !agents[0][u"id"].isUndefined());
    QVERIFY(agents[0][u"since"].isNull());
    QCOMPARE(agents[0][u"effective"][u"state"].toString(), u"Unknown"_s);
    const QJsonValue second = agents[1];
    QCOMPARE(second[u"id"].toInt(), 7);
    QCOMPARE(second[u"is_teams"].toBool(), true);
    QCOMPARE(second[u"teams"][u"availability"].toString(), u"Busy"_s);
    QCOMPARE(second[u"teams"][u"activity"].toString(), u"InACall"_s);
    QCOMPARE(second[u"teams"][u"age_seconds"].toInt(), 5);
    QCOMPARE(second[u"ccaip"][u"status_id"].toInt(), 5);
    QCOMPARE(second[u"ccaip"][u"status"].toString(), u"Coaching"_s);
    QCOMPARE(second[u"ccaip"][u"age_seconds"].toInt(-1), 0);
    QCOMPARE(second[u"effective"][u"state"].toString(), u"Unavailable"_s);
    QCOMPARE(second[u"effective"][u"source"].toString(), u"teams"_s);
    QCOMPARE(second[u"effective"][u"rule"].toString(), u"teamsDecides"_s);
    QCOMPARE(second[u"since"].toString(), u"2026-05-04T08:30:00Z"_s);
    QCOMPARE(second[u"since_inferred"].toBool(), true);
}

QTEST_GUILESS_MAIN(BoardRosterTest)
#include "BoardRosterTest.moc"
