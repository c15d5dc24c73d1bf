// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/LicenceCatalogue.h"
#include "domain/Licences.h"

namespace jonction {

enum class LicenceVerdict {
    Ready,      ///< Teams and Teams Phone are there and on
    NeedsPhone, ///< Teams only
    NeedsTeams, ///< Teams Phone only: the suites sold without Teams
    NeedsBoth,
    NotAnAgent, ///< a resource account or a shared device: never to be licensed as a person
};

/// "ready" "needsPhone" "needsTeams" "needsBoth" "notAnAgent": part of the JSON contract.
QString toString(LicenceVerdict verdict);

/// What one account has and lacks. Decided by service plans that are on, never by names (microsoft-graph
/// 3.4).
struct LicenceNeed
{
    LicenceVerdict verdict = LicenceVerdict::NeedsBoth;
    bool hasTeams = false;
    bool hasPhone = false;
    QString baseSku;           ///< the suite, or whatever it holds; empty: nothing
    bool wrongEdition = false; ///< holds Teams Essentials without Entra identity, which does not count
};

/// One licence to give: a product that is added, or one that is held already and has a plan switched on
/// again.
struct LicenceGift
{
    QString skuId;
    QStringList disabledPlans;  ///< to stay off; empty for an added product
    QStringList disabledBefore; ///< for a product that is held: what was off
    bool held = false;          ///< held directly already: no seat is taken

    friend bool operator==(const LicenceGift&, const LicenceGift&) = default;
};

/// What would make one account ready.
struct LicenceProposal
{
    LicenceNeed need;
    QList<LicenceGift> gifts; ///< in the order in which they must be given
    QStringList toBuy;        ///< product ids of the catalogue for which no seat is free
};

/// The rules of microsoft-graph 3.3 and 3.4. Pure.
class LicenceRules
{
public:
    explicit LicenceRules(const LicenceCatalogue& catalogue)
        : m_catalogue(catalogue)
    {}

    /// A licence given moments ago counts by its product's plans until the directory shows them.
    LicenceNeed need(const LicenceHolder& holder, const QList<OwnedSku>& owned) const;

    /// For all accounts of one plan, in their order: a seat that one gets is not free for the next.
    QList<LicenceProposal> propose(const QList<LicenceHolder>& holders, const QList<OwnedSku>& owned) const;

    /// The product's name as Microsoft sells it; the part number, or the id, of an unknown one.
    QString productName(const QString& skuId, const QList<OwnedSku>& owned) const;

    /// "business", "gcc" …: by the suites that are held, else by the plans, else by what the tenant owns.
    QString family(const LicenceHolder& holder, const QList<OwnedSku>& owned) const;

private:
    class Seats;
    LicenceProposal proposalFor(const LicenceHolder& holder, const QList<OwnedSku>& owned,
                                Seats& seats) const;
    bool switchOn(const LicenceHolder& holder, const QList<OwnedSku>& owned, PlanKind wanted,
                  LicenceProposal& proposal) const;
    QStringList phoneCandidates(const QString& family, const QList<OwnedSku>& owned) const;
    QStringList teamsCandidates(const LicenceHolder& holder, const QList<OwnedSku>& owned) const;
    QStringList suites(const QList<OwnedSku>& owned, bool withPhone) const;
    bool carries(const OwnedSku& sku, PlanKind kind) const;
    bool isComing(const LicenceHolder& holder, const QList<OwnedSku>& owned, PlanKind kind) const;

    const LicenceCatalogue& m_catalogue;
};

} // namespace jonction
