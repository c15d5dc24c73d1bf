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
    QString clientId; ///< public client that signs the administrator in, as entered
    /// Whose application that is: "publisher" (an own one for several tenants), "tenant" (made in this
    /// tenant) or "evaluation" (Microsoft's command line tools, no id to enter). See microsoft-graph 1.5.
    QString clientKind = QStringLiteral("tenant");
    QMap<QString, QString> otherClientIds; ///< by cloud: registrations do not cross from one to another
    QString tenantId;                      ///< learned
    QString tenantName;                    ///< learned
    QString account;                       ///< learned: who signed in last
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

/// The domain itself is the trunk's sbcFqdn.
struct DomainSettings
{
    QString activationUser = QStringLiteral("activation"); ///< left of the @; the right is the domain
    QString usageLocation;                                 ///< ISO 3166 alpha-2; empty: the tenant's country
    QString licence; ///< product code of the licence to use; empty: the first one that serves
    bool takeLicenceBack = false;
    bool txtByHand = false;    ///< learned: the provider's interface does not take the record
    QString txtValue;          ///< learned: MS=ms… as Microsoft wants to see it
    QString activationUserId;  ///< learned
    bool passwordKept = false; ///< learned: the one-time password waits in the keychain to be shown
    QDateTime activatedAt;     ///< learned: when the domain was first seen ready for Direct Routing
};

struct LicenceSettings
{
    QString usageLocation; ///< ISO 3166, for accounts that have none; empty: the organisation's own default
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

/// Delegated permissions that CCAIP needs (microsoft-graph 5.1). The guide names none: inferred.
QStringList defaultAppPermissions();

struct AppRegistration
{
    QString displayName = QStringLiteral("CCAIP Teams presence");
    QString uniqueName; ///< the key by which Jonction finds its own registration again
    QStringList permissions = defaultAppPermissions(); ///< delegated, by name
    QStringList appPermissions;                        ///< application permissions, by name
    QString consentBy = QStringLiteral("api");         ///< "api", or "page": Microsoft's own consent page
    QString clientId;                                  ///< learned: what CCAIP calls Connected App ID
    QString objectId;                                  ///< learned
    QString servicePrincipalId;                        ///< learned
};

/// One client secret of the registration as the directory shows it, and what this computer knows of it. Never
/// its value.
struct SecretRecord
{
    QString keyId;
    QString name;
    QString hint; ///< first three characters of the value
    QDateTime start;
    QDateTime expires;
    bool kept = false;       ///< the value is in this computer's keychain
    bool orphan = false;     ///< made by an interrupted run of ours: nobody has its value
    QJsonObject origin = {}; ///< as it was read: see Deployment::origin
};

/// What the tenant's app management policy says of client secrets (microsoft-graph 5.3). All learned.
struct SecretPolicy
{
    bool known = false;  ///< false: not asked yet, or the right to read policies is missing
    bool banned = false; ///< no secret may be added
    int maxDays = 0;     ///< longest life in days; 0: no limit
    QString name;        ///< of the policy that decides
    QString id;
};

/// A new secret on its way to take the place of an old one: facts only, from which the stage follows
/// (SecretRules.h). All learned, but `withdrawing`, which is the person's wish.
struct SecretRotation
{
    QDateTime startedAt;   ///< invalid: no rotation is going on
    QStringList before;    ///< key ids that there were when it began: the new one is none of them
    QString oldKeyId;      ///< the one that CCAIP holds; may be empty where nobody knows
    QString newKeyId;      ///< empty until made and kept
    QDateTime provenAt;    ///< a token was obtained with the new one
    QDateTime handedAt;    ///< the person says that CCAIP has it
    QDateTime confirmedAt; ///< states still move in CCAIP since: seen, or the person's word
    bool withdrawing = false;
};

/// What is known of the client secret. The value lives in the keychain only, under its key id.
struct SecretInfo
{
    int lifetimeDays = 180;
    int graceDays = 7;   ///< how long the old secret stays beside the new one in a rotation
    QString keyId;       ///< learned: the one to build on
    QString hint;        ///< learned: first three characters, as the directory shows them
    QDateTime expires;   ///< learned, UTC
    QDateTime provenAt;  ///< when a token was last obtained with it, UTC
    QString heldByCcaip; ///< key id of the secret that CCAIP was given last; empty: nobody has said so here
    QString heldHint;    ///< where the key id is not known: the first three characters, typed by the person
    QStringList retire;  ///< key ids that the person wants removed
    int refusedDays = 0; ///< learned: shortest life that the tenant refused while its policy cannot be read
    QList<SecretRecord> known; ///< learned: all secrets of the registration when last looked
    QDateTime knownAt;         ///< learned: when that was
    SecretPolicy policy;
    SecretRotation rotation;
    QMap<QString, int> reminded; ///< key id → lowest level of days that the person was reminded of
};

/// What moving accounts left behind, so that each can be moved back.
struct UserMoves
{
    QMap<QString, QString> formerNames; ///< learned: account id → user principal name before the move
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

/// Something outside that takes its time (DNS, provisioning), for minutes or hours: kept in the document, so
/// that the program may be closed meanwhile. Its key names the step and what is awaited: "domain.txt".
struct AwaitRecord
{
    QString subject;  ///< the thing it is about: a domain, a user
    QString evidence; ///< what was seen last, in the words of whoever was asked
    QDateTime since;
    QDateTime lastLook;
    QDateTime nextLook;
    int usualSeconds = 0; ///< how long it usually takes at most
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
    LicenceSettings licences;
    RoutingSettings routing;
    AppRegistration app;
    SecretInfo secret;
    UcaasLink ucaas;
    UserMoves moves;
    QList<Agent> agents;
    StateInheritance inheritance;
    QString proofAgent; ///< UPN of the agent who is called in the proof; empty: the first one
    QMap<QString, Declaration> declared;
    QMap<QString, StepRecord> steps;
    QMap<QString, AwaitRecord> awaits;
    /// The file as it was read, so that keys of others survive a save. Items of lists carry their own, so
    /// that such a key stays with its item when the list is sorted or shortened.
    QJsonObject origin;

