// SPDX-License-Identifier: Apache-2.0
#include "domain/LicenceRules.h"

#include <QHash>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

const OwnedSku* ownedSku(const QList<OwnedSku>& owned, const QString& id)
{
    const auto it =
        std::find_if(owned.cbegin(), owned.cend(), [&id](const OwnedSku& o) { return o.id == id; });
    return it == owned.cend() ? nullptr : &*it;
}

bool holdsDirectly(const LicenceHolder& holder, const QString& skuId)
{
    return std::any_of(holder.licences.cbegin(), holder.licences.cend(),
                       [&skuId](const HeldLicence& l) { return l.skuId == skuId && l.byGroup.isEmpty(); });
}

bool showsPlan(const LicenceHolder& holder, const QString& planId)
{
    return std::any_of(holder.plans.cbegin(), holder.plans.cend(),
                       [&planId](const HeldPlan& plan) { return plan.id == planId; });
}

LicenceVerdict verdictOf(bool teams, bool phone)
{
    if (teams)
        return phone ? LicenceVerdict::Ready : LicenceVerdict::NeedsPhone;
    return phone ? LicenceVerdict::NeedsTeams : LicenceVerdict::NeedsBoth;
}

} // namespace

QString toString(LicenceVerdict verdict)
{
    switch (verdict) {
    case LicenceVerdict::Ready:
        return u"ready"_s;
    case LicenceVerdict::NeedsPhone:
        return u"needsPhone"_s;
    case LicenceVerdict::NeedsTeams:
        return u"needsTeams"_s;
    case LicenceVerdict::NeedsBoth:
        return u"needsBoth"_s;
    case LicenceVerdict::NotAnAgent:
        break;
    }
    return u"notAnAgent"_s;
}

// Free seats over a whole plan: what is given to one is taken from the next.
class LicenceRules::Seats
{
public:
    explicit Seats(const QList<OwnedSku>& owned)
    {
        for (const OwnedSku& sku : owned)
            if (sku.isUsable())
                m_free.insert(sku.id, sku.freeSeats());
    }
    void take(const QString& skuId) { --m_free[skuId]; }
    // The first candidate with a free seat that the account does not hold yet, or nothing.
    QString first(const QStringList& candidates, const LicenceHolder& holder) const
    {
        for (const QString& id : candidates)
            if (m_free.value(id) > 0 && !holdsDirectly(holder, id))
                return id;
        return {};
    }

private:
    QHash<QString, int> m_free;
};

// Given, in force, and not shown among the plans yet.
bool LicenceRules::isComing(const LicenceHolder& holder, const QList<OwnedSku>& owned, PlanKind kind) const
{
    for (const HeldLicence& licence : holder.licences) {
        const OwnedSku* sku = ownedSku(owned, licence.skuId);
        if (!sku || !sku->isUsable() || licence.isRefused() || licence.state == "Disabled"_L1)
            continue;
        for (const SkuPlan& plan : sku->plans)
            if (m_catalogue.planKind(plan.id) == kind && !licence.disabledPlans.contains(plan.id) &&
                !showsPlan(holder, plan.id))
                return true;
    }
    return false;
}

LicenceNeed LicenceRules::need(const LicenceHolder& holder, const QList<OwnedSku>& owned) const
{
    LicenceNeed need;
    bool resource = false;
    for (const HeldPlan& plan : holder.plans) {
        if (!plan.isEnabled())
            continue;
        const PlanKind kind = m_catalogue.planKind(plan.id);
        need.hasTeams |= kind == PlanKind::Teams;
        need.hasPhone |= kind == PlanKind::Phone;
        resource |= kind == PlanKind::Resource;
        need.wrongEdition |= kind == PlanKind::WrongEdition;
    }
    need.hasTeams = need.hasTeams || isComing(holder, owned, PlanKind::Teams);
    need.hasPhone = need.hasPhone || isComing(holder, owned, PlanKind::Phone);
    bool device = false;
    for (const HeldLicence& licence : holder.licences) {
        const LicenceProduct* product = m_catalogue.product(licence.skuId);
        const bool suite = product && product->kind == ProductKind::Suite;
        if (need.baseSku.isEmpty() || suite)
            need.baseSku = licence.skuId;
        device |= product && product->kind == ProductKind::SharedDevice;
    }
    // A shared device carries both plans, and is nobody. A resource licence beside a person's own does no
    // harm.
    const bool nobody = device || (resource && !need.hasPhone && !need.hasTeams);
    need.verdict = nobody ? LicenceVerdict::NotAnAgent : verdictOf(need.hasTeams, need.hasPhone);
    return need;
}

QString LicenceRules::productName(const QString& skuId, const QList<OwnedSku>& owned) const
{
    if (const LicenceProduct* product = m_catalogue.product(skuId))
        return product->name;
    const OwnedSku* sku = ownedSku(owned, skuId);
    return sku && !sku->partNumber.isEmpty() ? sku->partNumber : skuId;
}

QString LicenceRules::family(const LicenceHolder& holder, const QList<OwnedSku>& owned) const
{
    for (const HeldLicence& licence : holder.licences) {
        const LicenceProduct* product = m_catalogue.product(licence.skuId);
        if (product && product->kind == ProductKind::Suite)
            return product->family;
    }
    QStringList families;
    for (const OwnedSku& sku : owned) {
        const LicenceProduct* product = m_catalogue.product(sku.id);
        if (product && product->kind == ProductKind::Suite && !families.contains(product->family))
            families.append(product->family);
    }
    return families.size() == 1 ? families.constFirst() : u"commercial"_s;
}

