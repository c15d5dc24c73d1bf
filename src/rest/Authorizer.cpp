// SPDX-License-Identifier: Apache-2.0
#include "rest/Authorizer.h"

namespace jonction {

namespace {

// The intermediate texts are wiped by hand: they are ours alone until they become a Secret.
Secret bearerHeader(const Secret& key)
{
    QByteArray text = QByteArrayLiteral("Bearer ");
    text += key.reveal();
    return Secret(std::move(text));
}

Secret basicHeader(const QString& name, const Secret& password)
{
    QByteArray pair = name.toUtf8() + ':';
    pair += password.reveal();
    QByteArray encoded = pair.toBase64();
    wipe(pair.data(), static_cast<std::size_t>(pair.size()));
    Secret header(QByteArrayLiteral("Basic ") + encoded);
    wipe(encoded.data(), static_cast<std::size_t>(encoded.size()));
    return header;
}

} // namespace

StaticAuthorizer::StaticAuthorizer(SecretProvider provider)
    : m_provider(std::move(provider))
{}

JobOf<Secret>* StaticAuthorizer::authorization(QObject* owner, const QStringList&)
{
    return mapJob<Secret, Secret>(owner, m_provider(owner),
                                  [](Secret& key) { return Result<Secret>(bearerHeader(key)); });
}

BasicAuthorizer::BasicAuthorizer(const QString& name, SecretProvider provider)
    : m_name(name)
    , m_provider(std::move(provider))
{}

JobOf<Secret>* BasicAuthorizer::authorization(QObject* owner, const QStringList&)
{
    return mapJob<Secret, Secret>(owner, m_provider(owner), [name = m_name](Secret& password) {
        return Result<Secret>(basicHeader(name, password));
    });
}

} // namespace jonction
