// SPDX-License-Identifier: Apache-2.0
#include "board/AgentState.h"

#include <QHash>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* moodNames[] = {"free", "talking", "busy", "away", "attention", "offline", "unknown"};

struct PresenceName
{
    const char* name;
    AgentMood mood;
};

constexpr PresenceName presenceNames[] = {
    {"Available", AgentMood::Free},
    {"AvailableIdle", AgentMood::Free},
    {"Away", AgentMood::Away},
    {"BeRightBack", AgentMood::Away},
    {"Inactive", AgentMood::Away},
    {"Busy", AgentMood::Busy},
    {"BusyIdle", AgentMood::Busy},
    {"DoNotDisturb", AgentMood::Busy},
    {"Focusing", AgentMood::Busy},
    {"InAMeeting", AgentMood::Busy},
    {"Presenting", AgentMood::Busy},
    {"UrgentInterruptionsOnly", AgentMood::Busy},
    {"OutOfOffice", AgentMood::Busy},
    {"InACall", AgentMood::Talking},
    {"InAConferenceCall", AgentMood::Talking},
    {"Offline", AgentMood::Offline},
    {"OffWork", AgentMood::Offline},
    {"PresenceUnknown", AgentMood::Unknown},
};

const PresenceName* findPresence(const QString& name)
{
    static const QHash<QString, const PresenceName*> byName = [] {
        QHash<QString, const PresenceName*> all;
        for (const PresenceName& known : presenceNames)
            all.insert(QString::fromLatin1(known.name).toLower(), &known);
        return all;
    }();
    return byName.value(name.toLower(), nullptr);
}

AgentMood moodOf(const QString& name)
{
    const PresenceName* known = findPresence(name);
    return known ? known->mood : AgentMood::Unknown;
}

struct OwnStatus
{
    std::optional<int> id;
    const char* name;
    AgentMood mood;
};

// The last three are named by the vendor, their ids are not.
const OwnStatus ownStatuses[] = {
    {0, "Available", AgentMood::Free},
    {-1, "Unavailable", AgentMood::Busy},
    {-2, "Break", AgentMood::Away},
    {-3, "Special Task", AgentMood::Busy},
    {-4, "Meal", AgentMood::Away},
    {-5, "Missed Call", AgentMood::Attention},
    {-6, "Wrap-up", AgentMood::Busy},
    {-7, "In-call", AgentMood::Talking},
    {-8, "In-chat", AgentMood::Talking},
    {-10, "Offline", AgentMood::Offline},
    {std::nullopt, "Missed Chat", AgentMood::Attention},
    {std::nullopt, "Unresponsive", AgentMood::Attention},
    {std::nullopt, "Idle", AgentMood::Away},
};

const OwnStatus* ownStatus(int id)
{
    for (const OwnStatus& own : ownStatuses)
        if (own.id == id)
            return &own;
    return nullptr;
}

const OwnStatus* ownStatus(const QString& name)
{
    for (const OwnStatus& own : ownStatuses)
        if (name.compare(QLatin1StringView(own.name), Qt::CaseInsensitive) == 0)
            return &own;
    return nullptr;
}

} // namespace

QString toString(AgentMood mood)
{
    return QString::fromLatin1(moodNames[static_cast<int>(mood)]);
}

AgentMood AgentPresence::mood() const
{
    const AgentMood byActivity = moodOf(activity);
    const AgentMood byAvailability = moodOf(availability);
    // "Available" as activity of a busy person only says that nothing more is known.
    if (byActivity == AgentMood::Unknown || byActivity == AgentMood::Free)
        return byAvailability == AgentMood::Unknown ? byActivity : byAvailability;
    return byActivity;
}

QString AgentPresence::name() const
{
    const PresenceName* byActivity = findPresence(activity);
    const PresenceName* byAvailability = findPresence(availability);
    const bool activitySaysMore =
        byActivity && byActivity->mood == mood() && byActivity->mood != AgentMood::Unknown;
    if (activitySaysMore && (!byAvailability || byActivity->mood != AgentMood::Free))
        return QString::fromLatin1(byActivity->name);
    if (byAvailability)
        return QString::fromLatin1(byAvailability->name);
    return availability.isEmpty() ? u"PresenceUnknown"_s : availability;
}

AgentStatus AgentStatus::of(std::optional<int> id, const QString& name)
{
    const QString given = name.trimmed();
    if (id && *id <= 0) {
        const OwnStatus* own = ownStatus(*id);
        if (own)
            return {id, QString::fromLatin1(own->name)};
        return {id, given.isEmpty() ? QString::number(*id) : given};
    }
    if (id)
        return {id, given.isEmpty() ? QString::number(*id) : given};
    if (const OwnStatus* own = ownStatus(given))
        return {own->id, QString::fromLatin1(own->name)};
    return {std::nullopt, given};
}

AgentMood AgentStatus::mood() const
{
    if (!isKnown())
        return AgentMood::Unknown;
    const OwnStatus* own = id ? ownStatus(*id) : ownStatus(name);
    return own ? own->mood : AgentMood::Busy; // a custom status never takes a call
}

bool AgentStatus::isInteraction() const
{
    return id == inCall || id == inChat || id == wrapUp;
}

QString AgentStatus::stateId() const
{
    return isKnown() ? name.toLower() : u"unknown"_s;
}

} // namespace jonction
