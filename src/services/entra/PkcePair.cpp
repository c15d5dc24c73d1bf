// SPDX-License-Identifier: Apache-2.0
#include "services/entra/PkcePair.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <vector>

namespace jonction {

namespace {

constexpr auto urlText = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QByteArray randomToken(int bytes)
{
    std::vector<quint32> words(static_cast<std::size_t>(bytes + 3) / 4);
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    // The bytes are looked at as characters, which aliasing rules allow.
    const QByteArray raw(reinterpret_cast<const char*>(words.data()), bytes);
    return raw.toBase64(urlText);
}

QByteArray PkcePair::challengeOf(QByteArrayView verifier)
{
    return QCryptographicHash::hash(verifier.toByteArray(), QCryptographicHash::Sha256).toBase64(urlText);
}

PkcePair PkcePair::generate()
{
    QByteArray verifier = randomToken(32);
    PkcePair pair;
    pair.challenge = challengeOf(verifier);
    pair.verifier = Secret(std::move(verifier));
    return pair;
}

} // namespace jonction
