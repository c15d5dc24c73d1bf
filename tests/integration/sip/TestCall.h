// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integration/sip/SipOutcomes.h"

#include <memory>

namespace jonction::test {

/// Skips the test where a peer is not installed; each peer says by missing() what it lacks.
#define NEEDS(Peer)                                                                                          \
    if (const QString missing = Peer::missing(); !missing.isEmpty())                                         \
    QSKIP(qPrintable(missing))

/// A request to `uri`; an answered call is hung up after `holdSeconds`, -1: never.
inline SipRequest requestTo(const QString& uri, int holdSeconds = SipRequest().holdSeconds)
{
    SipRequest request;
    request.target = uri;
    request.holdSeconds = holdSeconds;
    return request;
}

/// One piece of work from its beginning to its end, with an engine of its own: `engine`, or the helper
/// process where none is given.
class OneRequest
{
public:
    explicit OneRequest(SipEngine* engine = nullptr)
        : m_client(engine ? std::make_unique<SipClient>(engine, nullptr) : std::make_unique<SipClient>())
    {}
    SipOutcome call(const SipRequest& request, int limitMs = 20000)
    {
        return outcomeOf(m_client->call(m_client.get(), request), limitMs);
    }
    SipOutcome options(const SipRequest& request, int limitMs = 20000)
    {
        return outcomeOf(m_client->options(m_client.get(), request), limitMs);
    }
    SipOutcome registration(const SipRequest& request, int limitMs = 20000)
    {
        return outcomeOf(m_client->registration(m_client.get(), request), limitMs);
    }

private:
    std::unique_ptr<SipClient> m_client;
};

/// A call or a listener that runs while the test goes on, and all that it has told.
class TestCall
{
public:
    SipJob* job = nullptr;
    SipOutcome last; ///< as it stood when it last told
    SipOutcome end;  ///< once it has ended
    bool ended = false;
    QList<CallState> states;
    QString local; ///< our side, as the last message says
    int recorded = 0;

    void watch(SipJob* watched)
    {
        job = watched;
        QObject::connect(job, &SipJob::progressed, &m_context, [this](const SipOutcome& now) { last = now; });
        QObject::connect(job, &SipJob::stateChanged, &m_context,
                         [this](CallState state) { states.append(state); });
        QObject::connect(job, &SipJob::recorded, &m_context, [this](const SipMessageRecord& record) {
            local = record.local;
            ++recorded;
        });
        job->onDone(&m_context, [this](Result<SipOutcome>& result) {
            ended = true;
            if (result.ok())
                end = result.value();
        });
    }

    bool isAnswered() const { return states.contains(CallState::Answered); }
    /// False where it ends before, or nothing comes.
    bool awaitAnswer(int limitMs = 8000) const
    {
        return QTest::qWaitFor([this] { return isAnswered() || ended; }, limitMs) && !ended;
    }
    /// The URI under which it can be called is last.listening then.
    bool awaitListening(int limitMs = 15000) const
    {
        return QTest::qWaitFor([this] { return !last.listening.isEmpty(); }, limitMs);
    }
    bool awaitEnd(int limitMs = 15000) const
    {
        return QTest::qWaitFor([this] { return ended; }, limitMs);
    }

private:
    QObject m_context; ///< what the job tells later, nobody hears
};

} // namespace jonction::test
