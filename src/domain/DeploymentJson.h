// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Deployment.h"

namespace jonction {

/// The version this program writes and the highest it reads.
inline constexpr int deploymentSchema = 1;

/// Document to JSON. Keys that the file had and Jonction does not know are kept.
QJsonObject toJson(const Deployment& deployment);

/// JSON to document. Errors: FileBroken (subject is the JSON path of the wrong value: "agents[2].number"),
/// FileNewer (schema above ours; evidence is its number).
Result<Deployment> deploymentFromJson(const QJsonObject& json);

/// A hash of the given sections ("instance", "trunk", …) as they would be written, for noticing that inputs
/// changed.
QString fingerprint(const Deployment& deployment, const QStringList& sections);
/// The same from what ownJson() gave: for many fingerprints of one moment. "agents" is the whole list,
/// "agents.userId" that member of each of its items.
QString fingerprint(const QJsonObject& document, const QStringList& paths);
/// The document without the keys of others: what fingerprints are made of.
QJsonObject ownJson(const Deployment& deployment);
/// A hash of any JSON value, stable over key order.
QString fingerprint(const QJsonObject& value);

} // namespace jonction
