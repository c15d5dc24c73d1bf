// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"

namespace jonction::Words {

/// What is awaited ("domain.txt"), as a sentence that names the thing: "Public DNS does not show … yet."
QString awaited(const QString& id, const AwaitRecord& await);
/// "Since 12:05 (4 min). Next look at 12:10. Usually there within 1 h." `now` in UTC.
QString awaitTimes(const AwaitRecord& await, const QDateTime& now);
/// "The TXT record is there: the step can go on."
QString awaitEnded(const QString& id);
bool knowsAwait(const QString& id);

} // namespace jonction::Words
