// SPDX-License-Identifier: Apache-2.0
#include "sandbox/PortalPage.h"

#include "sandbox/PageStyle.h"

#include <algorithm>
#include <charconv>

namespace jonction::sandbox {

namespace {

constexpr int largestMulticast = 100;

/// A sentence in the portal's two languages.
struct Words
{
    const char* english;
    const char* french;
    const char* in(bool isFrench) const { return isFrench ? french : english; }
};

struct Banner
{
    const char* kind = nullptr; ///< success, warning or error; none shows no banner
    std::string text;
};

constexpr Words wordTitle{"UCaaS", "UCaaS"};
constexpr Words wordPath{"Settings › Developer Settings › UCaaS",
                         "Paramètres › Paramètres du développeur › UCaaS"};
constexpr Words wordPlatform{"UCaaS platform", "Plate-forme UCaaS"};
constexpr Words wordChoose{"Choose…", "Choisir…"};
constexpr Words wordAppId{"Connected App ID", "ID de l’application connectée"};
constexpr Words wordAppSecret{"Connected App Secret", "Code secret de l’application connectée"};
constexpr Words wordLimit{"Multicast limit", "Limite de multidiffusion"};
constexpr Words wordLimitHint{"External agents that ring together, from 1 to 100.",
                              "Agents externes qui sonnent ensemble, de 1 à 100."};
constexpr Words wordLink{"Link", "Associer"};
constexpr Words wordUnlink{"Unlink", "Dissocier"};
constexpr Words wordSave{"Save", "Enregistrer"};
constexpr Words wordState{"State", "État"};
constexpr Words wordSecretKept{"The secret is stored and is not shown again.",
                               "Le code secret est enregistré et n’est plus affiché."};

constexpr Words saidPlatform{
    "The platform is saved. Enter the connected app and link it.",
    "La plate-forme est enregistrée. Saisissez l’application connectée, puis associez-la."};
constexpr Words saidChoose{"Choose a UCaaS platform first.", "Choisissez d’abord une plate-forme UCaaS."};
constexpr Words saidLinkFirst{"An error occurred: link the platforms before you save.",
                              "Une erreur s’est produite : associez les plates-formes avant d’enregistrer."};
constexpr Words saidLinked{"The two platforms are linked.", "Les deux plates-formes sont associées."};
constexpr Words saidAlready{"The platforms are linked already.", "Les plates-formes sont déjà associées."};
constexpr Words saidUnlinked{"The platforms are no longer linked.",
                             "Les plates-formes ne sont plus associées."};
constexpr Words saidNotLinked{"The platforms are not linked.", "Les plates-formes ne sont pas associées."};
constexpr Words saidRefused{"The platforms could not be linked. Check the connected app’s ID and secret; "
                            "paste them rather than typing them.",
                            "Les plates-formes n’ont pas pu être associées. Vérifiez l’ID et le code secret "
                            "de l’application connectée ; collez-les au lieu de les saisir."};
constexpr Words saidLimit{"The multicast limit must be a whole number from 1 to 100.",
                          "La limite de multidiffusion doit être un nombre entier de 1 à 100."};
constexpr Words saidSaved{"The UCaaS settings are saved.", "Les paramètres UCaaS sont enregistrés."};
constexpr Words saidUnknown{"Unknown action.", "Action inconnue."};

/// What the vendor's sign-in would say to this pair, as text for the banner; empty where it would accept.
std::string linkRefusal(World& world, const std::string& appId, const std::string& secret, Instant now)
{
    switch (world.directory.checkClient(appId, secret, now)) {
    case ClientVerdict::UnknownApp:
        return "AADSTS700016";
    case ClientVerdict::WrongSecret:
        return "AADSTS7000215";
    case ClientVerdict::ExpiredSecret:
        return "AADSTS7000222";
    case ClientVerdict::NoServicePrincipal:
        return "AADSTS7000229";
    case ClientVerdict::Good:
        break;
    }
    const Json& body = world.directory.applicationByAppId(appId)->body;
    if (!startsWith(textAt(body, "signInAudience"), "AzureADMultipleOrgs") &&
        !startsWith(textAt(body, "signInAudience"), "AzureADandPersonal"))
        return "AADSTS50194";
    const Json& uris = body["web"]["redirectUris"];
    return std::find(uris.begin(), uris.end(), world.callbackUri()) == uris.end() ? "AADSTS50011"
                                                                                  : std::string();
}

int multicastLimit(const std::string& text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 1 && value <= largestMulticast
               ? value
               : 0;
}

Banner pressSave(World& world, const Pairs& form, Instant now, bool french)
{
    UcaasPanel& panel = world.ucaas;
    if (panel.stage == UcaasStage::NoPlatform) {
        if (valueOf(form, "platform") != "ms_teams")
            return {"error", saidChoose.in(french)};
        panel.stage = UcaasStage::PlatformSaved;
        return {"success", saidPlatform.in(french)};
    }
    if (panel.stage == UcaasStage::PlatformSaved)
        return {"error", saidLinkFirst.in(french)};
    const int limit = multicastLimit(trim(valueOf(form, "multicast_limit")));
    if (limit == 0)
        return {"error", saidLimit.in(french)};
    panel.multicastLimit = limit;
    panel.stage = UcaasStage::Saved;
    world.people.setFollowing(true, now);
    return {"success", saidSaved.in(french)};
}

Banner pressLink(World& world, const Pairs& form, Instant now, bool french)
{
    UcaasPanel& panel = world.ucaas;
    if (panel.stage == UcaasStage::NoPlatform)
        return {"error", saidChoose.in(french)};
    if (panel.stage != UcaasStage::PlatformSaved)
        return {"warning", saidAlready.in(french)};
    const std::string appId = trim(valueOf(form, "app_id"));
    const std::string refusal = linkRefusal(world, appId, valueOf(form, "app_secret"), now);
    if (!refusal.empty())
        return {"warning", std::string(saidRefused.in(french)) + " (" + refusal + ")"};
    panel.stage = UcaasStage::Linked;
    panel.appId = appId;
    panel.keyId = world.directory.keyIdOf(appId, valueOf(form, "app_secret"));
    return {"success", saidLinked.in(french)};
}

Banner pressUnlink(World& world, Instant now, bool french)
{
    UcaasPanel& panel = world.ucaas;
    if (panel.stage != UcaasStage::Linked && panel.stage != UcaasStage::Saved)
        return {"error", saidNotLinked.in(french)};
    panel = {UcaasStage::PlatformSaved, panel.appId, {}, panel.multicastLimit};
    world.people.setFollowing(false, now);
    return {"success", saidUnlinked.in(french)};
}

Banner press(World& world, const Pairs& form, Instant now, bool french)
{
    const std::string action = valueOf(form, "action");
    if (action == "save")
        return pressSave(world, form, now, french);
    if (action == "link")
        return pressLink(world, form, now, french);
    if (action == "unlink")
        return pressUnlink(world, now, french);
    return {"error", saidUnknown.in(french)};
}

std::string button(const char* action, const Words& words, bool primary, bool french)
{
    return std::string("<button type=\"submit\" name=\"action\" value=\"") + action + "\"" +
           (primary ? " class=\"primary\"" : "") + ">" + words.in(french) + "</button>\n";
}

std::string platformField(bool chosen, bool french)
{
    return std::string("<label for=\"platform\">") + wordPlatform.in(french) +
           "</label>\n<select id=\"platform\" name=\"platform\">\n<option value=\"\">" +
           wordChoose.in(french) + "</option>\n<option value=\"ms_teams\"" + (chosen ? " selected" : "") +
           ">Microsoft Teams</option>\n</select>\n";
}

std::string credentialFields(const UcaasPanel& panel, bool linked, bool french)
{
    const std::string lock = linked ? " disabled" : "";
    std::string out =
        std::string("<label for=\"app_id\">") + wordAppId.in(french) +
        "</label>\n<input id=\"app_id\" name=\"app_id\" autocomplete=\"off\" spellcheck=\"false\" value=\"" +
        htmlEscape(panel.appId) + "\"" + lock + ">\n<label for=\"app_secret\">" + wordAppSecret.in(french) +
        "</label>\n<input id=\"app_secret\" name=\"app_secret\" type=\"password\" autocomplete=\"off\" "
        "value=\"\"" +
        lock + ">\n";
    if (linked)
        out += std::string("<p class=\"hint\">") + wordSecretKept.in(french) + "</p>\n";
    return out;
}

std::string limitField(const UcaasPanel& panel, bool french)
{
    const std::string value = panel.multicastLimit > 0 ? std::to_string(panel.multicastLimit) : std::string();
    return std::string("<label for=\"multicast_limit\">") + wordLimit.in(french) +
           "</label>\n<input id=\"multicast_limit\" name=\"multicast_limit\" inputmode=\"numeric\" "
           "aria-describedby=\"limit-hint\" value=\"" +
           value + "\">\n<p class=\"hint\" id=\"limit-hint\">" + wordLimitHint.in(french) + "</p>\n";
}

std::string bannerHtml(const Banner& banner)
{
    if (banner.kind == nullptr)
        return {};
    const std::string role = std::string_view(banner.kind) == "success" ? "status" : "alert";
    return std::string("<div class=\"banner banner-") + banner.kind + "\" role=\"" + role + "\">" +
           htmlEscape(banner.text) + "</div>\n";
}

/// Nothing but the platform is shown until it is saved; Link becomes Unlink while linked.
std::string panelPage(const World& world, const std::string& action, const Banner& banner, bool french)
{
    const UcaasPanel& panel = world.ucaas;
    const bool platform = panel.stage != UcaasStage::NoPlatform;
    const bool linked = panel.stage == UcaasStage::Linked || panel.stage == UcaasStage::Saved;
    std::string body = std::string("<main data-state=\"") + ucaasStageName(panel.stage) + "\">\n<nav>" +
                       htmlEscape(world.instanceHost) + " — " + wordPath.in(french) + "</nav>\n<h1>" +
                       wordTitle.in(french) + "</h1>\n" + bannerHtml(banner) +
                       "<form method=\"post\" action=\"" + htmlEscape(action) + "\">\n" +
                       platformField(platform, french);
    if (platform)
        body +=
            credentialFields(panel, linked, french) + "<div class=\"buttons\">\n" +
            (linked ? button("unlink", wordUnlink, false, french) : button("link", wordLink, false, french)) +
            "</div>\n" + limitField(panel, french);
    body += "<div class=\"buttons\">\n" + button("save", wordSave, true, french) +
            "</div>\n</form>\n<dl><dt>" + wordState.in(french) + "</dt><dd>" + ucaasStageName(panel.stage) +
            "</dd></dl>\n</main>\n";
    return htmlPage(wordTitle.in(french), body, french);
}

} // namespace

WebReply answerPortal(World& world, const WebRequest& request, Instant now)
{
    const bool french = prefersFrench(request.header("Accept-Language"));
    const bool known =
        request.segments.size() == 1 || (request.segments.size() == 2 && request.segments[1] == "ucaas");
    if (!known)
        return WebReply::html(404, htmlPage("404", "<main><h1>404</h1></main>\n", french));
    Banner banner;
    if (request.method == "POST")
        banner = press(world, request.form(), now, french);
    return WebReply::html(200, panelPage(world, request.base + "/portal/ucaas", banner, french))
        .with("Cache-Control", "no-store");
}

WebReply callbackPage(const WebRequest& request)
{
    const bool french = prefersFrench(request.header("Accept-Language"));
    const std::string text = french ? "L’autorisation est terminée. Vous pouvez fermer cette page."
                                    : "The authorization is finished. You may close this page.";
    return WebReply::html(
        200, htmlPage("UCaaS", "<main>\n<h1>UCaaS</h1>\n<p>" + text + "</p>\n</main>\n", french));
}

} // namespace jonction::sandbox
