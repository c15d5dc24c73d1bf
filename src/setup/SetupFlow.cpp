// SPDX-License-Identifier: Apache-2.0
#include "setup/SetupFlow.h"

#include "domain/DeploymentJson.h"
#include "log/Log.h"
#include "plan/Difference.h"
#include "setup/AwaitWatch.h"
#include "setup/ServiceHub.h"
#include "setup/Step.h"
#include "setup/StepList.h"
#include "setup/StepRunner.h"
#include "setup/UndoHistory.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"
#include "vault/SecretStore.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

SecretRef refOf(const Deployment& d, SecretSlot slot)
{
    switch (slot) {
    case SecretSlot::TelnyxApiKey:
        return SecretRef::telnyxApiKey(d.id);
    case SecretSlot::CcaipApiToken:
        return SecretRef::ccaipApiToken(d.id);
    case SecretSlot::RefreshToken:
        return SecretRef::refreshToken(d.id);
    case SecretSlot::ActivationPassword:
        return SecretRef::activationPassword(d.id);
    case SecretSlot::ClientSecret:
        break;
    }
    return SecretRef::clientSecret(d.id, d.secret.keyId);
}

// That nobody could look says nothing about the object: what was proven before stands.
bool meansNotSeen(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Tls:
    case ErrorKind::TimedOut:
    case ErrorKind::Throttled:
    case ErrorKind::ServerFault:
    case ErrorKind::BadAnswer:
    case ErrorKind::KeychainMissing:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainRefused:
    case ErrorKind::HelperMissing:
    case ErrorKind::HelperStopped:
        return true;
    default:
        return false;
    }
}

// A plan that shows work is no proof any more; a mere look or a stop leaves an older proof alone.
bool isWorthKeeping(const StepStatus& status)
{
    if (status.state == StepState::Editing || status.state == StepState::Stale)
        return false;
    return status.state != StepState::Attention || !status.error || !meansNotSeen(*status.error);
}

// What can be said of a pasted secret without showing it to anybody. Blanks around it are cut: they come with
// copying.
std::optional<Error> objectionTo(SecretSlot slot, const QByteArray& value)
{
    const auto objection = [](const QString& code) {
        Error error = Error::of(ErrorKind::InvalidInput, u"secret"_s);
        error.code = code;
        return error;
    };
    if (value.isEmpty())
        return objection(u"secret-empty"_s);
    if (std::any_of(value.cbegin(), value.cend(),
                    [](char c) { return c == ' ' || static_cast<uchar>(c) < 0x20; }))
        return objection(u"secret-has-blanks"_s);
    if (slot == SecretSlot::ClientSecret && secretLooksLikeId(QString::fromUtf8(value)))
        return objection(u"secret-looks-like-id"_s);
    return std::nullopt;
}

const Change* findChange(const Plan& plan, const Address& address)
{
    for (const Change& change : plan.changes)
        if (change.address == address)
            return &change;
    return nullptr;
}

} // namespace

SetupFlow::SetupFlow(Workspace* workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_steps = makeSteps(*workspace);
    for (const std::unique_ptr<Step>& step : m_steps) {
        const StepId id = step->id();
        auto runner = std::make_unique<StepRunner>(step.get(), workspace);
        connect(runner.get(), &StepRunner::changed, this, [this, id] { Q_EMIT stepChanged(id); });
        connect(runner.get(), &StepRunner::learned, this, [this] {
            save();
            Q_EMIT deploymentChanged();
            Q_EMIT activityAdded();
        });
        connect(runner.get(), &StepRunner::established, this, [this, id] { record(id); });
        connect(runner.get(), &StepRunner::awaitEnded, this,
                [this, id](const QString& awaited) { Q_EMIT awaitEnded(id, awaited); });
        m_runners.push_back(std::move(runner));
    }
    connect(workspace, &Workspace::signInOpened, this, &SetupFlow::signInOpened);
    connect(&workspace->session(), &Session::deviceOffered, this, &SetupFlow::deviceOffered);
    connect(workspace, &Workspace::unkeptChanged, this, &SetupFlow::unkeptSecretChanged);
    afterDocumentChange();
    watchTime();
}

