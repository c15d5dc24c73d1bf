// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/ConnectionServer.h"
#include "sandbox/Traffic.h"
#include "sandbox/World.h"

#include <string>
#include <thread>
#include <vector>

namespace jonction::sandbox {

/// One vendor's service. Called with the world's lock held and everything due already done.
class Service
{
public:
    Service() = default;
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;
    virtual ~Service() = default;
    virtual WebReply answer(const WebRequest& request, Instant now) = 0;
    /// The body that this vendor sends with 429 and 5xx.
    virtual WebReply refusal(int status, Instant now);
};

/// The HTTP door: finds the service, applies misfortune, keeps the request log. Listens on 127.0.0.1 only and
/// refuses other Host names, so that no web page can talk to it through a rebound name.
class HttpFront
{
public:
    HttpFront(World& world, Traffic& traffic);
    ~HttpFront();
    HttpFront(const HttpFront&) = delete;
    HttpFront& operator=(const HttpFront&) = delete;

    /// `faulty` services can be struck by faults and are in the request log.
    void mount(std::string prefix, std::string name, Service& service, bool faulty);
    /// The port that it got, or -1.
    int bind(int port);
    void start();
    void stop();

private:
    struct Mount
    {
        std::string prefix;
        std::string name;
        Service* service;
        bool faulty;
    };

    void handle(const httplib::Request& from, httplib::Response& to);
    const Mount* mountOf(const std::string& path) const;
    WebReply serve(const Mount& mount, const WebRequest& request, std::string& fault);
    std::string worldTime();
    std::string serverDate(bool skewed);
    WebReply strike(const Mount& mount, const WebRequest& request, const FaultRule& rule);
    WebReply ask(const Mount& mount, const WebRequest& request);
    WebReply refuse(const Mount& mount, int status);
    void pause(Duration time) const;

    World& m_world;
    Traffic& m_traffic;
    ConnectionServer m_server;
    std::vector<Mount> m_mounts;
    std::thread m_thread;
};

} // namespace jonction::sandbox
