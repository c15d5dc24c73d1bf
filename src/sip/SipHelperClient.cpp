// SPDX-License-Identifier: Apache-2.0
#include "sip/SipHelperClient.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPingEveryMs = 2000;
constexpr int kLeaveWithinMs = 3000;

QString helperName()
{
#ifdef Q_OS_WIN
    return u"jonction-sip.exe"_s;
#else
    return u"jonction-sip"_s;
#endif
}

SipWork workOf(SipCommand::Kind kind)
{
    switch (kind) {
    case SipCommand::Kind::StartCall:
        return SipWork::Call;
    case SipCommand::Kind::Register:
        return SipWork::Registration;
    case SipCommand::Kind::Listen:
        return SipWork::Listening;
    default:
        return SipWork::Options;
    }
}

/// Lets a helper go without waiting: it leaves when its input ends, and is killed if it does not.
void releaseHelper(QProcess* process, bool atOnce)
{
    QObject::disconnect(process, nullptr, nullptr, nullptr);
    process->setParent(nullptr);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    if (atOnce) {
        process->kill();
        return;
    }
    process->write(SipFrameCodec::encode(SipCommand{SipCommand::Kind::Shutdown, 0, {}, {}, 0}));
    process->closeWriteChannel();
    QTimer::singleShot(kLeaveWithinMs, process, &QProcess::kill);
}

} // namespace

SipHelperClient::SipHelperClient(QObject* parent)
    : SipEngine(parent)
{
    m_pingTimer.setInterval(kPingEveryMs);
    connect(&m_pingTimer, &QTimer::timeout, this, &SipHelperClient::watch);
}

SipHelperClient::~SipHelperClient()
{
    if (m_process)
        releaseHelper(m_process, false);
}

qint64 SipHelperClient::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void SipHelperClient::setWatch(int pingMs, int silenceMs)
{
    m_pingTimer.setInterval(pingMs);
    m_silenceMs = silenceMs;
}

QString SipHelperClient::programPath()
{
    const QString told = qEnvironmentVariable("JONCTION_SIP");
    return told.isEmpty() ? QDir(QCoreApplication::applicationDirPath()).filePath(helperName()) : told;
}

void SipHelperClient::submit(const SipCommand& command)
{
    if (command.startsWork()) {
        m_work.insert(command.id, workOf(command.kind));
        if (!m_process)
            start();
    }
    if (m_process)
        send(command);
}

void SipHelperClient::start()
{
    const QString program = programPath();
    m_reader = SipFrameReader();
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SipHelperClient::read);
    connect(m_process, &QProcess::readyReadStandardError, this,
            [this] { m_process->readAllStandardError(); });
    connect(m_process, &QProcess::errorOccurred, this, [this, program](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            dropHelper(CallReason::EngineMissing, program);
    });
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        read(); // what it said before it died
        const QString how = status == QProcess::CrashExit ? u"ended by signal %1"_s : u"ended with code %1"_s;
        dropHelper(CallReason::EngineStopped, how.arg(code));
    });
    m_process->start(program, QStringList());
    m_sinceSign.start();
    m_pingTimer.start();
}

void SipHelperClient::send(const SipCommand& command)
{
    m_process->write(SipFrameCodec::encode(command));
}

void SipHelperClient::read()
{
    if (!m_process)
        return;
    const QPointer<QProcess> process = m_process;
    const QList<QByteArray> frames = m_reader.feed(process->readAllStandardOutput());
    for (const QByteArray& frame : frames) {
        Result<SipEvent> event = SipFrameCodec::decodeEvent(frame);
        if (!event.ok()) {
            dropHelper(CallReason::EngineStopped, event.error().evidence);
            return;
        }
        take(event.value());
        if (m_process != process)
            return; // a listener ended it
    }
    if (m_reader.isBroken())
        dropHelper(CallReason::EngineStopped, u"frame too large"_s);
}

void SipHelperClient::take(const SipEvent& incoming)
{
    m_sinceSign.restart();
    if (incoming.kind == SipEvent::Kind::Finished || incoming.kind == SipEvent::Kind::Error)
        m_work.remove(incoming.id);
    if (incoming.kind != SipEvent::Kind::Pong)
        Q_EMIT event(incoming);
}

void SipHelperClient::watch()
{
    if (!m_process)
        return;
    if (m_sinceSign.elapsed() > m_silenceMs) {
        dropHelper(CallReason::EngineStopped, u"no sign for %1 ms"_s.arg(m_sinceSign.elapsed()));
        return;
    }
    send(SipCommand{SipCommand::Kind::Ping, 0, {}, {}, 0});
}

void SipHelperClient::dropHelper(CallReason reason, const QString& evidence)
{
    m_pingTimer.stop();
    if (QProcess* process = std::exchange(m_process, nullptr))
        releaseHelper(process, true);
    const QHash<quint64, SipWork> stranded = std::exchange(m_work, {});
    for (auto it = stranded.begin(); it != stranded.end(); ++it) {
        SipEvent ended;
        ended.kind = SipEvent::Kind::Finished;
        ended.id = it.key();
        ended.outcome.work = it.value();
        ended.outcome.callReason = reason;
        ended.outcome.evidence = evidence;
        // Queued: a helper that cannot be started may say so inside submit().
        QMetaObject::invokeMethod(
            this, [this, ended] { Q_EMIT event(ended); }, Qt::QueuedConnection);
    }
}

} // namespace jonction
