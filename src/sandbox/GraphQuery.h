// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Web.h"

#include <functional>
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

/// A parsed $search: `"displayName:wal" AND "mail:x"`; a value is found at the start of a word.
class GraphSearch
{
public:
    static std::optional<GraphSearch> parse(const std::string& text,
                                            const std::vector<std::string>& properties, std::string& why);
    bool matches(const Json& object) const;

private:
    struct Clause
    {
        std::string property;
        std::string value;
        bool orBefore = false;
    };
    std::vector<Clause> m_clauses;
};

/// A list that is not copied to be looked at. What `at` gives is good until it is asked again.
struct GraphList
{
    std::size_t count = 0;
    std::function<const Json&(std::size_t)> at;
    std::vector<std::string> searchable; ///< properties that $search may name; empty: it is refused
    std::size_t defaultPage = 100;
    std::size_t largestPage = 999;
};

/// Applies $filter, $search, $orderby, $top, $skip, $skiptoken, $count and $select to a list, and builds the
/// answer with its nextLink.
WebReply graphCollection(const WebRequest& request, const std::string& context, const GraphList& list);
WebReply graphCollection(const WebRequest& request, const std::string& context,
                         const std::vector<Json>& items, std::size_t defaultPage, std::size_t largestPage);
/// GET …/$count: a number as text, for eventual readers only.
WebReply graphCount(const WebRequest& request, const GraphList& list);
/// Applies $select to one object.
Json graphSelect(const WebRequest& request, const Json& object);

WebReply graphError(int status, const std::string& code, const std::string& message,
                    const Json& details = {});

} // namespace jonction::sandbox
