// SPDX-License-Identifier: Apache-2.0
#include "sandbox/RtpEcho.h"

#include <array>
#include <random>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace jonction::sandbox {

namespace {

constexpr std::size_t rtpHeader = 12;
constexpr std::size_t longestPacket = 1500;
constexpr int packetsATurn = 32;
constexpr int turnMs = 10;

/// Version 2, and no RTCP type in its second byte (RFC 5761 §4).
bool isRtp(const std::uint8_t* bytes, std::size_t size)
{
    const unsigned type = bytes[1] & 0x7FU;
    return size >= rtpHeader && (bytes[0] >> 6U) == 2U && (type < 72U || type > 76U);
}

sockaddr_in loopbackAddress(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

sockaddr* plain(sockaddr_in& address)
{
    return reinterpret_cast<sockaddr*>(&address);
}

} // namespace

RtpEcho::~RtpEcho()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    for (const auto& [port, line] : m_lines)
        ::close(line.socket);
}

int RtpEcho::open()
{
    const std::lock_guard lock(m_mutex);
    if (m_lines.size() >= mostCalls)
        return 0;
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopbackAddress(0);
    socklen_t size = sizeof address;
    if (socket < 0 || ::bind(socket, plain(address), size) != 0 ||
        ::getsockname(socket, plain(address), &size) != 0) {
        if (socket >= 0)
            ::close(socket);
        return 0;
    }
    std::random_device noise;
    const int port = ntohs(address.sin_port);
    m_lines[port] = {socket, static_cast<std::uint32_t>(noise()), false};
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    return port;
}

void RtpEcho::talk(int port)
{
    const std::lock_guard lock(m_mutex);
    if (const auto line = m_lines.find(port); line != m_lines.end())
        line->second.talks = true;
}

void RtpEcho::close(int port)
{
    const std::lock_guard lock(m_mutex);
    if (const auto line = m_lines.find(port); line != m_lines.end()) {
        ::close(line->second.socket);
        m_lines.erase(line);
    }
}

/// Sockets are looked at under the lock and waited for without it: a line that ends meanwhile is simply no
/// longer there.
void RtpEcho::run()
{
    std::vector<pollfd> sockets;
    while (!m_stop) {
        sockets.clear();
        {
            const std::lock_guard lock(m_mutex);
            for (const auto& [port, line] : m_lines) {
                echo(line);
                sockets.push_back({line.socket, POLLIN, 0});
            }
        }
        ::poll(sockets.data(), sockets.size(), turnMs);
    }
}

void RtpEcho::echo(const Line& line)
{
    std::array<std::uint8_t, longestPacket> packet{};
    for (int i = 0; i < packetsATurn; ++i) {
        sockaddr_in from{};
        socklen_t size = sizeof from;
        const ssize_t got =
            ::recvfrom(line.socket, packet.data(), packet.size(), MSG_TRUNC, plain(from), &size);
        if (got < 0)
            return;
        const auto length = static_cast<std::size_t>(got);
        if (!line.talks || length > packet.size() || !isRtp(packet.data(), length))
            continue;
        for (std::size_t byte = 0; byte < 4; ++byte)
            packet[8 + byte] = static_cast<std::uint8_t>(line.source >> (24U - 8U * byte));
        ::sendto(line.socket, packet.data(), length, MSG_NOSIGNAL, plain(from), size);
    }
}

} // namespace jonction::sandbox
