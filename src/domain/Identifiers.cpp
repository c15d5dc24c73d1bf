// SPDX-License-Identifier: Apache-2.0
#include "domain/Identifiers.h"

#include "domain/Fqdn.h"

#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

bool looksLikeGuid(const QString& text)
{
    static const QRegularExpression shape(
        u"^(\\{)?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?(1)\\}|)$"_s);
    return shape.match(text.trimmed()).hasMatch();
}

Result<Upn> Upn::parse(const QString& text)
{
    const QString upn = text.trimmed();
    if (upn.isEmpty())
        return inputError(u"upn.empty"_s);
    if (upn.contains("#EXT#"_L1, Qt::CaseInsensitive))
        return inputError(u"upn.guest"_s, text);
    static const QRegularExpression local(u"^[A-Za-z0-9'._!#^~+-]{1,64}\\z"_s);
    if (upn.count(u'@') != 1 || !local.match(upn.section(u'@', 0, 0)).hasMatch())
        return inputError(u"upn.shape"_s, text);
    const Result<Fqdn> host = Fqdn::parse(upn.section(u'@', 1));
    if (!host.ok())
        return host.error();
    return Upn(upn.section(u'@', 0, 0) + u'@' + host->toString());
}

Result<RedirectUri> RedirectUri::forInstance(const QString& host)
{
    const QString text = host.trimmed();
    if (text.contains("://"_L1))
        return inputError(u"host.scheme"_s, text);
    if (text.contains(u'/'))
        return inputError(u"host.path"_s, text.mid(text.indexOf(u'/')));
    if (text.contains(u':'))
        return inputError(u"host.port"_s, text.mid(text.indexOf(u':')));
    const Result<Fqdn> name = Fqdn::parse(text);
    if (!name.ok())
        return name.error();
    return RedirectUri("https://"_L1 + name->toString() + "/v1/ucaas/ms_teams/oauth_callback"_L1);
}

} // namespace jonction
