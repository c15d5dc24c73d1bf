// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/CallVerdict.h"
#include "dialer/LadderModel.h"
#include "dialer/ProbeReport.h"
#include "sip/SipClient.h"

#include <QElapsedTimer>
#include <QPointer>

#include <array>

namespace jonction {

/// Whether all of them can be pressed: 0-9 * # A-D, in any case.
bool areTelephoneKeys(const QString& keys);

/// The dialer without its window: one probe or call, beside it a second call that asks before an attended
/// transfer, and one wait for an incoming call, so that both ends of a transfer may be in one run. All of
/// them fill one ladder. Owns the client, and with it the helper process, which lives only while there was
/// something to send.
class DialerController : public QObject
{
    Q_OBJECT

public:
    explicit DialerController(QObject* parent = nullptr);
    /// With a client of the caller's choice, which becomes a child.
    DialerController(SipClient* client, QObject* parent);

    /// How long an answered call lasts is the owner's affair from now on: the engine is told no limit, and
    /// what the requests say serves the verdict alone.
    void takeLimit() { m_ownsLimit = true; }
    /// A person is at work: nobody expects any more that the call lasts so long.
    void releaseLimit();

    // Each starts anew, and is refused (false) while a probe, a call or a registration runs. Where an account
    // registers and there is no From, the account at the target's host is meant. What cannot be sent as it
    // is ends by itself with InvalidTarget, and nothing was sent.

    /// OPTIONS, and then REGISTER where the request has an account and the far side spoke at all.
    bool probe(const SipRequest& request);
    bool call(const SipRequest& request);
    bool registration(const SipRequest& request);
    /// Waits for one call; refused (false) while it waits already. May run beside a call.
    bool listen(const SipRequest& request);
    /// The second call, of an attended transfer; refused (false) unless the first one is answered.
    bool consult(const SipRequest& request);

    /// Ends politely what was begun here; a wait for a call is ended only where nothing else runs.
    void hangUp();
    /// Ends the second call alone.
    void hangUpSecond();
    /// Ends the wait, or the call that came of it.
    void stopListening();

    // Of the answered call: the one that was placed, else the one that came in.
    void hold();
    void resume();
    void press(const QString& keys);
    void transfer(const QString& target);
    /// Hands the far side over to the second call, which must be answered.
    void handOver();

    bool isBusy() const; ///< anything at all runs
    /// A probe, a call or a registration runs.
    bool isCalling() const { return line(Line::First).running(); }
    bool isListening() const { return line(Line::Waiting).running(); }
    bool isConsulting() const { return line(Line::Second).running(); }
    /// A call is answered, held or being transferred: audio and keys make sense.
    bool isTalking() const { return talking() != nullptr; }
    /// Target of the call that can be transferred, as it was asked for.
    QString talkingTo() const;

    /// Of the call that was placed, else of the wait.
    CallState state() const;
    CallState secondState() const { return line(Line::Second).state; }
    /// As it stands, or as it ended.
    const SipOutcome& secondOutcome() const { return line(Line::Second).outcome; }
    LadderModel* ladder() { return &m_ladder; }
    /// Of the last one that ended, or as it stands; callReason None before that.
    const SipOutcome& outcome() const { return m_outcome; }
    const CallVerdict& verdict() const { return m_verdict; }
    /// Line by line, of the last probe; empty where something else was done since.
    const ProbeReport& report() const { return m_report; }
    /// SIP URI at which a call is waited for, also once it was taken: one that takes its place goes there
    /// too. Empty where nothing waits.
    QString listeningUri() const;

Q_SIGNALS:
    /// Of any of them.
    void stateChanged(jonction::CallState state);
    void busyChanged(bool busy);
    /// The outcome as it stands, without records, of the call that was placed or came in.
    void progressed(const jonction::SipOutcome& outcome);
    /// Of the probe, call, registration or wait; not of the second call. outcome.work tells which.
    void finished(const jonction::SipOutcome& outcome, const jonction::CallVerdict& verdict);

private:
    enum class Line { First, Second, Waiting };
    struct Running
    {
        QPointer<SipJob> job;
        CallState state = CallState::Idle;
        SipOutcome outcome; ///< as it stands
        QString target;     ///< whom it is for
        CallWanted wanted;
        QString namedHost;  ///< next hop as the person wrote it
        QString recording;  ///< file that the call is written to
        QString listening;  ///< as the engine told it before a call was taken
        qint64 laterMs = 0; ///< how long after the ladder it began

        bool running() const { return !job.isNull(); }
        bool talks() const;
    };

    Running& line(Line which) { return m_lines[static_cast<std::size_t>(which)]; }
    const Running& line(Line which) const { return m_lines[static_cast<std::size_t>(which)]; }
    SipRequest unlimited(SipRequest request) const;
    SipJob* talking() const;
    bool begin(Line which, SipJob* job, const SipRequest& request);
    /// Whether it cannot be sent as it is; then that is told, and nothing is sent.
    bool refuses(SipWork work, const SipRequest& request);
    void beginLadder();
    void follow(Line which, const SipOutcome& outcome);
    void keep(Line which, SipMessageRecord record);
    void changeState(Line which, CallState state);
    void showMedia();
    void nameHost(const Running& running);
    void take(Line which, Result<SipOutcome>& result);
    bool goOnProbing();
    void conclude(const Running& running);

    SipClient* m_client;
    LadderModel m_ladder;
    QElapsedTimer m_ladderClock;
    QDateTime m_ladderBegan; ///< UTC, once the first message has told
    std::array<Running, 3> m_lines;
    SipOutcome m_outcome;
    CallVerdict m_verdict;
    std::optional<SipRequest> m_probe;  ///< of a probe that runs
    std::optional<SipOutcome> m_probed; ///< its OPTIONS, once that has ended
    ProbeReport m_report;
    bool m_ownsLimit = false;
};

} // namespace jonction
