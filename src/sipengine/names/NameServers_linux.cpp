// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/NameServers.h"

#include <QFile>

namespace jonction {

QList<NameServer> systemNameServers()
{
    QFile file(QStringLiteral("/etc/resolv.conf"));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
    const QList<NameServer> servers = readNameServers(text);
    // Without a word a server on this machine is meant (resolv.conf(5)).
    return servers.isEmpty() ? QList<NameServer>{{QHostAddress(QHostAddress::LocalHost), 53}} : servers;
}

} // namespace jonction
