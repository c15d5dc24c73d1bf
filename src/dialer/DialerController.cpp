// SPDX-License-Identifier: Apache-2.0
#include "dialer/DialerController.h"

#include "dialer/ProbeController.h"
#include "dialer/TypedAddress.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString hopName(const SipRequest& request)
{
    const QString& next = request.outboundProxy.isEmpty() ? request.target : request.outboundProxy;
    const Result<SipTarget> target = SipTarget::parse(next);
    return target.ok() && !target->hostIsAddress() ? target->host : QString();
}

// An account that registers has an address, whether it was written down or not.
SipRequest addressed(SipRequest request, bool registers)
{
    if (registers && request.fromUri.isEmpty() && !request.account.isEmpty())
        request.fromUri = addressOfRecord(request);
    return request;
}

bool isUnusable(const QString& uri)
{
    return !uri.trimmed().isEmpty() && !namesSomebody(uri);
}

/// Of a call alone.
QString unusableInCall(const SipRequest& request)
{
    if (isUnusable(request.assertedUri))
        return u"P-Asserted-Identity"_s;
    if (isUnusable(request.diversionUri))
        return u"Diversion"_s;
    for (const QString& header : request.headers)
        if (!header.startsWith("x-"_L1, Qt::CaseInsensitive) || !header.contains(u':'))
            return u"header: "_s + header;
    return QString();
}

/// The first field that the engine would have to leave out of its messages, or that it cannot follow; empty
/// where there is none.
QString unusableField(SipWork work, const SipRequest& request)
{
    if (isUnusable(request.fromUri))
        return u"From"_s;
    const QString ofCall = work == SipWork::Call ? unusableInCall(request) : QString();
    if (!ofCall.isEmpty())
        return ofCall;
    const bool talks = work == SipWork::Call || work == SipWork::Listening;
    if (talks && !areTelephoneKeys(request.keys))
        return u"keys"_s;
    const bool forwards = work == SipWork::Listening && request.manner == CalledManner::Forward;
    return forwards && !namesSomebody(request.forwardTo) ? u"forwardTo"_s : QString();
}

// Only who asked for it knows the file; and there is something to do then, however well the call went.
void nameRecording(CallVerdict& verdict, const QString& file)
{
    for (VerdictNote& note : verdict.notes) {
        if (note.id != "recordingFailed"_L1)
            continue;
        note.arguments = {file};
        if (verdict.remedy == "nothingToDo"_L1) {
            verdict.remedy = u"freeDisk"_s;
            verdict.actor = u"you"_s;
        }
    }
}

SipOutcome refusedHere(SipWork work, const QString& field)
{
    SipOutcome refused;
    refused.work = work;
    refused.callReason = CallReason::InvalidTarget;
    refused.evidence = field;
    return refused;
}

} // namespace

bool areTelephoneKeys(const QString& keys)
{
    return std::all_of(keys.begin(), keys.end(),
                       [](QChar key) { return u"0123456789*#ABCDabcd"_s.contains(key); });
}

bool DialerController::Running::talks() const
{
    return running() &&
           (state == CallState::Answered || state == CallState::Held || state == CallState::Transferring);
}

DialerController::DialerController(QObject* parent)
    : DialerController(new SipClient, parent)
{}

DialerController::DialerController(SipClient* client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
    m_client->setParent(this);
}

bool DialerController::probe(const SipRequest& request)
{
    if (isCalling())
        return false;
    if (refuses(SipWork::Options, request))
        return true;
    m_probe = request;
    m_probed.reset();
    return begin(Line::First, m_client->options(this, request), request);
}

bool DialerController::call(const SipRequest& request)
{
    if (isCalling())
        return false;
    return refuses(SipWork::Call, request) ||
           begin(Line::First, m_client->call(this, unlimited(addressed(request, request.registers))),
                 request);
}

