// SPDX-License-Identifier: Apache-2.0
// Domains of GraphServer: added, proven by DNS, used and taken away again (microsoft-graph §2).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphSchema.h"
#include "sandbox/GraphServer.h"

#include <algorithm>
#include <array>

namespace jonction::sandbox {

namespace {

/// Names below this one belong to another tenant; those that begin with "late-" are found out at verify only.
constexpr std::string_view elsewhere = ".taken-elsewhere.example";

bool isElsewhere(const std::string& name)
{
    return endsWith(name, elsewhere) || "." + name == elsewhere;
}

bool isFullDomainName(const std::string& name)
{
    const auto labels = split(name, '.');
    return labels.size() >= 2 && name.size() <= 253 &&
           std::all_of(labels.begin(), labels.end(),
                       [](const std::string& label) { return isDnsLabel(label); });
}

std::string createFault(const std::string& name)
{
    if (!isFullDomainName(name))
        return "Invalid value specified for property 'id' of resource 'Domain'.";
    if (endsWith(name, ".onmicrosoft.com"))
        return "A domain below onmicrosoft.com cannot be added.";
    if (isElsewhere(name) && !startsWith(name, "late-"))
        return "Domain '" + name + "' already exists in another tenant: it has been verified there.";
    return {};
}

std::string servicesFault(const Json& services)
{
    static constexpr std::array<std::string_view, 3> settable{"Email", "OfficeCommunicationsOnline",
                                                              "Yammer"};
    for (const Json& item : services)
        if (std::find(settable.begin(), settable.end(), item.get<std::string>()) == settable.end())
            return "Invalid value specified for property 'supportedServices' of resource 'Domain'.";
    return {};
}

Json dnsRecord(const TenantDomain& domain, const char* type, const char* label, Json more)
{
    const std::string host = *label == '\0' ? domain.name : std::string(label) + "." + domain.name;
    Json record{{"@odata.type", std::string("#microsoft.graph.domainDns") + type + "Record"},
                {"id", base64Url(sha256(host + type)).substr(0, 24)},
                {"isOptional", false},
                {"label", host},
                {"recordType", type},
                {"supportedService", "Email"},
                {"ttl", 3600}};
    record.update(more);
    return record;
}

std::vector<Json> verificationRecords(const TenantDomain& domain)
{
    const std::string code = domain.proof.substr(3);
    return {dnsRecord(domain, "Txt", "", {{"text", domain.proof}, {"supportedService", "Email"}}),
            dnsRecord(domain, "Mx", "", {{"mailExchange", code + ".msv1.invalid"}, {"preference", 32767}})};
}

/// None of these is needed for telephony: the guide says to leave every service out.
std::vector<Json> serviceRecords(const TenantDomain& domain)
{
    std::string dashed = domain.name;
    std::replace(dashed.begin(), dashed.end(), '.', '-');
    const auto teams = [](Json more) {
        more["supportedService"] = "OfficeCommunicationsOnline";
        more["isOptional"] = true;
        return more;
    };
    return {dnsRecord(domain, "Mx", "",
                      {{"mailExchange", dashed + ".mail.protection.outlook.com"}, {"preference", 0}}),
            dnsRecord(domain, "Txt", "", {{"text", "v=spf1 include:spf.protection.outlook.com -all"}}),
            dnsRecord(domain, "Cname", "autodiscover", {{"canonicalName", "autodiscover.outlook.com"}}),
            dnsRecord(domain, "Cname", "sip", teams({{"canonicalName", "sipdir.online.lync.com"}})),
            dnsRecord(domain, "Srv", "_sip._tls",
                      teams({{"nameTarget", "sipdir.online.lync.com"},
                             {"port", 443},
                             {"priority", 100},
                             {"protocol", "_tls"},
                             {"service", "_sip"},
                             {"weight", 1}}))};
}

} // namespace

Json GraphServer::domainView(const TenantDomain& domain) const
{
    const bool federated = m_world.tenant.toggles.on("federatedRoot") && domain.isDefault;
    return {{"id", domain.name},
            {"authenticationType", federated ? "Federated" : domain.authenticationType},
            {"availabilityStatus", nullptr},
            {"isAdminManaged", true},
            {"isDefault", domain.isDefault},
            {"isInitial", domain.isInitial},
            {"isRoot", domain.isRoot},
            {"isVerified", domain.isVerified},
            {"passwordNotificationWindowInDays", 14},
            {"passwordValidityPeriodInDays", 2147483647},
            {"state", nullptr},
            {"supportedServices", domain.services}};
}

WebReply GraphServer::domains(const Call& call)
{
    if (call.is("GET") ? !allows(call, {"Domain.Read.All", "Domain.ReadWrite.All"})
                       : !mayWrite(call, {"Domain.ReadWrite.All"}, {"Domain Name Administrator"}))
        return denied();
    if (call.rest.empty() && call.is("POST"))
        return createDomain(call);
    if (call.rest.empty()) {
        if (!call.is("GET"))
            return badMethod();
        std::vector<Json> views;
        for (const TenantDomain& domain : m_world.tenant.domains)
            views.push_back(domainView(domain));
        return graphCollection(call.request, "domains", views, 100, 999);
    }
    TenantDomain* domain = m_world.tenant.domain(call.rest[0]);
    return domain == nullptr ? notFound(call.rest[0]) : oneDomain(call, *domain);
}

WebReply GraphServer::createDomain(const Call& call)
{
    const Json body = call.request.json();
    std::string fault = graphBodyFault(GraphBody::Domain, body);
    if (fault.empty() && !body.contains("id"))
        fault = "A value is required for property 'id' of resource 'Domain'.";
    const std::string name = lower(textAt(body, "id"));
    if (fault.empty())
        fault = createFault(name);
    if (!fault.empty())
        return badRequest(fault);
    Tenant& tenant = m_world.tenant;
    if (tenant.domain(name) != nullptr)
        return graphError(
            409, "Request_MultipleObjectsWithSameKeyValue",
            "A conflicting object with one or more of the specified property values is present in "
            "the directory: domain '" +
                name + "' already exists.",
            Json::array(
                {{{"code", "ObjectConflict"}, {"message", "The domain already exists."}, {"target", "id"}}}));
    TenantDomain domain;
    domain.name = name;
    domain.proof = "MS=ms" + std::to_string(10000000 + m_world.seed.dice("proof:" + name).below(89999999));
    if (const TenantDomain* parent = tenant.verifiedParent(name)) {
        domain.isVerified = true;
        domain.isRoot = false;
        domain.authenticationType = textAt(domainView(*parent), "authenticationType");
    }
    tenant.domains.push_back(domain);
    Json view = domainView(domain);
    view["@odata.context"] = call.request.base + "/$metadata#domains/$entity";
    return WebReply::json(201, view).with("Location", call.request.base + "/domains/" + name);
}

WebReply GraphServer::oneDomain(const Call& call, TenantDomain& domain)
{
    const std::string context = "domains('" + domain.name + "')/";
    if (call.rest.size() > 2)
        return badSegment(call.rest[2]);
    if (call.rest.size() == 2) {
        const std::string& what = call.rest[1];
        if (call.is("POST"))
            return what == "verify"        ? verifyDomain(call, domain)
                   : what == "promote"     ? promoteDomain(domain)
                   : what == "forceDelete" ? forceDeleteDomain(call, domain)
                                           : badSegment(what);
        if (!call.is("GET"))
            return badMethod();
        if (what == "verificationDnsRecords")
            return graphCollection(call.request, context + what,
                                   domain.proof.empty() ? std::vector<Json>() : verificationRecords(domain),
                                   100, 999);
        if (what == "serviceConfigurationRecords")
            return graphCollection(call.request, context + what, serviceRecords(domain), 100, 999);
        if (what != "domainNameReferences")
            return badSegment(what);
        std::vector<Json> users;
        for (const TenantUser* user : m_world.tenant.usersOf(domain.name))
            users.push_back({{"@odata.type", "#microsoft.graph.user"},
                             {"id", user->id},
                             {"displayName", textAt(user->body, "displayName")},
                             {"userPrincipalName", user->upn()}});
        return graphCollection(call.request, "directoryObjects", users, 100, 999);
    }
    if (call.is("PATCH"))
        return changeDomain(call, domain);
    if (call.is("DELETE"))
        return deleteDomain(domain);
    if (!call.is("GET"))
        return badMethod();
    Json view = graphSelect(call.request, domainView(domain));
    view["@odata.context"] = call.request.base + "/$metadata#domains/$entity";
    return WebReply::json(200, view);
}

/// Any 400 may end by itself: the record is not seen yet.
WebReply GraphServer::verifyDomain(const Call& call, TenantDomain& domain)
{
    const Json body = call.request.body.empty() ? Json::object() : call.request.json();
    if (!body.is_object() || (body.size() == 1 && !body.contains("forceTakeover")) || body.size() > 1)
        return badRequest("Unable to read JSON request payload.");
    if (!domain.isVerified && isElsewhere(domain.name))
        return badRequest("Domain '" + domain.name +
                          "' already exists in another tenant: it has been verified there.");
    if (!domain.isVerified && !m_world.dns.holds(domain.name, "TXT", domain.proof, call.now))
        return badRequest("Domain verification failed for '" + domain.name +
                          "': the DNS record was not found. Expected a TXT record at '" + domain.name +
                          "' with the value '" + domain.proof + "'.");
    if (!domain.isVerified)
        domain.services = {"Email", "OfficeCommunicationsOnline"};
    domain.isVerified = true;
    for (TenantUser* user : m_world.tenant.usersOf(domain.name))
        m_world.tenant.refresh(*user, call.now);
    Json view = domainView(domain);
    view["@odata.context"] = call.request.base + "/$metadata#domains/$entity";
    return WebReply::json(200, view);
}

WebReply GraphServer::promoteDomain(TenantDomain& domain)
{
    if (!domain.isVerified || domain.isRoot)
        return badRequest("Only a verified subdomain can be promoted to a root domain.");
    if (!m_world.tenant.usersOf(domain.name).empty())
        return badRequest("The domain cannot be promoted while users refer to it.");
    domain.isRoot = true;
    return WebReply::json(200, {{"value", true}});
}

WebReply GraphServer::changeDomain(const Call& call, TenantDomain& domain)
{
    const Json body = call.request.json();
    std::string fault = graphBodyFault(GraphBody::Domain, body);
    if (fault.empty() && body.contains("id"))
        fault = "Property 'id' is read-only and cannot be set.";
    if (fault.empty() && !domain.isVerified)
        fault = "Only a verified domain can be changed.";
    if (fault.empty() && body.contains("supportedServices"))
        fault = servicesFault(body["supportedServices"]);
    if (fault.empty() && body.contains("authenticationType") && !domain.isRoot)
        fault = "A subdomain has the authentication type of its root: promote it first.";
    if (!fault.empty())
        return badRequest(fault);
    if (body.contains("supportedServices"))
        domain.services = body["supportedServices"].get<std::vector<std::string>>();
    domain.authenticationType = textAt(body, "authenticationType", domain.authenticationType);
    if (body.value("isDefault", Json()) == true)
        for (TenantDomain& other : m_world.tenant.domains)
            other.isDefault = &other == &domain;
    return WebReply::empty(204);
}

WebReply GraphServer::deleteDomain(TenantDomain& domain)
{
    if (domain.isDefault || domain.isInitial)
        return badRequest("The default domain and the initial domain cannot be deleted.");
    if (const auto users = m_world.tenant.usersOf(domain.name); !users.empty())
        return badRequest("Domain '" + domain.name + "' cannot be deleted: " + std::to_string(users.size()) +
                          " directory object(s) still refer to it.");
    const std::string name = domain.name;
    std::erase_if(m_world.tenant.domains, [&](const TenantDomain& d) { return d.name == name; });
    return WebReply::empty(204);
}

WebReply GraphServer::forceDeleteDomain(const Call& call, TenantDomain& domain)
{
    const std::string name = domain.name;
    for (TenantUser* user : m_world.tenant.usersOf(name))
        if (!domain.isDefault && !domain.isInitial)
            m_world.tenant.rename(
                *user, user->upn().substr(0, user->upn().find('@') + 1) + m_world.directory.initialDomain,
                call.now);
    return deleteDomain(*m_world.tenant.domain(name));
}

} // namespace jonction::sandbox
