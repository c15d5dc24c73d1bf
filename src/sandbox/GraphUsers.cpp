// SPDX-License-Identifier: Apache-2.0
// Users of GraphServer (microsoft-graph §4.1, §4.3, §2.4).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphSchema.h"
#include "sandbox/GraphServer.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

/// Without $select Graph shows these members of a user only.
const std::vector<std::string> shownByDefault{
    "businessPhones", "displayName",       "givenName", "jobTitle",          "mail", "mobilePhone",
    "officeLocation", "preferredLanguage", "surname",   "userPrincipalName", "id"};

Json shortUser(const Json& user)
{
    Json out = Json::object();
    for (const std::string& name : shownByDefault)
        out[name] = user.value(name, Json());
    return out;
}

bool isPassword(const std::string& text)
{
    int kinds = 0;
    for (const std::string_view set :
         {"abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"})
        kinds += text.find_first_of(set) != std::string::npos ? 1 : 0;
    kinds += text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") !=
                     std::string::npos
                 ? 1
                 : 0;
    return text.size() >= 8 && text.size() <= 256 && kinds >= 3;
}

bool isLocation(const Json& value)
{
    const std::string text = value.is_string() ? value.get<std::string>() : std::string();
    return value.is_null() || (text.size() == 2 && std::all_of(text.begin(), text.end(),
                                                               [](char c) { return c >= 'A' && c <= 'Z'; }));
}

/// Rules about the values of a user's members, after the shape was found good.
std::string userFault(const Json& body)
{
    if (body.contains("usageLocation") && !isLocation(body["usageLocation"]))
        return "Invalid value specified for property 'usageLocation' of resource 'User'.";
    if (body.contains("passwordProfile") && !isPassword(textAt(body["passwordProfile"], "password")))
        return "The specified password does not comply with password complexity requirements. Please provide "
               "a different password.";
    if (body.contains("displayName") && textAt(body, "displayName").empty())
        return "Invalid value specified for property 'displayName' of resource 'User'.";
    return {};
}

WebReply nameRefused(const std::string& fault)
{
    if (!contains(fault, "already exists"))
        return graphError(
            400, "Request_BadRequest", fault,
            Json::array({{{"code", "InvalidValue"}, {"message", fault}, {"target", "userPrincipalName"}}}));
    return graphError(400, "Request_BadRequest", fault,
                      Json::array({{{"code", "ObjectConflict"},
                                    {"message", fault},
                                    {"target", contains(fault, "proxyAddresses") ? "proxyAddresses"
                                                                                 : "userPrincipalName"}}}));
}

/// What a synchronised user keeps in the cloud, and may therefore be changed there.
bool isCloudMember(const std::string& name)
{
    return name == "usageLocation" || startsWith(name, "@odata.");
}

} // namespace

WebReply GraphServer::listUsers(const Call& call, const std::string& context,
                                const std::vector<TenantUser*>& users)
{
    const GraphList list{.count = users.size(),
                         .at = [&](std::size_t i) -> const Json& { return users[i]->body; },
                         .searchable = {"displayName", "mail", "userPrincipalName", "givenName", "surname"},
                         .defaultPage = 100,
                         .largestPage = 999};
    if (!call.rest.empty() && call.rest.back() == "$count")
        return graphCount(call.request, list);
    WebReply reply = graphCollection(call.request, context, list);
    if (reply.status != 200 || call.request.hasQuery("$select"))
        return reply;
    Json body = Json::parse(reply.body);
    for (Json& user : body["value"])
        user = shortUser(user);
    reply.body = toBytes(body);
    return reply;
}

WebReply GraphServer::users(const Call& call)
{
    const bool counts = call.rest == std::vector<std::string>{"$count"};
    if (!call.rest.empty() && !counts)
        return oneUser(call);
    if (call.is("POST") && !counts)
        return createUser(call);
    if (!call.is("GET"))
        return badMethod();
    if (!allows(call, {"User.Read.All", "User.ReadWrite.All"}))
        return denied();
    return listUsers(call, "users", m_world.tenant.users());
}

