// SPDX-License-Identifier: Apache-2.0
#include "services/telnyx/TelnyxApi.h"

#include "base/JobChain.h"
#include "rest/Paging.h"
#include "rest/Recover.h"
#include "services/telnyx/NumberAssignment.h"
#include "services/telnyx/TelnyxDecoders.h"
#include "services/telnyx/TelnyxEndpoints.h"
#include "services/telnyx/TelnyxErrors.h"

#include <QJsonArray>

#include <algorithm>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

template<typename T>
Result<QList<T>> decodeTelnyxList(const QJsonArray& items, Result<T> (*decode)(const QJsonObject&))
{
    QList<T> result;
    for (const QJsonValue& item : items) {
        Result<T> one = decode(item.toObject());
        if (!one.ok())
            return one.error();
        result.append(one.take());
    }
    return result;
}

// Names are not unique at Telnyx: the same one is chosen every time.
template<typename T>
Result<std::optional<T>> lowestNamed(const QList<T>& all, const QString& name)
{
    std::optional<T> found;
    for (const T& one : all)
        if (one.name == name && (!found || one.id < found->id))
            found = one;
    return found;
}

Result<std::optional<TelnyxPhoneNumber>> numberAmong(const QList<TelnyxPhoneNumber>& all, const QString& e164)
{
    for (const TelnyxPhoneNumber& one : all)
        if (one.phoneNumber == e164)
            return std::optional<TelnyxPhoneNumber>(one);
    return std::optional<TelnyxPhoneNumber>();
}

} // namespace

TelnyxApi::TelnyxApi(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
                     RestSettings settings)
    : QObject(parent)
    , m_client(nullptr)
    , m_clock(settings.clock)
    , m_spreadMs(static_cast<int>(1500 * settings.retry.waitScale))
{
    m_client = new RestClient(this, base, std::move(authorizer), telnyxError, std::move(settings));
}

template<typename T>
JobOf<T>* TelnyxApi::single(QObject* owner, const RestCall& call, Result<T> (*decode)(const QJsonObject&))
{
    const bool mayRepeat = call.endpoint->mayRepeat;
    return mapJob<RestReply, T>(owner, m_client->call(owner, call), [decode, mayRepeat](RestReply& reply) {
        Result<T> value = decode(reply.json.object().value("data"_L1).toObject());
        if (value.ok() || mayRepeat)
            return value;
        Error error = value.error();
        error.code = QLatin1String(replyLostCode); // the change was made, its answer is of no use
        return Result<T>(error);
    });
}

template<typename T>
JobOf<QList<T>>* TelnyxApi::list(QObject* owner, const RestCall& call,
                                 Result<T> (*decode)(const QJsonObject&))
{
    return mapJob<QJsonArray, QList<T>>(
        owner, telnyxPages(owner, m_client, call),
        [decode](QJsonArray& items) { return decodeTelnyxList(items, decode); });
}

JobOf<Nothing>* TelnyxApi::write(QObject* owner, const RestCall& call)
{
    return mapJob<RestReply, Nothing>(owner, m_client->call(owner, call),
                                      [](RestReply&) { return Result<Nothing>(Nothing()); });
}

JobOf<TelnyxBalance>* TelnyxApi::balance(QObject* owner)
{
    return single(owner, {.endpoint = &telnyx::Balance}, telnyx::decodeBalance);
}

JobOf<QList<TelnyxVoiceProfile>>* TelnyxApi::voiceProfiles(QObject* owner)
{
    return list(owner, {.endpoint = &telnyx::VoiceProfiles}, telnyx::decodeVoiceProfile);
}

JobOf<std::optional<TelnyxVoiceProfile>>* TelnyxApi::voiceProfileByName(QObject* owner, const QString& name)
{
    const RestCall call{.endpoint = &telnyx::VoiceProfiles, .query = {{u"filter[name][contains]"_s, name}}};
    return mapJob<QList<TelnyxVoiceProfile>, std::optional<TelnyxVoiceProfile>>(
        owner, list(owner, call, telnyx::decodeVoiceProfile),
        [name](QList<TelnyxVoiceProfile>& all) { return lowestNamed(all, name); });
}

