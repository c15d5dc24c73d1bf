// SPDX-License-Identifier: Apache-2.0
#include "architecture/DoorRules.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jonction::architecture {
namespace {

struct Include
{
    QString path;
    bool angled = false;
    int line = 0;
};

/// The values of an argument list that follow one of its keywords, up to the next keyword.
QStringList valuesAfter(const QString& keyword, const QStringList& words)
{
    static const QStringList keywords{u"DOORS"_s, u"LIBS"_s, u"INCLUDES"_s};
    QStringList values;
    for (qsizetype i = words.indexOf(keyword) + 1; i > 0 && i < words.size() && !keywords.contains(words[i]);
         ++i)
        values.append(words[i]);
    return values;
}

QString withVariables(QString text, const QString& cmake)
{
    static const QRegularExpression set(uR"(\bset\((\w+) ([^)]*)\))"_s);
    for (auto it = set.globalMatch(cmake); it.hasNext();) {
        const auto match = it.next();
        text.replace(u"${%1}"_s.arg(match.captured(1)), match.captured(2));
    }
    return text;
}

QList<Include> includesOf(const SourceFile& file)
{
    static const QRegularExpression include(uR"re(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])re"_s,
                                            QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (auto it = include.globalMatch(file.text); it.hasNext();) {
        const auto match = it.next();
        includes.append(
            {match.captured(2), match.captured(1) == u"<"_s, lineAt(file.text, match.capturedStart(1))});
    }
    return includes;
}

bool isQt(const QString& header)
{
    static const QRegularExpression qt(u"^(Q[A-Z][A-Za-z]*|Qt[A-Z][A-Za-z]*(/.*)?|q[a-z]+\\.h)$"_s);
    return qt.match(header).hasMatch();
}

bool isGenerated(const QString& header)
{
    return header.endsWith(u".moc"_s) || header.startsWith(u"moc_"_s) || header.startsWith(u"ui_"_s);
}

/// "QtNetwork/QNetworkReply" and "QNetworkReply" are the same header.
QString withoutQtFolder(const QString& header)
{
    static const QRegularExpression folder(u"^Qt[A-Z][A-Za-z]*/(?=Q)"_s);
    return QString(header).remove(folder);
}

bool startsWithOneOf(const QString& header, const QStringList& prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString& p) { return header.startsWith(p); });
}

QString projectFinding(const Rooms& rooms, const QString& room, const QString& header)
{
    if (isGenerated(header))
        return {};
    const QString target = roomOf(rooms, u"src/"_s + header);
    if (target.isEmpty())
        return u"\"%1\" is in no room: write room/File.h"_s.arg(header);
    const bool open = target == room || rooms[room].doors.contains(target);
    return open ? QString() : u"room %1 has no door to %2"_s.arg(room, target);
}

QString libraryFinding(const Rooms& rooms, const QString& room, const QString& header)
{
    if (room == u"sandbox"_s && isQt(header))
        return u"the sandbox is free of Qt, and includes <%1>"_s.arg(header);
    const QString name = withoutQtFolder(header);
    QStringList owners;
    for (auto it = rooms.begin(); it != rooms.end(); ++it)
        if (startsWithOneOf(name, it->includes))
            owners.append(it.key());
    if (!owners.isEmpty() && !owners.contains(room))
        return u"<%1> is private to %2"_s.arg(header, owners.join(u", "_s));
    static const QStringList system{u"sys/"_s, u"netinet/"_s, u"arpa/"_s, u"net/"_s};
    if (owners.isEmpty() && header.contains(u'/') && !isQt(header) && !startsWithOneOf(header, system))
        return u"<%1> belongs to no room of the door table"_s.arg(header);
    return {};
}

/// The program with the window puts all rooms together; two belong to programs of their own.
Room applicationRoom(const Rooms& rooms)
{
    Room app;
    app.doors = rooms.keys();
    app.doors.removeAll(u"sandbox"_s);
    app.doors.removeIf([](const QString& room) { return (room + u'/').startsWith("sipengine/"_L1); });
    return app;
}

} // namespace

Rooms readRooms(const QString& cmake)
{
    static const QRegularExpression line(uR"(^jonction_room\(([^)]*)\))"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression space(u"\\s+"_s);
    Rooms rooms;
    for (auto it = line.globalMatch(cmake); it.hasNext();) {
        const QStringList words =
            withVariables(it.next().captured(1), cmake).split(space, Qt::SkipEmptyParts);
        rooms.insert(words.value(0), {valuesAfter(u"DOORS"_s, words), valuesAfter(u"INCLUDES"_s, words)});
    }
    if (!rooms.isEmpty())
        rooms.insert(u"app"_s, applicationRoom(rooms));
    return rooms;
}

QString roomOf(const Rooms& rooms, const QString& path)
{
    QString best;
    for (auto it = rooms.begin(); it != rooms.end(); ++it)
        if (path.startsWith(u"src/%1/"_s.arg(it.key())) && it.key().size() > best.size())
            best = it.key();
    return best;
}

QStringList doorFindings(const Rooms& rooms, const SourceFile& file)
{
    const QString room = roomOf(rooms, file.path);
    if (room.isEmpty())
        return {finding(file, 1, u"this folder is no room of the door table"_s)};
    QStringList findings;
    for (const Include& include : includesOf(file)) {
        const QString what = include.angled ? libraryFinding(rooms, room, include.path)
                                            : projectFinding(rooms, room, include.path);
        if (!what.isEmpty())
            findings.append(finding(file, include.line, what));
    }
    return findings;
}

QStringList keychainUsers(const QList<SourceFile>& files)
{
    QStringList users;
    for (const SourceFile& file : files)
        for (const Include& include : includesOf(file))
            if (include.path.contains(u"keychain.h"_s) && !users.contains(file.path))
                users.append(file.path);
    return users;
}

} // namespace jonction::architecture
