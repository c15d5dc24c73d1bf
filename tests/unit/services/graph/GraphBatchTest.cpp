// SPDX-License-Identifier: Apache-2.0
#include "services/graph/GraphBatch.h"
#include "services/graph/LicencesApi.h"
#include "services/graph/UserLookup.h"
#include "services/graph/UsersApi.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Endpoint readPart{.verb = "GET", .path = "/users/{id}", .mayRepeat = true};
constexpr Endpoint writePart{.verb = "POST", .path = "/users/{id}/once"};
constexpr Endpoint batchOf{.verb = "POST", .path = "/$batch", .mayRepeat = true};

QJsonObject partAnswer(const QJsonObject& request, int status, const QJsonObject& body,
                       const QJsonObject& headers = {})
{
    return {
        {"id"_L1, request.value("id"_L1)}, {"status"_L1, status}, {"headers"_L1, headers}, {"body"_L1, body}};
}

QString nameIn(const QJsonObject& request)
{
    return QUrl::fromPercentEncoding(
        request.value("url"_L1).toString().section(u'?', 0, 0).section(u'/', 2, 2).toUtf8());
}

const QJsonObject absence{
    {"error"_L1, QJsonObject{{"code"_L1, u"Request_ResourceNotFound"_s}, {"message"_L1, u"no"_s}}}};

} // namespace

/// Batches, and the look-ups built on them, against a real server.
class GraphBatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void twentyARequestAndTheOrderOfTheParts();
    void partsCarryTheirBodies();
    void onlyTheThrottledPartsComeAgain();
    void aPartThatStaysThrottledIsToldAsSuch();
    void afterFaultsOnlyRepeatablePartsComeAgain();
    void aPartLeftOutIsAnError();
    void partsWithoutAPathAreNotSent();
    void garbageIsNoAnswer_data();
    void garbageIsNoAnswer();
    void aFailedRequestFailsTheWhole();
    void stopsWhenTold();
    void decidesBetweenBatchesAndListing();
    void unknownNamesAreTold();
    void readsTheDirectoryWhereThatIsCheaper();
    void searchesByTheBeginningOfWords();
    void followsGroups();
    void givesLicencesByBatch();
    void readsLicences();
    void licenceRefusalsHaveCodes_data();
    void licenceRefusalsHaveCodes();

private:
    using PartHandler = std::function<QJsonObject(const QJsonObject& request)>;
    void answerParts(PartHandler handler)
    {
        m_server->answerWith([this, handler](const ServedRequest& request) {
            const QJsonArray requests =
                QJsonDocument::fromJson(request.body).object().value("requests"_L1).toArray();
            m_sizes.append(requests.size());
            QJsonArray responses;
            for (qsizetype i = requests.size(); i > 0; --i) // the order is not kept
                responses.append(handler(requests.at(i - 1).toObject()));
            return ServedAnswer{
                .body =
                    QJsonDocument(QJsonObject{{"responses"_L1, responses}}).toJson(QJsonDocument::Compact)};
        });
    }
    QList<BatchPart> parts(int count, const Endpoint& endpoint = readPart) const
    {
        QList<BatchPart> made;
        for (int i = 0; i < count; ++i)
            made.append({.endpoint = &endpoint, .path = {{u"id"_s, u"u%1"_s.arg(i)}}});
        return made;
    }
    Result<QList<BatchAnswer>> send(const QList<BatchPart>& wanted)
    {
        return await(graphBatch(this, m_client.get(), batchOf, wanted));
    }
    QByteArray queryOf(qsizetype request, const QString& item) const
    {
        const QUrl url = QUrl::fromEncoded(m_server->requests().at(request).target);
        return QUrlQuery(url).queryItemValue(item, QUrl::FullyDecoded).toUtf8();
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<GraphClient> m_client;
    QList<qsizetype> m_sizes;
};

void GraphBatchTest::init()
{
    m_sizes.clear();
    m_server = std::make_unique<ScriptedServer>();
    RestSettings settings;
    settings.retry.waitScale = 0.005;
    settings.limits.perSecond = 10'000;
    m_client = std::make_unique<GraphClient>(nullptr, m_server->base(u"/v1.0"_s), nullptr, settings);
}

