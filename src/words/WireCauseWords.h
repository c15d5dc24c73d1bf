// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;

namespace jonction::Words {

/// English sentences (context "VerdictText") of the causes that the wire itself showed: silence, transfers,
/// registration, and those of the telephone network (Q.850). Null where unknown. For VerdictText.
const char* wireCauseSource(const QString& causeId);

} // namespace jonction::Words
