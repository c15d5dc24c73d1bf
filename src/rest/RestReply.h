// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "rest/Endpoint.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonDocument>

#include <functional>

namespace jonction {

/// Response headers by lower-case name; the last one wins where a name repeats.
class ReplyHeaders
{
public:
    void set(const QByteArray& name, const QByteArray& value) { m_values.insert(name.toLower(), value); }
    QByteArray value(const QByteArray& lowerCaseName) const { return m_values.value(lowerCaseName); }

private:
    QHash<QByteArray, QByteArray> m_values;
};

/// A successful answer (2xx). Statuses outside 2xx become errors.
struct RestReply
{
    int status = 0;
    QJsonDocument json; ///< null where the answer had no body (204)
    ReplyHeaders headers;
    QDateTime serverDate; ///< the Date header, UTC; invalid where absent. Compare with the local clock.
};

/// A refusal, as the decoder of the service sees it.
struct RestFailure
{
    int status = 0;
    QByteArray body; ///< may be empty, HTML or cut
    ReplyHeaders headers;
};

/// Turns a refusal into facts: kind, code, evidence, request id. Never fails itself.
using ErrorDecoder = std::function<Error(const RestFailure&)>;

} // namespace jonction
