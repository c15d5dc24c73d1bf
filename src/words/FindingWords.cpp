// SPDX-License-Identifier: Apache-2.0
#include "words/FindingWords.h"

#include "words/PlanWords.h"
#include "words/TimeWords.h"
#include "words/WordTable.h"

#include <QRegularExpression>

namespace jonction::Words {

namespace {

using namespace Qt::StringLiterals;

// What is wrong, why it matters, what to do. %1, %2 … are the finding's arguments.
// By what stays behind: its place is not always the provider's, and not all of it is to be removed.
constexpr WordEntry undoFindings[] = {
    {"undo.notUndoable", QT_TRANSLATE_NOOP("WordsFinding", "Not taken back: %1. It stays as it is.")},
    {"undo.notUndoable trunk/phone_number",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "Not taken back: %1. The number stays yours, and the provider goes on charging for it. "
         "Release it in the provider's own console if you no longer want it.")},
    {"undo.notUndoable domain/txt_record",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Not taken back: %1. It does no harm: it only proved to Microsoft whose "
                       "the name is, and the provider has no interface to remove it.")},
    {"undo.notUndoable domain/verification",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Not taken back: %1. It ends with the domain, when that is removed from Microsoft "
                       "365.")},
    {"undo.notUndoable licences/usage_location",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Not taken back: %1. Everybody with a licence needs one, and it costs nothing: it may "
                       "stay. It can be changed in the Microsoft 365 admin center.")},
};

constexpr WordEntry hostFindings[] = {
    {"fqdn.empty",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "A host name is needed here, for example customer.uc1.ccaiplatform.com.")},
    {"fqdn.blank",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "There is a blank in the host name “%1”. Remove it: DNS names have none.")},
    {"fqdn.underscore",
     QT_TRANSLATE_NOOP("WordsFinding", "The host name “%1” contains an underscore, which Direct Routing and "
                                       "certificates do not accept. Use a hyphen.")},
    {"fqdn.scheme",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is more than a host name. Enter the name alone, without https://, path or @.")},
    {"fqdn.ipAddress",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is an IP address. A certificate is issued for a name: enter the host name.")},
    {"fqdn.tooLong",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The host name has %1 characters; DNS allows 253. Enter the exact name.")},
    {"fqdn.label",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” cannot be part of a host name: each part has 1 to 63 letters, "
                                       "digits or hyphens and neither begins nor ends with a hyphen.")},
    {"fqdn.noDot",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "“%1” has no domain. Enter the full name, for example customer.uc1.ccaiplatform.com.")},
    {"sbc.onmicrosoft",
     QT_TRANSLATE_NOOP("WordsFinding", "The SBC cannot be named under onmicrosoft.com (“%1”): Microsoft "
                                       "refuses it. Use the name that the trunk provider generated.")},
    {"sbc.tooLong",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "The name of the SBC is too long (%1): Teams accepts 63 characters. Use a shorter name.")},
    {"label.empty",
     QT_TRANSLATE_NOOP("WordsFinding", "Choose a sub-domain: CCAIP calls the agents at this name. One word "
                                       "is enough, for example your company's name.")},
    {"label.blank", QT_TRANSLATE_NOOP("WordsFinding",
                                      "There is a blank in the sub-domain “%1”. Remove it or use a hyphen.")},
    {"label.underscore",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "The sub-domain “%1” contains an underscore, which SIP host names do not allow. Use a hyphen.")},
    {"label.dot",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "Enter only the first part of the sub-domain, without a dot (“%1”). The provider adds the rest.")},
    {"label.characters",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The sub-domain “%1” contains a character that DNS does not allow. Use lower-case "
                       "letters, digits and hyphens, with no hyphen at either end.")},
    {"label.tooLong",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The sub-domain is too long (%1): DNS allows 63 characters. Use a shorter one.")},
    {"host.scheme",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Enter the host of the CCAIP portal without https:// (“%1”). Jonction adds it.")},
    {"host.path",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "Enter the host of the CCAIP portal alone, without “%1”. The redirect URI is built from it.")},
    {"host.port",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "Enter the host of the CCAIP portal without the port “%1”: the portal answers on the usual one.")},
};

