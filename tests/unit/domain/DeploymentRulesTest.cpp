// SPDX-License-Identifier: Apache-2.0
#include "domain/DeploymentRules.h"
#include "support/SampleDeployment.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <functional>

using namespace jonction;
using namespace Qt::StringLiterals;

using Edit = std::function<void(Deployment&)>;
Q_DECLARE_METATYPE(Edit)

class DeploymentRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodDocumentHasNoErrors();
    void emptyDocumentSaysWhatIsMissing();
    void rules_data();
    void rules();
    void cleanupTestCase();

private:
    QSet<QString> m_seen;
};

void DeploymentRulesTest::aGoodDocumentHasNoErrors()
{
    for (const Deployment& d : {test::sampleDeployment(), test::learnedDeployment()})
        for (const Diagnostic& diagnostic : validateAll(d))
            QVERIFY2(diagnostic.severity == Severity::Info, qPrintable(diagnostic.id));
}

void DeploymentRulesTest::emptyDocumentSaysWhatIsMissing()
{
    const Diagnostics all = validateAll(Deployment{});
    QSet<QString> subjects;
    for (const Diagnostic& diagnostic : all) {
        subjects.insert(diagnostic.subject);
        QCOMPARE(all.count(diagnostic), 1);
    }
    for (const QString& subject : {u"instance.host"_s, u"tenant.clientId"_s, u"trunk.profileName"_s,
                                   u"trunk.sipSubdomain"_s, u"app.uniqueName"_s, u"agents"_s})
        QVERIFY2(subjects.contains(subject), qPrintable(subject));
}

