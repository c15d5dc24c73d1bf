// SPDX-License-Identifier: Apache-2.0
#include "sandbox/IdentityPages.h"

#include "sandbox/PageStyle.h"
#include "sandbox/Text.h"

namespace jonction::sandbox {

namespace {

std::string decisionButtons(bool french)
{
    return std::string("<div class=\"buttons\"><button class=\"primary\" type=\"submit\" name=\"decision\" "
                       "value=\"sign-in\" autofocus>") +
           (french ? "Se connecter en tant que Demo Administrator" : "Sign in as Demo Administrator") +
           "</button><button type=\"submit\" name=\"decision\" value=\"cancel\">" +
           (french ? "Annuler" : "Cancel") + "</button></div>";
}

/// The question repeated in hidden fields, and what may be answered.
std::string questionForm(const Pairs& question, const std::string& buttons)
{
    std::string form = "<form method=\"post\">\n";
    for (const auto& [name, value] : question)
        form +=
            "<input type=\"hidden\" name=\"" + htmlEscape(name) + "\" value=\"" + htmlEscape(value) + "\">\n";
    return form + buttons + "\n</form>\n";
}

} // namespace

std::string signInPage(const SignInNames& names, const Pairs& question, const std::set<std::string>& scopes,
                       const std::string& acceptLanguage)
{
    const bool french = prefersFrench(acceptLanguage);
    std::string body = "<main>\n<h1>" + std::string(french ? "Connexion" : "Sign in") + "</h1>\n<dl><dt>" +
                       (french ? "Organisation" : "Organization") + "</dt><dd>" +
                       htmlEscape(names.organization) + "</dd><dt>" + (french ? "Compte" : "Account") +
                       "</dt><dd>" + htmlEscape(names.account) + "</dd><dt>" +
                       (french ? "Autorisations demandées" : "Permissions requested") + "</dt><dd>";
    const std::vector<std::string> words(scopes.begin(), scopes.end());
    body += htmlEscape(join(words, ", ")) + "</dd></dl>\n" + questionForm(question, decisionButtons(french)) +
            "</main>\n";
    return htmlPage(french ? "Connexion" : "Sign in", body, french);
}

std::string adminConsentPage(const Directory& directory, const Pairs& question,
                             const std::set<std::string>& scopes, const std::string& acceptLanguage)
{
    const bool french = prefersFrench(acceptLanguage);
    const std::string title = french ? "Autorisations demandées, à accepter pour votre organisation"
                                     : "Permissions requested, review for your organization";
    const std::vector<std::string> words(scopes.begin(), scopes.end());
    const std::string buttons =
        std::string("<div class=\"buttons\"><button class=\"primary\" type=\"submit\" name=\"decision\" "
                    "value=\"sign-in\" autofocus>") +
        (french ? "Accepter" : "Accept") +
        "</button><button type=\"submit\" name=\"decision\" value=\"cancel\">" +
        (french ? "Annuler" : "Cancel") + "</button></div>";
    return htmlPage(title,
                    "<main>\n<h1>" + title + "</h1>\n<dl><dt>" + (french ? "Organisation" : "Organization") +
                        "</dt><dd>" + htmlEscape(directory.tenantName) + "</dd><dt>" +
                        (french ? "Autorisations" : "Permissions") + "</dt><dd>" +
                        htmlEscape(join(words, ", ")) + "</dd></dl>\n" + questionForm(question, buttons) +
                        "</main>\n",
                    french);
}

std::string signInErrorPage(const std::string& reason, const std::string& when)
{
    return htmlPage("Sign in",
                    "<main>\n<h1>Sorry, but we’re having trouble signing you in.</h1>\n<p class=\"banner "
                    "banner-error\" role=\"alert\">" +
                        htmlEscape(reason) + "</p>\n<p class=\"hint\">" + htmlEscape(when) +
                        "</p>\n</main>\n",
                    false);
}

std::string deviceCodePage(DevicePage kind, const std::string& acceptLanguage)
{
    const bool french = prefersFrench(acceptLanguage);
    std::string body =
        "<main>\n<h1>" + std::string(french ? "Connexion d’un appareil" : "Device sign-in") + "</h1>\n";
    if (kind == DevicePage::Unknown)
        body += std::string("<p class=\"banner banner-error\" role=\"alert\">") +
                (french ? "Ce code est inconnu ou a expiré." : "This code is unknown or has expired.") +
                "</p>\n";
    if (kind == DevicePage::Approved)
        body += std::string("<p class=\"banner banner-success\" role=\"status\">") +
                (french ? "Vous êtes connecté. Vous pouvez fermer cette page."
                        : "You are signed in. You may close this page.") +
                "</p>\n";
    if (kind == DevicePage::Blocked)
        body += std::string("<p class=\"banner banner-error\" role=\"alert\">AADSTS53003: ") +
                (french ? "l’accès est bloqué par une stratégie d’accès conditionnel."
                        : "access has been blocked by Conditional Access policies.") +
                "</p>\n";
    if (kind == DevicePage::Declined)
        body += std::string("<p class=\"banner banner-warning\" role=\"status\">") +
                (french ? "La connexion a été refusée." : "The sign-in was declined.") + "</p>\n";
    if (kind == DevicePage::Ask || kind == DevicePage::Unknown)
        body += std::string("<form method=\"post\">\n<label for=\"user_code\">") +
                (french ? "Code affiché par l’appareil" : "Code shown by the device") +
                "</label>\n<input id=\"user_code\" name=\"user_code\" autocomplete=\"off\" autofocus>\n" +
                decisionButtons(french) + "\n</form>\n";
    return htmlPage(french ? "Connexion d’un appareil" : "Device sign-in", body + "</main>\n", french);
}

} // namespace jonction::sandbox