constexpr WordEntry numberFindings[] = {
    {"phone.empty", QT_TRANSLATE_NOOP("WordsFinding",
                                      "A phone number is needed here, with its country code: +33199000101.")},
    {"phone.noPlus",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” does not begin with +. Teams finds a person only by the full "
                                       "number with its country code, for example +33199000101.")},
    {"phone.characters",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” contains something other than digits. Enter + and digits only.")},
    {"phone.extension",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” carries an extension. CCAIP calls a number of its own for each "
                                       "agent: enter the number without the extension.")},
    {"phone.nationalZero",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” contains (0), which is dialled inside the country only. Leave it out.")},
    {"phone.length",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "“%1” has too many or too few digits for its country. Compare it with the number at the provider.")},
    {"phone.unknownRange",
     QT_TRANSLATE_NOOP("WordsFinding", "%1 is in no number range known to this version. That is fine for new "
                                       "ranges; if in doubt, compare it with the number at the provider.")},
    {"country.shape",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is not a country code. Use two capital letters, for example FR.")},
    {"number.range", QT_TRANSLATE_NOOP("WordsFinding", "The value must lie between %1 and %2.")},
    {"money.shape",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is not an amount. Enter US dollars with a point, for example 50.00.")},
    {"sip.empty",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "A SIP address is needed here, for example sip:+33199000101@company.sip.telnyx.com.")},
    {"sip.tooLong",
     QT_TRANSLATE_NOOP("WordsFinding", "The SIP address has %1 characters; at most 1024 are accepted.")},
    {"sip.blank", QT_TRANSLATE_NOOP("WordsFinding", "There is a blank in the SIP address “%1”. Remove it.")},
    {"sip.scheme",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is not a SIP scheme. The address begins with sip: or sips:, or with neither.")},
    {"sip.at",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "“%1” contains more than one @. A SIP address has one, between the number or user and the host.")},
    {"sip.user",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The part before @ (“%1”) contains a character that SIP does not allow there.")},
    {"sip.host",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is not a host name. After @ comes a name such as company.sip.telnyx.com.")},
    {"sip.port", QT_TRANSLATE_NOOP("WordsFinding", "“%1” is not a port. It is a number from 1 to 65535.")},
    {"sip.transport",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” is not a transport of SIP. It is udp, tcp or tls.")},
    {"sip.parameter",
     QT_TRANSLATE_NOOP("WordsFinding", "The SIP address has a part that cannot be read: “%1”.")},
};

constexpr WordEntry accountFindings[] = {
    {"field.missing", QT_TRANSLATE_NOOP("WordsFinding", "This field is needed to go on.")},
    {"guid.empty", QT_TRANSLATE_NOOP("WordsFinding", "An ID is needed here: 32 letters and digits with "
                                                     "hyphens, as the Microsoft Entra portal shows it.")},
    {"guid.shape", QT_TRANSLATE_NOOP("WordsFinding", "“%1” is not an ID of Microsoft Entra. Copy it from the "
                                                     "portal: 8-4-4-4-12 letters a to f and digits.")},
    {"upn.empty",
     QT_TRANSLATE_NOOP("WordsFinding", "The agent's Microsoft 365 user name is needed (UPN, name@domain): "
                                       "CCAIP finds the person's presence by it.")},
    {"upn.shape",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "“%1” is not a Microsoft 365 user name. It looks like an e-mail address: name@domain.")},
    {"upn.guest",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” is a guest of the tenant. Guests have no Teams Phone licence "
                                       "here and cannot be agents: use an account of the tenant.")},
    {"tenant.cloud.unsupported",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is none of Microsoft's clouds. Choose the one that the tenant belongs to.")},
    {"tenant.cloud.ccaip",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "The tenant is in a national cloud. Google does not say whether CCAI Platform can be linked "
         "with one: ask before you set up more than this step.")},
    {"tenant.cloud.noTeams",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "This cloud has no interface for numbers and policies of Teams. They are assigned by hand in "
         "the Teams admin centre.")},
    {"tenant.cloud.noPresence",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "This cloud does not tell the Teams presence of users. CCAIP cannot follow the state of the "
         "agents, and the board shows none.")},
    {"tenant.clientKind.unknown",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” is no kind of sign-in application. Choose one of the list.")},
    {"tenant.client.evaluation",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "You sign in through Microsoft's own command line tools. Consents pile up on an application "
         "that other tools share, and outlive this one: good for trying, not for keeping.")},
    {"trunk.provider.unsupported",
     QT_TRANSLATE_NOOP("WordsFinding", "Jonction does not drive the provider “%1”. Choose Telnyx.")},
    {"trunk.profileName.short",
     QT_TRANSLATE_NOOP("WordsFinding", "The name of the outbound voice profile needs at least 3 characters: "
                                       "the provider finds it by them.")},
    {"trunk.connectionName.short",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "The name of the SIP connection needs at least 3 characters: the provider finds it by them.")},
    {"trunk.region.unknown",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” is not a region of the provider. Choose US, Europe or "
                                       "Australia, whichever is nearest to the agents.")},
    {"trunk.subdomain.likelyTaken",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“ujet” is the guide's example and is most likely taken: a sub-domain belongs to one "
                       "customer in the world. Add your company's name, for example ujet-company.")},
    {"trunk.destinations.withoutOwn",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1, the country of the number, is not among the allowed destinations. Calls to it "
                       "will be refused; add it unless that is what you want.")},
    {"trunk.number.noneOffered",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The provider offers no number of the type “%2” in %1 now. Without a number nobody "
                       "can be called: choose another country or type, or enter a number that you own.")},
    {"trunk.connection.notTeams",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "The connection “%1” exists, but it was not made for Microsoft Teams, and that cannot be changed "
         "afterwards. Choose another name: Jonction creates a connection of the right kind.")},
    {"domain.waitsForTrunk",
     QT_TRANSLATE_NOOP("WordsFinding", "The domain to register is generated by the trunk provider. It "
                                       "appears here once the SIP trunk is set up.")},
    {"domain.activationUser.shape",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” cannot be a user name. Use letters, digits, dots, hyphens and "
                                       "underscores; the domain is added by itself.")},
    {"domain.parent.federated",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "%1 signs its people in elsewhere (a federated domain), and %2 below it would do the "
         "same: no account of Microsoft's own can live there. Add the sub-domain, promote it to a "
         "root domain and set it to managed, or use an SBC name outside %1.")},
    {"domain.txt.other",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "Public DNS shows another value (%1) than the one that Microsoft wants to see (%2). It "
         "may be an older attempt or another tenant's: the right one must stand there too.")},
    {"domain.txt.byHand",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The provider's interface did not take the TXT record: publish it in the provider's "
                       "portal under the host %1. Jonction sees it by itself.")},
    {"domain.licence.seat",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The activation user takes one free seat of %1. It can be taken back once "
                       "the domain is active.")},
    {"domain.licence.stillNeeded",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The licence is taken back as soon as Microsoft has set the domain up; "
                       "until then it is needed.")},
    {"licences.account.missing",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 of the agents are not in the directory (%2). Compare their Microsoft 365 user "
                       "names with the admin centre; without an account there is nothing to license.")},
    {"licences.notAnAgent",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 of the accounts belong to a resource or a shared device (%2). Such an account "
                       "cannot be an agent: choose the person's own account.")},
    {"licences.location.unknown",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 accounts have no usage location (%2) and the organisation has no default one: "
                       "Microsoft gives them no licence. Enter the country in this step.")},
    {"licences.wrongEdition",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 accounts hold the edition of Teams Essentials without Microsoft Entra identity "
                       "(%2), which does not work here. They need the edition with AAD identity.")},
    {"licences.inherited",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 accounts get licences from a group (%2). Jonction leaves those alone: they are "
                       "changed in the group, and leaving the group takes them away.")},
    {"licences.refused.MutuallyExclusiveViolation",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Microsoft does not put %3 into force for %1 accounts (%2): it conflicts with "
                       "another licence that they hold. Remove one of the two, or switch the conflicting "
                       "plan off in it.")},
    {"licences.refused.DependencyViolation",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Microsoft does not put %3 into force for %1 accounts (%2): a plan that it builds on "
                       "is missing or switched off. With frontline plans (F1, F3), ask your reseller "
                       "whether the add-on may be used.")},
    {"licences.refused.ProhibitedInUsageLocationViolation",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%3 is not sold in the usage location of %1 accounts (%2). Check the country in the "
                       "admin centre, or choose a product that is sold there.")},
    {"licences.refused.UniquenessViolation",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Microsoft does not put %3 into force for %1 accounts (%2): another account has the "
                       "same e-mail or SIP address. Give each account its own.")},
    {"licences.refused.CountViolation",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%3 has fewer seats than accounts: %1 go without (%2). Buy seats, or take them back "
                       "from accounts that do not need them.")},
    {"licences.refused.Other",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Microsoft does not put %3 into force for %1 accounts (%2; reason: %4). The account's "
                       "page in the admin centre says more, under Licenses and apps.")},
    {"users.account.missing",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 of the agents are not in the directory (%2). Compare their Microsoft 365 user "
                       "names with the admin centre: without an account nothing can be set up.")},
    {"users.account.guest",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 of the agents are guests of the tenant (%2). Their names and numbers belong to "
                       "their own organisation: use accounts of this tenant.")},
    {"users.account.synced",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 accounts come from your own Active Directory (%2): Microsoft refuses a new name "
                       "here. Change it in Active Directory, or use the number form for these agents.")},
    {"users.account.self",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The account you are signed in with is among the agents (%2). Jonction does not "
                       "change your own sign-in name under your hands: let another administrator do it, or "
                       "use the number form.")},
    {"users.account.disabled",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 of the accounts are blocked from signing in (%2). They can be set up, but nobody "
                       "can answer with them: enable them in the admin centre.")},
    {"users.name.domain",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 agents shall get a name on %3 (%2), which is no verified domain of the tenant. "
                       "Finish the step “Domain” first.")},
    {"users.name.taken",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The name that %1 agents shall get belongs to another account (%2). Rename or remove "
                       "that account, or use the number form.")},
    {"users.cloud.noNumbers",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "This cloud has no interface for numbers: %1 agents (%2) are set up by hand, with "
                       "the PowerShell lines of this step.")},
    {"users.number.taken",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 belongs to %2 in Teams. A number rings one person: take it back there, or give "
                       "this agent another one.")},
    {"users.voice.unknown",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Teams does not know %1 of the accounts yet (%2). This follows the licence within "
                       "minutes to hours: check again later.")},
    {"agentfile.tooLarge",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The file is larger than %1 MB. A list of agents is much smaller: choose the right "
                       "file.")},
    {"agentfile.empty",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The file holds no agents. It needs a line for each: name, e-mail, user name, "
                       "number.")},
    {"agentfile.binary",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The file is no text. From a workbook, save the sheet as CSV and take that file.")},
    {"agentfile.line.noName",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Line %1 was left out: it has neither a user name nor an e-mail address.")},
    {"agentfile.line.tooMany",
     QT_TRANSLATE_NOOP("WordsFinding", "Line %1 was left out: a list holds %2 agents at most.")},
    {"name.characters",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” contains a quote or another character that Teams PowerShell "
                                       "could misread. Use letters, digits, blanks, hyphens and dots.")},
    {"name.tooLong", QT_TRANSLATE_NOOP("WordsFinding", "The name is too long: Teams accepts %1 characters.")},
    {"pattern.invalid",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The pattern is not a valid regular expression (%1). Teams would refuse it.")},
    {"pattern.plus",
     QT_TRANSLATE_NOOP("WordsFinding", "In the pattern “%1” the + stands for a repetition, not for the sign "
                                       "of the number. Write \\+ to match the sign.")},
    {"routing.prefix.shape",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "“%1” cannot be an external dialling prefix. It has up to four characters among 0 to 9, # and *.")},
    {"app.uniqueName.shape",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” cannot be a unique name. Use up to 120 letters, digits, dots, hyphens and "
                       "underscores: Jonction finds its registration again by it.")},
    {"app.permission.shape",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is not the name of a permission. Names look like User.Read.All.")},
    {"app.permissions.none",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "No permission is chosen: CCAIP could read nothing. Choose at least those "
                       "that are proposed.")},
    {"app.permission.expected",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 is not chosen. CCAIP most likely needs it to find the agents and to "
                       "see their presence.")},
    {"app.consentBy.unknown",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is no way to consent. Choose Jonction or Microsoft's own page.")},
    {"app.permission.unknown",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Microsoft Graph of this tenant knows no permission %1. Correct the name, "
                       "or leave it out.")},
    {"app.redirect.others",
     QT_TRANSLATE_NOOP("WordsFinding", "The registration also has other redirect URIs (%1). They are kept.")},
    {"app.permissions.others",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The registration also asks for permissions that are not chosen here "
                       "(%1). They are kept; remove them in the Microsoft Entra portal if nobody "
                       "needs them.")},
    {"app.creation.restricted",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "In this tenant, members may not register applications. The account that signs in needs "
         "the role Application Developer, Cloud Application Administrator or Application "
         "Administrator.")},
    {"secret.lifetime.range",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "A client secret lives between %1 and %2 days: Microsoft allows 24 months at most.")},
    {"secret.lifetime.long",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Microsoft advises a life under 12 months, and many tenants forbid more. A shorter "
                       "life limits the harm if the secret leaks; Jonction reminds you in time.")},
    {"agents.none",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "There is no agent yet. Add at least one in the step “Users and numbers”.")},
    {"agents.number.twice",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "%1 is given to another agent too. Teams accepts a number once: give each agent one of their own.")},
    {"agents.upn.twice",
     QT_TRANSLATE_NOOP("WordsFinding", "%1 is in the list twice. Remove one of the two.")},
    {"agents.form.unknown",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” is not a form of SIP URI. Choose by number or by user name.")},
    {"agents.overMulticast",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "There are %1 agents and the multicast limit is %2: not all of them ring together. "
                       "Spread them over several queues, or raise the limit (100 at most).")},
    {"inheritance.option.unknown",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is not an option of status inheritance. Choose one of the three.")},
    {"inheritance.mapping.system",
     QT_TRANSLATE_NOOP("WordsFinding", "The Teams state %1 cannot lead to “%2”: CCAIP sets that status "
                                       "itself during calls, chats and wrap-up. Choose another status.")},
    {"signin.guest",
     QT_TRANSLATE_NOOP("WordsFinding", "%1 is a guest of the tenant. CCAIP can be linked only with a work "
                                       "account of the tenant itself: sign in with one.")},
    {"signin.administratorEligible",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "%1 may be Global Administrator, but the role is not active now. Activate it under My roles in "
         "the Microsoft Entra portal (Privileged Identity Management), then sign in again.")},
    {"signin.administratorUnknown",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "%1 does not hold the Global Administrator role now. Whether it only has to be activated is not "
         "visible to Jonction: look under My roles in the Microsoft Entra portal, or sign in with "
         "another account.")},
    {"signin.scopesMissing",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "Microsoft granted fewer permissions than were asked for. Missing: %1. The steps that need them "
         "cannot go on: sign in again and accept all of them.")},
    {"signin.clockBehind",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "The clock of this computer is %1 minutes slow. Ends of secrets and sessions are misjudged: "
         "set the clock.")},
    {"signin.clockAhead",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "The clock of this computer is %1 minutes fast. Ends of secrets and sessions are misjudged: "
         "set the clock.")},
    {"signin.notGlobalAdministrator",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "%1 does not hold the Global Administrator role now. Linking and consent need it: "
                       "activate the role or sign in with another account.")},
    {"trunk.number.pending",
     QT_TRANSLATE_NOOP("WordsFinding", "%1 is ordered and not active yet. The provider usually takes a few "
                                       "minutes; check the step again later.")},
    {"trunk.balance.empty",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The balance of the provider's account is %1 %2. Without funds no number can be "
                       "bought and no call passes: top it up in the provider's portal.")},
    {"proof.agent.unknown",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is not in the list of agents. Choose one of the list for the test call.")},
};

