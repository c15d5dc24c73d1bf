// SPDX-License-Identifier: Apache-2.0
#include "sip/SipMasking.h"

#include <algorithm>
#include <array>

namespace jonction {

namespace {

constexpr std::array<QByteArrayView, 4> kSecretHeaders{"authorization", "proxy-authorization",
                                                       "authentication-info", "proxy-authentication-info"};
constexpr std::array<QByteArrayView, 2> kSecretSdp{"a=crypto:", "k="};
constexpr std::array<QByteArrayView, 2> kSchemes{"sip:", "sips:"};
constexpr QByteArrayView kSipCut = "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2";

bool isSame(QByteArrayView text, QByteArrayView lower)
{
    return text.compare(lower, Qt::CaseInsensitive) == 0;
}

bool beginsWith(QByteArrayView text, QByteArrayView lower)
{
    return text.size() >= lower.size() && isSame(text.first(lower.size()), lower);
}

/// Length of the prefix of `line` that may be shown when the line is secret, else -1.
qsizetype openPrefix(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    for (const QByteArrayView prefix : kSecretSdp)
        if (beginsWith(text, prefix))
            return line.indexOf(prefix.back()) + 1;
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return -1;
    const QByteArrayView name = line.first(colon).trimmed();
    const bool secret = std::any_of(kSecretHeaders.begin(), kSecretHeaders.end(),
                                    [name](QByteArrayView header) { return isSame(name, header); });
    return secret ? colon + 1 : -1;
}

/// Where the user part of the next SIP URI at or after `from` begins; -1: there is none.
qsizetype nextUri(QByteArrayView line, qsizetype from)
{
    for (qsizetype colon = line.indexOf(':', from); colon >= 0; colon = line.indexOf(':', colon + 1)) {
        const QByteArrayView before = line.first(colon + 1);
        for (const QByteArrayView scheme : kSchemes)
            if (before.size() - from >= scheme.size() && isSame(before.last(scheme.size()), scheme))
                return colon + 1;
    }
    return -1;
}

/// A comma may be part of a password; before another URI it is none.
bool endsUserinfo(QByteArrayView line, qsizetype at)
{
    const QByteArrayView rest = line.sliced(at + 1);
    return QByteArrayView("@ <>\"").contains(line[at]) ||
           (line[at] == ',' && (beginsWith(rest, kSchemes[0]) || beginsWith(rest, kSchemes[1])));
}

/// "sip:user:password@" → "sip:user:•••@".
void appendWithoutPasswords(QByteArray& out, QByteArrayView line)
{
    qsizetype kept = 0;
    const bool mayHold = line.contains('@');
    for (qsizetype from = mayHold ? nextUri(line, 0) : -1; from >= 0;
         from = nextUri(line, std::max(from, kept))) {
        qsizetype end = from;
        while (end < line.size() && !endsUserinfo(line, end))
            ++end;
        const qsizetype colon = line.indexOf(':', from);
        if (end == line.size() || line[end] != '@' || colon < 0 || colon >= end)
            continue;
        out.append(line.sliced(kept, colon + 1 - kept)).append(kSipCut);
        kept = end;
    }
    out.append(line.sliced(kept));
}

bool isFold(QByteArrayView line)
{
    return (line.startsWith(' ') || line.startsWith('\t')) && !line.trimmed().isEmpty();
}

} // namespace

// One pass and one buffer: every message of a load test goes through here.
QByteArray maskedSipMessage(const QByteArray& message)
{
    QByteArray masked;
    masked.reserve(message.size() + kSipCut.size());
    bool inSecret = false;
    for (qsizetype begin = 0; begin <= message.size();) {
        const qsizetype feed = message.indexOf('\n', begin);
        const qsizetype end = feed < 0 ? message.size() : feed;
        const QByteArrayView line = QByteArrayView(message).sliced(begin, end - begin);
        const QByteArrayView tail = line.endsWith('\r') ? "\r" : "";
        const bool folded = inSecret && isFold(line);
        const qsizetype open = folded ? 0 : openPrefix(line);
        inSecret = open >= 0;
        if (inSecret)
            masked.append(line.first(open)).append(' ').append(kSipCut).append(tail);
        else
            appendWithoutPasswords(masked, line);
        if (feed >= 0)
            masked.append('\n');
        begin = end + 1;
    }
    return masked;
}

} // namespace jonction
