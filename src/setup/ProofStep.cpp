// SPDX-License-Identifier: Apache-2.0
#include "setup/ProofStep.h"

#include "base/JobChain.h"
#include "rest/Recover.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"

#include <cmath>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct ProofWorld
{
    SipOutcome options;
    SipOutcome call;
    std::optional<Presence> presence;
    std::optional<Error> presenceError;
};

ErrorKind kindOf(CallReason reason)
{
    switch (reason) {
    case CallReason::NameUnknown:
    case CallReason::NotFound:
        return ErrorKind::NotFound;
    case CallReason::Timeout:
    case CallReason::NameTimeout:
    case CallReason::NoAnswer:
        return ErrorKind::TimedOut;
    case CallReason::Forbidden:
    case CallReason::AuthenticationRequired:
        return ErrorKind::Forbidden;
    case CallReason::EngineMissing:
        return ErrorKind::HelperMissing;
    case CallReason::EngineStopped:
        return ErrorKind::HelperStopped;
    case CallReason::TlsUntrusted:
    case CallReason::TlsSelfSigned:
    case CallReason::TlsExpired:
    case CallReason::TlsNotYetValid:
    case CallReason::TlsWrongName:
    case CallReason::TlsClientCertificate:
    case CallReason::TlsHandshake:
        return ErrorKind::Tls;
    default:
        return ErrorKind::Network;
    }
}

Check sipCheck(const QString& id, bool passed, const SipOutcome& outcome, qint64 milliseconds)
{
    Check check{id, passed ? CheckOutcome::Pass : CheckOutcome::Fail, {}, {}};
    const QString answer = outcome.status == 0 ? toString(outcome.callReason)
                                               : QString::number(outcome.status) + u' ' + outcome.reason;
    check.evidence = milliseconds < 0 ? answer : u"%1, %2 ms"_s.arg(answer).arg(milliseconds);
    if (!passed) {
        check.error = Error::of(kindOf(outcome.callReason), outcome.remote, outcome.evidence);
        check.error.code =
            outcome.status == 0 ? toString(outcome.callReason) : u"sip:%1"_s.arg(outcome.status);
    }
    return check;
}

Check presenceCheck(const ProofWorld& world)
{
    if (world.presence)
        return {u"proof.presence"_s,
                CheckOutcome::Pass,
                world.presence->availability + u'/' + world.presence->activity,
                {}};
    return {u"proof.presence"_s,
            CheckOutcome::Fail,
            {},
            world.presenceError.value_or(Error::of(ErrorKind::NotFound))};
}

// A warning and no failure: that the call is answered is the set-up's doing, sound may be stopped by the
// firewall of this computer.
Check soundCheck(const SipOutcome& call)
{
    const AudioOutcome& audio = call.audio;
    const bool heard = audio.agreed && audio.received > 0;
    QString evidence = audio.agreed ? audio.codec + u' ' + toString(audio.heard) : audio.refusal;
    if (heard)
        evidence += u" %1/%2"_s.arg(audio.received).arg(audio.expected);
    if (audio.mos > 0)
        evidence += u" MOS %1"_s.arg(audio.mos, 0, 'f', 1);
    return {u"proof.sound"_s, heard ? CheckOutcome::Pass : CheckOutcome::Warning, evidence, {}};
}

JobOf<Presence>* presenceOf(QObject* owner, GraphApi* graph, const Agent& agent)
{
    if (!agent.userId.isEmpty())
        return graph->presence(owner, agent.userId);
    return chain<std::optional<GraphUser>, Presence>(
        owner, graph->user(owner, agent.upn),
        [graph, upn = agent.upn](std::optional<GraphUser>& user, QObject* o) -> JobOf<Presence>* {
            if (!user)
                return settledJob<Presence>(o, Error::of(ErrorKind::NotFound, upn));
            return graph->presence(o, user->id);
        });
}

} // namespace

const Agent* ProofStep::agentToCall(const Deployment& d)
{
    for (const Agent& agent : d.agents)
        if (d.proofAgent.isEmpty() || agent.upn == d.proofAgent)
            return &agent;
    return nullptr;
}

SipRequest ProofStep::requestFor(const QString& sipUri) const
{
    SipRequest request;
    request.target = sipUri;
    request.outboundProxy = m_workspace.services().endpoint(u"sip"_s);
    return request;
}

JobOf<Observation>* ProofStep::observe(QObject* owner, const Deployment&)
{
    Observation seen;
    seen.step = StepId::Proof;
    seen.at = m_workspace.clock().now();
    return settledJob<Observation>(owner, seen);
}

Plan ProofStep::plan(const Deployment&, const Observation& world) const
{
    Plan plan;
    plan.madeAt = world.at;
    plan.findings = world.findings;
    return plan;
}

JobOf<Verification>* ProofStep::verify(QObject* owner, const Deployment& d)
{
    const Agent* found = agentToCall(d);
    const QString uri = found ? agentSipUri(d, *found) : QString();
    if (uri.isEmpty())
        return settledJob<Verification>(owner, Error::of(ErrorKind::InvalidInput, u"agents"_s));
    using Seen = std::pair<std::optional<Presence>, std::optional<Error>>;
    ServiceHub& hub = m_workspace.services();
    auto* chain = new JobChain<ProofWorld, Verification>(owner);
    chain->then<SipOutcome>(
        [this, &hub, uri](QObject* o, ProofWorld&) { return hub.sip()->options(o, requestFor(uri)); },
        [](ProofWorld& w, SipOutcome& outcome) { w.options = outcome; });
    chain->then<SipOutcome>(
        [this, &hub, uri](QObject* o, ProofWorld&) { return hub.sip()->call(o, requestFor(uri)); },
        [](ProofWorld& w, SipOutcome& outcome) { w.call = outcome; });
    chain->then<Seen>(
        [&hub, agent = *found](QObject* o, ProofWorld&) {
            return convertJob<Presence, Seen>(o, presenceOf(o, hub.graph(), agent),
                                              [](Result<Presence>& result) {
                                                  if (result.ok())
                                                      return Result<Seen>(Seen{result.value(), std::nullopt});
                                                  return Result<Seen>(Seen{std::nullopt, result.error()});
                                              });
        },
        [](ProofWorld& w, Seen& seen) {
            w.presence = seen.first;
            w.presenceError = seen.second;
        });
    chain->run([now = m_workspace.clock().now()](ProofWorld& w) -> Result<Verification> {
        Verification v{StepId::Proof, {}, now};
        v.checks.append(sipCheck(u"proof.options"_s, w.options.reachable, w.options,
                                 static_cast<qint64>(std::ceil(w.options.rttMs))));
        v.checks.append(sipCheck(u"proof.call"_s, w.call.ok, w.call, w.call.setupMs));
        v.checks.append(soundCheck(w.call));
        v.checks.append(presenceCheck(w));
        return v;
    });
    return chain;
}

} // namespace jonction
