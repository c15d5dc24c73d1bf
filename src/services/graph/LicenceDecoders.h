// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Licences.h"

#include <QJsonObject>

namespace jonction::graph {

// As in GraphDecoders.h: BadAnswer where a needed property is missing or of a wrong type. Any input is safe.

Result<OwnedSku> decodeSku(const QJsonObject& object);
/// An account with its licence fields. Licences come from licenseAssignmentStates; where those are not told,
/// from assignedLicenses, as given directly.
Result<LicenceHolder> decodeLicenceHolder(const QJsonObject& object);

/// One product of licenseDetails, with how far its plans are set up.
struct LicenceDetail
{
    QString skuId;
    QString partNumber;
    QList<HeldPlan> plans; ///< capabilityStatus holds the provisioning state: "Success", "PendingInput", …
};
Result<LicenceDetail> decodeLicenceDetail(const QJsonObject& object);

} // namespace jonction::graph
