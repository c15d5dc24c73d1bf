// SPDX-License-Identifier: Apache-2.0
#include "store/ApplyJournal.h"

#include "base/Secret.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class ApplyJournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeBack();
    void tornLastLine();
    void openIntents_data();
    void openIntents();
    void unwritable();
    void fullDisk();
    void noSecretReachesTheFile();
    void nonsense_data();
    void nonsense();
};

static JournalEntry line(const QString& phase, const QString& address)
{
    JournalEntry entry;
    entry.phase = phase;
    entry.address = address;
    entry.action = u"create"_s;
    entry.before = {{"a"_L1, 1}};
    entry.after = {{"a"_L1, QJsonValue()}};
    entry.by = u"zoé\n\"quoted\""_s;
    return entry;
}

static QByteArray contents(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void put(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void ApplyJournalTest::linesComeBack()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"d.journal"_s);
    ApplyJournal journal(name);
    QVERIFY(journal.load().ok() && journal.entries().isEmpty()); // a missing file is an empty journal
    QVERIFY(journal.append(line(u"intent"_s, u"trunk/x/y"_s)).ok());
    QCOMPARE(contents(name).count('\n'), 1); // on disk at once, in one line
    QVERIFY(journal.append(line(u"done"_s, u"trunk/x/y"_s)).ok());
    ApplyJournal again(name);
    QVERIFY(again.load().ok());
    QCOMPARE(again.entries().size(), 2);
    const JournalEntry& first = again.entries().first();
    QCOMPARE(first.number, 1);
    QCOMPARE(first.by, u"zoé\n\"quoted\""_s);
    QCOMPARE(first.after, (QJsonObject{{"a"_L1, QJsonValue()}}));
    QVERIFY(first.at.isValid() && qAbs(first.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(again.append(line(u"intent"_s, u"trunk/x/z"_s)).ok());
    QCOMPARE(again.entries().constLast().number, 3);
}

void ApplyJournalTest::tornLastLine()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"d.journal"_s);
    {
        ApplyJournal journal(name);
        QVERIFY(journal.append(line(u"intent"_s, u"trunk/x/1"_s)).ok());
        QVERIFY(journal.append(line(u"intent"_s, u"trunk/x/2"_s)).ok());
    }
    const QByteArray torn = contents(name).chopped(20);
    put(name, torn);
    ApplyJournal journal(name);
    QVERIFY(journal.load().ok());
    QCOMPARE(journal.entries().size(), 1);
    QCOMPARE(journal.unreadableLines(), 1);
    QVERIFY(journal.append(line(u"done"_s, u"trunk/x/1"_s)).ok());
    QVERIFY(contents(name).startsWith(torn + '\n')); // never rewritten, and it swallows nothing
    ApplyJournal again(name);
    QVERIFY(again.load().ok());
    QCOMPARE(again.entries().size(), 2);
    QVERIFY(again.openIntents().isEmpty());
    QCOMPARE(again.entries().constLast().number, 2);
}

void ApplyJournalTest::openIntents_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("open");
    QTest::newRow("none") << QStringList{} << QStringList{};
    QTest::newRow("killed") << QStringList{u"intent a"_s} << QStringList{u"a"_s};
    for (const char* end : {"done", "failed", "resolved", "stopped"})
        QTest::newRow(end) << QStringList{u"intent a"_s, QLatin1String(end) + u" a"_s} << QStringList{};
    QTest::newRow("twice, ended once")
        << QStringList{u"intent a"_s, u"done a"_s, u"intent a"_s} << QStringList{u"a"_s};
    QTest::newRow("twice, killed twice") << QStringList{u"intent a"_s, u"intent a"_s} << QStringList{u"a"_s};
    QTest::newRow("latest last") << QStringList{u"intent b"_s, u"intent a"_s, u"intent c"_s, u"done a"_s}
                                 << QStringList{u"b"_s, u"c"_s};
    QTest::newRow("end without beginning") << QStringList{u"done a"_s} << QStringList{};
}

