// SPDX-License-Identifier: Apache-2.0
#include "setup/ServiceHub.h"

#include "log/Log.h"
#include "setup/Session.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QMap<QString, QString> vendorEndpoints(const Deployment& d)
{
    const Cloud& cloud = cloudById(d.tenant.cloud);
    QMap<QString, QString> endpoints{{u"login"_s, cloud.login},
                                     {u"graph"_s, cloud.graph + "/v1.0"_L1},
                                     {u"telnyx"_s, u"https://api.telnyx.com/v2"_s},
                                     {u"dns"_s, u"https://dns.google/resolve"_s}};
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

void ServiceHub::configure(const Deployment& d, const QMap<QString, QString>& overrides)
{
    QMap<QString, QString> endpoints = vendorEndpoints(d);
    endpoints.insert(d.endpoints);
    endpoints.insert(overrides);
    QStringList key{d.id, d.tenant.cloud, signInClientId(d.tenant), ccaipApiUser(d.instance)};
    for (auto it = endpoints.cbegin(); it != endpoints.cend(); ++it)
        key += it.key() + u'=' + it.value();
    if (key.join(u'\n') == m_key)
        return;
    m_key = key.join(u'\n');
    m_endpoints = endpoints;
    Q_EMIT aboutToRebuild();
    m_cloud = cloudById(d.tenant.cloud);
    m_names = {d.id, signInClientId(d.tenant), d.tenant.tenantId, ccaipApiUser(d.instance)};
    m_outdated = true;
    Q_EMIT rebuilt();
}

ServiceHub::Clients& ServiceHub::current()
{
    if (m_outdated) {
        m_clients.push_back(build());
        m_outdated = false;
    }
    return m_clients.back();
}

ServiceHub::Clients ServiceHub::build() const
{
    Clients made;
    made.owner = std::make_unique<QObject>();
    QObject* owner = made.owner.get();
    SecretStore* secrets = m_secrets;
    const QString id = m_names.id;

    auto* tokens = new TokenApi(owner, QUrl(endpoint(u"login"_s)), settingsFor("entra", m_clock));
    made.signIn = new SignInFlow(owner, tokens);
    made.probe = new ClientSecretProbe(owner, tokens, m_clock, m_cloud.defaultScope());
    const QString tenant = m_names.tenantId.isEmpty() ? u"organizations"_s : m_names.tenantId;
    TokenCache::Keeper keeper{
        [secrets, id](QObject* o) { return secrets->read(o, SecretRef::refreshToken(id)); },
        [secrets, id](QObject* o, const Secret& token) {
            return secrets->write(o, SecretRef::refreshToken(id), token.clone());
        }};
    made.session = std::make_shared<TokenCache>(
        tokens, TokenCache::Identity{tenant, m_names.clientId, Session::scopes(), m_cloud.scopePrefix()},
        std::move(keeper), m_clock);

    auto* graph =
        new GraphClient(owner, QUrl(endpoint(u"graph"_s)), made.session, settingsFor("graph", m_clock));
    made.graph = new GraphApi(owner, graph);
    made.users = new UsersApi(owner, graph);
    made.licences = new LicencesApi(owner, graph);
    made.domains = new DomainsApi(owner, graph);
    made.accounts = new AccountsApi(owner, graph);
    made.dns = new DnsClient(owner, QUrl(endpoint(u"dns"_s)), settingsFor("dns", m_clock));
    made.voice = new TeamsVoiceApi(owner, graph);
    made.policies = new PoliciesApi(owner, graph);
    auto telnyxKey = std::make_shared<StaticAuthorizer>(
        [secrets, id](QObject* o) { return secrets->read(o, SecretRef::telnyxApiKey(id)); });
    made.telnyx =
        new TelnyxApi(owner, QUrl(endpoint(u"telnyx"_s)), telnyxKey, settingsFor("telnyx", m_clock));
    auto ccaipKey = std::make_shared<BasicAuthorizer>(m_names.apiUser, [secrets, id](QObject* o) {
        return secrets->read(o, SecretRef::ccaipApiToken(id));
    });
    made.ccaip = new CcaipApi(owner, QUrl(endpoint(u"ccaip"_s)), ccaipKey, settingsFor("ccaip", m_clock));
    return made;
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
