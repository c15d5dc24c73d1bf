// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integration/sip/TestCall.h"
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

/// A sanitizer keeps what was freed: then the memory of this process says nothing about the engine.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool memoryTells = false;
#else
inline constexpr bool memoryTells = true;
#endif

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
    SipRequest request = requestTo(uri, 0);
    request.timeoutMs = timeoutMs;
    return request;
}

/// The engine still does its work.
inline bool isAlive(SipClient& client)
{
    UdpResponder good([](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
    return outcomeOf(client.options(&client, quickRequest(good.uri()))).ok;
}

} // namespace jonction::test
