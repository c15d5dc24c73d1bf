// SPDX-License-Identifier: Apache-2.0
#include "services/graph/GraphErrors.h"

#include "rest/Evidence.h"

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

QJsonObject innerErrorOf(const QJsonObject& error)
{
    const QJsonValue inner = error.value("innerError"_L1);
    return inner.isObject() ? inner.toObject() : error.value("innererror"_L1).toObject();
}

// Nesting may recurse; the deepest code is the most telling one. Bounded against hostile depth.
QString deepestCode(QJsonObject error)
{
    QString code;
    for (int depth = 0; depth < 10 && !error.isEmpty(); ++depth) {
        const QString here = error.value("code"_L1).toString();
        if (!here.isEmpty())
            code = here;
        error = innerErrorOf(error);
    }
    return code;
}

ErrorKind refine(ErrorKind kind, const QString& code, const QString& message)
{
    if (code == "CredentialInvalidLifetimeAsPerAppPolicy"_L1 ||
        code == "CredentialTypeNotAllowedAsPerAppPolicy"_L1)
        return ErrorKind::Unsupported;
    if (code == "Request_MultipleObjectsWithSameKeyValue"_L1 || code == "ObjectConflict"_L1)
        return ErrorKind::AlreadyExists;
    // Two cases without a code of their own; the text is the last resort (microsoft-graph.md §5.4).
    if (message.contains("already exists"_L1, Qt::CaseInsensitive))
        return ErrorKind::AlreadyExists;
    if (message.contains("Not a valid reference update"_L1, Qt::CaseInsensitive))
        return ErrorKind::Conflict;
    return kind;
}

// Refusals that share one code and differ in their text only, which is the last resort (microsoft-graph 7.1);
// `code` is a name of ours that has its own words.
struct TextualCase
{
    const char* text;
    const char* code;
};
constexpr TextualCase textualCases[] = {
    {"invalid usage location", "licence-usage-location"},
    {"available licenses", "CountViolation"},
    {"inherited from a group", "licence-inherited"},
    {"property userPrincipalName already exists", "upn-taken"},
    {"property proxyAddresses already exists", "upn-taken"},
    {"domain portion of the userPrincipalName", "upn-domain"},
    {"on-premises", "synced-account"},
    {"Permission entry already exists", "permission-exists"},
    {"Permission being assigned already exists", "permission-exists"},
    {"EntitlementGrant entry already exists", "permission-exists"},
    {"Not a valid reference update", "reference-not-yet"},
};

QString codeFromText(const QString& code, const QString& message)
{
    const bool general = code.isEmpty() || code == "Request_BadRequest"_L1 || code == "BadRequest"_L1 ||
                         code == "Request_MultipleObjectsWithSameKeyValue"_L1;
    if (general)
        for (const TextualCase& known : textualCases)
            if (message.contains(QLatin1String(known.text), Qt::CaseInsensitive))
                return QLatin1String(known.code);
    return code;
}

} // namespace

Error graphError(const RestFailure& failure)
{
    const QJsonObject body = failureObject(failure).value("error"_L1).toObject();
    const QString message = body.value("message"_L1).toString();
    Error error = Error::of(kindOfStatus(failure.status));
    error.code = deepestCode(body).left(120);
    error.kind = refine(error.kind, error.code, message);
    error.code = codeFromText(error.code, message);
    error.evidence = evidenceFrom(message.isEmpty() ? failure.body : message.toUtf8());
    error.requestId = innerErrorOf(body).value("request-id"_L1).toString().left(80);
    if (failure.status == 401 && failure.headers.value("www-authenticate").contains("insufficient_claims")) {
        error.kind = ErrorKind::SignInRequired;
        error.code = u"insufficient_claims"_s;
    }
    return error;
}

} // namespace jonction
