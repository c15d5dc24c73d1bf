// SPDX-License-Identifier: Apache-2.0
#include "board/BoardFeed.h"

#include "log/Log.h"

#include <QRandomGenerator>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {
constexpr int afterCancelMs = 1000;
constexpr const char* feedStateNames[] = {"stopped", "starting", "ok", "late", "failed"};
} // namespace

QString toString(BoardFeed::State state)
{
    return QString::fromLatin1(feedStateNames[static_cast<int>(state)]);
}

BoardFeed::BoardFeed(QString name, Clock& clock, QObject* parent, Paces paces)
    : QObject(parent)
    , m_name(std::move(name))
    , m_clock(clock)
    , m_paces(paces)
    , m_newsLimitMs(2 * paces.visible.longestMs)
{}

qint64 BoardFeed::ageMs() const
{
    return m_heardMs < 0 ? -1 : m_clock.monotonicMs() - m_heardMs;
}

void BoardFeed::start()
{
    if (m_state != State::Stopped)
        return;
    setState(State::Starting);
    plan(0);
}

void BoardFeed::stop()
{
    ++m_planned;
    m_round.reset();
    m_asking = false;
    m_again = false;
    m_error.reset();
    setState(State::Stopped);
}

void BoardFeed::setVisible(bool visible)
{
    if (std::exchange(m_visible, visible) == visible || m_state == State::Stopped)
        return;
    // Getting slower, what is known may get older at once; getting faster, only from the next answer on.
    m_newsLimitMs = std::max(m_newsLimitMs, 2 * pace().longestMs);
    Q_EMIT changed();
    if (visible && (m_heardMs < 0 || ageMs() >= pace().shortestMs))
        refresh();
    else if (!m_asking)
        plan(QRandomGenerator::global()->bounded(pace().shortestMs, pace().longestMs + 1));
}

void BoardFeed::setOnline(bool online)
{
    if (std::exchange(m_online, online) == online || m_state == State::Stopped)
        return;
    if (online)
        refresh();
}

void BoardFeed::refresh()
{
    if (m_state == State::Stopped)
        return;
    if (m_asking)
        m_again = true;
    else
        plan(0);
}

void BoardFeed::plan(int ms)
{
    m_clock.after(ms, this, [this, number = ++m_planned] {
        if (number == m_planned)
            startRound();
    });
}

void BoardFeed::startRound()
{
    if (!m_online || m_asking)
        return; // setOnline() plans the next one
    m_asking = true;
    m_again = false;
    m_round = std::make_unique<QObject>();
    m_clock.after(2 * pace().longestMs, this, [this, number = ++m_roundNumber] {
        if (m_asking && number == m_roundNumber)
            setState(State::Late);
    });
    ask(m_round.get());
}

void BoardFeed::succeed()
{
    if (m_asking)
        m_heardMs = m_clock.monotonicMs();
    m_newsLimitMs = 2 * pace().longestMs;
    endRound(State::Ok, std::nullopt);
}

void BoardFeed::fail(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled && m_asking) {
        m_asking = false; // the client was replaced under the round: no news, good or bad
        return plan(afterCancelMs);
    }
    Log::info("board", u"%1: %2 %3 %4"_s.arg(m_name, toString(error.kind), error.subject, error.code));
    endRound(State::Failed, error);
}

void BoardFeed::endRound(State state, std::optional<Error> error)
{
    if (!m_asking)
        return; // stopped by whoever took the news
    m_asking = false;
    const int told = error ? error->retryAfterSeconds * 1000 : 0;
    m_error = std::move(error);
    const int pause = QRandomGenerator::global()->bounded(pace().shortestMs, pace().longestMs + 1);
    plan(m_again && told <= 0 ? 0 : std::max(pause, told));
    m_state = state;
    Q_EMIT changed();
    Q_EMIT roundEnded();
}

void BoardFeed::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT changed();
}

} // namespace jonction
