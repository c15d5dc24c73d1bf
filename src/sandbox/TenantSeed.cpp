// SPDX-License-Identifier: Apache-2.0
#include "sandbox/TenantSeed.h"

#include "sandbox/Names.h"

namespace jonction::sandbox {

namespace {

constexpr int freeSeats = 5;
constexpr int spareSeats = 10; ///< beyond one for each agent, of what agents still lack

} // namespace

Tenant::Tenant(Seed& seed, const std::string& preparedName, int staff, const Directory& directory,
               const People& people, Instant now)
    : prepared(preparedName)
    , toggles(preparedName)
{
    TenantSeed(*this, seed, directory, people, now).fill(staff);
}

void TenantSeed::fill(int staffCount)
{
    domains();
    administrator();
    agents();
    staff(staffCount);
    guest();
    groups();
    stock();
    numbers();
}

void TenantSeed::domains()
{
    const auto add = [&](const std::string& name, bool initial) {
        TenantDomain domain;
        domain.name = name;
        domain.isVerified = true;
        domain.isInitial = initial;
        domain.isDefault = !initial;
        domain.services = {"Email", "OfficeCommunicationsOnline"};
        domain.activeFrom = m_directory.createdAt;
        m_tenant.domains.push_back(domain);
    };
    add(m_directory.domain, false);
    add(m_directory.initialDomain, true);
}

Json TenantSeed::newBody(const std::string& given, const std::string& family, const std::string& upn) const
{
    return {{"displayName", given + " " + family},
            {"givenName", given},
            {"surname", family},
            {"mail", upn},
            {"mailNickname", upn.substr(0, upn.find('@'))},
            {"userPrincipalName", upn},
            {"jobTitle", nullptr},
            {"department", nullptr},
            {"businessPhones", Json::array()},
            {"mobilePhone", nullptr},
            {"officeLocation", "Paris"},
            {"preferredLanguage", "fr-FR"},
            {"accountEnabled", true},
            {"userType", "Member"},
            {"usageLocation", "FR"},
            {"createdDateTime", isoTime(m_directory.createdAt)},
            {"onPremisesSyncEnabled", nullptr},
            {"assignedLicenses", Json::array()},
            {"assignedPlans", Json::array()},
            {"licenseAssignmentStates", Json::array()},
            {"proxyAddresses", Json::array({"SMTP:" + upn})}};
}

void TenantSeed::license(TenantUser& user, std::initializer_list<const char*> partNumbers,
                         const std::string& byGroup, const char* error)
{
    for (const char* name : partNumbers)
        user.licences.push_back({skuNamed(name)->id, {}, byGroup, m_directory.createdAt, error});
    m_tenant.refresh(user, m_directory.createdAt);
}

void TenantSeed::administrator()
{
    Json body = newBody("Demo", "Administrator", m_directory.adminUpn);
    body["displayName"] = m_directory.adminName;
    body["jobTitle"] = "Administrator";
    body["officeLocation"] = nullptr;
    m_tenant.addUser(m_directory.adminId, body);
}

/// Standard: every sixth agent has E3 with the add-on, the others E5. Fresh: E3 alone, every fourth without a
/// usage location. No Teams: the European E5 without Teams.
void TenantSeed::agents()
{
    const bool fresh = m_tenant.prepared == "fresh";
    for (const Agent& agent : m_people.agents()) {
        Json body = newBody(agent.givenName, agent.surname, agent.email);
        body["jobTitle"] = "Agent";
        body["department"] = "Contact centre";
        body["businessPhones"] = Json::array({agent.number});
        if (fresh && agent.index % 4 == 3)
            body["usageLocation"] = nullptr;
        TenantUser& user = m_tenant.addUser(agent.userId, body);
        if (fresh)
            license(user, {"SPE_E3"});
        else if (m_tenant.prepared == "no-teams")
            license(user, {"O365_w/o_Teams_Bundle_M5"});
        else if (agent.index % 6 == 5)
            license(user, {"SPE_E3", "MCOEV"});
        else
            license(user, {"SPE_E5"});
    }
}

/// People around the contact centre. Every fifth comes from the company's own Active Directory; the second is
/// disabled; the last two are a resource account and a shared telephone.
void TenantSeed::staff(int count)
{
    const auto agentCount = static_cast<int>(m_people.agents().size());
    const std::vector<PersonName> names = drawNames(m_seed, agentCount + count);
    for (int i = 0; i < count; ++i) {
        const PersonName& name = names[static_cast<std::size_t>(agentCount + i)];
        Json body = newBody(name.given, name.family, name.mailbox + "@" + m_directory.domain);
        body["jobTitle"] = i % 3 == 0 ? "Manager" : "Assistant";
        body["department"] = "Head office";
        if (i % 5 == 0)
            body["onPremisesSyncEnabled"] = true;
        body["accountEnabled"] = i != 1;
        const bool resource = count > 4 && i == count - 2;
        const bool device = count > 4 && i == count - 1;
        if (resource || device)
            body["displayName"] = resource ? "Auto attendant" : "Lobby telephone";
        TenantUser& user = m_tenant.addUser(m_seed.uuidOf("staff-" + std::to_string(i)), body);
        if (resource)
            license(user, {"PHONESYSTEM_VIRTUALUSER"});
        else if (device)
            license(user, {"MCOCAP"});
        else
            m_staffIds.push_back(user.id);
    }
}

void TenantSeed::guest()
{
    Json body = newBody("Jane", "Partner", "jane_partner.example#EXT#@" + m_directory.initialDomain);
    body["mail"] = "jane@partner.example";
    body["mailNickname"] = "jane_partner.example#EXT#";
    body["userType"] = "Guest";
    body["usageLocation"] = nullptr;
    body["officeLocation"] = nullptr;
    body["proxyAddresses"] = Json::array();
    m_tenant.guestId = m_tenant.addUser(m_seed.uuidOf("guest"), body).id;
}

/// Head office gives its members Office 365 E1; the last member found no seat.
void TenantSeed::groups()
{
    const auto add = [&](const char* name, const char* about) -> TenantGroup& {
        TenantGroup group;
        group.id = m_seed.uuidOf(std::string("group-") + name);
        group.displayName = name;
        group.description = about;
        return m_tenant.groups.emplace_back(group);
    };
    TenantGroup& centre = add("Contact centre", "Every agent of the contact centre");
    for (const Agent& agent : m_people.agents())
        centre.users.push_back(agent.userId);
    const std::string centreId = centre.id;
    TenantGroup& leads = add("Contact centre team leads", "Those who plan the shifts");
    for (std::size_t i = 0; i < 2 && i < m_people.agents().size(); ++i)
        leads.users.push_back(m_people.agents()[i].userId);
    TenantGroup& office = add("Head office", "Licensed by this group");
    office.users = m_staffIds;
    office.skuIds = {skuNamed("STANDARDPACK")->id};
    const std::string officeId = office.id;
    add("Everyone", "The contact centre and the head office").groups = {centreId, officeId};
    for (const std::string& id : m_staffIds) {
        const bool last = m_staffIds.size() > 1 && id == m_staffIds.back();
        license(*m_tenant.user(id), {"STANDARDPACK"}, officeId, last ? "CountViolation" : "None");
    }
}

/// Seats are what is used now and a few free ones; of what the agents lack there are enough for all.
void TenantSeed::stock()
{
    const auto agentCount = static_cast<int>(m_people.agents().size());
    const auto own = [&](const char* name, int free, const char* status = "Enabled") {
        const Sku* sku = skuNamed(name);
        m_tenant.skus.push_back({sku, m_tenant.seatsUsed(*sku) + free, status});
    };
    if (m_tenant.prepared == "fresh") {
        own("SPE_E3", freeSeats);
        own("MCOEV", agentCount + spareSeats);
    } else if (m_tenant.prepared == "no-teams") {
        own("O365_w/o_Teams_Bundle_M5", freeSeats);
        own("Microsoft_Teams_EEA_New", agentCount + spareSeats);
    } else {
        own("SPE_E5", freeSeats);
        own("SPE_E3", freeSeats);
        own("MCOEV", freeSeats);
    }
    own("STANDARDPACK", 0);
    own("M365_F1", 0);
    own("MCOTEAMS_ESSENTIALS", freeSeats, "Suspended");
    own("PHONESYSTEM_VIRTUALUSER", freeSeats);
    own("MCOCAP", freeSeats);
}

/// Where the agents may telephone already, they have their numbers; elsewhere Teams knows none. One number of
/// a calling plan belongs to nobody.
void TenantSeed::numbers()
{
    VoiceNumber plan;
    plan.number = "+33188990000";
    plan.type = "callingPlan";
    m_tenant.voice.give(plan);
    if (m_tenant.prepared == "fresh" || m_tenant.prepared == "no-teams")
        return;
    for (const Agent& agent : m_people.agents()) {
        VoiceNumber number;
        number.number = agent.number;
        number.targetId = agent.userId;
        m_tenant.voice.give(number);
    }
}

} // namespace jonction::sandbox