// The client secret's life: policy, removal, rotation, and what CCAIP holds.
constexpr WordEntry secretFindings[] = {
    {"secret.hint.length",
     QT_TRANSLATE_NOOP("WordsFinding", "Enter the first three characters of the secret that CCAIP holds, "
                                       "or leave the field empty.")},
    {"secret.policy.bans",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The tenant does not allow client secrets (policy “%1”), and CCAIP accepts nothing "
                       "else. An administrator of the tenant has to exempt this app registration with an "
                       "app management policy of its own; then check again.")},
    {"secret.policy.bansNext",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The tenant does not allow new client secrets (policy “%1”). The present one goes on "
                       "working until it ends, but none can follow it: have an administrator exempt this app "
                       "registration in time.")},
    {"secret.policy.caps",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The tenant's policy “%1” bounds a new secret to %2 days; you chose %3. Jonction asks "
                       "for %2 days.")},
    {"secret.policy.refused",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The tenant refused a secret of %1 days, and its policy cannot be read with this "
                       "account. Jonction now asks for %2 days; apply to try it.")},
    {"secret.policy.refusesAll",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The tenant refused every life down to 30 days. Sign in with the permission "
                       "Policy.Read.All to see its policy, or ask an administrator what it allows, and enter "
                       "that number of days.")},
    {"secret.retire.held",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” stays: CCAIP works with it. Rotate the secret first; the old "
                                       "one goes once CCAIP has the new one.")},
    {"secret.retire.last",
     QT_TRANSLATE_NOOP("WordsFinding", "“%1” stays: it is the last valid secret that anybody can use. Make "
                                       "another one before removing it.")},
    {"secret.rotation.keeps",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "“%1” is not removed yet: CCAIP may still work with it, or no other valid secret is "
                       "left. Check which one CCAIP holds.")},
    {"secret.rotation.grace",
     QT_TRANSLATE_NOOP("WordsFinding", "CCAIP has the new secret. The old one stays beside it until %1; "
                                       "then checking this step proposes to remove it.")},
    {"secret.held.unknown",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "Nobody has said which secret CCAIP holds, so its end cannot be watched. Choose it in "
                       "the list, or enter its first three characters.")},
    {"secret.held.gone",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "CCAIP holds a secret that the app registration no longer has (key ID %1): its link "
                       "fails. Rotate the secret and enter the new one in CCAIP.")},
    {"secret.held.expired",
     QT_TRANSLATE_NOOP("WordsFinding", "The secret that CCAIP holds (%1…) ended on %2: Teams states stand "
                                       "still. Rotate it now.")},
    {"secret.held.expiredOtherHere",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The secret that CCAIP holds (%1…) ended on %2, while a valid one lies here unused. "
                       "Enter that one in CCAIP and link again.")},
    {"secret.held.ends",
     QT_TRANSLATE_NOOP("WordsFinding",
                       "The secret that CCAIP holds (%1…) ends on %2, in %3 days. Rotate it before.")},
    {"secret.held.endsOtherHere",
     QT_TRANSLATE_NOOP(
         "WordsFinding",
         "The secret that CCAIP holds (%1…) ends on %2, in %3 days, while a newer one lies here "
         "unused. Enter the newer one in CCAIP and link again.")},
};

