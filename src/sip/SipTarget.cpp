// SPDX-License-Identifier: Apache-2.0
#include "sip/SipTarget.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxUriLength = 512;

bool isHostCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '.' || u == '-';
}

bool isUriCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return u > 0x20 && u < 0x7f && !u"\"<>\\^`{|}"_s.contains(c);
}

/// Each % begins two hexadecimal digits.
bool escapesAreWhole(const QString& text)
{
    constexpr QLatin1StringView digits("0123456789abcdefABCDEF");
    for (qsizetype at = text.indexOf(u'%'); at >= 0; at = text.indexOf(u'%', at + 1))
        if (at + 2 >= text.size() || !digits.contains(text[at + 1]) || !digits.contains(text[at + 2]))
            return false;
    return true;
}

Error badTarget(const QString& part)
{
    return Error::of(ErrorKind::InvalidInput, u"sip.target"_s, part);
}

/// Splits "[v6]:port" and "name:port". Host without brackets.
bool splitHostPort(const QString& text, QString& host, QString& port)
{
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0)
            return false;
        host = text.mid(1, end - 1);
        const QString rest = text.mid(end + 1);
        port = rest.startsWith(u':') ? rest.mid(1) : QString();
        return rest.isEmpty() || rest.startsWith(u':');
    }
    const qsizetype colon = text.indexOf(u':');
    host = colon < 0 ? text : text.left(colon);
    port = colon < 0 ? QString() : text.mid(colon + 1);
    return colon < 0 || !port.isEmpty();
}

bool isIp6Shape(const QString& host)
{
    return host.contains(u':') && std::all_of(host.begin(), host.end(), [](QChar c) {
               return QStringLiteral("0123456789abcdefABCDEF:.").contains(c);
           });
}

bool isIp4Shape(const QString& host)
{
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QString& part) {
               bool number = false;
               return part.toUInt(&number) < 256 && number;
           });
}

} // namespace

QString toString(SipTransport transport)
{
    switch (transport) {
    case SipTransport::Udp:
        return u"udp"_s;
    case SipTransport::Tcp:
        return u"tcp"_s;
    case SipTransport::Tls:
        return u"tls"_s;
    case SipTransport::Auto:
        break;
    }
    return QString();
}

SipTransport sipTransportFrom(const QString& text)
{
    for (const SipTransport one : {SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls})
        if (toString(one).compare(text, Qt::CaseInsensitive) == 0)
            return one;
    return SipTransport::Auto;
}

QString withoutControls(const QString& text)
{
    QString clean = text;
    clean.removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
    return clean;
}

bool isTelephoneNumber(const QString& text)
{
    const QString number = text.trimmed();
    const auto isWriting = [](QChar c) { return u"0123456789 ().-"_s.contains(c); };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return std::any_of(number.begin(), number.end(), isDigit) && !isIp4Shape(number) &&
           std::all_of(number.begin() + (number.startsWith(u'+') ? 1 : 0), number.end(), isWriting);
}

QString bracketed(const QString& host)
{
    return host.contains(u':') ? u"["_s + host + u"]"_s : host;
}

Result<SipTarget> SipTarget::parse(const QString& text)
{
    if (text.isEmpty() || text.size() > kMaxUriLength)
        return badTarget(u"length"_s);
    if (isTelephoneNumber(text))
        return badTarget(u"number"_s);
    if (!std::all_of(text.begin(), text.end(), isUriCharacter))
        return badTarget(u"character"_s);
    if (!escapesAreWhole(text))
        return badTarget(u"escape"_s);
    SipTarget target;
    QString rest;
    if (text.startsWith("sip:"_L1, Qt::CaseInsensitive))
        rest = text.mid(4);
    else if (text.startsWith("sips:"_L1, Qt::CaseInsensitive))
        rest = text.mid(5), target.secure = true;
    else
        return badTarget(u"scheme"_s);
    if (rest.count(u'@') > 1 || rest.contains(u"?"_s))
        return badTarget(u"user"_s);
    if (const qsizetype at = rest.indexOf(u'@'); at >= 0) {
        target.user = rest.left(at);
        rest = rest.mid(at + 1);
        if (target.user.isEmpty() || target.user.contains(u':') || target.user.contains(u'[') ||
            target.user.contains(u']'))
            return badTarget(u"user"_s);
        target.user.replace(u'#', "%23"_L1); // on every keypad, and in no URI
    }
    if (rest.contains(u'#'))
        return badTarget(u"character"_s);
    QStringList pieces = rest.split(u';');
    QString port;
    if (!splitHostPort(pieces.takeFirst(), target.host, port))
        return badTarget(u"host"_s);
    while (target.host.endsWith(u'.'))
        target.host.chop(1);
    const bool named = std::all_of(target.host.begin(), target.host.end(), isHostCharacter);
    if (target.host.isEmpty() || (!named && !isIp6Shape(target.host)))
        return badTarget(u"host"_s);
    if (!port.isEmpty()) {
        bool number = false;
        target.port = port.toInt(&number);
        if (!number || target.port < 1 || target.port > 65535 || port.startsWith(u'+'))
            return badTarget(u"port"_s);
    }
    for (const QString& piece : pieces) {
        if (!piece.startsWith("transport="_L1, Qt::CaseInsensitive)) {
            target.parameters.append(piece);
            continue;
        }
        target.transport = sipTransportFrom(piece.mid(10));
        if (target.transport == SipTransport::Auto)
            return badTarget(u"transport"_s);
    }
    return target;
}

QString SipTarget::toUri(SipTransport wanted) const
{
    QString uri = secure ? u"sips:"_s : u"sip:"_s;
    if (!user.isEmpty())
        uri += user + u'@';
    uri += bracketed(host);
    if (port > 0)
        uri += u':' + QString::number(port);
    for (const QString& parameter : parameters)
        uri += u';' + parameter;
    if (wanted == SipTransport::Tcp || (wanted == SipTransport::Tls && !secure))
        uri += u";transport="_s + toString(wanted);
    return uri;
}

bool SipTarget::hostIsAddress() const
{
    return isIp6Shape(host) || isIp4Shape(host);
}

} // namespace jonction
