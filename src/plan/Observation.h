// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "plan/Address.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>

namespace jonction {

/// What a step saw outside. Objects are keyed by address and hold the managed attributes in the words of the
/// planner (never raw service answers, never a secret); an absent key is an absent object.
struct Observation
{
    StepId step = StepId::SignIn;
    QMap<QString, QJsonObject> objects;
    /// What is not ours to change but good to know: balance, account, numbers on offer, ids behind the names.
    QJsonObject facts;
    Diagnostics findings;
    QDateTime at;

    void put(const Address& address, const QJsonObject& attributes)
    {
        objects.insert(address.toString(), attributes);
    }
    bool has(const Address& address) const { return objects.contains(address.toString()); }
    QJsonObject get(const Address& address) const { return objects.value(address.toString()); }
};

} // namespace jonction