constexpr WordEntry fieldNames[] = {
    {"name", QT_TRANSLATE_NOOP("WordsField", "Name of the deployment")},
    {"instance.host", QT_TRANSLATE_NOOP("WordsField", "CCAIP portal host")},
    {"instance.apiUser", QT_TRANSLATE_NOOP("WordsField", "CCAIP API user name")},
    {"tenant.clientId", QT_TRANSLATE_NOOP("WordsField", "Sign-in application ID")},
    {"tenant.clientKind", QT_TRANSLATE_NOOP("WordsField", "Sign-in application")},
    {"tenant.tenantId", QT_TRANSLATE_NOOP("WordsField", "Tenant ID")},
    {"tenant.account", QT_TRANSLATE_NOOP("WordsField", "Signed-in account")},
    {"tenant.cloud", QT_TRANSLATE_NOOP("WordsField", "Microsoft cloud")},
    {"trunk.provider", QT_TRANSLATE_NOOP("WordsField", "Trunk provider")},
    {"trunk.region", QT_TRANSLATE_NOOP("WordsField", "Region")},
    {"trunk.profileName", QT_TRANSLATE_NOOP("WordsField", "Outbound voice profile")},
    {"trunk.connectionName", QT_TRANSLATE_NOOP("WordsField", "SIP connection")},
    {"trunk.sipSubdomain", QT_TRANSLATE_NOOP("WordsField", "Inbound SIP sub-domain")},
    {"trunk.allowedDestinations", QT_TRANSLATE_NOOP("WordsField", "Allowed destinations")},
    {"trunk.concurrentCallLimit", QT_TRANSLATE_NOOP("WordsField", "Simultaneous calls")},
    {"trunk.dailySpendLimit", QT_TRANSLATE_NOOP("WordsField", "Daily spending limit")},
    {"trunk.numberCountry", QT_TRANSLATE_NOOP("WordsField", "Country of the number")},
    {"trunk.numberType", QT_TRANSLATE_NOOP("WordsField", "Type of number")},
    {"trunk.number", QT_TRANSLATE_NOOP("WordsField", "Phone number")},
    {"trunk.sbcFqdn", QT_TRANSLATE_NOOP("WordsField", "SBC name (FQDN)")},
    {"domain.activationUser", QT_TRANSLATE_NOOP("WordsField", "Activation user")},
    {"domain.usageLocation", QT_TRANSLATE_NOOP("WordsField", "Usage location")},
    {"domain.licence", QT_TRANSLATE_NOOP("WordsField", "Licence")},
    {"domain.takeLicenceBack", QT_TRANSLATE_NOOP("WordsField", "Licence of the activation user")},
    {"domain.txtValue", QT_TRANSLATE_NOOP("WordsField", "TXT value")},
    {"routing.sipPort", QT_TRANSLATE_NOOP("WordsField", "SIP signalling port")},
    {"routing.pstnUsage", QT_TRANSLATE_NOOP("WordsField", "PSTN usage record")},
    {"routing.voiceRoute", QT_TRANSLATE_NOOP("WordsField", "Voice route")},
    {"routing.voiceRoutingPolicy", QT_TRANSLATE_NOOP("WordsField", "Voice routing policy")},
    {"routing.dialPlan", QT_TRANSLATE_NOOP("WordsField", "Dial plan")},
    {"routing.numberPattern", QT_TRANSLATE_NOOP("WordsField", "Dialled number pattern")},
    {"routing.externalPrefix", QT_TRANSLATE_NOOP("WordsField", "External dialling prefix")},
    {"routing.normalisationRules", QT_TRANSLATE_NOOP("WordsField", "Normalisation rules")},
    {"app.displayName", QT_TRANSLATE_NOOP("WordsField", "Name of the app registration")},
    {"app.uniqueName", QT_TRANSLATE_NOOP("WordsField", "Unique name")},
    {"app.permissions", QT_TRANSLATE_NOOP("WordsField", "Permissions")},
    {"app.consentBy", QT_TRANSLATE_NOOP("WordsField", "Consent")},
    {"app.redirectUri", QT_TRANSLATE_NOOP("WordsField", "Redirect URI")},
    {"app.clientId", QT_TRANSLATE_NOOP("WordsField", "Application (client) ID")},
    {"secret.lifetimeDays", QT_TRANSLATE_NOOP("WordsField", "Life of the secret")},
    {"secret.graceDays", QT_TRANSLATE_NOOP("WordsField", "Days of grace")},
    {"secret.heldByCcaip", QT_TRANSLATE_NOOP("WordsField", "Secret that CCAIP holds")},
    {"secret.heldHint", QT_TRANSLATE_NOOP("WordsField", "Beginning of the secret that CCAIP holds")},
    {"secret.retire", QT_TRANSLATE_NOOP("WordsField", "Secrets to remove")},
    {"secret.rotation", QT_TRANSLATE_NOOP("WordsField", "Rotation of the secret")},
    {"ucaas.multicastLimit", QT_TRANSLATE_NOOP("WordsField", "Multicast limit")},
    {"agents", QT_TRANSLATE_NOOP("WordsField", "Agents")},
    {"inheritance.option", QT_TRANSLATE_NOOP("WordsField", "Status inheritance upon login")},
    {"inheritance.mapping", QT_TRANSLATE_NOOP("WordsField", "Status mapping")},
    {"proofAgent", QT_TRANSLATE_NOOP("WordsField", "Agent of the test call")},
};

