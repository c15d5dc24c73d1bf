// SPDX-License-Identifier: Apache-2.0
#include "plan/DomainPlanner.h"

#include "domain/Finding.h"
#include "plan/GuidePlanner.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr auto trunkPortal = "https://portal.telnyx.com/"_L1;

Address named(const char* kind, const QString& name)
{
    return {StepId::Domain, QString::fromLatin1(kind), name.isEmpty() ? u"pending"_s : name};
}

QString labelOf(const Deployment& d)
{
    return d.trunk.sbcFqdn.section(u'.', 0, 0);
}

QString txtValue(const Deployment& d, const Observation& world)
{
    const QString seen = world.facts.value("txt_value"_L1).toString();
    return seen.isEmpty() ? d.domain.txtValue : seen;
}

WishedObject wishedDomain(const Deployment& d)
{
    WishedObject wish;
    wish.address = DomainPlanner::domainAddress(d);
    wish.attributes = {{"registered"_L1, true}};
    return wish;
}

WishedObject wishedTxt(const Deployment& d, const Observation& world)
{
    WishedObject wish;
    wish.address = DomainPlanner::txtAddress(d);
    wish.attributes = {{"host"_L1, labelOf(d)}};
    if (const QString value = txtValue(d, world); !value.isEmpty())
        wish.attributes.insert("value"_L1, value);
    wish.needs = {DomainPlanner::domainAddress(d)};
    wish.undoable = false; // it hurts nobody, and the vendor publishes no way to remove it
    return wish;
}

Change txtByHand(const Deployment& d, const Observation& world)
{
    const WishedObject wish = wishedTxt(d, world);
    const QJsonValue seen = world.get(wish.address).value("value"_L1);
    const QString page = d.practice ? d.endpoints.value(u"portal"_s) : QString(trunkPortal);
    Change change = guideChange(wish.address,
                                {page,
                                 {{u"guide.value.txtHost"_s, labelOf(d), {}, false},
                                  {u"guide.value.domain"_s, d.trunk.sbcFqdn, {}, false},
                                  {u"guide.value.txtValue"_s, txtValue(d, world), {}, false}}},
                                wish.attributes, false);
    change.needs = wish.needs;
    change.observed = true;
    if (seen == wish.attributes.value("value"_L1) && !seen.toString().isEmpty())
        change.action = Action::NoOp;
    return change;
}

WishedObject wishedProof(const Deployment& d)
{
    WishedObject wish;
    wish.address = DomainPlanner::verificationAddress(d);
    wish.attributes = {{"verified"_L1, true}};
    wish.needs = {DomainPlanner::domainAddress(d), DomainPlanner::txtAddress(d)};
    wish.undoable = false; // it ends with the domain
    return wish;
}

QString usageLocation(const Deployment& d, const Observation& world)
{
    if (!d.domain.usageLocation.isEmpty())
        return d.domain.usageLocation;
    const QString country = world.facts.value("country"_L1).toString();
    return country.isEmpty() ? d.trunk.numberCountry : country;
}

QString activator(const Deployment& d, const Observation& world)
{
    const QString seen = world.facts.value("activator"_L1).toString();
    return seen.isEmpty() ? activationUpn(d) : seen;
}

WishedObject wishedUser(const Deployment& d, const Observation& world)
{
    WishedObject wish;
    wish.address = DomainPlanner::userAddress(d, activator(d, world));
    wish.needs = {DomainPlanner::verificationAddress(d)};
    wish.risk = Risk::Secret;
    if (!world.has(wish.address)) {
        wish.attributes = {{"display_name"_L1, u"Direct Routing activation"_s},
                           {"usage_location"_L1, usageLocation(d, world)}};
        return wish;
    }
    const QString seen = world.get(wish.address).value("usage_location"_L1).toString();
    wish.attributes = {{"usage_location"_L1, seen.isEmpty() ? usageLocation(d, world) : seen}};
    return wish;
}

Change spareLicence(const Address& address, const QJsonObject& seen)
{
    Change change;
    change.address = address;
    if (seen.isEmpty())
        return change;
    change.action = Action::Delete;
    change.why = u"spare"_s;
    change.before = seen;
    change.undoable = true;
    return change;
}

// Without a free seat somebody has to buy one or to free one: Jonction buys no licences.
Change licenceByHand(const Deployment& d, const WishedObject& wish, const QString& upn)
{
    const GuideTask task{GuidePlanner::licencePage(d), {{u"guide.value.activationUser"_s, upn, {}, false}}};
    Change change = guideChange(wish.address, task, {{"teams"_L1, true}}, false);
    change.needs = wish.needs;
    change.observed = true;
    return change;
}

