// SPDX-License-Identifier: Apache-2.0
#include "services/graph/GraphDecoders.h"

#include "rest/JsonReader.h"

namespace jonction::graph {

namespace {

using namespace Qt::StringLiterals;

template<typename T>
Result<T> finished(const JsonReader& reader, T value)
{
    if (!reader.ok())
        return reader.error();
    return value;
}

template<typename T>
QList<T> decodeEach(JsonReader& reader, QLatin1StringView key, T (*decode)(JsonReader&))
{
    QList<T> result;
    const QJsonArray items = reader.array(key);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonReader item = reader.item(items.at(i), key, i);
        result.append(decode(item));
    }
    return result;
}

GraphVerifiedDomain readVerifiedDomain(JsonReader& reader)
{
    return {reader.needText("name"_L1), reader.flag("isDefault"_L1), reader.flag("isInitial"_L1)};
}

GraphAssignedPlan readAssignedPlan(JsonReader& reader)
{
    return {reader.text("servicePlanId"_L1), reader.text("service"_L1), reader.text("capabilityStatus"_L1)};
}

QString readSku(JsonReader& reader)
{
    return reader.text("skuId"_L1);
}

ResourceAccess readResourceAccess(JsonReader& reader)
{
    return {reader.needText("id"_L1), reader.needText("type"_L1)};
}

RequiredResourceAccess readRequiredResourceAccess(JsonReader& reader)
{
    return {reader.needText("resourceAppId"_L1), decodeEach(reader, "resourceAccess"_L1, readResourceAccess)};
}

PasswordCredential readPasswordCredential(JsonReader& reader)
{
    return {reader.needText("keyId"_L1), reader.text("displayName"_L1), reader.text("hint"_L1),
            reader.utc("startDateTime"_L1), reader.utc("endDateTime"_L1)};
}

PermissionScope readPermissionScope(JsonReader& reader)
{
    return {reader.needText("id"_L1), reader.text("value"_L1)};
}

} // namespace

