// SPDX-License-Identifier: Apache-2.0
#include "words/GuideWords.h"

#include "words/StepWords.h"
#include "words/TimeWords.h"
#include "words/WordTable.h"

namespace jonction::Words {

namespace {

using namespace Qt::StringLiterals;

struct GuideEntry
{
    const char* id; ///< step/kind
    const char* title;
    const char* instruction;
};

// Menu paths of the guide and of the dossiers. What no public page confirms is worded as a possibility.
constexpr GuideEntry guides[] = {
    {"domain/txt_record", QT_TRANSLATE_NOOP("WordsGuide", "Publish Microsoft's TXT record at the provider"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<p>Microsoft proves that the domain is yours by a TXT record in its DNS. The provider keeps that "
         "zone, and its interface did not take the value.</p>"
         "<ol>"
         "<li>Open the provider's portal and your SIP connection, then <b>Domain Validation</b>.</li>"
         "<li>Paste the value below and save. Where a host is asked for, enter the short one: the provider "
         "adds "
         "the rest.</li>"
         "<li>Come back: Jonction watches public DNS and goes on once the record is seen. That usually takes "
         "minutes, at times hours; the program may be closed.</li>"
         "</ol>"
         "<p>When Microsoft's portal proposes e-mail or Teams records for this domain, choose <b>Skip and do "
         "this later</b>: it needs none of them.</p>")},
    {"domain/activation_licence", QT_TRANSLATE_NOOP("WordsGuide", "Free or buy a licence with Teams"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<p>The account on the domain needs a licence that contains Teams, for example E1, E3 or E5, and "
         "the "
         "tenant has no free seat of any. Jonction buys no licences.</p>"
         "<ol>"
         "<li>Microsoft 365 admin centre: <b>Billing &gt; Your products</b>: buy one seat, or take one from "
         "an "
         "account that no longer needs it.</li>"
         "<li>Come back and look again: Jonction assigns it.</li>"
         "</ol>"
         "<p>Once the domain is active the licence can be taken back; the account must stay.</p>")},
    {"licences/purchase", QT_TRANSLATE_NOOP("WordsGuide", "Buy the missing licences"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<p>The tenant owns no free seat of this product. Jonction buys nothing from Microsoft.</p>"
         "<ol>"
         "<li>Open the Microsoft 365 admin centre: <b>Marketplace</b> (or <b>Billing &gt; Purchase "
         "services</b>); where a reseller sells to you, ask the reseller.</li>"
         "<li>Buy the product below, with the number of seats shown.</li>"
         "<li>Check this step again: Jonction gives the seats to the agents.</li>"
         "</ol>"
         "<p>Instead, you can take seats back from accounts that no longer need them, under <b>Billing &gt; "
         "Licenses</b>.</p>")},
    {"routing/sbc", QT_TRANSLATE_NOOP("WordsGuide", "Add the SBC to Direct Routing"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<p>The SBC (session border controller) is the provider's gateway that Teams talks to.</p>"
         "<ol>"
         "<li>Open the Teams admin centre: <b>Voice &gt; Direct Routing &gt; SBCs</b>, then <b>Add</b>.</li>"
         "<li>Enter the name and the SIP signalling port below.</li>"
         "<li>Turn <b>Enabled</b> and <b>Send SIP options</b> on.</li>"
         "<li>Choose <b>Save</b>.</li>"
         "</ol>"
         "<p>If Microsoft answers that the domain “was not configured for this tenant”, the domain is not "
         "active yet: wait, up to 24 hours. A warning about TLS or OPTIONS usually does not block calls. The "
         "PowerShell line does the same.</p>")},
    {"routing/voice_route", QT_TRANSLATE_NOOP("WordsGuide", "Create the voice route and enrol the SBC"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<ol>"
         "<li>Open the Teams admin centre: <b>Voice &gt; Direct Routing &gt; Voice routes</b>, then "
         "<b>Add</b>.</li>"
         "<li>Enter a name and a description, the priority, and the dialled number pattern; ^(.*)$ takes "
         "every number.</li>"
         "<li>Under <b>SBCs enrolled</b>, choose <b>Add SBCs</b>, tick the SBC, then <b>Apply</b>.</li>"
         "<li>Under <b>PSTN usage records</b>, choose <b>Add PSTN usage</b>, tick or create the record, then "
         "<b>Apply</b>.</li>"
         "<li>Choose <b>Save</b>.</li>"
         "</ol>"
         "<p>The PowerShell lines do the same; they only add the usage record and leave the others "
         "alone.</p>")},
    {"routing/voice_routing_policy", QT_TRANSLATE_NOOP("WordsGuide", "Create the voice routing policy"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<ol>"
         "<li>Open the Teams admin centre: <b>Voice &gt; Voice routing policies</b>, then <b>Add</b>.</li>"
         "<li>Enter a name and a description.</li>"
         "<li>Under <b>PSTN usage records</b>, choose <b>Add PSTN usage</b> and tick the record of the voice "
         "route; several are tried in their order.</li>"
         "<li>Choose <b>Apply</b>, then <b>Save</b>.</li>"
         "</ol>"
         "<p>Leave the Global policy as it is: it would send everybody's calls to the SBC.</p>")},
    {"routing/dial_plan", QT_TRANSLATE_NOOP("WordsGuide", "Create the dial plan"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<ol>"
         "<li>Open the Teams admin centre: <b>Voice &gt; Dial plans &gt; Add</b>.</li>"
         "<li>Enter a name and a description.</li>"
         "<li>If people dial a digit for an outside line, enter the <b>External dialing prefix</b> (up to "
         "four of 0 to 9, # and *) and turn <b>Optimized device dialing</b> on. If the portal no longer "
         "shows these fields, use a normalisation rule instead.</li>"
         "<li>Under <b>Normalization rules</b>, add at least one rule; the first one that fits wins, so put "
         "them in order with <b>Move up</b> and <b>Move down</b>.</li>"
         "<li>Choose <b>Save</b>.</li>"
         "</ol>"
         "<p>The PowerShell lines belong together: run them in one window, in their order.</p>")},
    {"users/policies", QT_TRANSLATE_NOOP("WordsGuide", "Give the agents their policies"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<p>Microsoft Graph does not assign these policies in your tenant.</p>"
         "<ol>"
         "<li>Open the Teams admin centre: <b>Users &gt; Manage users</b> and choose the agent.</li>"
         "<li>On the tab <b>Policies</b>, choose <b>Edit</b>, set the voice routing policy and the dial "
         "plan, and apply.</li>"
         "</ol>"
         "<p>The PowerShell lines do the same for each agent. A policy that is a few minutes old may be "
         "refused: wait and run the line again.</p>")},
    {"users/numbers", QT_TRANSLATE_NOOP("WordsGuide", "Give the agents their numbers and policies"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<ol>"
         "<li>Open the Teams admin centre: <b>Users &gt; Manage users</b> and choose the agent.</li>"
         "<li>Under <b>General information</b>, choose <b>Edit</b>.</li>"
         "<li>Set the number type to <b>Direct Routing</b>, enter the agent's number and apply.</li>"
         "<li>On the tab <b>Policies</b>, choose <b>Edit</b>, set the voice routing policy and the dial "
         "plan, and apply.</li>"
         "</ol>"
         "<p>The PowerShell lines do the same for each agent. A policy that is a few minutes old may be "
         "refused: wait and run the line again.</p>")},
    {"app/consent", QT_TRANSLATE_NOOP("WordsGuide", "Consent on Microsoft's page"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<ol>"
         "<li>Open the page and sign in as a Global Administrator (or a Privileged Role Administrator).</li>"
         "<li>Compare the name and the permissions with those of this step, then choose <b>Accept</b>.</li>"
         "<li>Microsoft then sends the browser to CCAIP, which did not ask and may show an error: ignore it "
         "and "
         "close the page.</li>"
         "</ol>"
         "<p>Jonction sees the consent by itself. The same can be done later in CCAIP's own <b>Link</b> "
         "window, "
         "where <b>Consent on behalf of your organization</b> must be ticked.</p>")},
    {"app/app_roles", QT_TRANSLATE_NOOP("WordsGuide", "Consent to the app's own permissions"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<p>The same page of Microsoft asks for these too: accepting it once is enough. Jonction sees it by "
         "itself.</p>")},
    {"ucaas/link", QT_TRANSLATE_NOOP("WordsGuide", "Link CCAIP to Microsoft Teams"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<ol>"
         "<li>Open the CCAIP portal: <b>Settings &gt; Developer Settings &gt; UCaaS</b>.</li>"
         "<li>Choose <b>Microsoft Teams</b> in the menu and press <b>Save</b>: the other fields appear.</li>"
         "<li>Paste the <b>Connected App ID</b> and the <b>Connected App Secret</b>. Paste rather than type: "
         "one wrong character is the usual cause of a failure.</li>"
         "<li>Press <b>Link</b> before <b>Save</b>; saving first gives an error. If a Microsoft sign-in "
         "opens, use a Global Administrator account and accept for the whole organisation.</li>"
         "<li>A confirmation banner appears and <b>Link</b> becomes <b>Unlink</b>. If the portal asks for an "
         "expiry date, enter the one that Jonction shows for the secret.</li>"
         "<li>Enter the multicast limit and press <b>Save</b>.</li>"
         "</ol>")},
    {"secret/hand_over", QT_TRANSLATE_NOOP("WordsGuide", "Give CCAIP the new secret"),
     QT_TRANSLATE_NOOP(
         "WordsGuide",
         "<p>The old secret stays valid meanwhile, so nothing stops if you are interrupted.</p>"
         "<ol>"
         "<li>Open the CCAIP portal: <b>Settings &gt; Developer Settings &gt; UCaaS</b>.</li>"
         "<li>Press <b>Unlink</b>: the fields can be changed again. Teams states pause until step 4.</li>"
         "<li>Paste the <b>Connected App ID</b> and the new <b>Connected App Secret</b>. Paste rather than "
         "type.</li>"
         "<li>Press <b>Link</b> before <b>Save</b>. If a Microsoft sign-in opens, use a Global Administrator "
         "account, best one that no person leaves with.</li>"
         "<li>If the portal asks for an expiry date, type the one below. Press <b>Save</b>.</li>"
         "</ol>")},
    {"secret/confirm", QT_TRANSLATE_NOOP("WordsGuide", "See that the states still move"),
     QT_TRANSLATE_NOOP("WordsGuide",
                       "<ol>"
                       "<li>Change the state of one agent in Teams, for example to <b>Busy</b>.</li>"
                       "<li>Look at that agent in CCAIP, or on the board of Jonction: the state follows "
                       "within a minute or two.</li>"
                       "</ol>"
                       "<p>Jonction looks too: as soon as CCAIP reports a change of one of your agents, this "
                       "is done by itself. If nothing moves, link again with the new secret; the old one "
                       "still works.</p>")},
    {"agents/external_users", QT_TRANSLATE_NOOP("WordsGuide", "Make the agents external UCaaS users"),
     QT_TRANSLATE_NOOP("WordsGuide",
                       "<ol>"
                       "<li>Open the CCAIP portal: <b>Settings &gt; Users &amp; Teams</b>.</li>"
                       "<li>New agent: <b>+ Add User</b>. Existing agent: the pencil beside the name.</li>"
                       "<li>Tick <b>External UCaaS user</b>: two required fields appear.</li>"
                       "<li>Paste the <b>SIP URI/ID</b> and the <b>UCaaS username</b> of the agent. If the "
                       "portal refuses the SIP URI, try it without “sip:”.</li>"
                       "<li>Press <b>Add</b> or <b>Update</b>. A new agent must open the activation link of "
                       "the e-mail before any call arrives.</li>"
                       "</ol>"
                       "<p>For many agents, use the portal's bulk user management: its file has the fields "
                       "External User, External SIP URI and UCaaS Username, and the values below can be "
                       "copied as CSV.</p>")},
    {"inheritance/option", QT_TRANSLATE_NOOP("WordsGuide", "Choose the agent status inheritance"),
     QT_TRANSLATE_NOOP("WordsGuide",
                       "<ol>"
                       "<li>Open the CCAIP portal: <b>Settings &gt; Developer Settings &gt; Agent Status "
                       "Inheritance</b>.</li>"
                       "<li>Turn the UCaaS option on.</li>"
                       "<li>Under status inheritance upon login, choose the option below.</li>"
                       "<li>If the portal offers a status mapping, give each Teams state the CCAIP status "
                       "below. Leave none without one; In-call, In-chat and Wrap-up cannot be chosen.</li>"
                       "<li>Press <b>Save</b>.</li>"
                       "</ol>")},
};

constexpr WordEntry valueLabels[] = {
    {"guide.value.activationUser", QT_TRANSLATE_NOOP("WordsGuide", "User name of the activation user")},
    {"guide.value.clientId", QT_TRANSLATE_NOOP("WordsGuide", "Application (client) ID")},
    {"guide.value.connectedAppId", QT_TRANSLATE_NOOP("WordsGuide", "Connected App ID")},
    {"guide.value.connectedAppSecret", QT_TRANSLATE_NOOP("WordsGuide", "Connected App Secret")},
    {"guide.value.domain", QT_TRANSLATE_NOOP("WordsGuide", "Domain")},
    {"guide.value.inheritanceOption", QT_TRANSLATE_NOOP("WordsGuide", "Status inheritance upon login")},
    {"guide.value.mapping", QT_TRANSLATE_NOOP("WordsGuide", "CCAIP status")},
    {"guide.value.multicastLimit", QT_TRANSLATE_NOOP("WordsGuide", "Multicast limit")},
    {"guide.value.number", QT_TRANSLATE_NOOP("WordsGuide", "Phone number")},
    {"guide.value.platform", QT_TRANSLATE_NOOP("WordsGuide", "UCaaS platform")},
    {"guide.value.powershell", QT_TRANSLATE_NOOP("WordsGuide", "Teams PowerShell")},
    {"guide.value.portalHost", QT_TRANSLATE_NOOP("WordsGuide", "CCAIP portal")},
    {"guide.value.sbcFqdn", QT_TRANSLATE_NOOP("WordsGuide", "SBC name (FQDN)")},
    {"guide.value.secretEnds", QT_TRANSLATE_NOOP("WordsGuide", "Expiry date of the secret (UTC)")},
    {"guide.value.sipPort", QT_TRANSLATE_NOOP("WordsGuide", "SIP signalling port")},
    {"guide.value.sipUri", QT_TRANSLATE_NOOP("WordsGuide", "SIP URI/ID")},
    {"guide.value.txtHost", QT_TRANSLATE_NOOP("WordsGuide", "Host of the TXT record")},
    {"guide.value.txtValue", QT_TRANSLATE_NOOP("WordsGuide", "Value of the TXT record")},
    {"guide.value.ucaasUserName", QT_TRANSLATE_NOOP("WordsGuide", "UCaaS username")},
    {"guide.value.product", QT_TRANSLATE_NOOP("WordsGuide", "Product")},
    {"guide.value.seats", QT_TRANSLATE_NOOP("WordsGuide", "Seats")},
};

// ccai-platform 1.6, in the portal's own words
constexpr WordEntry inheritanceOptions[] = {
    {"none", QT_TRANSLATE_NOOP("WordsGuide", "Do not inherit status upon login")},
    {"atLogin", QT_TRANSLATE_NOOP("WordsGuide", "Apply UCaaS agent status upon login")},
    {"always", QT_TRANSLATE_NOOP("WordsGuide", "UCaaS always overrides next agent status")},
};

} // namespace

GuideText guide(const Address& address)
{
    const QString id = toString(address.step) + u'/' + address.kind;
    for (const GuideEntry& entry : guides)
        if (id == QLatin1String(entry.id))
            return {QCoreApplication::translate("WordsGuide", entry.title),
                    QCoreApplication::translate("WordsGuide", entry.instruction)};
    return {stepTitle(address.step), stepHelp(address.step)};
}

QString guideValue(const QString& labelId)
{
    return wordOf(valueLabels, "WordsGuide", labelId, labelId);
}

bool knowsGuideValue(const QString& labelId)
{
    return sourceText(valueLabels, labelId) != nullptr;
}

QString guideValueText(const QString& labelId, const QString& value)
{
    if (labelId == "guide.value.inheritanceOption"_L1)
        return wordOf(inheritanceOptions, "WordsGuide", value, value);
    return value;
}

QString declared(const QString& by, const QDateTime& at)
{
    const QString text =
        QCoreApplication::translate("WordsGuide", "Declared done by %1 on %2; not observed by Jonction");
    return filled(text, {by, date(at)});
}

} // namespace jonction::Words
