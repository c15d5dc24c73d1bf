// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/StateReconciler.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace jonction {

/// Somebody on the board. `key` is the lower-case e-mail address, the one thing both sides know.
struct BoardAgent
{
    QString key;
    QString name;
    QString email;
    QString upn;                   ///< sign-in name in the directory; may be empty
    QString userId;                ///< object id in the directory; empty: Teams cannot be asked
    std::optional<qint64> ccaipId; ///< absent: CCAIP does not know this agent
    bool isTeams = false;

    friend bool operator==(const BoardAgent&, const BoardAgent&) = default;
};

/// What a poll of Graph says of one person.
struct PresenceNews
{
    QString userId;
    AgentPresence presence;
    QString sequence; ///< sortable; older than the last seen is dropped. May be empty
};

/// What a poll of CCAIP says of one agent.
struct StatusNews
{
    qint64 ccaipId = 0;
    AgentStatus status;
    QDateTime updatedAt; ///< as the service says, UTC; may be invalid
};

/// One line of the board as it is shown.
struct AgentRow
{
    BoardAgent agent;
    AgentPresence presence;
    QString presenceSequence;
    qint64 presenceHeardMs = -1; ///< Clock::monotonicMs of the last news; -1: never
    AgentStatus status;
    QDateTime statusUpdatedAt;
    qint64 statusHeardMs = -1;
    EffectiveState effective;
    QString stateId = AgentStatus().stateId(); ///< of `effective`, kept because filters and counts ask often
    QDateTime since;                           ///< start of the effective state, UTC
    bool sinceInferred = true;                 ///< our own observation: it may have begun before
};

} // namespace jonction
