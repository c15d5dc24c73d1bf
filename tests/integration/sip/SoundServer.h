// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace jonction::test {

/// A PulseAudio of our own, with two cards that exist in memory alone: what is played into "mouth" comes out
/// of the default microphone, and the default loudspeaker is "ear".
class SoundServer
{
public:
    ~SoundServer() { stop(); }

    /// Why it cannot be had here; empty where it can.
    static QString missing()
    {
        using namespace Qt::StringLiterals;
        for (const QString& program : {u"pulseaudio"_s, u"pacat"_s, u"pactl"_s})
            if (QStandardPaths::findExecutable(program).isEmpty())
                return program + u" (packages pulseaudio, pulseaudio-utils) is not installed"_s;
        return {};
    }
    bool start()
    {
        using namespace Qt::StringLiterals;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "HOME", "PULSE_RUNTIME_PATH"})
            environment.insert(QString::fromLatin1(name), m_folder.path());
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        m_server.setProcessEnvironment(environment);
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        QFile script(m_folder.filePath(u"cards.pa"_s));
        if (!script.open(QIODevice::WriteOnly))
            return false;
        // Qt passes over monitors: the microphone is a source of its own.
        script.write("load-module module-null-sink sink_name=mouth\n"
                     "load-module module-null-sink sink_name=ear\n"
                     "load-module module-remap-source master=mouth.monitor source_name=microphone\n"
                     "set-default-sink ear\n"
                     "set-default-source microphone\n"
                     "load-module module-native-protocol-unix auth-anonymous=1 socket=" +
                     socket().toLocal8Bit() + "\n");
        script.close();
        m_server.start(u"pulseaudio"_s,
                       {u"-n"_s, u"--daemonize=no"_s, u"--exit-idle-time=-1"_s, u"--use-pid-file=no"_s,
                        u"--disable-shm=yes"_s, u"-F"_s, script.fileName()});
        return QTest::qWaitFor([this] { return QFile::exists(socket()); }, 8000);
    }
    void stop()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_server.processId()), SIGCONT);
        m_server.terminate();
        if (!m_server.waitForFinished(3000))
            m_server.kill();
        m_server.waitForFinished(3000);
    }
    /// Takes connections, and never says a word again.
    void freeze() { ::kill(static_cast<pid_t>(m_server.processId()), SIGSTOP); }
    QString address() const { return QStringLiteral("unix:") + socket(); }
    QByteArray output() { return m_server.readAll(); }
    /// Plays raw samples, 8000 Hz, until the process ends.
    void play(QProcess& player, const QByteArray& samples, const QString& sink)
    {
        using namespace Qt::StringLiterals;
        QFile file(m_folder.filePath(u"sound.raw"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(samples) != samples.size())
            return;
        file.close();
        player.start(u"pacat"_s, QStringList{u"--playback"_s} + rawFormat() +
                                     QStringList{u"--device="_s + sink, file.fileName()});
    }
    /// Writes raw samples, 8000 Hz, to its standard output until it is ended.
    void record(QProcess& recorder, const QString& source)
    {
        using namespace Qt::StringLiterals;
        recorder.start(u"pacat"_s,
                       QStringList{u"--record"_s} + rawFormat() + QStringList{u"--device="_s + source});
    }

private:
    QString socket() const { return m_folder.filePath(QStringLiteral("native")); }
    QStringList rawFormat() const
    {
        using namespace Qt::StringLiterals;
        return {u"--server="_s + address(), u"--raw"_s,        u"--format=s16le"_s,
                u"--rate=8000"_s,           u"--channels=1"_s, u"--latency-msec=60"_s};
    }

    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace jonction::test
