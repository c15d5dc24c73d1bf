// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/SourceTree.h"

#include <QMap>

namespace jonction::architecture {

/// One line of the door table.
struct Room
{
    QStringList doors;    ///< rooms it may include
    QStringList includes; ///< how the headers begin that are private to the rooms that name them
};

/// The door table, by room name ("services/graph").
using Rooms = QMap<QString, Room>;

/// Reads the jonction_room() lines of the project's CMakeLists.txt; variables that it sets are put in.
Rooms readRooms(const QString& cmake);

/// The room of a path under src/, by the longest name that fits; empty where there is none.
QString roomOf(const Rooms& rooms, const QString& path);

/// Every #include of this file that goes through a wall.
QStringList doorFindings(const Rooms& rooms, const SourceFile& file);

/// The files that include the keychain library: one is right.
QStringList keychainUsers(const QList<SourceFile>& files);

} // namespace jonction::architecture
