// SPDX-License-Identifier: Apache-2.0
#include "words/PlanWords.h"

#include "domain/PhoneNumber.h"
#include "words/GuideWords.h"
#include "words/StepWords.h"
#include "words/TimeWords.h"
#include "words/WordTable.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

namespace jonction::Words {

namespace {

using namespace Qt::StringLiterals;

constexpr WordEntry kindNames[] = {
    {"signin/session", QT_TRANSLATE_NOOP("WordsPlan", "Session with Microsoft")},
    {"trunk/outbound_voice_profile", QT_TRANSLATE_NOOP("WordsPlan", "Outbound voice profile")},
    {"trunk/sip_connection", QT_TRANSLATE_NOOP("WordsPlan", "SIP connection")},
    {"trunk/phone_number", QT_TRANSLATE_NOOP("WordsPlan", "Phone number")},
    {"domain/domain", QT_TRANSLATE_NOOP("WordsPlan", "Domain in Microsoft 365")},
    {"domain/txt_record", QT_TRANSLATE_NOOP("WordsPlan", "TXT record")},
    {"domain/verification", QT_TRANSLATE_NOOP("WordsPlan", "Verification of the domain")},
    {"domain/activation_user", QT_TRANSLATE_NOOP("WordsPlan", "Activation user of the domain")},
    {"domain/activation_licence", QT_TRANSLATE_NOOP("WordsPlan", "Licence of the activation user")},
    {"licences/usage_location", QT_TRANSLATE_NOOP("WordsPlan", "Usage location")},
    {"licences/licence", QT_TRANSLATE_NOOP("WordsPlan", "Licence")},
    {"licences/purchase", QT_TRANSLATE_NOOP("WordsPlan", "Licences to buy")},
    {"routing/sbc", QT_TRANSLATE_NOOP("WordsPlan", "SBC")},
    {"routing/voice_route", QT_TRANSLATE_NOOP("WordsPlan", "Voice route")},
    {"routing/voice_routing_policy", QT_TRANSLATE_NOOP("WordsPlan", "Voice routing policy")},
    {"routing/dial_plan", QT_TRANSLATE_NOOP("WordsPlan", "Dial plan")},
    {"users/sign_in_name", QT_TRANSLATE_NOOP("WordsPlan", "Sign-in name")},
    {"users/number", QT_TRANSLATE_NOOP("WordsPlan", "Number in Teams")},
    {"users/voice_routing_policy", QT_TRANSLATE_NOOP("WordsPlan", "Voice routing policy of the agent")},
    {"users/dial_plan", QT_TRANSLATE_NOOP("WordsPlan", "Dial plan of the agent")},
    {"users/numbers", QT_TRANSLATE_NOOP("WordsPlan", "Numbers and policies of the agents")},
    {"users/policies", QT_TRANSLATE_NOOP("WordsPlan", "Policies of the agents")},
    {"app/application", QT_TRANSLATE_NOOP("WordsPlan", "App registration")},
    {"app/service_principal", QT_TRANSLATE_NOOP("WordsPlan", "Service principal")},
    {"app/consent", QT_TRANSLATE_NOOP("WordsPlan", "Administrator consent")},
    {"app/app_roles", QT_TRANSLATE_NOOP("WordsPlan", "Permissions of the app itself")},
    {"secret/client_secret", QT_TRANSLATE_NOOP("WordsPlan", "Client secret")},
    {"secret/proof", QT_TRANSLATE_NOOP("WordsPlan", "Proof of the new client secret")},
    {"secret/hand_over", QT_TRANSLATE_NOOP("WordsPlan", "Hand-over of the new secret to CCAIP")},
    {"secret/confirm", QT_TRANSLATE_NOOP("WordsPlan", "Look at the states in CCAIP")},
    {"ucaas/link", QT_TRANSLATE_NOOP("WordsPlan", "UCaaS link")},
    {"agents/external_users", QT_TRANSLATE_NOOP("WordsPlan", "External UCaaS users")},
    {"inheritance/option", QT_TRANSLATE_NOOP("WordsPlan", "Agent status inheritance")},
    {"proof/call", QT_TRANSLATE_NOOP("WordsPlan", "Test call")},
};

// %1 is the name.
constexpr WordEntry creations[] = {
    {"signin/session", QT_TRANSLATE_NOOP("WordsPlan", "Sign in to the Microsoft tenant in the browser")},
    {"trunk/outbound_voice_profile", QT_TRANSLATE_NOOP("WordsPlan", "Create the outbound voice profile %1")},
    {"trunk/sip_connection", QT_TRANSLATE_NOOP("WordsPlan", "Create the SIP connection %1")},
    {"trunk/phone_number", QT_TRANSLATE_NOOP("WordsPlan", "Buy %1")},
    {"domain/domain", QT_TRANSLATE_NOOP("WordsPlan", "Register the domain %1 in Microsoft 365")},
    {"domain/txt_record",
     QT_TRANSLATE_NOOP("WordsPlan", "Publish Microsoft's TXT record of %1 in the provider's zone")},
    {"domain/verification", QT_TRANSLATE_NOOP("WordsPlan", "Have Microsoft verify %1")},
    {"domain/activation_user", QT_TRANSLATE_NOOP("WordsPlan", "Create the activation user %1")},
    {"domain/activation_licence", QT_TRANSLATE_NOOP("WordsPlan", "Give %1 a licence with Teams")},
    {"licences/licence", QT_TRANSLATE_NOOP("WordsPlan", "Give %2 to %1")},
    {"users/number", QT_TRANSLATE_NOOP("WordsPlan", "Give %1 the number %3 in Teams")},
    {"users/voice_routing_policy", QT_TRANSLATE_NOOP("WordsPlan", "Give %1 the voice routing policy %3")},
    {"users/dial_plan", QT_TRANSLATE_NOOP("WordsPlan", "Give %1 the dial plan %3")},
    {"app/application", QT_TRANSLATE_NOOP("WordsPlan", "Create the app registration %1")},
    {"app/service_principal", QT_TRANSLATE_NOOP("WordsPlan", "Create the service principal of %1")},
    {"app/consent",
     QT_TRANSLATE_NOOP("WordsPlan", "Consent to the permissions of %1 for the whole organisation")},
    {"app/app_roles", QT_TRANSLATE_NOOP("WordsPlan", "Give the app %1 its own permissions")},
    {"secret/client_secret",
     QT_TRANSLATE_NOOP("WordsPlan", "Create the client secret “%1” and keep it in the keychain")},
    {"secret/proof", QT_TRANSLATE_NOOP("WordsPlan", "Prove the new client secret with a token of Microsoft")},
};

constexpr WordEntry updates[] = {
    {"signin/session",
     QT_TRANSLATE_NOOP("WordsPlan", "Sign in to the Microsoft tenant with another account")},
    {"trunk/outbound_voice_profile", QT_TRANSLATE_NOOP("WordsPlan", "Change the outbound voice profile %1")},
    {"trunk/sip_connection", QT_TRANSLATE_NOOP("WordsPlan", "Change the SIP connection %1")},
    {"trunk/phone_number", QT_TRANSLATE_NOOP("WordsPlan", "Attach %1 to the SIP connection")},
    {"domain/txt_record",
     QT_TRANSLATE_NOOP("WordsPlan", "Replace the TXT record of %1 in the provider's zone")},
    {"domain/verification", QT_TRANSLATE_NOOP("WordsPlan", "Have Microsoft verify %1")},
    {"domain/activation_user", QT_TRANSLATE_NOOP("WordsPlan", "Set the usage location of %1")},
    {"domain/activation_licence", QT_TRANSLATE_NOOP("WordsPlan", "Give %1 a licence with Teams")},
    {"licences/usage_location", QT_TRANSLATE_NOOP("WordsPlan", "Set the usage location of %1")},
    {"users/sign_in_name", QT_TRANSLATE_NOOP("WordsPlan", "Change the sign-in name of %1 to %3")},
    {"users/number", QT_TRANSLATE_NOOP("WordsPlan", "Replace the number of %1 in Teams by %3")},
    {"users/voice_routing_policy",
     QT_TRANSLATE_NOOP("WordsPlan", "Replace the voice routing policy of %1 by %3")},
    {"users/dial_plan", QT_TRANSLATE_NOOP("WordsPlan", "Replace the dial plan of %1 by %3")},
    {"licences/licence", QT_TRANSLATE_NOOP("WordsPlan", "Switch plans of %2 on for %1")},
    {"app/application", QT_TRANSLATE_NOOP("WordsPlan", "Change the app registration %1")},
    {"app/service_principal", QT_TRANSLATE_NOOP("WordsPlan", "Enable the service principal of %1")},
    {"app/consent",
     QT_TRANSLATE_NOOP("WordsPlan",
                       "Complete the consent to the permissions of %1 for the whole organisation")},
    {"app/app_roles", QT_TRANSLATE_NOOP("WordsPlan", "Complete the app %1's own permissions")},
    {"secret/client_secret", QT_TRANSLATE_NOOP("WordsPlan", "Change the client secret “%1”")},
};

constexpr WordEntry removals[] = {
    {"signin/session", QT_TRANSLATE_NOOP("WordsPlan", "Sign out of the Microsoft tenant")},
    {"trunk/outbound_voice_profile", QT_TRANSLATE_NOOP("WordsPlan", "Delete the outbound voice profile %1")},
    {"trunk/sip_connection", QT_TRANSLATE_NOOP("WordsPlan", "Delete the SIP connection %1")},
    {"trunk/phone_number", QT_TRANSLATE_NOOP("WordsPlan", "Release %1: it cannot be bought back")},
    {"domain/domain", QT_TRANSLATE_NOOP("WordsPlan", "Remove the domain %1 from Microsoft 365")},
    {"domain/activation_user", QT_TRANSLATE_NOOP("WordsPlan", "Delete the activation user %1")},
    {"domain/activation_licence", QT_TRANSLATE_NOOP("WordsPlan", "Take the licence back from %1")},
    {"app/application",
     QT_TRANSLATE_NOOP("WordsPlan",
                       "Delete the app registration %1; Microsoft keeps it restorable for 30 days")},
    {"licences/licence", QT_TRANSLATE_NOOP("WordsPlan", "Take %2 back from %1")},
    {"users/number", QT_TRANSLATE_NOOP("WordsPlan", "Take the number %3 back from %1")},
    {"users/voice_routing_policy",
     QT_TRANSLATE_NOOP("WordsPlan", "Take the voice routing policy %3 back from %1")},
    {"users/dial_plan", QT_TRANSLATE_NOOP("WordsPlan", "Take the dial plan %3 back from %1")},
    {"app/service_principal", QT_TRANSLATE_NOOP("WordsPlan", "Delete the service principal of %1")},
    {"app/consent", QT_TRANSLATE_NOOP("WordsPlan", "Withdraw the consent to the permissions of %1")},
    {"app/app_roles", QT_TRANSLATE_NOOP("WordsPlan", "Withdraw the app %1's own permissions")},
    {"secret/client_secret", QT_TRANSLATE_NOOP("WordsPlan", "Delete the client secret %1")},
};

constexpr WordEntry attributeNames[] = {
    {"account", QT_TRANSLATE_NOOP("WordsPlan", "Account")},
    {"active", QT_TRANSLATE_NOOP("WordsPlan", "Active")},
    {"ani", QT_TRANSLATE_NOOP("WordsPlan", "Format of the caller's number")},
    {"app_permissions", QT_TRANSLATE_NOOP("WordsPlan", "Permissions asked for the app itself")},
    {"concurrent_call_limit", QT_TRANSLATE_NOOP("WordsPlan", "Simultaneous calls")},
    {"connection", QT_TRANSLATE_NOOP("WordsPlan", "SIP connection")},
    {"daily_spend_limit", QT_TRANSLATE_NOOP("WordsPlan", "Daily spending limit")},
    {"daily_spend_limit_enabled", QT_TRANSLATE_NOOP("WordsPlan", "Spending limit enforced")},
    {"destinations", QT_TRANSLATE_NOOP("WordsPlan", "Allowed destinations")},
    {"disabled_plans", QT_TRANSLATE_NOOP("WordsPlan", "Plans switched off")},
    {"display_name", QT_TRANSLATE_NOOP("WordsPlan", "Name")},
    {"dnis", QT_TRANSLATE_NOOP("WordsPlan", "Format of the called number")},
    {"enabled", QT_TRANSLATE_NOOP("WordsPlan", "Enabled")},
    {"expires", QT_TRANSLATE_NOOP("WordsPlan", "Expires")},
    {"global_administrator", QT_TRANSLATE_NOOP("WordsPlan", "Global Administrator")},
    {"host", QT_TRANSLATE_NOOP("WordsPlan", "Host")},
    {"hint", QT_TRANSLATE_NOOP("WordsPlan", "Begins with")},
    {"kept", QT_TRANSLATE_NOOP("WordsPlan", "In the keychain")},
    {"licence", QT_TRANSLATE_NOOP("WordsPlan", "Licence")},
    {"lifetime_days", QT_TRANSLATE_NOOP("WordsPlan", "Life")},
    {"number", QT_TRANSLATE_NOOP("WordsPlan", "Phone number")},
    {"orphan", QT_TRANSLATE_NOOP("WordsPlan", "Left over")},
    {"outbound_voice_profile", QT_TRANSLATE_NOOP("WordsPlan", "Outbound voice profile")},
    {"permissions", QT_TRANSLATE_NOOP("WordsPlan", "Permissions asked for")},
    {"policy", QT_TRANSLATE_NOOP("WordsPlan", "Policy")},
    {"product", QT_TRANSLATE_NOOP("WordsPlan", "Product")},
    {"receive", QT_TRANSLATE_NOOP("WordsPlan", "Calls accepted")},
    {"proven", QT_TRANSLATE_NOOP("WordsPlan", "Proven")},
    {"redirect_uri", QT_TRANSLATE_NOOP("WordsPlan", "Redirect URI")},
    {"roles", QT_TRANSLATE_NOOP("WordsPlan", "Permissions of the app itself")},
    {"registered", QT_TRANSLATE_NOOP("WordsPlan", "Registered")},
    {"scopes", QT_TRANSLATE_NOOP("WordsPlan", "Permissions granted")},
    {"session", QT_TRANSLATE_NOOP("WordsPlan", "Session")},
    {"sign_in_audience", QT_TRANSLATE_NOOP("WordsPlan", "Supported account types")},
    {"signed_in", QT_TRANSLATE_NOOP("WordsPlan", "Signed in")},
    {"sip_region", QT_TRANSLATE_NOOP("WordsPlan", "Region")},
    {"sip_subdomain", QT_TRANSLATE_NOOP("WordsPlan", "Inbound SIP sub-domain")},
    {"starts", QT_TRANSLATE_NOOP("WordsPlan", "Valid from")},
    {"sku_id", QT_TRANSLATE_NOOP("WordsPlan", "Product ID")},
    {"status", QT_TRANSLATE_NOOP("WordsPlan", "State")},
    {"teams", QT_TRANSLATE_NOOP("WordsPlan", "Teams")},
    {"tenant", QT_TRANSLATE_NOOP("WordsPlan", "Tenant")},
    {"usage_location", QT_TRANSLATE_NOOP("WordsPlan", "Usage location")},
    {"value", QT_TRANSLATE_NOOP("WordsPlan", "Value")},
    {"verified", QT_TRANSLATE_NOOP("WordsPlan", "Verified")},
    {"user_principal_name", QT_TRANSLATE_NOOP("WordsPlan", "Sign-in name (UPN)")},
    {"user_id", QT_TRANSLATE_NOOP("WordsPlan", "Account ID")},
};

constexpr WordEntry valueNames[] = {
    {"AzureADMultipleOrgs", QT_TRANSLATE_NOOP("WordsPlan", "accounts in any organisational directory")},
    {"AzureADMyOrg", QT_TRANSLATE_NOOP("WordsPlan", "accounts of this tenant only")},
    {"AzureADandPersonalMicrosoftAccount",
     QT_TRANSLATE_NOOP("WordsPlan", "accounts in any organisational directory and personal accounts")},
    {"PersonalMicrosoftAccount", QT_TRANSLATE_NOOP("WordsPlan", "personal accounts only")},
    {"from_anyone", QT_TRANSLATE_NOOP("WordsPlan", "from anyone")},
    {"only_my_connections", QT_TRANSLATE_NOOP("WordsPlan", "from your own connections only")},
};

constexpr WordEntry reasonTexts[] = {
    {"missing", QT_TRANSLATE_NOOP("WordsPlan", "It does not exist yet.")},
    {"differs", QT_TRANSLATE_NOOP("WordsPlan", "It exists, but not as you want it.")},
    {"deleted",
     QT_TRANSLATE_NOOP("WordsPlan",
                       "It was deleted less than 30 days ago: it comes back with the IDs that CCAIP knows.")},
    {"orphan", QT_TRANSLATE_NOOP("WordsPlan", "An interrupted run left it behind; nobody has its value.")},
    {"expiring",
     QT_TRANSLATE_NOOP("WordsPlan",
                       "The present one ends soon, or its value is not in this computer's keychain.")},
    {"manual",
     QT_TRANSLATE_NOOP("WordsPlan", "No interface can do it: you do it in the portal, and say so.")},
    {"replaced", QT_TRANSLATE_NOOP("WordsPlan", "CCAIP works with its successor now.")},
    {"retired", QT_TRANSLATE_NOOP("WordsPlan", "You want it removed.")},
    {"rotation", QT_TRANSLATE_NOOP("WordsPlan", "It takes the place of the secret that CCAIP holds now.")},
    {"unproven", QT_TRANSLATE_NOOP("WordsPlan", "Microsoft has not issued a token for it yet.")},
    {"withdrawn", QT_TRANSLATE_NOOP("WordsPlan", "The rotation is called off, and CCAIP never had it.")},
    {"licenceNeedsLocation",
     QT_TRANSLATE_NOOP("WordsPlan", "Microsoft gives no licence to an account without a usage location.")},
    {"nameOnSubdomain",
     QT_TRANSLATE_NOOP("WordsPlan", "CCAIP calls this agent by a name on the SIP sub-domain.")},
    {"needsPhone", QT_TRANSLATE_NOOP("WordsPlan", "The account has Teams, but not Teams Phone.")},
    {"needsTeams", QT_TRANSLATE_NOOP("WordsPlan", "The account has Teams Phone, but not Teams.")},
    {"needsBoth", QT_TRANSLATE_NOOP("WordsPlan", "The account has neither Teams nor Teams Phone.")},
    {"planOff",
     QT_TRANSLATE_NOOP("WordsPlan", "The account holds the product, but the plan is switched off in it.")},
    {"undo", QT_TRANSLATE_NOOP("WordsPlan", "Jonction made it, and you take it back.")},
    {"spare",
     QT_TRANSLATE_NOOP("WordsPlan", "The domain is active: the account must stay, its licence need not.")},
    {"signedOut", QT_TRANSLATE_NOOP("WordsPlan", "There is no open session.")},
};

QString plain(const char* text)
{
    return QCoreApplication::translate("WordsPlan", text);
}

QString kindKey(const Address& address)
{
    return toString(address.step) + u'/' + address.kind;
}

QString grouped(const QString& number)
{
    const Result<PhoneNumber> parsed = PhoneNumber::parse(number);
    return parsed.ok() ? parsed->international() : number;
}

// The part of an address that people know it by; "pending" stands for a name not known yet.
QString shownName(const Address& address)
{
    if (address.name == "pending"_L1)
        return {};
    if (address.kind == "licence"_L1) // the account; the product stands beside it in the sentence
        return address.name.section(u'/', 0, 0);
    return address.kind == "phone_number"_L1 ? grouped(address.name) : address.name;
}

// The registration and the secret are known by their display names, not by the keys Jonction finds them by.
QString shownName(const Change& change)
{
    for (const QJsonObject& side : {change.after, change.before})
        if (const QString name = side.value("display_name"_L1).toString(); !name.isEmpty())
            return name;
    return shownName(change.address);
}

QString purchase(const Change& change)
{
    if (change.cost.isEmpty())
        return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "Buy %1")), {shownName(change.address)});
    return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "Buy %1 for %2")),
                  {shownName(change.address), cost(change.cost)});
}

