// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "domain/Deployment.h"
#include "plan/UndoPlanner.h"
#include "setup/StepState.h"

namespace jonction {

/// What performing one change brought.
struct ChangeOutcome
{
    QString serverId;
    QString requestId;
    bool adopted = false; ///< it existed already, as wished: nothing was sent
    QJsonObject learned;  ///< facts for the document, understood by the step's own learn()
};

using ChangeOutcomes = QList<Result<ChangeOutcome>>;

/// Codes of errors that pause an apply rather than end it: what is missing comes by itself (then it is among
/// the awaits of the next look), or the person brings it (then the next plan says how).
inline constexpr char awaitsCode[] = "awaits";
inline constexpr char byHandCode[] = "by-hand";
Error awaitsError(const QString& subject, const QString& evidence);
bool isPause(const Error& error);

/// One room of the set-up. Owned by SetupFlow; lives on the GUI thread; keeps no state of its own.
class Step
{
public:
    virtual ~Step() = default;
    virtual StepId id() const = 0;
    /// Parts of the document that this step builds on ("routing", "trunk.sipSubdomain"): another value there
    /// makes a proven step stale.
    virtual QStringList inputs() const = 0;
    /// Steps that must be established before this one can be applied.
    virtual QList<StepId> needs() const = 0;

    /// Delegated permissions of Microsoft Graph that reading and changing need, the least ones
    /// (microsoft-graph 9). Empty for steps that do not touch the directory.
    virtual QStringList scopes() const { return {}; }

    /// Reads the outside, changes nothing.
    virtual JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) = 0;
    /// Pure.
    virtual Plan plan(const Deployment& deployment, const Observation& world) const = 0;
    /// Does one approved change. The applier has looked before and looks again after a lost reply.
    virtual JobOf<ChangeOutcome>* perform(QObject* owner, const Deployment& deployment, const Change& change);
    /// Changes of one non-empty key that follow each other stand side by side: they may be looked at and sent
    /// together, up to bulkSize, and one that is refused does not keep the others from being done.
    virtual QString bulkKey(const Change&) const { return {}; }
    static constexpr qsizetype bulkSize = 20;
    /// What the applier sees before (and after a lost reply): at least the objects of `changes`, findable by
    /// seen(). The whole step unless told otherwise, which is too much where there are hundreds of changes.
    virtual JobOf<Observation>* observeSome(QObject* owner, const Deployment& deployment,
                                            const QList<Change>& changes);
    /// Does approved changes of one bulk key; the outcomes in their order. A failure of the whole counts for
    /// each of them.
    virtual JobOf<ChangeOutcomes>* performSome(QObject* owner, const Deployment& deployment,
                                               const QList<Change>& changes);
    /// The object that `change` is about, as `world` shows it; empty where it is absent. Steps whose service
    /// gives a new object another name than the plan did find it here by what the plan asked for.
    virtual QJsonObject seen(const Observation& world, const Address& address,
                             const QJsonObject& after) const;
    /// Takes what was seen or done into the document (ids, names, dates). Pure.
    virtual void learn(Deployment& deployment, const QJsonObject& facts) const;
    /// Takes what a refusal teaches into the document: that a provider's interface does not take a value.
    /// Pure.
    virtual void learnFailure(Deployment& deployment, const Change& change, const Error& error) const;
    /// The change that takes back what was made, given what is there now; NoOp where nothing is left or where
    /// it cannot be taken back. perform() must be able to do it.
    virtual Change undoOf(const MadeChange& made, const Observation& world) const;
    /// The person says that a manual change of this step was made: takes what follows from it into the
    /// document, and gives the steps that have to be looked at again because of it. Pure.
    virtual QList<StepId> declared(Deployment& deployment, const Change& change,
                                   const Declaration& word) const;
    /// The word is taken back. Pure.
    virtual void undeclared(Deployment& deployment, const Address& address) const;
    /// From then on what was proven is stale although nobody changed anything (a secret nears its end).
    /// Invalid: never. Pure.
    virtual QDateTime staleFrom(const Deployment& deployment) const;
    /// Whether proving is quiet enough to follow a check by itself. The proof step rings somebody: it does
    /// not.
    virtual bool provesUnasked() const { return true; }
    /// Proves that it works, not only that it exists.
    virtual JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) = 0;
};

} // namespace jonction
