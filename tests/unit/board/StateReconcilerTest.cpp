// SPDX-License-Identifier: Apache-2.0
#include "board/StateReconciler.h"

#include <QtTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class StateReconcilerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPresences_data();
    void readsPresences();
    void readsStatuses_data();
    void readsStatuses();
    void proposesAMappingForEveryKnownPresence();
    void leavesPlatformStatesOutOfAMapping();
    void decides_data();
    void decides();
    void readsOptions();
};

void StateReconcilerTest::readsPresences_data()
{
    QTest::addColumn<QString>("availability");
    QTest::addColumn<QString>("activity");
    QTest::addColumn<QString>("mood");
    QTest::addColumn<QString>("name");
    QTest::newRow("available") << u"Available"_s << u"Available"_s << u"free"_s << u"Available"_s;
    QTest::newRow("idle") << u"AvailableIdle"_s << u"Available"_s << u"free"_s << u"AvailableIdle"_s;
    QTest::newRow("in a call") << u"Busy"_s << u"InACall"_s << u"talking"_s << u"InACall"_s;
    QTest::newRow("conference") << u"Busy"_s << u"InAConferenceCall"_s << u"talking"_s
                                << u"InAConferenceCall"_s;
    QTest::newRow("other spelling") << u"inACall"_s << u"busy"_s << u"busy"_s << u"Busy"_s;
    QTest::newRow("lower case") << u"donotdisturb"_s << u"presenting"_s << u"busy"_s << u"Presenting"_s;
    QTest::newRow("away") << u"Away"_s << u"Away"_s << u"away"_s << u"Away"_s;
    QTest::newRow("off work") << u"Offline"_s << u"OffWork"_s << u"offline"_s << u"OffWork"_s;
    QTest::newRow("activity says nothing") << u"Busy"_s << u"Available"_s << u"busy"_s << u"Busy"_s;
    QTest::newRow("activity new") << u"Busy"_s << u"JuggleTime"_s << u"busy"_s << u"Busy"_s;
    QTest::newRow("availability new") << u"Zen"_s << u"Away"_s << u"away"_s << u"Away"_s;
    QTest::newRow("both new") << u"Zen"_s << u"JuggleTime"_s << u"unknown"_s << u"Zen"_s;
    QTest::newRow("unknown") << u"PresenceUnknown"_s << u"PresenceUnknown"_s << u"unknown"_s
                             << u"PresenceUnknown"_s;
    QTest::newRow("nothing") << QString() << QString() << u"unknown"_s << u"PresenceUnknown"_s;
}

void StateReconcilerTest::readsPresences()
{
    QFETCH(QString, availability);
    QFETCH(QString, activity);
    const AgentPresence presence{availability, activity};
    QTEST(toString(presence.mood()), "mood");
    QTEST(presence.name(), "name");
    QCOMPARE(presence.isKnown(), toString(presence.mood()) != u"unknown"_s);
}

void StateReconcilerTest::readsStatuses_data()
{
    using Id = std::optional<int>;
    QTest::addColumn<std::optional<int>>("id");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mood");
    QTest::newRow("by id") << Id(-7) << QString() << u"In-call"_s << u"talking"_s;
    QTest::newRow("translated") << Id(-4) << u"Repas"_s << u"Meal"_s << u"away"_s;
    QTest::newRow("by name") << Id() << u"wrap-up"_s << u"Wrap-up"_s << u"busy"_s;
    QTest::newRow("by name, no id known") << Id() << u"UNRESPONSIVE"_s << u"Unresponsive"_s << u"attention"_s;
    QTest::newRow("custom") << Id(5) << u"Meal"_s << u"Meal"_s << u"busy"_s;
    QTest::newRow("custom by name") << Id() << u"Coaching"_s << u"Coaching"_s << u"busy"_s;
    QTest::newRow("custom without name") << Id(12) << QString() << u"12"_s << u"busy"_s;
    QTest::newRow("platform, undocumented") << Id(-9) << u"Missed Chat"_s << u"Missed Chat"_s << u"busy"_s;
    QTest::newRow("nothing") << Id() << u"  "_s << QString() << u"unknown"_s;
}

void StateReconcilerTest::readsStatuses()
{
    QFETCH(std::optional<int>, id);
    QFETCH(QString, given);
    const AgentStatus status = AgentStatus::of(id, given);
    QTEST(status.name, "name");
    QTEST(toString(status.mood()), "mood");
    QCOMPARE(status.stateId(), status.isKnown() ? status.name.toLower() : u"unknown"_s);
}

void StateReconcilerTest::proposesAMappingForEveryKnownPresence()
{
    const StateMapping mapping;
    for (const char* name :
         {"Available", "AvailableIdle", "Away", "BeRightBack", "Busy", "BusyIdle", "DoNotDisturb", "Offline",
          "InACall", "InAConferenceCall", "Inactive", "InAMeeting", "OffWork", "OutOfOffice", "Presenting",
          "UrgentInterruptionsOnly", "Focusing"}) {
        const AgentPresence presence{QString::fromLatin1(name), {}};
        QVERIFY2(mapping.statusFor(presence).isKnown(), name);
    }
    QCOMPARE(mapping.statusFor({u"Away"_s, u"Away"_s}).name, u"Break"_s);
    QVERIFY(!mapping.statusFor({}).isKnown());
}

