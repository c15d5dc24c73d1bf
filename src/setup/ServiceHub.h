// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "domain/Deployment.h"
#include "services/ccaip/CcaipApi.h"
#include "services/entra/Browser.h"
#include "services/entra/ClientSecretProbe.h"
#include "services/entra/SignInFlow.h"
#include "services/entra/TokenCache.h"
#include "services/graph/GraphApi.h"
#include "services/telnyx/TelnyxApi.h"
#include "sip/SipClient.h"
#include "vault/SecretStore.h"

#include <memory>

namespace jonction {

/// The clients of one document: which address each service has, who authorises, where the keys lie. Rebuilt
/// when the document says something else; calls that run on the old clients end as cancelled.
class ServiceHub : public QObject
{
    Q_OBJECT

public:
    /// `secrets` and `browser` must outlive the hub.
    ServiceHub(SecretStore* secrets, Browser* browser, std::shared_ptr<Clock> clock,
               QObject* parent = nullptr);

    /// `overrides` go before the document's own endpoints. Cheap when nothing changed.
    void configure(const Deployment& deployment, const QMap<QString, QString>& overrides);

    GraphApi* graph() const { return m_graph; }
    TelnyxApi* telnyx() const { return m_telnyx; }
    CcaipApi* ccaip() const { return m_ccaip; }
    SignInFlow* signIn() const { return m_signIn; }
    TokenCache* session() const { return m_session.get(); }
    ClientSecretProbe* secretProbe() const { return m_probe; }
    /// Starts the helper process with the first request.
    SipClient* sip();
    SecretStore* secrets() const { return m_secrets; }
    Browser* browser() const { return m_browser; }
    std::shared_ptr<Clock> clock() const { return m_clock; }

    /// The address that is used for a service: override, document, vendor. "sip" may be empty: then names
    /// decide.
    QString endpoint(const QString& name) const { return m_endpoints.value(name); }

    /// Delegated permissions that the sign-in asks for (microsoft-graph 9).
    static QStringList signInScopes();

Q_SIGNALS:
    /// The clients are about to be replaced: whoever holds a pointer to one lets go now.
    void aboutToRebuild();
    void rebuilt();

private:
    void build(const Deployment& deployment);

    SecretStore* m_secrets;
    Browser* m_browser;
    std::shared_ptr<Clock> m_clock;
    QMap<QString, QString> m_endpoints;
    QString m_key;
    std::unique_ptr<QObject> m_owner; ///< of everything below: replaced as a whole
    GraphApi* m_graph = nullptr;
    TelnyxApi* m_telnyx = nullptr;
    CcaipApi* m_ccaip = nullptr;
    SignInFlow* m_signIn = nullptr;
    ClientSecretProbe* m_probe = nullptr;
    std::shared_ptr<TokenCache> m_session;
    std::unique_ptr<SipClient> m_sip;
};

} // namespace jonction
