// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Web.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jonction::sandbox {

/// A parsed $filter: eq, startswith, endswith, in, and, or, not, and `tags/any(t:t eq 'x')`.
class GraphFilter
{
public:
    /// Nothing where the text is not understood; `why` then says what.
    static std::optional<GraphFilter> parse(const std::string& text, std::string& why);
    bool matches(const Json& object) const;
    /// endswith, not and ne need `ConsistencyLevel: eventual` (microsoft-graph §4.1).
    bool isAdvanced() const { return m_advanced; }

    /// One node of the expression.
    struct Node
    {
        enum Kind { Equal, NotEqual, StartsWith, EndsWith, In, Any, And, Or, Not } kind = Equal;
        std::string property;
        std::vector<Json> values;
        std::vector<std::unique_ptr<Node>> children;
    };

private:
    std::shared_ptr<const Node> m_root;
    bool m_advanced = false;
};

/// Applies $filter, $top, $skiptoken, $count and $select to a list, and builds the answer with its nextLink.
WebReply graphCollection(const WebRequest& request, const std::string& context,
                         const std::vector<Json>& items, std::size_t defaultPage, std::size_t largestPage);
/// Applies $select to one object.
Json graphSelect(const WebRequest& request, const Json& object);

WebReply graphError(int status, const std::string& code, const std::string& message,
                    const Json& details = {});

} // namespace jonction::sandbox
