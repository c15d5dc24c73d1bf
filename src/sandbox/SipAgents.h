// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/World.h"

#include <filesystem>
#include <memory>

namespace jonction::sandbox {

/// The agents' telephones: one SIP thread that listens on 127.0.0.1 over UDP, TCP and TLS, and rings,
/// answers, is busy, declines or stays silent as each agent does (sofia-sip-notes §0, §8.3). What is said to
/// them comes back (RtpEcho). The SDP of an answer is written here, of the one received only the m= lines are
/// read.
class SipAgents
{
public:
    explicit SipAgents(World& world);
    ~SipAgents();
    SipAgents(const SipAgents&) = delete;
    SipAgents& operator=(const SipAgents&) = delete;

    /// `port` 0 takes a free one. With `certificates` (agent.pem and cafile.pem) it listens for TLS as well.
    /// False where no port could be had.
    bool start(int port, const std::filesystem::path& certificates);
    void stop();
    int port() const;
    int tlsPort() const; ///< 0 without TLS

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace jonction::sandbox
