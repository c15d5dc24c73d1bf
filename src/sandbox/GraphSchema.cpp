// SPDX-License-Identifier: Apache-2.0
#include "sandbox/GraphSchema.h"

#include "sandbox/Text.h"

#include <algorithm>
#include <map>

namespace jonction::sandbox {

namespace {

enum class Kind { Text, Flag, Number, Guid, Time, Texts, Object, Objects, ReadOnly, Any };

struct Shape;

struct Member
{
    Kind kind = Kind::Any;
    const Shape* shape = nullptr;
};

struct Shape
{
    std::map<std::string, Member> members;
};

Shape shapeOf(std::map<std::string, Member> members)
{
    return Shape{std::move(members)};
}

const Shape& redirectsShape()
{
    static const Shape shape = shapeOf({{"redirectUris", {Kind::Texts, nullptr}}});
    return shape;
}

const Shape& implicitGrantShape()
{
    static const Shape shape = shapeOf({{"enableAccessTokenIssuance", {Kind::Flag, nullptr}},
                                        {"enableIdTokenIssuance", {Kind::Flag, nullptr}}});
    return shape;
}

const Shape& webShape()
{
    static const Shape shape = shapeOf({{"redirectUris", {Kind::Texts, nullptr}},
                                        {"homePageUrl", {Kind::Text, nullptr}},
                                        {"logoutUrl", {Kind::Text, nullptr}},
                                        {"redirectUriSettings", {Kind::Any, nullptr}},
                                        {"implicitGrantSettings", {Kind::Object, &implicitGrantShape()}}});
    return shape;
}

const Shape& resourceAccessShape()
{
    static const Shape shape = shapeOf({{"id", {Kind::Guid, nullptr}}, {"type", {Kind::Text, nullptr}}});
    return shape;
}

const Shape& requiredAccessShape()
{
    static const Shape shape = shapeOf({{"resourceAppId", {Kind::Text, nullptr}},
                                        {"resourceAccess", {Kind::Objects, &resourceAccessShape()}}});
    return shape;
}

const Shape& applicationShape()
{
    static const Shape shape = shapeOf({{"displayName", {Kind::Text, nullptr}},
                                        {"signInAudience", {Kind::Text, nullptr}},
                                        {"uniqueName", {Kind::Text, nullptr}},
                                        {"description", {Kind::Text, nullptr}},
                                        {"notes", {Kind::Text, nullptr}},
                                        {"tags", {Kind::Texts, nullptr}},
                                        {"identifierUris", {Kind::Texts, nullptr}},
                                        {"web", {Kind::Object, &webShape()}},
                                        {"publicClient", {Kind::Object, &redirectsShape()}},
                                        {"spa", {Kind::Object, &redirectsShape()}},
                                        {"requiredResourceAccess", {Kind::Objects, &requiredAccessShape()}},
                                        {"isFallbackPublicClient", {Kind::Flag, nullptr}},
                                        {"isDeviceOnlyAuthSupported", {Kind::Flag, nullptr}},
                                        {"groupMembershipClaims", {Kind::Text, nullptr}},
                                        {"serviceManagementReference", {Kind::Text, nullptr}},
                                        {"oauth2RequirePostResponse", {Kind::Flag, nullptr}},
                                        {"addIns", {Kind::Any, nullptr}},
                                        {"api", {Kind::Any, nullptr}},
                                        {"appRoles", {Kind::Any, nullptr}},
                                        {"info", {Kind::Any, nullptr}},
                                        {"optionalClaims", {Kind::Any, nullptr}},
                                        {"parentalControlSettings", {Kind::Any, nullptr}},
                                        {"keyCredentials", {Kind::Any, nullptr}},
                                        {"samlMetadataUrl", {Kind::Text, nullptr}},
                                        {"servicePrincipalLockConfiguration", {Kind::Any, nullptr}},
                                        {"tokenEncryptionKeyId", {Kind::Any, nullptr}},
                                        {"id", {Kind::ReadOnly, nullptr}},
                                        {"appId", {Kind::ReadOnly, nullptr}},
                                        {"createdDateTime", {Kind::ReadOnly, nullptr}},
                                        {"deletedDateTime", {Kind::ReadOnly, nullptr}},
                                        {"publisherDomain", {Kind::ReadOnly, nullptr}},
                                        {"passwordCredentials", {Kind::ReadOnly, nullptr}}});
    return shape;
}

const Shape& servicePrincipalShape()
{
    static const Shape shape = shapeOf({{"appId", {Kind::Guid, nullptr}},
                                        {"displayName", {Kind::Text, nullptr}},
                                        {"accountEnabled", {Kind::Flag, nullptr}},
                                        {"appRoleAssignmentRequired", {Kind::Flag, nullptr}},
                                        {"description", {Kind::Text, nullptr}},
                                        {"homepage", {Kind::Text, nullptr}},
                                        {"loginUrl", {Kind::Text, nullptr}},
                                        {"logoutUrl", {Kind::Text, nullptr}},
                                        {"notes", {Kind::Text, nullptr}},
                                        {"notificationEmailAddresses", {Kind::Texts, nullptr}},
                                        {"replyUrls", {Kind::Texts, nullptr}},
                                        {"servicePrincipalNames", {Kind::Texts, nullptr}},
                                        {"tags", {Kind::Texts, nullptr}},
                                        {"id", {Kind::ReadOnly, nullptr}},
                                        {"passwordCredentials", {Kind::ReadOnly, nullptr}}});
    return shape;
}

const Shape& grantShape()
{
    static const Shape shape = shapeOf({{"clientId", {Kind::Guid, nullptr}},
                                        {"consentType", {Kind::Text, nullptr}},
                                        {"principalId", {Kind::Text, nullptr}},
                                        {"resourceId", {Kind::Guid, nullptr}},
                                        {"scope", {Kind::Text, nullptr}},
                                        {"id", {Kind::ReadOnly, nullptr}}});
    return shape;
}

const Shape& passwordCredentialShape()
{
    static const Shape shape = shapeOf({{"displayName", {Kind::Text, nullptr}},
                                        {"startDateTime", {Kind::Time, nullptr}},
                                        {"endDateTime", {Kind::Time, nullptr}},
                                        {"customKeyIdentifier", {Kind::Text, nullptr}},
                                        {"hint", {Kind::ReadOnly, nullptr}},
                                        {"keyId", {Kind::ReadOnly, nullptr}},
                                        {"secretText", {Kind::ReadOnly, nullptr}}});
    return shape;
}

const Shape& userShape()
{
    static const Shape password = shapeOf({{"password", {Kind::Text, nullptr}},
                                           {"forceChangePasswordNextSignIn", {Kind::Flag, nullptr}},
                                           {"forceChangePasswordNextSignInWithMfa", {Kind::Flag, nullptr}}});
    static const Shape shape = shapeOf({{"accountEnabled", {Kind::Flag, nullptr}},
                                        {"displayName", {Kind::Text, nullptr}},
                                        {"givenName", {Kind::Text, nullptr}},
                                        {"surname", {Kind::Text, nullptr}},
                                        {"mailNickname", {Kind::Text, nullptr}},
                                        {"mail", {Kind::Text, nullptr}},
                                        {"userPrincipalName", {Kind::Text, nullptr}},
                                        {"usageLocation", {Kind::Any, nullptr}},
                                        {"passwordProfile", {Kind::Object, &password}},
                                        {"passwordPolicies", {Kind::Text, nullptr}},
                                        {"jobTitle", {Kind::Text, nullptr}},
                                        {"department", {Kind::Text, nullptr}},
                                        {"companyName", {Kind::Text, nullptr}},
                                        {"employeeId", {Kind::Text, nullptr}},
                                        {"businessPhones", {Kind::Texts, nullptr}},
                                        {"mobilePhone", {Kind::Text, nullptr}},
                                        {"officeLocation", {Kind::Text, nullptr}},
                                        {"preferredLanguage", {Kind::Text, nullptr}},
                                        {"otherMails", {Kind::Texts, nullptr}},
                                        {"userType", {Kind::Text, nullptr}},
                                        {"id", {Kind::ReadOnly, nullptr}},
                                        {"assignedLicenses", {Kind::ReadOnly, nullptr}},
                                        {"assignedPlans", {Kind::ReadOnly, nullptr}},
                                        {"licenseAssignmentStates", {Kind::ReadOnly, nullptr}},
                                        {"proxyAddresses", {Kind::ReadOnly, nullptr}},
                                        {"onPremisesSyncEnabled", {Kind::ReadOnly, nullptr}}});
    return shape;
}

const Shape& assignLicenseShape()
{
    static const Shape licence =
        shapeOf({{"skuId", {Kind::Text, nullptr}}, {"disabledPlans", {Kind::Texts, nullptr}}});
    static const Shape shape =
        shapeOf({{"addLicenses", {Kind::Objects, &licence}}, {"removeLicenses", {Kind::Texts, nullptr}}});
    return shape;
}

const Shape& domainShape()
{
    static const Shape shape = shapeOf({{"id", {Kind::Text, nullptr}},
                                        {"isDefault", {Kind::Flag, nullptr}},
                                        {"supportedServices", {Kind::Texts, nullptr}},
                                        {"authenticationType", {Kind::Text, nullptr}},
                                        {"passwordNotificationWindowInDays", {Kind::Number, nullptr}},
                                        {"passwordValidityPeriodInDays", {Kind::Number, nullptr}},
                                        {"isVerified", {Kind::ReadOnly, nullptr}},
                                        {"isRoot", {Kind::ReadOnly, nullptr}},
                                        {"isInitial", {Kind::ReadOnly, nullptr}},
                                        {"isAdminManaged", {Kind::ReadOnly, nullptr}},
                                        {"availabilityStatus", {Kind::ReadOnly, nullptr}},
                                        {"state", {Kind::ReadOnly, nullptr}}});
    return shape;
}

const Shape& teamsShape(GraphBody kind)
{
    static const Shape assign = shapeOf({{"telephoneNumber", {Kind::Text, nullptr}},
                                         {"assignmentTargetId", {Kind::Text, nullptr}},
                                         {"numberType", {Kind::Text, nullptr}},
                                         {"assignmentCategory", {Kind::Text, nullptr}},
                                         {"locationId", {Kind::Text, nullptr}}});
    static const Shape unassign =
        shapeOf({{"telephoneNumber", {Kind::Text, nullptr}}, {"numberType", {Kind::Text, nullptr}}});
    static const Shape update = shapeOf({{"telephoneNumber", {Kind::Text, nullptr}},
                                         {"locationId", {Kind::Text, nullptr}},
                                         {"networkSiteId", {Kind::Text, nullptr}},
                                         {"reverseNumberLookupOptions", {Kind::Any, nullptr}}});
    static const Shape policy = shapeOf({{"userId", {Kind::Text, nullptr}},
                                         {"policyType", {Kind::Text, nullptr}},
                                         {"policyId", {Kind::Text, nullptr}}});
    static const Shape policies = shapeOf({{"value", {Kind::Objects, &policy}}});
    return kind == GraphBody::AssignNumber     ? assign
           : kind == GraphBody::UnassignNumber ? unassign
           : kind == GraphBody::UpdateNumber   ? update
                                               : policies;
}

const Shape& appRoleShape()
{
    static const Shape shape = shapeOf({{"principalId", {Kind::Guid, nullptr}},
                                        {"resourceId", {Kind::Guid, nullptr}},
                                        {"appRoleId", {Kind::Guid, nullptr}},
                                        {"id", {Kind::ReadOnly, nullptr}},
                                        {"principalDisplayName", {Kind::ReadOnly, nullptr}},
                                        {"resourceDisplayName", {Kind::ReadOnly, nullptr}}});
    return shape;
}

const Shape& shapeFor(GraphBody kind)
{
    static const Shape addPassword =
        shapeOf({{"passwordCredential", {Kind::Object, &passwordCredentialShape()}}});
    static const Shape removePassword = shapeOf({{"keyId", {Kind::Guid, nullptr}}});
    static const Shape presenceIds = shapeOf({{"ids", {Kind::Texts, nullptr}}});
    switch (kind) {
    case GraphBody::Application:
        return applicationShape();
    case GraphBody::ServicePrincipal:
        return servicePrincipalShape();
    case GraphBody::PermissionGrant:
        return grantShape();
    case GraphBody::AddPassword:
        return addPassword;
    case GraphBody::RemovePassword:
        return removePassword;
    case GraphBody::User:
        return userShape();
    case GraphBody::AssignLicense:
        return assignLicenseShape();
    case GraphBody::Domain:
        return domainShape();
    case GraphBody::AssignNumber:
    case GraphBody::UnassignNumber:
    case GraphBody::UpdateNumber:
    case GraphBody::PolicyAssignments:
        return teamsShape(kind);
    case GraphBody::AppRoleAssignment:
        return appRoleShape();
    case GraphBody::PresenceIds:
        break;
    }
    return presenceIds;
}

std::string shapeFault(const Shape& shape, const Json& body, const std::string& where);

bool hasKind(Kind kind, const Json& value)
{
    switch (kind) {
    case Kind::Text:
        return value.is_string() || value.is_null();
    case Kind::Flag:
        return value.is_boolean() || value.is_null();
    case Kind::Number:
        return value.is_number() || value.is_null();
    case Kind::Guid:
        return value.is_string() && isUuid(value.get<std::string>());
    case Kind::Time:
        return value.is_null() || (value.is_string() && parseIsoTime(value.get<std::string>()));
    case Kind::Texts:
        return value.is_array() &&
               std::all_of(value.begin(), value.end(), [](const Json& v) { return v.is_string(); });
    case Kind::Object:
        return value.is_object() || value.is_null();
    case Kind::Objects:
        return value.is_array() &&
               std::all_of(value.begin(), value.end(), [](const Json& v) { return v.is_object(); });
    case Kind::ReadOnly:
    case Kind::Any:
        break;
    }
    return true;
}

std::string memberFault(const Member& member, const Json& value, const std::string& name)
{
    if (member.kind == Kind::ReadOnly)
        return "Property '" + name + "' is read-only and cannot be set.";
    if (!hasKind(member.kind, value))
        return "Invalid value specified for property '" + name + "'.";
    if (member.shape == nullptr || value.is_null())
        return {};
    if (member.kind == Kind::Object)
        return shapeFault(*member.shape, value, name);
    for (const Json& item : value)
        if (std::string fault = shapeFault(*member.shape, item, name); !fault.empty())
            return fault;
    return {};
}

std::string shapeFault(const Shape& shape, const Json& body, const std::string& where)
{
    for (const auto& [key, value] : body.items()) {
        if (startsWith(key, "@odata."))
            continue;
        const std::string name = where.empty() ? key : where + "." + key;
        const auto member = shape.members.find(key);
        if (member == shape.members.end())
            return "Invalid property '" + name + "'.";
        if (std::string fault = memberFault(member->second, value, name); !fault.empty())
            return fault;
    }
    return {};
}

} // namespace

std::string graphBodyFault(GraphBody kind, const Json& body)
{
    if (!body.is_object())
        return "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is "
               "of valid JSON format.";
    return shapeFault(shapeFor(kind), body, {});
}

} // namespace jonction::sandbox