void GraphBatchTest::twentyARequestAndTheOrderOfTheParts()
{
    answerParts([](const QJsonObject& r) { return partAnswer(r, 200, {{"name"_L1, nameIn(r)}}); });
    const Result<QList<BatchAnswer>> answers = send(parts(45));
    QVERIFY(answers.ok());
    QCOMPARE(answers->size(), 45);
    for (int i = 0; i < 45; ++i)
        QCOMPARE(answers->at(i).value().value("name"_L1).toString(), u"u%1"_s.arg(i));
    std::sort(m_sizes.begin(), m_sizes.end());
    QCOMPARE(m_sizes, (QList<qsizetype>{5, 20, 20}));
    QCOMPARE(m_server->requests().first().target, "/v1.0/$batch");
    QVERIFY(send({}).value().isEmpty());
}

void GraphBatchTest::partsCarryTheirBodies()
{
    QJsonObject seen;
    answerParts([&seen](const QJsonObject& r) {
        seen = r;
        return partAnswer(r, 204, {});
    });
    QVERIFY(send({{.endpoint = &writePart,
                   .path = {{u"id"_s, u"a#EXT#@b"_s}},
                   .query = {{u"$select"_s, u"id"_s}},
                   .body = {{"x"_L1, 1}}}})
                .value()
                .first()
                .ok());
    QCOMPARE(seen.value("url"_L1).toString(), u"/users/a%23EXT%23%40b/once?$select=id"_s);
    QCOMPARE(seen.value("method"_L1).toString(), u"POST"_s);
    QCOMPARE(seen.value("headers"_L1).toObject().value("Content-Type"_L1).toString(), u"application/json"_s);
    QCOMPARE(seen.value("body"_L1).toObject().value("x"_L1).toInt(), 1);
}

void GraphBatchTest::onlyTheThrottledPartsComeAgain()
{
    QHash<QString, int> asked;
    answerParts([&asked](const QJsonObject& r) {
        const QString name = nameIn(r);
        const bool waits = (name == "u3"_L1 || name == "u17"_L1) && asked[name] == 0;
        ++asked[name];
        return waits ? partAnswer(r, 429, {}, {{"Retry-After"_L1, u"2"_s}}) : partAnswer(r, 200, {});
    });
    JobOf<QList<BatchAnswer>>* job = graphBatch(this, m_client.get(), batchOf, parts(20));
    QSignalSpy waiting(job, &Job::waiting);
    const Result<QList<BatchAnswer>> answers = await(job);
    QVERIFY(answers.ok());
    for (const BatchAnswer& answer : answers.value())
        QVERIFY(answer.ok());
    QCOMPARE(m_sizes, (QList<qsizetype>{20, 2})); // together, since they were asked to wait alike
    QCOMPARE(asked.value(u"u3"_s), 2);
    QCOMPARE(asked.value(u"u4"_s), 1);
    QCOMPARE(waiting.size(), 2);
}

void GraphBatchTest::aPartThatStaysThrottledIsToldAsSuch()
{
    int asked = 0;
    answerParts([&asked](const QJsonObject& r) {
        ++asked;
        return partAnswer(r, 429, {}, {{"retry-after"_L1, u"1"_s}});
    });
    const Result<QList<BatchAnswer>> answers = send(parts(1, writePart)); // refused before it was done
    QCOMPARE(asked, 6);
    QCOMPARE(outcomeOf(answers->first()), u"throttled"_s);
    QCOMPARE(answers->first().error().retryAfterSeconds, 1);
}

void GraphBatchTest::afterFaultsOnlyRepeatablePartsComeAgain()
{
    QHash<QString, int> asked;
    answerParts([&asked](const QJsonObject& r) {
        return ++asked[nameIn(r)] == 1 ? partAnswer(r, 503, {}) : partAnswer(r, 200, {});
    });
    QList<BatchPart> mixed = parts(1);
    mixed.append({.endpoint = &writePart, .path = {{u"id"_s, u"w"_s}}});
    const Result<QList<BatchAnswer>> answers = send(mixed);
    QVERIFY(answers->at(0).ok());
    QCOMPARE(outcomeOf(answers->at(1)), u"serverFault"_s);
    QCOMPARE(asked.value(u"w"_s), 1);
}

