// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <csignal>

namespace jonction::test {

/// A port that nobody holds for UDP and TCP right now.
inline quint16 freePort()
{
    for (int i = 0; i < 50; ++i) {
        QUdpSocket udp;
        QTcpServer tcp;
        if (udp.bind(QHostAddress::LocalHost, 0) && tcp.listen(QHostAddress::LocalHost, udp.localPort()))
            return udp.localPort();
    }
    return 0;
}

/// Whether somebody holds the port. Looks at the kernel's table: a probe by bind would race with the peer's
/// own bind.
inline bool isTaken(quint16 port, bool udp)
{
    QFile table(QString::fromLatin1(udp ? "/proc/net/udp" : "/proc/net/tcp"));
    if (!table.open(QIODevice::ReadOnly))
        return false;
    const QByteArray mark =
        ":" + QByteArray::number(port, 16).toUpper().rightJustified(4, '0') + " 00000000:0000";
    return table.readAll().contains(mark);
}

/// SIPp with one scenario of this folder, in the answering or the calling role.
class Sipp
{
public:
    static QString program() { return QStandardPaths::findExecutable(QStringLiteral("sipp")); }
    /// Why this machine cannot run it; empty where it can.
    static QString missing()
    {
        return program().isEmpty() ? QStringLiteral("SIPp (package sip-tester) is not installed") : QString();
    }

    ~Sipp()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.terminate();
            if (!m_process.waitForFinished(5000))
                m_process.kill();
            m_process.waitForFinished(1000);
        }
    }

    /// Answers calls (or OPTIONS) at 127.0.0.1:port().
    bool answer(const QString& scenario, bool tcp = false)
    {
        m_port = freePort();
        QStringList arguments{QStringLiteral("-sf"), QStringLiteral(JONCTION_SCENARIO_DIR "/") + scenario,
                              QStringLiteral("-m"), QStringLiteral("1")};
        if (tcp)
            arguments << QStringLiteral("-t") << QStringLiteral("t1");
        return start(arguments) && QTest::qWaitFor([&] { return isTaken(m_port, !tcp); }, 5000);
    }

    /// Answers calls and sends back the sound that comes to `mediaPort` (0: a free one): RTP in, RTP out.
    /// `keywords`: names and values for the scenario's own words ("relay_port", "4000").
    bool answerWithEcho(const QString& scenario, quint16 mediaPort = 0, const QStringList& keywords = {})
    {
        m_port = freePort();
        QStringList arguments{QStringLiteral("-sf"),
                              QStringLiteral(JONCTION_SCENARIO_DIR "/") + scenario,
                              QStringLiteral("-m"),
                              QStringLiteral("1"),
                              QStringLiteral("-rtp_echo"),
                              QStringLiteral("-mi"),
                              QStringLiteral("127.0.0.1"),
                              QStringLiteral("-mp"),
                              QString::number(mediaPort == 0 ? freePort() : mediaPort)};
        for (qsizetype i = 0; i + 1 < keywords.size(); i += 2)
            arguments << QStringLiteral("-key") << keywords[i] << keywords[i + 1];
        return start(arguments) && QTest::qWaitFor([&] { return isTaken(m_port, true); }, 5000);
    }

    /// Places one call to `target` ("127.0.0.1:5060").
    bool call(const QString& scenario, const QString& target)
    {
        m_port = freePort();
        return start({QStringLiteral("-sf"), QStringLiteral(JONCTION_SCENARIO_DIR "/") + scenario,
                      QStringLiteral("-m"), QStringLiteral("1"), QStringLiteral("-timeout"),
                      QStringLiteral("5"), target});
    }

    /// Answers without end, many at a time. `set`: a variable of the scenario to be set.
    bool serve(const QString& scenario, const QString& set = {})
    {
        m_port = freePort();
        return start(
                   QStringList{QStringLiteral("-sf"), QStringLiteral(JONCTION_SCENARIO_DIR "/") + scenario} +
                   setting(set)) &&
               QTest::qWaitFor([&] { return isTaken(m_port, true); }, 5000);
    }

    /// Runs `count` of the scenario against a port on this machine, `open` at a time and as fast as it can.
    /// How many a second; 0 where one failed. Finds a second of silence in "sound.alaw".
    static double load(const QString& scenario, quint16 port, int count, int open, const QString& set = {})
    {
        Sipp sipp;
        sipp.m_port = freePort();
        QFile sound(sipp.m_folder.filePath(QStringLiteral("sound.alaw")));
        if (!sound.open(QIODevice::WriteOnly) || sound.write(QByteArray(8000, '\xD5')) != 8000)
            return 0;
        sound.close();
        QElapsedTimer timer;
        timer.start();
        if (!sipp.start(QStringList{QStringLiteral("-sf"),
                                    QStringLiteral(JONCTION_SCENARIO_DIR "/") + scenario,
                                    QStringLiteral("-m"), QString::number(count), QStringLiteral("-l"),
                                    QString::number(open), QStringLiteral("-r"), QStringLiteral("100000"),
                                    QStringLiteral("127.0.0.1:%1").arg(port)} +
                        setting(set)))
            return 0;
        if (!sipp.m_process.waitForFinished(120'000) || sipp.m_process.exitCode() != 0)
            return 0;
        return 1e9 * count / static_cast<double>(timer.nsecsElapsed());
    }

    /// Stops it in its tracks, and lets it go on.
    void freeze() { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }
    void thaw() { ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT); }

    /// Exit code once it has ended: 0 all calls went as the scenario says.
    int result()
    {
        if (!QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning; }, 15000))
            return -1;
        return m_process.exitCode();
    }

    quint16 port() const { return m_port; }
    QString uri(const QString& user = QStringLiteral("agent")) const
    {
        return QStringLiteral("sip:%1@127.0.0.1:%2").arg(user).arg(m_port);
    }

private:
    static QStringList setting(const QString& variable)
    {
        return variable.isEmpty() ? QStringList()
                                  : QStringList{QStringLiteral("-set"), variable, QStringLiteral("1")};
    }

    bool start(QStringList arguments)
    {
        arguments << QStringLiteral("-i") << QStringLiteral("127.0.0.1") << QStringLiteral("-p")
                  << QString::number(m_port) << QStringLiteral("-nostdin");
        m_process.setWorkingDirectory(m_folder.path());
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(program(), arguments);
        return m_process.waitForStarted(5000);
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace jonction::test
