// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "domain/Deployment.h"

#include <optional>

namespace jonction {

/// Where a rotation stands (microsoft-graph 8.3). It follows from the facts in the document, so that it can
/// be taken up again wherever the program ended.
enum class RotationStage {
    None,
    Make,     ///< a new secret is to be made and kept
    Prove,    ///< it is kept; Microsoft has not issued a token for it yet
    HandOver, ///< to be entered in CCAIP, by hand
    Confirm,  ///< CCAIP has it; do the agents' states still move?
    Grace,    ///< both live; the old one is removed when the days of grace are over
    Withdraw, ///< the person changed their mind: the new one is removed
};

/// "none" "make" "prove" "handOver" "confirm" "grace" "withdraw": part of the JSON contract.
QString toString(RotationStage stage);

/// The rules of the client secret's life. Pure; `now` in UTC.
namespace SecretRules {

/// Life of a secret that the portal and the guide allow at most: 24 months.
inline constexpr int longestLifeDays = 730;
/// A secret that ends sooner than this is no longer good enough to build on: 14 days, or a third of the life
/// that the tenant allows where that is less.
int leastDays(const SecretInfo& secret);

RotationStage stage(const SecretRotation& rotation);
/// When the old secret of a rotation is removed; invalid before CCAIP was seen to work with the new one.
QDateTime retireFrom(const SecretInfo& secret);

/// Begins a rotation away from the secret that CCAIP holds. Without effect while one is going on.
void beginRotation(SecretInfo& secret, const QDateTime& now);
/// The new secret is to go: forgets the rotation at once where nothing was made yet.
void withdrawRotation(SecretInfo& secret);
/// CCAIP was given this secret, by the person's word. Takes a rotation forward where it is the new one.
void handedOver(SecretInfo& secret, const QString& keyId, const QDateTime& at);

const SecretRecord* find(const QList<SecretRecord>& secrets, const QString& keyId);
bool isExpired(const SecretRecord& record, const QDateTime& now);
/// Key id of the secret that CCAIP holds: as declared; else by the typed hint where exactly one begins so.
/// Empty: unknown.
QString heldKeyId(const SecretInfo& secret, const QList<SecretRecord>& secrets);
/// Key id of the secret to build on: kept here and valid for a while. What CCAIP holds goes first, then the
/// latest end; the new one of a rotation counts once CCAIP has it. Empty: there is none.
QString currentKeyId(const SecretInfo& secret, const QList<SecretRecord>& secrets, const QDateTime& now);

/// Why a secret must stay.
enum class Removal {
    Allowed,
    HeldByCcaip, ///< CCAIP works with it: hand over another one first
    LastValid,   ///< nobody could sign in any more
};
/// Whether a secret may be removed. One that ended, and one whose value nobody has, may always go; the one
/// that CCAIP holds and the last one that anybody can use never.
Removal removal(const SecretInfo& secret, const QList<SecretRecord>& secrets, const QString& keyId,
                const QDateTime& now);

/// The life that a new secret is asked for: the person's choice, bounded by 24 months and by the policy.
/// Where the policy cannot be read and a life was refused: the next one below of 180, 90 and 30 days. 0: none
/// is left to try.
int lifetimeDays(const SecretInfo& secret);
/// True where an existing secret lives longer than the policy allows a new one to.
bool isLongerThanPolicy(const SecretRecord& record, const SecretPolicy& policy);

/// Whether what CCAIP holds is about to end, has ended, is gone or is unknown, and whether a better one lies
/// here unused. Warnings: none of them stops the change that mends it.
Diagnostics heldFindings(const SecretInfo& secret, const QList<SecretRecord>& secrets, bool linked,
                         const QDateTime& now);

} // namespace SecretRules

} // namespace jonction
