// SPDX-License-Identifier: Apache-2.0
#include "services/entra/LoopbackListener.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype requestLimit = 16 * 1024;
constexpr int socketLimitMs = 15'000;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    default:
        return "Bad Request";
    }
}

QByteArray before(const QByteArray& text, char mark)
{
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? text : text.left(at); // left(-1) of a QByteArray is empty, unlike a QString's
}

QUrlQuery queryOf(const QByteArray& target)
{
    QByteArray query = target.mid(target.indexOf('?') + 1);
    query.replace('+', "%20"); // the form encoding of a blank, which QUrlQuery does not know
    return QUrlQuery(QString::fromLatin1(query));
}

QString valueOf(const QUrlQuery& query, const QString& name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace

LoopbackListener::LoopbackListener(QObject* parent, const LoopbackPages& pages)
    : QObject(parent)
    , m_pages(pages)
{}

Result<QUrl> LoopbackListener::listen()
{
    // A browser may take localhost for ::1 first, so both families answer on one port wherever that can be
    // had.
    for (int tries = 0; tries < 5; ++tries)
        if (listenOnce(true))
            return redirectUri();
    if (listenOnce(false))
        return redirectUri();
    return Error::of(ErrorKind::Network, u"127.0.0.1"_s, m_servers.isEmpty() ? QString() : u"listen"_s);
}

bool LoopbackListener::listenOnce(bool bothFamilies)
{
    close();
    for (const QHostAddress::SpecialAddress family : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        if (family == QHostAddress::LocalHostIPv6 && !bothFamilies)
            break;
        auto* server = new QTcpServer(this);
        if (!server->listen(QHostAddress(family), m_port)) {
            const bool noSuchFamily = family == QHostAddress::LocalHostIPv6 &&
                                      server->serverError() != QAbstractSocket::AddressInUseError;
            delete server;
            if (noSuchFamily)
                break;
            return false;
        }
        m_port = server->serverPort();
        m_servers.append(server);
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(server); });
    }
    return true;
}

void LoopbackListener::close()
{
    for (QTcpServer* server : std::exchange(m_servers, {})) {
        server->close();
        server->deleteLater();
    }
    m_port = 0;
}

QUrl LoopbackListener::redirectUri() const
{
    return QUrl(u"http://localhost:%1%2"_s.arg(m_port).arg(QLatin1StringView(loopbackPath)));
}

JobOf<RedirectAnswer>* LoopbackListener::waitForAnswer(QObject* owner, const QByteArray& state)
{
    m_state = state;
    m_job = new JobOf<RedirectAnswer>(owner);
    return m_job;
}

void LoopbackListener::accept(QTcpServer* server)
{
    while (QTcpSocket* socket = server->nextPendingConnection()) {
        socket->setParent(this); // closing the server must not cut the page that is being served
        socket->setReadBufferSize(requestLimit + 1);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
        QTimer::singleShot(socketLimitMs, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::readFrom(QTcpSocket* socket)
{
    const QByteArray received = socket->peek(requestLimit + 1);
    if (received.size() > requestLimit)
        return reply(socket, 413, m_pages.failed);
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    socket->disconnect(this);
    socket->readAll();
    answer(socket, received.left(end));
}

void LoopbackListener::answer(QTcpSocket* socket, const QByteArray& request)
{
    const QList<QByteArray> line = before(request, '\r').split(' ');
    if (line.size() != 3 || !line.at(2).startsWith("HTTP/1."))
        return reply(socket, 400, m_pages.failed);
    if (line.at(0) != "GET")
        return reply(socket, 405, m_pages.failed);
    const QByteArray& target = line.at(1);
    if (before(target, '?') != loopbackPath)
        return reply(socket, 404, m_pages.failed);
    const QUrlQuery query = queryOf(target);
    if (!m_job || m_state.isEmpty() || valueOf(query, u"state"_s).toUtf8() != m_state)
        return reply(socket, 400, m_pages.failed); // not our conversation: the wait goes on
    RedirectAnswer result;
    result.code = Secret(valueOf(query, u"code"_s).toUtf8());
    result.error = valueOf(query, u"error"_s).left(80);
    result.errorDescription = valueOf(query, u"error_description"_s).left(2000);
    if (result.code.isEmpty() == result.error.isEmpty())
        return reply(socket, 400, m_pages.failed);
    reply(socket, 200, result.error.isEmpty() ? m_pages.done : m_pages.failed);
    const QPointer<JobOf<RedirectAnswer>> job = m_job;
    m_job.clear();
    m_state.clear();
    close();
    job->settle(std::move(result));
}

void LoopbackListener::reply(QTcpSocket* socket, int status, const QString& text)
{
    const QString title = m_pages.title.toHtmlEscaped();
    const QByteArray page = u"<!doctype html><html><head><meta charset=\"utf-8\"><title>%1</title></head>"
                            "<body><h1>%1</h1><p>%2</p></body></html>"_s.arg(title, text.toHtmlEscaped())
                                .toUtf8();
    socket->disconnect(this);
    socket->write(
        "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) +
        "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.size()) +
        "\r\nConnection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
        "Content-Security-Policy: default-src 'none'\r\n\r\n" +
        page);
    socket->flush(); // our end may come before the event loop would have sent it
    socket->disconnectFromHost();
}

} // namespace jonction
