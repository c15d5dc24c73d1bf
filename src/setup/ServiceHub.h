// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "domain/Cloud.h"
#include "domain/Deployment.h"
#include "services/ccaip/CcaipApi.h"
#include "services/dns/DnsClient.h"
#include "services/entra/Browser.h"
#include "services/entra/ClientSecretProbe.h"
#include "services/entra/SignInFlow.h"
#include "services/entra/TokenCache.h"
#include "services/graph/AccountsApi.h"
#include "services/graph/DomainsApi.h"
#include "services/graph/GraphApi.h"
#include "services/graph/LicencesApi.h"
#include "services/graph/PoliciesApi.h"
#include "services/graph/TeamsVoiceApi.h"
#include "services/graph/UsersApi.h"
#include "services/telnyx/TelnyxApi.h"
#include "sip/SipClient.h"
#include "vault/SecretStore.h"

#include <memory>
#include <vector>

namespace jonction {

/// The clients of one document: which address each service has, who authorises, where the keys lie. New ones
/// are made with the first use after the document says something else. The old ones live as long as the hub:
/// whoever still works with one, between two calls or in a waiting time, ends on the addresses it began with.
class ServiceHub : public QObject
{
    Q_OBJECT

public:
    /// `secrets` and `browser` must outlive the hub.
    ServiceHub(SecretStore* secrets, Browser* browser, std::shared_ptr<Clock> clock,
               QObject* parent = nullptr);

    /// `overrides` go before the document's own endpoints. Cheap when nothing changed.
    void configure(const Deployment& deployment, const QMap<QString, QString>& overrides);

    GraphApi* graph() { return current().graph; }
    UsersApi* users() { return current().users; }
    LicencesApi* licences() { return current().licences; }
    DomainsApi* domains() { return current().domains; }
    AccountsApi* accounts() { return current().accounts; }
    DnsClient* dns() { return current().dns; }
    TeamsVoiceApi* voice() { return current().voice; }
    PoliciesApi* policies() { return current().policies; }
    TelnyxApi* telnyx() { return current().telnyx; }
    CcaipApi* ccaip() { return current().ccaip; }
    SignInFlow* signIn() { return current().signIn; }
    TokenCache* session() { return current().session.get(); }
    ClientSecretProbe* secretProbe() { return current().probe; }
    /// Starts the helper process with the first request.
    SipClient* sip();
    SecretStore* secrets() const { return m_secrets; }
    Browser* browser() const { return m_browser; }
    std::shared_ptr<Clock> clock() const { return m_clock; }

    /// The address that is used for a service: override, document, vendor. "sip" may be empty: then names
    /// decide.
    QString endpoint(const QString& name) const { return m_endpoints.value(name); }

    /// The Microsoft cloud that the document names.
    const Cloud& cloud() const { return m_cloud; }

Q_SIGNALS:
    /// The clients are about to be replaced: whoever holds a pointer to one lets go now.
    void aboutToRebuild();
    void rebuilt();

private:
    struct Names // what the clients are made for, besides the addresses
    {
        QString id;
        QString clientId;
        QString tenantId;
        QString apiUser;
    };
    struct Clients
    {
        std::unique_ptr<QObject> owner; // of everything below but the session
        GraphApi* graph = nullptr;      // and the other areas of Graph, on one pipe
        UsersApi* users = nullptr;
        LicencesApi* licences = nullptr;
        DomainsApi* domains = nullptr;
        AccountsApi* accounts = nullptr;
        DnsClient* dns = nullptr;
        TeamsVoiceApi* voice = nullptr;
        PoliciesApi* policies = nullptr;
        TelnyxApi* telnyx = nullptr;
        CcaipApi* ccaip = nullptr;
        SignInFlow* signIn = nullptr;
        ClientSecretProbe* probe = nullptr;
        std::shared_ptr<TokenCache> session;
    };
    Clients& current();
    Clients build() const;

    SecretStore* m_secrets;
    Browser* m_browser;
    std::shared_ptr<Clock> m_clock;
    QMap<QString, QString> m_endpoints;
    Cloud m_cloud = allClouds().first();
    QString m_key;
    Names m_names;
    bool m_outdated = true;
    std::vector<Clients> m_clients; // the last ones are in use
    std::unique_ptr<SipClient> m_sip;
};

} // namespace jonction
