// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "base/Result.h"
#include "plan/Address.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace jonction {

enum class Action {
    NoOp, ///< as wished: shown, nothing to do
    Create,
    Update,
    Replace, ///< a new one takes the place of the old
    Delete,
    Guide, ///< no interface can do it: the person does, and says so or is observed
};

/// "noop" "create" "update" "replace" "delete" "guide": part of the JSON contract.
QString toString(Action action);
/// "=" "+" "~" "±" "−" "→": the sign beside the word, for people.
QString sign(Action action);

/// What a change can cost or break. Anything but None is confirmed by what it is.
enum class Risk {
    None,
    Cost,    ///< money: Change::cost says how much
    Consent, ///< gives rights to an application
    Secret,  ///< makes a value that is shown once
    SignIn,  ///< opens the browser
    Loss,    ///< removes something
    Rename,  ///< changes the name that a person signs in with
};

/// "none" "cost" "consent" "secret" "signin" "loss" "rename": part of the JSON contract.
QString toString(Risk risk);

/// One computed value that the person copies into somebody else's page.
struct CopyValue
{
    QString label; ///< stable id, worded in room `words`: "guide.value.sipUri"
    QString value; ///< empty where the value is a secret: then the page offers to copy it from the keychain
    QString of;    ///< the object it belongs to (an agent's name), may be empty
    bool secret = false;

    friend bool operator==(const CopyValue&, const CopyValue&) = default;
};

/// What a manual change asks of the person. The instruction itself is worded by address kind in room `words`.
struct GuideTask
{
    QString page; ///< URL to open; may be empty
    QList<CopyValue> values;

    friend bool operator==(const GuideTask&, const GuideTask&) = default;
};

/// One difference between wish and world, with everything needed to show, approve and do it.
struct Change
{
    Address address;
    Action action = Action::NoOp;
    QJsonObject before;   ///< the managed attributes as they were seen; empty: absent
    QJsonObject after;    ///< the managed attributes as wished; empty: to be absent
    QString why;          ///< stable id of the reason: "missing", "differs", "orphan", "expiring", "manual"
    QList<Address> needs; ///< must be done before; only addresses of the same plan
    Risk risk = Risk::None;
    QString cost;          ///< display only: "1.00 USD/month"; never steers the apply
    GuideTask guide;       ///< for Action::Guide
    bool undoable = false; ///< Jonction can take it back
    bool declared = false; ///< a manual change that the person has declared done (then NoOp)
    bool observed = false; ///< a manual change that ends when Jonction sees it: nobody need declare it

    /// Keys of `after` whose value differs from `before`.
    QStringList differingKeys() const;
    bool isPending() const { return action != Action::NoOp; }
};

struct PlanSummary
{
    int create = 0;
    int update = 0;
    int replace = 0;
    int remove = 0;
    int guide = 0;
    int noop = 0;
    int pending() const { return create + update + replace + remove + guide; }
    int automatic() const { return create + update + replace + remove; }
};

/// What would change: a value. Shown, stored, compared; what was approved is what runs.
struct Plan
{
    QList<Change> changes;   ///< in an order that respects `needs`
    bool incomplete = false; ///< something could not be read: such a plan is never applied
    Diagnostics findings;    ///< what was noticed while reading and comparing
    QDateTime madeAt;

    PlanSummary summary() const;
    bool isEmpty() const { return summary().pending() == 0; }
    void append(const Plan& other);
};

/// Keys: changes[]{step, address, action, before, after, risk, cost, why, needs[]}, summary{…}, incomplete.
QJsonObject toJson(const Plan& plan);

} // namespace jonction