WebReply GraphServer::oneUser(const Call& call)
{
    const std::string& id = call.rest[0];
    const std::string what = call.rest.size() == 2 ? call.rest[1] : std::string();
    if (call.rest.size() > 2)
        return badSegment(call.rest[2]);
    if (what == "presence")
        return allows(call, {"Presence.Read.All"}) ? presence(call, id) : denied();
    TenantUser* user = m_world.tenant.user(id);
    const bool self = user != nullptr && user == speaker(call) && allows(call, {"User.Read"});
    const bool reads = self || allows(call, {"User.Read.All", "User.ReadWrite.All"});
    const bool licences = allows(call, {"LicenseAssignment.Read.All", "LicenseAssignment.ReadWrite.All"}) &&
                          (what == "licenseDetails" || what == "assignLicense");
    if (!reads && !licences)
        return denied();
    if (user == nullptr)
        return notFound(id);
    if (what == "licenseDetails")
        return call.is("GET") ? licenceDetails(call, *user) : badMethod();
    if (what == "assignLicense")
        return call.is("POST") ? assignLicence(call, *user) : badMethod();
    if (!what.empty())
        return badSegment(what);
    if (call.is("PATCH"))
        return changeUser(call, *user);
    if (call.is("DELETE"))
        return deleteUser(call, *user);
    if (!call.is("GET"))
        return badMethod();
    Json view =
        call.request.hasQuery("$select") ? graphSelect(call.request, user->body) : shortUser(user->body);
    view["@odata.context"] = call.request.base + "/$metadata#users/$entity";
    return WebReply::json(200, view);
}

WebReply GraphServer::createUser(const Call& call)
{
    if (!mayWrite(call, {"User.ReadWrite.All"}, {"User Administrator"}))
        return denied();
    const Json body = call.request.json();
    std::string fault = graphBodyFault(GraphBody::User, body);
    if (fault.empty())
        for (const char* name :
             {"accountEnabled", "displayName", "mailNickname", "userPrincipalName", "passwordProfile"})
            if (fault.empty() && (!body.contains(name) || body[name].is_null()))
                fault = std::string("A value is required for property '") + name + "' of resource 'User'.";
    if (fault.empty())
        fault = userFault(body);
    if (!fault.empty())
        return badRequest(fault);
    const std::string upn = textAt(body, "userPrincipalName");
    if (std::string refused = m_world.tenant.upnFault(upn, nullptr); !refused.empty())
        return nameRefused(refused);
    Json made{{"givenName", nullptr},
              {"surname", nullptr},
              {"mail", nullptr},
              {"jobTitle", nullptr},
              {"department", nullptr},
              {"businessPhones", Json::array()},
              {"mobilePhone", nullptr},
              {"officeLocation", nullptr},
              {"preferredLanguage", nullptr},
              {"userType", "Member"},
              {"usageLocation", nullptr},
              {"onPremisesSyncEnabled", nullptr},
              {"proxyAddresses", Json::array()},
              {"createdDateTime", isoTime(call.now)}};
    for (const auto& [name, value] : body.items())
        if (name != "passwordProfile" && !startsWith(name, "@odata."))
            made[name] = value;
    TenantUser& user = m_world.tenant.addUser(m_world.seed.nextUuid("user"), made);
    m_world.tenant.refresh(user, call.now);
    Json view = shortUser(user.body);
    view["@odata.context"] = call.request.base + "/$metadata#users/$entity";
    return WebReply::json(201, view).with("Location", call.request.base + "/users/" + user.id);
}

WebReply GraphServer::changeUser(const Call& call, TenantUser& user)
{
    if (!mayWrite(call, {"User.ReadWrite.All"}, {"User Administrator"}))
        return denied();
    const Json body = call.request.json();
    std::string fault = graphBodyFault(GraphBody::User, body);
    if (fault.empty())
        fault = userFault(body);
    if (!fault.empty())
        return badRequest(fault);
    const bool cloudOnly = std::all_of(body.items().begin(), body.items().end(),
                                       [](const auto& item) { return isCloudMember(item.key()); });
    if (user.isSynced() && !cloudOnly)
        return badRequest("Unable to update the specified properties for on-premises mastered Directory Sync "
                          "objects or objects currently undergoing migration.");
    const std::string upn = textAt(body, "userPrincipalName");
    const bool moves = body.contains("userPrincipalName") && upn != user.upn();
    if (moves && (user.isGuest() || contains(user.upn(), "#EXT#")))
        return badRequest("The userPrincipalName of an external user cannot be changed.");
    if (moves)
        if (std::string refused = m_world.tenant.upnFault(upn, &user); !refused.empty())
            return nameRefused(refused);
    for (const auto& [name, value] : body.items())
        if (name != "passwordProfile" && name != "userPrincipalName" && !startsWith(name, "@odata."))
            user.body[name] = value;
    if (moves)
        m_world.tenant.rename(user, upn, call.now);
    return WebReply::empty(204);
}

WebReply GraphServer::deleteUser(const Call& call, TenantUser& user)
{
    if (!mayWrite(call, {"User.ReadWrite.All"}, {"User Administrator"}) ||
        user.id == m_world.directory.adminId)
        return denied();
    m_world.tenant.removeUser(user, call.now);
    return WebReply::empty(204);
}

} // namespace jonction::sandbox
