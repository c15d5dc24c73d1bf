// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QList>

namespace jonction {

struct NameServer
{
    QHostAddress address;
    quint16 port = 53;
};

/// The name servers in a text of resolv.conf's form ("nameserver", and "port" for a server that runs
/// elsewhere), at most three, as resolv.conf(5) has it.
QList<NameServer> readNameServers(const QByteArray& text);
/// Those of this machine; empty where it does not say.
QList<NameServer> systemNameServers();

} // namespace jonction