// As the engine refuses a target: with an outcome, from the event loop.
bool DialerController::refuses(SipWork work, const SipRequest& request)
{
    const QString field = unusableField(work, request);
    if (field.isEmpty())
        return false;
    if (!isBusy())
        beginLadder();
    Running refused;
    refused.outcome = refusedHere(work, field);
    QMetaObject::invokeMethod(
        this, [this, refused] { conclude(refused); }, Qt::QueuedConnection);
    return true;
}

bool DialerController::registration(const SipRequest& request)
{
    if (isCalling())
        return false;
    return refuses(SipWork::Registration, request) ||
           begin(Line::First, m_client->registration(this, addressed(request, true)), request);
}

bool DialerController::listen(const SipRequest& request)
{
    if (isListening())
        return false;
    return refuses(SipWork::Listening, request) ||
           begin(Line::Waiting, m_client->listen(this, unlimited(addressed(request, request.registers))),
                 request);
}

bool DialerController::consult(const SipRequest& request)
{
    if (isConsulting() || !isTalking())
        return false;
    const QString field = unusableField(SipWork::Call, request);
    if (field.isEmpty())
        return begin(Line::Second, m_client->call(this, request), request);
    line(Line::Second) = Running();
    line(Line::Second).outcome = refusedHere(SipWork::Call, field);
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT busyChanged(isBusy()); }, Qt::QueuedConnection);
    return true;
}

SipRequest DialerController::unlimited(SipRequest request) const
{
    if (m_ownsLimit)
        request.holdSeconds = -1;
    return request;
}

void DialerController::releaseLimit()
{
    for (Running& running : m_lines)
        running.wanted.holdSeconds = 0;
}

void DialerController::beginLadder()
{
    m_lines = {};
    m_ladder.clear();
    m_ladderClock.start();
    m_ladderBegan = {};
    m_outcome = SipOutcome();
    m_verdict = CallVerdict();
    m_report = ProbeReport();
}

bool DialerController::begin(Line which, SipJob* job, const SipRequest& request)
{
    if (!isBusy() && !m_probed)
        beginLadder();
    Running& running = line(which);
    running = Running();
    running.job = job;
    running.target = request.target;
    running.wanted = CallWanted::of(request);
    running.namedHost = hopName(request);
    running.recording = request.recordFile;
    running.laterMs = m_ladderClock.elapsed();
    connect(job, &SipJob::recorded, this,
            [this, which](const SipMessageRecord& record) { keep(which, record); });
    connect(job, &SipJob::stateChanged, this, [this, which](CallState state) { changeState(which, state); });
    connect(job, &SipJob::progressed, this,
            [this, which](const SipOutcome& outcome) { follow(which, outcome); });
    job->onDone(this, [this, which](Result<SipOutcome>& result) { take(which, result); });
    Q_EMIT busyChanged(true);
    return true;
}

// Each line counts from its own beginning; the ladder counts from the first of them. What the clock said at
// both is in the records.
void DialerController::keep(Line which, SipMessageRecord record)
{
    const QDateTime began = record.at.addMSecs(-record.atMs);
    if (!m_ladderBegan.isValid())
        m_ladderBegan = began.addMSecs(-line(which).laterMs);
    line(which).laterMs = m_ladderBegan.msecsTo(began);
    record.atMs += line(which).laterMs;
    m_ladder.append(record);
}

void DialerController::changeState(Line which, CallState state)
{
    line(which).state = state;
    Q_EMIT stateChanged(state);
}

void DialerController::follow(Line which, const SipOutcome& outcome)
{
    line(which).outcome = outcome;
    if (!outcome.listening.isEmpty())
        line(which).listening = outcome.listening;
    showMedia();
    nameHost(line(which));
    if (which == Line::Second || (which == Line::Waiting && isCalling()))
        return;
    m_outcome = outcome;
    Q_EMIT progressed(outcome);
}

void DialerController::showMedia()
{
    QList<SipMediaSpan> all;
    for (const Running& running : m_lines)
        for (SipMediaSpan span : running.outcome.media) {
            span.fromMs += running.laterMs;
            span.toMs += span.toMs < 0 ? 0 : running.laterMs;
            all.append(span);
        }
    m_ladder.setMedia(all);
}

