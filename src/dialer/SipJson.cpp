// SPDX-License-Identifier: Apache-2.0
#include "dialer/SipJson.h"

#include <QJsonArray>

#include <cmath>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

template<typename Number>
QJsonValue numberOrNull(Number value)
{
    return value < 0 ? QJsonValue() : QJsonValue(value);
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue momentOrNull(const QDateTime& moment)
{
    return textOrNull(moment.isValid() ? moment.toString(Qt::ISODate) : QString());
}

QJsonObject certificateJson(const TlsCertificate& one)
{
    return {{u"subject"_s, one.subject},
            {u"issuer"_s, one.issuer},
            {u"not_before"_s, momentOrNull(one.notBefore)},
            {u"not_after"_s, momentOrNull(one.notAfter)},
            {u"key_type"_s, textOrNull(one.keyType)},
            {u"key_bits"_s, one.keyBits},
            {u"signature"_s, textOrNull(one.signature)},
            {u"names"_s, QJsonArray::fromStringList(one.names)},
            {u"usages"_s, QJsonArray::fromStringList(one.usages)},
            {u"key_usages"_s, QJsonArray::fromStringList(one.keyUsages)},
            {u"authority"_s, one.authority},
            {u"self_issued"_s, one.selfIssued},
            {u"sha1"_s, one.sha1}};
}

QJsonArray chainJson(const TlsReport& tls)
{
    QJsonArray chain;
    for (const TlsCertificate& one : tls.chain)
        chain.append(certificateJson(one));
    return chain;
}

QJsonObject tcpJson(const TcpReport& tcp)
{
    return {{u"connected"_s, tcp.connected},
            {u"connect_ms"_s, numberOrNull(tcp.connectMs)},
            {u"error"_s, textOrNull(tcp.error)}};
}

QJsonObject namesJson(const NameReport& names)
{
    QJsonArray lines;
    for (const NameLine& line : names.lines)
        lines.append(QJsonObject{{u"type"_s, line.type},
                                 {u"name"_s, line.name},
                                 {u"answer"_s, textOrNull(line.answer)},
                                 {u"ttl"_s, numberOrNull(line.ttl)},
                                 {u"chosen"_s, line.chosen},
                                 {u"error"_s, textOrNull(line.error)}});
    QJsonArray tried;
    for (const TriedHop& hop : names.tried)
        tried.append(QJsonObject{{u"hop"_s, hop.hop},
                                 {u"reason_id"_s, toString(hop.reason)},
                                 {u"evidence"_s, textOrNull(hop.evidence)}});
    return {{u"asked"_s, textOrNull(names.asked)},
            {u"lines"_s, lines},
            {u"hops"_s, QJsonArray::fromStringList(names.hops)},
            {u"tried"_s, tried}};
}

QJsonObject tlsJson(const TlsReport& tls)
{
    return {
        {u"version"_s, textOrNull(tls.version)},
        {u"cipher"_s, textOrNull(tls.cipher)},
        {u"subject"_s, textOrNull(tls.subject)},
        {u"issuer"_s, textOrNull(tls.issuer)},
        {u"names"_s, QJsonArray::fromStringList(tls.names)},
        {u"not_after"_s, textOrNull(tls.notAfter.isValid() ? tls.notAfter.toString(Qt::ISODate) : QString())},
        {u"verified"_s, tls.verified},
        {u"error"_s, textOrNull(tls.error)},
        {u"chain"_s, chainJson(tls)},
        {u"root"_s, textOrNull(tls.root)},
        {u"verify_name"_s, textOrNull(tls.verifyName)},
        {u"sni"_s, textOrNull(tls.sni)},
        {u"handshake_ms"_s, numberOrNull(tls.handshakeMs)},
        {u"revocation_checked"_s, false}};
}

QJsonValue realOrNull(double value)
{
    return value < 0 ? QJsonValue() : QJsonValue(std::round(value * 100) / 100);
}

QJsonObject audioJson(const AudioOutcome& audio)
{
    const auto known = [&audio](const QJsonValue& value) { return audio.agreed ? value : QJsonValue(); };
    return {{u"codec"_s, textOrNull(audio.codec)},
            {u"srtp"_s, known(audio.srtp)},
            {u"sent"_s, known(audio.sent)},
            {u"received"_s, known(audio.received)},
            {u"lost"_s, audio.received > 0 ? known(audio.lost) : QJsonValue()}, // of nothing nothing is known
            {u"late"_s, known(audio.late)},
            {u"duplicates"_s, known(audio.duplicates)},
            {u"reordered"_s, known(audio.reordered)},
            {u"jitter_ms"_s, audio.received > 1 ? realOrNull(audio.jitterMs) : QJsonValue()},
            {u"round_trip_ms"_s, realOrNull(audio.roundTripMs)},
            {u"peer_loss_percent"_s, realOrNull(audio.peerLossPercent)},
            {u"mos"_s, realOrNull(audio.mos)},
            {u"heard"_s, known(toString(audio.heard))},
            {u"tone_hz"_s, audio.toneHz > 0 ? QJsonValue(audio.toneHz) : QJsonValue()},
            {u"first_sound_ms"_s, numberOrNull(audio.firstSoundMs)},
            {u"longest_gap_ms"_s, known(audio.longestGapMs)},
            {u"quiet_ms"_s, known(audio.quietMs)},
            {u"seconds"_s, known(realOrNull(audio.seconds))},
            {u"from"_s, textOrNull(audio.from)},
            {u"from_elsewhere"_s, known(audio.fromElsewhere)},
            {u"strangers"_s, known(audio.strangers)},
            {u"srtp_refused"_s, known(audio.srtpRefused)},
            {u"keys"_s, textOrNull(audio.keys)},
            {u"sound_card"_s, textOrNull(audio.soundCard)},
            {u"refusal"_s, textOrNull(audio.refusal)}};
}

QJsonArray mediaJson(const QList<SipMediaSpan>& media)
{
    QJsonArray all;
    for (const SipMediaSpan& span : media)
        all.append(QJsonObject{{u"from_ms"_s, span.fromMs},
                               {u"to_ms"_s, numberOrNull(span.toMs)},
                               {u"remote"_s, textOrNull(span.remote)},
                               {u"codec"_s, textOrNull(span.codec)},
                               {u"srtp"_s, span.srtp},
                               {u"sends"_s, span.sends},
                               {u"receives"_s, span.receives}});
    return all;
}

QJsonValue registrationJson(const SipRegistration& one)
{
    if (!one.attempted)
        return {};
    return QJsonObject{{u"ok"_s, one.ok},
                       {u"status"_s, one.status > 0 ? QJsonValue(one.status) : QJsonValue()},
                       {u"reason"_s, textOrNull(one.reason)},
                       {u"rtt_ms"_s, numberOrNull(one.rttMs)},
                       {u"expires_seconds"_s, numberOrNull(one.expiresSeconds)}};
}

QJsonValue transferJson(const SipTransfer& one)
{
    if (!one.asked)
        return {};
    QJsonArray steps;
    for (const SipTransferStep& step : one.steps)
        steps.append(QJsonObject{{u"at_ms"_s, step.atMs},
                                 {u"status"_s, step.status},
                                 {u"phrase"_s, step.phrase},
                                 {u"notified"_s, step.notified}});
    return QJsonObject{{u"target"_s, textOrNull(one.target)},
                       {u"attended"_s, one.attended},
                       {u"accepted"_s, one.accepted},
                       {u"done"_s, one.done},
                       {u"ok"_s, one.ok},
                       {u"steps"_s, steps}};
}

QJsonArray notesJson(const CallVerdict& verdict, const QStringList& sentences)
{
    QJsonArray all;
    for (qsizetype at = 0; at < verdict.notes.size(); ++at) {
        const VerdictNote& note = verdict.notes.at(at);
        all.append(QJsonObject{{u"id"_s, note.id},
                               {u"text"_s, sentences.value(at, note.id)},
                               {u"values"_s, QJsonArray::fromStringList(note.arguments)}});
    }
    return all;
}

QJsonObject verdictJson(const CallVerdict& verdict, const VerdictSentences& words)
{
    return {{u"kind"_s, verdict.kind},
            {u"cause"_s, words.cause.isEmpty() ? verdict.cause : words.cause},
            {u"remedy"_s, words.remedy.isEmpty() ? verdict.remedy : words.remedy},
            {u"cause_id"_s, verdict.cause},
            {u"remedy_id"_s, verdict.remedy},
            {u"actor"_s, verdict.actor},
            {u"step"_s, verdict.step ? QJsonValue(toString(*verdict.step)) : QJsonValue()},
            {u"code"_s, textOrNull(verdict.code)},
            {u"notes"_s, notesJson(verdict, words.notes)}};
}

QJsonObject commonJson(const SipOutcome& outcome, const CallVerdict& verdict, const VerdictSentences& words)
{
    QJsonArray messages;
    for (const SipMessageRecord& one : outcome.records)
        messages.append(SipJson::record(one));
    return {{u"ok"_s, outcome.ok},
            {u"reachable"_s, outcome.reachable},
            {u"status"_s, outcome.status > 0 ? QJsonValue(outcome.status) : QJsonValue()},
            {u"reason"_s, outcome.reason.isEmpty() ? toString(outcome.callReason) : outcome.reason},
            {u"reason_id"_s, toString(outcome.callReason)},
            {u"evidence"_s, textOrNull(outcome.evidence)},
            {u"transport"_s, toString(outcome.transport)},
            {u"remote"_s, textOrNull(outcome.remote)},
            {u"names"_s, namesJson(outcome.names)},
            {u"tcp"_s, outcome.tcp.attempted ? QJsonValue(tcpJson(outcome.tcp)) : QJsonValue()},
            {u"tls"_s, outcome.tls.attempted ? QJsonValue(tlsJson(outcome.tls)) : QJsonValue()},
            {u"rtt_ms"_s, numberOrNull(outcome.rttMs)},
            {u"messages"_s, messages},
            {u"records_dropped"_s, outcome.recordsDropped},
            {u"malformed"_s, outcome.malformed},
            {u"authentication"_s, textOrNull(outcome.authentication)},
            {u"challenges"_s, QJsonArray::fromStringList(outcome.challenges)},
            {u"contacts"_s, QJsonArray::fromStringList(outcome.contacts)},
            {u"retry_after"_s, numberOrNull(outcome.retryAfterSeconds)},
            {u"reason_header"_s, textOrNull(outcome.reasonHeader)},
            {u"warning"_s, textOrNull(outcome.warning)},
            {u"verdict"_s, verdictJson(verdict, words)}};
}

} // namespace

