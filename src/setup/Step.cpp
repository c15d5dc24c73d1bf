// SPDX-License-Identifier: Apache-2.0
#include "setup/Step.h"

namespace jonction {

Error awaitsError(const QString& subject, const QString& evidence)
{
    Error error = Error::of(ErrorKind::NotFound, subject, evidence);
    error.code = QLatin1String(awaitsCode);
    return error;
}

bool isPause(const Error& error)
{
    return error.code == QLatin1String(awaitsCode) || error.code == QLatin1String(byHandCode);
}

void Step::learnFailure(Deployment&, const Change&, const Error&) const {}

JobOf<ChangeOutcome>* Step::perform(QObject* owner, const Deployment&, const Change& change)
{
    return settledJob<ChangeOutcome>(owner, Error::of(ErrorKind::Unsupported, change.address.toString()));
}

JobOf<Observation>* Step::observeSome(QObject* owner, const Deployment& deployment, const QList<Change>&)
{
    return observe(owner, deployment);
}

JobOf<ChangeOutcomes>* Step::performSome(QObject* owner, const Deployment& deployment,
                                         const QList<Change>& changes)
{
    // One at a time is what every step can do; those with a bulk key say how they do more.
    return mapJob<ChangeOutcome, ChangeOutcomes>(
        owner, perform(owner, deployment, changes.constFirst()),
        [](ChangeOutcome& outcome) -> Result<ChangeOutcomes> { return ChangeOutcomes{outcome}; });
}

QJsonObject Step::seen(const Observation& world, const Address& address, const QJsonObject&) const
{
    return world.get(address);
}

Change Step::undoOf(const MadeChange& made, const Observation& world) const
{
    return inverseOf(made, seen(world, made.address, made.after));
}

void Step::learn(Deployment&, const QJsonObject&) const {}

QList<StepId> Step::declared(Deployment&, const Change&, const Declaration&) const
{
    return {};
}

void Step::undeclared(Deployment&, const Address&) const {}

QDateTime Step::staleFrom(const Deployment&) const
{
    return {};
}

} // namespace jonction
