// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace jonction::Words {

/// What a line of a probe says ("tls.endsSoon"), its arguments filled in; moments among them as days of the
/// person's own calendar.
QString probeLine(const QString& id, const QStringList& arguments);
bool knowsProbeLine(const QString& id);

/// "pass" "warn" "fail" "skipped": "OK", "Attention", "Failed", "Not checked".
QString probeResult(const QString& resultId);
/// What a line is about, by its id ("tls.ends": "Certificate"), as a heading.
QString probeSubject(const QString& id);
/// "2 failed, 1 to look at" or "Nothing is wrong".
QString probeSummary(int failed, int warned, bool cancelled = false);

} // namespace jonction::Words
