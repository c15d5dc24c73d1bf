// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "services/graph/GraphValues.h"
#include "services/graph/PolicyValues.h"

#include <QJsonObject>

#include <optional>

namespace jonction {

/// Everything that the client secret step looks at.
struct SecretWorld
{
    std::optional<GraphApplication> application;
    QStringList keptKeyIds;
    std::optional<AppManagementPolicy> defaultPolicy;  ///< empty: could not be read
    std::optional<AppManagementPolicy> assignedPolicy; ///< empty: none, or could not be read
    QDateTime movedAt; ///< last time that the state of an agent of ours changed in CCAIP; may be invalid
};

/// What was looked at, as facts for the document and back: the language between the step's eyes and its
/// memory. Pure.
namespace SecretFacts {

QList<SecretRecord> recordsOf(const GraphApplication& application, const QStringList& keptKeyIds,
                              const QStringList& lostNames);
/// The policy that decides for this application: the assigned one, otherwise the tenant's default.
SecretPolicy policyOf(const SecretWorld& world);

QJsonObject toFacts(const QList<SecretRecord>& records, const SecretPolicy& policy, const QDateTime& at);

/// Takes facts of a look into the document: inventory, policy, the secret to build on, how far a rotation has
/// come.
void learnLook(SecretInfo& secret, const QJsonObject& facts);
/// Takes what making a secret brought ("made": key_id, name, hint, starts, expires, proven_at).
void learnMade(SecretInfo& secret, const QJsonObject& made);
/// Takes the proof of a rotation's new secret ("proof": key_id, proven_at).
void learnProof(SecretInfo& secret, const QJsonObject& proof);

} // namespace SecretFacts

} // namespace jonction
