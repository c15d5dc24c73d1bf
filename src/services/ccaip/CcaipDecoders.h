// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "services/ccaip/CcaipValues.h"

#include <QJsonObject>

namespace jonction::ccaip {

// JSON of CCAI Platform to values. The published descriptions disagree with what is seen in places
// (ccai-platform.md §2.4, §3.2), so both shapes are read; BadAnswer only where nothing usable is there. Any
// input is safe.

Result<CcaipUserStatus> decodeUserStatus(const QJsonObject& object);
Result<CcaipAgent> decodeAgent(const QJsonObject& object);
Result<CcaipCurrentStatus> decodeCurrentStatus(const QJsonObject& object);
/// Keys are compared by their letters and digits alone: "External SIP URI", "external_sip_uri" and
/// "ucaas_sip_uri" are one.
Result<CcaipUser> decodeUser(const QJsonObject& object);

} // namespace jonction::ccaip