void StateReconcilerTest::leavesPlatformStatesOutOfAMapping()
{
    const StateMapping mapping(
        {{u"Busy"_s, u"In-call"_s}, {u"Away"_s, u"Coaching"_s}, {u"Offline"_s, QString()}});
    QVERIFY(!mapping.statusFor({u"Busy"_s, {}}).isKnown());
    QVERIFY(!mapping.statusFor({u"Offline"_s, {}}).isKnown());
    QCOMPARE(mapping.statusFor({u"Away"_s, {}}).name, u"Coaching"_s);
    // An activity without a mapping of its own counts as its availability.
    QCOMPARE(mapping.statusFor({u"Away"_s, u"Inactive"_s}).name, u"Coaching"_s);
}

void StateReconcilerTest::decides_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("isTeams");
    QTest::addColumn<QString>("teams");
    QTest::addColumn<QString>("ccaip");
    QTest::addColumn<QString>("expected"); // state source rule next
    const auto row = [](const char* name, const QString& option, bool isTeams, const QString& teams,
                        const QString& ccaip, const QString& expected) {
        QTest::newRow(name) << option << isTeams << teams << ccaip << expected;
    };
    const QString none = u"none"_s;
    const QString login = u"atLogin"_s;
    const QString always = u"always"_s;
    row("none", none, true, u"Busy"_s, u"Available"_s, u"Available ccaip ccaipDecides -"_s);
    row("none, silent", none, true, u"Busy"_s, {}, u"- unknown ccaipUnknown -"_s);
    row("login, signed in", login, true, u"Busy"_s, u"Meal"_s, u"Meal ccaip sinceLogin -"_s);
    row("login, before", login, true, u"Available"_s, u"Offline"_s, u"Offline ccaip beforeLogin Available"_s);
    row("login, before, no Teams", login, true, {}, u"Offline"_s, u"Offline ccaip beforeLogin -"_s);
    row("login, silent", login, true, u"Available"_s, {}, u"- unknown ccaipUnknown -"_s);
    row("always", always, true, u"Away"_s, u"Available"_s, u"Break teams teamsDecides -"_s);
    row("always, call", always, true, u"Available"_s, u"In-call"_s,
        u"In-call ccaip interactionProtected Available"_s);
    row("always, chat", always, true, u"Away"_s, u"In-chat"_s, u"In-chat ccaip interactionProtected Break"_s);
    row("always, wrap-up", always, true, u"Away"_s, u"Wrap-up"_s,
        u"Wrap-up ccaip interactionProtected Break"_s);
    row("always, missed", always, true, u"Available"_s, u"Missed Call"_s,
        u"Available teams teamsDecides -"_s);
    row("always, offline", always, true, u"Available"_s, u"Offline"_s, u"Available teams teamsDecides -"_s);
    row("always, no Teams", always, true, {}, u"Break"_s, u"Break ccaip teamsUnknown -"_s);
    row("always, unmapped", always, true, u"Zen"_s, u"Break"_s, u"Break ccaip teamsUnknown -"_s);
    row("always, CCAIP silent", always, true, u"Busy"_s, {}, u"Unavailable teams teamsDecides -"_s);
    row("always, both silent", always, true, {}, {}, u"- unknown ccaipUnknown -"_s);
    row("not of Teams", always, false, u"Busy"_s, u"Available"_s, u"Available ccaip notTeams -"_s);
    row("not of Teams, silent", always, false, u"Busy"_s, {}, u"- unknown ccaipUnknown -"_s);
}

void StateReconcilerTest::decides()
{
    QFETCH(QString, option);
    QFETCH(bool, isTeams);
    QFETCH(QString, teams);
    QFETCH(QString, ccaip);
    const StateReconciler reconciler(inheritanceFromString(option), StateMapping());
    const EffectiveState state = reconciler.reconcile(isTeams, {teams, teams}, AgentStatus::named(ccaip));
    const auto orDash = [](const AgentStatus& status) { return status.isKnown() ? status.name : u"-"_s; };
    QTEST(QStringList({orDash(state.status), state.source, state.rule, orDash(state.next)}).join(u' '),
          "expected");
    QVERIFY(StateReconciler::rules().contains(state.rule));
}

void StateReconcilerTest::readsOptions()
{
    QVERIFY(inheritanceFromString(u"none"_s) == InheritanceOption::None);
    QVERIFY(inheritanceFromString(u"atLogin"_s) == InheritanceOption::AtLogin);
    QVERIFY(inheritanceFromString(u"always"_s) == InheritanceOption::Always);
    QVERIFY(inheritanceFromString(u"nonsense"_s) == InheritanceOption::None);
    const StateReconciler reconciler(InheritanceOption::Always, StateMapping({{u"Away"_s, u"Break"_s}}));
    const EffectiveState state =
        reconciler.reconcile(true, {u"Busy"_s, u"Busy"_s}, AgentStatus::named(u"Available"_s));
    QCOMPARE(state.rule, u"unmapped"_s);
    QCOMPARE(state.status.name, u"Available"_s);
}

QTEST_GUILESS_MAIN(StateReconcilerTest)
#include "StateReconcilerTest.moc"
