// SPDX-License-Identifier: Apache-2.0
// Run by with-keyring.sh: gnome-keyring on a private session bus, unlocked with "pw".
#include "vault/KeychainStore.h"
#include "support/Await.h"
#include "support/KeyringDoor.h"

#include <QDirIterator>
#include <QProcess>
#include <QtTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class KeychainStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void statusNamesTheBackend();
    void writesReadsForgets();
    void isSeenFromOutside();
    void saysNotFoundForWhatIsNotThere();
    void overwrites();
    void keepsTextAsItIs_data();
    void keepsTextAsItIs();
    void refusesWhatItCannotKeep_data();
    void refusesWhatItCannotKeep();
    void readsFiftyAtOnce();
    void survivesTheDeathOfAnOwner();
    void finishesACancelledWriteQuietly();
    void saysSoWhenItsDiskIsFull();
    void endsAtItsLimitWhenNobodyAnswers();
    void saysLockedWhenLocked();
    void cleanupTestCase();

private:
    struct Outcome
    {
        int code;
        QByteArray output;
    };
    static Outcome run(const QString& program, const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(10'000);
        return {process.exitCode(), process.readAllStandardOutput().trimmed()};
    }
    static QByteArray callService(const QString& method, const QStringList& arguments)
    {
        return run(u"gdbus"_s,
                   QStringList{u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s,
                               u"--object-path"_s, u"/org/freedesktop/secrets"_s, u"--method"_s,
                               u"org.freedesktop.Secret.Service."_s + method} +
                       arguments)
            .output;
    }
    QString write(const SecretRef& ref, const QByteArray& value)
    {
        return outcomeOf(await(m_store.write(this, ref, Secret(QByteArray(value)))));
    }
    QByteArray read(const SecretRef& ref)
    {
        const auto result = await(m_store.read(this, ref));
        return result.ok() ? result->reveal().toByteArray() : outcomeOf(result).toUtf8();
    }

    const SecretRef m_ref = SecretRef::clientSecret(u"7d0e4c0a-deployment"_s, u"key-1"_s);
    KeychainStore m_store;
};

void KeychainStoreTest::initTestCase()
{
    QVERIFY2(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS").size() > 0 &&
                 QDir::homePath().contains(u"keyring."_s),
             "run this program through with-keyring.sh");
}

void KeychainStoreTest::statusNamesTheBackend()
{
    const auto status = await(m_store.status(this));
    QCOMPARE(outcomeOf(status), u"ok"_s);
    QCOMPARE(toString(status->state), u"available"_s);
    QCOMPARE(status->backend, u"Secret Service (gnome-keyring)"_s);
    QVERIFY(status->evidence.contains(u"collection/login"_s));
}

void KeychainStoreTest::writesReadsForgets()
{
    QCOMPARE(write(m_ref, "Ab~8Q~first-value-of-the-secret"), u"ok"_s);
    QCOMPARE(read(m_ref), QByteArray("Ab~8Q~first-value-of-the-secret"));
    QCOMPARE(outcomeOf(await(m_store.forget(this, m_ref))), u"ok"_s);
    QCOMPARE(read(m_ref), QByteArray("notFound"));
}

void KeychainStoreTest::isSeenFromOutside()
{
    if (QStandardPaths::findExecutable(u"secret-tool"_s).isEmpty())
        QSKIP("secret-tool is not installed");
    const QStringList query{u"lookup"_s, u"server"_s, u"Jonction"_s, u"user"_s, m_ref.key()};
    QCOMPARE(write(m_ref, "seen-from-outside"), u"ok"_s);
    QCOMPARE(run(u"secret-tool"_s, query).output, QByteArray("seen-from-outside"));
    QCOMPARE(outcomeOf(await(m_store.forget(this, m_ref))), u"ok"_s);
    QVERIFY(run(u"secret-tool"_s, query).code != 0);
    // What a person or a script put there is read just as well.
    run(u"secret-tool"_s,
        QStringList{u"store"_s, u"--label=x"_s} + query.mid(1) + QStringList{u"type"_s, u"plaintext"_s},
        "put-from-outside");
    QCOMPARE(read(m_ref), QByteArray("put-from-outside"));
}

void KeychainStoreTest::saysNotFoundForWhatIsNotThere()
{
    const SecretRef nobody = SecretRef::telnyxApiKey(u"never-written"_s);
    const auto result = await(m_store.read(this, nobody));
    QCOMPARE(outcomeOf(result), u"notFound"_s);
    QCOMPARE(result.error().subject, u"never-written/telnyx-api-key"_s);
    QCOMPARE(outcomeOf(await(m_store.forget(this, nobody))), u"ok"_s);
}

