// SPDX-License-Identifier: Apache-2.0
#include "words/AwaitWords.h"

#include "words/TimeWords.h"
#include "words/WordTable.h"

#include <QLocale>

namespace jonction::Words {

namespace {

using namespace Qt::StringLiterals;

// %1 is the thing that it is about.
constexpr WordEntry awaitTexts[] = {
    {"domain.txt",
     QT_TRANSLATE_NOOP("WordsAwait", "Public DNS does not show the TXT record of %1 yet. Nothing "
                                     "is to be done: records take a while to spread.")},
    {"domain.provisioning",
     QT_TRANSLATE_NOOP("WordsAwait",
                       "Microsoft is still setting Teams up for %1. Until it has, Direct Routing "
                       "may refuse an SBC on this domain.")},
};

constexpr WordEntry endTexts[] = {
    {"domain.txt",
     QT_TRANSLATE_NOOP("WordsAwait", "Public DNS shows the TXT record: the domain can be verified.")},
    {"domain.provisioning",
     QT_TRANSLATE_NOOP("WordsAwait", "Microsoft has set Teams up on the domain: Direct Routing can begin.")},
};

// The hour alone today, with the day otherwise.
QString moment(const QDateTime& at, const QDateTime& now)
{
    const QDateTime local = at.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace

QString awaited(const QString& id, const AwaitRecord& await)
{
    return filled(wordOf(awaitTexts, "WordsAwait", id,
                         QCoreApplication::translate("WordsAwait", "Something is still on its way: %1.")),
                  {await.subject.isEmpty() ? id : await.subject});
}

QString awaitTimes(const AwaitRecord& await, const QDateTime& now)
{
    //: %1 a moment, %2 a duration
    QString text = filled(QCoreApplication::translate("WordsAwait", "Since %1 (%2)."),
                          {moment(await.since, now), duration(await.since.secsTo(now))});
    text += u' ' + filled(QCoreApplication::translate("WordsAwait", "Next look at %1."),
                          {moment(std::max(await.nextLook, now), now)});
    if (await.usualSeconds > 0)
        text += u' ' + filled(QCoreApplication::translate("WordsAwait", "Usually there within %1."),
                              {duration(await.usualSeconds)});
    return text;
}

QString awaitEnded(const QString& id)
{
    return wordOf(
        endTexts, "WordsAwait", id,
        QCoreApplication::translate("WordsAwait", "What was awaited has come: the step can go on."));
}

bool knowsAwait(const QString& id)
{
    return sourceText(awaitTexts, id) != nullptr && sourceText(endTexts, id) != nullptr;
}

} // namespace jonction::Words