void GraphBatchTest::aPartLeftOutIsAnError()
{
    m_server->answerWith([](const ServedRequest&) {
        return ServedAnswer{.body = R"({"responses":[{"id":"0","status":200},{"id":"77","status":200}]})"};
    });
    QList<BatchPart> mixed = parts(2);
    mixed.append({.endpoint = &writePart, .path = {{u"id"_s, u"w"_s}}});
    const Result<QList<BatchAnswer>> answers = send(mixed);
    QVERIFY(answers->at(0).ok());
    QCOMPARE(outcomeOf(answers->at(1)), u"badAnswer"_s);
    QVERIFY(!outcomeUnknown(answers->at(1).error()));
    QVERIFY(outcomeUnknown(answers->at(2).error())); // it may have been carried out
}

void GraphBatchTest::partsWithoutAPathAreNotSent()
{
    answerParts([](const QJsonObject& r) { return partAnswer(r, 200, {}); });
    QList<BatchPart> wanted = parts(2);
    wanted[0].path = {{u"id"_s, QString()}};
    const Result<QList<BatchAnswer>> answers = send(wanted);
    QCOMPARE(outcomeOf(answers->at(0)), u"invalidInput"_s);
    QVERIFY(answers->at(1).ok());
    QCOMPARE(m_sizes, QList<qsizetype>{1});
}

void GraphBatchTest::garbageIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("wrong type") << QByteArray(R"({"responses":"yes"})");
    QTest::newRow("texts") << QByteArray(R"({"responses":["0",null,[]]})");
    QTest::newRow("no status") << QByteArray(R"({"responses":[{"id":"0"}]})");
    QTest::newRow("wrong status") << QByteArray(R"({"responses":[{"id":"0","status":"200"}]})");
    QTest::newRow("number as id") << QByteArray(R"({"responses":[{"id":0,"status":200}]})");
}

void GraphBatchTest::garbageIsNoAnswer()
{
    QFETCH(QByteArray, body);
    m_server->answerInTurn({{.body = body}});
    QCOMPARE(outcomeOf(send(parts(1))->first()), u"badAnswer"_s);
}

void GraphBatchTest::aFailedRequestFailsTheWhole()
{
    m_server->answerInTurn({{.status = 403, .body = R"({"error":{"code":"Authorization_RequestDenied"}})"}});
    QCOMPARE(outcomeOf(send(parts(100))), u"forbidden"_s);
    QVERIFY(m_server->requests().size() <= 3); // and no more are sent
}

void GraphBatchTest::stopsWhenTold()
{
    m_server->answerInTurn({{.manner = ServedAnswer::Silent}});
    JobOf<QList<BatchAnswer>>* job = graphBatch(this, m_client.get(), batchOf, parts(200));
    QTimer::singleShot(50, job, &Job::cancel);
    QCOMPARE(outcomeOf(await(job)), u"cancelled"_s);
    QTest::qWait(50);
    QVERIFY(m_server->requests().size() <= 3);
}