SetupFlow::~SetupFlow() = default;

const Deployment& SetupFlow::deployment() const
{
    return m_workspace->deployment();
}

QString SetupFlow::fileName() const
{
    return m_workspace->fileName();
}

StepRunner& SetupFlow::runner(StepId id) const
{
    return *m_runners.at(static_cast<std::size_t>(id));
}

bool SetupFlow::isEstablished(StepId id) const
{
    const StepState state = runner(id).status().state;
    return state == StepState::Verified || state == StepState::Declared;
}

void SetupFlow::edit(const std::function<void(Deployment&)>& change)
{
    change(m_workspace->deployment());
    reconfigureWhenQuiet();
    save();
    afterDocumentChange();
    Q_EMIT deploymentChanged();
}

// What runs goes on with the services that it began with.
void SetupFlow::reconfigureWhenQuiet()
{
    for (const std::unique_ptr<StepRunner>& stepRunner : m_runners)
        if (stepRunner->status().isBusy())
            return;
    m_workspace->reconfigure();
}

// In order of the steps, so that a step already sees whether those before it are established.
void SetupFlow::afterDocumentChange()
{
    const QJsonObject document = ownJson(deployment());
    for (const std::unique_ptr<Step>& step : m_steps) {
        QList<StepId> missing;
        for (const StepId need : step->needs())
            if (!isEstablished(need))
                missing.append(need);
        runner(step->id()).refresh(missing, document);
    }
}

// Looks at the clock again at the next moment that matters, and at least once an hour: a computer that slept
// wakes into another day.
void SetupFlow::watchTime()
{
    constexpr qint64 longestMs = 3'600'000;
    qint64 wait = longestMs;
    const auto consider = [this, &wait](const QDateTime& moment) {
        const qint64 left = now().msecsTo(moment);
        if (moment.isValid() && left > 0)
            wait = std::min(wait, left + 1);
    };
    for (const std::unique_ptr<Step>& step : m_steps)
        consider(step->staleFrom(deployment()));
    consider(SecretReminder::next(SecretReminder::watched(deployment().secret).end, now()));
    m_workspace->clock().after(static_cast<int>(wait), this, [this] {
        afterDocumentChange();
        Q_EMIT timePassed();
        watchTime();
    });
}

void SetupFlow::save()
{
    const Result<Nothing> saved = m_workspace->save();
    if (saved.ok()) {
        Q_EMIT this->saved();
        return;
    }
    Log::error("store", u"document not saved: %1"_s.arg(saved.error().evidence));
    Q_EMIT saveFailed(saved.error());
}

void SetupFlow::record(StepId id)
{
    const StepStatus& status = runner(id).status();
    reconfigureWhenQuiet();
    if (isWorthKeeping(status)) {
        StepRecord record;
        record.state = toString(status.state);
        record.at = status.changedAt;
        record.fingerprint = fingerprint(deployment(), runner(id).step()->inputs());
        m_workspace->deployment().steps.insert(toString(id), record);
        save();
    }
    afterDocumentChange();
}

StepStatus SetupFlow::status(StepId id) const
{
    return runner(id).status();
}

QList<StepStatus> SetupFlow::statuses() const
{
    QList<StepStatus> statuses;
    for (const StepId id : allStepIds())
        statuses.append(status(id));
    return statuses;
}

void SetupFlow::plan(StepId id)
{
    runner(id).plan();
}

void SetupFlow::check(StepId id)
{
    runner(id).check();
}

void SetupFlow::look(StepId id)
{
    runner(id).look();
}

void SetupFlow::watchAwaits()
{
    if (!m_watch)
        m_watch = std::make_unique<AwaitWatch>(this, m_workspace->clock());
}

void SetupFlow::apply(StepId id)
{
    runner(id).apply();
}

