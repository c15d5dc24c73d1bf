// SPDX-License-Identifier: Apache-2.0
#include "domain/DeploymentJson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <type_traits>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// One list of fields a section, read by both directions: a field cannot be written and forgotten on reading.
template<typename Section>
struct Fields;

#define JONCTION_FIELD(name) visit(QLatin1String(#name), section.name)

template<>
struct Fields<Instance>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(host);
        JONCTION_FIELD(apiUser);
    }
};
template<>
struct Fields<Tenant>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(clientId);
        JONCTION_FIELD(clientKind);
        JONCTION_FIELD(otherClientIds);
        JONCTION_FIELD(tenantId);
        JONCTION_FIELD(tenantName);
        JONCTION_FIELD(account);
        JONCTION_FIELD(cloud);
    }
};
template<>
struct Fields<TrunkSettings>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(provider);
        JONCTION_FIELD(region);
        JONCTION_FIELD(profileName);
        JONCTION_FIELD(connectionName);
        JONCTION_FIELD(sipSubdomain);
        JONCTION_FIELD(allowedDestinations);
        JONCTION_FIELD(concurrentCallLimit);
        JONCTION_FIELD(dailySpendLimit);
        JONCTION_FIELD(numberCountry);
        JONCTION_FIELD(numberType);
        JONCTION_FIELD(number);
        JONCTION_FIELD(sbcFqdn);
    }
};
template<>
struct Fields<DomainSettings>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(activationUser);
        JONCTION_FIELD(usageLocation);
        JONCTION_FIELD(licence);
        JONCTION_FIELD(takeLicenceBack);
        JONCTION_FIELD(txtByHand);
        JONCTION_FIELD(txtValue);
        JONCTION_FIELD(activationUserId);
        JONCTION_FIELD(passwordKept);
        JONCTION_FIELD(activatedAt);
    }
};
template<>
struct Fields<LicenceSettings>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(usageLocation);
    }
};
template<>
struct Fields<NormalisationRule>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(name);
        JONCTION_FIELD(pattern);
        JONCTION_FIELD(translation);
    }
};
template<>
struct Fields<RoutingSettings>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(sipPort);
        JONCTION_FIELD(pstnUsage);
        JONCTION_FIELD(voiceRoute);
        JONCTION_FIELD(numberPattern);
        JONCTION_FIELD(voiceRoutingPolicy);
        JONCTION_FIELD(dialPlan);
        JONCTION_FIELD(externalPrefix);
        JONCTION_FIELD(normalisationRules);
    }
};
template<>
struct Fields<AppRegistration>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(displayName);
        JONCTION_FIELD(uniqueName);
        JONCTION_FIELD(permissions);
        JONCTION_FIELD(appPermissions);
        JONCTION_FIELD(consentBy);
        JONCTION_FIELD(clientId);
        JONCTION_FIELD(objectId);
        JONCTION_FIELD(servicePrincipalId);
    }
};
template<>
struct Fields<SecretRecord>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(keyId);
        JONCTION_FIELD(name);
        JONCTION_FIELD(hint);
        JONCTION_FIELD(start);
        JONCTION_FIELD(expires);
        JONCTION_FIELD(kept);
        JONCTION_FIELD(orphan);
    }
};
template<>
struct Fields<SecretPolicy>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(known);
        JONCTION_FIELD(banned);
        JONCTION_FIELD(maxDays);
        JONCTION_FIELD(name);
        JONCTION_FIELD(id);
    }
};
template<>
struct Fields<SecretRotation>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(startedAt);
        JONCTION_FIELD(before);
        JONCTION_FIELD(oldKeyId);
        JONCTION_FIELD(newKeyId);
        JONCTION_FIELD(provenAt);
        JONCTION_FIELD(handedAt);
        JONCTION_FIELD(confirmedAt);
        JONCTION_FIELD(withdrawing);
    }
};
template<>
struct Fields<SecretInfo>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(lifetimeDays);
        JONCTION_FIELD(graceDays);
        JONCTION_FIELD(keyId);
        JONCTION_FIELD(hint);
        JONCTION_FIELD(expires);
        JONCTION_FIELD(provenAt);
        JONCTION_FIELD(heldByCcaip);
        JONCTION_FIELD(heldHint);
        JONCTION_FIELD(retire);
        JONCTION_FIELD(refusedDays);
        JONCTION_FIELD(known);
        JONCTION_FIELD(knownAt);
        JONCTION_FIELD(policy);
        JONCTION_FIELD(rotation);
        JONCTION_FIELD(reminded);
    }
};
template<>
struct Fields<UcaasLink>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(multicastLimit);
    }
};
template<>
struct Fields<UserMoves>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(formerNames);
    }
};
template<>
struct Fields<Agent>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(name);
        JONCTION_FIELD(email);
        JONCTION_FIELD(upn);
        JONCTION_FIELD(userId);
        JONCTION_FIELD(number);
        JONCTION_FIELD(sipUriForm);
        JONCTION_FIELD(ucaasUserName);
    }
};
template<>
struct Fields<StateInheritance>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(option);
        JONCTION_FIELD(mapping);
    }
};
template<>
struct Fields<Declaration>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(by);
        JONCTION_FIELD(at);
        JONCTION_FIELD(fingerprint);
    }
};
template<>
struct Fields<StepRecord>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(state);
        JONCTION_FIELD(at);
        JONCTION_FIELD(fingerprint);
    }
};
template<>
struct Fields<AwaitRecord>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(subject);
        JONCTION_FIELD(evidence);
        JONCTION_FIELD(since);
        JONCTION_FIELD(lastLook);
        JONCTION_FIELD(nextLook);
        JONCTION_FIELD(usualSeconds);
    }
};
template<>
struct Fields<Deployment>
{
    template<typename V, typename S>
    static void visitAll(S& section, V&& visit)
    {
        JONCTION_FIELD(id);
        JONCTION_FIELD(name);
        JONCTION_FIELD(practice);
        JONCTION_FIELD(instance);
        JONCTION_FIELD(endpoints);
        JONCTION_FIELD(tenant);
        JONCTION_FIELD(trunk);
        JONCTION_FIELD(domain);
        JONCTION_FIELD(licences);
        JONCTION_FIELD(routing);
        JONCTION_FIELD(app);
        JONCTION_FIELD(secret);
        JONCTION_FIELD(ucaas);
        JONCTION_FIELD(moves);
        JONCTION_FIELD(agents);
        JONCTION_FIELD(inheritance);
        JONCTION_FIELD(proofAgent);
        JONCTION_FIELD(declared);
        JONCTION_FIELD(steps);
        JONCTION_FIELD(awaits);
    }
};
#undef JONCTION_FIELD

