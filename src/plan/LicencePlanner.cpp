// SPDX-License-Identifier: Apache-2.0
#include "plan/LicencePlanner.h"

#include "domain/Finding.h"
#include "plan/Affected.h"
#include "plan/GuidePlanner.h"

#include <QJsonArray>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QJsonObject accountOf(const Observation& world, const Agent& agent)
{
    return world.facts.value("accounts"_L1).toObject().value(agent.upn.toLower()).toObject();
}

QString wishedLocation(const Deployment& d, const Observation& world)
{
    return d.licences.usageLocation.isEmpty() ? world.facts.value("default_location"_L1).toString()
                                              : d.licences.usageLocation;
}

Change locationChange(const QJsonObject& account, const QString& upn, const QString& location)
{
    Change change;
    change.address = LicencePlanner::locationAddress(upn);
    change.action = Action::Update;
    change.before = {{"usage_location"_L1, QString()}, {"user_id"_L1, account.value("id"_L1)}};
    change.after = {{"usage_location"_L1, location}, {"user_id"_L1, account.value("id"_L1)}};
    change.why = u"licenceNeedsLocation"_s;
    return change;
}

Change giftChange(const QJsonObject& account, const QString& upn, const QJsonObject& gift)
{
    const QString product = gift.value("product"_L1).toString();
    const bool held = gift.value("held"_L1).toBool();
    const auto attributes = [&](QLatin1StringView plans) {
        return QJsonObject{{"product"_L1, product},
                           {"sku_id"_L1, gift.value("sku_id"_L1)},
                           {"user_id"_L1, account.value("id"_L1)},
                           {"disabled_plans"_L1, gift.value(plans).toArray()}};
    };
    Change change;
    change.address = LicencePlanner::licenceAddress(upn, product);
    change.action = held ? Action::Update : Action::Create;
    change.after = attributes("disabled_plans"_L1);
    if (held)
        change.before = attributes("disabled_before"_L1);
    change.why = held ? u"planOff"_s : account.value("verdict"_L1).toString();
    change.undoable = true;
    return change;
}

// Rounds: every account's first licence, then every account's second. What stands in one round may be sent
// together.
void appendGifts(Plan& plan, const Deployment& d, const Observation& world)
{
    for (int round = 0;; ++round) {
        const qsizetype before = plan.changes.size();
        for (const Agent& agent : d.agents) {
            const QJsonObject account = accountOf(world, agent);
            const QJsonArray gifts = account.value("gifts"_L1).toArray();
            if (round >= gifts.size())
                continue;
            Change change = giftChange(account, agent.upn, gifts.at(round).toObject());
            if (account.value("location"_L1).toString().isEmpty())
                change.needs.append(LicencePlanner::locationAddress(agent.upn));
            if (round > 0)
                change.needs.append(LicencePlanner::licenceAddress(
                    agent.upn, gifts.at(round - 1).toObject().value("product"_L1).toString()));
            plan.changes.append(change);
        }
        if (plan.changes.size() == before)
            return;
    }
}

void appendPurchases(Plan& plan, const Deployment& d, const Observation& world)
{
    QMap<QString, int> seats;
    for (const Agent& agent : d.agents)
        for (const QJsonValue& product : accountOf(world, agent).value("buy"_L1).toArray())
            ++seats[product.toString()];
    for (auto it = seats.cbegin(); it != seats.cend(); ++it) {
        const Address address = LicencePlanner::purchaseAddress(it.key());
        const GuideTask task{GuidePlanner::licencePage(d),
                             {{u"guide.value.product"_s, it.key(), {}, false},
                              {u"guide.value.seats"_s, QString::number(it.value()), {}, false}}};
        plan.changes.append(GuidePlanner::change(d, address, task));
    }
}

// Violations have a finding of their own each; whatever is new is told by its name.
QString violationFinding(const QString& code)
{
    const QStringList known{u"MutuallyExclusiveViolation"_s, u"DependencyViolation"_s,
                            u"ProhibitedInUsageLocationViolation"_s, u"UniquenessViolation"_s,
                            u"CountViolation"_s};
    return "licences.refused."_L1 + (known.contains(code) ? code : u"Other"_s);
}

} // namespace

Address LicencePlanner::locationAddress(const QString& upn)
{
    return {StepId::Licences, u"usage_location"_s, upn};
}

Address LicencePlanner::licenceAddress(const QString& upn, const QString& product)
{
    return {StepId::Licences, u"licence"_s, upn + u'/' + product};
}

Address LicencePlanner::purchaseAddress(const QString& product)
{
    return {StepId::Licences, u"purchase"_s, product};
}

QJsonObject LicencePlanner::licenceAttributes(const QString& userId, const QString& skuId,
                                              const QString& product, const QStringList& disabledPlans)
{
    return {{"product"_L1, product},
            {"sku_id"_L1, skuId},
            {"user_id"_L1, userId},
            {"disabled_plans"_L1, QJsonArray::fromStringList(disabledPlans)}};
}

