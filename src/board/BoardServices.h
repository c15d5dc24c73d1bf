// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace jonction {

class CcaipApi;
class GraphApi;

/// Where the feeds get their clients. Asked anew for each round, because the clients of a document are
/// replaced when its addresses or its session change; null means that there is none now.
struct BoardServices
{
    std::function<GraphApi*()> graph;
    std::function<CcaipApi*()> ccaip;
};

} // namespace jonction
