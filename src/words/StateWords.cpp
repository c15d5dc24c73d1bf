// SPDX-License-Identifier: Apache-2.0
#include "words/StateWords.h"

#include "words/WordTable.h"

namespace jonction::Words {

namespace {

constexpr WordEntry stepStates[] = {
    {"locked", QT_TRANSLATE_NOOP("WordsState", "Waiting for an earlier step")},
    {"editing", QT_TRANSLATE_NOOP("WordsState", "To fill in")},
    {"checking", QT_TRANSLATE_NOOP("WordsState", "Reading what exists…")},
    {"planned", QT_TRANSLATE_NOOP("WordsState", "Plan ready")},
    {"applying", QT_TRANSLATE_NOOP("WordsState", "Applying…")},
    {"verifying", QT_TRANSLATE_NOOP("WordsState", "Proving…")},
    {"verified", QT_TRANSLATE_NOOP("WordsState", "Verified")},
    {"declared", QT_TRANSLATE_NOOP("WordsState", "Declared done")},
    {"attention", QT_TRANSLATE_NOOP("WordsState", "Needs attention")},
    {"stale", QT_TRANSLATE_NOOP("WordsState", "To prove again")},
};

constexpr WordEntry checkOutcomes[] = {
    {"pass", QT_TRANSLATE_NOOP("WordsState", "Passed")},
    {"warning", QT_TRANSLATE_NOOP("WordsState", "Passed with a warning")},
    {"fail", QT_TRANSLATE_NOOP("WordsState", "Failed")},
    {"declared", QT_TRANSLATE_NOOP("WordsState", "Declared, not observed")},
};

constexpr WordEntry teamsStates[] = {
    {"Available", QT_TRANSLATE_NOOP("WordsState", "Available")},
    {"AvailableIdle", QT_TRANSLATE_NOOP("WordsState", "Available, idle")},
    {"Away", QT_TRANSLATE_NOOP("WordsState", "Away")},
    {"BeRightBack", QT_TRANSLATE_NOOP("WordsState", "Be right back")},
    {"Busy", QT_TRANSLATE_NOOP("WordsState", "Busy")},
    {"BusyIdle", QT_TRANSLATE_NOOP("WordsState", "Busy, idle")},
    {"DoNotDisturb", QT_TRANSLATE_NOOP("WordsState", "Do not disturb")},
    {"Offline", QT_TRANSLATE_NOOP("WordsState", "Offline")},
    {"PresenceUnknown", QT_TRANSLATE_NOOP("WordsState", "Unknown")},
    {"InACall", QT_TRANSLATE_NOOP("WordsState", "In a call")},
    {"InAConferenceCall", QT_TRANSLATE_NOOP("WordsState", "In a conference call")},
    {"Inactive", QT_TRANSLATE_NOOP("WordsState", "Inactive")},
    {"InAMeeting", QT_TRANSLATE_NOOP("WordsState", "In a meeting")},
    {"OffWork", QT_TRANSLATE_NOOP("WordsState", "Off work")},
    {"OutOfOffice", QT_TRANSLATE_NOOP("WordsState", "Out of office")},
    {"Presenting", QT_TRANSLATE_NOOP("WordsState", "Presenting")},
    {"Focusing", QT_TRANSLATE_NOOP("WordsState", "Focusing")},
    {"UrgentInterruptionsOnly", QT_TRANSLATE_NOOP("WordsState", "Urgent interruptions only")},
};

// Names of ccai-platform 4; compared without regard to case, since the vendor's pages vary.
constexpr WordEntry ccaipStatuses[] = {
    {"available", QT_TRANSLATE_NOOP("WordsState", "Available")},
    {"unavailable", QT_TRANSLATE_NOOP("WordsState", "Unavailable")},
    {"break", QT_TRANSLATE_NOOP("WordsState", "Break")},
    {"special task", QT_TRANSLATE_NOOP("WordsState", "Special task")},
    {"meal", QT_TRANSLATE_NOOP("WordsState", "Meal")},
    {"missed call", QT_TRANSLATE_NOOP("WordsState", "Missed call")},
    {"missed chat", QT_TRANSLATE_NOOP("WordsState", "Missed chat")},
    {"wrap-up", QT_TRANSLATE_NOOP("WordsState", "Wrap-up")},
    {"in-call", QT_TRANSLATE_NOOP("WordsState", "In call")},
    {"in-chat", QT_TRANSLATE_NOOP("WordsState", "In chat")},
    {"unresponsive", QT_TRANSLATE_NOOP("WordsState", "Unresponsive")},
    {"idle", QT_TRANSLATE_NOOP("WordsState", "Idle")},
    {"offline", QT_TRANSLATE_NOOP("WordsState", "Offline")},
    {"unknown", QT_TRANSLATE_NOOP("WordsState", "Unknown")},
};

// What a state means to somebody who looks for a free agent: the word beside its icon.
constexpr WordEntry moods[] = {
    {"free", QT_TRANSLATE_NOOP("WordsState", "Free")},
    {"talking", QT_TRANSLATE_NOOP("WordsState", "Talking")},
    {"busy", QT_TRANSLATE_NOOP("WordsState", "Busy")},
    {"away", QT_TRANSLATE_NOOP("WordsState", "Away")},
    {"attention", QT_TRANSLATE_NOOP("WordsState", "Needs attention")},
    {"offline", QT_TRANSLATE_NOOP("WordsState", "Offline")},
    {"unknown", QT_TRANSLATE_NOOP("WordsState", "Unknown")},
};

constexpr WordEntry feedNames[] = {
    {"teams", QT_TRANSLATE_NOOP("WordsState", "Teams presence")},
    {"ccaip", QT_TRANSLATE_NOOP("WordsState", "CCAIP statuses")},
    {"agents", QT_TRANSLATE_NOOP("WordsState", "List of agents")},
};

constexpr WordEntry boardColumns[] = {
    {"name", QT_TRANSLATE_NOOP("WordsState", "Agent")},
    {"email", QT_TRANSLATE_NOOP("WordsState", "E-mail address")},
    {"teams", QT_TRANSLATE_NOOP("WordsState", "Teams")},
    {"ccaip", QT_TRANSLATE_NOOP("WordsState", "CCAIP")},
    {"effective", QT_TRANSLATE_NOOP("WordsState", "Effective state")},
    {"since", QT_TRANSLATE_NOOP("WordsState", "For")},
    {"source", QT_TRANSLATE_NOOP("WordsState", "Decided by")},
    {"number", QT_TRANSLATE_NOOP("WordsState", "Number")},
    {"queue", QT_TRANSLATE_NOOP("WordsState", "Queue")},
};

constexpr WordEntry feedStates[] = {
    {"ok", QT_TRANSLATE_NOOP("WordsState", "Up to date")},
    {"late", QT_TRANSLATE_NOOP("WordsState", "Late")},
    {"failed", QT_TRANSLATE_NOOP("WordsState", "No answer")},
    {"stopped", QT_TRANSLATE_NOOP("WordsState", "Stopped")},
    {"starting", QT_TRANSLATE_NOOP("WordsState", "Starting")},
};

constexpr WordEntry stateSources[] = {
    {"teams", QT_TRANSLATE_NOOP("WordsState", "Teams")},
    {"ccaip", QT_TRANSLATE_NOOP("WordsState", "CCAIP")},
    {"none", QT_TRANSLATE_NOOP("WordsState", "Nobody")},
    {"unknown", QT_TRANSLATE_NOOP("WordsState", "Not known")},
};

constexpr WordEntry activityPhases[] = {
    {"intent", QT_TRANSLATE_NOOP("WordsState", "Begun")},
    {"done", QT_TRANSLATE_NOOP("WordsState", "Done")},
    {"failed", QT_TRANSLATE_NOOP("WordsState", "Failed")},
    {"declared", QT_TRANSLATE_NOOP("WordsState", "Declared done")},
    {"resolved", QT_TRANSLATE_NOOP("WordsState", "Resolved after an interruption")},
    {"stopped", QT_TRANSLATE_NOOP("WordsState", "Stopped by you")},
    {"withdrawn", QT_TRANSLATE_NOOP("WordsState", "Declaration withdrawn")},
    {"undone", QT_TRANSLATE_NOOP("WordsState", "Undone")},
};

} // namespace

QString state(const QString& stateId)
{
    return wordOf(stepStates, "WordsState", stateId, stateId);
}

QString checkOutcome(const QString& outcome)
{
    return wordOf(checkOutcomes, "WordsState", outcome, outcome);
}

QString teamsState(const QString& availability)
{
    return wordOf(teamsStates, "WordsState", availability, availability);
}

QString ccaipStatus(const QString& name)
{
    return wordOf(ccaipStatuses, "WordsState", name.toLower(), name);
}

QString boardColumn(const QString& id)
{
    return wordOf(boardColumns, "WordsState", id, id);
}

QString mood(const QString& id)
{
    return wordOf(moods, "WordsState", id, id);
}

QString feedName(const QString& id)
{
    return wordOf(feedNames, "WordsState", id, id);
}

QString feedState(const QString& id)
{
    return wordOf(feedStates, "WordsState", id, id);
}

QString stateSource(const QString& id)
{
    return wordOf(stateSources, "WordsState", id, id);
}

QString activityPhase(const QString& id)
{
    return wordOf(activityPhases, "WordsState", id, id);
}

} // namespace jonction::Words
