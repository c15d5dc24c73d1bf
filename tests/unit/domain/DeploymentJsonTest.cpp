// SPDX-License-Identifier: Apache-2.0
#include "domain/DeploymentJson.h"
#include "support/SampleDeployment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace jonction;
using namespace Qt::StringLiterals;

class DeploymentJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void foreignKeysStayWithTheirItem();
    void wrongTypes_data();
    void wrongTypes();
    void schemas_data();
    void schemas();
    void longTextsComeBack();
    void hugeList();
    void missingKeysKeepDefaults();
    void fingerprintsSeeValuesOnly();
    void everyScalarMatters();
};

static QJsonObject withValue(QJsonObject object, const QStringList& path, const QJsonValue& value)
{
    if (path.size() == 1) {
        object.insert(path.first(), value);
        return object;
    }
    object.insert(path.first(), withValue(object.value(path.first()).toObject(), path.mid(1), value));
    return object;
}

void DeploymentJsonTest::roundTrip()
{
    Deployment d = test::learnedDeployment();
    d.secret.expires = QDateTime(QDate(2027, 1, 2), QTime(3, 4, 5, 6), Qt::UTC);
    d.declared.insert(u"domain/register/x"_s, {u"me"_s, d.secret.expires, u"f"_s});
    d.steps.insert(u"trunk"_s, {u"verified"_s, d.secret.expires, u"f"_s});
    d.inheritance.mapping.insert(u"Busy"_s, u"Break"_s);
    d.routing.normalisationRules.append({u"N"_s, u"^(\\d+)$"_s, u"+$1"_s, {}});
    const QJsonObject written = toJson(d);
    const Result<Deployment> read = deploymentFromJson(written);
    QVERIFY(read.ok());
    QCOMPARE(toJson(read.value()), written);
    QCOMPARE(read->secret.expires, d.secret.expires);
    QVERIFY(!QJsonDocument(written).toJson().contains("origin"));
    // A date of another zone means the same moment.
    const QJsonObject zoned =
        withValue(written, {u"secret"_s, u"expires"_s}, u"2027-01-02T05:04:05.006+02:00"_s);
    QCOMPARE(deploymentFromJson(zoned)->secret.expires, d.secret.expires);
}

void DeploymentJsonTest::foreignKeysStayWithTheirItem()
{
    QJsonObject json = toJson(test::sampleDeployment());
    json.insert("x_top"_L1, QJsonArray{1, u"two"_s});
    json = withValue(json, {u"trunk"_s, u"x_trunk"_s}, QJsonObject{{"deep"_L1, true}});
    QJsonArray agents = json.value("agents"_L1).toArray();
    for (qsizetype i = 0; i < agents.size(); ++i) {
        QJsonObject agent = agents.at(i).toObject();
        agent.insert("x_badge"_L1, static_cast<int>(i));
        agents.replace(i, agent);
    }
    json.insert("agents"_L1, agents);
    Result<Deployment> d = deploymentFromJson(json);
    QVERIFY(d.ok());
    QCOMPARE(toJson(d.value()), json);
    d->agents.removeFirst(); // a key of somebody else must not wander to the next agent
    const QJsonObject shorter = toJson(d.value());
    QCOMPARE(shorter.value("agents"_L1).toArray().at(0).toObject().value("x_badge"_L1).toInt(), 1);
    QCOMPARE(shorter.value("x_top"_L1), json.value("x_top"_L1));
    d->agents.prepend(Agent{});
    QVERIFY(!toJson(d.value()).value("agents"_L1).toArray().at(0).toObject().contains("x_badge"_L1));
}