Change licenceChange(const Deployment& d, const Observation& world)
{
    const QString upn = activator(d, world);
    WishedObject wish;
    wish.address = DomainPlanner::licenceAddress(d, upn);
    wish.needs = {DomainPlanner::userAddress(d, upn)};
    wish.attributes = {{"teams"_L1, true}};
    const QJsonObject seen = world.get(wish.address);
    if (DomainPlanner::licenceIsSpare(d))
        return spareLicence(wish.address, seen);
    if (!seen.value("teams"_L1).toBool()) {
        const QString licence = DomainPlanner::chosenLicence(d, world);
        const bool looked = world.facts.contains("licences"_L1);
        if (looked && licence.isEmpty())
            return licenceByHand(d, wish, upn);
        if (!licence.isEmpty())
            wish.attributes.insert("licence"_L1, licence);
    }
    return difference(wish, world);
}

void addFindings(Plan& plan, const Deployment& d, const Observation& world)
{
    const QString federated = world.facts.value("parent_federated"_L1).toString();
    if (!federated.isEmpty())
        plan.findings.append(finding(Severity::Error, u"domain.parent.federated"_s, u"trunk.sbcFqdn"_s,
                                     {federated, d.trunk.sbcFqdn}));
    QStringList others;
    for (const QJsonValue& value : world.facts.value("txt_others"_L1).toArray())
        others.append(value.toString());
    if (!others.isEmpty())
        plan.findings.append(finding(Severity::Warning, u"domain.txt.other"_s, u"domain.txtValue"_s,
                                     {others.join(u", "_s), txtValue(d, world)}));
    for (const Change& change : plan.changes) {
        if (change.address.kind == "activation_licence"_L1 && change.action == Action::Create)
            plan.findings.append(finding(Severity::Info, u"domain.licence.seat"_s, u"domain.licence"_s,
                                         {change.after.value("licence"_L1).toString()}));
        if (change.address.kind == "txt_record"_L1 && change.action == Action::Guide)
            plan.findings.append(
                finding(Severity::Info, u"domain.txt.byHand"_s, u"domain.txtValue"_s, {labelOf(d)}));
    }
    if (d.domain.takeLicenceBack && !DomainPlanner::licenceIsSpare(d))
        plan.findings.append(
            finding(Severity::Info, u"domain.licence.stillNeeded"_s, u"domain.takeLicenceBack"_s));
}

} // namespace

Address DomainPlanner::domainAddress(const Deployment& d)
{
    return named("domain", d.trunk.sbcFqdn);
}

Address DomainPlanner::txtAddress(const Deployment& d)
{
    return named("txt_record", d.trunk.sbcFqdn);
}

Address DomainPlanner::verificationAddress(const Deployment& d)
{
    return named("verification", d.trunk.sbcFqdn);
}

Address DomainPlanner::userAddress(const Deployment& d, const QString& upn)
{
    return named("activation_user", upn.isEmpty() ? activationUpn(d) : upn);
}

Address DomainPlanner::licenceAddress(const Deployment& d, const QString& upn)
{
    return named("activation_licence", upn.isEmpty() ? activationUpn(d) : upn);
}

QString DomainPlanner::chosenLicence(const Deployment& d, const Observation& world)
{
    const QString wanted = d.domain.licence.trimmed();
    for (const QJsonValue& value : world.facts.value("licences"_L1).toArray()) {
        const QString licence = value.toObject().value("licence"_L1).toString();
        if (wanted.isEmpty() || licence.compare(wanted, Qt::CaseInsensitive) == 0)
            return licence;
    }
    return {};
}

bool DomainPlanner::licenceIsSpare(const Deployment& d)
{
    return d.domain.takeLicenceBack && d.domain.activatedAt.isValid();
}

Plan DomainPlanner::plan(const Deployment& d, const Observation& world)
{
    const bool verified = world.facts.value("domain_verified"_L1).toBool();
    const bool inherits = !world.facts.value("parent_verified"_L1).toString().isEmpty();
    Plan plan = planFor({wishedDomain(d)}, world);
    if (!verified && !inherits)
        plan.changes.append(d.domain.txtByHand ? txtByHand(d, world)
                                               : difference(wishedTxt(d, world), world));
    plan.changes.append(difference(wishedProof(d), world));
    plan.changes.append(difference(wishedUser(d, world), world));
    plan.changes.append(licenceChange(d, world));
    addFindings(plan, d, world);
    return plan;
}

QString longestMatch(const QString& host, const QStringList& domains)
{
    QString best;
    for (const QString& domain : domains) {
        const bool fits = host.compare(domain, Qt::CaseInsensitive) == 0 ||
                          host.endsWith(u'.' + domain, Qt::CaseInsensitive);
        if (fits && domain.size() > best.size())
            best = domain;
    }
    return best;
}

} // namespace jonction