QJsonObject LicencePlanner::account(const LicenceRules& rules, const LicenceHolder& holder,
                                    const LicenceProposal& proposal, const QList<OwnedSku>& owned)
{
    QJsonArray gifts;
    for (const LicenceGift& gift : proposal.gifts) {
        const auto sku = std::find_if(owned.cbegin(), owned.cend(),
                                      [&gift](const OwnedSku& one) { return one.id == gift.skuId; });
        gifts.append(QJsonObject{{"sku_id"_L1, gift.skuId},
                                 {"product"_L1, rules.productName(gift.skuId, owned)},
                                 {"disabled_plans"_L1, QJsonArray::fromStringList(gift.disabledPlans)},
                                 {"disabled_before"_L1, QJsonArray::fromStringList(gift.disabledBefore)},
                                 {"held"_L1, gift.held},
                                 {"free"_L1, sku == owned.cend() ? 0 : sku->freeSeats()},
                                 {"seats"_L1, sku == owned.cend() ? 0 : sku->seats()}});
    }
    QJsonArray buy;
    for (const QString& id : proposal.toBuy)
        buy.append(rules.productName(id, owned));
    QJsonArray byGroup;
    QJsonArray errors;
    for (const HeldLicence& licence : holder.licences) {
        const QString product = rules.productName(licence.skuId, owned);
        if (!licence.byGroup.isEmpty())
            byGroup.append(product);
        if (licence.isRefused())
            errors.append(QJsonObject{{"product"_L1, product}, {"code"_L1, licence.error}});
    }
    const LicenceNeed& need = proposal.need;
    return {{"id"_L1, holder.id},
            {"upn"_L1, holder.userPrincipalName},
            {"location"_L1, holder.usageLocation},
            {"verdict"_L1, toString(need.verdict)},
            {"teams"_L1, need.hasTeams},
            {"phone"_L1, need.hasPhone},
            {"wrong_edition"_L1, need.wrongEdition},
            {"base"_L1, need.baseSku.isEmpty() ? QString() : rules.productName(need.baseSku, owned)},
            {"gifts"_L1, gifts},
            {"buy"_L1, buy},
            {"by_group"_L1, byGroup},
            {"errors"_L1, errors}};
}

Diagnostics LicencePlanner::findings(const Deployment& d, const Observation& world)
{
    Affected missing;
    Affected nobody;
    Affected withoutLocation;
    Affected wrongEdition;
    Affected inherited;
    QMap<QString, Affected> violations;
    for (const Agent& agent : d.agents) {
        const QJsonObject account = accountOf(world, agent);
        if (account.isEmpty()) {
            missing.add(agent.upn);
            continue;
        }
        if (account.value("verdict"_L1) == "notAnAgent"_L1)
            nobody.add(agent.upn);
        if (account.value("location"_L1).toString().isEmpty())
            withoutLocation.add(agent.upn);
        if (account.value("wrong_edition"_L1).toBool() && !account.value("teams"_L1).toBool())
            wrongEdition.add(agent.upn);
        if (!account.value("by_group"_L1).toArray().isEmpty())
            inherited.add(agent.upn);
        for (const QJsonValue& error : account.value("errors"_L1).toArray())
            violations[error.toObject().value("code"_L1).toString() + u'\n' +
                       error.toObject().value("product"_L1).toString()]
                .add(agent.upn);
    }
    Diagnostics out;
    const auto tell = [&out](Severity severity, const char* id, const Affected& who) {
        if (who.any())
            out.append(finding(severity, QLatin1String(id), u"agents"_s, who.arguments()));
    };
    tell(Severity::Warning, "licences.account.missing", missing);
    tell(Severity::Warning, "licences.notAnAgent", nobody);
    if (withoutLocation.any() && wishedLocation(d, world).isEmpty())
        out.append(finding(Severity::Error, u"licences.location.unknown"_s, u"licences.usageLocation"_s,
                           withoutLocation.arguments()));
    tell(Severity::Warning, "licences.wrongEdition", wrongEdition);
    for (auto it = violations.cbegin(); it != violations.cend(); ++it)
        out.append(
            finding(Severity::Warning, violationFinding(it.key().section(u'\n', 0, 0)), u"agents"_s,
                    it.value().arguments({it.key().section(u'\n', 1), it.key().section(u'\n', 0, 0)})));
    tell(Severity::Info, "licences.inherited", inherited);
    return out;
}

Plan LicencePlanner::plan(const Deployment& d, const Observation& world)
{
    Plan plan;
    plan.madeAt = world.at;
    plan.findings = world.findings + findings(d, world);
    const QString location = wishedLocation(d, world);
    for (const Agent& agent : d.agents) {
        const QJsonObject account = accountOf(world, agent);
        if (!account.isEmpty() && account.value("location"_L1).toString().isEmpty() && !location.isEmpty() &&
            account.value("verdict"_L1) != "notAnAgent"_L1)
            plan.changes.append(locationChange(account, agent.upn, location));
    }
    appendGifts(plan, d, world);
    appendPurchases(plan, d, world);
    return plan;
}

} // namespace jonction
