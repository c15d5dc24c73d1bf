// SPDX-License-Identifier: Apache-2.0
#include "architecture/ForbiddenRules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction::architecture;

/// What the sources never hold, each rule proven on a planted line first.
class ForbiddenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedCode_isFound_data();
    void plantedCode_isFound();
    void plantedText_isFound_data();
    void plantedText_isFound();
    void comments_doNotCount();
    void tree_holdsNothingForbidden();
    void tree_announcesNoWork();
};

void ForbiddenTest::plantedCode_isFound_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("wrong");
    const auto row = [](const char* code, bool wrong) {
        QTest::newRow(code) << QString::fromLatin1(code) << wrong;
    };
    row("QEventLoop loop;", true);
    row("QCoreApplication::processEvents();", true);
    row("socket.waitForReadyRead(10);", true);
    row("m_process->waitForFinished();", true);
    row("m_listener->waitForAnswer(state);", false);
    row("dialog.exec();", true);
    row("menu->exec(QCursor::pos());", true);
    row("QApplication::exec();", false);
    row("QMessageBox::question(this, a, b);", true);
    row("box.setIcon(QMessageBox::Question);", false);
    row("QFileDialog::getOpenFileName(this);", true);
    row("reply->ignoreSslErrors();", true);
    row("job.setInsecureFallback(true);", true);
    row("job.setInsecureFallback(false);", false);
    row("system(command);", true);
    row("std::system(command);", true);
    row("QLocale::system();", false);
    row("popen(command, mode);", true);
    row("sprintf(out, format);", true);
    row("std::snprintf(out, size, format);", false);
    row("signals:", true);
    row("public slots:", true);
    row("Q_SIGNALS:", false);
    row("emit changed();", true);
    row("Q_EMIT changed();", false);
    row("foreach (auto a, b) {}", true);
    row("co_await reply;", true);
    row("QFuture<int> f;", true);
}

void ForbiddenTest::plantedCode_isFound()
{
    QFETCH(QString, code);
    QFETCH(bool, wrong);
    QCOMPARE(!codeFindings({u"src/gui/A.cpp"_s, u"void f() {\n"_s + code + u"\n}\n"_s}).isEmpty(), wrong);
}

void ForbiddenTest::plantedText_isFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("announced") << u"// TO"_s + u"DO later"_s << true;
    QTest::newRow("announced too") << u"// FIX"_s + u"ME"_s << true;
    QTest::newRow("home") << u"path = \"/ho"_s + u"me/somebody/x\""_s << true;
    QTest::newRow("root") << u"cd /ro"_s + u"ot/x"_s << true;
    QTest::newRow("registry") << u"https://registry."_s + u"npmjs.org"_s << true;
    QTest::newRow("path of an address") << u"https://host.example/ho"_s + u"me/page"_s << false;
    QTest::newRow("plain") << u"a method, a root, a home, a todo list"_s << false;
}

void ForbiddenTest::plantedText_isFound()
{
    QFETCH(QString, text);
    QFETCH(bool, wrong);
    QCOMPARE(!textFindings({u"README.md"_s, text}).isEmpty(), wrong);
}

void ForbiddenTest::comments_doNotCount()
{
    const QString text =
        u"// QEventLoop\n/* system(x) */ auto s = \"emit it()\"; auto r = R\"(system(x))\";\n"
        "int n = 1'000; char c = '\"'; dialog.exec(); // \"\n"_s;
    const QStringList findings = codeFindings({u"src/gui/A.cpp"_s, text});
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().startsWith(u"src/gui/A.cpp:3:"_s));
}

void ForbiddenTest::tree_holdsNothingForbidden()
{
    QStringList findings;
    for (const SourceFile& file : readTree({u"src"_s}, {u".cpp"_s, u".h"_s}))
        findings += codeFindings(file);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

void ForbiddenTest::tree_announcesNoWork()
{
    const QStringList places{u"src"_s,       u"ui"_s,        u"tests"_s,          u"packaging"_s,
                             u"resources"_s, u"README.md"_s, u"CMakeLists.txt"_s, u"CMakePresets.json"_s};
    const QStringList suffixes{u".cpp"_s, u".h"_s,    u".ui"_s, u".txt"_s,  u".sh"_s,
                               u".md"_s,  u".json"_s, u".py"_s, u".html"_s, u".cmake"_s};
    QStringList findings;
    for (const SourceFile& file : readTree(places, suffixes))
        findings += textFindings(file);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

QTEST_GUILESS_MAIN(ForbiddenTest)
#include "ForbiddenTest.moc"
