// SPDX-License-Identifier: Apache-2.0
#include "scenario/ScenarioWorld.h"

#include <QDirIterator>
#include <QStandardPaths>

using namespace Scenario;

/// The whole set-up at the finest log level; then every file written is searched for every secret that was
/// issued, plain, Base64 and URL-encoded.
class SecretLeakTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSecretInAnyFile();
};

static QList<QByteArray> formsOf(const QByteArray& secret)
{
    return {secret, secret.toBase64(QByteArray::OmitTrailingEquals),
            secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
            secret.toPercentEncoding()};
}

// Every value under the service "Jonction" in the keychain, as another program reads it.
static QList<QByteArray> keptSecrets()
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"Jonction"_s});
    tool.waitForFinished();
    QList<QByteArray> secrets;
    for (const QByteArray& line : tool.readAllStandardOutput().split('\n'))
        if (line.startsWith("secret = "))
            secrets.append(line.mid(9));
    return secrets;
}

void SecretLeakTest::noSecretInAnyFile()
{
    if (QStandardPaths::findExecutable(u"secret-tool"_s).isEmpty())
        QSKIP("secret-tool is not installed");
    World world;
    const QString log = world.folder.filePath(u"all.log"_s);
    const QStringList finest{u"--log"_s, log, u"--log-level"_s, u"trace"_s};
    Ran ran = run(world, onDocument(world, {u"apply"_s, u"--yes"_s}) + finest);
    QVERIFY2(ran.code == 0, ran.err);
    ran = run(world, {u"practice"_s, u"--ready"_s, world.readyFile(), u"--log"_s, log + "2"_L1,
                      u"--log-level"_s, u"trace"_s});
    QVERIFY2(ran.code == 0, ran.err);

    QList<QByteArray> secrets = keptSecrets();
    const QJsonObject demo = world.ready.value("secrets"_L1).toObject();
    for (const QJsonValue& value : demo)
        secrets.append(value.toString().toUtf8());
    QVERIFY2(secrets.size() >= 4, "client secret, refresh token and the two keys must be known to this test");

    QFile::remove(
        world.readyFile()); // the practice world's own line, which carries the demo keys by contract
    int files = 0;
    for (const QString& place : {world.folder.path(), qEnvironmentVariable("HOME")}) {
        QDirIterator it(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.fileName().endsWith(".keyring"_L1) || !file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            const QByteArray content = file.readAll();
            for (const QByteArray& secret : secrets)
                for (const QByteArray& form : formsOf(secret))
                    QVERIFY2(form.size() < 6 || !content.contains(form), qPrintable(file.fileName()));
        }
    }
    for (const QByteArray& secret : secrets)
        QVERIFY2(!ran.out.contains(secret) && !ran.err.contains(secret), "a secret was printed");
    QVERIFY(files >= 3); // document, journal, log
}

QTEST_GUILESS_MAIN(SecretLeakTest)
#include "SecretLeakTest.moc"