void DeploymentRulesTest::rules_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<StepId>("step");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("subject");
    const auto row = [](StepId step, const QString& id, const QString& subject, const Edit& edit) {
        QTest::addRow("%s on %s #%d", qPrintable(id), qPrintable(subject), QTest::currentDataTag() ? 1 : 0)
            << edit << step << id << subject;
    };
    using D = Deployment;
    row(StepId::SignIn, u"host.path"_s, u"instance.host"_s, [](D& d) { d.instance.host += u"/x"_s; });
    row(StepId::SignIn, u"fqdn.blank"_s, u"instance.host"_s, [](D& d) { d.instance.host = u"a b.c"_s; });
    row(StepId::SignIn, u"guid.shape"_s, u"tenant.clientId"_s, [](D& d) { d.tenant.clientId = u"x"_s; });
    row(StepId::SignIn, u"tenant.cloud.unsupported"_s, u"tenant.cloud"_s,
        [](D& d) { d.tenant.cloud = u"gcch"_s; });
    row(StepId::SignIn, u"tenant.cloud.ccaip"_s, u"tenant.cloud"_s,
        [](D& d) { d.tenant.cloud = u"gcchigh"_s; });
    row(StepId::Users, u"tenant.cloud.noTeams"_s, u"tenant.cloud"_s, [](D& d) { d.tenant.cloud = u"dod"_s; });
    row(StepId::Proof, u"tenant.cloud.noPresence"_s, u"tenant.cloud"_s,
        [](D& d) { d.tenant.cloud = u"china"_s; });
    row(StepId::SignIn, u"tenant.clientKind.unknown"_s, u"tenant.clientKind"_s,
        [](D& d) { d.tenant.clientKind = u"own"_s; });
    row(StepId::SignIn, u"tenant.client.evaluation"_s, u"tenant.clientKind"_s,
        [](D& d) { d.tenant.clientKind = u"evaluation"_s; });
    row(StepId::Trunk, u"trunk.provider.unsupported"_s, u"trunk.provider"_s,
        [](D& d) { d.trunk.provider = u"acme"_s; });
    row(StepId::Trunk, u"trunk.profileName.short"_s, u"trunk.profileName"_s,
        [](D& d) { d.trunk.profileName = u" a "_s; });
    row(StepId::Trunk, u"trunk.connectionName.short"_s, u"trunk.connectionName"_s,
        [](D& d) { d.trunk.connectionName = u""_s; });
    row(StepId::Trunk, u"trunk.region.unknown"_s, u"trunk.region"_s, [](D& d) { d.trunk.region = u"EU"_s; });
    row(StepId::Trunk, u"label.underscore"_s, u"trunk.sipSubdomain"_s,
        [](D& d) { d.trunk.sipSubdomain = u"a_b"_s; });
    row(StepId::Trunk, u"trunk.subdomain.likelyTaken"_s, u"trunk.sipSubdomain"_s,
        [](D& d) { d.trunk.sipSubdomain = u"ujet"_s; });
    row(StepId::Trunk, u"number.range"_s, u"trunk.concurrentCallLimit"_s,
        [](D& d) { d.trunk.concurrentCallLimit = -1; });
    for (const QString& money : {u"fifty"_s, u"50,00"_s, u"-1"_s, u"1e9"_s, u"50.00\n"_s, u"٥٠"_s, u""_s})
        row(StepId::Trunk, u"money.shape"_s, u"trunk.dailySpendLimit"_s,
            [money](D& d) { d.trunk.dailySpendLimit = money; });
    row(StepId::Trunk, u"field.missing"_s, u"trunk.allowedDestinations"_s,
        [](D& d) { d.trunk.allowedDestinations = {}; });
    for (const QString& country : {u"fr"_s, u"FRA"_s, u"FR\n"_s, u""_s})
        row(StepId::Trunk, u"country.shape"_s, u"trunk.allowedDestinations"_s,
            [country](D& d) { d.trunk.allowedDestinations.append(country); });
    row(StepId::Trunk, u"country.shape"_s, u"trunk.numberCountry"_s,
        [](D& d) { d.trunk.numberCountry = u"France"_s; });
    row(StepId::Trunk, u"trunk.destinations.withoutOwn"_s, u"trunk.allowedDestinations"_s,
        [](D& d) { d.trunk.numberCountry = u"DE"_s; });
    row(StepId::Trunk, u"phone.noPlus"_s, u"trunk.number"_s, [](D& d) { d.trunk.number = u"0142"_s; });
    row(StepId::Domain, u"domain.waitsForTrunk"_s, u"trunk.sbcFqdn"_s,
        [](D& d) { d.trunk.sbcFqdn = QString(); });
    row(StepId::Domain, u"sbc.onmicrosoft"_s, u"trunk.sbcFqdn"_s,
        [](D& d) { d.trunk.sbcFqdn = u"sbc.contoso.onmicrosoft.com"_s; });
    row(StepId::Domain, u"domain.activationUser.shape"_s, u"domain.activationUser"_s,
        [](D& d) { d.domain.activationUser = u"a@b"_s; });
    row(StepId::Domain, u"country.shape"_s, u"domain.usageLocation"_s,
        [](D& d) { d.domain.usageLocation = u"fr"_s; });
    row(StepId::Application, u"app.permission.shape"_s, u"app.permissions"_s,
        [](D& d) { d.app.appPermissions = {u"User Read"_s}; });
    row(StepId::Application, u"app.permissions.none"_s, u"app.permissions"_s,
        [](D& d) { d.app.permissions.clear(); });
    row(StepId::Application, u"app.permission.expected"_s, u"app.permissions"_s,
        [](D& d) { d.app.permissions = {u"User.Read"_s}; });
    row(StepId::Application, u"app.consentBy.unknown"_s, u"app.consentBy"_s,
        [](D& d) { d.app.consentBy = u"fax"_s; });
    row(StepId::Routing, u"number.range"_s, u"routing.sipPort"_s, [](D& d) { d.routing.sipPort = 65536; });
    row(StepId::Routing, u"field.missing"_s, u"routing.pstnUsage"_s,
        [](D& d) { d.routing.pstnUsage = u" "_s; });
    for (const QString& name : {u"a'; Remove-Item"_s, u"a`b"_s, u"$(x)"_s, u"a\nb"_s, u"a|b"_s})
        row(StepId::Routing, u"name.characters"_s, u"routing.voiceRoute"_s,
            [name](D& d) { d.routing.voiceRoute = name; });
    row(StepId::Routing, u"name.tooLong"_s, u"routing.dialPlan"_s,
        [](D& d) { d.routing.dialPlan = QString(50, u'x'); });
    row(StepId::Routing, u"pattern.invalid"_s, u"routing.numberPattern"_s,
        [](D& d) { d.routing.numberPattern = u"("_s; });
    row(StepId::Routing, u"pattern.plus"_s, u"routing.numberPattern"_s,
        [](D& d) { d.routing.numberPattern = u"^+33.*"_s; });
    row(StepId::Routing, u"field.missing"_s, u"routing.normalisationRules[0].pattern"_s,
        [](D& d) { d.routing.normalisationRules = {NormalisationRule{}}; });
    for (const QString& prefix : {u"12345"_s, u"9a"_s, u"9\n"_s, u"+9"_s})
        row(StepId::Routing, u"routing.prefix.shape"_s, u"routing.externalPrefix"_s,
            [prefix](D& d) { d.routing.externalPrefix = prefix; });
    row(StepId::Users, u"agents.none"_s, u"agents"_s, [](D& d) { d.agents.clear(); });
    row(StepId::Users, u"upn.guest"_s, u"agents[1].upn"_s,
        [](D& d) { d.agents[1].upn = u"a#EXT#@contoso.com"_s; });
    row(StepId::Users, u"agents.upn.twice"_s, u"agents[1].upn"_s,
        [](D& d) { d.agents[1].upn = d.agents[0].upn.toUpper(); });
    row(StepId::Users, u"agents.form.unknown"_s, u"agents[0].sipUriForm"_s,
        [](D& d) { d.agents[0].sipUriForm = u"mail"_s; });
    row(StepId::Users, u"phone.empty"_s, u"agents[0].number"_s, [](D& d) { d.agents[0].number = QString(); });
    row(StepId::Users, u"phone.noPlus"_s, u"agents[0].number"_s,
        [](D& d) { d.agents[0].number = u"0142685301"_s; });
    row(StepId::Users, u"phone.unknownRange"_s, u"agents[0].number"_s,
        [](D& d) { d.agents[0].number = u"+19999999999"_s; });
    row(StepId::Users, u"agents.number.twice"_s, u"agents[1].number"_s,
        [](D& d) { d.agents[1].number = u"+33 1 42-68 53.01"_s; });
    for (const QString& name : {u"a b"_s, u"a/b"_s, u"abc\n"_s, u""_s, QString(121, u'a')})
        row(StepId::Application, u"app.uniqueName.shape"_s, u"app.uniqueName"_s,
            [name](D& d) { d.app.uniqueName = name; });
    row(StepId::Application, u"field.missing"_s, u"app.displayName"_s,
        [](D& d) { d.app.displayName = u"  "_s; });
    row(StepId::Application, u"guid.shape"_s, u"app.clientId"_s, [](D& d) { d.app.clientId = u"x"_s; });
    row(StepId::Secret, u"secret.lifetime.range"_s, u"secret.lifetimeDays"_s,
        [](D& d) { d.secret.lifetimeDays = 731; });
    row(StepId::Secret, u"secret.hint.length"_s, u"secret.heldHint"_s,
        [](D& d) { d.secret.heldHint = u"ab"_s; });
    row(StepId::Secret, u"secret.lifetime.long"_s, u"secret.lifetimeDays"_s,
        [](D& d) { d.secret.lifetimeDays = 730; });
    row(StepId::UcaasLink, u"number.range"_s, u"ucaas.multicastLimit"_s,
        [](D& d) { d.ucaas.multicastLimit = 101; });
    row(StepId::Agents, u"agents.overMulticast"_s, u"agents"_s, [](D& d) { d.ucaas.multicastLimit = 1; });
    row(StepId::Agents, u"field.missing"_s, u"agents[0].name"_s, [](D& d) { d.agents[0].name = QString(); });
    row(StepId::Inheritance, u"inheritance.option.unknown"_s, u"inheritance.option"_s,
        [](D& d) { d.inheritance.option = u"sometimes"_s; });
    row(StepId::Inheritance, u"inheritance.mapping.system"_s, u"inheritance.mapping"_s,
        [](D& d) { d.inheritance.mapping.insert(u"Busy"_s, u"In-Call"_s); });
    row(StepId::Proof, u"agents.none"_s, u"agents"_s, [](D& d) { d.agents.clear(); });
    row(StepId::Proof, u"proof.agent.unknown"_s, u"proofAgent"_s,
        [](D& d) { d.proofAgent = u"nobody@contoso.com"_s; });
}

