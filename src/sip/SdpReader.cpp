// SPDX-License-Identifier: Apache-2.0
#include "sip/SdpReader.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxSdp = 64 * 1024;
constexpr int kMaxSdpLines = 1000;
constexpr qsizetype kMaxMedia = 16;
constexpr qsizetype kMaxFormats = 64;
constexpr qsizetype kMaxToken = 255;
constexpr qsizetype kMaxCrypto = 8;
constexpr qsizetype kMaxCryptoLine = 512;

QString sdpToken(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes.first(std::min(bytes.size(), kMaxToken))).trimmed();
}

/// Next word of `rest`, which loses it.
QByteArrayView takeWord(QByteArrayView& rest)
{
    rest = rest.trimmed();
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != ' ' && rest[end] != '\t')
        ++end;
    const QByteArrayView word = rest.first(end);
    rest = rest.sliced(end);
    return word;
}

/// 0 to `max`, else -1.
int boundedNumber(QByteArrayView word, int max)
{
    if (word.isEmpty() || word.size() > 6)
        return -1;
    int number = 0;
    for (const char c : word) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number <= max ? number : -1;
}

SdpCodec staticCodec(int payloadType)
{
    switch (payloadType) {
    case 0:
        return {0, u"PCMU"_s, 8000};
    case 3:
        return {3, u"GSM"_s, 8000};
    case 8:
        return {8, u"PCMA"_s, 8000};
    case 9:
        return {9, u"G722"_s, 8000};
    case 18:
        return {18, u"G729"_s, 8000};
    default:
        return {payloadType, QString(), 0};
    }
}

SdpMedia mediaFrom(QByteArrayView value)
{
    SdpMedia media;
    media.kind = sdpToken(takeWord(value));
    const QByteArrayView port = takeWord(value);
    const qsizetype slash = QByteArrayView(port).indexOf('/');
    media.port = std::max(0, boundedNumber(slash < 0 ? port : port.first(slash), 65535));
    media.protocol = sdpToken(takeWord(value));
    media.encrypted = media.protocol.contains("SAVP"_L1);
    QByteArrayView formats = value;
    media.format = sdpToken(takeWord(formats));
    const bool rtp = media.protocol.contains("RTP/"_L1);
    while (rtp && media.codecs.size() < kMaxFormats) {
        const QByteArrayView word = takeWord(value);
        if (word.isEmpty())
            break;
        if (const int type = boundedNumber(word, 127); type >= 0)
            media.codecs.append(staticCodec(type));
    }
    return media;
}

QString connectionAddress(QByteArrayView value)
{
    takeWord(value);
    takeWord(value);
    const QByteArrayView address = takeWord(value);
    const qsizetype slash = address.indexOf('/');
    return sdpToken(slash < 0 ? address : address.first(slash));
}

void readRtpMap(SdpMedia& media, QByteArrayView value)
{
    const int type = boundedNumber(takeWord(value), 127);
    const QByteArrayView coding = takeWord(value);
    const qsizetype slash = coding.indexOf('/');
    if (slash < 0)
        return;
    QByteArrayView rate = coding.sliced(slash + 1);
    if (const qsizetype channels = rate.indexOf('/'); channels >= 0)
        rate = rate.first(channels);
    for (SdpCodec& codec : media.codecs) {
        if (codec.payloadType != type)
            continue;
        codec.name = sdpToken(coding.first(slash));
        codec.clockRate = std::max(0, boundedNumber(rate, 384'000));
    }
}

void readAttribute(SdpMedia& media, QByteArrayView value)
{
    constexpr QByteArrayView directions[] = {"sendrecv", "sendonly", "recvonly", "inactive"};
    for (const QByteArrayView direction : directions)
        if (value == direction)
            media.direction = sdpToken(direction);
    if (value.startsWith("rtpmap:"))
        readRtpMap(media, value.sliced(7));
    if (value.startsWith("crypto:") || value.startsWith("fingerprint:"))
        media.encrypted = true;
    if (value.startsWith("crypto:") && media.crypto.size() < kMaxCrypto)
        media.crypto.append(value.sliced(7).first(std::min(value.size() - 7, kMaxCryptoLine)).toByteArray());
    media.rtcpMux = media.rtcpMux || value == QByteArrayView("rtcp-mux");
}

void readSdpLine(SdpSession& session, QByteArrayView line)
{
    if (line.size() < 2 || line[1] != '=')
        return;
    const QByteArrayView value = line.sliced(2);
    switch (line[0]) {
    case 'o':
        session.origin = sdpToken(value);
        break;
    case 'c':
        (session.media.isEmpty() ? session.address : session.media.last().address) = connectionAddress(value);
        break;
    case 'm':
        if (session.media.size() < kMaxMedia) {
            session.media.append(mediaFrom(value));
            session.media.last().address = session.address;
        }
        break;
    case 'a':
        if (!session.media.isEmpty())
            readAttribute(session.media.last(), value);
        break;
    default:
        break;
    }
}

} // namespace

SdpSession SdpReader::read(const QByteArray& text)
{
    SdpSession session;
    QByteArrayView rest = QByteArrayView(text).first(std::min(text.size(), kMaxSdp));
    for (int lines = 0; lines < kMaxSdpLines && !rest.isEmpty(); ++lines) {
        const qsizetype end = rest.indexOf('\n');
        QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        readSdpLine(session, line);
    }
    return session;
}

namespace {

/// Only what may stand in a media line: a peer's text shall not bring lines of its own.
QByteArray sdpWord(const QString& text, const char* instead)
{
    const bool plain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringView(u"/-._").contains(c);
    });
    return plain ? text.toLatin1() : QByteArray(instead);
}

QByteArray refusedLine(const SdpMedia& media)
{
    return "m=" + sdpWord(media.kind, "audio") + " 0 " + sdpWord(media.protocol, "RTP/AVP") + ' ' +
           sdpWord(media.format, "0") + "\r\n";
}

} // namespace

QByteArray SdpReader::write(const SdpAudio& audio)
{
    const QByteArray family = audio.address.contains(u':') ? "IP6 " : "IP4 ";
    const QByteArray where = "IN " + family + audio.address.toLatin1() + "\r\n";
    const bool encrypted = !audio.crypto.isEmpty();
    QByteArray types;
    QByteArray maps;
    for (const SdpCodec& codec : audio.codecs) {
        const QByteArray type = QByteArray::number(codec.payloadType);
        types += ' ' + type;
        maps += "a=rtpmap:" + type + ' ' + codec.name.toLatin1() + '/' + QByteArray::number(codec.clockRate) +
                "\r\n";
        if (codec.name == "telephone-event"_L1)
            maps += "a=fmtp:" + type + " 0-15\r\n";
    }
    QByteArray before;
    QByteArray after;
    for (qsizetype i = 0; i < audio.offered.size(); ++i)
        if (i != audio.chosen)
            (i < audio.chosen ? before : after) += refusedLine(audio.offered.at(i));
    QByteArray text = "v=0\r\no=- " + QByteArray::number(audio.sessionId) + ' ' +
                      QByteArray::number(audio.version) + ' ' + where + "s=-\r\nc=" + where + "t=0 0\r\n" +
                      before + "m=audio " + QByteArray::number(audio.port) +
                      (encrypted ? " RTP/SAVP" : " RTP/AVP") + types + "\r\n" + maps;
    if (encrypted) {
        text += "a=crypto:";
        text += audio.crypto.reveal();
        text += "\r\n";
    }
    return text + "a=ptime:20\r\na=" + audio.direction.toLatin1() + "\r\n" + after;
}

} // namespace jonction
