// SPDX-License-Identifier: Apache-2.0
#include "words/SecretWords.h"

#include "domain/CalendarFile.h"
#include "words/TimeWords.h"
#include "words/WordTable.h"

namespace jonction::Words {

using namespace Qt::StringLiterals;

namespace {

QString secretText(const char* text)
{
    return QCoreApplication::translate("WordsSecret", text);
}

int daysUntil(const QDateTime& end, const QDateTime& now)
{
    return static_cast<int>(now.daysTo(end));
}

constexpr WordEntry stageTexts[] = {
    {"make", QT_TRANSLATE_NOOP("WordsSecret", "Rotation, 1 of 5: check and apply, and the new secret is made "
                                              "and kept in the keychain.")},
    {"prove", QT_TRANSLATE_NOOP("WordsSecret", "Rotation, 2 of 5: the new secret is kept. Check and apply to "
                                               "prove it with Microsoft.")},
    {"handOver", QT_TRANSLATE_NOOP("WordsSecret", "Rotation, 3 of 5: the new secret works. Give it to CCAIP "
                                                  "as described below.")},
    {"confirm", QT_TRANSLATE_NOOP("WordsSecret", "Rotation, 4 of 5: CCAIP has the new secret. See that the "
                                                 "states of the agents still move.")},
    {"grace", QT_TRANSLATE_NOOP("WordsSecret", "Rotation, 5 of 5: both secrets are valid. The old one is "
                                               "removed from %1 on, with the next check and apply.")},
    {"withdraw", QT_TRANSLATE_NOOP("WordsSecret", "The rotation is called off. Check and apply to remove the "
                                                  "new secret; CCAIP goes on with the old one.")},
};

CalendarEvent eventOf(const Deployment& d, const SecretRecord& record, bool held)
{
    const QString summary =
        held ? secretText(QT_TRANSLATE_NOOP("WordsSecret", "The client secret that CCAIP holds ends (%1)"))
             : secretText(QT_TRANSLATE_NOOP("WordsSecret", "A client secret of CCAIP ends (%1)"));
    const QString what = secretText(QT_TRANSLATE_NOOP(
        "WordsSecret",
        "Client secret “%1” (begins with %2, key ID %3) of the application %4 ends on %5. From "
        "then on no Teams state reaches CCAIP.\nRotate it before: open the document in "
        "Jonction, step “Client secret”, and choose Rotate."));
    CalendarEvent event;
    event.uid = record.keyId + u'@' + d.id + ".jonction"_L1;
    event.start = record.expires;
    event.summary = filled(summary, {d.name});
    event.description =
        filled(what, {record.name, record.hint, record.keyId, d.app.displayName, dateBoth(record.expires)});
    for (const int days : SecretReminder::levels)
        event.alarmDays.append(days);
    return event;
}

} // namespace

QString secretDue(const SecretReminder::Due& due, const QDateTime& now)
{
    const bool ended = due.end <= now;
    const char* text = nullptr;
    if (due.held)
        text = ended ? QT_TRANSLATE_NOOP("WordsSecret", "The client secret that CCAIP holds ended on %1: the "
                                                        "agents' states stand still.")
                     : QT_TRANSLATE_NOOP("WordsSecret", "The client secret that CCAIP holds ends on %1: %2.");
    else
        text = ended ? QT_TRANSLATE_NOOP("WordsSecret", "The client secret ended on %1.")
                     : QT_TRANSLATE_NOOP("WordsSecret", "The client secret ends on %1: %2.");
    return filled(secretText(text), {dateBoth(due.end), daysLeft(daysUntil(due.end, now))});
}

QString secretDueTitle(const SecretReminder::Due& due, const QDateTime& now)
{
    return filled(secretText(QT_TRANSLATE_NOOP("WordsSecret", "Client secret: %1")),
                  {daysLeft(daysUntil(due.end, now))});
}

QString rotationStage(const SecretInfo& secret)
{
    const QString text =
        wordOf(stageTexts, "WordsSecret", toString(SecretRules::stage(secret.rotation)), QString());
    return filled(text, {dateBoth(SecretRules::retireFrom(secret))});
}

QString secretState(const SecretRecord& record, const QDateTime& now)
{
    if (record.orphan)
        return secretText(QT_TRANSLATE_NOOP("WordsSecret", "Left over"));
    if (SecretRules::isExpired(record, now))
        return secretText(QT_TRANSLATE_NOOP("WordsSecret", "Ended"));
    if (SecretReminder::level(record.expires, now))
        return secretText(QT_TRANSLATE_NOOP("WordsSecret", "Ends soon"));
    return secretText(QT_TRANSLATE_NOOP("WordsSecret", "Valid"));
}

QByteArray secretCalendar(const Deployment& d, const QDateTime& now)
{
    const QString held = SecretRules::heldKeyId(d.secret, d.secret.known);
    QList<CalendarEvent> events;
    for (const SecretRecord& record : d.secret.known)
        if (!record.orphan && record.expires.isValid() && !SecretRules::isExpired(record, now))
            events.append(eventOf(d, record, record.keyId == held));
    return calendarFile(events, now);
}

} // namespace jonction::Words
