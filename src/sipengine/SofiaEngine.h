// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipEngine.h"
#include "sipengine/SipSession.h"
#include "sipengine/way/TrustFolder.h"

#include <QHash>

#include <functional>
#include <mutex>
#include <vector>

namespace jonction {

/// The engine itself: sofia-sip on its own thread, names, certificates and deadlines on the Qt thread it
/// lives in. At most one at a time in a process. Destruction drops what runs without a word to the far side;
/// Shutdown hangs up first and then emits stopped().
class SofiaEngine : public SipEngine
{
    Q_OBJECT

public:
    /// `resolverConfiguration`: as for NextHopFinder.
    explicit SofiaEngine(QObject* parent = nullptr, const QString& resolverConfiguration = {});
    ~SofiaEngine() override;

    void submit(const SipCommand& command) override;

Q_SIGNALS:
    /// After Shutdown: nothing runs any more.
    void stopped();

private:
    void begin(const SipCommand& command);
    void order(const SipCommand& command);
    SipSession* sessionFor(const SipCommand& command);
    void answerPing(quint64 id);
    void shutDown();
    void remove(quint64 id);
    void post(std::function<void()> news);
    void takeNews();
    void takeSign(const SofiaSign& sign);
    void takeMessage(const RawSipMessage& message);
    void takeLine(const QByteArray& line);
    void takeGarbage(const QByteArray& line);
    void tell(SipEvent::Kind kind, quint64 id, const QString& text);
    SipSession* sessionOf(const RawSipMessage& message) const;

    const QString m_resolverConfiguration;
    TrustFolder m_trust;
    QHash<quint64, SipSession*> m_sessions;
    bool m_shuttingDown = false;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_news; ///< under the mutex
    std::unique_ptr<SofiaThread> m_thread;     ///< dies first, so that nothing calls back any more
};

} // namespace jonction
