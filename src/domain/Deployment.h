// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace jonction {

// The one document that the console fills. Sections hold what the person typed, as text: an unfinished or
// wrong value stays in its field and is found by validation, never lost. No section ever holds a secret.
// Members named …Id, sbcFqdn and the like that are marked "learned" are facts read from the services, kept so
// that other steps and the next start need not ask again; they are never the only truth.

struct Instance
{
    QString host;    ///< portal host, "customer.uc1.ccaiplatform.com"
    QString apiUser; ///< user name of the CCAIP API; empty: the first label of the host (ccai-platform 3.1)
};

struct Tenant
{
    QString clientId;   ///< public client that signs the administrator in
    QString tenantId;   ///< learned
    QString tenantName; ///< learned
    QString account;    ///< learned: who signed in last
    QString cloud = QStringLiteral("global");
};

struct TrunkSettings
{
    QString provider = QStringLiteral("telnyx");
    QString region = QStringLiteral("Europe"); ///< sip_region: US, Europe or Australia
    QString profileName;
    QString connectionName;
    QString sipSubdomain;            ///< one label; host is <label>.sip.telnyx.com
    QStringList allowedDestinations; ///< ISO 3166 alpha-2
    int concurrentCallLimit = 10;
    QString dailySpendLimit = QStringLiteral("50.00"); ///< decimal text, US dollars
    QString numberCountry;
    QString numberType = QStringLiteral("local");
    QString number;  ///< chosen or bought number, E.164; empty: the first one offered
    QString sbcFqdn; ///< learned: <token>.mstsbc.telnyx.tech
};

struct DomainSettings
{
    QString txtValue; ///< MS=ms… as Microsoft shows it; the domain itself is the trunk's sbcFqdn
};

struct NormalisationRule
{
    QString name;
    QString pattern;
    QString translation;
    QJsonObject origin = {}; ///< as it was read: see Deployment::origin
};

struct RoutingSettings
{
    int sipPort = 5061;
    QString pstnUsage = QStringLiteral("CCAIP");
    QString voiceRoute = QStringLiteral("CCAIP");
    QString numberPattern = QStringLiteral("^(.*)$");
    QString voiceRoutingPolicy = QStringLiteral("CCAIP");
    QString dialPlan = QStringLiteral("CCAIP");
    QString externalPrefix; ///< 0 to 4 of 0-9 # *
    QList<NormalisationRule> normalisationRules;
};

struct AppRegistration
{
    QString displayName = QStringLiteral("CCAIP Teams presence");
    QString uniqueName;         ///< the key by which Jonction finds its own registration again
    QString clientId;           ///< learned: what CCAIP calls Connected App ID
    QString objectId;           ///< learned
    QString servicePrincipalId; ///< learned
};

/// What is known of the client secret. The value lives in the keychain only, under its key id.
struct SecretInfo
{
    int lifetimeDays = 180;
    QString keyId;      ///< learned
    QString hint;       ///< learned: first three characters, as the directory shows them
    QDateTime expires;  ///< learned, UTC
    QDateTime provenAt; ///< when a token was last obtained with it, UTC
};

struct UcaasLink
{
    int multicastLimit = 100;
};

struct Agent
{
    QString name;
    QString email;
    QString upn;
    QString userId; ///< object id in the directory
    QString number; ///< E.164
    QString sipUriForm =
        QStringLiteral("number"); ///< "number" or "username" (guide, "Configurer un URI SIP")
    QString ucaasUserName;        ///< empty: the UPN
    QJsonObject origin = {};      ///< as it was read: see Deployment::origin
};

struct StateInheritance
{
    QString option = QStringLiteral("atLogin"); ///< "none", "atLogin" or "always"
    QMap<QString, QString> mapping; ///< Teams state → CCAIP status; empty: the proposal of the dossier
};

/// The person's word that a manual change was made. Void as soon as `fingerprint` no longer fits what was
/// asked.
struct Declaration
{
    QString by;
    QDateTime at;
    QString fingerprint;
};

/// What was last established about a step; recomputed, never trusted for applying.
struct StepRecord
{
    QString state; ///< "verified", "declared", "attention" …
    QDateTime at;
    QString fingerprint; ///< of the inputs it was established for: another value means Stale
};

struct Deployment
{
    QString id;
    QString name;
    bool practice = false;
    Instance instance;
    QMap<QString, QString> endpoints; ///< overrides of base addresses: login graph telnyx ccaip sip
    Tenant tenant;
    TrunkSettings trunk;
    DomainSettings domain;
    RoutingSettings routing;
    AppRegistration app;
    SecretInfo secret;
    UcaasLink ucaas;
    QList<Agent> agents;
    StateInheritance inheritance;
    QString proofAgent; ///< UPN of the agent who is called in the proof; empty: the first one
    QMap<QString, Declaration> declared;
    QMap<QString, StepRecord> steps;
    /// The file as it was read, so that keys of others survive a save. Items of lists carry their own, so
    /// that such a key stays with its item when the list is sorted or shortened.
    QJsonObject origin;

    /// A new, empty document with an id of its own and default names.
    static Deployment create(const QString& name);
};

/// "<label>.sip.telnyx.com": the CCAIP-facing host (sip-trunk dossier 0, item 3 B). Empty while the label is.
QString inboundSipHost(const TrunkSettings& trunk);

/// What CCAIP must hold for this agent: {number}@{sub-domain host} or {username}@{domain moved to}. Empty
/// while something it needs is missing.
QString agentSipUri(const Deployment& deployment, const Agent& agent);

/// The number as services take it: E.164 without the separators that people write. As entered while it is
/// none.
QString dialledNumber(const Agent& agent);

/// The client id as the directory takes it: lower case, without braces. As entered while it is none.
QString signInClientId(const Tenant& tenant);

/// UCaaS username of an agent: as entered, or the UPN.
QString ucaasUserName(const Agent& agent);

/// The user name for the CCAIP API: as entered, or the first label of the instance's host.
QString ccaipApiUser(const Instance& instance);

/// The proposal of ccai-platform 1.7 where the document holds no mapping of its own.
QMap<QString, QString> effectiveStateMapping(const StateInheritance& inheritance);

} // namespace jonction