// ---- writing
// ---------------------------------------------------------------------------------------------------

QJsonValue written(const QString& value, const QJsonValue&)
{
    return value;
}
QJsonValue written(int value, const QJsonValue&)
{
    return value;
}
QJsonValue written(bool value, const QJsonValue&)
{
    return value;
}
QJsonValue written(const QDateTime& value, const QJsonValue&)
{
    return value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs) : QString();
}
QJsonValue written(const QStringList& value, const QJsonValue&)
{
    return QJsonArray::fromStringList(value);
}

template<typename Section>
QJsonValue written(const Section& section, const QJsonValue& origin);

template<typename Section>
QJsonValue written(const QList<Section>& list, const QJsonValue&)
{
    QJsonArray array;
    for (qsizetype i = 0; i < list.size(); ++i)
        array.append(written(list.at(i), list.at(i).origin));
    return array;
}

template<typename Value>
QJsonValue written(const QMap<QString, Value>& map, const QJsonValue& origin)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object.insert(it.key(), written(it.value(), origin.toObject().value(it.key())));
    return object;
}

template<typename Section>
QJsonValue written(const Section& section, const QJsonValue& origin)
{
    QJsonObject object = origin.toObject();
    Fields<Section>::visitAll(section, [&object](QLatin1String name, const auto& value) {
        object.insert(name, written(value, object.value(name)));
    });
    return object;
}

// ---- reading
// ---------------------------------------------------------------------------------------------------

// Remembers the first thing that is not as it should be; reading goes on harmlessly and the document is
// dropped.
struct Reading
{
    QString brokenPath;
    QString expected;

    void broken(const QString& path, const char* what)
    {
        if (brokenPath.isEmpty()) {
            brokenPath = path;
            expected = QString::fromLatin1(what);
        }
    }
};

// Longer than anything that a field of the window lets in: what was saved can be opened again.
constexpr qsizetype longestDocumentText = 1024 * 1024;
constexpr qsizetype longestDocumentList = 100'000;

void read(Reading& reading, const QString& path, const QJsonValue& json, QString& value)
{
    if (!json.isString() || json.toString().size() > longestDocumentText)
        return reading.broken(path, "text");
    value = json.toString();
}

void read(Reading& reading, const QString& path, const QJsonValue& json, int& value)
{
    const double number = json.toDouble();
    // The range first: what does not fit must not even be converted.
    if (!json.isDouble() || number < -1e9 || number > 1e9 ||
        number != static_cast<double>(static_cast<int>(number)))
        return reading.broken(path, "whole number");
    value = static_cast<int>(number);
}

void read(Reading& reading, const QString& path, const QJsonValue& json, bool& value)
{
    if (!json.isBool())
        return reading.broken(path, "true or false");
    value = json.toBool();
}

