// SPDX-License-Identifier: Apache-2.0
#include "vault/KeychainStore.h"

#include "log/Log.h"
#include "log/Masking.h"
#include "vault/SecretServiceProbe.h"

#include <qt6keychain/keychain.h>

#include <QStringDecoder>
#include <QTimer>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestSecret = 2048; // Windows holds 2560 bytes; the rest is room for its own overhead
constexpr int tickMs = 1000;

// Nobody answers at once when a prompt is open: say so, second by second.
void announceWaiting(Job* job, int limitMs)
{
    auto* timer = new QTimer(job);
    auto left = std::make_shared<int>(limitMs / tickMs);
    QObject::connect(timer, &QTimer::timeout, job, [job, left] {
        if (!job->isSettled())
            Q_EMIT job->waiting(std::max(0, --*left), u"keychain"_s);
    });
    timer->start(tickMs);
}

// Stored as text, so that the system's own tools show what is there.
QString textOf(const Secret& secret)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(secret.reveal());
    return decoder.hasError() || text.contains(QChar(0)) ? QString() : text;
}

std::optional<Error> unacceptable(const SecretRef& ref)
{
    if (!ref.isValid())
        return Error::of(ErrorKind::InvalidInput, ref.key(), u"not a reference to a secret"_s);
    return std::nullopt;
}

std::optional<Error> unacceptable(const SecretRef& ref, const Secret& secret)
{
    if (secret.isEmpty())
        return Error::of(ErrorKind::InvalidInput, ref.key(), u"the value is empty"_s);
    if (secret.size() > largestSecret)
        return Error::of(ErrorKind::InvalidInput, ref.key(),
                         u"%1 bytes; at most %2"_s.arg(secret.size()).arg(largestSecret));
    if (textOf(secret).isEmpty())
        return Error::of(ErrorKind::InvalidInput, ref.key(), u"the value is not UTF-8 text"_s);
    return unacceptable(ref);
}

ErrorKind kindOf(QKeychain::Error said, const KeychainFacts& facts)
{
    if (facts.status.state == KeychainStatus::State::Missing || said == QKeychain::NoBackendAvailable ||
        said == QKeychain::NotImplemented)
        return ErrorKind::KeychainMissing;
    // Also for an entry that was not found: unlocking and asking again costs a moment, a secret that is
    // believed lost is made anew and overwritten.
    if (facts.entryLocked || facts.status.state == KeychainStatus::State::Locked)
        return ErrorKind::KeychainLocked;
    return said == QKeychain::EntryNotFound && !facts.entryThere ? ErrorKind::NotFound
                                                                 : ErrorKind::KeychainRefused;
}

Error keychainError(const SecretRef& ref, QKeychain::Error said, const QString& text,
                    const KeychainFacts& facts)
{
    const QString evidence = u"%1 (%2: %3)"_s.arg(text, facts.status.backend, facts.status.evidence);
    Error error = Error::of(kindOf(said, facts), ref.key(), masked(evidence));
    error.code = u"QKeychain:%1"_s.arg(static_cast<int>(said));
    Log::info("vault", u"%1: %2, %3"_s.arg(ref.key(), toString(error.kind), evidence));
    return error;
}

} // namespace

KeychainStore::KeychainStore(QObject* parent, int limitMs)
    : SecretStore(parent)
    , m_limitMs(limitMs)
{}

JobOf<Secret>* KeychainStore::read(QObject* owner, const SecretRef& ref)
{
    if (const auto error = unacceptable(ref))
        return settledJob<Secret>(owner, *error);
    const QPointer job = newJob<Secret>(owner);
    takeTurn(job, [this, job, ref] {
        run(new QKeychain::ReadPasswordJob(ref.service()), ref, [this, job, ref](QKeychain::Job* raw) {
            endTurn();
            if (raw->error() != QKeychain::NoError)
                explain(job, ref, raw);
            else if (job)
                job->settle(Secret(static_cast<QKeychain::ReadPasswordJob*>(raw)->binaryData()));
        });
    });
    return job;
}

JobOf<Nothing>* KeychainStore::write(QObject* owner, const SecretRef& ref, Secret secret)
{
    if (const auto error = unacceptable(ref, secret))
        return settledJob<Nothing>(owner, *error);
    const QPointer job = newJob<Nothing>(owner);
    takeTurn(job, [this, job, ref, value = std::make_shared<Secret>(std::move(secret))] {
        put(job, ref, value, Doubles::Remove);
    });
    return job;
}

