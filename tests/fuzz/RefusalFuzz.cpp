// SPDX-License-Identifier: Apache-2.0
// What a server may say around an answer: refusals in all four dialects, waiting times, dates, times,
// addresses.
#include "fuzz/FuzzTarget.h"
#include "rest/BaseAddress.h"
#include "rest/Evidence.h"
#include "rest/JsonReader.h"
#include "rest/RestCall.h"
#include "rest/RetryPolicy.h"
#include "services/ccaip/CcaipErrors.h"
#include "services/entra/EntraErrors.h"
#include "services/graph/GraphErrors.h"
#include "services/telnyx/TelnyxErrors.h"

#include <QTimeZone>

using namespace jonction;

namespace {

constexpr Endpoint templated{.verb = "GET", .path = "/a/{id}/b"};

void readHeaders(const QByteArray& input)
{
    ReplyHeaders headers;
    headers.set("retry-after", input);
    headers.set("x-ratelimit-reset", input);
    const QDateTime now(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    const int seconds = retryAfterSeconds(headers, 429, now);
    fuzzPromise(seconds >= -1 && seconds <= 24 * 3600);
    const QDateTime date = parseHttpDate(input);
    fuzzPromise(!date.isValid() || date.timeSpec() == Qt::UTC);
    const QDateTime time = parseUtc(QString::fromUtf8(input));
    fuzzPromise(!time.isValid() || time.timeSpec() == Qt::UTC);
}

void readAddresses(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    const Result<QByteArray> path = expandedPath(templated, {{QStringLiteral("id"), text}});
    fuzzPromise(!path.ok() || path.value().count('/') == 3);
    const Result<QUrl> base = acceptableBase(QUrl(text));
    fuzzPromise(!base.ok() || base->scheme() == QLatin1String("https") || isLoopbackHost(base->host()));
}

} // namespace

void fuzzOne(const QByteArray& input)
{
    for (const int status : {400, 401, 403, 404, 409, 422, 429, 503}) {
        const RestFailure failure{status, input, {}};
        for (const Error& error :
             {graphError(failure), entraError(failure), telnyxError(failure), ccaipError(failure)}) {
            fuzzPromise(error.evidence.size() <= evidenceLimit);
            fuzzPromise(error.code.size() <= 120 && error.requestId.size() <= 80 &&
                        error.subject.size() <= 120);
        }
    }
    const QString text = QString::fromUtf8(input);
    fuzzPromise(entraRedirectError(text, text).evidence.size() <= evidenceLimit);
    readHeaders(input);
    readAddresses(input);
}
