// SPDX-License-Identifier: Apache-2.0
#include "plan/TrunkPlanner.h"

#include "domain/PhoneNumber.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QJsonArray sortedArray(QStringList values)
{
    values.removeDuplicates();
    values.sort();
    return QJsonArray::fromStringList(values);
}

WishedObject wishedProfile(const Deployment& d)
{
    WishedObject wish;
    wish.address = TrunkPlanner::profileAddress(d);
    wish.attributes = {{"enabled"_L1, true},
                       {"destinations"_L1, sortedArray(d.trunk.allowedDestinations)},
                       {"concurrent_call_limit"_L1, d.trunk.concurrentCallLimit},
                       {"daily_spend_limit"_L1, QString::number(d.trunk.dailySpendLimit.toDouble(), 'f', 2)},
                       {"daily_spend_limit_enabled"_L1, true}};
    return wish;
}

// CCAIP calls from outside the account, so the sub-domain must admit anyone (sip-trunk dossier 0, item 7).
// The two number formats differ in letter case at the vendor (1.8).
WishedObject wishedConnection(const Deployment& d)
{
    WishedObject wish;
    wish.address = TrunkPlanner::connectionAddress(d);
    wish.attributes = {{"active"_L1, true},
                       {"outbound_voice_profile"_L1, d.trunk.profileName},
                       {"sip_subdomain"_L1, d.trunk.sipSubdomain.trimmed()},
                       {"receive"_L1, u"from_anyone"_s},
                       {"sip_region"_L1, d.trunk.region},
                       {"ani"_L1, u"+E.164"_s},
                       {"dnis"_L1, u"+e164"_s}};
    wish.needs = {TrunkPlanner::profileAddress(d)};
    return wish;
}

// "1.00000" is how the provider writes it; people read two decimals, and more only where they say something.
QString money(const QJsonValue& decimal)
{
    QString text = decimal.toString();
    const qsizetype point = text.indexOf(u'.');
    while (point >= 0 && text.endsWith(u'0') && text.size() - point > 3)
        text.chop(1);
    return text;
}

QString priceOf(const QString& number, const Observation& world)
{
    for (const QJsonValue& value : world.facts.value("offered"_L1).toArray()) {
        const QJsonObject offer = value.toObject();
        if (offer.value("number"_L1).toString() != number)
            continue;
        const QString currency = offer.value("currency"_L1).toString();
        QString price = money(offer.value("monthly"_L1)) + u' ' + currency + "/month"_L1;
        if (offer.value("upfront"_L1).toString().toDouble() > 0)
            price += " + "_L1 + money(offer.value("upfront"_L1)) + u' ' + currency;
        return price;
    }
    return {};
}

WishedObject wishedNumber(const Deployment& d, const QString& number, const Observation& world)
{
    WishedObject wish;
    wish.address = TrunkPlanner::numberAddress(number);
    wish.attributes = {{"connection"_L1, d.trunk.connectionName}};
    wish.needs = {TrunkPlanner::connectionAddress(d)};
    wish.risk = Risk::Cost;
    wish.cost = priceOf(number, world);
    wish.undoable = false; // releasing a number is irreversible spending and is asked for separately
    return wish;
}

} // namespace

Address TrunkPlanner::profileAddress(const Deployment& d)
{
    return {StepId::Trunk, u"outbound_voice_profile"_s, d.trunk.profileName};
}

Address TrunkPlanner::connectionAddress(const Deployment& d)
{
    return {StepId::Trunk, u"sip_connection"_s, d.trunk.connectionName};
}

Address TrunkPlanner::numberAddress(const QString& number)
{
    return {StepId::Trunk, u"phone_number"_s, number};
}

QString TrunkPlanner::chosenNumber(const Deployment& d, const Observation& world)
{
    if (!d.trunk.number.isEmpty()) {
        const Result<PhoneNumber> entered = PhoneNumber::parse(d.trunk.number);
        return entered.ok() ? entered->toString() : d.trunk.number;
    }
    const QString ordered = world.facts.value("ordered_number"_L1).toString();
    if (!ordered.isEmpty())
        return ordered;
    return world.facts.value("offered"_L1).toArray().first().toObject().value("number"_L1).toString();
}

Plan TrunkPlanner::plan(const Deployment& d, const Observation& world)
{
    QList<WishedObject> wishes{wishedProfile(d), wishedConnection(d)};
    const QString number = chosenNumber(d, world);
    if (!number.isEmpty())
        wishes.append(wishedNumber(d, number, world));
    Plan plan = planFor(wishes, world);
    if (number.isEmpty()) {
        plan.incomplete = true;
        plan.findings.append({u"trunk.number.noneOffered"_s,
                              Severity::Error,
                              u"trunk.numberCountry"_s,
                              {d.trunk.numberCountry, d.trunk.numberType}});
    }
    // The flag is taken on creation only (sip-trunk dossier 0, item 4): an existing plain connection cannot
    // become one.
    if (world.has(connectionAddress(d)) && !world.facts.value("teams_sbc"_L1).toBool()) {
        plan.incomplete = true;
        plan.findings.append({u"trunk.connection.notTeams"_s,
                              Severity::Error,
                              u"trunk.connectionName"_s,
                              {d.trunk.connectionName}});
    }
    return plan;
}

} // namespace jonction
