// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/RestClient.h"
#include "services/telnyx/TelnyxValues.h"

#include <optional>

namespace jonction {

/// Telnyx API v2, one method a call. Base: "https://api.telnyx.com/v2" or an override; the authorizer is a
/// StaticAuthorizer with the API key. Creations are sent once: look first, and look again after an error with
/// outcomeUnknown() (rest/RetryPolicy.h). A change needs one to three seconds to be seen by a read.
class TelnyxApi : public QObject
{
    Q_OBJECT

public:
    TelnyxApi(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
              RestSettings settings = {});

    /// Also the cheap check of a key.
    JobOf<TelnyxBalance>* balance(QObject* owner);

    JobOf<QList<TelnyxVoiceProfile>>* voiceProfiles(QObject* owner);
    /// Exact name among those that contain it; the first by id where several bear it.
    JobOf<std::optional<TelnyxVoiceProfile>>* voiceProfileByName(QObject* owner, const QString& name);
    JobOf<std::optional<TelnyxVoiceProfile>>* voiceProfile(QObject* owner, const QString& id);
    JobOf<TelnyxVoiceProfile>* createVoiceProfile(QObject* owner, const TelnyxVoiceProfile& wish);
    JobOf<TelnyxVoiceProfile>* updateVoiceProfile(QObject* owner, const QString& id,
                                                  const TelnyxVoiceProfile& wish);
    JobOf<Nothing>* deleteVoiceProfile(QObject* owner, const QString& id);

    JobOf<QList<TelnyxConnection>>* connections(QObject* owner);
    JobOf<std::optional<TelnyxConnection>>* connectionByName(QObject* owner, const QString& name);
    JobOf<std::optional<TelnyxConnection>>* connection(QObject* owner, const QString& id);
    JobOf<TelnyxConnection>* createConnection(QObject* owner, const TelnyxConnection& wish);
    JobOf<TelnyxConnection>* updateConnection(QObject* owner, const QString& id,
                                              const TelnyxConnection& wish);
    JobOf<Nothing>* deleteConnection(QObject* owner, const QString& id);

    JobOf<QList<TelnyxFqdn>>* fqdns(QObject* owner, const QString& connectionId);

    /// Publishes a TXT record under the name of a Teams connection and reads back. The vendor publishes no
    /// way to write it (sip-trunk 1.11): the connection is tried, then its FQDN; Unsupported with code
    /// "txt-not-taken" where neither keeps the value.
    JobOf<TelnyxConnection>* publishTxt(QObject* owner, const QString& connectionId, const QString& value);

    /// `type`: "local", "national", "toll_free", "mobile", "shared_cost"; may be empty.
    JobOf<QList<TelnyxAvailableNumber>>* searchNumbers(QObject* owner, const QString& country,
                                                       const QString& type, int limit);
    /// Spends money. The number must come from a recent search (else code 85000).
    JobOf<TelnyxOrder>* orderNumber(QObject* owner, const QString& phoneNumber, const QString& connectionId,
                                    const QString& customerReference);
    JobOf<QList<TelnyxOrder>>* ordersByReference(QObject* owner, const QString& customerReference);
    JobOf<std::optional<TelnyxOrder>>* order(QObject* owner, const QString& id);

    /// By +E.164, exact; empty where the account does not own it (yet).
    JobOf<std::optional<TelnyxPhoneNumber>>* phoneNumber(QObject* owner, const QString& e164);
    JobOf<QList<TelnyxPhoneNumber>>* phoneNumbersOfConnection(QObject* owner, const QString& connectionId);
    /// Assigns and reads back; where the number still shows another connection, tries the voice route and
    /// reads again. Conflict with code "not-assigned" where that does not take either. An empty
    /// `connectionId` detaches.
    JobOf<TelnyxPhoneNumber>* assignNumber(QObject* owner, const QString& numberId,
                                           const QString& connectionId);

private:
    template<typename T>
    JobOf<T>* single(QObject* owner, const RestCall& call, Result<T> (*decode)(const QJsonObject&));
    template<typename T>
    JobOf<QList<T>>* list(QObject* owner, const RestCall& call, Result<T> (*decode)(const QJsonObject&));
    JobOf<Nothing>* write(QObject* owner, const RestCall& call);
    JobOf<std::optional<TelnyxConnection>>* tryTxt(QObject* owner, const RestCall& write,
                                                   const QString& connectionId);
    JobOf<QList<TelnyxPhoneNumber>>* numbersMatching(QObject* owner, const QString& filter,
                                                     const QString& value);

    RestClient* m_client;
    std::shared_ptr<Clock> m_clock;
    int m_spreadMs; ///< pause between two reads of a change that spreads
};

} // namespace jonction
