// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <thread>

namespace jonction::sandbox {

/// What is said into an agent's telephone comes back: each RTP packet goes to where it came from, with a
/// source identifier of the telephone's own (RFC 3550 §8.2 would take the caller's for a loop). One socket a
/// call on 127.0.0.1, one thread for all, at most `mostCalls`.
class RtpEcho
{
public:
    static constexpr std::size_t mostCalls = 256;

    RtpEcho() = default;
    ~RtpEcho();
    RtpEcho(const RtpEcho&) = delete;
    RtpEcho& operator=(const RtpEcho&) = delete;

    /// A port that is silent until talk(); 0 where there is none left.
    int open();
    void talk(int port);
    void close(int port);

private:
    struct Line
    {
        int socket = -1;
        std::uint32_t source = 0;
        bool talks = false;
    };

    void run();
    static void echo(const Line& line);

    std::mutex m_mutex; ///< guards m_lines
    std::map<int, Line> m_lines;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

} // namespace jonction::sandbox