// Fields of one row of a list; %1 is the row, counted from 1.
constexpr WordEntry rowFieldNames[] = {
    {"agents.name", QT_TRANSLATE_NOOP("WordsField", "Name of agent %1")},
    {"agents.email", QT_TRANSLATE_NOOP("WordsField", "E-mail address of agent %1")},
    {"agents.upn", QT_TRANSLATE_NOOP("WordsField", "User name of agent %1")},
    {"agents.number", QT_TRANSLATE_NOOP("WordsField", "Number of agent %1")},
    {"agents.sipUriForm", QT_TRANSLATE_NOOP("WordsField", "SIP URI form of agent %1")},
    {"agents.ucaasUserName", QT_TRANSLATE_NOOP("WordsField", "UCaaS username of agent %1")},
    {"routing.normalisationRules.name", QT_TRANSLATE_NOOP("WordsField", "Name of normalisation rule %1")},
    {"routing.normalisationRules.pattern",
     QT_TRANSLATE_NOOP("WordsField", "Pattern of normalisation rule %1")},
    {"routing.normalisationRules.translation",
     QT_TRANSLATE_NOOP("WordsField", "Translation of normalisation rule %1")},
};

const char* findingSource(const QString& id)
{
    if (const char* text = sourceText(undoFindings, id))
        return text;
    if (const char* text = sourceText(hostFindings, id))
        return text;
    if (const char* text = sourceText(numberFindings, id))
        return text;
    if (const char* text = sourceText(secretFindings, id))
        return text;
    return sourceText(accountFindings, id);
}