void SetupFlow::applyOnly(StepId id, const QList<Address>& only)
{
    if (!only.isEmpty())
        runner(id).apply(only);
}

void SetupFlow::verify(StepId id)
{
    runner(id).verify();
}

JobOf<Plan>* SetupFlow::undoPlan(QObject* owner, StepId id)
{
    return runner(id).undoPlan(owner);
}

void SetupFlow::undo(StepId id, const Plan& approved)
{
    runner(id).undo(approved);
}

bool SetupFlow::hasMade(StepId id) const
{
    return hasUndoable(undoHistory(m_workspace->journal().entries(), id));
}

void SetupFlow::signIn(StepId id)
{
    runner(id).signIn(m_workspace->session().way());
}

void SetupFlow::signInElsewhere(StepId id)
{
    runner(id).signIn(SignInWay::Device);
}

JobOf<Nothing>* SetupFlow::signOut(QObject* owner)
{
    auto* job = m_workspace->session().signOut(owner);
    if (!deployment().tenant.account.isEmpty())
        m_workspace->session().note(Action::Delete);
    runner(StepId::SignIn).forget();
    edit([](Deployment& d) {
        d.tenant.tenantId.clear();
        d.tenant.tenantName.clear();
        d.tenant.account.clear();
        d.steps.remove(toString(StepId::SignIn));
    });
    Q_EMIT stepChanged(StepId::SignIn);
    Q_EMIT activityAdded();
    return job;
}

void SetupFlow::stop(StepId id)
{
    runner(id).stop();
}

void SetupFlow::declare(const Address& address)
{
    StepRunner& stepRunner = runner(address.step);
    // Some manual changes depend on what was seen; where nobody looked yet, the document alone must do.
    const Plan plan = stepRunner.status().planKnown ? stepRunner.status().plan
                                                    : stepRunner.step()->plan(deployment(), Observation{});
    const Change* change = findChange(plan, address);
    if (!change || change->observed || change->guide.values.isEmpty())
        return;
    JournalEntry entry;
    entry.phase = u"declared"_s;
    entry.address = address.toString();
    entry.action = toString(Action::Guide);
    entry.by = m_workspace->actor();
    if (const Result<Nothing> written = m_workspace->journal().append(entry); !written.ok())
        return Q_EMIT saveFailed(written.error());
    const Declaration declaration{m_workspace->actor(), m_workspace->clock().now(),
                                  guideFingerprint(*change)};
    m_workspace->deployment().declared.insert(address.toString(), declaration);
    const QList<StepId> lookAgain =
        stepRunner.step()->declared(m_workspace->deployment(), *change, declaration);
    save();
    stepRunner.replan();
    Q_EMIT activityAdded();
    Q_EMIT deploymentChanged();
    const bool known = stepRunner.status().planKnown;
    if (known ? stepRunner.status().plan.isEmpty()
              : stepRunner.step()->plan(deployment(), Observation{}).isEmpty())
        check(address.step);
    for (const StepId id : lookAgain)
        check(id);
}

void SetupFlow::withdrawDeclaration(const Address& address)
{
    if (!m_workspace->deployment().declared.contains(address.toString()))
        return;
    JournalEntry entry;
    entry.phase = u"withdrawn"_s;
    entry.address = address.toString();
    entry.action = toString(Action::Guide);
    entry.by = m_workspace->actor();
    if (const Result<Nothing> written = m_workspace->journal().append(entry); !written.ok())
        return Q_EMIT saveFailed(written.error());
    m_workspace->deployment().declared.remove(address.toString());
    runner(address.step).step()->undeclared(m_workspace->deployment(), address);
    m_workspace->deployment().steps.remove(toString(address.step));
    save();
    afterDocumentChange();
    runner(address.step).replan();
    Q_EMIT activityAdded();
    Q_EMIT deploymentChanged();
}

