// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentState.h"

#include <QHash>
#include <QMap>

namespace jonction {

/// Which CCAIP status a Teams state becomes (ccai-platform.md §1.6, §1.7).
class StateMapping
{
public:
    /// `chosen`: Teams name → CCAIP status name, as the document holds it; empty: the dossier's proposal.
    /// Entries that point to In-call, In-chat or Wrap-up are left out: those are the platform's own.
    explicit StateMapping(const QMap<QString, QString>& chosen = {});

    /// The activity is looked up first, then the availability. Unknown status: there is no mapping.
    AgentStatus statusFor(const AgentPresence& presence) const;

    /// Teams name → CCAIP status name, for a page that shows a first proposal.
    static QMap<QString, QString> proposal();

private:
    QHash<QString, AgentStatus> m_byName;
};

} // namespace jonction
