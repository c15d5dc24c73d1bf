// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SofiaEngine.h"

#include "sip/SipMasking.h"
#include "sipengine/CallSession.h"
#include "sipengine/FailureCause.h"
#include "sipengine/ListenSession.h"
#include "sipengine/MessageJudge.h"
#include "sipengine/ProbeSession.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxSessions = 64; ///< a test dialer, not a load generator
constexpr int kShutdownLimitMs = 2500;

} // namespace

SofiaEngine::SofiaEngine(QObject* parent, const QString& resolverConfiguration)
    : SipEngine(parent)
    , m_resolverConfiguration(resolverConfiguration)
{
    SofiaListener listener;
    listener.sign = [this](const SofiaSign& sign) { post([this, sign] { takeSign(sign); }); };
    listener.message = [this](const RawSipMessage& message) {
        post([this, message] { takeMessage(message); });
    };
    listener.line = [this](const QByteArray& line) {
        if (explainsFailure(line)) // the rest is noise, and there is much of it
            post([this, line] { takeLine(line); });
        else if (tellsOfGarbage(line))
            post([this, line] { takeGarbage(line); });
    };
    m_thread = std::make_unique<SofiaThread>(std::move(listener));
    QMetaObject::invokeMethod(
        this,
        [this] { tell(SipEvent::Kind::Ready, 0, QStringLiteral(JONCTION_VERSION " " SOFIA_SIP_VERSION)); },
        Qt::QueuedConnection);
}

SofiaEngine::~SofiaEngine()
{
    m_thread.reset();
}

// On the SIP thread. One wake-up for everything that is told until this thread looks.
void SofiaEngine::post(std::function<void()> news)
{
    {
        const std::lock_guard lock(m_mutex);
        m_news.push_back(std::move(news));
        if (m_news.size() > 1)
            return;
    }
    QMetaObject::invokeMethod(this, &SofiaEngine::takeNews, Qt::QueuedConnection);
}

void SofiaEngine::takeNews()
{
    std::vector<std::function<void()>> news;
    {
        const std::lock_guard lock(m_mutex);
        news.swap(m_news);
    }
    for (const std::function<void()>& one : news)
        one();
}

void SofiaEngine::tell(SipEvent::Kind kind, quint64 id, const QString& text)
{
    SipEvent told;
    told.kind = kind;
    told.id = id;
    told.text = text;
    Q_EMIT event(told);
}

void SofiaEngine::submit(const SipCommand& command)
{
    if (command.kind == SipCommand::Kind::Ping) {
        answerPing(command.id);
    } else if (command.kind == SipCommand::Kind::Shutdown) {
        shutDown();
    } else {
        // From the event loop: an unusable target must not answer inside submit().
        QMetaObject::invokeMethod(
            this, [this, command] { command.startsWork() ? begin(command) : order(command); },
            Qt::QueuedConnection);
    }
}

void SofiaEngine::order(const SipCommand& command)
{
    SipSession* session = m_sessions.value(command.id);
    if (!session)
        return;
    if (command.kind == SipCommand::Kind::CancelCall || command.kind == SipCommand::Kind::HangUp)
        session->hangUp();
    else
        session->order(command);
}

SipSession* SofiaEngine::sessionFor(const SipCommand& command)
{
    switch (command.kind) {
    case SipCommand::Kind::StartCall:
        return new CallSession(*m_thread, m_trust, command, this);
    case SipCommand::Kind::Listen:
        return new ListenSession(*m_thread, m_trust, command, this);
    default:
        return new ProbeSession(*m_thread, m_trust, command, this);
    }
}

void SofiaEngine::begin(const SipCommand& command)
{
    if (m_shuttingDown || m_sessions.contains(command.id) || m_sessions.size() >= kMaxSessions) {
        tell(SipEvent::Kind::Error, command.id, u"too many requests at a time"_s);
        return;
    }
    SipSession* session = sessionFor(command);
    m_sessions.insert(command.id, session);
    connect(session, &SipSession::event, this, &SipEngine::event);
    connect(session, &SipSession::ended, this, [this, id = command.id] { remove(id); });
    session->setResolverConfiguration(m_resolverConfiguration);
    session->start();
}

void SofiaEngine::remove(quint64 id)
{
    if (SipSession* session = m_sessions.take(id))
        session->deleteLater();
    if (m_shuttingDown && m_sessions.isEmpty())
        QMetaObject::invokeMethod(this, &SofiaEngine::stopped, Qt::QueuedConnection);
}

void SofiaEngine::answerPing(quint64 id)
{
    // Through the SIP thread, so that a pong proves both.
    m_thread->post([this, id] { post([this, id] { tell(SipEvent::Kind::Pong, id, QString()); }); });
}

void SofiaEngine::shutDown()
{
    if (std::exchange(m_shuttingDown, true))
        return;
    if (m_sessions.isEmpty()) {
        QMetaObject::invokeMethod(this, &SofiaEngine::stopped, Qt::QueuedConnection);
        return;
    }
    QTimer::singleShot(kShutdownLimitMs, this, &SofiaEngine::stopped);
    const QList<SipSession*> running = m_sessions.values();
    for (SipSession* session : running)
        session->hangUp();
}

void SofiaEngine::takeSign(const SofiaSign& sign)
{
    if (SipSession* session = m_sessions.value(sign.id))
        session->takeSign(sign);
}

// Both ends of a call may be here, with one Call-ID, and a proxy between them.
SipSession* SofiaEngine::sessionOf(const RawSipMessage& message) const
{
    SipSession* owner = nullptr;
    SipSession* sameAddress = nullptr;
    const QByteArray callId = callIdOf(message.text);
    for (SipSession* session : m_sessions) {
        if (session->remote() == message.peer)
            sameAddress = session;
        if (!session->owns(message, callId))
            continue;
        owner = session;
        if (session->fits(message))
            break;
    }
    return owner ? owner : sameAddress; // an answer too broken to carry our Call-ID
}

void SofiaEngine::takeMessage(const RawSipMessage& message)
{
    SipSession* session = sessionOf(message);
    if (session)
        session->takeMessage(message);
    if (message.sent || faultOf(message) == MessageFault::None)
        return;
    // Of a stranger nobody knows which port it was for: it counts for a lone piece of work.
    if (!session && m_sessions.size() == 1)
        session = *m_sessions.cbegin();
    if (session)
        session->noteMalformed();
}

void SofiaEngine::takeGarbage(const QByteArray& line)
{
    for (SipSession* session : std::as_const(m_sessions))
        if (tellsOfGarbage(line, session->local()))
            session->noteMalformed();
}

void SofiaEngine::takeLine(const QByteArray& line)
{
    // Lines carry no Call-ID: each session takes those that name its peer, a lone one takes all.
    const QList<SipSession*> running = m_sessions.values();
    for (SipSession* session : running) {
        const QString host = session->remote().section(u':', 0, -2).remove(u'[').remove(u']');
        if (running.size() == 1 || (!host.isEmpty() && line.contains(host.toLatin1())))
            session->takeLine(line);
    }
    tell(SipEvent::Kind::Log, 0, QString::fromUtf8(maskedSipMessage(line.left(2048))));
}

} // namespace jonction
