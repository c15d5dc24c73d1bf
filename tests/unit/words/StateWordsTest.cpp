// SPDX-License-Identifier: Apache-2.0
#include "words/StateWords.h"

#include "SourceGrep.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class StateWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepStateHasAWord();
    void everyCheckHasASentence();
    void everyEmittedCheckHasASentence();
    void everyTeamsValueHasAWord();
    void ccaipNamesAreFoundInAnyCase();
    void boardFeedAndActivityHaveWords();
    void everyRuleOfTheReconcilerHasASentence();
    void everyStateOfTheBoardHasAWord();
};

using Wording = QString (*)(const QString&);

static void demandWords(Wording wording, const QStringList& ids)
{
    for (const QString& id : ids)
        QVERIFY2(!wording(id).isEmpty() && wording(id) != id, id.toUtf8());
}

void StateWordsTest::everyStepStateHasAWord()
{
    const QStringList states =
        capturedInSources({u"setup"_s}, u"case StepState::\\w+:\\s*return u\"([a-z]+)\""_s);
    QVERIFY(states.size() >= 9);
    demandWords(Words::state, states);
    demandWords(Words::state, {u"stale"_s});
    demandWords(Words::checkOutcome, {u"pass"_s, u"warning"_s, u"fail"_s, u"declared"_s});
}

void StateWordsTest::everyCheckHasASentence()
{
    const QStringList ids{
        u"signin.tenant"_s,         u"signin.account"_s,      u"signin.globalAdministrator"_s,
        u"signin.clock"_s,          u"signin.permissions"_s,  u"signin.role.domain"_s,
        u"signin.role.licences"_s,  u"signin.role.routing"_s, u"signin.role.users"_s,
        u"signin.role.app"_s,       u"signin.role.secret"_s,  u"signin.role.ucaas"_s,
        u"trunk.account"_s,         u"trunk.profile"_s,       u"trunk.connection"_s,
        u"trunk.subdomain"_s,       u"trunk.sbcFqdn"_s,       u"trunk.number.active"_s,
        u"trunk.number.attached"_s, u"app.registration"_s,    u"app.redirectUri"_s,
        u"app.audience"_s,          u"app.permissions"_s,     u"app.principal"_s,
        u"app.consent"_s,           u"secret.kept"_s,         u"secret.token"_s,
        u"secret.expiry"_s,         u"guide.declared"_s,      u"ucaas.secretStillValid"_s,
        u"proof.options"_s,         u"proof.call"_s,          u"proof.presence"_s};
    for (const QString& id : ids)
        QVERIFY2(Words::knowsCheck(id), id.toUtf8());
    demandWords(Words::check, ids);
}

void StateWordsTest::everyEmittedCheckHasASentence()
{
    QStringList ids;
    for (const QString& pattern : {u"Check\\{\\s*u\"([a-z]+\\.[a-zA-Z.]+)\""_s,
                                   u"u\"([a-z]+\\.[a-zA-Z.]+)\"_s\\s*,\\s*CheckOutcome::"_s})
        ids += capturedInSources({u"setup"_s, u"sip"_s, u"dialer"_s}, pattern);
    for (const QString& id : ids)
        QVERIFY2(Words::knowsCheck(id), id.toUtf8());
}

void StateWordsTest::everyTeamsValueHasAWord()
{
    demandWords(Words::teamsState,
                {u"AvailableIdle"_s, u"BeRightBack"_s, u"BusyIdle"_s, u"DoNotDisturb"_s, u"PresenceUnknown"_s,
                 u"InACall"_s, u"InAConferenceCall"_s, u"InAMeeting"_s, u"OffWork"_s, u"OutOfOffice"_s,
                 u"UrgentInterruptionsOnly"_s});
    QCOMPARE(Words::teamsState(u"SomethingNew"_s), u"SomethingNew"_s);
}

void StateWordsTest::ccaipNamesAreFoundInAnyCase()
{
    QCOMPARE(Words::ccaipStatus(u"Missed Call"_s), Words::ccaipStatus(u"missed call"_s));
    QCOMPARE(Words::ccaipStatus(u"Formation"_s), u"Formation"_s);
}

void StateWordsTest::boardFeedAndActivityHaveWords()
{
    demandWords(Words::boardColumn,
                {u"name"_s, u"teams"_s, u"ccaip"_s, u"effective"_s, u"since"_s, u"email"_s});
    demandWords(Words::feedState, {u"ok"_s, u"late"_s, u"failed"_s, u"stopped"_s});
    demandWords(Words::activityPhase,
                {u"intent"_s, u"done"_s, u"failed"_s, u"declared"_s, u"resolved"_s, u"stopped"_s});
}

void StateWordsTest::everyRuleOfTheReconcilerHasASentence()
{
    QStringList rules;
    for (const QString& pattern : {u"byCcaip\\(\\w+,\\s*u\"([a-zA-Z]+)\""_s,
                                   u"u\"(?:teams|unknown)\"_s,\\s*u\"([a-zA-Z]+)\"_s,\\s*\\{\\}"_s})
        rules += capturedInSources({u"board"_s}, pattern);
    QVERIFY2(rules.size() >= 9, rules.join(u' ').toUtf8());
    demandWords(Words::rule, rules);
}

void StateWordsTest::everyStateOfTheBoardHasAWord()
{
    const QStringList statuses =
        capturedInSources({u"board"_s}, u"\\{(?:-?\\d+|std::nullopt), \"([A-Za-z -]+)\", AgentMood"_s);
    QVERIFY(statuses.size() >= 13);
    for (const QString& status : statuses)
        QVERIFY2(Words::ccaipStatus(status) != status.toLower() && !Words::ccaipStatus(status).isEmpty(),
                 status.toUtf8());
    QVERIFY(capturedInSources({u"board"_s}, u"\\{\"([A-Z][A-Za-z]+)\", AgentMood"_s).size() >= 18);
    demandWords(Words::mood,
                {u"free"_s, u"talking"_s, u"busy"_s, u"away"_s, u"attention"_s, u"offline"_s, u"unknown"_s});
    demandWords(Words::feedName, capturedInSources({u"board"_s}, u"BoardFeed\\(u\"([a-z]+)\"_s"_s));
}

QTEST_GUILESS_MAIN(StateWordsTest)
#include "StateWordsTest.moc"
