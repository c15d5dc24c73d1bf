// SPDX-License-Identifier: Apache-2.0
#include "rest/HttpTrace.h"

namespace jonction {

QString toString(const HttpTraceLine& line)
{
    QString text = QStringLiteral("%1 %2 %3 %4 ms")
                       .arg(QString::fromLatin1(line.verb), QString::fromLatin1(line.path),
                            line.status > 0 ? QString::number(line.status) : line.problem)
                       .arg(line.durationMs);
    if (line.attempt > 1)
        text += QStringLiteral(" try %1").arg(line.attempt);
    if (!line.host.isEmpty())
        text += QStringLiteral(" host %1").arg(line.host);
    if (!line.requestId.isEmpty())
        text += QStringLiteral(" request-id %1").arg(QString::fromLatin1(line.requestId));
    return text;
}

} // namespace jonction
