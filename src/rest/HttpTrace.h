// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace jonction {

/// What may be told about one try of a call. An allow-list: no address with values, no header, no body.
struct HttpTraceLine
{
    QString host;
    QByteArray verb;
    QByteArray path; ///< the template, never the values
    int attempt = 1;
    int status = 0; ///< 0 where no answer came
    qint64 durationMs = 0;
    QByteArray requestId; ///< the server's, for the vendor's support
    QString problem;      ///< toString(ErrorKind) where the try failed without a status
};

using HttpTrace = std::function<void(const HttpTraceLine&)>;

/// "GET /users/{id} 200 35 ms", for a log.
QString toString(const HttpTraceLine& line);

} // namespace jonction
