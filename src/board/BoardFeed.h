// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Error.h"

#include <QObject>

#include <memory>
#include <optional>

namespace jonction {

/// Asks one service again and again: every 10 to 15 s while somebody looks, about once a minute otherwise,
/// never twice at a time, not at all while stopped or offline. An error is a state of the feed, not an end:
/// the next round comes in its time. Intervals jitter, so that many consoles do not knock together.
class BoardFeed : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Starting, ///< the first answer is awaited
        Ok,
        Late,   ///< a round takes longer than two intervals
        Failed, ///< the last round ended with error()
    };

    /// Shortest and longest pause between two rounds, milliseconds.
    struct Pace
    {
        int shortestMs;
        int longestMs;
    };
    struct Paces
    {
        Pace visible{10'000, 15'000};
        Pace hidden{55'000, 65'000};
    };

    /// `clock` outlives the feed. `name` is its id: "teams".
    BoardFeed(QString name, Clock& clock, QObject* parent, Paces paces);

    const QString& name() const { return m_name; }
    State state() const { return m_state; }
    const std::optional<Error>& error() const { return m_error; }
    /// Milliseconds since the last good answer; -1: none yet.
    qint64 ageMs() const;
    /// Older news than this counts as none: two of the longest intervals now in use.
    int newsLimitMs() const { return m_newsLimitMs; }

    void start();
    /// Ends a running round silently.
    void stop();
    /// A board that becomes visible asks at once unless it has just done so.
    void setVisible(bool visible);
    /// Pauses while the computer has no network; the age goes on counting.
    void setOnline(bool online);
    /// A round now, or right after the running one.
    void refresh();

Q_SIGNALS:
    void changed();    ///< state, error or news limit
    void roundEnded(); ///< with an answer or an error

protected:
    /// Starts one round; `round` owns its jobs and dies when the feed is stopped. Ends by succeed() or
    /// fail().
    virtual void ask(QObject* round) = 0;
    void succeed();
    void fail(const Error& error);

private:
    const Pace& pace() const { return m_visible ? m_paces.visible : m_paces.hidden; }
    void plan(int ms);
    void startRound();
    void endRound(State state, std::optional<Error> error);
    void setState(State state);

    QString m_name;
    Clock& m_clock;
    Paces m_paces;
    State m_state = State::Stopped;
    std::optional<Error> m_error;
    std::unique_ptr<QObject> m_round;
    bool m_asking = false;
    bool m_again = false;
    bool m_visible = true;
    bool m_online = true;
    qint64 m_heardMs = -1;
    int m_newsLimitMs;
    int m_planned = 0; ///< number of the plan that counts; an older one is void
    int m_roundNumber = 0;
};

/// "stopped" "starting" "ok" "late" "failed".
QString toString(BoardFeed::State state);

} // namespace jonction