void DeploymentJsonTest::wrongTypes_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("subject");
    const auto row = [](const QString& path, const QJsonValue& value, const QString& subject = {}) {
        QTest::addRow("%s = %s", qPrintable(path),
                      QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).left(40).constData())
            << path.split(u'.') << value << (subject.isEmpty() ? path : subject);
    };
    for (const QJsonValue& value :
         {QJsonValue(1), QJsonValue(), QJsonValue(true), QJsonValue(QJsonArray{}), QJsonValue(QJsonObject{})})
        row(u"name"_s, value);
    row(u"id"_s, u""_s);
    row(u"id"_s, 5);
    row(u"practice"_s, u"yes"_s);
    row(u"practice"_s, 1);
    row(u"instance"_s, u"acme"_s);
    row(u"instance"_s, QJsonArray{});
    row(u"instance.host"_s, 7);
    row(u"trunk.concurrentCallLimit"_s, u"10"_s);
    row(u"trunk.concurrentCallLimit"_s, 1.5);
    row(u"trunk.concurrentCallLimit"_s, 1e300);
    row(u"trunk.concurrentCallLimit"_s, -1e300);
    row(u"trunk.concurrentCallLimit"_s, 2147483648.0);
    row(u"trunk.concurrentCallLimit"_s, std::numeric_limits<double>::quiet_NaN());
    row(u"trunk.allowedDestinations"_s, u"FR"_s);
    row(u"trunk.allowedDestinations"_s, QJsonArray{u"FR"_s, 3}, u"trunk.allowedDestinations[1]"_s);
    row(u"agents"_s, QJsonObject{});
    row(u"agents"_s, QJsonArray{QJsonObject{}, QJsonArray{}}, u"agents[1]"_s);
    row(u"agents"_s, QJsonArray{QJsonObject{{"number"_L1, 33}}}, u"agents[0].number"_s);
    row(u"routing.normalisationRules"_s, QJsonArray{u"x"_s}, u"routing.normalisationRules[0]"_s);
    row(u"secret.expires"_s, u"tomorrow"_s);
    row(u"secret.expires"_s, u"2027-02-30T00:00:00Z"_s);
    row(u"secret.expires"_s, 1234567890);
    row(u"endpoints"_s, QJsonObject{{"graph"_L1, 1}}, u"endpoints.graph"_s);
    row(u"declared"_s, QJsonObject{{"a"_L1, u"me"_s}}, u"declared.a"_s);
    row(u"steps"_s, QJsonObject{{"trunk"_L1, QJsonObject{{"at"_L1, u"x"_s}}}}, u"steps.trunk.at"_s);
}

void DeploymentJsonTest::wrongTypes()
{
    QFETCH(const QStringList, path);
    QFETCH(const QJsonValue, value);
    const Result<Deployment> read =
        deploymentFromJson(withValue(toJson(test::sampleDeployment()), path, value));
    QVERIFY(!read.ok());
    QCOMPARE(toString(read.error().kind), toString(ErrorKind::FileBroken));
    QTEST(read.error().subject, "subject");
    QVERIFY(!read.error().evidence.isEmpty());
}

void DeploymentJsonTest::schemas_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("newer") << u"schema"_s << QJsonValue(deploymentSchema + 1) << ErrorKind::FileNewer;
    QTest::newRow("much newer") << u"schema"_s << QJsonValue(1e12) << ErrorKind::FileNewer;
    QTest::newRow("newer by a bit") << u"schema"_s << QJsonValue(1.5) << ErrorKind::FileNewer;
    QTest::newRow("zero") << u"schema"_s << QJsonValue(0) << ErrorKind::FileBroken;
    QTest::newRow("negative") << u"schema"_s << QJsonValue(-1e300) << ErrorKind::FileBroken;
    QTest::newRow("half") << u"schema"_s << QJsonValue(0.5) << ErrorKind::FileBroken;
    QTest::newRow("text") << u"schema"_s << QJsonValue(u"1"_s) << ErrorKind::FileBroken;
    QTest::newRow("another kind") << u"kind"_s << QJsonValue(u"recipe"_s) << ErrorKind::FileBroken;
    QTest::newRow("no kind") << u"kind"_s << QJsonValue() << ErrorKind::FileBroken;
}

