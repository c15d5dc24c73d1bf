// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace jonction {

/// How much a finding matters. Errors stop Apply; warnings and information never do.
enum class Severity { Error, Warning, Info };

/// One finding, without words. The sentence is made in room `words` from `id` and `arguments`; every id that
/// is emitted must have a text there.
struct Diagnostic
{
    QString id; ///< stable, dotted: "trunk.subdomain.underscore". Part of the JSON contract.
    Severity severity = Severity::Error;
    QString subject; ///< the field or object: "trunk.sipSubdomain", "agents[2].number". A page finds its
                     ///< widget by it.
    QStringList arguments; ///< for %1, %2 … of the text

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = QList<Diagnostic>;

inline bool hasErrors(const Diagnostics& diagnostics)
{
    for (const Diagnostic& diagnostic : diagnostics)
        if (diagnostic.severity == Severity::Error)
            return true;
    return false;
}

/// "error", "warning", "info": part of the JSON contract.
inline QString toString(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info");
}

} // namespace jonction
