// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/LocalAddress.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QUdpSocket>

namespace jonction {

QHostAddress localAddressTowards(const QHostAddress& remote, quint16 port)
{
    QUdpSocket probe;
    probe.setProxy(QNetworkProxy::NoProxy); // asking the desktop for one costs more than all the rest
    probe.connectToHost(remote, port);      // sends nothing: only asks the routing table
    return probe.localAddress();
}

quint16 freePortAt(const QHostAddress& local, bool stream)
{
    if (stream) {
        QTcpServer server;
        server.setProxy(QNetworkProxy::NoProxy);
        return server.listen(local) ? server.serverPort() : quint16(0);
    }
    QUdpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    return socket.bind(local) ? socket.localPort() : quint16(0);
}

} // namespace jonction
