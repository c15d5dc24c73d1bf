// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/HttpFront.h"
#include "sandbox/IdentityServer.h"
#include "sandbox/Misfortune.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace jonction::sandbox {

/// Microsoft Graph v1.0 as far as the set-up and the board need it (microsoft-graph §4 to §7).
class GraphServer : public Service
{
public:
    /// `misfortune` meets the parts of a batch; may be null.
    GraphServer(World& world, const IdentityServer& identity, Misfortune* misfortune)
        : m_world(world)
        , m_identity(identity)
        , m_misfortune(misfortune)
    {}

    WebReply answer(const WebRequest& request, Instant now) override;
    WebReply refusal(int status, Instant now) override;

private:
    /// A request whose bearer is good, with its first segment taken apart: name(key='value').
    struct Call
    {
        const WebRequest& request;
        AccessToken token;
        Instant now;
        std::string name;
        std::string keyName;
        std::string key;
        std::vector<std::string> rest;

        bool is(const char* method) const { return request.method == method; }
    };
    using Scopes = std::initializer_list<const char*>;
    using Roles = std::initializer_list<const char*>;

    /// One request whose token is good: routed, and given the headers of an answer.
    WebReply handle(const WebRequest& request, const AccessToken& token, Instant now);
    static WebReply challenged();
    WebReply labelled(WebReply reply, const WebRequest& request, Instant now);
    WebReply route(const Call& call);
    static bool allows(const Call& call, Scopes anyOf);
    /// The token has one of the permissions, and where a person speaks, that person one of these roles. The
    /// Global Administrator may do everything.
    bool mayWrite(const Call& call, Scopes anyOf, Roles roles);
    static WebReply denied();
    static WebReply notFound(const std::string& what);
    static WebReply badMethod();
    static WebReply badSegment(const std::string& segment);
    static WebReply badRequest(const std::string& message);

    // GraphBatch.cpp
    WebReply batch(const Call& call);
    WebReply batchPart(const Call& outer, const WebRequest& request);

    // GraphDirectory.cpp: organization, the signed-in person, roles
    WebReply organization(const Call& call);
    WebReply me(const Call& call);
    WebReply roleManagement(const Call& call);
    /// Who speaks: nullptr for an application.
    TenantUser* speaker(const Call& call);
    std::vector<std::string> activeRoles(const Call& call);

    // GraphUsers.cpp, GraphGroups.cpp
    WebReply users(const Call& call);
    WebReply listUsers(const Call& call, const std::string& context, const std::vector<TenantUser*>& users);
    WebReply oneUser(const Call& call);
    WebReply createUser(const Call& call);
    WebReply changeUser(const Call& call, TenantUser& user);
    WebReply deleteUser(const Call& call, TenantUser& user);
    WebReply groups(const Call& call);

    // GraphLicences.cpp
    WebReply subscribedSkus(const Call& call);
    WebReply licenceDetails(const Call& call, const TenantUser& user);
    WebReply assignLicence(const Call& call, TenantUser& user);

    // GraphDomains.cpp
    WebReply domains(const Call& call);
    WebReply createDomain(const Call& call);
    WebReply oneDomain(const Call& call, TenantDomain& domain);
    WebReply verifyDomain(const Call& call, TenantDomain& domain);
    WebReply promoteDomain(TenantDomain& domain);
    WebReply changeDomain(const Call& call, TenantDomain& domain);
    WebReply deleteDomain(TenantDomain& domain);
    WebReply forceDeleteDomain(const Call& call, TenantDomain& domain);
    Json domainView(const TenantDomain& domain) const;

    // GraphDeleted.cpp
    WebReply deletedItems(const Call& call);
    WebReply listDeleted(const Call& call, const std::string& type);
    WebReply deletedUser(const Call& call, TenantUser& user, bool restores);
    WebReply deletedRegistration(const Call& call, const std::string& id, bool restores);

    // GraphTeams.cpp, GraphVoiceUsers.cpp
    WebReply admin(const Call& call);
    WebReply numberAssignments(const Call& call);
    WebReply orderNumber(const Call& call, bool assigns);
    WebReply updateNumber(const Call& call);
    WebReply numberOperation(const Call& call);
    WebReply userConfigurations(const Call& call);
    Json configurationView(const TenantUser& user, Instant now, bool newEnums);
    WebReply teamsPolicies(const Call& call);
    WebReply givePolicies(const Call& call, bool gives);
    std::vector<std::string> policiesOf(const std::string& type) const;
    std::string policyId(const std::string& type, const std::string& name) const;

    // GraphPolicies.cpp
    WebReply policies(const Call& call);

    // GraphPresence.cpp
    WebReply presence(const Call& call, const std::string& id);
    WebReply presences(const Call& call);

    // GraphApplications.cpp
    WebReply applications(const Call& call);
    bool mayRegister(const Call& call);
    bool isNameHeld(const std::string& uniqueName);
    WebReply createApplication(const Call& call, const Json& body, const std::string& uniqueName);
    WebReply upsertApplication(const Call& call);
    WebReply oneApplication(const Call& call, Application& application);
    WebReply changeApplication(const Call& call, Application& application, const Json& body);
    WebReply deleteApplication(Application& application, Instant now);
    WebReply addPassword(const Call& call, Application& application);
    WebReply removePassword(const Call& call, Application& application);
    Json applicationView(const Application& application) const;

    // GraphPrincipals.cpp
    static Json principalView(const ServicePrincipal& principal);
    WebReply servicePrincipals(const Call& call);
    WebReply createServicePrincipal(const Call& call);
    WebReply oneServicePrincipal(const Call& call, ServicePrincipal& principal);
    WebReply grants(const Call& call);
    // GraphAppRoles.cpp
    WebReply appRoles(const Call& call, const ServicePrincipal& principal);
    WebReply createAppRole(const Call& call, const ServicePrincipal& principal);
    Json appRoleView(const AppRoleGrant& grant);
    WebReply createGrant(const Call& call);
    std::vector<Json> grantViews(const std::string& clientId) const;

    World& m_world;
    const IdentityServer& m_identity;
    Misfortune* m_misfortune;
};

} // namespace jonction::sandbox
