// SPDX-License-Identifier: Apache-2.0
#include "setup/NumberWork.h"

#include "base/JobChain.h"
#include "rest/Recover.h"
#include "services/graph/TeamsVoiceApi.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// The account shows its number moments after the order has ended; the proof looks again later.
constexpr int showTries = 5;
constexpr int showWaitMs = 2'000;

using Numbers = QHash<QString, TeamsNumber>;
using Voices = QHash<QString, TeamsVoice>;

Error numberTaken(const QString& number, const QString& by)
{
    Error error = Error::of(ErrorKind::AlreadyExists, number, by);
    error.code = u"number-taken"_s;
    return error;
}

bool has(const Numbers& numbers, const QString& number, const QString& userId)
{
    const auto found = numbers.constFind(number);
    return found != numbers.cend() && found->isTaken() && found->targetId == userId;
}

// Not being shown yet is no failure: the order has ended well.
JobOf<Nothing>* untilShown(QObject* owner, TeamsVoiceApi* voice, std::shared_ptr<Clock> clock,
                           const NumberWish& wish)
{
    JobOf<Voices>* polling = pollJob<Voices>(
        owner, clock, showTries, showWaitMs,
        [voice, wish](QObject* o) { return voice->voices(o, {wish.userId}); },
        [wish](const Result<Voices>& voices) {
            if (!voices.ok())
                return true;
            const QStringList shown = voices.value().value(wish.userId).numbers;
            return wish.give.isEmpty() ? !shown.contains(wish.take) : shown.contains(wish.give);
        });
    return convertJob<Voices, Nothing>(owner, polling,
                                       [](Result<Voices>&) -> Result<Nothing> { return Nothing(); });
}

} // namespace

JobOf<Nothing>* workOnNumber(QObject* owner, TeamsVoiceApi* voice, std::shared_ptr<Clock> clock,
                             const NumberWish& wish)
{
    QStringList concerned;
    for (const QString& number : {wish.take, wish.give})
        if (!number.isEmpty())
            concerned.append(number);
    auto* work = new JobChain<Numbers, Nothing>(owner);
    work->then<Numbers>([voice, concerned](QObject* o, Numbers&) { return voice->numbers(o, concerned); },
                        [work, wish](Numbers& seen, Numbers& found) {
                            seen = found;
                            const auto given = seen.constFind(wish.give);
                            if (given != seen.cend() && given->isTaken() && given->targetId != wish.userId)
                                work->fail(numberTaken(wish.give, given->targetId));
                        });
    work->then<Nothing>(
        [voice, wish](QObject* o, Numbers& seen) -> JobOf<Nothing>* {
            if (wish.take.isEmpty() || !has(seen, wish.take, wish.userId))
                return nullptr;
            return voice->unassignNumber(o, wish.take, seen.value(wish.take).numberType);
        },
        [](Numbers&, Nothing&) {});
    work->then<Nothing>(
        [voice, wish](QObject* o, Numbers& seen) -> JobOf<Nothing>* {
            if (wish.give.isEmpty() || has(seen, wish.give, wish.userId))
                return nullptr;
            return voice->assignNumber(o, wish.give, wish.userId);
        },
        [](Numbers&, Nothing&) {});
    work->then<Nothing>(
        [voice, clock, wish](QObject* o, Numbers&) { return untilShown(o, voice, clock, wish); },
        [](Numbers&, Nothing&) {});
    work->run([](Numbers&) -> Result<Nothing> { return Nothing(); });
    return work;
}

} // namespace jonction
