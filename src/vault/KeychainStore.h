// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/SecretStore.h"

#include <QList>
#include <QPointer>

#include <functional>

namespace QKeychain {
class Job;
}

namespace jonction {

/// The keychain of the system, through QtKeychain, which is included by KeychainStore.cpp alone.
///
/// QtKeychain has no time limits and may not lose a job while it runs. So one request has its turn at a time,
/// a request that nobody waits for any more is finished all the same, and the limit counts from the call,
/// waiting for a turn included.
class KeychainStore : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QObject* parent = nullptr, int limitMs = 20'000);

    JobOf<Secret>* read(QObject* owner, const SecretRef& ref) override;
    JobOf<Nothing>* write(QObject* owner, const SecretRef& ref, Secret secret) override;
    JobOf<Nothing>* forget(QObject* owner, const SecretRef& ref) override;
    JobOf<KeychainStatus>* status(QObject* owner) override;

private:
    struct Turn
    {
        QPointer<Job> job;
        std::function<void()> start;
    };
    using Done = std::function<void(QKeychain::Job*)>;
    using WriteJob = QPointer<JobOf<Nothing>>;
    using Value = std::shared_ptr<Secret>;
    enum class Doubles { Remove, Keep }; ///< what to do about another entry under the same key

    template<typename T>
    JobOf<T>* newJob(QObject* owner);
    void takeTurn(Job* job, std::function<void()> start);
    void startNextTurn();
    void endTurn();
    void run(QKeychain::Job* raw, const SecretRef& ref, Done done);
    void put(const WriteJob& job, const SecretRef& ref, const Value& value, Doubles doubles);
    void compare(const WriteJob& job, const SecretRef& ref, const Value& value, Doubles doubles);
    void removeDoubles(const WriteJob& job, const SecretRef& ref, const Value& value);
    void confirmGone(const QPointer<JobOf<Nothing>>& job, const SecretRef& ref);
    template<typename T>
    void explain(const QPointer<JobOf<T>>& job, const SecretRef& ref, const QKeychain::Job* raw);

    QList<Turn> m_turns;
    bool m_busy = false;
    int m_limitMs;
};

} // namespace jonction