QJsonObject SipJson::record(const SipMessageRecord& one)
{
    return {{u"at_ms"_s, one.atMs},
            {u"at"_s, one.at.toString(Qt::ISODateWithMs)},
            {u"direction"_s, one.sent ? u"sent"_s : u"received"_s},
            {u"local"_s, one.local},
            {u"remote"_s, one.remote},
            {u"transport"_s, one.transport},
            {u"start_line"_s, one.startLine},
            {u"raw"_s, QString::fromUtf8(one.raw)},
            {u"truncated"_s, one.truncated},
            {u"retransmission"_s, one.retransmission}};
}

QJsonObject SipJson::options(const SipOutcome& outcome, const CallVerdict& verdict,
                             const VerdictSentences& words)
{
    return commonJson(outcome, verdict, words);
}

QJsonObject SipJson::call(const SipOutcome& outcome, const CallVerdict& verdict,
                          const VerdictSentences& words)
{
    QJsonObject json = commonJson(outcome, verdict, words);
    json.insert(u"setup_ms"_s, numberOrNull(outcome.setupMs));
    json.insert(u"duration_ms"_s, numberOrNull(outcome.durationMs));
    json.insert(u"rang"_s, outcome.rang);
    json.insert(u"remote_hung_up"_s, outcome.remoteHungUp);
    json.insert(u"connection_lost"_s, textOrNull(outcome.lost));
    json.insert(u"audio"_s, audioJson(outcome.audio));
    json.insert(u"media"_s, mediaJson(outcome.media));
    json.insert(u"registration"_s, registrationJson(outcome.registration));
    json.insert(u"transfer"_s, transferJson(outcome.transfer));
    json.insert(u"caller"_s, textOrNull(outcome.caller));
    json.insert(u"replaced"_s, outcome.replaced);
    json.insert(u"session_seconds"_s, numberOrNull(outcome.sessionSeconds));
    json.insert(u"keys_by_info"_s, textOrNull(outcome.keysByInfo));
    json.insert(u"refused"_s, outcome.refused);
    return json;
}

QJsonObject SipJson::registration(const SipOutcome& outcome, const CallVerdict& verdict,
                                  const VerdictSentences& words)
{
    QJsonObject json = commonJson(outcome, verdict, words);
    json.insert(u"registration"_s, registrationJson(outcome.registration));
    return json;
}

} // namespace jonction
