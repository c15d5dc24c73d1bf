// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Directory.h"
#include "sandbox/People.h"
#include "sandbox/Skus.h"
#include "sandbox/Toggles.h"
#include "sandbox/Voice.h"

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace jonction::sandbox {

/// A licence on a user, given directly or by a group.
struct HeldLicence
{
    std::string skuId;
    std::vector<std::string> disabledPlans;
    std::string byGroup; ///< the group's identifier; empty: directly
    Instant since;
    std::string error = "None"; ///< of a group's licence: why it does not work
};

struct TenantUser
{
    std::string id;
    Json body; ///< what the directory shows; its licence members are kept by Tenant::refresh
    std::vector<HeldLicence> licences;
    std::map<std::string, std::string> policies; ///< Teams policy type → policy name
    std::optional<Instant> deletedAt;
    std::vector<std::string> seats; ///< products of which it takes one

    std::string upn() const { return textAt(body, "userPrincipalName"); }
    bool isGuest() const { return textAt(body, "userType") == "Guest"; }
    bool isSynced() const { return body.value("onPremisesSyncEnabled", Json()) == true; }
};

struct TenantGroup
{
    std::string id;
    std::string displayName;
    std::string description;
    std::vector<std::string> users;
    std::vector<std::string> groups; ///< nested ones
    std::vector<std::string> skuIds;
};

struct OwnedSku
{
    const Sku* sku;
    int seats;
    const char* status; ///< capabilityStatus
};

struct TenantDomain
{
    std::string name;
    bool isVerified = false;
    bool isRoot = true;
    bool isDefault = false;
    bool isInitial = false;
    std::string authenticationType = "Managed";
    std::vector<std::string> services;
    std::string proof;                 ///< the TXT value that proves it, "MS=ms########"
    std::optional<Instant> activeFrom; ///< when Teams will know it (microsoft-graph §2.4)
};

/// Users, groups, licences, domains and telephony of the tenant. Registrations are in Directory.
class Tenant
{
public:
    Tenant(Seed& seed, const std::string& prepared, int staff, const Directory& directory,
           const People& people, Instant now);

    std::string prepared;
    Toggles toggles;
    std::vector<TenantGroup> groups;
    std::vector<OwnedSku> skus;
    std::vector<TenantDomain> domains;
    Voice voice;
    std::string guestId;

    void tick(Instant now);

    // Tenant.cpp: users
    const std::vector<TenantUser*>& users() const { return m_live; }
    std::vector<TenantUser*> deletedUsers();
    /// By object identifier or UPN; nullptr for nobody and for a deleted one.
    TenantUser* user(const std::string& idOrUpn);
    TenantUser& addUser(const std::string& id, Json body);
    void removeUser(TenantUser& user, Instant now);
    void restoreUser(TenantUser& user);
    void forgetUser(TenantUser& user);
    /// Empty where the name may be given to `user` (nullptr: to a new one).
    std::string upnFault(const std::string& upn, const TenantUser* user) const;
    void rename(TenantUser& user, const std::string& upn, Instant now);
    TenantGroup* group(const std::string& id);
    std::vector<TenantUser*> membersOf(const TenantGroup& group);

    // TenantLicences.cpp
    /// All of it or nothing; gives why the vendor refuses, empty where it is done.
    std::string assignLicences(TenantUser& user, const std::vector<HeldLicence>& add,
                               const std::vector<std::string>& remove, Instant now);
    int seatsUsed(const Sku& sku) const;
    /// The user takes a seat of each product that works for it, while it is in the directory.
    void countSeats(TenantUser& user);
    OwnedSku* owned(const std::string& skuId);
    /// Some licence gives this plan, switched on and provisioned.
    bool hasPlan(const TenantUser& user, const std::string& planId, Instant now) const;
    /// Writes the licence members of the user's body, and notes domains that they activate.
    void refresh(TenantUser& user, Instant now);

    /// Empty, or why Teams does not give (take back) this number.
    std::string numberFault(const VoiceNumber& wanted, Instant now);
    std::string takeFault(const VoiceNumber& wanted);

    // TenantDomains.cpp
    TenantDomain* domain(const std::string& name);
    const TenantDomain* domain(const std::string& name) const;
    /// The verified domain that `name` is below, or nullptr.
    const TenantDomain* verifiedParent(const std::string& name) const;
    std::vector<TenantUser*> usersOf(const std::string& domain);

private:
    friend class TenantSeed;
    void index(TenantUser& user);
    void unindex(const TenantUser& user);
    std::string licenceFault(const TenantUser& user, const std::vector<HeldLicence>& after,
                             const std::vector<HeldLicence>& add) const;

    std::deque<TenantUser> m_users;
    std::vector<TenantUser*> m_live;
    std::map<std::string, int> m_seats; ///< product → seats taken
    std::unordered_map<std::string, TenantUser*> m_byId;
    std::unordered_map<std::string, TenantUser*> m_byName; ///< UPN and proxy addresses, lower case
};

/// Part after '@'.
std::string domainPart(const std::string& address);

} // namespace jonction::sandbox