void ApplyJournalTest::openIntents()
{
    QFETCH(const QStringList, lines);
    const QTemporaryDir folder;
    ApplyJournal journal(folder.filePath(u"j"_s));
    for (const QString& text : lines)
        QVERIFY(journal.append(line(text.section(u' ', 0, 0), text.section(u' ', 1))).ok());
    QStringList open;
    for (const JournalEntry& entry : journal.openIntents())
        open.append(entry.address);
    QTEST(open, "open");
}

void ApplyJournalTest::unwritable()
{
    const QTemporaryDir folder;
    ApplyJournal journal(folder.path()); // a folder is no file
    QCOMPARE(toString(journal.append(line(u"intent"_s, u"a"_s)).error().kind),
             toString(ErrorKind::FileUnwritable));
    QVERIFY(journal.entries().isEmpty());
    ApplyJournal nowhere(folder.filePath(u"no/such/folder/j"_s));
    QVERIFY(nowhere.load().ok());
    QCOMPARE(toString(nowhere.append(line(u"intent"_s, u"a"_s)).error().kind),
             toString(ErrorKind::FileUnwritable));
}

void ApplyJournalTest::fullDisk()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full");
    ApplyJournal journal(u"/dev/full"_s);
    QCOMPARE(toString(journal.append(line(u"intent"_s, u"a"_s)).error().kind),
             toString(ErrorKind::FileUnwritable));
    QVERIFY(journal.entries().isEmpty());
}

void ApplyJournalTest::noSecretReachesTheFile()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"j"_s);
    const Secret secret(QByteArray("abc8Q~very-secret-value/with+marks="));
    ApplyJournal journal(name);
    JournalEntry entry = line(u"failed"_s, u"a"_s);
    entry.detail = u"server said: "_s + QString::fromUtf8(secret.reveal().toByteArray());
    entry.after.insert("x"_L1, QString::fromLatin1(secret.reveal().toByteArray().toBase64()));
    QVERIFY(journal.append(entry).ok());
    const QByteArray bytes = contents(name);
    QVERIFY(!bytes.contains("very-secret"));
    QVERIFY(!bytes.contains(secret.reveal().toByteArray().toBase64()));
    ApplyJournal again(name);
    QVERIFY(again.load().ok());
    QCOMPARE(again.entries().size(), 1);
    QVERIFY(again.entries().first().detail.startsWith(u"server said: "_s));
}

void ApplyJournalTest::nonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = R"({"n":1,"at":"2027-01-01T00:00:00.000Z","phase":"done","address":"a/b/c")";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[1,2]");
    QTest::newRow("half") << good;
    QTest::newRow("no date") << QByteArray(R"({"n":1,"phase":"done","address":"a/b/c"})");
    QTest::newRow("date of another kind") << QByteArray(R"({"at":5,"phase":"done","address":"a/b/c"})");
    QTest::newRow("phase of another kind")
        << QByteArray(R"({"at":"2027-01-01T00:00:00.000Z","phase":[],"address":"a/b/c"})");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x80", 4);
    QTest::newRow("deep") << QByteArray(5000, '[');
    QTest::newRow("longer than any line") << QByteArray(3 * 1024 * 1024, 'x');
}

void ApplyJournalTest::nonsense()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!parseJournalLine(bytes));
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"j"_s);
    const QByteArray good = R"({"n":7,"at":"2027-01-01T00:00:00.000Z","phase":"intent","address":"a/b/c"})";
    put(name, good + '\n' + bytes + '\n' + good + '\n');
    ApplyJournal journal(name);
    QVERIFY(journal.load().ok());
    QCOMPARE(journal.entries().size(), 2);
    QCOMPARE(journal.unreadableLines() > 0, !bytes.isEmpty());
    QVERIFY(journal.append(line(u"done"_s, u"a/b/c"_s)).ok());
    QCOMPARE(journal.entries().constLast().number, 8);
}

QTEST_GUILESS_MAIN(ApplyJournalTest)
#include "ApplyJournalTest.moc"
