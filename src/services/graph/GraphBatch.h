// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"

namespace jonction {

/// One call inside a batch. The endpoint says whether the part may be sent again.
struct BatchPart
{
    const Endpoint* endpoint = nullptr; ///< must outlive the batch: endpoints are constexpr
    PathValues path = {};
    QueryItems query = {};
    QJsonObject body = {}; ///< empty: none
};

/// What became of one part: its answer (empty for 204), or its own refusal as facts.
using BatchAnswer = Result<QJsonObject>;

/// Parts that one request takes (microsoft-graph 4.2).
inline constexpr qsizetype batchSize = 20;

/// Sends the parts twenty a request over `batch` (POST /$batch, with the scope that the parts need), a few
/// requests at a time, and gives their answers in the order of the parts.
///
/// Each part is throttled on its own: one that was asked to wait is sent again after its own waiting time,
/// without the others; so is a 502, 503 or 504 of a part that may be repeated. A part that the answer leaves
/// out ends with BadAnswer, with replyLostCode where it may have been carried out. The job itself fails only
/// where a whole request did: what had been sent by then is unknown to the caller, so writers send no more
/// than one batchful a call.
///
/// Emits progressed(parts answered, parts in all, "$batch") and waiting(seconds, host).
JobOf<QList<BatchAnswer>>* graphBatch(QObject* owner, GraphClient* client, const Endpoint& batch,
                                      const QList<BatchPart>& parts, Lane lane = Lane::Foreground);

/// The same without what the answers say: done, or refused.
QList<Result<Nothing>> plainResults(const QList<BatchAnswer>& answers);

} // namespace jonction
