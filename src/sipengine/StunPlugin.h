// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jonction {

/// Takes the place of the library's STUN server. Without one it answers every datagram that looks like a STUN
/// request with an error, to whatever address stands on it: a mirror for forged packets, and a ping-pong
/// without end with a peer that answers in kind. Ours says nothing.
class StunPlugin
{
public:
    /// Once in a process, before the first stack.
    static void install();
};

} // namespace jonction
