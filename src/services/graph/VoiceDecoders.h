// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "services/graph/VoiceValues.h"

#include <QJsonObject>

namespace jonction::graph {

// As in GraphDecoders.h: BadAnswer where a needed property is missing or of a wrong type. Any input is safe.

Result<TeamsNumber> decodeTeamsNumber(const QJsonObject& object);
/// Both shapes that are documented: the order itself, or wrapped in "value".
Result<NumberOrder> decodeNumberOrder(const QJsonObject& object);
Result<TeamsVoice> decodeTeamsVoice(const QJsonObject& object);
/// {name, policyId}; the name without "Tag:".
Result<EffectivePolicy> decodePolicyIdentifier(const QJsonObject& object);

} // namespace jonction::graph

namespace jonction {

/// The id of an order in the Location of an accepted one, whatever its spelling (".../operations/ID",
/// ".../operations('ID')"); empty where there is none.
QString numberOrderId(const QByteArray& location);
/// "+12065550100" of "12065550100" and of "tel:+12065550100".
QString plusNumber(const QString& number);
/// "CCAIP" of "Tag:CCAIP".
QString policyName(const QString& name);

} // namespace jonction
