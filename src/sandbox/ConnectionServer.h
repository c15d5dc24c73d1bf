// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include <httplib.h>

namespace jonction::sandbox {

/// How the reply of the request at hand leaves.
enum class Delivery {
    Whole,
    Silence,  ///< not one byte, then the connection closes
    HalfBody, ///< the whole head, half of the body, then the connection closes
};

/// cpp-httplib's server with a socket stream of our own, since the library offers no way to close a
/// connection without an answer or in the middle of one.
class ConnectionServer : public httplib::Server
{
public:
    /// Chooses the delivery of the reply that this thread's handler is about to give.
    static void deliver(Delivery delivery);
    /// Makes waiting connections end soon; call before stop().
    void hurry() { m_hurry = true; }
    bool hurried() const { return m_hurry; }

private:
    bool process_and_close_socket(socket_t socket) override;
    template<typename Connection>
    bool answer(Connection& stream, bool last, bool& closed);

    std::atomic<bool> m_hurry{false};
};

} // namespace jonction::sandbox
