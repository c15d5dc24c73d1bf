// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace jonction {

enum class ProbeResult {
    Pass,
    Warn,
    Fail,
    Skipped ///< nothing to judge, or not looked at
};

/// "pass" "warn" "fail" "skipped": part of the JSON contract.
QString toString(ProbeResult result);

/// One thing that a probe looked at. Without words: room `words` has a sentence for every id.
struct ProbeLine
{
    QString id; ///< dotted, by what was looked at: "name.record", "tls.ends", "teams.usage". Stable.
    ProbeResult result = ProbeResult::Pass;
    /// For %1, %2 … of the sentence; moments are ISO with a Z at the end. Of an id that ends in "verdict" the
    /// first is the cause of a CallVerdict, and the rest are its arguments.
    QStringList arguments;

    friend bool operator==(const ProbeLine&, const ProbeLine&) = default;
};

} // namespace jonction
