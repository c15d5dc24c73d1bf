// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace jonction {

/// What a presence or a status means to somebody who looks for a free agent. Order: how a sorted column
/// begins.
enum class AgentMood { Free, Talking, Busy, Away, Attention, Offline, Unknown };

/// "free" "talking" "busy" "away" "attention" "offline" "unknown": the id of icon and tone.
QString toString(AgentMood mood);

/// What Graph says of a person (microsoft-graph.md §6.2). Both texts come from the service and are kept as
/// they came: names may be added there at any time. Compared without case; the published lists of the two
/// properties overlap, so either is looked up in the union of both.
struct AgentPresence
{
    QString availability; ///< empty: nothing heard
    QString activity;

    AgentMood mood() const;
    bool isKnown() const { return mood() != AgentMood::Unknown; }
    /// The name that says most: the activity where it is known and more than the availability. "InACall".
    /// "PresenceUnknown" where nothing is known.
    QString name() const;

    friend bool operator==(const AgentPresence&, const AgentPresence&) = default;
};

/// A CCAIP status (ccai-platform.md §4). Names are not unique and may be translated: the id decides where the
/// service gave one.
struct AgentStatus
{
    static constexpr int available = 0;
    static constexpr int wrapUp = -6;
    static constexpr int inCall = -7;
    static constexpr int inChat = -8;
    static constexpr int offline = -10;

    std::optional<int> id; ///< absent: unknown, or a custom status of which only the name is known
    QString name;          ///< English name of the platform's own ones; empty: unknown

    /// From what the service gave. One of the two may be missing; the platform's own statuses are completed.
    static AgentStatus of(std::optional<int> id, const QString& name);
    static AgentStatus named(const QString& name) { return of(std::nullopt, name); }

    bool isKnown() const { return !name.isEmpty(); }
    AgentMood mood() const;
    /// In-call, In-chat and Wrap-up belong to the platform: nothing maps to them and nothing ends them early.
    bool isInteraction() const;
    /// Stable id for filters and words: the lower-case English name ("in-call"), "unknown" where unknown.
    QString stateId() const;

    friend bool operator==(const AgentStatus&, const AgentStatus&) = default;
};

} // namespace jonction
