// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/NameServers.h"

#include <QString>

namespace jonction {

QList<NameServer> readNameServers(const QByteArray& text)
{
    constexpr qsizetype kMaxServers = 3;
    QList<NameServer> servers;
    quint16 port = 53;
    for (const QByteArray& line : text.split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() < 2)
            continue;
        if (words[0] == "port")
            port = words[1].toUShort();
        const QHostAddress address(QString::fromLatin1(words[1]));
        if (words[0] == "nameserver" && !address.isNull() && servers.size() < kMaxServers)
            servers.append({address, 53});
    }
    for (NameServer& server : servers)
        server.port = port == 0 ? quint16(53) : port;
    return servers;
}

} // namespace jonction
