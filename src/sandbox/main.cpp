// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CcaipServer.h"
#include "sandbox/Certificates.h"
#include "sandbox/CommandLine.h"
#include "sandbox/Control.h"
#include "sandbox/DnsServer.h"
#include "sandbox/GraphServer.h"
#include "sandbox/PracticeDocument.h"
#include "sandbox/SipAgents.h"
#include "sandbox/TelnyxServer.h"
#include "sandbox/TrunkPortal.h"

#include <csignal>
#include <cstdio>

namespace {

using namespace jonction::sandbox;

volatile std::sig_atomic_t stopAsked = 0;
extern "C" void askStop(int)
{
    stopAsked = 1;
}

int fail(int code, const std::string& text)
{
    std::fprintf(stderr, "jonction-sandbox: %s\n", text.c_str());
    return code;
}

void printReady(const std::string& line)
{
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

int serve(const CommandLine& options)
{
    World world(options.world);
    Traffic traffic;
    traffic.setFaults(options.faults);
    IdentityServer identity(world);
    GraphServer graph(world, identity, &traffic);
    TelnyxServer telnyx(world);
    CcaipServer ccaip(world);
    DnsServer dns(world);
    TrunkPortal trunkPortal(world);
    Control control(world, traffic, identity);

    HttpFront front(world, traffic);
    front.mount("/login", "login", identity, true);
    front.mount("/graph/v1.0", "graph", graph, true);
    front.mount("/telnyx/v2", "telnyx", telnyx, true);
    front.mount("/ccaip", "ccaip", ccaip, true);
    front.mount("/resolve", "dns", dns, true);
    front.mount("/trunk-portal", "trunk-portal", trunkPortal, false);
    front.mount("/_sandbox", "sandbox", control, false);
    const int port = front.bind(options.port);
    if (port <= 0)
        return fail(1, "cannot listen on port " + std::to_string(options.port));

    const PrivateDirectory own;
    if (own.path().empty())
        return fail(1, "cannot make a temporary directory");
    const bool withTls = makeCertificates(own.path());
    SipAgents sip(world);
    if (!sip.start(options.sipPort, withTls ? own.path() : std::filesystem::path()))
        return fail(1, "cannot listen on SIP port " + std::to_string(options.sipPort));

    const Json endpoints = endpointsOf(port, sip.port(), sip.tlsPort());
    const std::filesystem::path document = options.deploymentFile.empty()
                                               ? own.path() / "practice.jonction"
                                               : std::filesystem::absolute(options.deploymentFile);
    if (!writeAtomically(document, practiceDocument(world, endpoints).dump(2) + "\n"))
        return fail(1, "cannot write " + document.string());
    front.start();
    Json ready{{"endpoints", endpoints},
               {"secrets", {{"telnyx-api-key", world.telnyxKey}, {"ccaip-api-token", world.ccaipToken}}},
               {"deployment", document.string()}};
    if (sip.tlsPort() > 0)
        ready["ca"] = (own.path() / "ca.pem").string();
    if (!options.readyFile.empty() && !writeAtomically(options.readyFile, toBytes(ready) + "\n"))
        return fail(1, "cannot write " + options.readyFile);
    printReady(toBytes(ready));
    while (stopAsked == 0)
        std::this_thread::sleep_for(Duration(20));
    front.stop();
    sip.stop();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    CommandLine options;
    std::string wrong;
    if (!options.read(argc, argv, wrong))
        return fail(3, wrong);
    if (options.help || options.version) {
        std::fputs(options.help ? CommandLine::helpText() : "jonction-sandbox " JONCTION_VERSION "\n",
                   stdout);
        return 0;
    }
    std::signal(SIGTERM, askStop);
    std::signal(SIGINT, askStop);
    return serve(options);
}