JobOf<std::optional<TelnyxVoiceProfile>>* TelnyxApi::voiceProfile(QObject* owner, const QString& id)
{
    return optionalJob(owner, single(owner, {.endpoint = &telnyx::VoiceProfile, .path = {{u"id"_s, id}}},
                                     telnyx::decodeVoiceProfile));
}

JobOf<TelnyxVoiceProfile>* TelnyxApi::createVoiceProfile(QObject* owner, const TelnyxVoiceProfile& wish)
{
    return single(
        owner,
        {.endpoint = &telnyx::CreateVoiceProfile, .body = RestBody::json(telnyx::encodeVoiceProfile(wish))},
        telnyx::decodeVoiceProfile);
}

JobOf<TelnyxVoiceProfile>* TelnyxApi::updateVoiceProfile(QObject* owner, const QString& id,
                                                         const TelnyxVoiceProfile& wish)
{
    return single(owner,
                  {.endpoint = &telnyx::UpdateVoiceProfile,
                   .path = {{u"id"_s, id}},
                   .body = RestBody::json(telnyx::encodeVoiceProfile(wish))},
                  telnyx::decodeVoiceProfile);
}

JobOf<Nothing>* TelnyxApi::deleteVoiceProfile(QObject* owner, const QString& id)
{
    return write(owner, {.endpoint = &telnyx::DeleteVoiceProfile, .path = {{u"id"_s, id}}});
}

JobOf<QList<TelnyxConnection>>* TelnyxApi::connections(QObject* owner)
{
    return list(owner, {.endpoint = &telnyx::Connections}, telnyx::decodeConnection);
}

JobOf<std::optional<TelnyxConnection>>* TelnyxApi::connectionByName(QObject* owner, const QString& name)
{
    const RestCall call{.endpoint = &telnyx::Connections,
                        .query = {{u"filter[connection_name][contains]"_s, name}}};
    return mapJob<QList<TelnyxConnection>, std::optional<TelnyxConnection>>(
        owner, list(owner, call, telnyx::decodeConnection),
        [name](QList<TelnyxConnection>& all) { return lowestNamed(all, name); });
}

JobOf<std::optional<TelnyxConnection>>* TelnyxApi::connection(QObject* owner, const QString& id)
{
    return optionalJob(owner, single(owner, {.endpoint = &telnyx::Connection, .path = {{u"id"_s, id}}},
                                     telnyx::decodeConnection));
}

JobOf<TelnyxConnection>* TelnyxApi::createConnection(QObject* owner, const TelnyxConnection& wish)
{
    return single(
        owner,
        {.endpoint = &telnyx::CreateConnection, .body = RestBody::json(telnyx::encodeConnection(wish))},
        telnyx::decodeConnection);
}

JobOf<TelnyxConnection>* TelnyxApi::updateConnection(QObject* owner, const QString& id,
                                                     const TelnyxConnection& wish)
{
    return single(owner,
                  {.endpoint = &telnyx::UpdateConnection,
                   .path = {{u"id"_s, id}},
                   .body = RestBody::json(telnyx::encodeConnection(wish))},
                  telnyx::decodeConnection);
}

JobOf<Nothing>* TelnyxApi::deleteConnection(QObject* owner, const QString& id)
{
    return write(owner, {.endpoint = &telnyx::DeleteConnection, .path = {{u"id"_s, id}}});
}

JobOf<QList<TelnyxFqdn>>* TelnyxApi::fqdns(QObject* owner, const QString& connectionId)
{
    return list(owner, {.endpoint = &telnyx::Fqdns, .query = {{u"filter[connection_id]"_s, connectionId}}},
                telnyx::decodeFqdn);
}

// A refusal of the write says no more than an unchanged value: what is read back decides. Troubles of the way
// (network, throttling, keys) are told.
JobOf<std::optional<TelnyxConnection>>* TelnyxApi::tryTxt(QObject* owner, const RestCall& write,
                                                          const QString& connectionId)
{
    using Seen = std::optional<TelnyxConnection>;
    const QPointer<TelnyxApi> self(this);
    auto* tolerant = convertJob<Nothing, Nothing>(
        owner, this->write(owner, write), [](Result<Nothing>& result) -> Result<Nothing> {
            const bool refused =
                !result.ok() && result.error().httpStatus >= 400 && result.error().httpStatus < 500 &&
                result.error().kind != ErrorKind::Unauthorized && result.error().kind != ErrorKind::Throttled;
            return refused ? Result<Nothing>(Nothing()) : std::move(result);
        });
    return chain<Nothing, Seen>(owner, tolerant, [self, connectionId](Nothing&, QObject* o) -> JobOf<Seen>* {
        if (!self)
            return settledJob<Seen>(o, Error::of(ErrorKind::Cancelled));
        return self->connection(o, connectionId);
    });
}