QString restoration(const Change& change)
{
    return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "Restore the deleted app registration %1")),
                  {shownName(change)});
}

QString attachment(const Change& change)
{
    return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "Attach %1 to the SIP connection %2")),
                  {shownName(change.address), change.after.value("connection"_L1).toString()});
}

// What an account shall have, or loses: the third part of sentences about agents.
QString aim(const Change& change)
{
    const QJsonObject& side = change.after.isEmpty() ? change.before : change.after;
    for (const QLatin1StringView key : {"user_principal_name"_L1, "policy"_L1})
        if (side.contains(key))
            return side.value(key).toString();
    return grouped(side.value("number"_L1).toString());
}

template<std::size_t N>
QString sentenceFrom(const WordEntry (&table)[N], const char* otherwise, const Change& change)
{
    if (const char* text = sourceText(table, kindKey(change.address)))
        return filled(plain(text), {shownName(change), change.address.name.section(u'/', 1), aim(change)});
    return filled(plain(otherwise), {objectName(change.address)});
}

QString restingSentence(const Change& change)
{
    if (change.declared)
        return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "%1: declared done")),
                      {objectName(change.address)});
    return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "%1: nothing to do")), {objectName(change.address)});
}

QString money(const QString& amount, const QString& currency)
{
    return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "%1 %2")), {decimal(amount), currency});
}

