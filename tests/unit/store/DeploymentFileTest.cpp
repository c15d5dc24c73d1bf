// SPDX-License-Identifier: Apache-2.0
#include "store/DeploymentFile.h"

#include "domain/DeploymentJson.h"
#include "support/SampleDeployment.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace jonction;
using namespace Qt::StringLiterals;

class DeploymentFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void broken_data();
    void broken();
    void whatIsNoFile();
    void aLinkStaysALink();
    void refusedFolder();
    void diskFullLeavesTheOldOneWhole();
};

static void put(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

static QByteArray contents(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DeploymentFileTest::roundTrip()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"é d.jonction"_s);
    const Deployment d = test::learnedDeployment();
    QVERIFY(DeploymentFile::write(name, d).ok());
    const QByteArray bytes = contents(name);
    const Result<Deployment> read = DeploymentFile::read(name);
    QVERIFY(read.ok());
    QCOMPARE(toJson(read.value()), toJson(d));
    QVERIFY(DeploymentFile::write(name, read.value()).ok());
    QCOMPARE(contents(name), bytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"é d.jonction"_s}); // nothing beside
}

void DeploymentFileTest::broken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char* name, const QByteArray& bytes, const QString& subject,
                        ErrorKind kind = ErrorKind::FileBroken) {
        QTest::newRow(name) << bytes << kind << subject;
    };
    row("empty", "", u"1:1"_s);
    row("not JSON", "kind: x\n", u"1:"_s);
    row("third line", "{\n \"a\": 1,\n \"b\": nope\n}", u"3:"_s);
    row("cut short", "{\"kind\": \"jonction-deployment\", \"schema\"", u"1:"_s);
    row("a list", "[]", u"1:1"_s);
    row("binary", QByteArray("\xff\xfe\x00\x01", 4), u"1:"_s);
    row("another program's", R"({"kind":"other","schema":1})", u"kind"_s);
    row("newer", R"({"kind":"jonction-deployment","schema":9,"id":1})", u"schema"_s, ErrorKind::FileNewer);
    row("wrong type", R"({"kind":"jonction-deployment","schema":1,"id":"x","trunk":{"number":12}})",
        u"trunk.number"_s);
    row("deep", QByteArray(100'000, '['), u"1:"_s);
}

void DeploymentFileTest::broken()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, subject);
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"d.jonction"_s);
    put(name, bytes);
    const Result<Deployment> read = DeploymentFile::read(name);
    QVERIFY(!read.ok());
    QCOMPARE(toString(read.error().kind), toString(kind));
    QVERIFY2(read.error().subject.startsWith(subject), qPrintable(read.error().subject));
    QCOMPARE(contents(name), bytes); // reading never mends
}

void DeploymentFileTest::whatIsNoFile()
{
    const QTemporaryDir folder;
    QCOMPARE(toString(DeploymentFile::read(folder.filePath(u"x"_s)).error().kind),
             toString(ErrorKind::FileMissing));
    QCOMPARE(toString(DeploymentFile::read(folder.path()).error().kind), toString(ErrorKind::FileUnreadable));
    QCOMPARE(toString(DeploymentFile::write(folder.path(), Deployment{}).error().kind),
             toString(ErrorKind::FileUnwritable));
    const QString name = folder.filePath(u"large"_s);
    put(name, "{");
    QVERIFY(QFile::resize(name, DeploymentFile::largestFile + 1));
    QCOMPARE(toString(DeploymentFile::read(name).error().kind), toString(ErrorKind::FileBroken));
}

void DeploymentFileTest::aLinkStaysALink()
{
    const QTemporaryDir folder;
    const QString real = folder.filePath(u"real.jonction"_s);
    const QString link = folder.filePath(u"link.jonction"_s);
    QVERIFY(DeploymentFile::write(real, test::sampleDeployment()).ok());
    if (!QFile::link(real, link))
        QSKIP("no symbolic links here");
    Deployment d = test::sampleDeployment();
    d.name = u"Renamed"_s;
    QVERIFY(DeploymentFile::write(link, d).ok());
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(DeploymentFile::read(real)->name, u"Renamed"_s);
}

void DeploymentFileTest::refusedFolder()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"no/such/folder/d.jonction"_s);
    const Result<Nothing> written = DeploymentFile::write(name, test::sampleDeployment());
    QVERIFY(!written.ok());
    QCOMPARE(toString(written.error().kind), toString(ErrorKind::FileUnwritable));
    QCOMPARE(written.error().subject, name);
}

// A limit on the size of files stands in for a disk without room: the system refuses the same call.
void DeploymentFileTest::diskFullLeavesTheOldOneWhole()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"d.jonction"_s);
    Deployment d = test::sampleDeployment();
    QVERIFY(DeploymentFile::write(name, d).ok());
    const QByteArray before = contents(name);
    d.name = QString(20'000, u'x');
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{8'192, old.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<Nothing> written = DeploymentFile::write(name, d);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY(!written.ok());
    QCOMPARE(toString(written.error().kind), toString(ErrorKind::FileUnwritable));
    QCOMPARE(contents(name), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QVERIFY(DeploymentFile::write(name, d).ok());
#else
    QSKIP("needs a limit on the size of files");
#endif
}

QTEST_GUILESS_MAIN(DeploymentFileTest)
#include "DeploymentFileTest.moc"
