// SPDX-License-Identifier: Apache-2.0
#include "dialer/TypedAddress.h"

#include "sip/SipTarget.h"

#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTyped = 2048;

bool hasSipScheme(const QString& text)
{
    return text.startsWith("sip:"_L1, Qt::CaseInsensitive) ||
           text.startsWith("sips:"_L1, Qt::CaseInsensitive);
}

// "tel:+33…" and "https://…", but not "host:5061".
bool hasOtherScheme(const QString& text)
{
    static const QRegularExpression shape(u"^[A-Za-z][A-Za-z0-9+.-]*:(?![0-9]+(;|$))"_s);
    return shape.match(text).hasMatch();
}

bool isBareIp6(const QString& text)
{
    static const QRegularExpression shape(u"^[0-9A-Fa-f.]*:[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*$"_s);
    return shape.match(text).hasMatch();
}

QString withoutName(const QString& text)
{
    return text.endsWith(u'>') && text.contains(u'<') ? text.section(u'<', -1).chopped(1).trimmed() : text;
}

// Whom to ask is known; where that listens and by what transport is the proxy's affair.
QString atHostOf(const QString& uri, const QString& number)
{
    const Result<SipTarget> proxy = SipTarget::parse(uri);
    if (!proxy.ok())
        return number;
    SipTarget target;
    target.user = number;
    target.user.removeIf([](QChar c) { return u" ().-"_s.contains(c); });
    target.host = proxy->host;
    return target.toUri(SipTransport::Auto);
}

} // namespace

QString sipUriFromTyped(const QString& text, const QString& asked)
{
    const QString address = withoutName(text.trimmed());
    if (address.isEmpty() || address.size() > longestTyped || hasSipScheme(address))
        return address;
    if (isTelephoneNumber(address))
        return atHostOf(asked, address);
    if (isBareIp6(address))
        return u"sip:[%1]"_s.arg(address);
    return hasOtherScheme(address) ? address : u"sip:"_s + address;
}

bool namesSomebody(const QString& uri)
{
    const Result<SipTarget> target = SipTarget::parse(uri.trimmed());
    return target.ok() && !target->user.isEmpty();
}

} // namespace jonction
