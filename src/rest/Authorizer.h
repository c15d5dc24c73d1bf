// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "base/Secret.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace jonction {

/// Gives the Authorization header of a request. Thread: the owner's. May be shared by several clients of the
/// same service.
class Authorizer
{
public:
    virtual ~Authorizer() = default;

    /// The whole header value ("Bearer …"). `scopes`: what the endpoint needs; implementations without scopes
    /// ignore it.
    virtual JobOf<Secret>* authorization(QObject* owner, const QStringList& scopes) = 0;

    /// The server answered 401 to the header given last. True: it was dropped and asking again may give
    /// another one, so the call is tried once more.
    virtual bool renew() = 0;

    /// What a 401 says of itself (header WWW-Authenticate), before renew(). True: no other header will do
    /// until the person has signed in again, so the call is not tried once more.
    virtual bool challenged(const QByteArray& wwwAuthenticate)
    {
        Q_UNUSED(wwwAuthenticate)
        return false;
    }
};

/// Where a key comes from when it is needed: the keychain, or the environment in unattended use.
using SecretProvider = std::function<JobOf<Secret>*(QObject* owner)>;

/// "Bearer <key>", the key asked for at each call and never kept.
class StaticAuthorizer : public Authorizer
{
public:
    explicit StaticAuthorizer(SecretProvider provider);
    JobOf<Secret>* authorization(QObject* owner, const QStringList& scopes) override;
    bool renew() override { return false; }

private:
    SecretProvider m_provider;
};

/// HTTP Basic (RFC 7617): a name and a secret.
class BasicAuthorizer : public Authorizer
{
public:
    BasicAuthorizer(const QString& name, SecretProvider provider);
    JobOf<Secret>* authorization(QObject* owner, const QStringList& scopes) override;
    bool renew() override { return false; }

private:
    QString m_name;
    SecretProvider m_provider;
};

} // namespace jonction
