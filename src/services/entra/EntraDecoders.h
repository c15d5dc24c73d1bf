// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "services/entra/EntraValues.h"

#include <QJsonObject>

namespace jonction::entra {

// JSON of the identity platform to values. BadAnswer where something needed is missing. Any input is safe.

Result<TokenAnswer> decodeTokens(const QJsonObject& object);
Result<DeviceCode> decodeDeviceCode(const QJsonObject& object);
/// The GUID in the issuer of a discovery document.
Result<QString> decodeTenantId(const QJsonObject& object);
/// The claims of a JSON web token, unverified: only for tokens straight from the token endpoint.
Result<QJsonObject> decodeClaims(QByteArrayView token);
/// The claims that a 401 of a resource demands (parameter `claims` of its WWW-Authenticate, Base64), as the
/// JSON text that the next sign-in passes on (microsoft-graph 7.1). Empty where there are none or they are no
/// JSON object.
QString decodeClaimsChallenge(const QByteArray& wwwAuthenticate);
/// The same from the error body of the token endpoint, where they stand as plain JSON text.
QString decodeClaimsDemand(const QJsonObject& errorBody);

} // namespace jonction::entra
