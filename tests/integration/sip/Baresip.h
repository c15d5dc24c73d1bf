// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integration/sip/Sipp.h"

#include <QDir>

namespace jonction::test {

/// baresip as an agent's telephone: answers by itself, plays 440 Hz, and writes what it hears into WAV files.
class Baresip
{
public:
    static QString program() { return QStandardPaths::findExecutable(QStringLiteral("baresip")); }
    /// Empty where the modules are not installed.
    static QString modules()
    {
        for (const char* folder : {"/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules",
                                   "/usr/local/lib/baresip/modules"})
            if (QFile::exists(QString::fromLatin1(folder) + QStringLiteral("/ausine.so")))
                return QString::fromLatin1(folder);
        return {};
    }
    /// Why this machine cannot run it; empty where it can.
    static QString missing()
    {
        return program().isEmpty() || modules().isEmpty()
                   ? QStringLiteral("baresip (package baresip-core) is not installed")
                   : QString();
    }

    ~Baresip()
    {
        m_process.terminate();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(3000))
            m_process.kill();
        m_process.waitForFinished(1000);
    }

    /// `accountParameters`: ";mediaenc=srtp-mand" … `certificate`: PEM file of leaf and key; with it there is
    /// TLS too, one port above.
    bool start(const QString& accountParameters = {}, const QString& certificate = {})
    {
        // It takes the port above as well, which somebody may hold: then it ends, and another pair is tried.
        for (int attempt = 0; attempt < 3; ++attempt)
            if (startOnce(accountParameters, certificate))
                return true;
        return false;
    }

    QString uri() const { return QStringLiteral("sip:agent@127.0.0.1:%1").arg(m_port); }
    QString tlsUri() const { return QStringLiteral("sip:agent@127.0.0.1:%1;transport=tls").arg(m_port + 1); }
    QString output() const
    {
        QFile file(m_folder.filePath(QStringLiteral("out.txt")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// What it heard (dump-…-dec.wav); empty where there is none.
    QString heardFile() const
    {
        const QStringList files =
            QDir(m_folder.path()).entryList({QStringLiteral("*dec.wav")}, QDir::Files, QDir::Time);
        return files.isEmpty() ? QString() : m_folder.filePath(files.first());
    }

private:
    bool startOnce(const QString& accountParameters, const QString& certificate)
    {
        m_port = freePort();
        const QDir folder(m_folder.path());
        const QByteArray media = QByteArray::number(10'000 + 2 * (m_port % 20'000));
        write(folder.filePath(QStringLiteral("config")),
              "sip_listen 127.0.0.1:" + QByteArray::number(m_port) +
                  (certificate.isEmpty() ? QByteArray() : "\nsip_certificate " + certificate.toUtf8()) +
                  "\nnet_interface 127.0.0.1\naudio_source ausine,440\nausrc_srate 48000\nausrc_channels 2\n"
                  "auplay_srate 48000\naudio_player aufile,/dev/null\nrtp_ports " +
                  media + "-" + QByteArray::number(media.toInt() + 50) + "\nsnd_path " +
                  m_folder.path().toUtf8() + "\nmodule_path " + modules().toUtf8() +
                  "\nmodule g711.so\nmodule ausine.so\nmodule aufile.so\nmodule sndfile.so\nmodule srtp.so\n"
                  "module_tmp account.so\nmodule_app menu.so\n");
        write(folder.filePath(QStringLiteral("accounts")),
              "<sip:agent@127.0.0.1>;regint=0;answermode=auto;audio_codecs=PCMU,PCMA;dtmfmode=rtpevent" +
                  accountParameters.toUtf8() + "\n");
        write(folder.filePath(QStringLiteral("contacts")), {});
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(m_folder.path());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(folder.filePath(QStringLiteral("out.txt")));
        m_process.start(program(), {QStringLiteral("-f"), m_folder.path()});
        const bool up =
            m_process.waitForStarted(5000) &&
            QTest::qWaitFor(
                [&] { return isTaken(m_port, true) || m_process.state() == QProcess::NotRunning; }, 8000) &&
            m_process.state() != QProcess::NotRunning;
        if (!up) {
            m_process.kill();
            m_process.waitForFinished(1000);
        }
        return up;
    }

    static void write(const QString& name, const QByteArray& text)
    {
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace jonction::test
