// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Finding.h"

namespace jonction {

/// True for 8-4-4-4-12 hexadecimal digits, with or without braces.
bool looksLikeGuid(const QString& text);

/// A GUID of one meaning. Different tags do not mix: a wrong argument order does not compile.
template<typename Tag>
class GuidOf
{
public:
    /// Rules: guid.empty guid.shape. Case is folded to lower, braces are cut.
    static Result<GuidOf> parse(const QString& text)
    {
        QString guid = text.trimmed().toLower();
        if (guid.isEmpty())
            return inputError(QStringLiteral("guid.empty"));
        if (!looksLikeGuid(guid))
            return inputError(QStringLiteral("guid.shape"), text);
        if (guid.startsWith(QLatin1Char('{')))
            guid = guid.mid(1, guid.size() - 2);
        return GuidOf(guid);
    }
    const QString& toString() const { return m_guid; }
    friend bool operator==(const GuidOf&, const GuidOf&) = default;

private:
    explicit GuidOf(QString guid)
        : m_guid(std::move(guid))
    {}
    QString m_guid;
};

struct TenantIdTag;
struct ClientIdTag;
using TenantId = GuidOf<TenantIdTag>; ///< the directory (tenant) id
using ClientId = GuidOf<ClientIdTag>; ///< the application (client) id: what CCAIP calls Connected App ID

/// A user principal name: one @, a plausible local part and a host name.
class Upn
{
public:
    /// Rules: upn.empty upn.shape upn.guest (…#EXT#… accounts cannot be agents) and those of Fqdn for the
    /// right side.
    static Result<Upn> parse(const QString& text);
    QString local() const { return m_text.section(QLatin1Char('@'), 0, 0); }
    QString domain() const { return m_text.section(QLatin1Char('@'), 1); }
    const QString& toString() const { return m_text; }

private:
    explicit Upn(QString text)
        : m_text(std::move(text))
    {}
    QString m_text;
};

/// The address CCAIP gives to Microsoft for its own callback:
/// https://{host}/v1/ucaas/ms_teams/oauth_callback.
class RedirectUri
{
public:
    /// From the instance's host alone. Rules: host.path host.scheme host.port and those of Fqdn.
    static Result<RedirectUri> forInstance(const QString& host);
    const QString& toString() const { return m_uri; }

private:
    explicit RedirectUri(QString uri)
        : m_uri(std::move(uri))
    {}
    QString m_uri;
};

} // namespace jonction