    /// A new, empty document with an id of its own and default names.
    static Deployment create(const QString& name);
};

/// "<label>.sip.telnyx.com": the CCAIP-facing host (sip-trunk dossier 0, item 3 B). Empty while the label is.
QString inboundSipHost(const TrunkSettings& trunk);

/// User principal name of the account that activates the domain. Empty while the domain is not known.
QString activationUpn(const Deployment& deployment);

/// What is awaited for one step, by key.
QMap<QString, AwaitRecord> awaitsOf(const Deployment& deployment, StepId step);

/// What CCAIP must hold for this agent: {number}@{sub-domain host} or {username}@{domain moved to}. Empty
/// while something it needs is missing.
QString agentSipUri(const Deployment& deployment, const Agent& agent);

/// The user principal name under which Teams finds this agent by the SIP URI: on the SIP sub-domain for the
/// form "username", the present one otherwise. Empty while something it needs is missing.
QString wishedUpn(const Deployment& deployment, const Agent& agent);

/// The number as services take it: E.164 without the separators that people write. As entered while it is
/// none.
QString dialledNumber(const Agent& agent);

/// "Microsoft Graph Command Line Tools": present in most tenants, shared by many tools.
inline constexpr char graphCommandLineTools[] = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

/// Moves the tenant to another cloud: each keeps its own client id, and nothing that was learned in one holds
/// in the other.
void moveToCloud(Tenant& tenant, const QString& cloud);

/// The client id as the directory takes it: lower case, without braces. As entered while it is none.
QString signInClientId(const Tenant& tenant);

/// UCaaS username of an agent: as entered, or the UPN.
QString ucaasUserName(const Agent& agent);

/// The user name for the CCAIP API: as entered, or the first label of the instance's host.
QString ccaipApiUser(const Instance& instance);

/// The proposal of ccai-platform 1.7 where the document holds no mapping of its own.
QMap<QString, QString> effectiveStateMapping(const StateInheritance& inheritance);

} // namespace jonction
