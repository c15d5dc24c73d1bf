// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "services/telnyx/TelnyxValues.h"

#include <QJsonObject>

namespace jonction::telnyx {

// JSON of Telnyx (the inside of "data") to values and back. BadAnswer where a needed property is missing or
// of a wrong type. Any input is safe.

Result<TelnyxBalance> decodeBalance(const QJsonObject& object);
Result<TelnyxVoiceProfile> decodeVoiceProfile(const QJsonObject& object);
/// Registers the connection's own password for masking; it is not kept.
Result<TelnyxConnection> decodeConnection(const QJsonObject& object);
Result<TelnyxFqdn> decodeFqdn(const QJsonObject& object);
Result<TelnyxAvailableNumber> decodeAvailableNumber(const QJsonObject& object);
Result<TelnyxOrder> decodeOrder(const QJsonObject& object);
Result<TelnyxPhoneNumber> decodePhoneNumber(const QJsonObject& object);

QJsonObject encodeVoiceProfile(const TelnyxVoiceProfile& wish);
QJsonObject encodeConnection(const TelnyxConnection& wish);

} // namespace jonction::telnyx