JobOf<Nothing>* SetupFlow::storeSecret(QObject* owner, SecretSlot slot, Secret value)
{
    QByteArray text = value.reveal().toByteArray().trimmed();
    const std::optional<Error> objection = objectionTo(slot, text);
    Secret kept(text);
    wipe(text.data(), static_cast<std::size_t>(text.size()));
    if (objection)
        return settledJob<Nothing>(owner, *objection);
    return m_workspace->secrets().write(owner, refOf(deployment(), slot), std::move(kept));
}

JobOf<bool>* SetupFlow::hasSecret(QObject* owner, SecretSlot slot)
{
    auto* job = new JobOf<bool>(owner);
    JobOf<Secret>* reading = m_workspace->secrets().read(job, refOf(deployment(), slot));
    reading->onDone(job, [job](Result<Secret>& result) {
        if (result.ok())
            job->settle(true);
        else if (result.error().kind == ErrorKind::NotFound || result.error().kind == ErrorKind::InvalidInput)
            job->settle(false);
        else
            job->settle(result.error());
    });
    return job;
}

JobOf<Secret>* SetupFlow::revealSecret(QObject* owner, SecretSlot slot)
{
    return m_workspace->secrets().read(owner, refOf(deployment(), slot));
}

JobOf<Secret>* SetupFlow::revealClientSecret(QObject* owner, const QString& keyId)
{
    if (const UnkeptSecret* unkept = unkeptSecret(); unkept && unkept->keyId == keyId)
        return settledJob<Secret>(owner, unkept->value.clone());
    return m_workspace->secrets().read(owner, SecretRef::clientSecret(deployment().id, keyId));
}

const UnkeptSecret* SetupFlow::unkeptSecret() const
{
    return m_workspace->unkept();
}

JobOf<Nothing>* SetupFlow::keepUnkeptSecret(QObject* owner)
{
    const UnkeptSecret* unkept = unkeptSecret();
    if (!unkept)
        return settledJob<Nothing>(owner, Error::of(ErrorKind::NotFound, u"client secret"_s));
    const SecretRef ref = SecretRef::clientSecret(deployment().id, unkept->keyId);
    return mapJob<Nothing, Nothing>(owner, m_workspace->secrets().write(owner, ref, unkept->value.clone()),
                                    [this](Nothing&) -> Result<Nothing> {
                                        m_workspace->dropUnkept();
                                        return Nothing{};
                                    });
}

std::optional<SecretReminder::Due> SetupFlow::secretDue() const
{
    return SecretReminder::due(deployment().secret, now());
}

void SetupFlow::rememberSecretDue(const SecretReminder::Due& due)
{
    SecretReminder::remember(m_workspace->deployment().secret, due);
    save();
}

QDateTime SetupFlow::now() const
{
    return m_workspace->clock().now();
}

JobOf<Nothing>* SetupFlow::forgetSecret(QObject* owner, SecretSlot slot)
{
    return m_workspace->secrets().forget(owner, refOf(deployment(), slot));
}

JobOf<QString>* SetupFlow::keychainBackend(QObject* owner)
{
    return mapJob<KeychainStatus, QString>(
        owner, m_workspace->secrets().status(owner), [](KeychainStatus& status) -> Result<QString> {
            switch (status.state) {
            case KeychainStatus::State::Missing:
                return Error::of(ErrorKind::KeychainMissing, status.backend, status.evidence);
            case KeychainStatus::State::Locked:
                return Error::of(ErrorKind::KeychainLocked, status.backend, status.evidence);
            case KeychainStatus::State::Available:
            case KeychainStatus::State::NotSetUp:
                break;
            }
            return status.backend;
        });
}

QList<ActivityEntry> SetupFlow::activity() const
{
    QList<ActivityEntry> entries;
    for (const JournalEntry& entry : m_workspace->journal().entries())
        entries.append({entry.at, entry.phase, entry.address, entry.action, entry.by, entry.serverId,
                        entry.requestId, entry.error});
    return entries;
}

ServiceHub& SetupFlow::services()
{
    return m_workspace->services();
}

Workspace& SetupFlow::workspace()
{
    return *m_workspace;
}

} // namespace jonction
