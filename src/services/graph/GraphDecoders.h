// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "services/graph/GraphValues.h"

#include <QJsonObject>

namespace jonction::graph {

// JSON of Graph to values. BadAnswer where a needed property is missing or of a wrong type; whatever is not
// read is ignored. Any input is safe.

Result<GraphOrganization> decodeOrganization(const QJsonObject& object);
Result<GraphMe> decodeMe(const QJsonObject& object);
Result<DirectoryRole> decodeDirectoryRole(const QJsonObject& object);
Result<GraphUser> decodeUser(const QJsonObject& object);
Result<GraphDomain> decodeDomain(const QJsonObject& object);
Result<GraphApplication> decodeApplication(const QJsonObject& object);
Result<DeletedApplication> decodeDeletedApplication(const QJsonObject& object);
Result<ServicePrincipal> decodeServicePrincipal(const QJsonObject& object);
Result<PermissionGrant> decodeGrant(const QJsonObject& object);
Result<RoleAssignment> decodeRoleAssignment(const QJsonObject& object);
Result<AuthorizationPolicy> decodeAuthorizationPolicy(const QJsonObject& object);
Result<NewPassword> decodeNewPassword(const QJsonObject& object);
Result<Presence> decodePresence(const QJsonObject& object);

/// Only what is set.
QJsonObject encodeApplication(const ApplicationBody& body);

} // namespace jonction::graph