QString textValue(const QString& key, const QString& value)
{
    if (value.isEmpty())
        return u"—"_s;
    if (key == "daily_spend_limit"_L1)
        return money(value, u"USD"_s);
    if (key == "expires"_L1 || key == "starts"_L1)
        if (const QDateTime at = QDateTime::fromString(value, Qt::ISODate); at.isValid())
            return day(at);
    if (key == "number"_L1)
        return grouped(value);
    return wordOf(valueNames, "WordsPlan", value, value);
}

QString numberValue(const QString& key, const QJsonValue& value)
{
    if (key == "lifetime_days"_L1)
        return duration(qint64{value.toInt()} * 86'400);
    return QLocale().toString(value.toDouble(), 'f', value.toDouble() == value.toInt() ? 0 : 2);
}

QStringList verdictParts(const PlanSummary& summary)
{
    QStringList parts;
    if (summary.create > 0)
        parts.append(QCoreApplication::translate("WordsPlan", "%n to create", nullptr, summary.create));
    if (summary.update > 0)
        parts.append(QCoreApplication::translate("WordsPlan", "%n to change", nullptr, summary.update));
    if (summary.replace > 0)
        parts.append(QCoreApplication::translate("WordsPlan", "%n to replace", nullptr, summary.replace));
    if (summary.remove > 0)
        parts.append(QCoreApplication::translate("WordsPlan", "%n to delete", nullptr, summary.remove));
    if (summary.guide > 0)
        parts.append(QCoreApplication::translate("WordsPlan", "%n to do by hand", nullptr, summary.guide));
    return parts;
}

} // namespace

