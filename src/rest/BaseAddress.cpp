// SPDX-License-Identifier: Apache-2.0
#include "rest/BaseAddress.h"

#include <QHostAddress>

namespace jonction {

bool isLoopbackHost(const QString& host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

Result<QUrl> acceptableBase(const QUrl& address)
{
    const QString shown = address.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    const auto refused = [&shown](const char* why) {
        Error error = Error::of(ErrorKind::InvalidInput, shown, QString::fromLatin1(why));
        error.code = QStringLiteral("base-address");
        return Result<QUrl>(error);
    };
    if (!address.isValid() || address.isRelative() || address.host().isEmpty())
        return refused("not an address");
    if (!address.userInfo().isEmpty() || address.hasQuery() || address.hasFragment())
        return refused("user, query or fragment in a base address");
    const bool secure = address.scheme() == QLatin1String("https");
    if (!secure && !(address.scheme() == QLatin1String("http") && isLoopbackHost(address.host())))
        return refused("https is required");
    return address.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
}

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) {
        return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace jonction
