// SPDX-License-Identifier: Apache-2.0
#include "log/Log.h"
#include "base/Secret.h"

#include <QtTest>

#include <thread>
#include <vector>

using namespace jonction;
using namespace Qt::StringLiterals;

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Log::stop(); }
    void writesMaskedLinesToTheFile();
    void respectsTheLevel();
    void keepsOneRecordOnOneLine();
    void routesQtMessagesAndGivesTheHandlerBack();
    void rotatesAndKeepsThreeFiles();
    void narrowsTheRightsOfItsFiles();
    void survivesAPathThatCannotBeWritten();
    void survivesAFullDisk();
    void remembersTheLastLines();
    void isSafeFromManyThreads();
    void namesItsLevels();

private:
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void LogTest::writesMaskedLinesToTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.log"_s);
    Log::start({LogLevel::Trace, path, false});
    const Secret secret(QByteArrayLiteral("correct horse battery"));
    Log::trace("http", u"body correct horse battery, Authorization: Bearer abcdefgh"_s);
    Log::warning("vault", u"élan"_s);
    // Warnings are on the disk at once, and everything before them.
    const QByteArray content = contentOf(path);
    QVERIFY2(content.contains("trace   http: body •••"), content.constData());
    QVERIFY(content.contains("warning vault: élan"));
    QVERIFY(!content.contains("horse"));
    QVERIFY(!content.contains("abcdefgh"));
    QVERIFY(content.contains("Z trace"));
}

void LogTest::respectsTheLevel()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.log"_s);
    Log::start({LogLevel::Warning, path, false});
    QVERIFY(!Log::enabled(LogLevel::Info));
    QVERIFY(Log::enabled(LogLevel::Error));
    QVERIFY(!Log::enabled(LogLevel::Off));
    Log::info("app", u"quiet"_s);
    Log::error("app", u"loud"_s);
    QVERIFY(!contentOf(path).contains("quiet"));
    QVERIFY(contentOf(path).contains("error   app: loud"));
    Log::start({LogLevel::Off, path, false});
    Log::error("app", u"silenced"_s);
    Log::stop();
    QVERIFY(!contentOf(path).contains("silenced"));
    QVERIFY(!Log::enabled(LogLevel::Error));
}

void LogTest::keepsOneRecordOnOneLine()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.log"_s);
    Log::start({LogLevel::Info, path, false});
    Log::error("sip", u"a\r\nerror   sip: forged\x1b[2J"_s);
    QCOMPARE(contentOf(path).count('\n'), 1);
    QVERIFY(contentOf(path).contains("a\\r\\nerror   sip: forged\\x1b[2J"));
}

void LogTest::routesQtMessagesAndGivesTheHandlerBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.log"_s);
    Log::start({LogLevel::Debug, path, false});
    qWarning("a plugin complains about access_token=abc123");
    QVERIFY2(contentOf(path).contains("warning qt: a plugin complains about access_token=•••"),
             contentOf(path).constData());
    Log::stop();
    QTest::ignoreMessage(QtWarningMsg, "back with the test's handler");
    qWarning("back with the test's handler");
    QVERIFY(!contentOf(path).contains("back with"));
}

void LogTest::rotatesAndKeepsThreeFiles()
{
    const QTemporaryDir folder;
    Log::start({LogLevel::Info, folder.filePath(u"a.log"_s), false});
    const QString kilobyte(1000, u'x');
    for (int i = 0; i < 4500; ++i)
        Log::info("app", kilobyte);
    Log::stop();
    const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 3);
    for (const QFileInfo& file : files)
        QVERIFY(file.size() <= 1024 * 1024);
}

void LogTest::narrowsTheRightsOfItsFiles()
{
#ifdef Q_OS_WIN
    QSKIP("rights are inherited from the folder on this system");
#endif
    const QTemporaryDir folder;
    const QString old = folder.filePath(u"old.log"_s);
    QVERIFY(QFile(old).open(QFile::WriteOnly));
    QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    for (const QString& path : {old, folder.filePath(u"new.log"_s)}) {
        Log::start({LogLevel::Info, path, false});
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY((QFile::permissions(path) & others) == QFile::Permissions());
    }
}

void LogTest::survivesAPathThatCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString notAFolder = folder.filePath(u"file"_s);
    QVERIFY(QFile(notAFolder).open(QFile::WriteOnly));
    Log::start({LogLevel::Info, notAFolder + u"/a.log"_s, false});
    const auto trouble = Log::fileTrouble();
    QVERIFY(trouble.has_value());
    QCOMPARE(toString(trouble->kind), u"fileUnwritable"_s);
    QCOMPARE(trouble->subject, notAFolder + u"/a.log"_s);
    Log::error("app", u"still remembered"_s);
    QVERIFY(Log::recent().last().endsWith(u"still remembered"_s));
    Log::start({LogLevel::Info, {}, false});
    QVERIFY(!Log::fileTrouble().has_value());
}

void LogTest::survivesAFullDisk()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("this system has no /dev/full to stand for a full disk");
    const auto rights = QFile::permissions(u"/dev/full"_s);
    Log::start({LogLevel::Info, u"/dev/full"_s, false});
    for (int i = 0; i < 20; ++i)
        Log::error("app", QString(5000, u'x'));
    Log::error("app", u"the ring still listens"_s);
    QVERIFY(Log::fileTrouble().has_value());
    QVERIFY(Log::recent().last().endsWith(u"the ring still listens"_s));
    QCOMPARE(QFile::permissions(u"/dev/full"_s), rights);
}

void LogTest::remembersTheLastLines()
{
    Log::start({LogLevel::Info, {}, false});
    for (int i = 0; i < 600; ++i)
        Log::info("app", u"line %1"_s.arg(i));
    Log::stop();
    const QStringList lines = Log::recent();
    QCOMPARE(lines.size(), 500);
    QVERIFY(lines.first().endsWith(u"app: line 100"_s));
    QVERIFY(lines.last().endsWith(u"app: line 599"_s));
}

void LogTest::isSafeFromManyThreads()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.log"_s);
    Log::start({LogLevel::Info, path, false});
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([t] {
            for (int i = 0; i < 250; ++i)
                Log::info("sip", u"thread %1 Bearer abcdef%2"_s.arg(t).arg(i));
        });
    for (std::thread& thread : threads)
        thread.join();
    Log::stop();
    QCOMPARE(contentOf(path).count('\n'), 1000);
    QVERIFY(!contentOf(path).contains("abcdef"));
}

void LogTest::namesItsLevels()
{
    for (const LogLevel level : {LogLevel::Trace, LogLevel::Debug, LogLevel::Info, LogLevel::Warning,
                                 LogLevel::Error, LogLevel::Off})
        QVERIFY(logLevelFromString(toString(level).toUpper()) == level);
    QVERIFY(!logLevelFromString(u"loud"_s).has_value());
}

QTEST_GUILESS_MAIN(LogTest)
#include "LogTest.moc"