QString action(Action action)
{
    switch (action) {
    case Action::Create:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "create"));
    case Action::Update:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "change"));
    case Action::Replace:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "replace"));
    case Action::Delete:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "delete"));
    case Action::Guide:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "by hand"));
    case Action::NoOp:
        break;
    }
    return plain(QT_TRANSLATE_NOOP("WordsPlan", "nothing"));
}

QString actionSentence(const Change& change)
{
    const bool number = change.address.kind == "phone_number"_L1;
    switch (change.action) {
    case Action::Create:
        if (change.why == "deleted"_L1)
            return restoration(change);
        return number ? purchase(change)
                      : sentenceFrom(creations, QT_TRANSLATE_NOOP("WordsPlan", "Create: %1"), change);
    case Action::Update:
        return number ? attachment(change)
                      : sentenceFrom(updates, QT_TRANSLATE_NOOP("WordsPlan", "Change: %1"), change);
    case Action::Replace:
        return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "Replace: %1")), {objectName(change.address)});
    case Action::Delete:
        return sentenceFrom(removals, QT_TRANSLATE_NOOP("WordsPlan", "Delete: %1"), change);
    case Action::Guide:
        return guide(change.address).title;
    case Action::NoOp:
        break;
    }
    return restingSentence(change);
}

QString objectKind(const Address& address)
{
    return wordOf(kindNames, "WordsPlan", kindKey(address), stepTitle(address.step));
}

