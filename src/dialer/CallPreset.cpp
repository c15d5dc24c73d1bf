// SPDX-License-Identifier: Apache-2.0
#include "dialer/CallPreset.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// What a preset never touches: whom, which way, with which files, and the called party's part.
SipRequest plainRequest(const SipRequest& wish)
{
    SipRequest request;
    request.target = wish.target;
    request.transport = wish.transport;
    request.outboundProxy = wish.outboundProxy;
    request.caPemPath = wish.caPemPath;
    request.verifyName = wish.verifyName;
    request.timeoutMs = wish.timeoutMs;
    request.account.password = wish.account.password;
    request.promptFile = wish.promptFile;
    request.microphone = wish.microphone;
    request.speaker = wish.speaker;
    request.recordFile = wish.recordFile;
    request.manner = wish.manner;
    request.forwardTo = wish.forwardTo;
    request.answerAfterSeconds = wish.answerAfterSeconds;
    request.waitSeconds = wish.waitSeconds;
    return request;
}

bool namesTransport(const QString& uri)
{
    const Result<SipTarget> target = SipTarget::parse(uri.trimmed());
    return target.ok() && (target->secure || target->transport != SipTransport::Auto);
}

SipRequest asCcaipRings(const SipRequest& wish, const QString& callerNumber)
{
    SipRequest request = plainRequest(wish);
    request.transport = CallPreset::transportOf(u"ccaip"_s, wish);
    request.codecs = {u"PCMU"_s, u"PCMA"_s};
    request.fromUri = wish.fromUri;
    request.assertedUri = wish.assertedUri;
    const Result<SipTarget> target = SipTarget::parse(wish.target);
    if (!callerNumber.isEmpty() && target.ok())
        request.fromUri = request.assertedUri = u"sip:%1@%2"_s.arg(callerNumber, bracketed(target->host));
    return request;
}

} // namespace

QStringList CallPreset::ids()
{
    return {u"plain"_s, u"ccaip"_s};
}

SipTransport CallPreset::transportOf(const QString& id, const SipRequest& request)
{
    const bool open = request.transport == SipTransport::Auto && !namesTransport(request.target) &&
                      !namesTransport(request.outboundProxy);
    return id == "ccaip"_L1 && open ? SipTransport::Udp : request.transport;
}

SipRequest CallPreset::apply(const QString& id, const SipRequest& wish, const QString& callerNumber)
{
    return id == "ccaip"_L1 ? asCcaipRings(wish, callerNumber) : plainRequest(wish);
}

SipRequest CallPreset::complete(const QString& id, const SipRequest& wish, const QString& callerNumber)
{
    const SipRequest preset = apply(id, wish, callerNumber);
    SipRequest request = wish;
    if (request.transport == SipTransport::Auto)
        request.transport = preset.transport;
    if (request.codecs.isEmpty())
        request.codecs = preset.codecs;
    if (request.fromUri.isEmpty())
        request.fromUri = preset.fromUri;
    if (request.assertedUri.isEmpty())
        request.assertedUri = preset.assertedUri;
    return request;
}

} // namespace jonction
