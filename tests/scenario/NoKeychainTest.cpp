// SPDX-License-Identifier: Apache-2.0
#include "scenario/ScenarioWorld.h"

#include <QDirIterator>

using namespace Scenario;

/// Where there is no keychain the program says so, creates no secret that nobody could keep, and keeps
/// nothing itself.
class NoKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoAndKeepsNothing();
};

void NoKeychainTest::saysSoAndKeepsNothing()
{
    World world;
    QVERIFY(world.isUp());
    const Ran practice = run(world, {u"practice"_s, u"--ready"_s, world.readyFile()});
    QCOMPARE(practice.code, 1);
    QVERIFY2(practice.err.contains("keychainMissing"), practice.err);

    // The demo keys come from the environment, so the way goes on until a secret would have to be kept.
    const Ran applied = run(world, onDocument(world, {u"apply"_s, u"--yes"_s}));
    QCOMPARE(applied.code, 1);
    QVERIFY2(applied.err.contains("keychainMissing"), applied.err);
    QCOMPARE(world.state()["counts"_L1]["secrets"_L1].toInt(), 0);

    const QByteArray key = world.ready["secrets"_L1]["telnyx-api-key"_L1].toString().toUtf8();
    QDirIterator it(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(key),
                 qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(NoKeychainTest)
#include "NoKeychainTest.moc"