/// Null where the kind of what stays behind has no words of its own.
const char* undoSource(const Diagnostic& diagnostic)
{
    const std::optional<Address> address = Address::parse(diagnostic.arguments.value(0));
    return address ? sourceText(undoFindings,
                                diagnostic.id + u' ' + toString(address->step) + u'/' + address->kind)
                   : nullptr;
}

// An argument that is an address of a plan is said by the name of its object. A moment comes as ISO 8601 in
// UTC and is said in the person's time and in UTC: portals show either. Amounts of money come with a point.
QStringList spoken(QStringList arguments)
{
    static const QRegularExpression moment(u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z\\z"_s);
    static const QRegularExpression amount(u"^-?\\d+\\.\\d{2}\\z"_s);
    for (QString& argument : arguments) {
        if (const std::optional<Address> address = Address::parse(argument); address && knowsKind(*address))
            argument = objectName(*address);
        else if (moment.match(argument).hasMatch())
            argument = dateBoth(QDateTime::fromString(argument, Qt::ISODate).toUTC());
        else if (amount.match(argument).hasMatch())
            argument = decimal(argument);
    }
    return arguments;
}

} // namespace

bool knowsFinding(const QString& id)
{
    return findingSource(id) != nullptr;
}

QString finding(const Diagnostic& diagnostic)
{
    const char* text = undoSource(diagnostic);
    if (text == nullptr)
        text = findingSource(diagnostic.id);
    if (text != nullptr)
        return filled(QCoreApplication::translate("WordsFinding", text), spoken(diagnostic.arguments));
    return QCoreApplication::translate("WordsFinding", "Something was noticed that has no text yet: %1 (%2).")
        .arg(diagnostic.id, diagnostic.arguments.join(u", "_s));
}

QString severity(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("WordsFinding", "Error");
    case Severity::Warning:
        return QCoreApplication::translate("WordsFinding", "Warning");
    case Severity::Info:
        break;
    }
    return QCoreApplication::translate("WordsFinding", "Note");
}

QString field(const QString& path)
{
    static const QRegularExpression row(u"^(.+)\\[(\\d+)\\](\\..+)?$"_s);
    const QRegularExpressionMatch match = row.match(path);
    if (!match.hasMatch())
        return wordOf(fieldNames, "WordsField", path, path);
    const char* text = sourceText(rowFieldNames, match.captured(1) + match.captured(3));
    if (text == nullptr)
        return path;
    return QCoreApplication::translate("WordsField", text).arg(match.captured(2).toInt() + 1);
}

} // namespace jonction::Words
