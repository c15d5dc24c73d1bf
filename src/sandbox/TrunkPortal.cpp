// SPDX-License-Identifier: Apache-2.0
#include "sandbox/TrunkPortal.h"

#include "sandbox/PageStyle.h"

namespace jonction::sandbox {

namespace {

std::string connectionForm(const std::string& id, const Json& connection, const std::string& action,
                           bool french)
{
    const std::string name = textAt(connection, "txt_name");
    const std::string field = "txt_value_" + id;
    return "<form method=\"post\" action=\"" + htmlEscape(action) + "\">\n<h2>" +
           htmlEscape(textAt(connection, "connection_name")) +
           "</h2>\n<input type=\"hidden\" name=\"connection_id\" value=\"" + htmlEscape(id) +
           "\">\n<dl><dt>" + (french ? "Nom TXT" : "TXT name") + "</dt><dd>" + htmlEscape(name) +
           "</dd><dt>TTL</dt><dd>3600</dd></dl>\n<label for=\"" + field + "\">" +
           (french ? "Valeur TXT" : "TXT value") + "</label>\n<input id=\"" + field +
           "\" name=\"txt_value\" autocomplete=\"off\" spellcheck=\"false\" value=\"" +
           htmlEscape(textAt(connection, "txt_value")) +
           "\">\n<div class=\"buttons\"><button class=\"primary\" type=\"submit\" name=\"action\" "
           "value=\"save\">" +
           (french ? "Enregistrer" : "Save") + "</button></div>\n</form>\n";
}

} // namespace

WebReply TrunkPortal::answer(const WebRequest& request, Instant now)
{
    const bool french = prefersFrench(request.header("Accept-Language"));
    std::string banner;
    if (request.method == "POST") {
        const Pairs form = request.form();
        const std::string id = valueOf(form, "connection_id");
        const bool known = m_world.trunk.connections.contains(id);
        if (known)
            m_world.publishTrunkText(id, trim(valueOf(form, "txt_value")), now);
        banner = std::string("<div class=\"banner banner-") +
                 (known ? "success\" role=\"status\">" : "error\" role=\"alert\">") +
                 (known ? (french ? "La valeur est enregistrée." : "The value is saved.")
                        : (french ? "Cette connexion est inconnue." : "This connection is unknown.")) +
                 "</div>\n";
    }
    std::string forms;
    for (const auto& [id, connection] : m_world.trunk.connections)
        if (connection["microsoft_teams_sbc"] == true)
            forms += connectionForm(id, connection, request.base, french);
    if (forms.empty())
        forms = std::string("<p class=\"hint\">") +
                (french ? "Aucune connexion pour Microsoft Teams." : "No connection for Microsoft Teams.") +
                "</p>\n";
    const std::string title = french ? "Validation du domaine" : "Domain Validation";
    return WebReply::html(200, htmlPage(title,
                                        "<main>\n<nav>SIP Trunking › Microsoft Teams</nav>\n<h1>" + title +
                                            "</h1>\n" + banner + forms + "</main>\n",
                                        french))
        .with("Cache-Control", "no-store");
}

} // namespace jonction::sandbox
