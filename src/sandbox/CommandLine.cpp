// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CommandLine.h"

#include <algorithm>
#include <charconv>

namespace jonction::sandbox {

namespace {

template<typename Number>
bool readNumber(const std::string& text, Number least, Number most, Number& value)
{
    Number read{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (error != std::errc() || end != text.data() + text.size() || read < least || read > most)
        return false;
    value = read;
    return true;
}

bool isPreparedTenant(const std::string& name)
{
    const auto& all = Toggles::preparedTenants();
    return std::find(all.begin(), all.end(), name) != all.end();
}

} // namespace

const char* CommandLine::helpText()
{
    return R"(jonction-sandbox: a practice world of identity, Graph, trunk provider, CCAI Platform and SIP agents

  --port N           HTTP port on 127.0.0.1; 0 takes a free one (default 0)
  --sip-port N       SIP port on 127.0.0.1, UDP and TCP; 0 takes a free one (default 0)
  --agents N         demo agents, 1 to 5000 (default 12)
  --staff N          further people of the tenant, 0 to 5000 (default 40)
  --tenant NAME      the prepared tenant: standard (agents licensed, the default), fresh (no Phone System, no
                     numbers, some without usage location), no-teams (E5 without Teams), hardened (secrets of
                     90 days at most, device code blocked, consent by administrators only), banned (no secrets)
  --seed S           the world's seed (default 1)
  --speed X          how much faster time runs, 0.1 to 1000 (default 1)
  --dns-delay N      seconds until public DNS shows what was published, 0 to 86400 (default 1)
  --token-seconds N  life of access tokens, 1 to 86400 (default 3599)
  --faults SPEC      what goes wrong: rules joined by ';', each
                     kind[(argument)]@service[:METHOD[:path-glob]][#n | #n-m | #*]
                     kinds: latency(ms) throttle(seconds) status(5xx) cut half lost hang garbage wrongtype
                     services: login graph telnyx ccaip dns *
  --ready FILE       writes the ready line to FILE as well
  --deployment FILE  writes the practice document to FILE
  --version, --help

When ready it prints one JSON line: endpoints, demo secrets, the practice document's path. Ends on SIGTERM.
Telephones: the first agent always answers; agents 2 to 4 are busy (486), do not answer, or decline (603), in
an order of the seed; an agent in DoNotDisturb gives 480; an unknown user gives 404.
See GET /_sandbox/state, member agents[].sip.
)";
}

bool CommandLine::read(int argc, const char* const* argv, std::string& wrong)
{
    std::string faultSpec;
    for (int i = 1; i < argc; ++i) {
        std::string name = argv[i];
        if (name == "--help" || name == "--version") {
            (name == "--help" ? help : version) = true;
            continue;
        }
        std::string value;
        const auto equals = name.find('=');
        if (equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        } else if (i + 1 < argc) {
            value = argv[++i];
        } else {
            wrong = "'" + name + "' is unknown or needs a value";
            return false;
        }
        bool good = true;
        if (name == "--port")
            good = readNumber(value, 0, 65535, port);
        else if (name == "--sip-port")
            good = readNumber(value, 0, 65535, sipPort);
        else if (name == "--agents")
            good = readNumber(value, 1, 5000, world.agents);
        else if (name == "--staff")
            good = readNumber(value, 0, 5000, world.staff);
        else if (name == "--tenant")
            good = isPreparedTenant(world.tenant = value);
        else if (name == "--seed")
            good = readNumber<std::uint64_t>(value, 0, UINT64_MAX, world.seed);
        else if (name == "--speed")
            good = readNumber(value, 0.1, 1000.0, world.speed);
        else if (name == "--dns-delay")
            good = readNumber(value, 0, 86400, world.dnsDelaySeconds);
        else if (name == "--token-seconds")
            good = readNumber(value, 1, 86400, world.tokenSeconds);
        else if (name == "--faults")
            faultSpec = value;
        else if (name == "--ready")
            readyFile = value;
        else if (name == "--deployment")
            deploymentFile = value;
        else {
            wrong = "unknown option '" + name + "'";
            return false;
        }
        if (!good) {
            wrong = "bad value '" + value + "' for " + name;
            return false;
        }
    }
    std::string faultWrong;
    auto rules = Faults::parse(faultSpec, faultWrong);
    if (!rules) {
        wrong = "--faults: " + faultWrong;
        return false;
    }
    faults = std::move(*rules);
    return true;
}

} // namespace jonction::sandbox
