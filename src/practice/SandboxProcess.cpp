// SPDX-License-Identifier: Apache-2.0
#include "practice/SandboxProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int sandboxStartLimitMs = 15'000;
constexpr int sandboxStopLimitMs = 3'000;
constexpr qsizetype keptErrorOutput = 4096;

QString sandboxProgram()
{
    const QString named = qEnvironmentVariable("JONCTION_SANDBOX");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::findExecutable(u"jonction-sandbox"_s, {QCoreApplication::applicationDirPath()});
}

} // namespace

SandboxProcess::SandboxProcess(QObject* parent)
    : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors = (m_errors + m_process.readAllStandardError()).right(keptErrorOutput); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart && m_job)
            m_job->settle(Error::of(ErrorKind::HelperMissing, m_process.program(), m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        const QString words = QString::fromUtf8(m_errors).trimmed();
        if (m_job && !m_job->isSettled())
            m_job->settle(Error::of(ErrorKind::HelperStopped, u"jonction-sandbox"_s, words));
        else
            Q_EMIT stopped(words);
    });
}

SandboxProcess::~SandboxProcess()
{
    // It holds nothing that is worth a farewell: end it at once, so that no world outlives its window.
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
}

JobOf<PracticeReady>* SandboxProcess::start(QObject* owner, const QString& deploymentFile,
                                            const QStringList& furtherArguments)
{
    auto* job = new JobOf<PracticeReady>(owner);
    m_job = job;
    const QString program = sandboxProgram();
    if (program.isEmpty() || !QFileInfo(program).isExecutable()) {
        job->settle(Error::of(ErrorKind::HelperMissing, u"jonction-sandbox"_s,
                              QDir::toNativeSeparators(QCoreApplication::applicationDirPath())));
        return job;
    }
    job->setTimeLimit(sandboxStartLimitMs, u"jonction-sandbox"_s);
    m_process.start(program, QStringList{u"--port"_s, u"0"_s, u"--sip-port"_s, u"0"_s, u"--deployment"_s,
                                         deploymentFile} +
                                 furtherArguments);
    return job;
}

JobOf<Nothing>* SandboxProcess::stop(QObject* owner)
{
    auto* job = new JobOf<Nothing>(owner);
    if (m_process.state() == QProcess::NotRunning) {
        job->settle(Nothing{});
        return job;
    }
    m_process.disconnect(this);
    connect(&m_process, &QProcess::finished, job, [job] { job->settle(Nothing{}); });
    job->setTimeLimit(sandboxStopLimitMs, u"jonction-sandbox"_s);
    m_process.terminate();
    return job;
}

void SandboxProcess::readOutput()
{
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0 || !m_job)
        return;
    m_job->settle(parseReadyLine(m_output.left(end)));
    m_job = nullptr;
    wipe(m_output.data(), static_cast<std::size_t>(m_output.size())); // the demo keys were in it
    m_output.clear();
}

} // namespace jonction