void KeychainStoreTest::overwrites()
{
    QCOMPARE(write(m_ref, "older-value"), u"ok"_s);
    QCOMPARE(write(m_ref, "newer-value"), u"ok"_s);
    QCOMPARE(read(m_ref), QByteArray("newer-value"));
}

void KeychainStoreTest::keepsTextAsItIs_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("unicode") << QByteArray("pässwörd-日本-🔑-\u00a0end");
    QTest::newRow("spaces") << QByteArray("  leading and trailing\t ");
    QTest::newRow("newlines") << QByteArray("-----BEGIN-----\nabc\n-----END-----\n");
    QTest::newRow("largest") << QByteArray(2048, 'x');
}

void KeychainStoreTest::keepsTextAsItIs()
{
    QFETCH(QByteArray, value);
    QCOMPARE(write(m_ref, value), u"ok"_s);
    QCOMPARE(read(m_ref), value);
}

void KeychainStoreTest::refusesWhatItCannotKeep_data()
{
    QTest::addColumn<QString>("deployment");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("too large") << u"d"_s << QByteArray(2049, 'x');
    QTest::newRow("empty") << u"d"_s << QByteArray();
    QTest::newRow("not UTF-8") << u"d"_s << QByteArray("abc\xff\xfe");
    QTest::newRow("NUL") << u"d"_s << QByteArray("abc\0def", 7);
    QTest::newRow("no deployment") << QString() << QByteArray("good-value");
    QTest::newRow("slash in deployment") << u"a/b"_s << QByteArray("good-value");
    QTest::newRow("control character") << u"a\nb"_s << QByteArray("good-value");
}

void KeychainStoreTest::refusesWhatItCannotKeep()
{
    QFETCH(QString, deployment);
    QFETCH(QByteArray, value);
    QCOMPARE(write(SecretRef::telnyxApiKey(deployment), value), u"invalidInput"_s);
}

