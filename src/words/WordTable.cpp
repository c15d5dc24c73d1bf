// SPDX-License-Identifier: Apache-2.0
#include "words/WordTable.h"

#include <QLocale>
#include <QRegularExpression>

namespace jonction::Words {

using namespace Qt::StringLiterals;

QString filled(const QString& text, const QStringList& arguments)
{
    static const QRegularExpression marker(u"%([1-9])"_s);
    QString result;
    qsizetype from = 0;
    auto matches = marker.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += arguments.value(match.captured(1).toInt() - 1);
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

QString decimal(const QString& text)
{
    static const QRegularExpression shape(u"^-?[0-9]+(?:\\.([0-9]+))?\\z"_s);
    const QRegularExpressionMatch match = shape.match(text);
    return match.hasMatch() ? QLocale().toString(text.toDouble(), 'f', int(match.capturedLength(1))) : text;
}

} // namespace jonction::Words