void DeploymentJsonTest::schemas()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject json = toJson(test::sampleDeployment());
    json.insert(key, value);
    json.insert("name"_L1, 5); // of a newer schema nothing else is judged
    const Result<Deployment> read = deploymentFromJson(json);
    QVERIFY(!read.ok());
    QFETCH(const ErrorKind, kind);
    QCOMPARE(toString(read.error().kind), toString(kind));
    QCOMPARE(read.error().subject, key);
}

// What a field of the window lets in must never make the saved document unreadable.
void DeploymentJsonTest::longTextsComeBack()
{
    Deployment d = test::sampleDeployment();
    d.name = QString(32'767, u'n');
    d.app.displayName = u"'; \u2019 \"quoted\" \\ \u0001 \U0001F600 \u202e"_s + QChar(0);
    const Result<Deployment> read =
        deploymentFromJson(QJsonDocument::fromJson(QJsonDocument(toJson(d)).toJson()).object());
    QVERIFY(read.ok());
    QCOMPARE(read->name, d.name);
    QCOMPARE(read->app.displayName, d.app.displayName);
}

void DeploymentJsonTest::hugeList()
{
    QJsonArray many;
    for (int i = 0; i < 100'001; ++i)
        many.append(u"FR"_s);
    const Result<Deployment> read = deploymentFromJson(
        withValue(toJson(test::sampleDeployment()), {u"trunk"_s, u"allowedDestinations"_s}, many));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().subject, u"trunk.allowedDestinations"_s);
}

void DeploymentJsonTest::missingKeysKeepDefaults()
{
    const Result<Deployment> read =
        deploymentFromJson({{"kind"_L1, u"jonction-deployment"_s}, {"schema"_L1, 1}, {"id"_L1, u"x"_s}});
    QVERIFY(read.ok());
    QCOMPARE(read->secret.lifetimeDays, SecretInfo{}.lifetimeDays);
    QCOMPARE(read->inheritance.option, StateInheritance{}.option);
    QVERIFY(read->agents.isEmpty());
}

void DeploymentJsonTest::fingerprintsSeeValuesOnly()
{
    Deployment d = test::sampleDeployment();
    const QStringList paths{u"agents"_s, u"routing"_s, u"trunk.number"_s};
    const QString before = fingerprint(d, paths);
    d.agents.first().origin = {{"x"_L1, 1}};
    d.origin = {{"y"_L1, 1}};
    d.trunk.sipSubdomain = u"other"_s;
    QCOMPARE(fingerprint(d, paths), before);
    d.trunk.number = u"+33142685309"_s;
    QVERIFY(fingerprint(d, paths) != before);
    QCOMPARE(fingerprint(QJsonObject{{"a"_L1, 1}, {"b"_L1, 2}}),
             fingerprint(QJsonObject{{"b"_L1, 2}, {"a"_L1, 1}}));
}

// Each value of a section that is written is read again: none is forgotten by one direction.
void DeploymentJsonTest::everyScalarMatters()
{
    const QJsonObject json = toJson(test::learnedDeployment());
    int changed = 0;
    for (auto section = json.begin(); section != json.end(); ++section) {
        const QJsonObject fields = section.value().toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            if (!field.value().isString() && !field.value().isDouble())
                continue;
            const bool date = field.key() == "expires"_L1 || field.key().endsWith("At"_L1);
            const QJsonValue other = field.value().isDouble() ? QJsonValue(77)
                                     : date                   ? QJsonValue(u"2030-01-01T00:00:00.000Z"_s)
                                                              : QJsonValue(u"other"_s);
            const QJsonObject edited = withValue(json, {section.key(), field.key()}, other);
            Result<Deployment> read = deploymentFromJson(edited);
            QVERIFY2(read.ok(), qPrintable(section.key() + u'.' + field.key()));
            read->origin = {};
            QCOMPARE(toJson(read.value()), edited);
            ++changed;
        }
    }
    QVERIFY(changed > 35);
}

QTEST_GUILESS_MAIN(DeploymentJsonTest)
#include "DeploymentJsonTest.moc"
