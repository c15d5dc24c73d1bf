// SPDX-License-Identifier: Apache-2.0
#include "domain/SipUri.h"

#include <QRegularExpression>
#include <QStringList>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSipUri = 1024;

bool isSipUser(const QString& user)
{
    // unreserved / escaped / user-unreserved of RFC 3261 25.1, without a password part
    static const QRegularExpression shape(u"^(?:[A-Za-z0-9\\-_.!~*'()&=+$,;?/]|%[0-9A-Fa-f]{2})+$"_s);
    return shape.match(user).hasMatch();
}

bool isSipHost(const QString& host)
{
    static const QRegularExpression name(
        u"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$"_s);
    static const QRegularExpression v6(u"^\\[[0-9a-f:.]{2,45}\\]$"_s);
    return host.size() <= 253 && (name.match(host).hasMatch() || v6.match(host).hasMatch());
}

bool isSipParameter(const QString& parameter)
{
    static const QRegularExpression shape(
        u"^(?:[A-Za-z0-9\\-_.!~*'()\\[\\]/:&+$]|%[0-9A-Fa-f]{2})+(?:=(?:[A-Za-z0-9\\-_.!~*'()\\[\\]/:&+$]|%[0-9A-Fa-f]{2})+)?$"_s);
    return shape.match(parameter).hasMatch();
}

struct HostPort
{
    QString host;
    int port = 0;
};

Result<HostPort> parseHostPort(const QString& text, const QString& whole)
{
    HostPort result;
    const qsizetype bracket = text.startsWith(u'[') ? text.indexOf(u']') : -1;
    const qsizetype colon = text.indexOf(u':', qMax<qsizetype>(bracket, 0));
    result.host = (colon < 0 ? text : text.left(colon)).toLower();
    if (result.host.endsWith(u'.'))
        result.host.chop(1);
    if (!isSipHost(result.host))
        return inputError(u"sip.host"_s, result.host.isEmpty() ? whole : result.host);
    if (colon >= 0) {
        static const QRegularExpression digits(u"^[0-9]{1,5}\\z"_s); // toInt() would take a sign
        const QString port = text.mid(colon + 1);
        result.port = digits.match(port).hasMatch() ? port.toInt() : 0;
        if (result.port < 1 || result.port > 65535)
            return inputError(u"sip.port"_s, text.mid(colon + 1));
    }
    return result;
}

} // namespace

Result<SipUri> SipUri::parse(const QString& text)
{
    const QString whole = text.trimmed();
    if (whole.isEmpty())
        return inputError(u"sip.empty"_s);
    if (whole.size() > longestSipUri)
        return inputError(u"sip.tooLong"_s, QString::number(whole.size()));
    for (const QChar c : whole)
        if (c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f)
            return inputError(u"sip.blank"_s, whole.simplified());

    SipUri uri;
    QString rest = whole;
    if (whole.startsWith("sips:"_L1, Qt::CaseInsensitive)) {
        uri.m_scheme = u"sips"_s;
        rest = whole.mid(5);
    } else {
        uri.m_scheme = u"sip"_s;
        if (whole.startsWith("sip:"_L1, Qt::CaseInsensitive))
            rest = whole.mid(4);
        else if (static const QRegularExpression other(u"^[A-Za-z][A-Za-z0-9+.-]*:(?!\\d+(;|$))"_s);
                 other.match(whole).hasMatch() && !whole.contains(u'@'))
            return inputError(u"sip.scheme"_s, whole.section(u':', 0, 0));
        else if (whole.contains("://"_L1) || whole.startsWith("tel:"_L1, Qt::CaseInsensitive))
            return inputError(u"sip.scheme"_s, whole.section(u':', 0, 0));
    }
    if (rest.count(u'@') > 1)
        return inputError(u"sip.at"_s, whole);
    if (const qsizetype at = rest.indexOf(u'@'); at >= 0) {
        uri.m_user = rest.left(at);
        if (!isSipUser(uri.m_user))
            return inputError(u"sip.user"_s, uri.m_user.isEmpty() ? whole : uri.m_user);
        rest = rest.mid(at + 1);
    }
    if (rest.contains(u'?'))
        return inputError(u"sip.parameter"_s, rest.mid(rest.indexOf(u'?')));
    const QStringList parts = rest.split(u';');
    Result<HostPort> where = parseHostPort(parts.first(), whole);
    if (!where.ok())
        return where.error();
    uri.m_host = where->host;
    uri.m_port = where->port;
    for (const QString& parameter : parts.mid(1)) {
        if (!isSipParameter(parameter))
            return inputError(u"sip.parameter"_s, parameter.isEmpty() ? whole : parameter);
        if (parameter.startsWith("transport="_L1, Qt::CaseInsensitive)) {
            uri.m_transport = parameter.mid(10).toLower();
            if (!QStringList{u"udp"_s, u"tcp"_s, u"tls"_s}.contains(uri.m_transport))
                return inputError(u"sip.transport"_s, uri.m_transport);
        } else {
            uri.m_parameters += u';' + parameter;
        }
    }
    return uri;
}

QString SipUri::toString() const
{
    QString text = m_scheme + u':';
    if (!m_user.isEmpty())
        text += m_user + u'@';
    text += m_host;
    if (m_port != 0)
        text += u':' + QString::number(m_port);
    if (!m_transport.isEmpty())
        text += ";transport="_L1 + m_transport;
    return text + m_parameters;
}

} // namespace jonction
