// SPDX-License-Identifier: Apache-2.0
#include "architecture/DoorRules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction::architecture;

/// Who may include whom: the table of CMakeLists.txt against every #include under src/.
class DoorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_isRead();
    void planted_isFound_data();
    void planted_isFound();
    void tree_keepsItsDoors();
    void keychain_isInOneFile();
    void everyRoom_isUsed();
};

namespace {

const QString planted = u"set(ALL services/one services/two)\n"
                        "jonction_room(base DOORS LIBS Qt6::Core)\n"
                        "jonction_room(services/one DOORS base LIBS x INCLUDES QNetwork)\n"
                        "jonction_room(services/two DOORS base)\n"
                        "jonction_room(setup DOORS base\n   ${ALL})\n"
                        "jonction_room(sipengine/way DOORS base LIBS v INCLUDES QSsl)\n"
                        "jonction_room(sipengine DOORS base sipengine/way LIBS w INCLUDES sofia-sip)\n"
                        "jonction_room(gui DOORS base setup LIBS y INCLUDES QWidget)\n"
                        "jonction_room(sandbox DOORS LIBS z INCLUDES httplib)\n"_s;

} // namespace

void DoorsTest::table_isRead()
{
    const Rooms rooms = readRooms(planted);
    QCOMPARE(rooms.keys(), QStringList({u"app"_s, u"base"_s, u"gui"_s, u"sandbox"_s, u"services/one"_s,
                                        u"services/two"_s, u"setup"_s, u"sipengine"_s, u"sipengine/way"_s}));
    QCOMPARE(rooms[u"setup"_s].doors, QStringList({u"base"_s, u"services/one"_s, u"services/two"_s}));
    QCOMPARE(rooms[u"services/one"_s].includes, QStringList{u"QNetwork"_s});
    QVERIFY(!rooms[u"app"_s].doors.contains(u"sandbox"_s));
    QCOMPARE(roomOf(rooms, u"src/services/one/One.h"_s), u"services/one"_s);
    QVERIFY(roomOf(rooms, u"src/services/three/Three.h"_s).isEmpty());
}

void DoorsTest::planted_isFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("wrong");
    const auto row = [](const char* name, const QString& path, const QString& include, bool wrong) {
        QTest::newRow(name) << path << include << wrong;
    };
    row("own room", u"src/setup/A.cpp"_s, u"\"setup/A.h\""_s, false);
    row("open door", u"src/setup/A.cpp"_s, u"\"services/two/Two.h\""_s, false);
    row("wall", u"src/base/A.cpp"_s, u"\"setup/A.h\""_s, true);
    row("wall between services", u"src/services/one/A.cpp"_s, u"\"services/two/Two.h\""_s, true);
    row("window to service", u"src/gui/A.cpp"_s, u"\"services/one/One.h\""_s, true);
    row("no room", u"src/setup/A.cpp"_s, u"\"A.h\""_s, true);
    row("form", u"src/gui/A.cpp"_s, u"\"ui_Page.h\""_s, false);
    row("folder without a room", u"src/elsewhere/A.cpp"_s, u"\"base/B.h\""_s, true);
    row("private library", u"src/services/two/A.cpp"_s, u"<QNetworkReply>"_s, true);
    row("private library, long name", u"src/gui/A.cpp"_s, u"<QtNetwork/QNetworkReply>"_s, true);
    row("own library", u"src/services/one/A.cpp"_s, u"<QNetworkReply>"_s, false);
    row("widget below the window", u"src/setup/A.cpp"_s, u"<QWidget>"_s, true);
    row("library of nobody", u"src/setup/A.cpp"_s, u"<boost/any.hpp>"_s, true);
    row("standard", u"src/setup/A.cpp"_s, u"<vector>"_s, false);
    row("sandbox with Qt", u"src/sandbox/A.cpp"_s, u"<QString>"_s, true);
    row("sandbox with ours", u"src/sandbox/A.cpp"_s, u"\"base/Result.h\""_s, true);
    row("sandbox with its own", u"src/sandbox/A.cpp"_s, u"<httplib.h>"_s, false);
    row("outer room to inner", u"src/sipengine/A.cpp"_s, u"\"sipengine/way/W.h\""_s, false);
    row("inner room to outer", u"src/sipengine/way/W.cpp"_s, u"\"sipengine/A.h\""_s, true);
    row("inner room with the outer's library", u"src/sipengine/way/W.cpp"_s, u"<sofia-sip/nua.h>"_s, true);
    row("outer room with the inner's library", u"src/sipengine/A.cpp"_s, u"<QSslSocket>"_s, true);
    row("engine from the application", u"src/app/main.cpp"_s, u"\"sipengine/way/W.h\""_s, true);
    row("sandbox from the application", u"src/app/main.cpp"_s, u"\"sandbox/World.h\""_s, true);
}

void DoorsTest::planted_isFound()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, wrong);
    const SourceFile file{path, u"#pragma once\n#include "_s + include + u"\n"_s};
    QCOMPARE(!doorFindings(readRooms(planted), file).isEmpty(), wrong);
}

void DoorsTest::tree_keepsItsDoors()
{
    const Rooms rooms = readRooms(readProjectFile(u"CMakeLists.txt"_s));
    QVERIFY2(rooms.size() > 20, "the door table cannot be read");
    QVERIFY(!rooms[u"gui"_s].doors.contains(u"rest"_s));
    QVERIFY(!rooms[u"gui"_s].doors.contains(u"vault"_s));
    QVERIFY(rooms[u"sandbox"_s].doors.isEmpty());
    QStringList findings;
    for (const SourceFile& file : readTree({u"src"_s}, {u".cpp"_s, u".h"_s}))
        findings += doorFindings(rooms, file);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

void DoorsTest::keychain_isInOneFile()
{
    const SourceFile one{u"src/vault/A.cpp"_s, u"#include <qt6keychain/keychain.h>\n"_s};
    const SourceFile two{u"src/vault/B.cpp"_s, u"#include <qt6keychain/keychain.h>\n"_s};
    QCOMPARE(keychainUsers({one, two}).size(), 2);
    const QStringList users = keychainUsers(readTree({u"src"_s}, {u".cpp"_s, u".h"_s}));
    QVERIFY2(users.size() <= 1, qPrintable(users.join(u'\n')));
}

/// A room in the table with nothing in it is a wall around nothing.
void DoorsTest::everyRoom_isUsed()
{
    const Rooms rooms = readRooms(readProjectFile(u"CMakeLists.txt"_s));
    QStringList inhabited;
    for (const SourceFile& file : readTree({u"src"_s}, {u".cpp"_s, u".h"_s}))
        inhabited.append(roomOf(rooms, file.path));
    for (const QString& room : rooms.keys())
        QVERIFY2(inhabited.contains(room), qPrintable(room));
}

QTEST_GUILESS_MAIN(DoorsTest)
#include "DoorsTest.moc"