bool knowsKind(const Address& address)
{
    return sourceText(kindNames, kindKey(address)) != nullptr;
}

QString objectName(const Address& address)
{
    const QString name = shownName(address);
    const bool nameSaysNothing = name.isEmpty() || name == "agents"_L1;
    //: %1 the kind of an object, %2 its name: "SIP connection jonction-practice"
    return nameSaysNothing
               ? objectKind(address)
               : filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "%1 %2")), {objectKind(address), name});
}

QString attribute(const QString& key)
{
    return wordOf(attributeNames, "WordsPlan", key, key);
}

bool knowsAttribute(const QString& key)
{
    return sourceText(attributeNames, key) != nullptr;
}

QString attributeValue(const QString& key, const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? plain(QT_TRANSLATE_NOOP("WordsPlan", "yes"))
                              : plain(QT_TRANSLATE_NOOP("WordsPlan", "no"));
    if (value.isDouble())
        return numberValue(key, value);
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts.append(attributeValue(key, part));
        return parts.isEmpty() ? u"—"_s : parts.join(u", "_s);
    }
    return textValue(key, value.toString());
}

QString why(const QString& reason)
{
    return wordOf(reasonTexts, "WordsPlan", reason, reason);
}

bool knowsWhy(const QString& reason)
{
    return sourceText(reasonTexts, reason) != nullptr;
}

