// SPDX-License-Identifier: Apache-2.0
#include "services/graph/UserLookup.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

qsizetype batchRequests(qsizetype wanted)
{
    return (wanted + batchSize - 1) / batchSize;
}

bool listingIsCheaper(qsizetype wanted, qsizetype inDirectory, qsizetype pageSize)
{
    constexpr double pageWeight = 2.5; // a page costs as much as this many batches
    const qsizetype pages = (std::max(inDirectory, qsizetype(1)) + pageSize - 1) / pageSize;
    return static_cast<double>(pages) * pageWeight < static_cast<double>(batchRequests(wanted));
}

JobOf<qsizetype>* countUsers(QObject* owner, GraphClient* client, Lane lane)
{
    // Not /users/$count: its answer is plain text, and costs the same.
    const RestCall call{.endpoint = &graph::Users,
                        .query = {{u"$select"_s, u"id"_s}, {u"$top"_s, u"1"_s}, {u"$count"_s, u"true"_s}},
                        .headers = {{"ConsistencyLevel", "eventual"}},
                        .lane = lane};
    return mapJob<RestReply, qsizetype>(
        owner, client->call(owner, call), [](RestReply& reply) -> Result<qsizetype> {
            const qint64 count = reply.json.object().value("@odata.count"_L1).toInteger(-1);
            // Where it is not told, batches always work.
            return count < 0 ? qsizetype(1'000'000) : static_cast<qsizetype>(count);
        });
}

} // namespace jonction