bool LicenceRules::carries(const OwnedSku& sku, PlanKind kind) const
{
    return std::any_of(sku.plans.cbegin(), sku.plans.cend(),
                       [&](const SkuPlan& plan) { return m_catalogue.planKind(plan.id) == kind; });
}

// Those of the catalogue in their order, then products that it does not know and that carry the plan alone.
QStringList LicenceRules::phoneCandidates(const QString& family, const QList<OwnedSku>& owned) const
{
    QStringList ids = m_catalogue.phoneSupply(family);
    for (const OwnedSku& sku : owned)
        if (!m_catalogue.product(sku.id) && carries(sku, PlanKind::Phone) && !carries(sku, PlanKind::Teams))
            ids.append(sku.id);
    return ids;
}

QStringList LicenceRules::teamsCandidates(const LicenceHolder& holder, const QList<OwnedSku>& owned) const
{
    const bool eea =
        std::any_of(holder.licences.cbegin(), holder.licences.cend(), [this](const HeldLicence& licence) {
            const LicenceProduct* product = m_catalogue.product(licence.skuId);
            return product && product->eea;
        });
    QStringList ids = m_catalogue.teamsSupply(eea);
    constexpr qsizetype fewPlans = 12; // Teams alone comes with a handful of helpers, a suite with dozens
    for (const OwnedSku& sku : owned)
        if (!m_catalogue.product(sku.id) && carries(sku, PlanKind::Teams) && !carries(sku, PlanKind::Phone) &&
            sku.plans.size() <= fewPlans)
            ids.append(sku.id);
    return ids;
}

// Suites with Teams, for an account that holds nothing.
QStringList LicenceRules::suites(const QList<OwnedSku>& owned, bool withPhone) const
{
    QStringList ids;
    for (const OwnedSku& sku : owned) {
        const LicenceProduct* product = m_catalogue.product(sku.id);
        if (product && product->kind == ProductKind::Suite && carries(sku, PlanKind::Teams) &&
            carries(sku, PlanKind::Phone) == withPhone)
            ids.append(sku.id);
    }
    return ids;
}

// The plan may be in a product that the account holds directly, only switched off there: switching it on
// takes no seat. What a group gives is the group's business.
bool LicenceRules::switchOn(const LicenceHolder& holder, const QList<OwnedSku>& owned, PlanKind wanted,
                            LicenceProposal& proposal) const
{
    for (const HeldLicence& licence : holder.licences) {
        const OwnedSku* sku = ownedSku(owned, licence.skuId);
        if (!licence.byGroup.isEmpty() || !sku || !sku->isUsable())
            continue;
        QStringList off;
        for (const SkuPlan& plan : sku->plans)
            if (m_catalogue.planKind(plan.id) == wanted && licence.disabledPlans.contains(plan.id))
                off.append(plan.id);
        if (off.isEmpty())
            continue;
        auto given = std::find_if(proposal.gifts.begin(), proposal.gifts.end(),
                                  [&](const LicenceGift& gift) { return gift.skuId == licence.skuId; });
        if (given == proposal.gifts.end()) {
            proposal.gifts.append({licence.skuId, licence.disabledPlans, licence.disabledPlans, true});
            given = proposal.gifts.end() - 1;
        }
        for (const QString& plan : off)
            given->disabledPlans.removeAll(plan);
        return true;
    }
    return false;
}

LicenceProposal LicenceRules::proposalFor(const LicenceHolder& holder, const QList<OwnedSku>& owned,
                                          Seats& seats) const
{
    LicenceProposal proposal{need(holder, owned), {}, {}};
    if (proposal.need.verdict == LicenceVerdict::Ready || proposal.need.verdict == LicenceVerdict::NotAnAgent)
        return proposal;
    bool teams = proposal.need.hasTeams || switchOn(holder, owned, PlanKind::Teams, proposal);
    bool phone = proposal.need.hasPhone || switchOn(holder, owned, PlanKind::Phone, proposal);
    const auto give = [&](const QString& skuId) {
        seats.take(skuId);
        proposal.gifts.append({skuId, {}, {}, false});
    };
    const QStringList forTeams = teamsCandidates(holder, owned);
    const QStringList forPhone = phoneCandidates(family(holder, owned), owned);
    // Nothing held at all: a suite may serve where Teams alone is not owned.
    if (!teams && holder.licences.isEmpty() && seats.first(forTeams, holder).isEmpty()) {
        const bool addOn = !seats.first(forPhone, holder).isEmpty();
        QString suite = addOn ? seats.first(suites(owned, false), holder) : QString();
        if (suite.isEmpty())
            suite = seats.first(suites(owned, true), holder);
        if (!suite.isEmpty()) {
            give(suite);
            teams = true;
            phone = phone || carries(*ownedSku(owned, suite), PlanKind::Phone);
        }
    }
    if (!teams) {
        const QString found = seats.first(forTeams, holder);
        if (!found.isEmpty())
            give(found);
        else if (!forTeams.isEmpty())
            proposal.toBuy.append(forTeams.constFirst());
        teams = !found.isEmpty();
    }
    if (!phone) {
        const QString found = seats.first(forPhone, holder);
        // Without Teams the add-on would only be refused: its seat waits for somebody who can use it.
        if (!found.isEmpty() && teams)
            give(found);
        else if (found.isEmpty() && !forPhone.isEmpty())
            proposal.toBuy.append(forPhone.constFirst());
    }
    return proposal;
}

QList<LicenceProposal> LicenceRules::propose(const QList<LicenceHolder>& holders,
                                             const QList<OwnedSku>& owned) const
{
    Seats seats(owned);
    QList<LicenceProposal> proposals;
    proposals.reserve(holders.size());
    for (const LicenceHolder& holder : holders)
        proposals.append(proposalFor(holder, owned, seats));
    return proposals;
}

} // namespace jonction
