// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "practice/PracticeReady.h"

#include <QProcess>

namespace jonction {

/// A practice world of one's own: the program `jonction-sandbox` beside this one (or where JONCTION_SANDBOX
/// points), started, awaited and ended with this object.
class SandboxProcess : public QObject
{
    Q_OBJECT

public:
    explicit SandboxProcess(QObject* parent = nullptr);
    ~SandboxProcess() override;

    /// Errors: HelperMissing, HelperStopped (evidence: its last words), TimedOut after 15 s, and those of
    /// parseReadyLine. The document of the practice world is written to `deploymentFile`.
    JobOf<PracticeReady>* start(QObject* owner, const QString& deploymentFile,
                                const QStringList& furtherArguments = {});

    /// Asks it to end and settles when it has, after 3 s at the latest.
    JobOf<Nothing>* stop(QObject* owner);

Q_SIGNALS:
    /// It ended by itself: the world is gone.
    void stopped(const QString& lastWords);

private:
    void readOutput();

    QProcess m_process;
    QPointer<JobOf<PracticeReady>> m_job;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace jonction
