// SPDX-License-Identifier: Apache-2.0
#include "sandbox/PracticeDocument.h"

#include <fstream>
#include <random>

namespace jonction::sandbox {

namespace {

namespace fs = std::filesystem;

constexpr const char* loopback = "127.0.0.1:";

} // namespace

Json endpointsOf(int httpPort, int sipPort, int sipTlsPort)
{
    const std::string web = std::string("http://") + loopback + std::to_string(httpPort);
    Json endpoints{
        {"login", web + "/login"},         {"graph", web + "/graph/v1.0"},
        {"telnyx", web + "/telnyx/v2"},    {"ccaip", web + "/ccaip"},
        {"portal", web + "/ccaip/portal"}, {"trunk-portal", web + "/trunk-portal"},
        {"dns", web + "/resolve"},         {"sip", std::string("sip:") + loopback + std::to_string(sipPort)}};
    if (sipTlsPort > 0)
        endpoints["sip-tls"] = std::string("sips:") + loopback + std::to_string(sipTlsPort);
    return endpoints;
}

Json practiceDocument(const World& world, const Json& endpoints)
{
    const Directory& directory = world.directory;
    Json agents = Json::array();
    for (const Agent& agent : world.people.agents())
        agents.push_back({{"name", agent.name()},
                          {"email", agent.email},
                          {"upn", agent.email},
                          {"userId", agent.userId},
                          {"number", agent.number},
                          {"sipUriForm", "number"},
                          {"ucaasUserName", agent.email}});
    Json reached = endpoints;
    reached.erase("sip-tls");
    reached.erase("trunk-portal");
    return {{"kind", "jonction-deployment"},
            {"schema", 1},
            {"id", world.seed.uuidOf("deployment")},
            {"name", "Practice"},
            {"practice", true},
            {"instance", {{"host", world.instanceHost}, {"apiUser", ""}}},
            {"endpoints", reached},
            {"tenant",
             {{"tenantId", ""},
              {"tenantName", ""},
              {"account", ""},
              {"clientId", directory.clientId},
              {"cloud", "global"}}},
            {"trunk",
             {{"provider", "telnyx"},
              {"region", "Europe"},
              {"profileName", "Jonction practice"},
              {"connectionName", "jonction-practice"},
              {"sipSubdomain", "ujet-practice"},
              {"allowedDestinations", {"FR"}},
              {"concurrentCallLimit", 10},
              {"dailySpendLimit", "50.00"},
              {"numberCountry", "FR"},
              {"numberType", "local"},
              {"number", ""}}},
            {"app", {{"displayName", "CCAIP Teams presence"}, {"uniqueName", "jonction-ccaip-practice"}}},
            {"secret", {{"lifetimeDays", 180}}},
            {"ucaas", {{"multicastLimit", 100}}},
            {"agents", agents},
            {"inheritance", {{"option", "atLogin"}, {"mapping", Json::object()}}}};
}

bool writeAtomically(const fs::path& file, const std::string& text)
{
    fs::path beside = file;
    beside += ".new";
    std::error_code wrong;
    fs::remove(beside, wrong);
    {
        std::ofstream out(beside, std::ios::binary);
        fs::permissions(beside, fs::perms::owner_read | fs::perms::owner_write, wrong);
        out << text;
        out.flush();
        if (!out || wrong)
            return false;
    }
    fs::rename(beside, file, wrong);
    return !wrong;
}

PrivateDirectory::PrivateDirectory()
{
    std::random_device noise;
    for (int attempt = 0; attempt < 8; ++attempt) {
        Dice dice((static_cast<std::uint64_t>(noise()) << 32U) | noise());
        std::error_code wrong;
        const fs::path candidate = fs::temp_directory_path(wrong) / ("jonction-sandbox-" + letters(dice, 12));
        if (wrong || !fs::create_directory(candidate, wrong))
            continue;
        fs::permissions(candidate, fs::perms::owner_all, wrong);
        m_path = candidate;
        return;
    }
}

PrivateDirectory::~PrivateDirectory()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

} // namespace jonction::sandbox
