// SPDX-License-Identifier: Apache-2.0
#include "services/entra/EntraErrors.h"

#include "rest/Evidence.h"

#include <QHash>
#include <QJsonArray>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

// microsoft-graph.md §1.9. Codes may change: whatever is not here is judged by the OAuth value and the
// status.
const QHash<qint64, ErrorKind>& kindsByCode()
{
    static const QHash<qint64, ErrorKind> kinds = [] {
        QHash<qint64, ErrorKind> table{
            {7000215, ErrorKind::SecretWrong},
            {7000222, ErrorKind::SecretExpired},
            {700016, ErrorKind::ApplicationUnknown},
            {7000229, ErrorKind::PrincipalMissing},
            {90002, ErrorKind::NotFound},
            {65004, ErrorKind::Cancelled},
            {50196, ErrorKind::Throttled},
            {90055, ErrorKind::Throttled},
            {7000218, ErrorKind::Unauthorized},
            {700025, ErrorKind::Unauthorized},
        };
        const auto all = [&table](ErrorKind kind, std::initializer_list<qint64> codes) {
            for (const qint64 code : codes)
                table.insert(code, kind);
        };
        all(ErrorKind::ConsentRequired, {65001, 90094, 90095, 650052, 650056, 650057, 65005});
        all(ErrorKind::SignInRequired, {54005, 70008, 700082, 50173, 70043, 50132, 50133, 50058, 700020,
                                        50076, 50079, 50072, 50074, 50078, 50158});
        all(ErrorKind::Forbidden,
            {7000112, 70001, 50105, 53000, 53001, 53002, 53003, 53004, 530032, 530035, 50097, 50005, 50131});
        all(ErrorKind::Unauthorized,
            {50020, 50034, 500208, 16000, 50014, 51004, 9002332, 50053, 50055, 50056, 50057, 50126, 50194});
        all(ErrorKind::ServerFault, {90006, 90024, 90033, 90090, 50087});
        return table;
    }();
    return kinds;
}

ErrorKind kindOfOauth(const QString& error, ErrorKind otherwise)
{
    if (error == "invalid_grant"_L1 || error == "interaction_required"_L1 || error == "login_required"_L1)
        return ErrorKind::SignInRequired;
    if (error == "consent_required"_L1)
        return ErrorKind::ConsentRequired;
    if (error == "access_denied"_L1)
        return ErrorKind::Cancelled;
    if (error == "authorization_declined"_L1)
        return ErrorKind::Forbidden;
    if (error == "expired_token"_L1)
        return ErrorKind::TimedOut;
    if (error == "invalid_client"_L1 || error == "unauthorized_client"_L1)
        return ErrorKind::Unauthorized;
    if (error == "temporarily_unavailable"_L1 || error == "server_error"_L1)
        return ErrorKind::ServerFault;
    return otherwise;
}

// The description begins "AADSTSnnnn:"; the redirect has no error_codes.
qint64 codeInText(const QString& description)
{
    const qsizetype at = description.indexOf("AADSTS"_L1);
    if (at < 0)
        return 0;
    qsizetype end = at + 6;
    while (end < description.size() && end < at + 16 && description.at(end).isDigit())
        ++end;
    return description.mid(at + 6, end - at - 6).toLongLong();
}

bool isDevicePoll(const QString& error)
{
    return error == "authorization_pending"_L1 || error == "slow_down"_L1 ||
           error == "authorization_declined"_L1 || error == "bad_verification_code"_L1 ||
           error == "expired_token"_L1;
}

Error directoryError(const QString& oauth, const QString& description, qint64 code, ErrorKind otherwise)
{
    Error error = Error::of(kindOfOauth(oauth, otherwise));
    error.evidence = evidenceFrom(description.section(u'\n', 0, 0).toUtf8());
    error.code = oauth.left(80);
    if (code > 0 && !isDevicePoll(oauth)) {
        error.kind = kindsByCode().value(code, error.kind);
        error.code = u"AADSTS%1"_s.arg(code);
    }
    return error;
}

} // namespace

Error entraError(const RestFailure& failure)
{
    const QJsonObject body = failureObject(failure);
    const QString oauth = body.value("error"_L1).toString();
    const QString description = body.value("error_description"_L1).toString();
    qint64 code = body.value("error_codes"_L1).toArray().at(0).toInteger();
    if (code == 0)
        code = codeInText(description);
    Error error = directoryError(oauth, description, code, kindOfStatus(failure.status));
    if (oauth.isEmpty())
        error.evidence = evidenceFrom(failure.body);
    error.requestId = body.value("trace_id"_L1).toString().left(80);
    return error;
}

Error entraRedirectError(const QString& error, const QString& description)
{
    Error result = directoryError(error, description, codeInText(description), ErrorKind::Unauthorized);
    if (error == "access_denied"_L1 && result.kind == ErrorKind::Cancelled)
        result.code = error;
    return result;
}

} // namespace jonction
