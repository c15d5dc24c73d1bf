// SPDX-License-Identifier: Apache-2.0
// Answers of the four services: the input as the object, and as each item of a list.
#include "fuzz/FuzzTarget.h"
#include "services/ccaip/CcaipDecoders.h"
#include "services/dns/DnsDecoders.h"
#include "services/entra/ClientSecretProbe.h"
#include "services/entra/EntraDecoders.h"
#include "services/graph/DomainDecoders.h"
#include "services/graph/GraphDecoders.h"
#include "services/graph/LicenceDecoders.h"
#include "services/graph/PolicyDecoders.h"
#include "services/graph/RoleDecoders.h"
#include "services/graph/UserDecoders.h"
#include "services/graph/VoiceDecoders.h"
#include "services/telnyx/TelnyxDecoders.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace jonction;

namespace {

template<typename T>
void promiseId(const Result<T>& result)
{
    fuzzPromise(result.ok() ? !result->id.isEmpty() : result.error().kind == ErrorKind::BadAnswer);
}

void decodeGraph(const QJsonObject& object)
{
    promiseId(graph::decodeOrganization(object));
    promiseId(graph::decodeMe(object));
    promiseId(graph::decodeDirectoryRole(object));
    promiseId(graph::decodeUser(object));
    promiseId(graph::decodeDomain(object));
    promiseId(graph::decodeApplication(object));
    promiseId(graph::decodeDeletedApplication(object));
    promiseId(graph::decodeServicePrincipal(object));
    promiseId(graph::decodeGrant(object));
    promiseId(graph::decodePresence(object));
    promiseId(graph::decodeDefaultAppPolicy(object));
    promiseId(graph::decodeAssignedAppPolicy(object));
    const Result<HeldRole> role = graph::decodeHeldRole(object);
    fuzzPromise(!role.ok() || !role->roleDefinitionId.isEmpty());
    promiseId(graph::decodeGroup(object));
    promiseId(graph::decodeSku(object));
    promiseId(graph::decodeLicenceHolder(object));
    const Result<graph::LicenceDetail> detail = graph::decodeLicenceDetail(object);
    fuzzPromise(!detail.ok() || !detail->skuId.isEmpty());
    promiseId(graph::decodeTeamsVoice(object));
    const Result<TeamsNumber> number = graph::decodeTeamsNumber(object);
    fuzzPromise(!number.ok() || number->number.startsWith(QLatin1Char('+')));
    const Result<NumberOrder> order = graph::decodeNumberOrder(object);
    fuzzPromise(!order.ok() || !order->status.isEmpty());
    const Result<EffectivePolicy> policy = graph::decodePolicyIdentifier(object);
    fuzzPromise(!policy.ok() || !policy->policyId.isEmpty());
    (void)numberOrderId(object.value(QLatin1String("resourceLocation")).toString().toUtf8());
    const Result<GraphUserPage> page = graph::decodeUserPage(object);
    fuzzPromise(page.ok() || page.error().kind == ErrorKind::BadAnswer);
    const Result<NewPassword> password = graph::decodeNewPassword(object);
    fuzzPromise(!password.ok() || (!password->text.isEmpty() && !password->keyId.isEmpty()));
}

void decodeDomains(const QJsonObject& object)
{
    promiseId(graph::decodeReference(object));
    const Result<DomainProofRecord> proof = graph::decodeProofRecord(object);
    fuzzPromise(!proof.ok() || (!proof->recordType.isEmpty() && proof->ttl >= 0));
    for (const DnsType type : {DnsType::A, DnsType::Txt}) {
        const Result<DnsAnswer> answer = dns::decodeAnswer(object, type);
        fuzzPromise(!answer.ok() || (answer->records.size() <= 100 && answer->ttl >= 0));
    }
    fuzzPromise(dns::plainTxt(object.value(QLatin1String("data")).toString()).size() <= 4096);
}

void decodeTelnyx(const QJsonObject& object)
{
    promiseId(telnyx::decodeVoiceProfile(object));
    promiseId(telnyx::decodeConnection(object));
    promiseId(telnyx::decodeFqdn(object));
    promiseId(telnyx::decodeOrder(object));
    promiseId(telnyx::decodePhoneNumber(object));
    const Result<TelnyxAvailableNumber> number = telnyx::decodeAvailableNumber(object);
    fuzzPromise(!number.ok() || !number->phoneNumber.isEmpty());
    const Result<TelnyxBalance> balance = telnyx::decodeBalance(object);
    fuzzPromise(!balance.ok() || !balance->balance.isEmpty());
}

// What is demanded of a sign-in goes back to the directory as it is: nothing but a JSON object may pass.
void decodeClaims(const QJsonObject& object)
{
    const QByteArray challenge = object.value(QLatin1String("challenge")).toString().toUtf8();
    for (const QString& claims : {entra::decodeClaimsDemand(object), entra::decodeClaimsChallenge(challenge)})
        fuzzPromise(claims.isEmpty() || QJsonDocument::fromJson(claims.toUtf8()).isObject());
}

void decodeOthers(const QJsonObject& object)
{
    decodeClaims(object);
    const Result<TokenAnswer> tokens = entra::decodeTokens(object);
    fuzzPromise(!tokens.ok() || (!tokens->accessToken.isEmpty() && tokens->expiresInSeconds > 0));
    const Result<DeviceCode> device = entra::decodeDeviceCode(object);
    fuzzPromise(!device.ok() || !device->userCode.isEmpty());
    const Result<QString> tenant = entra::decodeTenantId(object);
    fuzzPromise(!tenant.ok() || tenant->size() == 36);
    const Result<CcaipUserStatus> status = ccaip::decodeUserStatus(object);
    fuzzPromise(!status.ok() || !status->name.isEmpty());
    const Result<CcaipUser> user = ccaip::decodeUser(object);
    fuzzPromise(!user.ok() || !user->email.isEmpty());
    const Result<CcaipAgent> agent = ccaip::decodeAgent(object);
    fuzzPromise(agent.ok() || agent.error().kind == ErrorKind::BadAnswer);
    const Result<CcaipCurrentStatus> current = ccaip::decodeCurrentStatus(object);
    fuzzPromise(current.ok() || current.error().kind == ErrorKind::BadAnswer);
}

} // namespace

void fuzzOne(const QByteArray& input)
{
    const QJsonDocument document = QJsonDocument::fromJson(input);
    QJsonArray items = document.array();
    items.append(document.object());
    for (const QJsonValue& item : items) {
        decodeGraph(item.toObject());
        decodeDomains(item.toObject());
        decodeTelnyx(item.toObject());
        decodeOthers(item.toObject());
    }
    const Result<QJsonObject> claims = entra::decodeClaims(input);
    fuzzPromise(!claims.ok() || !claims->isEmpty());
    fuzzPromise(!secretLooksLikeId(QString::fromUtf8(input)) || input.trimmed().size() >= 36);
}