// The host as the person wrote it, over the address that it led to.
void DialerController::nameHost(const Running& running)
{
    if (!running.namedHost.isEmpty() && !running.outcome.remote.isEmpty())
        m_ladder.setHostName(running.outcome.remote, running.namedHost);
}

void DialerController::hangUp()
{
    if (!isCalling() && !isConsulting())
        return stopListening();
    hangUpSecond();
    m_probe.reset(); // what is stopped does not go on to REGISTER
    if (isCalling())
        line(Line::First).job->hangUp();
}

void DialerController::hangUpSecond()
{
    if (isConsulting())
        line(Line::Second).job->hangUp();
}

void DialerController::stopListening()
{
    if (isListening())
        line(Line::Waiting).job->hangUp();
}

SipJob* DialerController::talking() const
{
    for (const Line which : {Line::First, Line::Waiting})
        if (line(which).talks())
            return line(which).job;
    return nullptr;
}

void DialerController::hold()
{
    if (SipJob* job = talking())
        job->hold();
}

void DialerController::resume()
{
    if (SipJob* job = talking())
        job->resume();
}

void DialerController::press(const QString& keys)
{
    if (SipJob* job = talking())
        job->press(keys);
}

void DialerController::transfer(const QString& target)
{
    if (SipJob* job = talking())
        job->transfer(target);
}

QString DialerController::talkingTo() const
{
    return line(Line::First).talks() ? line(Line::First).target : line(Line::Waiting).target;
}

void DialerController::handOver()
{
    SipJob* job = talking();
    if (job && line(Line::Second).talks())
        job->transferTo(*line(Line::Second).job, line(Line::Second).target);
}

bool DialerController::isBusy() const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [](const Running& running) { return running.running(); });
}

CallState DialerController::state() const
{
    const Running& waiting = line(Line::Waiting);
    return !isCalling() && waiting.running() ? waiting.state : line(Line::First).state;
}

QString DialerController::listeningUri() const
{
    return isListening() ? line(Line::Waiting).listening : QString();
}

void DialerController::take(Line which, Result<SipOutcome>& result)
{
    Running& running = line(which);
    running.job = nullptr;
    if (result.ok()) {
        running.outcome = result.take();
    } else {
        running.outcome.callReason = CallReason::Cancelled;
        running.outcome.evidence = result.error().evidence;
    }
    showMedia();
    nameHost(running);
    if (std::exchange(running.state, CallState::Ended) != CallState::Ended)
        Q_EMIT stateChanged(CallState::Ended);
    if (which == Line::Second)
        return void(Q_EMIT busyChanged(isBusy()));
    if (which == Line::First && goOnProbing())
        return;
    conclude(running);
}

// After OPTIONS comes REGISTER, in the same ladder.
bool DialerController::goOnProbing()
{
    const SipOutcome& options = line(Line::First).outcome;
    if (options.work != SipWork::Options || !m_probe || m_probe->account.isEmpty() ||
        !mayRegisterAfter(options))
        return false;
    m_probed = options;
    const SipRequest request = addressed(*m_probe, true);
    return begin(Line::First, m_client->registration(this, request), request);
}

void DialerController::conclude(const Running& running)
{
    const bool probed = m_probed && running.outcome.work == SipWork::Registration;
    m_outcome = probed ? *m_probed : running.outcome;
    m_verdict = verdictOf(m_outcome, running.wanted);
    nameRecording(m_verdict, running.recording);
    if (m_outcome.work == SipWork::Options)
        m_report = ProbeReport::of(m_outcome, probed ? std::optional(running.outcome) : std::nullopt,
                                   m_probe && !m_probe->account.isEmpty(), QDateTime::currentDateTimeUtc());
    if (probed)
        m_outcome.registration = running.outcome.registration;
    m_probe.reset(); // and with it the password
    m_probed.reset();
    Q_EMIT busyChanged(isBusy());
    Q_EMIT finished(m_outcome, m_verdict);
}

} // namespace jonction
