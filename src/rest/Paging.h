// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "rest/RestClient.h"

#include <QJsonArray>

namespace jonction {

/// Bounds of a listing: beyond them it ends with BadAnswer instead of eating memory.
struct PageBounds
{
    int maxItems = 200'000;
    int maxPages = 2'000;
};

/// Microsoft Graph: items in "value", follows "@odata.nextLink" verbatim, within the same origin only and
/// with the same headers. progressed(items so far, 0, template path).
JobOf<QJsonArray>* graphPages(QObject* owner, RestClient* client, const RestCall& first,
                              PageBounds bounds = {});

/// Telnyx: items in "data", page[number] and page[size] until meta.total_pages.
JobOf<QJsonArray>* telnyxPages(QObject* owner, RestClient* client, const RestCall& first, int pageSize = 100,
                               PageBounds bounds = {});

/// The list in an answer of CCAIP: the body itself, or the one list among "users", "agents", "data", "items",
/// "results" of an object. Nothing where there is none.
std::optional<QJsonArray> ccaipItems(const RestReply& reply);

/// CCAIP: the body is the list, page and per; ends by the Total header where there is one, else by the first
/// page that is not full. The Link header is known to be missing at times (ccai-platform.md §3.1).
JobOf<QJsonArray>* ccaipPages(QObject* owner, RestClient* client, const RestCall& first, int pageSize = 100,
                              PageBounds bounds = {});

} // namespace jonction