JobOf<TelnyxConnection>* TelnyxApi::publishTxt(QObject* owner, const QString& connectionId,
                                               const QString& value)
{
    struct Publishing
    {
        std::optional<TelnyxConnection> seen;
        QList<TelnyxFqdn> fqdns;
    };
    const QPointer<TelnyxApi> self(this);
    const RestBody body = RestBody::json({{u"txt_value"_s, value}});
    const auto isDone = [value](const Publishing& p) { return p.seen && p.seen->txtValue == value; };
    auto* chain = new JobChain<Publishing, TelnyxConnection>(owner);
    chain->then<std::optional<TelnyxConnection>>(
        [self, body, connectionId](QObject* o, Publishing&) {
            return self->tryTxt(
                o, {.endpoint = &telnyx::UpdateConnection, .path = {{u"id"_s, connectionId}}, .body = body},
                connectionId);
        },
        [](Publishing& p, std::optional<TelnyxConnection>& seen) { p.seen = seen; });
    chain->then<QList<TelnyxFqdn>>(
        [self, isDone, connectionId](QObject* o, Publishing& p) -> JobOf<QList<TelnyxFqdn>>* {
            return self && !isDone(p) ? self->fqdns(o, connectionId) : nullptr;
        },
        [](Publishing& p, QList<TelnyxFqdn>& fqdns) { p.fqdns = fqdns; });
    chain->then<std::optional<TelnyxConnection>>(
        [self, body, isDone, connectionId](QObject* o,
                                           Publishing& p) -> JobOf<std::optional<TelnyxConnection>>* {
            if (!self || isDone(p) || p.fqdns.isEmpty())
                return nullptr;
            return self->tryTxt(
                o, {.endpoint = &telnyx::UpdateFqdn, .path = {{u"id"_s, p.fqdns.first().id}}, .body = body},
                connectionId);
        },
        [](Publishing& p, std::optional<TelnyxConnection>& seen) { p.seen = seen; });
    chain->run([isDone](Publishing& p) -> Result<TelnyxConnection> {
        if (isDone(p))
            return *p.seen;
        Error error =
            Error::of(ErrorKind::Unsupported, u"txt_value"_s, p.seen ? p.seen->txtValue : QString());
        error.code = u"txt-not-taken"_s;
        return error;
    });
    return chain;
}

JobOf<QList<TelnyxAvailableNumber>>* TelnyxApi::searchNumbers(QObject* owner, const QString& country,
                                                              const QString& type, int limit)
{
    RestCall call{.endpoint = &telnyx::AvailableNumbers, .query = {{u"filter[country_code]"_s, country}}};
    if (!type.isEmpty())
        call.query.append({u"filter[phone_number_type]"_s, type});
    call.query.append({u"filter[limit]"_s, QString::number(std::clamp(limit, 1, 100))});
    using Numbers = QList<TelnyxAvailableNumber>;
    // Not paged: one answer holds all.
    return mapJob<RestReply, Numbers>(owner, m_client->call(owner, call), [](RestReply& reply) {
        const QJsonValue data = reply.json.object().value("data"_L1);
        if (!data.isArray())
            return Result<Numbers>(
                Error::of(ErrorKind::BadAnswer, u"available_phone_numbers"_s, u"data: expected a list"_s));
        return decodeTelnyxList(data.toArray(), telnyx::decodeAvailableNumber);
    });
}

