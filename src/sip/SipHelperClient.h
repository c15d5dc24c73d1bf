// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipEngine.h"
#include "sip/SipFrameCodec.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QProcess>
#include <QTimer>

namespace jonction {

/// The engine behind a process border. The helper `jonction-sip` is found by the environment variable
/// JONCTION_SIP, else beside this program; started with the first request, pinged every 2 s, killed when it
/// has been silent for 6 s, and started anew with the next request. Work that runs when it dies ends as
/// EngineStopped, with its evidence. Never waits: destruction asks it to leave and lets go.
class SipHelperClient : public SipEngine
{
    Q_OBJECT

public:
    explicit SipHelperClient(QObject* parent = nullptr);
    ~SipHelperClient() override;

    void submit(const SipCommand& command) override;

    /// Process id of the running helper, 0 where there is none.
    qint64 processId() const;
    /// For tests: how often to ping and how long to wait for an answer.
    void setWatch(int pingMs, int silenceMs);

private:
    void start();
    void send(const SipCommand& command);
    void read();
    void take(const SipEvent& event);
    void watch();
    /// Everything that runs ends with this reason; the process is forgotten, and killed if it still lives.
    void dropHelper(CallReason reason, const QString& evidence);
    static QString programPath();

    QPointer<QProcess> m_process;
    SipFrameReader m_reader;
    QTimer m_pingTimer;
    QElapsedTimer m_sinceSign;
    int m_silenceMs = 6000;
    QHash<quint64, SipWork> m_work;
};

} // namespace jonction
