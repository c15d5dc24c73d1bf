// SPDX-License-Identifier: Apache-2.0
#include "sandbox/HttpFront.h"

#include <exception>

namespace jonction::sandbox {

namespace {

constexpr std::size_t servingThreads = 48;
constexpr std::size_t largestBody = 1U << 20U;

bool isLoopbackHost(const std::string& host)
{
    const std::string name = host.substr(0, host.find(':'));
    return name == "127.0.0.1" || name == "localhost";
}

WebRequest readRequest(const httplib::Request& from, const std::string& prefix)
{
    WebRequest request;
    request.method = from.method;
    request.target = from.target;
    const std::string whole = from.target.substr(0, from.target.find_first_of("?#"));
    request.path = whole.size() > prefix.size() ? whole.substr(prefix.size()) : "/";
    request.segments = pathSegments(request.path);
    const auto question = from.target.find('?');
    if (question != std::string::npos)
        request.query = parsePairs(from.target.substr(question + 1));
    for (const auto& [name, value] : from.headers)
        request.headers.emplace_back(name, value);
    request.base = "http://" + request.header("Host") + prefix;
    request.body = from.body;
    return request;
}

void writeReply(const WebReply& reply, httplib::Response& to)
{
    to.status = reply.status;
    for (const auto& [name, value] : reply.headers)
        to.set_header(name, value);
    if (!reply.body.empty())
        to.set_content(reply.body, reply.contentType);
}

WebReply garbageReply()
{
    return WebReply::html(
        200, "<!DOCTYPE html><html><body><h1>Gateway</h1><p>Please try later.</p></body></html>");
}

WebReply twistedReply(const WebReply& reply)
{
    const Json json = Json::parse(reply.body, nullptr, false);
    WebReply out = reply;
    out.contentType = "application/json";
    out.body = toBytes(json.is_discarded() ? Json::array({42}) : twisted(json));
    return out;
}

} // namespace

WebReply Service::refusal(int status, Instant)
{
    return WebReply::empty(status);
}

HttpFront::HttpFront(World& world, Traffic& traffic)
    : m_world(world)
    , m_traffic(traffic)
{
    m_server.new_task_queue = [] { return new httplib::ThreadPool(servingThreads); };
    m_server.set_tcp_nodelay(true);
    m_server.set_payload_max_length(largestBody);
    const auto all = [this](const httplib::Request& from, httplib::Response& to) { handle(from, to); };
    m_server.Get(".*", all);
    m_server.Post(".*", all);
    m_server.Patch(".*", all);
    m_server.Put(".*", all);
    m_server.Delete(".*", all);
}

HttpFront::~HttpFront()
{
    stop();
}

void HttpFront::mount(std::string prefix, std::string name, Service& service, bool faulty)
{
    m_mounts.push_back({std::move(prefix), std::move(name), &service, faulty});
}

int HttpFront::bind(int port)
{
    if (port == 0)
        return m_server.bind_to_any_port("127.0.0.1");
    return m_server.bind_to_port("127.0.0.1", port) ? port : -1;
}

void HttpFront::start()
{
    m_thread = std::thread([this] { m_server.listen_after_bind(); });
}

void HttpFront::stop()
{
    m_server.hurry();
    m_server.stop();
    if (m_thread.joinable())
        m_thread.join();
}

const HttpFront::Mount* HttpFront::mountOf(const std::string& path) const
{
    for (const Mount& mount : m_mounts)
        if (path == mount.prefix || startsWith(path, mount.prefix + "/"))
            return &mount;
    return nullptr;
}

void HttpFront::handle(const httplib::Request& from, httplib::Response& to)
{
    if (!isLoopbackHost(from.get_header_value("Host"))) {
        writeReply(WebReply::json(403, {{"error", "this practice world answers to loopback names only"}}),
                   to);
        return;
    }
    const Mount* mount = mountOf(from.target.substr(0, from.target.find_first_of("?#")));
    if (mount == nullptr) {
        writeReply(WebReply::json(404, {{"error", "nothing here"}}), to);
        return;
    }
    const WebRequest request = readRequest(from, mount->prefix);
    std::string fault;
    const std::string when = worldTime();
    const WebReply reply = serve(*mount, request, fault);
    to.set_header("Date", serverDate(mount->name == "login" || mount->name == "graph"));
    if (mount->faulty)
        m_traffic.note(mount->name, request, fault == "cut" ? 0 : reply.status, when, fault);
    writeReply(reply, to);
}

WebReply HttpFront::serve(const Mount& mount, const WebRequest& request, std::string& fault)
{
    const auto rule = mount.faulty ? m_traffic.strike(mount.name, request) : std::nullopt;
    if (!rule)
        return ask(mount, request);
    fault = faultName(rule->kind);
    return strike(mount, request, *rule);
}

WebReply HttpFront::strike(const Mount& mount, const WebRequest& request, const FaultRule& rule)
{
    // Refusals leave the world as it was; everything below them has already happened in the world.
    if (rule.kind == FaultKind::Throttle)
        return refuse(mount, 429).with("Retry-After", std::to_string(rule.argument));
    if (rule.kind == FaultKind::Status)
        return refuse(mount, rule.argument);
    if (rule.kind == FaultKind::Cut) {
        ConnectionServer::deliver(Delivery::Silence);
        return WebReply::empty(500);
    }
    if (rule.kind == FaultKind::Latency)
        pause(Duration(rule.argument));
    const WebReply reply = ask(mount, request);
    if (rule.kind == FaultKind::Hang)
        pause(std::chrono::minutes(10));
    if (rule.kind == FaultKind::Garbage)
        return garbageReply();
    if (rule.kind == FaultKind::WrongType)
        return twistedReply(reply);
    const bool half = rule.kind == FaultKind::Half;
    if (half || rule.kind == FaultKind::Lost || rule.kind == FaultKind::Hang)
        ConnectionServer::deliver(half && !reply.body.empty() ? Delivery::HalfBody : Delivery::Silence);
    return reply;
}

std::string HttpFront::worldTime()
{
    const std::lock_guard lock(m_world.mutex);
    return isoTime(m_world.clock.now(), true);
}

/// The machine's time, not the world's: a world that runs faster has no wrong clock. A toggle makes
/// Microsoft's differ.
std::string HttpFront::serverDate(bool skewed)
{
    const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    const std::lock_guard lock(m_world.mutex);
    const auto skew = std::chrono::seconds(skewed ? m_world.tenant.toggles.number("clockSkewSeconds") : 0);
    return httpTime(now + skew);
}

WebReply HttpFront::ask(const Mount& mount, const WebRequest& request)
{
    const std::lock_guard lock(m_world.mutex);
    const Instant now = m_world.tick();
    try {
        return mount.service->answer(request, now);
    } catch (const std::exception& failure) { // the JSON library throws; nothing of ours does
        return WebReply::json(500, {{"error", failure.what()}});
    }
}

WebReply HttpFront::refuse(const Mount& mount, int status)
{
    const std::lock_guard lock(m_world.mutex);
    return mount.service->refusal(status, m_world.clock.now());
}

void HttpFront::pause(Duration time) const
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < until && !m_server.hurried())
        std::this_thread::sleep_for(Duration(20));
}

} // namespace jonction::sandbox
