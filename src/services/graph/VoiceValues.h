// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace jonction {

// Telephony of Teams as Graph shows it (microsoft-graph 4.4). Unknown enumeration values are kept as they
// are; numbers carry their plus sign.

/// One number of the tenant.
struct TeamsNumber
{
    QString number;
    QString numberType;       ///< "directRouting", "callingPlan", "operatorConnect"
    QString assignmentStatus; ///< "unassigned", "userAssigned", "voiceApplicationAssigned", …
    QString activationState;  ///< "activated", "assignmentPending", "assignmentFailed", …
    QString targetId;         ///< who has it; empty: nobody

    bool isTaken() const
    {
        return !targetId.isEmpty() && activationState != QLatin1String("assignmentFailed");
    }
};

/// An order to give or take a number. Accepted is not done: only "succeeded" is.
struct NumberOrder
{
    QString id;
    QString status;  ///< "notStarted", "running", "succeeded", "failed", "skipped", …
    QString details; ///< what the service says of the number, for a failure

    bool isOpen() const
    {
        return status == QLatin1String("notStarted") || status == QLatin1String("running");
    }
};

struct EffectivePolicy
{
    QString type; ///< "OnlineVoiceRoutingPolicy", "TenantDialPlan", …
    QString name; ///< without "Tag:"
    QString policyId;
    QString assignmentType; ///< "direct" or "group"
};

/// What Teams has made of one account: the truth about its voice.
struct TeamsVoice
{
    QString id; ///< object id of the account
    QString userPrincipalName;
    QString accountType; ///< "user", "resourceAccount", "guest", "sfbOnPremUser", "ineligibleUser", "unknown"
    bool enterpriseVoice = false;
    QStringList features; ///< "Teams", "PhoneSystem", "CallingPlan", …
    QStringList numbers;  ///< the primary one first
    QList<EffectivePolicy> policies;

    const EffectivePolicy* policy(const QString& type) const
    {
        for (const EffectivePolicy& one : policies)
            if (one.type.compare(type, Qt::CaseInsensitive) == 0)
                return &one;
        return nullptr;
    }
};

/// Policy types by the names that Teams gives them; no public page lists them for this interface (4.5).
inline constexpr char voiceRoutingPolicyType[] = "OnlineVoiceRoutingPolicy";
inline constexpr char dialPlanPolicyType[] = "TenantDialPlan";

} // namespace jonction
