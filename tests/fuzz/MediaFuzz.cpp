// SPDX-License-Identifier: Apache-2.0
// Datagrams of strangers, keys out of SDP, prompts out of files, and challenges.
#include "fuzz/FuzzTarget.h"
#include "media/MediaStream.h"
#include "media/WavFile.h"
#include "sip/DigestAnswer.h"

using namespace jonction;

namespace {

void asDatagrams(const QByteArray& input)
{
    if (const std::optional<RtpPacket> packet = readRtp(input))
        fuzzPromise(readRtp(writeRtp(*packet)) == packet);
    if (const std::optional<RtcpCompound> compound = readRtcp(input)) {
        const RtcpReport& first = compound->reports.first();
        fuzzPromise(readRtcp(writeRtcp(first, "x", false))->reports.first() == first);
    }
    // A flow of datagrams, the first byte of each giving its length.
    MediaStream stream;
    MediaSettings settings;
    settings.remote = QHostAddress::LocalHost;
    settings.remotePort = 4000;
    settings.eventPayloadType = 101;
    fuzzPromise(stream.agree(std::move(settings)).ok());
    const MediaPeer peer{QHostAddress::LocalHost, 4000};
    qint64 nowUs = 0;
    for (qsizetype at = 0; at < input.size(); nowUs += 20'000) {
        const qsizetype length = static_cast<quint8>(input.at(at));
        stream.take(input.mid(at + 1, length), peer, (at & 1) != 0, nowUs);
        at += length + 1;
        fuzzPromise(stream.tick(nowUs).size() <= 2);
    }
    const MediaReport report = stream.report();
    fuzzPromise(report.lost >= 0 && report.received >= 0 && report.keys.size() <= 256);
    fuzzPromise(!report.mos || (*report.mos >= 1 && *report.mos <= 4.5));
}

} // namespace

void fuzzOne(const QByteArray& input)
{
    asDatagrams(input);
    const Result<SdesKey> key = SdesKey::parse(input);
    fuzzPromise(!key.ok() || key->key.size() == SdesKey::keyBytes);
    const Result<Samples> samples = readWavBytes(input);
    fuzzPromise(!samples.ok() || samples->size() <= static_cast<std::size_t>(input.size()));
    if (const std::optional<DigestChallenge> challenge = readDigestChallenge(input)) {
        DigestAnswer answer;
        answer.setCredentials("user", Secret(QByteArray("password")));
        (void)answer.take(*challenge);
        const QByteArray value = answer.authorization({"INVITE", "sip:x", {}});
        for (const char c : value)
            fuzzPromise(static_cast<uchar>(c) >= 0x20 && c != 0x7F);
    }
}
