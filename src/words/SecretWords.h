// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/SecretReminder.h"
#include "domain/SecretRules.h"

namespace jonction::Words {

/// "The client secret that CCAIP holds ends on 21 May 2027, 02:00 CEST (2027-05-21 00:00 UTC): 14 days left".
QString secretDue(const SecretReminder::Due& due, const QDateTime& now);
/// A short headline for a desktop notification: "Client secret: 14 days left".
QString secretDueTitle(const SecretReminder::Due& due, const QDateTime& now);

/// Where a rotation stands and what comes next, as one sentence; empty for RotationStage::None.
QString rotationStage(const SecretInfo& secret);
/// Not more than two words: "Valid", "Ends soon", "Ended", "Left over".
QString secretState(const SecretRecord& record, const QDateTime& now);

/// The end of each valid secret as an iCalendar file, with an alarm for each reminder. The one that CCAIP
/// holds is named as such.
QByteArray secretCalendar(const Deployment& deployment, const QDateTime& now);

} // namespace jonction::Words