void KeychainStore::put(const WriteJob& job, const SecretRef& ref, const Value& value, Doubles doubles)
{
    auto* writer = new QKeychain::WritePasswordJob(ref.service());
    QString text = textOf(*value);
    writer->setTextData(text);
    wipe(reinterpret_cast<char*>(text.data()), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    run(writer, ref, [this, job, ref, value, doubles](QKeychain::Job* raw) {
        if (raw->error() == QKeychain::NoError)
            return compare(job, ref, value, doubles);
        endTurn();
        explain(job, ref, raw);
    });
}

// Also when nobody waits any more: the log then tells how it ended.
void KeychainStore::compare(const WriteJob& job, const SecretRef& ref, const Value& value, Doubles doubles)
{
    auto* reader = new QKeychain::ReadPasswordJob(ref.service());
    run(reader, ref, [this, job, ref, value, doubles, reader](QKeychain::Job* raw) {
        const bool equal = raw->error() == QKeychain::NoError && Secret(reader->binaryData()).equals(*value);
        if (!equal && doubles == Doubles::Remove)
            return removeDoubles(job, ref, value);
        endTurn();
        Log::info("vault",
                  u"%1: %2"_s.arg(ref.key(), equal ? u"written and read back"_s : u"not read back"_s));
        if (equal && job)
            job->settle(Nothing{});
        else if (job)
            job->settle(
                Error::of(ErrorKind::KeychainRefused, ref.key(),
                          u"the keychain took the value and gave back another. "_s + raw->errorString()));
    });
}

// An entry that another program made under the same key is not written over but stands in front of ours.
void KeychainStore::removeDoubles(const WriteJob& job, const SecretRef& ref, const Value& value)
{
    run(new QKeychain::DeletePasswordJob(ref.service()), ref,
        [this, job, ref, value](QKeychain::Job*) { put(job, ref, value, Doubles::Keep); });
}

JobOf<Nothing>* KeychainStore::forget(QObject* owner, const SecretRef& ref)
{
    if (const auto error = unacceptable(ref))
        return settledJob<Nothing>(owner, *error);
    const QPointer job = newJob<Nothing>(owner);
    takeTurn(job, [this, job, ref] {
        run(new QKeychain::DeletePasswordJob(ref.service()), ref, [this, job, ref](QKeychain::Job* raw) {
            endTurn();
            if (raw->error() != QKeychain::NoError)
                explain(job, ref, raw);
            else
                confirmGone(job, ref);
        });
    });
    return job;
}

// libsecret calls it a success to have removed nothing from a locked collection.
void KeychainStore::confirmGone(const QPointer<JobOf<Nothing>>& job, const SecretRef& ref)
{
    if (!job || job->isSettled())
        return;
    probeKeychain(job, ref)->onDone(job, [job, ref](Result<KeychainFacts>& facts) {
        if (facts.ok() && facts->entryThere)
            job->settle(keychainError(ref, QKeychain::CouldNotDeleteEntry, u"the entry is still there"_s,
                                      facts.value()));
        else
            job->settle(Nothing{});
    });
}

JobOf<KeychainStatus>* KeychainStore::status(QObject* owner)
{
    const SecretRef nobody{u"status"_s, u"status"_s};
    return mapJob<KeychainFacts, KeychainStatus>(
        owner, probeKeychain(owner, nobody),
        [](KeychainFacts& facts) -> Result<KeychainStatus> { return facts.status; });
}

template<typename T>
JobOf<T>* KeychainStore::newJob(QObject* owner)
{
    auto* job = new JobOf<T>(owner);
    job->setTimeLimit(m_limitMs, u"keychain"_s);
    announceWaiting(job, m_limitMs);
    return job;
}

void KeychainStore::takeTurn(Job* job, std::function<void()> start)
{
    m_turns.append({job, std::move(start)});
    if (!m_busy)
        startNextTurn();
}

void KeychainStore::startNextTurn()
{
    while (!m_turns.isEmpty()) {
        const Turn turn = m_turns.takeFirst();
        if (!turn.job || turn.job->isSettled())
            continue; // cancelled, timed out or orphaned before its turn: nothing was asked
        m_busy = true;
        turn.start();
        return;
    }
}

void KeychainStore::endTurn()
{
    m_busy = false;
    startNextTurn();
}

// The raw job belongs to nobody and deletes itself when it has finished.
void KeychainStore::run(QKeychain::Job* raw, const SecretRef& ref, Done done)
{
    raw->setKey(ref.key());
    raw->setInsecureFallback(false);
    raw->setAutoDelete(true);
    connect(raw, &QKeychain::Job::finished, this, std::move(done));
    raw->start();
}

template<typename T>
void KeychainStore::explain(const QPointer<JobOf<T>>& job, const SecretRef& ref, const QKeychain::Job* raw)
{
    if (!job || job->isSettled())
        return;
    const QKeychain::Error said = raw->error();
    const QString text = raw->errorString();
    probeKeychain(job, ref)->onDone(job, [job, ref, said, text](Result<KeychainFacts>& facts) {
        if (!facts.ok())
            return job->settle(facts.error());
        Error error = keychainError(ref, said, text, facts.value());
        if constexpr (std::is_same_v<T, Nothing>)
            if (error.kind == ErrorKind::NotFound)
                return job->settle(Nothing{}); // forgetting what is not there
        job->settle(std::move(error));
    });
}

} // namespace jonction
