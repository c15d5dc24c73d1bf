// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Difference.h"
#include "setup/Step.h"

#include <functional>

namespace jonction::test {

/// A step on a world of its own, a map in memory, whose wish is the trunk's profile name of the document. For
/// tests of what is common to all steps: the runner, the applier and the journal. The world can refuse, lose
/// its answers, and be changed by others.
class WorldStep : public Step
{
public:
    StepId id() const override { return StepId::Inheritance; } // one whose offline rules ask for nothing
    QStringList inputs() const override { return {QStringLiteral("trunk.profileName")}; }
    QList<StepId> needs() const override { return {}; }

    static Address address(const char* name = "one")
    {
        return {StepId::Inheritance, QStringLiteral("thing"), QString::fromLatin1(name)};
    }

    JobOf<Observation>* observe(QObject* owner, const Deployment&) override
    {
        ++looks;
        if (beforeLook)
            beforeLook(looks);
        if (!lookErrors.isEmpty()) {
            const Error error = lookErrors.takeFirst();
            if (error.kind != ErrorKind::Internal)
                return settledJob<Observation>(owner, error);
        }
        Observation seen;
        seen.step = id();
        seen.objects = objects;
        seen.facts = {{QStringLiteral("tenant"), QStringLiteral("learned by looking")}};
        return settledJob<Observation>(owner, seen);
    }

    Plan plan(const Deployment& d, const Observation& world) const override
    {
        WishedObject one{address(), {{QStringLiteral("value"), d.trunk.profileName}}, {}, Risk::None, {},
                         true};
        WishedObject two = one;
        two.address = address("two");
        two.needs = {one.address};
        Plan plan = planFor({one, two}, world);
        for (auto it = world.objects.cbegin(); it != world.objects.cend(); ++it)
            if (it.key().endsWith(QLatin1String("/old"))) {
                Change removal;
                removal.address = address("old");
                removal.action = Action::Delete;
                removal.before = it.value();
                plan.changes.append(removal);
            }
        return plan;
    }

    JobOf<ChangeOutcome>* perform(QObject* owner, const Deployment& d, const Change& change) override
    {
        performed.append(change.address.name);
        if (hang)
            return new JobOf<ChangeOutcome>(owner);
        if (makesIt) {
            if (change.action == Action::Delete)
                objects.remove(change.address.toString());
            else
                objects.insert(change.address.toString(), {{QStringLiteral("value"), d.trunk.profileName}});
        }
        if (whilePerforming)
            whilePerforming();
        if (performError)
            return settledJob<ChangeOutcome>(owner, *performError);
        ChangeOutcome outcome;
        outcome.serverId = QStringLiteral("id-") + change.address.name;
        outcome.learned = {{QStringLiteral("tenant"), QStringLiteral("learned by doing")}};
        return settledJob<ChangeOutcome>(owner, outcome);
    }

    void learn(Deployment& d, const QJsonObject& facts) const override
    {
        if (facts.contains(QStringLiteral("tenant")))
            d.tenant.tenantName = facts.value(QStringLiteral("tenant")).toString();
    }

    JobOf<Verification>* verify(QObject* owner, const Deployment&) override
    {
        if (verifyError)
            return settledJob<Verification>(owner, *verifyError);
        Verification v{id(), {}, QDateTime::currentDateTimeUtc()};
        v.checks.append(
            {QStringLiteral("thing"), verified ? CheckOutcome::Pass : CheckOutcome::Fail, {}, {}});
        return settledJob<Verification>(owner, v);
    }

    static Error lostReply()
    {
        Error error = Error::of(ErrorKind::Network, QStringLiteral("world"));
        error.code = QStringLiteral("reply-lost");
        return error;
    }

    QMap<QString, QJsonObject> objects;
    QStringList performed;
    QList<Error> lookErrors; ///< one a look; Internal lets that look pass
    std::optional<Error> performError;
    std::optional<Error> verifyError;
    std::function<void()> whilePerforming;
    std::function<void(int)> beforeLook;
    int looks = 0;
    bool makesIt = true;
    bool hang = false;
    bool verified = true;
};

} // namespace jonction::test
