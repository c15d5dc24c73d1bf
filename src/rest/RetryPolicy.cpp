// SPDX-License-Identifier: Apache-2.0
#include "rest/RetryPolicy.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace jonction {

namespace {

constexpr int longestServerWait = 24 * 3600;

// 1, 2, 4, 8, 16 s, each up to a quarter longer, so that clients cut off together do not come back together.
double backoffSeconds(int attempt, double jitter)
{
    return std::pow(2.0, std::clamp(attempt, 1, 5) - 1) * (1.0 + jitter / 4);
}

} // namespace

std::optional<int> RetryPolicy::waitBeforeNext(const Endpoint& endpoint, int attempt, TryOutcome outcome,
                                               int status, int askedSeconds, double jitter) const
{
    int allowed = 0;
    switch (outcome) {
    case TryOutcome::Answered:
        if (status == 429) // refused before anything was done, so even a creation may come again
            allowed = maxThrottledTries;
        else if (status == 502 || status == 503 || status == 504)
            allowed = endpoint.mayRepeat ? maxFaultTries : 0;
        break;
    case TryOutcome::NotSent:
        break; // nobody is there; the person is told at once
    case TryOutcome::Lost:
        allowed = endpoint.mayRepeat ? maxFaultTries : 0;
        break;
    case TryOutcome::Garbled:
    case TryOutcome::TimedOut:
        allowed = endpoint.mayRepeat ? maxDoubtfulTries : 0;
        break;
    }
    if (attempt > allowed)
        return std::nullopt;
    const bool asked = outcome == TryOutcome::Answered && askedSeconds >= 0;
    const double seconds = asked ? askedSeconds : backoffSeconds(attempt, jitter);
    return static_cast<int>(std::lround(seconds * 1000 * waitScale));
}

int retryAfterSeconds(const ReplyHeaders& headers, int status, const QDateTime& nowUtc)
{
    const QByteArray text = headers.value("retry-after").trimmed();
    bool number = false;
    const qlonglong seconds = text.toLongLong(&number);
    if (number)
        return seconds < 0 ? -1 : static_cast<int>(std::min<qlonglong>(seconds, longestServerWait));
    const QDateTime date = parseHttpDate(text);
    if (date.isValid())
        return static_cast<int>(std::clamp<qint64>(nowUtc.secsTo(date), 0, longestServerWait));
    if (status == 429) {
        const qlonglong reset = headers.value("x-ratelimit-reset").trimmed().toLongLong(&number);
        if (number && reset >= 0)
            return static_cast<int>(std::min<qlonglong>(reset, longestServerWait));
    }
    return -1;
}

QDateTime parseHttpDate(const QByteArray& text)
{
    // Qt::RFC2822Date of Qt 6.4 does not know "GMT".
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed().left(40)),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

bool outcomeUnknown(const Error& error)
{
    return error.code == QLatin1String(replyLostCode) || error.httpStatus >= 500;
}

} // namespace jonction
