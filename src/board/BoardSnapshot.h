// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentRow.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace jonction {

/// One moment of the board as a value: what `board --once` prints. The keys of toJson() are a contract: added
/// to, never renamed or removed.
struct BoardSnapshot
{
    struct Feed
    {
        QString name;      ///< "teams", "ccaip", "agents"
        QString state;     ///< "starting" "ok" "late" "failed" "stopped"
        qint64 ageMs = -1; ///< since the last good answer; -1: none yet
        QString error;     ///< kind of the error of a failed feed, else empty
    };

    QDateTime takenAt;      ///< UTC
    qint64 monotonicMs = 0; ///< Clock::monotonicMs at that moment: ages are counted against it
    QList<Feed> feeds;
    QList<AgentRow> agents;

    /// Agents are ordered by name, then by key. Ages are whole seconds, null where nothing was ever heard;
    /// the `id` of an agent is CCAIP's number, null where CCAIP does not know the agent.
    QJsonObject toJson() const;
};

} // namespace jonction
