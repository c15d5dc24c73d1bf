// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integration/sip/SipOutcomes.h"
#include "integration/sip/UdpResponder.h"

#include <QDir>
#include <QFile>

namespace jonction::test {

/// Memory of this process, the engine included.
inline qint64 residentKb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

inline qint64 residentMb()
{
    return residentKb() / 1024;
}

inline qsizetype openFiles()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size();
}

inline bool isMethod(const QByteArray& request, const QByteArray& method)
{
    return request.startsWith(method + ' ');
}

/// A request that does not hold a test up: no wait after the answer.
inline SipRequest quickRequest(const QString& uri, int timeoutMs = 1500)
{
    SipRequest request;
    request.target = uri;
    request.timeoutMs = timeoutMs;
    request.holdSeconds = 0;
    return request;
}

/// The engine still does its work.
inline bool isAlive(SipClient& client)
{
    UdpResponder good([](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
    return outcomeOf(client.options(&client, quickRequest(good.uri()))).ok;
}

} // namespace jonction::test
