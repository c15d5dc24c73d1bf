// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipCommand.h"
#include "sip/SipOutcome.h"

namespace jonction {

/// The fields of every value that crosses the pipe, each listed once for both ways (FrameFields.h). Records
/// are not part of an outcome: they are told one by one.

template<typename Visitor>
void shape(Visitor& visit, SipRequest& r)
{
    visit(QLatin1StringView("target"), r.target);
    visit(QLatin1StringView("transport"), r.transport);
    visit(QLatin1StringView("proxy"), r.outboundProxy);
    visit(QLatin1StringView("from"), r.fromUri);
    visit(QLatin1StringView("display"), r.fromDisplay);
    visit(QLatin1StringView("ca"), r.caPemPath);
    visit(QLatin1StringView("verifyName"), r.verifyName);
    visit(QLatin1StringView("timeoutMs"), r.timeoutMs, 100, 120'000);
    visit(QLatin1StringView("account"), r.account);
    visit(QLatin1StringView("registers"), r.registers);
    visit(QLatin1StringView("registerSeconds"), r.registerSeconds, 10, 86'400);
    visit(QLatin1StringView("ringSeconds"), r.ringSeconds, 1, 600);
    visit(QLatin1StringView("holdSeconds"), r.holdSeconds, -1, 86'400);
    visit(QLatin1StringView("codecs"), r.codecs);
    visit(QLatin1StringView("srtp"), r.srtp);
    visit(QLatin1StringView("prompt"), r.promptFile);
    visit(QLatin1StringView("microphone"), r.microphone);
    visit(QLatin1StringView("speaker"), r.speaker);
    visit(QLatin1StringView("record"), r.recordFile);
    visit(QLatin1StringView("keys"), r.keys);
    visit(QLatin1StringView("keysByInfo"), r.keysByInfo);
    visit(QLatin1StringView("asserted"), r.assertedUri);
    visit(QLatin1StringView("diversion"), r.diversionUri);
    visit(QLatin1StringView("headers"), r.headers);
    visit(QLatin1StringView("sessionSeconds"), r.sessionSeconds, 0, 86'400);
    visit(QLatin1StringView("reliable"), r.reliableProvisional);
    visit(QLatin1StringView("manner"), r.manner);
    visit(QLatin1StringView("forwardTo"), r.forwardTo);
    visit(QLatin1StringView("answerAfter"), r.answerAfterSeconds, 0, 600);
    visit(QLatin1StringView("waitSeconds"), r.waitSeconds, 1, 86'400);
}

template<typename Visitor>
void shape(Visitor& visit, SipMessageRecord& r)
{
    visit(QLatin1StringView("atMs"), r.atMs);
    visit(QLatin1StringView("at"), r.at);
    visit(QLatin1StringView("sent"), r.sent);
    visit(QLatin1StringView("local"), r.local);
    visit(QLatin1StringView("remote"), r.remote);
    visit(QLatin1StringView("transport"), r.transport);
    visit(QLatin1StringView("startLine"), r.startLine);
    visit(QLatin1StringView("raw"), r.raw);
    visit(QLatin1StringView("truncated"), r.truncated);
    visit(QLatin1StringView("again"), r.retransmission);
}

template<typename Visitor>
void shape(Visitor& visit, NameLine& r)
{
    visit(QLatin1StringView("type"), r.type);
    visit(QLatin1StringView("name"), r.name);
    visit(QLatin1StringView("answer"), r.answer);
    visit(QLatin1StringView("ttl"), r.ttl, -1, 2'147'483'647);
    visit(QLatin1StringView("chosen"), r.chosen);
    visit(QLatin1StringView("error"), r.error);
}

template<typename Visitor>
void shape(Visitor& visit, TriedHop& r)
{
    visit(QLatin1StringView("hop"), r.hop);
    visit(QLatin1StringView("reason"), r.reason);
    visit(QLatin1StringView("evidence"), r.evidence);
}

template<typename Visitor>
void shape(Visitor& visit, NameReport& r)
{
    visit(QLatin1StringView("asked"), r.asked);
    visit(QLatin1StringView("lines"), r.lines);
    visit(QLatin1StringView("hops"), r.hops);
    visit(QLatin1StringView("tried"), r.tried);
}

template<typename Visitor>
void shape(Visitor& visit, TcpReport& r)
{
    visit(QLatin1StringView("attempted"), r.attempted);
    visit(QLatin1StringView("connected"), r.connected);
    visit(QLatin1StringView("connectMs"), r.connectMs);
    visit(QLatin1StringView("error"), r.error);
}

template<typename Visitor>
void shape(Visitor& visit, TlsCertificate& r)
{
    visit(QLatin1StringView("subject"), r.subject);
    visit(QLatin1StringView("issuer"), r.issuer);
    visit(QLatin1StringView("notBefore"), r.notBefore);
    visit(QLatin1StringView("notAfter"), r.notAfter);
    visit(QLatin1StringView("keyType"), r.keyType);
    visit(QLatin1StringView("keyBits"), r.keyBits, 0, 100'000);
    visit(QLatin1StringView("signature"), r.signature);
    visit(QLatin1StringView("names"), r.names);
    visit(QLatin1StringView("usages"), r.usages);
    visit(QLatin1StringView("keyUsages"), r.keyUsages);
    visit(QLatin1StringView("authority"), r.authority);
    visit(QLatin1StringView("selfIssued"), r.selfIssued);
    visit(QLatin1StringView("sha1"), r.sha1);
}

template<typename Visitor>
void shape(Visitor& visit, TlsReport& r)
{
    visit(QLatin1StringView("attempted"), r.attempted);
    visit(QLatin1StringView("version"), r.version);
    visit(QLatin1StringView("cipher"), r.cipher);
    visit(QLatin1StringView("subject"), r.subject);
    visit(QLatin1StringView("issuer"), r.issuer);
    visit(QLatin1StringView("names"), r.names);
    visit(QLatin1StringView("notAfter"), r.notAfter);
    visit(QLatin1StringView("verified"), r.verified);
    visit(QLatin1StringView("error"), r.error);
    visit(QLatin1StringView("chain"), r.chain);
    visit(QLatin1StringView("root"), r.root);
    visit(QLatin1StringView("ownAuthorities"), r.ownAuthorities);
    visit(QLatin1StringView("verifyName"), r.verifyName);
    visit(QLatin1StringView("sni"), r.sni);
    visit(QLatin1StringView("handshakeMs"), r.handshakeMs);
}

template<typename Visitor>
void shape(Visitor& visit, AudioOutcome& r)
{
    visit(QLatin1StringView("agreed"), r.agreed);
    visit(QLatin1StringView("refusal"), r.refusal);
    visit(QLatin1StringView("codec"), r.codec);
    visit(QLatin1StringView("srtp"), r.srtp);
    visit(QLatin1StringView("sent"), r.sent);
    visit(QLatin1StringView("received"), r.received);
    visit(QLatin1StringView("expected"), r.expected);
    visit(QLatin1StringView("lost"), r.lost);
    visit(QLatin1StringView("late"), r.late);
    visit(QLatin1StringView("duplicates"), r.duplicates);
    visit(QLatin1StringView("reordered"), r.reordered);
    visit(QLatin1StringView("jitterMs"), r.jitterMs);
    visit(QLatin1StringView("roundTripMs"), r.roundTripMs);
    visit(QLatin1StringView("peerLossPercent"), r.peerLossPercent);
    visit(QLatin1StringView("mos"), r.mos);
    visit(QLatin1StringView("heard"), r.heard);
    visit(QLatin1StringView("toneHz"), r.toneHz);
    visit(QLatin1StringView("levelDbov"), r.levelDbov);
    visit(QLatin1StringView("firstSoundMs"), r.firstSoundMs);
    visit(QLatin1StringView("longestGapMs"), r.longestGapMs);
    visit(QLatin1StringView("quietMs"), r.quietMs);
    visit(QLatin1StringView("seconds"), r.seconds);
    visit(QLatin1StringView("from"), r.from);
    visit(QLatin1StringView("fromElsewhere"), r.fromElsewhere);
    visit(QLatin1StringView("strangers"), r.strangers);
    visit(QLatin1StringView("srtpRefused"), r.srtpRefused);
    visit(QLatin1StringView("keys"), r.keys);
    visit(QLatin1StringView("recordingFailed"), r.recordingFailed);
    visit(QLatin1StringView("soundCard"), r.soundCard);
}

template<typename Visitor>
void shape(Visitor& visit, SipMediaSpan& r)
{
    visit(QLatin1StringView("fromMs"), r.fromMs);
    visit(QLatin1StringView("toMs"), r.toMs);
    visit(QLatin1StringView("remote"), r.remote);
    visit(QLatin1StringView("codec"), r.codec);
    visit(QLatin1StringView("srtp"), r.srtp);
    visit(QLatin1StringView("sends"), r.sends);
    visit(QLatin1StringView("receives"), r.receives);
}

template<typename Visitor>
void shape(Visitor& visit, SipRegistration& r)
{
    visit(QLatin1StringView("attempted"), r.attempted);
    visit(QLatin1StringView("ok"), r.ok);
    visit(QLatin1StringView("status"), r.status, 0, 999);
    visit(QLatin1StringView("reason"), r.reason);
    visit(QLatin1StringView("rttMs"), r.rttMs);
    visit(QLatin1StringView("expires"), r.expiresSeconds);
}

template<typename Visitor>
void shape(Visitor& visit, SipTransferStep& r)
{
    visit(QLatin1StringView("atMs"), r.atMs);
    visit(QLatin1StringView("status"), r.status, 0, 999);
    visit(QLatin1StringView("phrase"), r.phrase);
    visit(QLatin1StringView("notified"), r.notified);
}

template<typename Visitor>
void shape(Visitor& visit, SipTransfer& r)
{
    visit(QLatin1StringView("asked"), r.asked);
    visit(QLatin1StringView("attended"), r.attended);
    visit(QLatin1StringView("target"), r.target);
    visit(QLatin1StringView("steps"), r.steps);
    visit(QLatin1StringView("accepted"), r.accepted);
    visit(QLatin1StringView("done"), r.done);
    visit(QLatin1StringView("ok"), r.ok);
}

template<typename Visitor>
void shape(Visitor& visit, SipOutcome& r)
{
    visit(QLatin1StringView("work"), r.work);
    visit(QLatin1StringView("ok"), r.ok);
    visit(QLatin1StringView("reachable"), r.reachable);
    visit(QLatin1StringView("status"), r.status, 0, 999);
    visit(QLatin1StringView("reason"), r.reason);
    visit(QLatin1StringView("rttMs"), r.rttMs);
    visit(QLatin1StringView("setupMs"), r.setupMs);
    visit(QLatin1StringView("durationMs"), r.durationMs);
    visit(QLatin1StringView("transport"), r.transport);
    visit(QLatin1StringView("remote"), r.remote);
    visit(QLatin1StringView("names"), r.names);
    visit(QLatin1StringView("tcp"), r.tcp);
    visit(QLatin1StringView("tls"), r.tls);
    visit(QLatin1StringView("callReason"), r.callReason);
    visit(QLatin1StringView("rang"), r.rang);
    visit(QLatin1StringView("remoteHungUp"), r.remoteHungUp);
    visit(QLatin1StringView("lost"), r.lost);
    visit(QLatin1StringView("audio"), r.audio);
    visit(QLatin1StringView("media"), r.media);
    visit(QLatin1StringView("evidence"), r.evidence);
    visit(QLatin1StringView("reasonHeader"), r.reasonHeader);
    visit(QLatin1StringView("warning"), r.warning);
    visit(QLatin1StringView("contacts"), r.contacts);
    visit(QLatin1StringView("retryAfter"), r.retryAfterSeconds);
    visit(QLatin1StringView("challenges"), r.challenges);
    visit(QLatin1StringView("authentication"), r.authentication);
    visit(QLatin1StringView("registration"), r.registration);
    visit(QLatin1StringView("transfer"), r.transfer);
    visit(QLatin1StringView("replaced"), r.replaced);
    visit(QLatin1StringView("caller"), r.caller);
    visit(QLatin1StringView("listening"), r.listening);
    visit(QLatin1StringView("sessionSeconds"), r.sessionSeconds);
    visit(QLatin1StringView("keysByInfo"), r.keysByInfo);
    visit(QLatin1StringView("refused"), r.refused);
    visit(QLatin1StringView("recordsDropped"), r.recordsDropped);
    visit(QLatin1StringView("malformed"), r.malformed);
}

} // namespace jonction
