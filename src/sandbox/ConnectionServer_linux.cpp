// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ConnectionServer.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace jonction::sandbox {

namespace {

constexpr int sliceMs = 100;
constexpr int idleMs = 30000;
constexpr int requestMs = 10000;
constexpr std::size_t requestsPerConnection = 200;

thread_local Delivery nextDelivery = Delivery::Whole;

bool ready(socket_t socket, short events, int millis)
{
    pollfd entry{socket, events, 0};
    return ::poll(&entry, 1, millis) > 0;
}

void nameOf(const sockaddr_storage& address, std::string& ip, int& port)
{
    if (address.ss_family != AF_INET)
        return;
    sockaddr_in in{};
    std::memcpy(&in, &address, sizeof in);
    std::array<char, INET_ADDRSTRLEN> text{};
    ip = ::inet_ntop(AF_INET, &in.sin_addr, text.data(), text.size()) != nullptr ? text.data() : "";
    port = ntohs(in.sin_port);
}

/// The bytes of one connection. Reading is buffered: the library asks for single characters.
class ConnectionStream : public httplib::Stream
{
public:
    explicit ConnectionStream(socket_t socket)
        : m_socket(socket)
    {}

    bool buffered() const { return m_from < m_to; }
    bool dropped() const { return m_dropped; }
    void begin()
    {
        m_writes = 0;
        nextDelivery = Delivery::Whole;
    }

    bool is_readable() const override { return buffered() || ready(m_socket, POLLIN, requestMs); }
    bool is_writable() const override { return !m_dropped && ready(m_socket, POLLOUT, requestMs); }
    socket_t socket() const override { return m_socket; }
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    ssize_t read(char* to, size_t size) override;
    ssize_t write(const char* from, size_t size) override;

private:
    ssize_t sendAll(const char* from, size_t size);

    socket_t m_socket;
    std::array<char, 8192> m_buffer{};
    std::size_t m_from = 0;
    std::size_t m_to = 0;
    int m_writes = 0;
    bool m_dropped = false;
};

void ConnectionStream::get_remote_ip_and_port(std::string& ip, int& port) const
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getpeername(m_socket, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        nameOf(address, ip, port);
}

void ConnectionStream::get_local_ip_and_port(std::string& ip, int& port) const
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        nameOf(address, ip, port);
}

ssize_t ConnectionStream::read(char* to, size_t size)
{
    if (!buffered()) {
        if (!ready(m_socket, POLLIN, requestMs))
            return -1;
        const ssize_t got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (got <= 0)
            return got;
        m_from = 0;
        m_to = static_cast<std::size_t>(got);
    }
    const std::size_t part = std::min(size, m_to - m_from);
    std::memcpy(to, m_buffer.data() + m_from, part);
    m_from += part;
    return static_cast<ssize_t>(part);
}

/// The library writes the head in one piece and the body after it.
ssize_t ConnectionStream::write(const char* from, size_t size)
{
    ++m_writes;
    if (m_dropped)
        return -1;
    if (nextDelivery == Delivery::Whole || (nextDelivery == Delivery::HalfBody && m_writes == 1))
        return sendAll(from, size);
    if (nextDelivery == Delivery::HalfBody)
        sendAll(from, size / 2);
    m_dropped = true;
    return -1;
}

ssize_t ConnectionStream::sendAll(const char* from, size_t size)
{
    std::size_t sent = 0;
    while (sent < size) {
        if (!ready(m_socket, POLLOUT, requestMs))
            return -1;
        const ssize_t part = ::send(m_socket, from + sent, size - sent, MSG_NOSIGNAL);
        if (part <= 0)
            return -1;
        sent += static_cast<std::size_t>(part);
    }
    return static_cast<ssize_t>(size);
}

bool waitForRequest(const ConnectionStream& stream, const ConnectionServer& server)
{
    for (int waited = 0; waited < idleMs && !server.hurried(); waited += sliceMs)
        if (stream.buffered() || ready(stream.socket(), POLLIN, sliceMs))
            return true;
    return false;
}

} // namespace

void ConnectionServer::deliver(Delivery delivery)
{
    nextDelivery = delivery;
}

/// The library of Debian 12 asks the stream for both addresses, that of Debian 13 wants them handed over.
template<typename Connection>
bool ConnectionServer::answer(Connection& stream, bool last, bool& closed)
{
    if constexpr (requires { this->process_request(stream, last, closed, nullptr); }) {
        return this->process_request(stream, last, closed, nullptr);
    } else {
        std::string remote;
        std::string local;
        int remotePort = 0;
        int localPort = 0;
        stream.get_remote_ip_and_port(remote, remotePort);
        stream.get_local_ip_and_port(local, localPort);
        return this->process_request(stream, remote, remotePort, local, localPort, last, closed, nullptr);
    }
}

bool ConnectionServer::process_and_close_socket(socket_t socket)
{
    ConnectionStream stream(socket);
    bool good = true;
    for (std::size_t left = requestsPerConnection; left > 0 && good && waitForRequest(stream, *this);
         --left) {
        bool closed = false;
        stream.begin();
        good = answer(stream, left == 1 || m_hurry, closed) && !closed && !stream.dropped();
    }
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    return good;
}

} // namespace jonction::sandbox