void DeploymentRulesTest::rules()
{
    QFETCH(const Edit, edit);
    QFETCH(const StepId, step);
    QFETCH(const QString, id);
    QFETCH(const QString, subject);
    Deployment d = test::learnedDeployment();
    edit(d);
    const Diagnostics found = validateStep(d, step);
    m_seen.insert(id);
    QVERIFY(std::any_of(found.cbegin(), found.cend(), [&](const Diagnostic& diagnostic) {
        return diagnostic.id == id && diagnostic.subject == subject;
    }));
    for (const Diagnostic& diagnostic : found)
        QVERIFY(validateAll(d).contains(diagnostic));
}

// Every id that the rules can emit was reached above.
void DeploymentRulesTest::cleanupTestCase()
{
    QFile source(QStringLiteral(JONCTION_SOURCE_DIR) + u"/src/domain/DeploymentRules.cpp"_s);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(source.readAll());
    static const QRegularExpression emitted(u"Severity::\\w+,\\s*u\"([a-zA-Z.]+)\"_s"_s);
    int ids = 0;
    for (auto match = emitted.globalMatch(text); match.hasNext(); ++ids) {
        const QString id = match.next().captured(1);
        QVERIFY2(m_seen.contains(id), qPrintable(id));
    }
    QVERIFY(ids > 25);
}

QTEST_GUILESS_MAIN(DeploymentRulesTest)
#include "DeploymentRulesTest.moc"