Result<GraphOrganization> decodeOrganization(const QJsonObject& object)
{
    JsonReader reader(object, u"organization"_s);
    GraphOrganization value;
    value.id = reader.needText("id"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.tenantType = reader.text("tenantType"_L1);
    value.countryLetterCode = reader.text("countryLetterCode"_L1);
    value.defaultUsageLocation = reader.text("defaultUsageLocation"_L1);
    value.verifiedDomains = decodeEach(reader, "verifiedDomains"_L1, readVerifiedDomain);
    return finished(reader, std::move(value));
}

Result<GraphMe> decodeMe(const QJsonObject& object)
{
    JsonReader reader(object, u"me"_s);
    GraphMe value;
    value.id = reader.needText("id"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.userPrincipalName = reader.text("userPrincipalName"_L1);
    value.userType = reader.text("userType"_L1);
    return finished(reader, std::move(value));
}

Result<DirectoryRole> decodeDirectoryRole(const QJsonObject& object)
{
    JsonReader reader(object, u"directoryRole"_s);
    DirectoryRole value;
    value.id = reader.needText("id"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.roleTemplateId = reader.text("roleTemplateId"_L1);
    return finished(reader, std::move(value));
}

Result<GraphUser> decodeUser(const QJsonObject& object)
{
    JsonReader reader(object, u"user"_s);
    GraphUser value;
    value.id = reader.needText("id"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.userPrincipalName = reader.text("userPrincipalName"_L1);
    value.mail = reader.text("mail"_L1);
    value.userType = reader.text("userType"_L1);
    value.usageLocation = reader.text("usageLocation"_L1);
    value.accountEnabled = reader.flag("accountEnabled"_L1, true);
    value.onPremisesSyncEnabled = reader.flag("onPremisesSyncEnabled"_L1);
    value.businessPhones = reader.texts("businessPhones"_L1);
    value.proxyAddresses = reader.texts("proxyAddresses"_L1);
    value.assignedSkuIds = decodeEach(reader, "assignedLicenses"_L1, readSku);
    value.assignedPlans = decodeEach(reader, "assignedPlans"_L1, readAssignedPlan);
    return finished(reader, std::move(value));
}

Result<GraphDomain> decodeDomain(const QJsonObject& object)
{
    JsonReader reader(object, u"domain"_s);
    GraphDomain value;
    value.id = reader.needText("id"_L1);
    value.isVerified = reader.flag("isVerified"_L1);
    value.isRoot = reader.flag("isRoot"_L1);
    value.isDefault = reader.flag("isDefault"_L1);
    value.isInitial = reader.flag("isInitial"_L1);
    value.authenticationType = reader.text("authenticationType"_L1);
    value.supportedServices = reader.texts("supportedServices"_L1);
    return finished(reader, std::move(value));
}

Result<GraphApplication> decodeApplication(const QJsonObject& object)
{
    JsonReader reader(object, u"application"_s);
    GraphApplication value;
    value.id = reader.needText("id"_L1);
    value.appId = reader.needText("appId"_L1);
    value.uniqueName = reader.text("uniqueName"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.signInAudience = reader.text("signInAudience"_L1);
    value.redirectUris = reader.child("web"_L1).texts("redirectUris"_L1);
    value.requiredResourceAccess =
        decodeEach(reader, "requiredResourceAccess"_L1, readRequiredResourceAccess);
    value.tags = reader.texts("tags"_L1);
    value.passwordCredentials = decodeEach(reader, "passwordCredentials"_L1, readPasswordCredential);
    value.createdAt = reader.utc("createdDateTime"_L1);
    return finished(reader, std::move(value));
}

Result<DeletedApplication> decodeDeletedApplication(const QJsonObject& object)
{
    JsonReader reader(object, u"deletedApplication"_s);
    DeletedApplication value;
    value.id = reader.needText("id"_L1);
    value.appId = reader.text("appId"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.uniqueName = reader.text("uniqueName"_L1);
    value.deletedAt = reader.utc("deletedDateTime"_L1);
    return finished(reader, std::move(value));
}

Result<ServicePrincipal> decodeServicePrincipal(const QJsonObject& object)
{
    JsonReader reader(object, u"servicePrincipal"_s);
    ServicePrincipal value;
    value.id = reader.needText("id"_L1);
    value.appId = reader.needText("appId"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.accountEnabled = reader.flag("accountEnabled"_L1, true);
    value.scopes = decodeEach(reader, "oauth2PermissionScopes"_L1, readPermissionScope);
    value.roles = decodeEach(reader, "appRoles"_L1, readPermissionScope);
    return finished(reader, std::move(value));
}

Result<PermissionGrant> decodeGrant(const QJsonObject& object)
{
    JsonReader reader(object, u"permissionGrant"_s);
    PermissionGrant value;
    value.id = reader.needText("id"_L1);
    value.clientId = reader.needText("clientId"_L1);
    value.resourceId = reader.needText("resourceId"_L1);
    value.consentType = reader.text("consentType"_L1);
    value.principalId = reader.text("principalId"_L1);
    value.scope = reader.text("scope"_L1);
    return finished(reader, std::move(value));
}

Result<RoleAssignment> decodeRoleAssignment(const QJsonObject& object)
{
    JsonReader reader(object, u"appRoleAssignment"_s);
    RoleAssignment value;
    value.id = reader.needText("id"_L1);
    value.resourceId = reader.text("resourceId"_L1);
    value.appRoleId = reader.text("appRoleId"_L1);
    return finished(reader, std::move(value));
}

Result<AuthorizationPolicy> decodeAuthorizationPolicy(const QJsonObject& object)
{
    JsonReader reader(object, u"authorizationPolicy"_s);
    AuthorizationPolicy value;
    value.allowedToCreateApps =
        reader.child("defaultUserRolePermissions"_L1).flag("allowedToCreateApps"_L1, true);
    return finished(reader, std::move(value));
}

Result<NewPassword> decodeNewPassword(const QJsonObject& object)
{
    // The value becomes a Secret before anything can fail, so that it is masked wherever it might turn up.
    Secret text(object.value("secretText"_L1).toString().toUtf8());
    JsonReader reader(object, u"newPassword"_s);
    if (text.isEmpty())
        reader.fail(u"secretText: expected text"_s);
    NewPassword value;
    value.text = std::move(text);
    value.keyId = reader.needText("keyId"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.hint = reader.text("hint"_L1);
    value.start = reader.utc("startDateTime"_L1);
    value.end = reader.utc("endDateTime"_L1);
    return finished(reader, std::move(value));
}

Result<Presence> decodePresence(const QJsonObject& object)
{
    JsonReader reader(object, u"presence"_s);
    Presence value;
    value.id = reader.needText("id"_L1);
    value.availability = reader.text("availability"_L1);
    value.activity = reader.text("activity"_L1);
    value.sequenceNumber = reader.text("sequenceNumber"_L1);
    return finished(reader, std::move(value));
}

namespace {

QJsonArray encodeAccess(const QList<RequiredResourceAccess>& access)
{
    QJsonArray result;
    for (const RequiredResourceAccess& resource : access) {
        QJsonArray permissions;
        for (const ResourceAccess& permission : resource.resourceAccess)
            permissions.append(QJsonObject{{u"id"_s, permission.id}, {u"type"_s, permission.type}});
        result.append(
            QJsonObject{{u"resourceAppId"_s, resource.resourceAppId}, {u"resourceAccess"_s, permissions}});
    }
    return result;
}

} // namespace

QJsonObject encodeApplication(const ApplicationBody& body)
{
    QJsonObject object;
    if (body.displayName)
        object.insert("displayName"_L1, *body.displayName);
    if (body.signInAudience)
        object.insert("signInAudience"_L1, *body.signInAudience);
    if (body.tags)
        object.insert("tags"_L1, QJsonArray::fromStringList(*body.tags));
    if (body.redirectUris)
        object.insert("web"_L1,
                      QJsonObject{{u"redirectUris"_s, QJsonArray::fromStringList(*body.redirectUris)}});
    if (body.requiredResourceAccess)
        object.insert("requiredResourceAccess"_L1, encodeAccess(*body.requiredResourceAccess));
    return object;
}

} // namespace jonction::graph
