// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Tenant.h"

#include <algorithm>
#include <set>

namespace jonction::sandbox {

std::string domainPart(const std::string& address)
{
    const auto at = address.rfind('@');
    return at == std::string::npos ? std::string() : lower(address.substr(at + 1));
}

void Tenant::index(TenantUser& user)
{
    m_byId[lower(user.id)] = &user;
    m_byName[lower(user.upn())] = &user;
    for (const Json& address : user.body["proxyAddresses"]) {
        const std::string text = lower(address.get<std::string>());
        m_byName[text.substr(text.find(':') + 1)] = &user;
    }
}

void Tenant::unindex(const TenantUser& user)
{
    m_byId.erase(lower(user.id));
    m_byName.erase(lower(user.upn()));
    for (const Json& address : user.body["proxyAddresses"]) {
        const std::string text = lower(address.get<std::string>());
        m_byName.erase(text.substr(text.find(':') + 1));
    }
}

std::vector<TenantUser*> Tenant::deletedUsers()
{
    std::vector<TenantUser*> gone;
    for (TenantUser& user : m_users)
        if (user.deletedAt)
            gone.push_back(&user);
    return gone;
}

/// A proxy address leads to nobody here: the directory's own names are the identifier and the UPN.
TenantUser* Tenant::user(const std::string& idOrUpn)
{
    const std::string key = lower(idOrUpn);
    if (const auto found = m_byId.find(key); found != m_byId.end())
        return found->second;
    const auto found = m_byName.find(key);
    return found != m_byName.end() && sameText(found->second->upn(), idOrUpn) ? found->second : nullptr;
}

TenantUser& Tenant::addUser(const std::string& id, Json body)
{
    body["id"] = id;
    TenantUser& user = m_users.emplace_back();
    user.id = id;
    user.body = std::move(body);
    m_live.push_back(&user);
    index(user);
    return user;
}

void Tenant::removeUser(TenantUser& user, Instant now)
{
    unindex(user);
    std::erase(m_live, &user);
    user.deletedAt = now;
    user.body["deletedDateTime"] = isoTime(now);
    countSeats(user);
    for (const VoiceNumber* number : voice.of(user.id))
        voice.take(std::string(number->number));
}

void Tenant::restoreUser(TenantUser& user)
{
    user.deletedAt.reset();
    user.body.erase("deletedDateTime");
    countSeats(user);
    m_live.push_back(&user);
    index(user);
}

/// It stays in memory, but under no name and among no list.
void Tenant::forgetUser(TenantUser& user)
{
    user.deletedAt.reset();
    user.licences.clear();
    user.id.clear();
}

std::string Tenant::upnFault(const std::string& upn, const TenantUser* user) const
{
    const std::string host = domainPart(upn);
    const auto at = upn.find('@');
    const bool shaped = at != std::string::npos && at > 0 && upn.find('@', at + 1) == std::string::npos &&
                        at <= 64 && upn.find_first_of(" \t\"<>()[]\\,;:/") == std::string::npos;
    if (!shaped)
        return "Property userPrincipalName is invalid.";
    const TenantDomain* known = domain(host);
    if (known == nullptr || !known->isVerified)
        return "The domain portion of the userPrincipalName property is invalid. You must use one of the "
               "verified domain names in your organization.";
    const auto taken = m_byName.find(lower(upn));
    if (taken != m_byName.end() && taken->second != user)
        return sameText(taken->second->upn(), upn)
                   ? "Another object with the same value for property userPrincipalName already exists."
                   : "Another object with the same value for property proxyAddresses already exists.";
    return {};
}

/// The old name stays as a secondary address: nobody else can take it.
void Tenant::rename(TenantUser& user, const std::string& upn, Instant now)
{
    unindex(user);
    user.body["userPrincipalName"] = upn;
    const auto has = [&](const std::string& address) {
        const Json& all = user.body["proxyAddresses"];
        return std::any_of(all.begin(), all.end(), [&](const Json& item) {
            const std::string text = item.get<std::string>();
            return sameText(text.substr(text.find(':') + 1), address);
        });
    };
    if (!user.body["proxyAddresses"].empty() && !has(upn))
        user.body["proxyAddresses"].push_back("smtp:" + upn);
    index(user);
    refresh(user, now);
}

TenantGroup* Tenant::group(const std::string& id)
{
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const TenantGroup& g) { return sameText(g.id, id); });
    return found == groups.end() ? nullptr : &*found;
}

/// Nested groups included, nobody twice.
std::vector<TenantUser*> Tenant::membersOf(const TenantGroup& group)
{
    std::vector<TenantUser*> members;
    std::set<std::string> seen;
    std::vector<const TenantGroup*> open{&group};
    std::set<std::string> visited{group.id};
    for (std::size_t i = 0; i < open.size(); ++i) {
        for (const std::string& id : open[i]->users) {
            TenantUser* member = user(id);
            if (member != nullptr && seen.insert(id).second)
                members.push_back(member);
        }
        for (const std::string& id : open[i]->groups)
            if (visited.insert(id).second)
                if (const TenantGroup* nested = this->group(id))
                    open.push_back(nested);
    }
    return members;
}

void Tenant::tick(Instant now)
{
    for (VoiceOrder& order : voice.orders) {
        if (order.settled || order.settles > now)
            continue;
        order.settled = true;
        if (order.failure.empty())
            order.failure =
                order.assigns ? numberFault(order.wanted, order.settles) : takeFault(order.wanted);
        if (VoiceNumber* number = voice.find(order.wanted.number);
            number != nullptr && !order.failure.empty())
            number->activation = number->targetId.empty() ? "assignmentFailed" : "activated";
        if (!order.failure.empty())
            continue;
        if (order.assigns)
            voice.give(order.wanted);
        else
            voice.take(order.wanted.number);
    }
}

/// Texts as the same back end gives them through PowerShell (direct-routing §1.7).
std::string Tenant::numberFault(const VoiceNumber& wanted, Instant now)
{
    const TenantUser* target = user(wanted.targetId);
    if (target == nullptr)
        return "User '" + wanted.targetId + "' is not found.";
    if (target->isGuest())
        return "User '" + wanted.targetId + "' is a guest and cannot be assigned a telephone number.";
    const VoiceNumber* known = voice.find(wanted.number);
    if ((known == nullptr && wanted.type != "directRouting") ||
        (known != nullptr && known->type != wanted.type))
        return "Telephone Number '" + wanted.number + "' is not found from tenant.";
    if (known != nullptr && !known->targetId.empty() && known->targetId != wanted.targetId)
        return "Telephone Number '" + wanted.number + "' has already been assigned to another user.";
    const bool licensed = hasPlan(*target, planTeams, now) &&
                          (hasPlan(*target, planPhone, now) || hasPlan(*target, planPhoneSmall, now));
    if (!licensed)
        return "User '" + wanted.targetId + "' lacks appropriate licenses to assign a '" + wanted.type +
               "' number.";
    return {};
}

std::string Tenant::takeFault(const VoiceNumber& wanted)
{
    const VoiceNumber* known = voice.find(wanted.number);
    if (known == nullptr || known->type != wanted.type)
        return "Telephone Number '" + wanted.number + "' is not found from tenant.";
    return known->targetId.empty() ? "Telephone Number '" + wanted.number + "' is not assigned."
                                   : std::string();
}

} // namespace jonction::sandbox
