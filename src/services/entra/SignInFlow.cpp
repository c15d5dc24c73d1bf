// SPDX-License-Identifier: Apache-2.0
#include "services/entra/SignInFlow.h"

#include "rest/JsonReader.h"
#include "rest/Recover.h"
#include "services/entra/EntraDecoders.h"
#include "services/entra/EntraErrors.h"
#include "services/entra/PkcePair.h"

#include <memory>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

constexpr auto personalTenant = "9188040d-6c67-4c5b-b112-36a304b66dad"_L1;

QStringList withIdentityScopes(QStringList scopes)
{
    for (const QString& needed : {u"openid"_s, u"profile"_s, u"offline_access"_s})
        if (!scopes.contains(needed, Qt::CaseInsensitive))
            scopes.append(needed);
    return scopes;
}

QList<std::pair<QString, QString>> authorizeParameters(const SignInRequest& request,
                                                       const QStringList& scopes, const QUrl& redirectUri,
                                                       const QByteArray& state, const QByteArray& challenge)
{
    QList<std::pair<QString, QString>> parameters{
        {u"client_id"_s, request.clientId},
        {u"response_type"_s, u"code"_s},
        {u"redirect_uri"_s, redirectUri.toString(QUrl::FullyEncoded)},
        {u"response_mode"_s, u"query"_s},
        {u"scope"_s, scopes.join(u' ')},
        {u"state"_s, QString::fromLatin1(state)},
        {u"code_challenge"_s, QString::fromLatin1(challenge)},
        {u"code_challenge_method"_s, u"S256"_s},
    };
    if (!request.prompt.isEmpty())
        parameters.append({u"prompt"_s, request.prompt});
    if (!request.loginHint.isEmpty())
        parameters.append({u"login_hint"_s, request.loginHint});
    if (!request.claims.isEmpty())
        parameters.append({u"claims"_s, request.claims});
    return parameters;
}

Error withCode(ErrorKind kind, const QString& code, const QString& evidence = {})
{
    Error error = Error::of(kind, {}, evidence);
    error.code = code;
    return error;
}

Result<SignedIn> signedIn(TokenAnswer& tokens, const QStringList& asked)
{
    Result<SignedInAccount> account = accountOf(tokens.idToken);
    if (!account.ok())
        return account.error();
    return SignedIn{account.take(), std::move(tokens), asked};
}

// What Conditional Access answers to a device code; the same person may well sign in with a browser here.
bool isBlockedWay(const QString& code)
{
    return code == "AADSTS53003"_L1 || code == "AADSTS50097"_L1 || code == "AADSTS53000"_L1 ||
           code == "AADSTS53001"_L1;
}

} // namespace

SignInFlow::SignInFlow(QObject* parent, TokenApi* api)
    : QObject(parent)
    , m_api(api)
{}

JobOf<SignedIn>* SignInFlow::signIn(QObject* owner, const SignInRequest& request, Browser* browser)
{
    auto* job = new JobOf<SignedIn>(owner);
    auto* listener = new LoopbackListener(job, request.pages);
    const Result<QUrl> redirectUri = listener->listen();
    if (!redirectUri.ok()) {
        job->settle(redirectUri.error());
        return job;
    }
    const QStringList scopes = withIdentityScopes(request.scopes);
    const QByteArray state = randomToken(24);
    const auto pkce = std::make_shared<PkcePair>(PkcePair::generate());
    JobOf<RedirectAnswer>* redirect = listener->waitForAnswer(job, state);
    job->setTimeLimit(request.limitMs, u"sign-in"_s);
    follow<RedirectAnswer, SignedIn>(
        redirect, job, [=, this, uri = redirectUri.value()](RedirectAnswer& answer) {
            if (!answer.error.isEmpty())
                return job->settle(entraRedirectError(answer.error, answer.errorDescription));
            JobOf<TokenAnswer>* redeem = m_api->redeemCode(job, request.tenant, request.clientId, answer.code,
                                                           pkce->verifier, uri, scopes);
            follow<TokenAnswer, SignedIn>(
                redeem, job, [job, scopes](TokenAnswer& tokens) { job->settle(signedIn(tokens, scopes)); });
        });
    const QUrl page = m_api->authorizeAddress(
        request.tenant, authorizeParameters(request, scopes, redirectUri.value(), state, pkce->challenge));
    if (!browser->open(page))
        job->settle(withCode(ErrorKind::Unsupported, u"no-browser"_s));
    return job;
}

JobOf<SignedIn>* SignInFlow::signInElsewhere(QObject* owner, const SignInRequest& request,
                                             const QString& language, Offer offer)
{
    const QStringList scopes = withIdentityScopes(request.scopes);
    JobOf<DeviceCode>* begin =
        m_api->startDeviceCode(owner, request.tenant, request.clientId, scopes, language);
    JobOf<TokenAnswer>* tokens = chain<DeviceCode, TokenAnswer>(
        owner, begin, [this, request, offer = std::move(offer)](DeviceCode& device, QObject* o) {
            offer(device);
            return m_api->pollDeviceCode(o, request.tenant, request.clientId, device);
        });
    return convertJob<TokenAnswer, SignedIn>(owner, tokens,
                                             [scopes](Result<TokenAnswer>& answer) -> Result<SignedIn> {
                                                 if (answer.ok())
                                                     return signedIn(answer.value(), scopes);
                                                 Error error = answer.error();
                                                 if (isBlockedWay(error.code))
                                                     error.code = u"device-code-blocked"_s;
                                                 return error;
                                             });
}

Result<SignedInAccount> accountOf(const Secret& idToken)
{
    const Result<QJsonObject> claims = entra::decodeClaims(idToken.reveal());
    if (!claims.ok())
        return withCode(ErrorKind::BadAnswer, u"id-token"_s, claims.error().evidence);
    JsonReader reader(claims.value(), u"id_token"_s);
    SignedInAccount account;
    account.tenantId = reader.needText("tid"_L1);
    account.objectId = reader.text("oid"_L1);
    account.userName = reader.text("preferred_username"_L1);
    account.displayName = reader.text("name"_L1);
    account.roleTemplateIds = reader.texts("wids"_L1);
    if (!reader.ok())
        return withCode(ErrorKind::BadAnswer, u"id-token"_s, reader.error().evidence);
    if (account.tenantId.compare(personalTenant, Qt::CaseInsensitive) == 0)
        return withCode(ErrorKind::Unsupported, u"personal-account"_s);
    return account;
}

} // namespace jonction
