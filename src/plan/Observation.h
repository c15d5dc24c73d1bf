// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "plan/Address.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>

namespace jonction {

/// Something outside that is on its way and not there yet.
struct Await
{
    QString id; ///< step and what: "domain.txt"; worded in room `words`
    QString subject;
    QString evidence; ///< what was seen, from whom
    int lookAgainSeconds = 300;
    int usualSeconds = 0; ///< how long it usually takes at most
};

/// What a step saw outside. Objects are keyed by address and hold the managed attributes in the words of the
/// planner (never raw service answers, never a secret); an absent key is an absent object.
struct Observation
{
    StepId step = StepId::SignIn;
    QMap<QString, QJsonObject> objects;
    /// What is not ours to change but good to know: balance, account, numbers on offer, ids behind the names.
    QJsonObject facts;
    Diagnostics findings;
    QList<Await> awaits;
    QDateTime at;

    void put(const Address& address, const QJsonObject& attributes)
    {
        objects.insert(address.toString(), attributes);
    }
    bool has(const Address& address) const { return objects.contains(address.toString()); }
    QJsonObject get(const Address& address) const { return objects.value(address.toString()); }
};

} // namespace jonction
