// SPDX-License-Identifier: Apache-2.0
#include "setup/OneTimePassword.h"

#include <QRandomGenerator>

#include <utility>

namespace jonction {

namespace {

constexpr int passwordLength = 24;
constexpr QByteArrayView kinds[] = {"ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789",
                                    "-_.!*+="};

char anyOf(QByteArrayView letters)
{
    return letters.at(QRandomGenerator::system()->bounded(int(letters.size())));
}

} // namespace

Secret oneTimePassword()
{
    QByteArray all;
    for (const QByteArrayView kind : kinds)
        all += kind;
    QByteArray text;
    text.reserve(passwordLength);
    for (const QByteArrayView kind : kinds)
        text += anyOf(kind);
    while (text.size() < passwordLength)
        text += anyOf(all);
    for (qsizetype i = text.size() - 1; i > 0; --i) // so that nobody knows which kind stands where
        std::swap(text[i], text[QRandomGenerator::system()->bounded(int(i) + 1)]);
    return Secret(std::move(text));
}

} // namespace jonction
