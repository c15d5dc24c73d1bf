// SPDX-License-Identifier: Apache-2.0
#include "vault/SecretRef.h"

#include <QCryptographicHash>

#include <algorithm>

namespace jonction {

namespace {
constexpr qsizetype longestKey = 200;
}

bool SecretRef::isValid() const
{
    const QString whole = key();
    return !deploymentId.isEmpty() && !name.isEmpty() && !deploymentId.contains(QLatin1Char('/')) &&
           whole.size() <= longestKey && std::none_of(whole.cbegin(), whole.cend(), [](QChar c) {
               return c.category() == QChar::Other_Control;
           });
}

SecretRef SecretRef::clientSecret(const QString& deploymentId, const QString& keyId)
{
    return {deploymentId, SecretName::clientSecret + QLatin1Char('/') + keyId};
}

SecretRef SecretRef::refreshToken(const QString& deploymentId)
{
    return {deploymentId, SecretName::refreshToken};
}

SecretRef SecretRef::telnyxApiKey(const QString& deploymentId)
{
    return {deploymentId, SecretName::telnyxApiKey};
}

SecretRef SecretRef::ccaipApiToken(const QString& deploymentId)
{
    return {deploymentId, SecretName::ccaipApiToken};
}

SecretRef SecretRef::activationPassword(const QString& deploymentId)
{
    return {deploymentId, SecretName::activationPassword};
}

SecretRef SecretRef::sipPassword(const QString& account)
{
    const SecretRef whole{QStringLiteral("dialer"), SecretName::sipPassword + QLatin1Char('/') + account};
    if (whole.key().size() <= longestKey)
        return whole;
    const QByteArray hash = QCryptographicHash::hash(account.toUtf8(), QCryptographicHash::Sha256).toHex();
    return sipPassword(QString::fromLatin1(hash));
}

} // namespace jonction
