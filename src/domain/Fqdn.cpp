// SPDX-License-Identifier: Apache-2.0
#include "domain/Fqdn.h"

#include <QRegularExpression>
#include <QStringList>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestName = 253;
constexpr qsizetype longestSbcName = 63;

bool containsBlank(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

bool isLabel(const QString& label)
{
    static const QRegularExpression shape(u"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"_s);
    return label.size() <= longestLabel && shape.match(label).hasMatch();
}

bool isIpAddress(const QString& text)
{
    static const QRegularExpression v4(u"^\\d{1,3}(\\.\\d{1,3}){3}$"_s);
    return v4.match(text).hasMatch() || text.contains(u':');
}

} // namespace

Result<Fqdn> Fqdn::parse(const QString& text)
{
    QString name = text.trimmed().toLower();
    if (name.isEmpty())
        return inputError(u"fqdn.empty"_s);
    if (containsBlank(name))
        return inputError(u"fqdn.blank"_s, text);
    if (name.contains("://"_L1) || name.contains(u'/') || name.contains(u'@'))
        return inputError(u"fqdn.scheme"_s, text);
    if (name.contains(u'_'))
        return inputError(u"fqdn.underscore"_s, text);
    if (isIpAddress(name))
        return inputError(u"fqdn.ipAddress"_s, text);
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.size() > longestName)
        return inputError(u"fqdn.tooLong"_s, QString::number(name.size()));
    const QStringList labels = name.split(u'.');
    if (labels.size() < 2)
        return inputError(u"fqdn.noDot"_s, text);
    for (const QString& label : labels)
        if (!isLabel(label))
            return inputError(u"fqdn.label"_s, label.isEmpty() ? text : label);
    return Fqdn(name);
}

bool Fqdn::isMicrosoftInitialDomain() const
{
    return m_name.endsWith(".onmicrosoft.com"_L1);
}

Result<Fqdn> parseSbcFqdn(const QString& text)
{
    Result<Fqdn> name = Fqdn::parse(text);
    if (!name.ok())
        return name;
    if (name->isMicrosoftInitialDomain())
        return inputError(u"sbc.onmicrosoft"_s, name->toString());
    if (name->toString().size() > longestSbcName)
        return inputError(u"sbc.tooLong"_s, QString::number(name->toString().size()));
    return name;
}

Result<QString> parseSubdomainLabel(const QString& text)
{
    const QString label = text.trimmed();
    if (label.isEmpty())
        return inputError(u"label.empty"_s);
    if (containsBlank(label))
        return inputError(u"label.blank"_s, text);
    if (label.contains(u'_'))
        return inputError(u"label.underscore"_s, text);
    if (label.contains(u'.'))
        return inputError(u"label.dot"_s, text);
    if (label.size() > longestLabel)
        return inputError(u"label.tooLong"_s, QString::number(label.size()));
    if (!isLabel(label))
        return inputError(u"label.characters"_s, text);
    return label;
}

} // namespace jonction
