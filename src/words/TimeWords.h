// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace jonction::Words {

/// A duration as people say it: "12 s", "4 min", "1 h 05", "3 days".
QString duration(qint64 seconds);
/// Date and time in the user's locale and zone, with the zone's name.
QString date(const QDateTime& at);
/// Date and time in the user's zone, with the same moment in UTC where that reads otherwise.
QString dateBoth(const QDateTime& at);
/// The day alone, in the user's locale and zone.
QString day(const QDateTime& at);
/// "12 days left", "ends today", "ended 3 days ago".
QString daysLeft(int days);

} // namespace jonction::Words