void KeychainStoreTest::readsFiftyAtOnce()
{
    QCOMPARE(write(m_ref, "asked-for-fifty-times"), u"ok"_s);
    int good = 0;
    for (int i = 0; i < 50; ++i)
        m_store.read(this, m_ref)->onDone(this, [&good](Result<Secret>& result) {
            if (result.ok() && result->reveal() == QByteArrayView("asked-for-fifty-times"))
                ++good;
        });
    QTRY_COMPARE_WITH_TIMEOUT(good, 50, 15'000);
}

void KeychainStoreTest::survivesTheDeathOfAnOwner()
{
    bool called = false;
    auto owner = std::make_unique<QObject>();
    for (int i = 0; i < 5; ++i) // one running, four waiting for their turn
        m_store.read(owner.get(), m_ref)->onDone(this, [&called](Result<Secret>&) { called = true; });
    QTimer::singleShot(0, this, [&owner] { owner.reset(); });
    QTRY_VERIFY(!owner);
    QCOMPARE(read(m_ref), QByteArray("asked-for-fifty-times"));
    QVERIFY(!called);
}

void KeychainStoreTest::finishesACancelledWriteQuietly()
{
    JobOf<Nothing>* running = m_store.write(this, m_ref, Secret(QByteArrayLiteral("written-then-cancelled")));
    JobOf<Nothing>* waiting = m_store.write(this, m_ref, Secret(QByteArrayLiteral("never-started")));
    waiting->cancel();
    running->cancel();
    QCOMPARE(outcomeOf(await(waiting)), u"cancelled"_s);
    // The running one was on its way and ends; the waiting one was never asked.
    QCOMPARE(read(m_ref), QByteArray("written-then-cancelled"));
}

void KeychainStoreTest::saysSoWhenItsDiskIsFull()
{
    QFile pidFile(qEnvironmentVariable("KEYRING_PID_FILE"));
    if (QStandardPaths::findExecutable(u"prlimit"_s).isEmpty() || !pidFile.open(QIODevice::ReadOnly))
        QSKIP("no prlimit here, or no daemon of our own");
    const QString daemon = QString::fromLatin1(pidFile.readAll().trimmed());
    const auto limit = [&daemon](const QString& bytes) {
        return run(u"prlimit"_s, {u"--pid"_s, daemon, "--fsize="_L1 + bytes}).code == 0;
    };
    const SecretRef kept = SecretRef::clientSecret(u"7d0e4c0a-deployment"_s, u"before"_s);
    const SecretRef late = SecretRef::clientSecret(u"7d0e4c0a-deployment"_s, u"after"_s);
    QCOMPARE(write(kept, "kept-before-it-was-full"), u"ok"_s);
    QVERIFY(limit(u"0:unlimited"_s));
    const QString refused = write(late, "has-no-place-any-more");
    QVERIFY(limit(u"unlimited:unlimited"_s));
    QCOMPARE(refused, u"keychainRefused"_s); // never "kept" where it is not
    QCOMPARE(read(late), QByteArray("notFound"));
    QCOMPARE(read(kept), QByteArray("kept-before-it-was-full"));
    QCOMPARE(write(late, "and-there-is-place-again"), u"ok"_s);
    QCOMPARE(read(late), QByteArray("and-there-is-place-again"));
    for (const SecretRef& ref : {kept, late})
        QCOMPARE(outcomeOf(await(m_store.forget(this, ref))), u"ok"_s);
}

void KeychainStoreTest::endsAtItsLimitWhenNobodyAnswers()
{
    const QByteArray answer =
        run(u"gdbus"_s, {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.DBus"_s,
                         u"--object-path"_s, u"/"_s, u"--method"_s,
                         u"org.freedesktop.DBus.GetConnectionUnixProcessID"_s, u"org.freedesktop.secrets"_s})
            .output;
    const QString pid = QString::fromLatin1(answer).section(u' ', 1, 1).section(u',', 0, 0);
    QVERIFY2(pid.toInt() > 1, answer.constData());
    run(u"kill"_s, {u"-STOP"_s, pid});
    KeychainStore impatient(nullptr, 2500);
    JobOf<Secret>* job = impatient.read(this, m_ref);
    int announced = 0;
    connect(job, &Job::waiting, this, [&announced](int seconds, const QString& subject) {
        announced += seconds <= 2 && subject == u"keychain"_s ? 1 : 0;
    });
    JobOf<Secret>* behind = impatient.read(this, m_ref);
    QString behindOutcome;
    behind->onDone(this, [&](Result<Secret>& result) { behindOutcome = outcomeOf(result); });
    const auto result = await(job, 10'000);
    run(u"kill"_s, {u"-CONT"_s, pid});
    QCOMPARE(outcomeOf(result), u"timedOut"_s);
    QCOMPARE(result.error().subject, u"keychain"_s);
    QCOMPARE(announced, 2);
    QTRY_COMPARE(behindOutcome, u"timedOut"_s);
    const auto again = await(impatient.read(this, m_ref));
    QCOMPARE(outcomeOf(again), u"ok"_s);
}

void KeychainStoreTest::saysLockedWhenLocked()
{
    QCOMPARE(write(m_ref, "kept-while-locked"), u"ok"_s);
    callService(u"Lock"_s, {u"[objectpath '/org/freedesktop/secrets/collection/login']"_s});
    QCOMPARE(toString(await(m_store.status(this))->state), u"locked"_s);
    const auto result = await(m_store.read(this, m_ref));
    QCOMPARE(outcomeOf(result), u"keychainLocked"_s);
    QVERIFY2(result.error().evidence.contains(u"is locked"_s), qPrintable(result.error().evidence));
    QCOMPARE(read(SecretRef::telnyxApiKey(u"never-written"_s)), QByteArray("keychainLocked"));
    QCOMPARE(write(m_ref, "overwritten-while-locked"), u"keychainLocked"_s);
    QCOMPARE(outcomeOf(await(m_store.forget(this, m_ref))), u"keychainLocked"_s);
    QVERIFY(test::unlockLogin("pw"));
    QCOMPARE(toString(await(m_store.status(this))->state), u"available"_s);
    QCOMPARE(read(m_ref), QByteArray("kept-while-locked"));
}

void KeychainStoreTest::cleanupTestCase()
{
    const QList<QByteArray> written{
        "Ab~8Q~first-value-of-the-secret", "seen-from-outside",      "newer-value",
        "asked-for-fifty-times",           "written-then-cancelled", "kept-while-locked"};
    int files = 0;
    QDirIterator each(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray content = file.readAll();
        for (const QByteArray& value : written)
            for (const QByteArray& form : {value, value.toBase64(QByteArray::OmitTrailingEquals)})
                QVERIFY2(!content.contains(form), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0); // the keyring itself
}

QTEST_GUILESS_MAIN(KeychainStoreTest)
#include "KeychainStoreTest.moc"
