// SPDX-License-Identifier: Apache-2.0
#include "sip/SipMasking.h"

#include <QList>

#include <algorithm>
#include <array>

namespace jonction {

namespace {

constexpr QByteArrayView kSecretHeaders[] = {"authorization", "proxy-authorization"};
constexpr QByteArrayView kSecretSdp[] = {"a=crypto:", "k="};
constexpr QByteArrayView kSipCut = "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2";

/// Length of the prefix of `line` that may be shown when the line is secret, else -1.
qsizetype openPrefix(const QByteArray& line)
{
    const QByteArray lower = line.trimmed().toLower();
    for (const QByteArrayView prefix : kSecretSdp)
        if (lower.startsWith(prefix))
            return line.indexOf(prefix.back()) + 1;
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return -1;
    const QByteArray name = line.left(colon).trimmed().toLower();
    const bool secret = std::any_of(std::begin(kSecretHeaders), std::end(kSecretHeaders),
                                    [&name](QByteArrayView header) { return header == name; });
    return secret ? colon + 1 : -1;
}

/// "sip:user:password@" → "sip:user:•••@".
void cutUriPasswords(QByteArray& line)
{
    constexpr std::array<QByteArrayView, 2> schemes{"sip:", "sips:"};
    for (const QByteArrayView scheme : schemes) {
        qsizetype from = 0;
        while ((from = line.toLower().indexOf(scheme, from)) >= 0) {
            from += scheme.size();
            qsizetype end = from;
            while (end < line.size() && !QByteArrayView("@ <>\";,").contains(line[end]))
                ++end;
            const qsizetype colon = line.indexOf(':', from);
            if (end < line.size() && line[end] == '@' && colon >= 0 && colon < end)
                line.replace(colon + 1, end - colon - 1, kSipCut.data(), kSipCut.size());
        }
    }
}

bool isFold(const QByteArray& line)
{
    return !line.isEmpty() && (line.front() == ' ' || line.front() == '\t');
}

} // namespace

QByteArray maskedSipMessage(const QByteArray& message)
{
    QList<QByteArray> lines = message.split('\n');
    bool inSecret = false;
    for (QByteArray& line : lines) {
        const QByteArrayView end = line.endsWith('\r') ? "\r" : "";
        if (inSecret && isFold(line) && !line.trimmed().isEmpty()) {
            line = " " + kSipCut.toByteArray() + end.toByteArray();
            continue;
        }
        const qsizetype open = openPrefix(line);
        inSecret = open >= 0;
        if (inSecret)
            line = line.left(open) + " " + kSipCut.toByteArray() + end.toByteArray();
        else
            cutUriPasswords(line);
    }
    return lines.join('\n');
}

} // namespace jonction
