// SPDX-License-Identifier: Apache-2.0
#include "words/CodeWords.h"

#include <QCoreApplication>

namespace jonction::Words {

namespace {

using namespace Qt::StringLiterals;

// `codes` are separated by blanks: several codes with one cure share one text.
struct CodeText
{
    const char* vendor;
    const char* codes;
    const char* what;
    const char* why;
    const char* todo;
};

// microsoft-graph 1.9
constexpr CodeText codeTexts[] = {
    {"AADSTS", "7000215", QT_TRANSLATE_NOOP("WordsCode", "Microsoft does not recognise the client secret."),
     QT_TRANSLATE_NOOP("WordsCode", "The usual cause is that the secret's ID was copied instead of its "
                                    "value; a secret made seconds ago may also not be known everywhere yet."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Wait a minute and try again. If it stays, copy the value again or create a new client secret.")},
    {"AADSTS", "7000222", QT_TRANSLATE_NOOP("WordsCode", "The client secret has expired."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "CCAIP no longer receives any Teams presence, and agents seem frozen in their last state."),
     QT_TRANSLATE_NOOP("WordsCode", "Create a new client secret, enter it in CCAIP and link again.")},
    {"AADSTS", "7000218", QT_TRANSLATE_NOOP("WordsCode", "Microsoft expects a client secret and got none."),
     QT_TRANSLATE_NOOP("WordsCode", "The application that signs you in is registered as one that holds a "
                                    "secret; a desktop program cannot hold one."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "In the app registration of the sign-in application, open Authentication, add the platform “Mobile "
         "and desktop applications” with http://localhost, and allow public client flows.")},
    {"AADSTS", "700025",
     QT_TRANSLATE_NOOP("WordsCode", "A secret was sent for an application that must not have one."),
     QT_TRANSLATE_NOOP("WordsCode", "The ID is that of the sign-in application (a public client), not that "
                                    "of the application made for CCAIP."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Use the Application (client) ID of the app registration made for CCAIP.")},
    {"AADSTS", "700016",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft does not know this application in the tenant."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "The application ID or the tenant is not the right one, or nobody has consented yet."),
     QT_TRANSLATE_NOOP("WordsCode", "Compare the Application (client) ID with the one in the Microsoft Entra "
                                    "portal, then check again.")},
    {"AADSTS", "7000229",
     QT_TRANSLATE_NOOP("WordsCode", "The app registration has no service principal in the tenant."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "The service principal is the app's account in the tenant; without it Microsoft issues no token."),
     QT_TRANSLATE_NOOP("WordsCode", "Apply the step “App registration”: it creates the service principal.")},
    {"AADSTS", "7000112 70001", QT_TRANSLATE_NOOP("WordsCode", "The application is disabled in the tenant."),
     QT_TRANSLATE_NOOP("WordsCode", "Nobody can sign in to it, and CCAIP receives no presence through it."),
     QT_TRANSLATE_NOOP("WordsCode", "In the Microsoft Entra portal, open Enterprise applications, choose it, "
                                    "and set “Enabled for users to sign-in” to Yes.")},
    {"AADSTS", "50011 900971",
     QT_TRANSLATE_NOOP("WordsCode", "The redirect URI is not the one that was registered."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Microsoft sends its answer only to an address that the app registration lists, letter for letter."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Check and apply the step “App registration”; scheme, host, path and letter case must all agree.")},
    {"AADSTS", "501481 50147",
     QT_TRANSLATE_NOOP("WordsCode", "The answer of the sign-in page does not belong to this sign-in."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Each sign-in carries a proof of its own (PKCE), and this one does not match."),
     QT_TRANSLATE_NOOP("WordsCode", "Close the browser page and start the sign-in again.")},
    {"AADSTS", "54005 70008 700082 50173 70043 50132 50133",
     QT_TRANSLATE_NOOP("WordsCode", "The session with Microsoft has ended."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "It was not used for long, the password changed, or an administrator ended it."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in again.")},
    {"AADSTS", "65001",
     QT_TRANSLATE_NOOP("WordsCode", "Nobody has consented to the permissions that the application asks for."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Microsoft gives an app access to a tenant's data only after somebody entitled to it has agreed."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Sign in as an administrator and accept the permissions for the whole organisation.")},
    {"AADSTS", "65004", QT_TRANSLATE_NOOP("WordsCode", "The permissions were declined on Microsoft's page."),
     QT_TRANSLATE_NOOP("WordsCode", "Without them the step cannot read or change anything."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in again and accept, or let another administrator do it.")},
    {"AADSTS", "90094 90095", QT_TRANSLATE_NOOP("WordsCode", "An administrator must consent first."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "The tenant does not let its users consent to these permissions themselves."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Sign in with a Global Administrator account, or send the consent request to one.")},
    {"AADSTS", "650052 650056 650057 65005",
     QT_TRANSLATE_NOOP("WordsCode", "The application asks for a permission that it does not list."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Microsoft grants only permissions that are written in the app registration and consented to."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Check and apply the step “App registration”: it adds the permissions that CCAIP needs.")},
    {"AADSTS", "65002",
     QT_TRANSLATE_NOOP("WordsCode", "The sign-in application may not ask for this permission."),
     QT_TRANSLATE_NOOP("WordsCode", "It is an application of Microsoft's own whose permissions are fixed."),
     QT_TRANSLATE_NOOP("WordsCode", "Choose an application of your own in the step “Sign-in”.")},
    {"AADSTS", "70016", QT_TRANSLATE_NOOP("WordsCode", "The code on the other device is not entered yet."),
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft gives this answer until somebody has signed in there."),
     QT_TRANSLATE_NOOP("WordsCode", "Open the address that is shown, enter the code and sign in.")},
    {"AADSTS", "70018 70019",
     QT_TRANSLATE_NOOP("WordsCode", "The code for the other device is not valid any more."),
     QT_TRANSLATE_NOOP("WordsCode", "A code works once and for about fifteen minutes."),
     QT_TRANSLATE_NOOP("WordsCode", "Ask for a new code and enter it at once.")},
    {"AADSTS", "90002", QT_TRANSLATE_NOOP("WordsCode", "Microsoft does not find the tenant."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "The tenant ID has a typing error, or the tenant belongs to a national cloud."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Check the tenant ID under Overview in the Microsoft Entra portal, and the "
                       "cloud that is chosen in the step “Sign-in”.")},
    {"AADSTS", "90038 90043 90051 900382 900432",
     QT_TRANSLATE_NOOP("WordsCode", "The tenant belongs to another Microsoft cloud."),
     QT_TRANSLATE_NOOP("WordsCode", "National clouds have sign-in pages and services of their own."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Choose the cloud of the tenant in the step “Sign-in”, then sign in again.")},
    {"AADSTS", "50020 50034 500208 16000 50014 51004 9002332",
     QT_TRANSLATE_NOOP("WordsCode", "The account does not belong to this tenant."),
     QT_TRANSLATE_NOOP("WordsCode", "A personal Microsoft account, or one of another organisation, cannot "
                                    "set up CCAIP for this tenant."),
     QT_TRANSLATE_NOOP(
         "WordsCode", "Sign in with a work account of the tenant that holds the Global Administrator role.")},
    {"AADSTS", "50194",
     QT_TRANSLATE_NOOP("WordsCode", "The application accepts accounts of a single tenant only."),
     QT_TRANSLATE_NOOP("WordsCode", "CCAIP signs in from outside the tenant, so the app must accept accounts "
                                    "in any organisational directory."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Check and apply the step “App registration”: it sets the supported account types.")},
    {"AADSTS", "50076 50079 50072 50074 50078 50158",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft asks for a second proof of identity."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "The tenant demands multi-factor authentication, which only you can give in the browser."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in again and answer the request of your phone or security key.")},
    {"AADSTS", "53000 53001 53002 53003 53004 530032 530035 50097 50005 50131",
     QT_TRANSLATE_NOOP("WordsCode", "A Conditional Access policy of the tenant refuses this sign-in."),
     QT_TRANSLATE_NOOP("WordsCode", "The policy demands a managed device, a known place or a security "
                                    "setting that this computer does not show."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in from a device that the policy accepts, or show the request ID "
                                    "under Details to whoever manages the policy.")},
    {"AADSTS", "50053 50055 50056 50057 50126",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft refuses the account."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "The account is locked or disabled, or its password is wrong or expired."),
     QT_TRANSLATE_NOOP("WordsCode", "Have the account unlocked or its password renewed in the Microsoft 365 "
                                    "admin centre, then sign in again.")},
    {"AADSTS", "50058 700020", QT_TRANSLATE_NOOP("WordsCode", "The sign-in needs you."),
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft found no session that it could continue without asking."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in again in the browser.")},
    {"AADSTS", "50105", QT_TRANSLATE_NOOP("WordsCode", "The account is not assigned to the application."),
     QT_TRANSLATE_NOOP("WordsCode", "The tenant lets only assigned people use this application."),
     QT_TRANSLATE_NOOP("WordsCode", "In the Microsoft Entra portal, open Enterprise applications, choose the "
                                    "application, then Users and groups, and add the account.")},
    {"AADSTS", "50196 90055 90006 90024 90033 90090 50087",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft's sign-in service is busy."),
     QT_TRANSLATE_NOOP("WordsCode", "The fault is passing and lies on Microsoft's side."),
     QT_TRANSLATE_NOOP("WordsCode", "Try again in a few minutes.")},
    {"AADSTS", "70011 28002 700022 700023 9002313 900144 9001023",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft does not understand the sign-in request."),
     QT_TRANSLATE_NOOP("WordsCode", "Jonction formed it wrongly; this is not a matter of your set-up."),
     QT_TRANSLATE_NOOP("WordsCode", "Report it with the text under Details.")},
    // codes of the sign-in protocol (OAuth 2.0) and of our own sign-in
    {"oauth", "access_denied authorization_declined",
     QT_TRANSLATE_NOOP("WordsCode", "The sign-in was declined on Microsoft's page."),
     QT_TRANSLATE_NOOP("WordsCode", "Without it the step cannot read or change anything."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in again when you are ready.")},
    {"oauth", "device-code-blocked",
     QT_TRANSLATE_NOOP("WordsCode", "The tenant blocks the sign-in on another device."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "A Conditional Access policy of the tenant does not accept codes that are typed "
                       "on another device; Microsoft sets this policy up in many tenants by itself."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in with the browser of this computer instead.")},
    {"oauth", "bad_verification_code",
     QT_TRANSLATE_NOOP("WordsCode", "The code for the other device is not valid any more."),
     QT_TRANSLATE_NOOP("WordsCode", "A code works once and for about fifteen minutes."),
     QT_TRANSLATE_NOOP("WordsCode", "Ask for a new code and enter it at once.")},
    {"oauth", "authorization_pending slow_down",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft is still waiting for you to finish the sign-in."),
     QT_TRANSLATE_NOOP("WordsCode", "Until then it gives no access. This is no fault by itself."),
     QT_TRANSLATE_NOOP("WordsCode", "Finish the sign-in on Microsoft's page, or start it again.")},
    {"oauth", "expired_token",
     QT_TRANSLATE_NOOP("WordsCode", "The sign-in took too long, and its code expired."),
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft keeps a sign-in open for a few minutes only."),
     QT_TRANSLATE_NOOP("WordsCode", "Start the sign-in again.")},
    {"oauth", "invalid_grant interaction_required login_required insufficient_claims",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft asks you to sign in again."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "The session ended, or a policy of the tenant wants a fresh proof of who you are."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in again in the browser.")},
    {"oauth", "no-browser", QT_TRANSLATE_NOOP("WordsCode", "The browser could not be opened."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "The sign-in takes place on Microsoft's own page, so that Jonction never sees your password."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Set a default browser on this computer, or run Jonction in a session that has one.")},
    {"oauth", "personal-account", QT_TRANSLATE_NOOP("WordsCode", "This is a personal Microsoft account."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "CCAIP can be linked only with a work account that holds the Global Administrator role."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in with a work account of the tenant.")},
    {"oauth", "id-token", QT_TRANSLATE_NOOP("WordsCode", "Microsoft's answer to the sign-in cannot be read."),
     QT_TRANSLATE_NOOP("WordsCode", "Who signed in could not be established, so the session was not used."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in again. If it lasts, report it with the text under Details.")},
    // codes of our own about the session
    {"jonction", "scope-missing",
     QT_TRANSLATE_NOOP("WordsCode", "Your sign-in does not include these permissions yet: %1."),
     QT_TRANSLATE_NOOP("WordsCode", "Jonction asks for each permission only when a step needs it."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Sign in for this step, and accept the permissions on Microsoft's page.")},
    {"jonction", "other-tenant",
     QT_TRANSLATE_NOOP("WordsCode", "The account %1 belongs to another tenant than this deployment."),
     QT_TRANSLATE_NOOP("WordsCode", "One deployment describes one tenant; the sign-in was not used."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Sign in with an account of the tenant, or sign out first to begin with another tenant.")},
    // codes of our own about a secret that was typed or pasted
    {"jonction", "secret-looks-like-id",
     QT_TRANSLATE_NOOP("WordsCode", "This is the secret's ID, not its value."),
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft shows both side by side; only the value is accepted."),
     QT_TRANSLATE_NOOP("WordsCode", "Copy the column Value. If it is hidden, make a new client secret.")},
    {"jonction", "secret-has-blanks",
     QT_TRANSLATE_NOOP("WordsCode", "There is a blank or a line break in this key or secret."),
     QT_TRANSLATE_NOOP("WordsCode", "None has one: something beside it was copied as well."),
     QT_TRANSLATE_NOOP("WordsCode", "Copy it again, alone.")},
    {"jonction", "secret-empty", QT_TRANSLATE_NOOP("WordsCode", "There is nothing to keep yet."),
     QT_TRANSLATE_NOOP("WordsCode", "An empty entry would hide the key that is kept now."),
     QT_TRANSLATE_NOOP("WordsCode", "Paste the key or secret, then keep it.")},
    // codes of our own about the way to a service
    {"jonction", "reply-lost",
     QT_TRANSLATE_NOOP("WordsCode", "The answer was lost on the way; the change may have been made."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Jonction does not repeat a change of which it does not know whether it happened."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Check the step again: it looks first, and the plan shows what is still missing.")},
    {"jonction", "redirect foreign-page",
     QT_TRANSLATE_NOOP("WordsCode", "The service points to another address."),
     QT_TRANSLATE_NOOP("WordsCode", "Jonction does not follow: your credentials could reach a stranger."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Check the host name. If the network has a sign-in page of its own, sign in there first.")},
    {"jonction", "base-address", QT_TRANSLATE_NOOP("WordsCode", "The address of the service cannot be used."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "It must begin with https://; plain http is accepted for this computer alone."),
     QT_TRANSLATE_NOOP("WordsCode", "Correct the address in the document or after --endpoint.")},
    {"jonction", "not-declared",
     QT_TRANSLATE_NOOP("WordsCode", "This step by hand is not declared done yet."),
     QT_TRANSLATE_NOOP("WordsCode", "No interface lets Jonction see it, so it relies on your word."),
     QT_TRANSLATE_NOOP("WordsCode", "Follow the instructions of the step, then say that you have done it.")},
    {"jonction", "secret-held",
     QT_TRANSLATE_NOOP("WordsCode", "This client secret stays: CCAIP works with it."),
     QT_TRANSLATE_NOOP("WordsCode", "Without it the states of the agents would stand still at once."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Rotate the secret: the old one is removed once CCAIP has the new one. If "
                       "CCAIP holds another one, say so in the step “Client secret”.")},
    {"jonction", "secret-last",
     QT_TRANSLATE_NOOP("WordsCode", "This client secret stays: it is the last valid one."),
     QT_TRANSLATE_NOOP("WordsCode", "Nobody could connect to Microsoft with this application any more."),
     QT_TRANSLATE_NOOP("WordsCode", "Create another secret first.")},
    {"jonction", "not-assigned",
     QT_TRANSLATE_NOOP("WordsCode", "The provider did not attach the number to the connection."),
     QT_TRANSLATE_NOOP("WordsCode", "Calls to it would end nowhere."),
     QT_TRANSLATE_NOOP("WordsCode", "Wait a minute and apply again; the number is not bought twice.")},
    // microsoft-graph 2.2, sip-trunk-providers 1.11
    {"jonction", "domain-elsewhere",
     QT_TRANSLATE_NOOP("WordsCode", "Another Microsoft tenant already holds this domain."),
     QT_TRANSLATE_NOOP("WordsCode", "A name can be verified in one tenant only, and it is not among yours."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Find out whose it is: often a test tenant of your own company, where it can be removed. "
         "Otherwise let the trunk provider generate another name.")},
    {"jonction", "domain-not-proven",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft does not see the TXT record yet."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Its resolvers may remember the older answer for as long as that allows."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Wait; Jonction looks again. After 72 hours, compare host and value with those shown.")},
    {"jonction", "domain-in-use",
     QT_TRANSLATE_NOOP("WordsCode", "The domain is still in use, so Microsoft does not remove it."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "The accounts, groups or applications named under Details bear its name."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Give them another name or delete them, then take the domain back again.")},
    {"jonction", "txt-not-taken",
     QT_TRANSLATE_NOOP("WordsCode", "The provider's interface did not take the TXT record."),
     QT_TRANSLATE_NOOP("WordsCode", "It answered, and afterwards still showed the old value."),
     QT_TRANSLATE_NOOP("WordsCode", "Publish the value in the provider's portal, under Domain Validation.")},
    // microsoft-graph 5.3 and 7.1
    {"graph", "CredentialInvalidLifetimeAsPerAppPolicy InvalidKeyEndDate",
     QT_TRANSLATE_NOOP("WordsCode", "The tenant does not allow a client secret to live that long."),
     QT_TRANSLATE_NOOP("WordsCode", "A policy for applications sets a shorter life, often 180 days."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Choose a shorter life for the secret (180, 90 or 30 days) and apply again.")},
    {"graph", "CredentialTypeNotAllowedAsPerAppPolicy",
     QT_TRANSLATE_NOOP("WordsCode", "The tenant does not allow client secrets."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "A policy for applications forbids them, and CCAIP accepts nothing else."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Ask an administrator to exempt this app registration from the policy, then apply again.")},
    {"graph", "Authorization_RequestDenied Forbidden accessDenied",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft Graph refuses: a role or a permission is missing."),
     QT_TRANSLATE_NOOP("WordsCode", "The account is known, but it may not do this in the tenant."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in with an account that holds the Global Administrator role; if "
                                    "the role must be activated first, activate it and sign in again.")},
    // microsoft-graph 3.2
    {"graph", "CountViolation", QT_TRANSLATE_NOOP("WordsCode", "No free licence of this kind is left."),
     QT_TRANSLATE_NOOP("WordsCode", "The tenant has bought fewer than it needs; the agent stays without."),
     QT_TRANSLATE_NOOP("WordsCode", "Buy one more in the Microsoft 365 admin centre, or free one, then apply "
                                    "again.")},
    {"graph", "MutuallyExclusiveViolation",
     QT_TRANSLATE_NOOP("WordsCode", "The licence excludes another one that the user has."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Both contain the same service in two editions, and Microsoft allows one."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Remove the other licence or switch the doubled service off in one of them.")},
    {"graph", "DependencyViolation",
     QT_TRANSLATE_NOOP("WordsCode", "The licence builds on another one that the user does not have."),
     QT_TRANSLATE_NOOP("WordsCode", "Teams Phone, for one, needs Teams in the same user's licences."),
     QT_TRANSLATE_NOOP("WordsCode", "Assign the licence that it builds on first.")},
    {"graph", "ProhibitedInUsageLocationViolation",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft does not offer this licence in the user's country."),
     QT_TRANSLATE_NOOP("WordsCode", "The usage location of the user decides which services may be assigned."),
     QT_TRANSLATE_NOOP("WordsCode", "Correct the usage location if it is wrong, or choose another licence.")},
    {"graph", "UniquenessViolation",
     QT_TRANSLATE_NOOP("WordsCode", "An address of the user belongs to somebody else as well."),
     QT_TRANSLATE_NOOP("WordsCode", "The licence would give both the same mail address."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Remove the doubled address in the Microsoft 365 admin centre, then apply again.")},
    // microsoft-graph 4.3
    {"jonction", "upn-taken",
     QT_TRANSLATE_NOOP("WordsCode", "Another account already has this user name or mail address."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "User names and addresses are unique in the tenant, deleted users included."),
     QT_TRANSLATE_NOOP("WordsCode", "Choose another user name, or remove it from the other account.")},
    {"jonction", "upn-domain",
     QT_TRANSLATE_NOOP("WordsCode", "The domain of the user name is not verified in the tenant."),
     QT_TRANSLATE_NOOP("WordsCode", "Accounts can carry only domains that the tenant has proven to own."),
     QT_TRANSLATE_NOOP("WordsCode", "Finish the step “Domain” first.")},
    {"jonction", "synced-account",
     QT_TRANSLATE_NOOP("WordsCode", "The account is synchronised from Active Directory."),
     QT_TRANSLATE_NOOP("WordsCode", "Its user name can be changed there only; the cloud holds a copy."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Change it in Active Directory and wait for the next synchronisation, or keep the "
                       "user name and assign a number.")},
    // microsoft-graph 5.4
    {"jonction", "permission-exists", QT_TRANSLATE_NOOP("WordsCode", "The consent exists already."),
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft keeps one consent for each pair of application and service."),
     QT_TRANSLATE_NOOP("WordsCode", "Check the step again: the plan will build on what exists.")},
    {"jonction", "reference-not-yet",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft does not know the new object everywhere yet."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "What was just created reaches all servers after a while, at times minutes."),
     QT_TRANSLATE_NOOP("WordsCode", "Wait a few minutes and apply again; nothing is made twice.")},
    {"graph", "InvalidAuthenticationToken",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft Graph no longer accepts the session."),
     QT_TRANSLATE_NOOP("WordsCode", "The session expired or was revoked."),
     QT_TRANSLATE_NOOP("WordsCode", "Sign in again.")},
    {"graph", "Request_ResourceNotFound ResourceNotFound NotFound",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft does not find the object."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "It was deleted, or it is so new that not every Microsoft server knows it yet."),
     QT_TRANSLATE_NOOP("WordsCode", "Wait a minute and check the step again.")},
    {"graph", "Request_MultipleObjectsWithSameKeyValue ObjectConflict",
     QT_TRANSLATE_NOOP("WordsCode", "The object exists already in the tenant."),
     QT_TRANSLATE_NOOP("WordsCode", "Jonction never makes a second one of the same."),
     QT_TRANSLATE_NOOP("WordsCode", "Check the step again: the plan will build on what exists.")},
    {"graph", "TooManyRequests activityLimitReached",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft Graph asks to wait."),
     QT_TRANSLATE_NOOP("WordsCode", "Too many requests came in a short time."),
     QT_TRANSLATE_NOOP("WordsCode", "Try again in a few minutes.")},
    {"graph", "Request_BadRequest BadRequest Request_UnsupportedQuery",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft Graph does not accept the request."),
     QT_TRANSLATE_NOOP("WordsCode", "A value is not acceptable to it; its own words are under Details."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Correct the value that it names and check again. If none is named, report it.")},
    {"graph", "InternalServerError serviceNotAvailable",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft Graph has a fault of its own."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "It could not answer; whether the last change was made will be seen at the next check."),
     QT_TRANSLATE_NOOP("WordsCode", "Try again in a few minutes.")},
    // sip-trunk-providers 1.3
    // licences and numbers: codes of our own for refusals that Graph gives without one (3.2, 4.3, 4.4)
    {"jonction", "licence-usage-location",
     QT_TRANSLATE_NOOP("WordsCode", "The account has no usage location."),
     QT_TRANSLATE_NOOP("WordsCode", "Not every service is sold in every country, so Microsoft asks first."),
     QT_TRANSLATE_NOOP("WordsCode", "Set the country in the step “Licences” and check again.")},
    {"jonction", "licence-no-seat", QT_TRANSLATE_NOOP("WordsCode", "The product has no free seat left."),
     QT_TRANSLATE_NOOP("WordsCode", "Somebody else may have taken the last one since the plan was made."),
     QT_TRANSLATE_NOOP("WordsCode", "Buy seats or take some back, then check the step again.")},
    {"jonction", "licence-inherited", QT_TRANSLATE_NOOP("WordsCode", "The licence comes from a group."),
     QT_TRANSLATE_NOOP("WordsCode", "Such a licence cannot be changed on the account itself."),
     QT_TRANSLATE_NOOP("WordsCode", "Change the licences of the group, or take the account out of it.")},
    {"jonction", "licence-missing", QT_TRANSLATE_NOOP("WordsCode", "Some agents are not licensed yet."),
     QT_TRANSLATE_NOOP("WordsCode", "Without Teams and Teams Phone no call of CCAIP reaches them."),
     QT_TRANSLATE_NOOP("WordsCode", "Check the step “Licences”: its table says what is missing for whom.")},
    {"jonction", "number-order-failed", QT_TRANSLATE_NOOP("WordsCode", "Teams did not carry out the order."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Teams takes an order for a number at once and decides later. The usual causes: the "
                       "account lacks Teams Phone, is not set up yet, or somebody else has the number."),
     QT_TRANSLATE_NOOP(
         "WordsCode", "Read Microsoft's own words under Details, check the step “Licences”, and try again.")},
    {"jonction", "number-order-open", QT_TRANSLATE_NOOP("WordsCode", "Teams is still at work on the order."),
     QT_TRANSLATE_NOOP("WordsCode", "It has taken more than ten minutes; it may still end well."),
     QT_TRANSLATE_NOOP("WordsCode", "Check the step again later: Jonction looks before it orders anew.")},
    {"jonction", "number-taken", QT_TRANSLATE_NOOP("WordsCode", "The number belongs to somebody else."),
     QT_TRANSLATE_NOOP("WordsCode", "A number rings one person only."),
     QT_TRANSLATE_NOOP(
         "WordsCode", "Take it back from that account in the Teams admin centre, or choose another number.")},
    {"jonction", "name-taken", QT_TRANSLATE_NOOP("WordsCode", "The sign-in name belongs to another account."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Names and proxy addresses are unique in a tenant, those of deleted accounts of the "
                       "last 30 days included."),
     QT_TRANSLATE_NOOP("WordsCode", "Rename or remove the other account, or use the number form.")},
    {"jonction", "name-protected",
     QT_TRANSLATE_NOOP("WordsCode", "Microsoft does not let you rename this account."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "An account that holds an administrator role can only be changed by a stronger one."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Sign in as Global Administrator, or use the number form for this agent.")},
    {"telnyx", "10009 20001 20002 20004 20005 20006 20007 20008",
     QT_TRANSLATE_NOOP("WordsCode", "The provider does not accept the API key."),
     QT_TRANSLATE_NOOP("WordsCode", "The key is mistyped, expired or revoked."),
     QT_TRANSLATE_NOOP("WordsCode", "Create a key in the provider's portal (Telnyx: Account > Keys & "
                                    "Credentials > API Keys) and enter it in the step “SIP trunk”.")},
    {"telnyx", "10015 10004 10023 10031 10032 10033 10016 10017 10013",
     QT_TRANSLATE_NOOP("WordsCode", "The provider does not accept a value."),
     QT_TRANSLATE_NOOP("WordsCode", "Its answer names the field, under Details."),
     QT_TRANSLATE_NOOP("WordsCode", "Correct the value and check the step again.")},
    {"telnyx", "10027",
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "The value is already taken, or it refers to something that the account does not have."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "A SIP sub-domain, for one, belongs to a single customer of the provider in the whole world."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Choose another value (for the sub-domain: add your company's name), then check again.")},
    {"telnyx", "10010 10006 20003", QT_TRANSLATE_NOOP("WordsCode", "The API key may not do this."),
     QT_TRANSLATE_NOOP("WordsCode", "The provider knows the key, but the user behind it lacks the right."),
     QT_TRANSLATE_NOOP("WordsCode", "Use a key of an administrator of the provider's account.")},
    {"telnyx", "10036",
     QT_TRANSLATE_NOOP("WordsCode", "The provider is still working on the last request for this object."),
     QT_TRANSLATE_NOOP("WordsCode", "It refuses a second change until the first has ended."),
     QT_TRANSLATE_NOOP("WordsCode", "Wait a minute, then check the step again.")},
    {"telnyx", "10021", QT_TRANSLATE_NOOP("WordsCode", "The object is still in use at the provider."),
     QT_TRANSLATE_NOOP("WordsCode", "Something else refers to it, so it cannot be removed."),
     QT_TRANSLATE_NOOP("WordsCode", "Detach the number first, then the connection, then the profile.")},
    {"telnyx", "10012", QT_TRANSLATE_NOOP("WordsCode", "The provider has this object already."),
     QT_TRANSLATE_NOOP("WordsCode", "Jonction never makes a second one of the same."),
     QT_TRANSLATE_NOOP("WordsCode", "Check the step again: the plan will build on what exists.")},
    {"telnyx", "10005", QT_TRANSLATE_NOOP("WordsCode", "The provider does not find the object."),
     QT_TRANSLATE_NOOP("WordsCode", "It was removed meanwhile."),
     QT_TRANSLATE_NOOP("WordsCode", "Check the step again: the plan will show what is missing.")},
    {"telnyx", "10038 10039 20014 20016 20017",
     QT_TRANSLATE_NOOP("WordsCode", "The provider's account has not reached the level that this needs."),
     QT_TRANSLATE_NOOP("WordsCode", "Trial accounts, for one, have no Direct Routing for Teams."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Complete the account's verification in the provider's portal, then apply again.")},
    {"telnyx", "20012 20013 20015",
     QT_TRANSLATE_NOOP("WordsCode", "The provider's account is inactive, blocked or lacks this feature."),
     QT_TRANSLATE_NOOP("WordsCode", "No calls pass and nothing can be ordered until it is active."),
     QT_TRANSLATE_NOOP("WordsCode", "Look at the account in the provider's portal, or ask its support.")},
    {"telnyx", "20100",
     QT_TRANSLATE_NOOP("WordsCode", "The balance of the provider's account is not sufficient."),
     QT_TRANSLATE_NOOP("WordsCode", "The provider neither sells numbers nor carries calls without funds."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Top up the account in the provider's portal, then apply again: nothing is bought twice.")},
    {"telnyx", "85000", QT_TRANSLATE_NOOP("WordsCode", "The offer for this number has run out."),
     QT_TRANSLATE_NOOP("WordsCode", "The provider sells only numbers that a recent search has shown."),
     QT_TRANSLATE_NOOP("WordsCode", "Check the step again: it searches anew and shows the price.")},
    {"telnyx", "85001", QT_TRANSLATE_NOOP("WordsCode", "Somebody else has bought this number."),
     QT_TRANSLATE_NOOP("WordsCode", "It can no longer be ordered."),
     QT_TRANSLATE_NOOP("WordsCode", "Check the step again and choose another of the numbers on offer.")},
    {"telnyx", "85006 85007 85008",
     QT_TRANSLATE_NOOP("WordsCode",
                       "The number is reserved, or the account may hold no further reservation."),
     QT_TRANSLATE_NOOP("WordsCode", "The provider keeps reserved numbers for the account that asked first."),
     QT_TRANSLATE_NOOP("WordsCode", "Check the step again and choose another of the numbers on offer.")},
    {"telnyx", "85002 85003 85004",
     QT_TRANSLATE_NOOP("WordsCode", "The order for the number is not as the provider expects it."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "The connection, a document or the number itself does not fit the order."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "Look at the order in the provider's portal: it says what is missing. Then check the step again.")},
    // Provisional answers (RFC 3261 §21.1, RFC 6228): no outcome, but people meet them in a ladder.
    {"sip", "100",
     QT_TRANSLATE_NOOP("WordsCode", "The next system has the request and is working on it (100 Trying)."),
     QT_TRANSLATE_NOOP("WordsCode", "It is provisional: it only stops the repetitions, nobody has been "
                                    "called yet, and the real answer comes later."),
     QT_TRANSLATE_NOOP("WordsCode", "Wait for the next answer. If none comes, the way behind that system is "
                                    "where to look.")},
    {"sip", "180", QT_TRANSLATE_NOOP("WordsCode", "It is ringing at the far side (180 Ringing)."),
     QT_TRANSLATE_NOOP("WordsCode", "It is provisional: the call has found its way, and nobody has taken it "
                                    "yet."),
     QT_TRANSLATE_NOOP("WordsCode", "Wait until somebody answers, or until it rings no longer.")},
    {"sip", "181", QT_TRANSLATE_NOOP("WordsCode", "The call is being forwarded (181)."),
     QT_TRANSLATE_NOOP("WordsCode", "It is provisional: somebody called has a diversion to another address, "
                                    "and that one is tried now."),
     QT_TRANSLATE_NOOP("WordsCode", "Wait. Look at the forwarding of the person called where the call ends "
                                    "up with the wrong one.")},
    {"sip", "182", QT_TRANSLATE_NOOP("WordsCode", "The call waits in a queue (182 Queued)."),
     QT_TRANSLATE_NOOP("WordsCode", "It is provisional: everybody there is busy, and the call is kept rather "
                                    "than refused."),
     QT_TRANSLATE_NOOP("WordsCode", "Wait for your turn: the far side may tell your place in the queue.")},
    {"sip", "183", QT_TRANSLATE_NOOP("WordsCode", "The call makes progress (183 Session Progress)."),
     QT_TRANSLATE_NOOP("WordsCode", "It is provisional: mostly sound comes already before the answer, a "
                                    "ringing tone or an announcement of the network."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "Listen: the announcement often says why the call does not get through.")},
    {"sip", "199",
     QT_TRANSLATE_NOOP("WordsCode", "One of several ways has ended (199 Early Dialog Terminated)."),
     QT_TRANSLATE_NOOP("WordsCode",
                       "It is provisional: the call went to several at the same time, one of them "
                       "dropped out, and the others go on (RFC 6228)."),
     QT_TRANSLATE_NOOP("WordsCode", "Nothing needs to be done: the final answer comes from another way.")},
    {"telnyx", "10011", QT_TRANSLATE_NOOP("WordsCode", "The provider asks to wait."),
     QT_TRANSLATE_NOOP("WordsCode", "Too many requests came in a short time."),
     QT_TRANSLATE_NOOP("WordsCode", "Try again in a few minutes.")},
    {"telnyx", "10007 10008 10037", QT_TRANSLATE_NOOP("WordsCode", "The provider has a fault of its own."),
     QT_TRANSLATE_NOOP(
         "WordsCode",
         "It could not answer; whether the last change was made will be seen at the next check."),
     QT_TRANSLATE_NOOP("WordsCode", "Try again in a few minutes.")},
};

constexpr std::size_t codeTextCount = std::size(codeTexts);

QString codeTr(const char* text)
{
    return QCoreApplication::translate("WordsCode", text);
}

// Vendor and bare code of "AADSTS7000222", "telnyx:10015" or "10015" (then any vendor).
struct SplitCode
{
    QString vendor;
    QString bare;
};

SplitCode splitCode(const QString& text)
{
    const QString code = text.trimmed();
    if (code.startsWith("AADSTS"_L1, Qt::CaseInsensitive))
        return {u"AADSTS"_s, code.mid(6)};
    const QString vendor = code.section(u':', 0, 0).toLower();
    if (code.contains(u':') && (vendor == "entra"_L1 || vendor == "login"_L1 || vendor == "aadsts"_L1))
        return splitCode("AADSTS"_L1 + code.section(u':', 1).remove("AADSTS"_L1, Qt::CaseInsensitive));
    return code.contains(u':') ? SplitCode{vendor, code.section(u':', 1)} : SplitCode{{}, code};
}

const CodeText* textOfCode(const QString& code)
{
    const SplitCode wanted = splitCode(code);
    if (wanted.bare.isEmpty())
        return nullptr;
    for (const CodeText& text : codeTexts) {
        if (!wanted.vendor.isEmpty() && wanted.vendor != QLatin1String(text.vendor))
            continue;
        if (QString::fromLatin1(text.codes).split(u' ').contains(wanted.bare, Qt::CaseInsensitive))
            return &text;
    }
    return nullptr;
}

} // namespace

bool knowsCode(const QString& code)
{
    return textOfCode(code) != nullptr;
}

ErrorText explainCode(const QString& code)
{
    const CodeText* text = textOfCode(code);
    if (text == nullptr)
        return {};
    return {codeTr(text->what), codeTr(text->why), codeTr(text->todo), code};
}

QStringList knownCodes()
{
    QStringList all;
    for (std::size_t i = 0; i < codeTextCount; ++i) {
        const QString vendor = QString::fromLatin1(codeTexts[i].vendor);
        const QString separator = vendor == "AADSTS"_L1 ? QString() : u":"_s;
        for (const QString& code : QString::fromLatin1(codeTexts[i].codes).split(u' '))
            all.append(vendor + separator + code);
    }
    return all;
}

} // namespace jonction::Words
