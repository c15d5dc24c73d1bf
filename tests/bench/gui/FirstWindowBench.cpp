// SPDX-License-Identifier: Apache-2.0
// Prints how long the window program takes to its first window: cold-ish first run, then the median of the
// rest. Asserts nothing about the time, only that a window came.
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Time from the start of the process to the first painted window.
class FirstWindowBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstWindow();
};

namespace {

struct Run
{
    qint64 insideMs = -1;  // as the program says: from main() to the first paint
    qint64 outsideMs = -1; // from starting the process to the sign
};

Run runOnce(const QString& program, const QString& sign)
{
    QFile::remove(sign);
    QProcess process;
    QElapsedTimer since;
    since.start();
    process.start(program, {u"--ready"_s, sign, u"--language"_s, u"en"_s});
    Run run;
    if (QTest::qWaitFor([&] { return QFile::exists(sign); }, 20'000)) {
        run.outsideMs = since.elapsed();
        QFile file(sign);
        if (file.open(QIODevice::ReadOnly))
            run.insideMs =
                QJsonDocument::fromJson(file.readAll()).object().value("window_ms"_L1).toInteger(-1);
    }
    process.terminate();
    (void)QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 5000);
    return run;
}

} // namespace

void FirstWindowBench::firstWindow()
{
    const QString program = QStringLiteral(JONCTION_BIN_DIR "/jonction");
    if (!QFile::exists(program))
        QSKIP("the window program is not built");
    QTemporaryDir folder;
    QList<qint64> outside;
    QList<qint64> inside;
    for (int i = 0; i < 7; ++i) {
        const Run run = runOnce(program, folder.filePath(u"ready"_s));
        QVERIFY2(run.insideMs >= 0, "no window came");
        outside.append(run.outsideMs);
        inside.append(run.insideMs);
    }
    qInfo("first window, first run: %lld ms from start, %lld ms from main()", outside.first(),
          inside.first());
    std::sort(outside.begin(), outside.end());
    std::sort(inside.begin(), inside.end());
    qInfo("first window, median of 7: %lld ms from start, %lld ms from main()", outside.at(3), inside.at(3));
}

QTEST_GUILESS_MAIN(FirstWindowBench)
#include "FirstWindowBench.moc"
