// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "services/graph/DomainValues.h"

#include <QJsonObject>

namespace jonction::graph {

// As in GraphDecoders.h: BadAnswer where something needed is missing or of a wrong type. Any input is safe.

Result<DomainProofRecord> decodeProofRecord(const QJsonObject& object);
Result<DomainReference> decodeReference(const QJsonObject& object);

} // namespace jonction::graph