QString risk(Risk risk)
{
    switch (risk) {
    case Risk::Cost:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "Costs money, and cannot be undone."));
    case Risk::Consent:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "Gives the app rights over the whole organisation."));
    case Risk::Secret:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "Makes a value that is shown only once."));
    case Risk::SignIn:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "Opens the browser for a sign-in."));
    case Risk::Loss:
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "Removes something for good."));
    case Risk::Rename:
        return plain(QT_TRANSLATE_NOOP(
            "WordsPlan",
            "The people sign in with the new name from now on, everywhere. The address of their OneDrive "
            "changes; notes of old Teams meetings can no longer be reached; apps that know people by this "
            "name lose them, CCAIP too: its UCaaS username must be changed the same minute (step “Agents”). "
            "Authenticator and devices show the old name for a while; the mail and SIP addresses follow "
            "later. Try it with one agent first. Jonction keeps the former names and can move back."));
    case Risk::None:
        break;
    }
    return {};
}

QString cost(const QString& text)
{
    static const QRegularExpression shape(u"^(\\S+) (\\S*)/month(?: \\+ (\\S+) (\\S*))?$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return text;
    const QString monthly = money(match.captured(1), match.captured(2));
    if (match.captured(3).isEmpty())
        return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "%1 a month")), {monthly});
    return filled(plain(QT_TRANSLATE_NOOP("WordsPlan", "%1 a month, and %2 once")),
                  {monthly, money(match.captured(3), match.captured(4))});
}

QString planVerdict(const PlanSummary& summary, bool incomplete, bool buys)
{
    if (incomplete)
        return plain(QT_TRANSLATE_NOOP("WordsPlan",
                                       "Incomplete: something could not be read or is missing, so "
                                       "this plan cannot be applied."));
    if (summary.pending() == 0)
        return plain(QT_TRANSLATE_NOOP("WordsPlan", "Nothing to do: everything is as you want it."));
    QStringList parts = verdictParts(summary);
    if (buys)
        parts.append(plain(QT_TRANSLATE_NOOP("WordsPlan", "with a purchase")));
    else if (summary.automatic() > 0)
        parts.append(plain(QT_TRANSLATE_NOOP("WordsPlan", "nothing bought")));
    return parts.join(u", "_s);
}

QString planVerdict(const Plan& plan)
{
    const auto buys = [](const Change& change) { return change.isPending() && change.risk == Risk::Cost; };
    return planVerdict(plan.summary(), plan.incomplete,
                       std::any_of(plan.changes.cbegin(), plan.changes.cend(), buys));
}

} // namespace jonction::Words