void GraphBatchTest::decidesBetweenBatchesAndListing()
{
    QCOMPARE(batchRequests(0), 0);
    QCOMPARE(batchRequests(20), 1);
    QCOMPARE(batchRequests(21), 2);
    // Pages of 999: a directory of just the agents.
    QVERIFY(!listingIsCheaper(40, 40, 999));
    QVERIFY(listingIsCheaper(100, 100, 999));
    QVERIFY(listingIsCheaper(5'000, 5'000, 999));
    // A few in a large directory.
    QVERIFY(!listingIsCheaper(100, 5'000, 999));
    QVERIFY(listingIsCheaper(1'000, 5'000, 999));
    QVERIFY(!listingIsCheaper(1'000, 100'000, 999));
    // Heavy pages.
    QVERIFY(listingIsCheaper(5'000, 5'000, 400));
    QVERIFY(!listingIsCheaper(500, 5'000, 400));
    QVERIFY(!listingIsCheaper(0, 0, 999));
}

void GraphBatchTest::unknownNamesAreTold()
{
    answerParts([](const QJsonObject& r) {
        const QString name = nameIn(r);
        return name.startsWith(u'x') ? partAnswer(r, 404, absence)
                                     : partAnswer(r, 200, {{"id"_L1, name}, {"userPrincipalName"_L1, name}});
    });
    UsersApi api(nullptr, m_client.get());
    const Result<UserLookup> lookup = await(api.byNames(this, {u"b"_s, u"x1"_s, u"a"_s, u"x2"_s}));
    QCOMPARE(lookup->missing, (QStringList{u"x1"_s, u"x2"_s}));
    QCOMPARE(lookup->found.size(), 2);
    QCOMPARE(lookup->found.first().id, u"b"_s);
    QVERIFY(await(api.byNames(this, {})).value().found.isEmpty());
    // A proxy's own 404 is not absence.
    answerParts([](const QJsonObject& r) { return partAnswer(r, 404, {}); });
    QCOMPARE(outcomeOf(await(api.byNames(this, {u"b"_s}))), u"notFound"_s);
}

void GraphBatchTest::readsTheDirectoryWhereThatIsCheaper()
{
    m_server->answerWith([this](const ServedRequest& request) {
        if (request.target.contains("count=true"))
            return ServedAnswer{.body = R"({"@odata.count":300,"value":[{"id":"1"}]})"};
        const bool second = request.target.contains("skiptoken");
        QJsonArray users;
        for (int i = second ? 150 : 0; i < (second ? 300 : 150); ++i)
            users.append(
                QJsonObject{{"id"_L1, u"id-%1"_s.arg(i)}, {"userPrincipalName"_L1, u"U%1@c.d"_s.arg(i)}});
        QJsonObject page{{"value"_L1, users}};
        if (!second)
            page.insert("@odata.nextLink"_L1,
                        QString::fromUtf8(m_server->base().toEncoded()) + "/v1.0/users?$skiptoken=2"_L1);
        return ServedAnswer{.body = QJsonDocument(page).toJson()};
    });
    UsersApi api(nullptr, m_client.get());
    QStringList names;
    for (int i = 0; i < 250; ++i)
        names.append(i % 2 ? u"id-%1"_s.arg(i) : u"u%1@C.d"_s.arg(i)); // ids and names, in any case
    names.append(u"nobody"_s);
    const Result<UserLookup> lookup = await(api.byNames(this, names));
    QCOMPARE(lookup->found.size(), 250);
    QCOMPARE(lookup->found.at(249).id, u"id-249"_s);
    QCOMPARE(lookup->missing, QStringList{u"nobody"_s});
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->requests().first().headers.value("consistencylevel"), "eventual");
    QCOMPARE(queryOf(1, u"$top"_s), "999");
}

void GraphBatchTest::searchesByTheBeginningOfWords()
{
    m_server->answerInTurn({{.body = R"({"value":[{"id":"1","displayName":"Ann"}]})"}});
    UsersApi api(nullptr, m_client.get());
    QCOMPARE(await(api.search(this, u" An\"n\\ OB  "_s))->first().displayName, u"Ann"_s);
    QCOMPARE(queryOf(0, u"$search"_s),
             "\"displayName:Ann OB\" OR \"userPrincipalName:Ann OB\" OR \"mail:Ann OB\"");
    QCOMPARE(m_server->requests().first().headers.value("consistencylevel"), "eventual");
    QCOMPARE(queryOf(0, u"$count"_s), "true");
}

void GraphBatchTest::followsGroups()
{
    m_server->answerInTurn({{.body = R"({"value":[{"id":"g","displayName":"Contact centre"}]})"}});
    UsersApi api(nullptr, m_client.get());
    QCOMPARE(await(api.groups(this, {}))->first().displayName, u"Contact centre"_s);
    QVERIFY(queryOf(0, u"$search"_s).isEmpty());
    QVERIFY(await(api.groups(this, u"con"_s)).ok());
    QCOMPARE(queryOf(1, u"$search"_s), "\"displayName:con\"");
    QVERIFY(await(api.members(this, u"g"_s)).ok());
    QVERIFY(m_server->requests().last().target.startsWith(
        "/v1.0/groups/g/transitiveMembers/microsoft.graph.user?"));
}

void GraphBatchTest::givesLicencesByBatch()
{
    QList<QJsonObject> bodies;
    answerParts([&bodies](const QJsonObject& r) {
        bodies.append(r.value("body"_L1).toObject());
        if (nameIn(r) == "u2"_L1)
            return partAnswer(
                r, 400,
                {{"error"_L1,
                  QJsonObject{
                      {"code"_L1, u"Request_BadRequest"_s},
                      {"message"_L1,
                       u"License assignment cannot be done for user with invalid usage location."_s}}}});
        return partAnswer(r, 200, {{"id"_L1, nameIn(r)}});
    });
    LicencesApi api(nullptr, m_client.get());
    const auto results =
        await(api.assignMany(this, {{u"u1"_s, {{u"s1"_s, {u"p1"_s}}}, {}}, {u"u2"_s, {}, {u"s2"_s}}}));
    QVERIFY(results->at(0).ok());
    QCOMPARE(results->at(1).error().code, u"licence-usage-location"_s);
    QCOMPARE(bodies.last(),
             QJsonDocument::fromJson(
                 R"({"addLicenses":[{"skuId":"s1","disabledPlans":["p1"]}],"removeLicenses":[]})")
                 .object());
    QCOMPARE(bodies.first(),
             QJsonDocument::fromJson(R"({"addLicenses":[],"removeLicenses":["s2"]})").object());
}

void GraphBatchTest::readsLicences()
{
    LicencesApi api(nullptr, m_client.get());
    m_server->answerInTurn(
        {{.body =
              R"({"value":[{"skuId":"S1","skuPartNumber":"E5","capabilityStatus":"Enabled","appliesTo":"User","consumedUnits":7,"prepaidUnits":{"enabled":5,"warning":4,"suspended":1},"servicePlans":[{"servicePlanId":"P1","servicePlanName":"TEAMS1"}]}]})"}});
    const Result<QList<OwnedSku>> owned = await(api.owned(this));
    QCOMPARE(owned->first().id, u"s1"_s);
    QCOMPARE(owned->first().freeSeats(), 2);
    QCOMPARE(owned->first().plans.first().id, u"p1"_s);
    answerParts([](const QJsonObject& r) {
        return partAnswer(
            r, 200,
            QJsonDocument::fromJson(
                R"({"id":"1","usageLocation":null,"assignedLicenses":[{"skuId":"S1"}],"assignedPlans":[{"servicePlanId":"P1","service":"TeamspaceAPI","capabilityStatus":"Warning"}],"licenseAssignmentStates":[{"skuId":"S1","assignedByGroup":"g","state":"Active","error":"None","disabledPlans":["P9"]},{"skuId":"S2","assignedByGroup":null,"state":"Error","error":"MutuallyExclusiveViolation","disabledPlans":[]}]})")
                .object());
    });
    const Result<HolderLookup> holders = await(api.holders(this, {u"1"_s}));
    const LicenceHolder& holder = holders->found.first();
    QVERIFY(holder.plans.first().isEnabled());
    QCOMPARE(holder.licences.at(0).byGroup, u"g"_s);
    QCOMPARE(holder.licences.at(0).disabledPlans, QStringList{u"p9"_s});
    QVERIFY(!holder.licences.at(0).isRefused());
    QVERIFY(holder.licences.at(1).isRefused());
}

void GraphBatchTest::licenceRefusalsHaveCodes_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("code");
    QTest::newRow("seat") << u"Subscription with SKU x does not have any available licenses."_s
                          << u"licence-no-seat"_s;
    QTest::newRow("exclusive")
        << u"License assignment failed because service plans x, y are mutually exclusive"_s
        << u"MutuallyExclusiveViolation"_s;
    QTest::newRow("dependency") << u"License assignment failed because service plan x depends on y"_s
                                << u"DependencyViolation"_s;
    QTest::newRow("inherited")
        << u"User license is inherited from a group membership and it cannot be removed"_s
        << u"licence-inherited"_s;
    QTest::newRow("else") << u"Something else"_s << u"Request_BadRequest"_s;
}

void GraphBatchTest::licenceRefusalsHaveCodes()
{
    QFETCH(QString, said);
    QFETCH(QString, code);
    m_server->answerInTurn(
        {{.status = 400,
          .body = QJsonDocument(QJsonObject{{"error"_L1, QJsonObject{{"code"_L1, u"Request_BadRequest"_s},
                                                                     {"message"_L1, said}}}})
                      .toJson()}});
    LicencesApi api(nullptr, m_client.get());
    const Result<Nothing> result = await(api.assign(this, {u"u"_s, {}, {u"s"_s}}));
    QCOMPARE(result.error().code, code);
    QCOMPARE(result.error().evidence, said);
}

QTEST_GUILESS_MAIN(GraphBatchTest)
#include "GraphBatchTest.moc"