JobOf<TelnyxOrder>* TelnyxApi::orderNumber(QObject* owner, const QString& phoneNumber,
                                           const QString& connectionId, const QString& customerReference)
{
    const QJsonObject body{{u"phone_numbers"_s, QJsonArray{QJsonObject{{u"phone_number"_s, phoneNumber}}}},
                           {u"connection_id"_s, connectionId},
                           {u"customer_reference"_s, customerReference}};
    return single(owner, {.endpoint = &telnyx::OrderNumbers, .body = RestBody::json(body)},
                  telnyx::decodeOrder);
}

JobOf<QList<TelnyxOrder>>* TelnyxApi::ordersByReference(QObject* owner, const QString& customerReference)
{
    const RestCall call{.endpoint = &telnyx::Orders,
                        .query = {{u"filter[customer_reference]"_s, customerReference}}};
    using Orders = QList<TelnyxOrder>;
    return mapJob<Orders, Orders>(
        owner, list(owner, call, telnyx::decodeOrder), [customerReference](Orders& all) {
            erase_if(all, [&](const TelnyxOrder& one) { return one.customerReference != customerReference; });
            return Result<Orders>(std::move(all));
        });
}

JobOf<std::optional<TelnyxOrder>>* TelnyxApi::order(QObject* owner, const QString& id)
{
    return optionalJob(
        owner, single(owner, {.endpoint = &telnyx::Order, .path = {{u"id"_s, id}}}, telnyx::decodeOrder));
}

JobOf<QList<TelnyxPhoneNumber>>* TelnyxApi::numbersMatching(QObject* owner, const QString& filter,
                                                            const QString& value)
{
    return list(owner, {.endpoint = &telnyx::PhoneNumbers, .query = {{filter, value}}},
                telnyx::decodePhoneNumber);
}

JobOf<std::optional<TelnyxPhoneNumber>>* TelnyxApi::phoneNumber(QObject* owner, const QString& e164)
{
    using Numbers = QList<TelnyxPhoneNumber>;
    using Found = std::optional<TelnyxPhoneNumber>;
    QString digits = e164;
    digits.remove(u'+');
    const QString filter = u"filter[phone_number]"_s;
    // The contract wants digits only; the vendor's own notes show the form with "+" working.
    return chain<Numbers, Found>(
        owner, numbersMatching(owner, filter, digits), [this, filter, e164](Numbers& first, QObject* o) {
            Result<Found> found = numberAmong(first, e164);
            if (found.value() || !first.isEmpty())
                return settledJob<Found>(o, std::move(found));
            return mapJob<Numbers, Found>(o, numbersMatching(o, filter, e164),
                                          [e164](Numbers& second) { return numberAmong(second, e164); });
        });
}

JobOf<QList<TelnyxPhoneNumber>>* TelnyxApi::phoneNumbersOfConnection(QObject* owner,
                                                                     const QString& connectionId)
{
    return numbersMatching(owner, u"filter[connection_id]"_s, connectionId);
}

JobOf<TelnyxPhoneNumber>* TelnyxApi::assignNumber(QObject* owner, const QString& numberId,
                                                  const QString& connectionId)
{
    const QPointer<TelnyxApi> self(this);
    const auto patch = [self, numberId, connectionId](const Endpoint* endpoint) {
        return [=](QObject* o) -> JobOf<Nothing>* {
            if (!self)
                return settledJob<Nothing>(o, Error::of(ErrorKind::Cancelled));
            return self->write(o, {.endpoint = endpoint,
                                   .path = {{u"id"_s, numberId}},
                                   .body = RestBody::json({{u"connection_id"_s, connectionId}})});
        };
    };
    const auto read = [self, numberId](QObject* o) -> JobOf<TelnyxPhoneNumber>* {
        if (!self)
            return settledJob<TelnyxPhoneNumber>(o, Error::of(ErrorKind::Cancelled));
        return self->single(o, {.endpoint = &telnyx::PhoneNumber, .path = {{u"id"_s, numberId}}},
                            telnyx::decodePhoneNumber);
    };
    auto* job = new JobOf<TelnyxPhoneNumber>(owner);
    auto* assignment = new NumberAssignment(job, connectionId,
                                            {.patch = patch(&telnyx::UpdatePhoneNumber),
                                             .patchVoice = patch(&telnyx::UpdatePhoneNumberVoice),
                                             .read = read},
                                            m_clock, m_spreadMs);
    assignment->begin();
    return job;
}

} // namespace jonction
