// SPDX-License-Identifier: Apache-2.0
#include "setup/ServiceHub.h"

#include "log/Log.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QMap<QString, QString> vendorEndpoints(const Deployment& d)
{
    QMap<QString, QString> endpoints{{u"login"_s, u"https://login.microsoftonline.com"_s},
                                     {u"graph"_s, u"https://graph.microsoft.com/v1.0"_s},
                                     {u"telnyx"_s, u"https://api.telnyx.com/v2"_s}};
    if (!d.instance.host.isEmpty())
        endpoints.insert(u"ccaip"_s, "https://"_L1 + d.instance.host.trimmed());
    return endpoints;
}

RestSettings settingsFor(const char* service, const std::shared_ptr<Clock>& clock)
{
    RestSettings settings;
    settings.clock = clock;
    settings.trace = [service](const HttpTraceLine& line) { Log::debug(service, toString(line)); };
    return settings;
}

} // namespace

ServiceHub::ServiceHub(SecretStore* secrets, Browser* browser, std::shared_ptr<Clock> clock, QObject* parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_browser(browser)
    , m_clock(std::move(clock))
{}

QStringList ServiceHub::signInScopes()
{
    return {u"User.Read"_s,
            u"User.Read.All"_s,
            u"Organization.Read.All"_s,
            u"RoleManagement.Read.Directory"_s,
            u"Application.ReadWrite.All"_s,
            u"DelegatedPermissionGrant.ReadWrite.All"_s,
            u"Presence.Read.All"_s};
}

void ServiceHub::configure(const Deployment& d, const QMap<QString, QString>& overrides)
{
    QMap<QString, QString> endpoints = vendorEndpoints(d);
    endpoints.insert(d.endpoints);
    endpoints.insert(overrides);
    QStringList key{d.id, d.tenant.clientId, ccaipApiUser(d.instance)};
    for (auto it = endpoints.cbegin(); it != endpoints.cend(); ++it)
        key += it.key() + u'=' + it.value();
    if (key.join(u'\n') == m_key)
        return;
    m_key = key.join(u'\n');
    m_endpoints = endpoints;
    Q_EMIT aboutToRebuild();
    build(d);
    Q_EMIT rebuilt();
}

void ServiceHub::build(const Deployment& d)
{
    m_session.reset();
    m_owner = std::make_unique<QObject>();
    QObject* owner = m_owner.get();
    SecretStore* secrets = m_secrets;
    const QString id = d.id;

    auto* tokens = new TokenApi(owner, QUrl(endpoint(u"login"_s)), settingsFor("entra", m_clock));
    m_signIn = new SignInFlow(owner, tokens);
    m_probe = new ClientSecretProbe(owner, tokens, m_clock);
    const QString tenant = d.tenant.tenantId.isEmpty() ? u"organizations"_s : d.tenant.tenantId;
    TokenCache::Keeper keeper{
        [secrets, id](QObject* o) { return secrets->read(o, SecretRef::refreshToken(id)); },
        [secrets, id](QObject* o, const Secret& token) {
            return secrets->write(o, SecretRef::refreshToken(id), token.clone());
        }};
    m_session = std::make_shared<TokenCache>(
        tokens, TokenCache::Identity{tenant, d.tenant.clientId, signInScopes()}, std::move(keeper), m_clock);

    m_graph = new GraphApi(owner, QUrl(endpoint(u"graph"_s)), m_session, settingsFor("graph", m_clock));
    auto telnyxKey = std::make_shared<StaticAuthorizer>(
        [secrets, id](QObject* o) { return secrets->read(o, SecretRef::telnyxApiKey(id)); });
    m_telnyx = new TelnyxApi(owner, QUrl(endpoint(u"telnyx"_s)), telnyxKey, settingsFor("telnyx", m_clock));
    auto ccaipKey = std::make_shared<BasicAuthorizer>(ccaipApiUser(d.instance), [secrets, id](QObject* o) {
        return secrets->read(o, SecretRef::ccaipApiToken(id));
    });
    m_ccaip = new CcaipApi(owner, QUrl(endpoint(u"ccaip"_s)), ccaipKey, settingsFor("ccaip", m_clock));
}

SipClient* ServiceHub::sip()
{
    if (!m_sip) {
        m_sip = std::make_unique<SipClient>();
        connect(m_sip.get(), &SipClient::logged, this, [](const QString& line) { Log::debug("sip", line); });
    }
    return m_sip.get();
}

} // namespace jonction
