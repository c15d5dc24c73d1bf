// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction {

/// What the system said, out of a line of the SIP library's log: "Connection reset by peer" of
/// "nta: INVITE (1001093010): Connection reset by peer (104) with tcp/[192.0.2.2]:5060". Any other text as it
/// is.
QString systemWordsIn(const QString& line);

} // namespace jonction
