// SPDX-License-Identifier: Apache-2.0
#include "words/StateWords.h"
#include "words/WordTable.h"

namespace jonction::Words {

namespace {

constexpr WordEntry checkTexts[] = {
    {"signin.tenant", QT_TRANSLATE_NOOP("WordsCheck", "The Microsoft tenant answers and has a name")},
    {"signin.account", QT_TRANSLATE_NOOP("WordsCheck", "The account is a work account of this tenant")},
    {"signin.globalAdministrator",
     QT_TRANSLATE_NOOP("WordsCheck", "The account holds the Global Administrator role")},
    {"signin.clock", QT_TRANSLATE_NOOP("WordsCheck", "The clock of this computer agrees with Microsoft's")},
    {"signin.permissions",
     QT_TRANSLATE_NOOP("WordsCheck", "Every permission that was asked for was granted")},
    {"signin.role.domain", QT_TRANSLATE_NOOP("WordsCheck", "Roles for the step “Domain”")},
    {"signin.role.licences", QT_TRANSLATE_NOOP("WordsCheck", "Role for the step “Licences”")},
    {"signin.role.routing", QT_TRANSLATE_NOOP("WordsCheck", "Role for the step “Direct Routing”")},
    {"signin.role.users", QT_TRANSLATE_NOOP("WordsCheck", "Roles for the step “Users and numbers”")},
    {"signin.role.app", QT_TRANSLATE_NOOP("WordsCheck", "Role for the step “App registration”")},
    {"signin.role.secret", QT_TRANSLATE_NOOP("WordsCheck", "Role for the step “Client secret”")},
    {"signin.role.ucaas", QT_TRANSLATE_NOOP("WordsCheck", "Role for the step “UCaaS link”")},
    {"trunk.account", QT_TRANSLATE_NOOP("WordsCheck", "The provider accepts the API key")},
    {"trunk.profile", QT_TRANSLATE_NOOP("WordsCheck", "The outbound voice profile is enabled")},
    {"trunk.connection",
     QT_TRANSLATE_NOOP("WordsCheck", "The SIP connection is active and uses the profile")},
    {"trunk.subdomain", QT_TRANSLATE_NOOP("WordsCheck", "The inbound SIP sub-domain is reserved for you")},
    {"trunk.sbcFqdn", QT_TRANSLATE_NOOP("WordsCheck", "The provider generated the SBC name for Teams")},
    {"trunk.number.active", QT_TRANSLATE_NOOP("WordsCheck", "The phone number is active")},
    {"trunk.number.attached",
     QT_TRANSLATE_NOOP("WordsCheck", "The phone number is attached to the SIP connection")},
    {"domain.registered", QT_TRANSLATE_NOOP("WordsCheck", "The SBC's domain is registered in the tenant")},
    {"domain.verified", QT_TRANSLATE_NOOP("WordsCheck", "Microsoft has verified the domain")},
    {"domain.match",
     QT_TRANSLATE_NOOP("WordsCheck", "The SBC's name itself is a verified domain, not only a parent of it")},
    {"domain.notInitial",
     QT_TRANSLATE_NOOP("WordsCheck", "The SBC's name can carry an SBC: it is not under onmicrosoft.com")},
    {"domain.address", QT_TRANSLATE_NOOP("WordsCheck", "Public DNS knows the address of the SBC")},
    {"domain.user", QT_TRANSLATE_NOOP("WordsCheck", "An account lives on the domain")},
    {"domain.licence",
     QT_TRANSLATE_NOOP("WordsCheck", "The account on the domain holds a licence with Teams")},
    {"domain.licenceTakenBack",
     QT_TRANSLATE_NOOP("WordsCheck", "The domain was activated; its licence has been taken back")},
    {"domain.provisioned", QT_TRANSLATE_NOOP("WordsCheck", "Microsoft has set Teams up for that account")},
    {"licences.accounts", QT_TRANSLATE_NOOP("WordsCheck", "Every agent has an account in the tenant")},
    {"licences.location", QT_TRANSLATE_NOOP("WordsCheck", "Every account has a usage location")},
    {"licences.teams", QT_TRANSLATE_NOOP("WordsCheck", "Every agent has Teams")},
    {"licences.phone", QT_TRANSLATE_NOOP("WordsCheck", "Every agent has Teams Phone")},
    {"licences.setUp",
     QT_TRANSLATE_NOOP("WordsCheck",
                       "Microsoft has set Teams and Teams Phone up (minutes to hours after a licence)")},
    {"users.accounts", QT_TRANSLATE_NOOP("WordsCheck", "Every agent has an account in the tenant")},
    {"users.name", QT_TRANSLATE_NOOP("WordsCheck", "Sign-in names are on the SIP sub-domain")},
    {"users.number", QT_TRANSLATE_NOOP("WordsCheck", "Teams shows each agent with the agent's number")},
    {"users.uri", QT_TRANSLATE_NOOP("WordsCheck", "The SIP URI for CCAIP reaches each agent in Teams")},
    {"users.enterpriseVoice", QT_TRANSLATE_NOOP("WordsCheck", "Enterprise voice is on for each agent")},
    {"users.accountType", QT_TRANSLATE_NOOP("WordsCheck", "Teams takes each account for a person's")},
    {"users.features", QT_TRANSLATE_NOOP("WordsCheck", "Teams and Teams Phone are on for each agent")},
    {"users.voiceRoutingPolicy", QT_TRANSLATE_NOOP("WordsCheck", "Each agent has the voice routing policy")},
    {"users.dialPlan", QT_TRANSLATE_NOOP("WordsCheck", "Each agent has the dial plan")},
    {"app.registration", QT_TRANSLATE_NOOP("WordsCheck", "The app registration exists")},
    {"app.redirectUri",
     QT_TRANSLATE_NOOP("WordsCheck", "The redirect URI is exactly the one that CCAIP uses")},
    {"app.audience",
     QT_TRANSLATE_NOOP("WordsCheck", "The app accepts accounts in any organisational directory")},
    {"app.permissions", QT_TRANSLATE_NOOP("WordsCheck", "The app asks for the permissions that CCAIP needs")},
    {"app.displayName",
     QT_TRANSLATE_NOOP("WordsCheck", "The app registration bears the name of the document")},
    {"app.roles", QT_TRANSLATE_NOOP("WordsCheck", "The app itself holds the permissions that it was given")},
    {"app.principal", QT_TRANSLATE_NOOP("WordsCheck", "The app has its service principal in the tenant")},
    {"app.consent",
     QT_TRANSLATE_NOOP("WordsCheck", "An administrator has consented for the whole organisation")},
    {"secret.kept", QT_TRANSLATE_NOOP("WordsCheck", "The client secret is in this computer's keychain")},
    {"secret.token", QT_TRANSLATE_NOOP("WordsCheck", "Microsoft issues a token for this client secret")},
    {"secret.expiry", QT_TRANSLATE_NOOP("WordsCheck", "The client secret is valid long enough")},
    {"secret.held",
     QT_TRANSLATE_NOOP("WordsCheck", "The client secret that CCAIP holds is valid long enough")},
    {"guide.declared", QT_TRANSLATE_NOOP("WordsCheck", "The steps by hand were declared done")},
    {"ucaas.secretStillValid",
     QT_TRANSLATE_NOOP("WordsCheck", "The client secret given to CCAIP is still valid")},
    {"proof.options", QT_TRANSLATE_NOOP("WordsCheck", "The trunk answers a SIP OPTIONS request")},
    {"proof.sound", QT_TRANSLATE_NOOP("WordsCheck", "Sound comes back on the test call")},
    {"proof.call", QT_TRANSLATE_NOOP("WordsCheck", "A test call reaches the agent and is answered")},
    {"proof.presence", QT_TRANSLATE_NOOP("WordsCheck", "The agent's Teams presence can be read")},
    {"proof.transfer", QT_TRANSLATE_NOOP("WordsCheck", "A call can be transferred to the agent")},
};

// Why the board shows what it shows: the rules of state inheritance (ccai-platform 1.6 to 1.8).
constexpr WordEntry ruleTexts[] = {
    {"notTeams",
     QT_TRANSLATE_NOOP("WordsRule", "This agent does not work in Teams: the CCAIP status counts.")},
    {"ccaipDecides", QT_TRANSLATE_NOOP("WordsRule", "The status is not inherited: the CCAIP status counts.")},
    {"sinceLogin",
     QT_TRANSLATE_NOOP("WordsRule",
                       "The agent is signed in to CCAIP: the CCAIP status counts until the next sign-in.")},
    {"beforeLogin",
     QT_TRANSLATE_NOOP(
         "WordsRule",
         "The agent is not signed in to CCAIP; the Teams state decides how the agent will start.")},
    {"teamsDecides", QT_TRANSLATE_NOOP("WordsRule", "UCaaS always overrides: the Teams state counts.")},
    {"interactionProtected",
     QT_TRANSLATE_NOOP("WordsRule",
                       "A call, a chat or a wrap-up is going on: the Teams state counts once it has ended.")},
    {"unmapped", QT_TRANSLATE_NOOP(
                     "WordsRule", "No CCAIP status is mapped to this Teams state: the CCAIP status counts.")},
    {"teamsUnknown",
     QT_TRANSLATE_NOOP("WordsRule", "There is no recent news from Teams: the CCAIP status counts.")},
    {"ccaipUnknown",
     QT_TRANSLATE_NOOP("WordsRule", "There is no recent news from CCAIP, which decides for this agent.")},
};

} // namespace

QString check(const QString& checkId)
{
    return wordOf(checkTexts, "WordsCheck", checkId, checkId);
}

bool knowsCheck(const QString& checkId)
{
    return sourceText(checkTexts, checkId) != nullptr;
}

QString rule(const QString& id)
{
    return wordOf(ruleTexts, "WordsRule", id, id);
}

} // namespace jonction::Words