void read(Reading& reading, const QString& path, const QJsonValue& json, QDateTime& value)
{
    if (!json.isString())
        return reading.broken(path, "date");
    if (json.toString().isEmpty()) {
        value = {};
        return;
    }
    value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
    if (!value.isValid())
        reading.broken(path, "date");
}

void read(Reading& reading, const QString& path, const QJsonValue& json, QStringList& value)
{
    if (!json.isArray() || json.toArray().size() > longestDocumentList)
        return reading.broken(path, "list");
    value.clear();
    const QJsonArray array = json.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        QString item;
        read(reading, path + u'[' + QString::number(i) + u']', array.at(i), item);
        value.append(item);
    }
}

template<typename Section>
void read(Reading& reading, const QString& path, const QJsonValue& json, Section& section);

template<typename Section>
void read(Reading& reading, const QString& path, const QJsonValue& json, QList<Section>& list)
{
    if (!json.isArray() || json.toArray().size() > longestDocumentList)
        return reading.broken(path, "list");
    list.clear();
    const QJsonArray array = json.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        Section item;
        read(reading, path + u'[' + QString::number(i) + u']', array.at(i), item);
        item.origin = array.at(i).toObject();
        list.append(item);
    }
}

template<typename Value>
void read(Reading& reading, const QString& path, const QJsonValue& json, QMap<QString, Value>& map)
{
    if (!json.isObject())
        return reading.broken(path, "object");
    map.clear();
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        Value value{};
        read(reading, path + u'.' + it.key(), it.value(), value);
        map.insert(it.key(), value);
    }
}

template<typename Section>
void read(Reading& reading, const QString& path, const QJsonValue& json, Section& section)
{
    if (!json.isObject())
        return reading.broken(path, "object");
    const QJsonObject object = json.toObject();
    Fields<Section>::visitAll(section, [&](QLatin1String name, auto& value) {
        // A missing key keeps its default: documents of an earlier minor version stay readable.
        if (object.contains(name))
            read(reading, path.isEmpty() ? QString(name) : path + u'.' + name, object.value(name), value);
    });
}

} // namespace

QJsonObject toJson(const Deployment& deployment)
{
    QJsonObject object = written(deployment, deployment.origin).toObject();
    object.insert("kind"_L1, u"jonction-deployment"_s);
    object.insert("schema"_L1, deploymentSchema);
    return object;
}

Result<Deployment> deploymentFromJson(const QJsonObject& json)
{
    if (json.value("kind"_L1).toString() != "jonction-deployment"_L1)
        return Error::of(ErrorKind::FileBroken, u"kind"_s, u"jonction-deployment"_s);
    const double schema = json.value("schema"_L1).toDouble(-1);
    if (schema > deploymentSchema)
        return Error::of(ErrorKind::FileNewer, u"schema"_s, QString::number(schema));
    if (schema != deploymentSchema)
        return Error::of(ErrorKind::FileBroken, u"schema"_s, u"1"_s);
    Deployment deployment;
    Reading reading;
    read(reading, QString(), json, deployment);
    if (reading.brokenPath.isEmpty() && deployment.id.isEmpty())
        reading.broken(u"id"_s, "text");
    if (!reading.brokenPath.isEmpty())
        return Error::of(ErrorKind::FileBroken, reading.brokenPath, reading.expected);
    deployment.origin = json;
    return deployment;
}

QString fingerprint(const QJsonObject& value)
{
    // QJsonObject keeps its keys sorted, so the compact form is canonical.
    const QByteArray bytes = QJsonDocument(value).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16));
}

QJsonObject ownJson(const Deployment& deployment)
{
    Deployment plain = deployment;
    plain.origin = {};
    for (Agent& agent : plain.agents)
        agent.origin = {};
    for (NormalisationRule& rule : plain.routing.normalisationRules)
        rule.origin = {};
    for (SecretRecord& record : plain.secret.known)
        record.origin = {};
    return toJson(plain);
}

QString fingerprint(const Deployment& deployment, const QStringList& paths)
{
    return fingerprint(ownJson(deployment), paths);
}

// "agents.userId" is that member of each of them.
static QJsonValue memberOf(const QJsonValue& section, const QString& key)
{
    if (!section.isArray())
        return section.toObject().value(key);
    QJsonArray members;
    for (const QJsonValue& item : section.toArray())
        members.append(item.toObject().value(key));
    return members;
}

QString fingerprint(const QJsonObject& document, const QStringList& paths)
{
    QJsonObject part;
    for (const QString& path : paths) {
        const QJsonValue section = document.value(path.section(u'.', 0, 0));
        const QString key = path.section(u'.', 1);
        part.insert(path, key.isEmpty() ? section : memberOf(section, key));
    }
    return fingerprint(part);
}

} // namespace jonction
