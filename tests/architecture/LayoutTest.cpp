// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// The fixed top level of the project, and what a test's folder is called.
class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planted_isFound();
    void topLevel_isFixed();
    void unitTests_lieInTheirRoom();
};

namespace {

/// What stands at the top level and does not belong there. Dot-files and what .gitignore names may.
QStringList strangers(const QStringList& entries)
{
    static const QRegularExpression allowed(
        u"^(CMakeLists\\.txt|CMakePresets\\.json|CMakeUserPresets\\.json|LICENSE|README\\.md|src|ui|"
        u"resources|"
        "translations|tests|packaging|build|build-.*|\\..*|.*~|.*\\.user)$"_s);
    QStringList wrong;
    for (const QString& entry : entries)
        if (!allowed.match(entry).hasMatch())
            wrong.append(entry);
    return wrong;
}

} // namespace

void LayoutTest::planted_isFound()
{
    QVERIFY(strangers({u"src"_s, u"README.md"_s, u"build-ci"_s, u".ci"_s}).isEmpty());
    QCOMPARE(strangers({u"src"_s, u"docs"_s, u"notes.md"_s}), QStringList({u"docs"_s, u"notes.md"_s}));
}

void LayoutTest::topLevel_isFixed()
{
    const QDir top(QStringLiteral(JONCTION_SOURCE_DIR));
    const QStringList wrong =
        strangers(top.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayoutTest::unitTests_lieInTheirRoom()
{
    const QDir src(QStringLiteral(JONCTION_SOURCE_DIR "/src"));
    const QDir tests(QStringLiteral(JONCTION_SOURCE_DIR "/tests/unit"));
    const QStringList rooms = tests.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!rooms.isEmpty());
    for (const QString& room : rooms)
        QVERIFY2(src.exists(room), qPrintable(room));
}

QTEST_GUILESS_MAIN(LayoutTest)
#include "LayoutTest.moc"
