// SPDX-License-Identifier: Apache-2.0
#include "gui/TimeText.h"

#include <QCoreApplication>
#include <QLocale>

namespace jonction {

using namespace Qt::StringLiterals;

QString TimeText::age(const QDateTime& then, const QDateTime& now)
{
    if (!then.isValid())
        return {};
    const qint64 seconds = then.secsTo(now);
    if (seconds < 60)
        return QCoreApplication::translate("jonction::TimeText", "just now");
    if (seconds < 3600)
        return QCoreApplication::translate("jonction::TimeText", "%1 min ago").arg(seconds / 60);
    if (seconds < 86400)
        return QCoreApplication::translate("jonction::TimeText", "%1 h ago").arg(seconds / 3600);
    return QLocale().toString(then.toLocalTime().date(), QLocale::ShortFormat);
}

QString TimeText::clock(qint64 seconds)
{
    if (seconds < 0)
        return {};
    const auto two = [](qint64 value) { return u"%1"_s.arg(value, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600)
        return u"%1:%2"_s.arg(seconds / 60).arg(two(seconds % 60));
    if (seconds < 86400)
        return QCoreApplication::translate("jonction::TimeText", "%1 h %2 min")
            .arg(QString::number(seconds / 3600), two(seconds % 3600 / 60));
    return QCoreApplication::translate("jonction::TimeText", "%1 d %2 h")
        .arg(seconds / 86400)
        .arg(seconds % 86400 / 3600);
}

} // namespace jonction
