// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/RestClient.h"
#include "services/ccaip/CcaipValues.h"

namespace jonction {

/// CCAI Platform, Manager API and Apps API, reading only. Base: "https://{subdomain}.{domain}" or an
/// override; the authorizer is a BasicAuthorizer (name: the subdomain unless told otherwise). The tenant
/// shares ten requests a second among all its tools; this client takes at most four.
class CcaipApi : public QObject
{
    Q_OBJECT

public:
    CcaipApi(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
             RestSettings settings = {});

    /// Also the check of the credentials.
    JobOf<QList<CcaipUserStatus>>* userStatuses(QObject* owner, Lane lane = Lane::Foreground);
    /// Active agents.
    JobOf<QList<CcaipAgent>>* agents(QObject* owner, Lane lane = Lane::Foreground);
    JobOf<QList<CcaipCurrentStatus>>* currentStatuses(QObject* owner, Lane lane = Lane::Background);
    JobOf<QList<CcaipUser>>* users(QObject* owner, Lane lane = Lane::Foreground);

private:
    RestClient* m_client;
};

} // namespace jonction
