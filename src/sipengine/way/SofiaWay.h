// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHostAddress>

namespace jonction {

/// What makes one stack different from another. Work with equal ways shares a stack: transport, next hop,
/// trust and resolver answers of one never touch another.
struct SofiaWay
{
    QByteArray bindUrl;         ///< "sip:192.0.2.1:*;transport=udp", "sips:192.0.2.1:*"
    QByteArray proxyUrl;        ///< next hop where it is not the target's host; may be empty
    QByteArray certificateDir;  ///< TLS only: a folder with cafile.pem
    bool verifySubject = false; ///< TLS: the name is an exact DNS SAN, so the stack can check it too
    int timeoutMs = 8000;

    QByteArray name;      ///< host name that the stack will ask for; empty where the URL has an address
    QHostAddress address; ///< its answer
    QByteArray srvName;   ///< "_sip._udp.example.com" where an SRV record led to `name`; else empty
    quint16 srvPort = 0;

    bool acceptsCalls = false;
    int leastSessionSeconds = 90; ///< Min-SE; RFC 4028 wants 90, a test of refreshes cannot wait so long

    friend bool operator==(const SofiaWay&, const SofiaWay&) = default;
};

} // namespace jonction
