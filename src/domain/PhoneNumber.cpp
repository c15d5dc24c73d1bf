// SPDX-License-Identifier: Apache-2.0
#include "domain/PhoneNumber.h"

#include <QRegularExpression>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wpedantic"
#endif
#include <phonenumbers/phonenumberutil.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <string>

namespace jonction {

using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

// Separators that people and spreadsheets put into numbers; anything else is refused, not dropped.
QString withoutSeparators(const QString& text)
{
    static const QRegularExpression separators(u"[\\s\\x{00A0}\\x{202F}\\x{2009}.\\-/()]"_s);
    QString digits = text;
    return digits.remove(separators);
}

bool parseWithLibrary(const QString& e164, i18n::phonenumbers::PhoneNumber* number)
{
    return PhoneNumberUtil::GetInstance()->Parse(e164.toStdString(), "ZZ", number) ==
           PhoneNumberUtil::NO_PARSING_ERROR;
}

} // namespace

Result<PhoneNumber> PhoneNumber::parse(const QString& text)
{
    QString trimmed = text.trimmed();
    if (trimmed.startsWith("tel:"_L1, Qt::CaseInsensitive))
        trimmed = trimmed.mid(4);
    if (trimmed.isEmpty())
        return inputError(u"phone.empty"_s);
    if (trimmed.contains(";ext="_L1, Qt::CaseInsensitive) || trimmed.contains(u'x', Qt::CaseInsensitive))
        return inputError(u"phone.extension"_s, text);
    if (trimmed.contains("(0)"_L1))
        return inputError(u"phone.nationalZero"_s, text);
    const QString number = withoutSeparators(trimmed);
    if (!number.startsWith(u'+'))
        return inputError(u"phone.noPlus"_s, text);
    static const QRegularExpression e164(u"^\\+[1-9][0-9]*$"_s);
    if (!e164.match(number).hasMatch())
        return inputError(u"phone.characters"_s, text);
    i18n::phonenumbers::PhoneNumber parsed;
    if (number.size() < 9 || number.size() > 16 || !parseWithLibrary(number, &parsed) ||
        !PhoneNumberUtil::GetInstance()->IsPossibleNumber(parsed))
        return inputError(u"phone.length"_s, text);
    return PhoneNumber(number);
}

QString PhoneNumber::international() const
{
    i18n::phonenumbers::PhoneNumber parsed;
    if (!parseWithLibrary(m_e164, &parsed))
        return m_e164;
    std::string formatted;
    PhoneNumberUtil::GetInstance()->Format(parsed, PhoneNumberUtil::INTERNATIONAL, &formatted);
    return QString::fromStdString(formatted);
}

bool PhoneNumber::isKnownRange() const
{
    i18n::phonenumbers::PhoneNumber parsed;
    return parseWithLibrary(m_e164, &parsed) && PhoneNumberUtil::GetInstance()->IsValidNumber(parsed);
}

} // namespace jonction
