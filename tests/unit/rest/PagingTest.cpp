// SPDX-License-Identifier: Apache-2.0
#include "rest/Paging.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Endpoint Things{.verb = "GET", .path = "/things", .mayRepeat = true};

RestSettings fast()
{
    RestSettings settings;
    settings.retry.waitScale = 0.005;
    settings.limits.perSecond = 10'000;
    return settings;
}

QUrlQuery queryOf(const ServedRequest& request)
{
    return QUrlQuery(QUrl::fromEncoded(request.target));
}

QByteArray numbers(int from, int count)
{
    QByteArrayList items;
    for (int i = from; i < from + count; ++i)
        items.append(QByteArray::number(i));
    return '[' + items.join(',') + ']';
}

} // namespace

class PagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void graphFollowsLinksVerbatimWithItsHeaders();
    void graphRefusesForeignLinks();
    void graphRefusesLinksInCircles();
    void graphRefusesOtherShapes_data();
    void graphRefusesOtherShapes();
    void telnyxCountsPages();
    void telnyxStopsAtAnEmptyPage();
    void ccaipEndsByTotal();
    void ccaipEndsByAShortPage();
    void boundsEndlessListings();
    void tellsProgress();
};

void PagingTest::graphFollowsLinksVerbatimWithItsHeaders()
{
    ScriptedServer server;
    server.answerWith([&server](const ServedRequest& request) {
        const QByteArray link = server.base().toEncoded() + "/v1.0/things?$skiptoken=a%2Bb";
        if (request.target.contains("skiptoken"))
            return ServedAnswer{.body = R"({"value":[3]})"};
        return ServedAnswer{.body = R"({"value":[1,2],"@odata.nextLink":")" + link + "\"}"};
    });
    RestClient client(nullptr, server.base(u"/v1.0"_s), nullptr, {}, fast());
    const RestCall call{.endpoint = &Things, .headers = {{"ConsistencyLevel", "eventual"}}};
    const Result<QJsonArray> result = await(graphPages(this, &client, call));
    QCOMPARE(result.value(), (QJsonArray{1, 2, 3}));
    QCOMPARE(server.requests().at(1).target, "/v1.0/things?$skiptoken=a%2Bb");
    QCOMPARE(server.requests().at(1).headers.value("consistencylevel"), "eventual");
}

void PagingTest::graphRefusesForeignLinks()
{
    ScriptedServer thief;
    ScriptedServer server;
    server.answerInTurn(
        {{.body = R"({"value":[],"@odata.nextLink":")" + thief.base().toEncoded() + "/things?x=1\"}"}});
    auto authorizer = std::make_shared<StaticAuthorizer>(
        [](QObject* owner) { return settledJob<Secret>(owner, Secret("token-123456")); });
    RestClient client(nullptr, server.base(), authorizer, {}, fast());
    const Result<QJsonArray> result = await(graphPages(this, &client, {.endpoint = &Things}));
    QCOMPARE(outcomeOf(result), u"badAnswer"_s);
    QVERIFY(thief.requests().isEmpty());
}

void PagingTest::graphRefusesLinksInCircles()
{
    ScriptedServer server;
    server.answerInTurn(
        {{.body = R"({"value":[1],"@odata.nextLink":")" + server.base().toEncoded() + "/things?x=1\"}"}});
    RestClient client(nullptr, server.base(), nullptr, {}, fast());
    QCOMPARE(outcomeOf(await(graphPages(this, &client, {.endpoint = &Things}))), u"badAnswer"_s);
    QCOMPARE(server.requests().size(), 2);
}

void PagingTest::graphRefusesOtherShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no value") << QByteArray("{}");
    QTest::newRow("value is text") << QByteArray(R"({"value":"x"})");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("link is a number") << QByteArray(R"({"value":[],"@odata.nextLink":5})");
    QTest::newRow("empty answer") << QByteArray();
}

void PagingTest::graphRefusesOtherShapes()
{
    QFETCH(QByteArray, body);
    ScriptedServer server;
    server.answerInTurn({{.body = body}});
    RestClient client(nullptr, server.base(), nullptr, {}, fast());
    QCOMPARE(outcomeOf(await(graphPages(this, &client, {.endpoint = &Things}))), u"badAnswer"_s);
}

void PagingTest::telnyxCountsPages()
{
    ScriptedServer server([](const ServedRequest& request) {
        const int page = queryOf(request).queryItemValue(u"page%5Bnumber%5D"_s).toInt();
        return ServedAnswer{.body = R"({"data":)" + numbers(page * 10, 2) + R"(,"meta":{"total_pages":3}})"};
    });
    RestClient client(nullptr, server.base(), nullptr, {}, fast());
    const RestCall call{.endpoint = &Things, .query = {{u"filter[name]"_s, u"x"_s}}};
    const Result<QJsonArray> result = await(telnyxPages(this, &client, call, 2));
    QCOMPARE(result.value(), (QJsonArray{10, 11, 20, 21, 30, 31}));
    QCOMPARE(server.requests().at(2).target,
             "/things?filter%5Bname%5D=x&page%5Bnumber%5D=3&page%5Bsize%5D=2");
}

void PagingTest::telnyxStopsAtAnEmptyPage()
{
    ScriptedServer server;
    server.answerInTurn({{.body = R"({"data":[1],"meta":{"total_pages":1000000}})"},
                         {.body = R"({"data":[],"meta":{"total_pages":1000000}})"}});
    RestClient client(nullptr, server.base(), nullptr, {}, fast());
    QCOMPARE(await(telnyxPages(this, &client, {.endpoint = &Things})).value(), QJsonArray{1});
}

void PagingTest::ccaipEndsByTotal()
{
    ScriptedServer server([](const ServedRequest& request) {
        const int page = queryOf(request).queryItemValue(u"page"_s).toInt();
        return ServedAnswer{.body = numbers(page * 100, page < 3 ? 10 : 5), .headers = {{"Total", "25"}}};
    });
    RestClient client(nullptr, server.base(), nullptr, {}, fast());
    QCOMPARE(await(ccaipPages(this, &client, {.endpoint = &Things}, 10)).value().size(), 25);
    QCOMPARE(server.requests().size(), 3);
}

void PagingTest::ccaipEndsByAShortPage()
{
    ScriptedServer server([](const ServedRequest& request) {
        const int page = queryOf(request).queryItemValue(u"page"_s).toInt();
        return ServedAnswer{.body = R"({"users":)" + numbers(0, page == 1 ? 10 : 4) + '}'};
    });
    RestClient client(nullptr, server.base(), nullptr, {}, fast());
    QCOMPARE(await(ccaipPages(this, &client, {.endpoint = &Things}, 10)).value().size(), 14);
}

void PagingTest::boundsEndlessListings()
{
    int page = 0;
    ScriptedServer server;
    server.answerWith([&](const ServedRequest&) {
        const QByteArray link = server.base().toEncoded() + "/things?p=" + QByteArray::number(++page);
        return ServedAnswer{.body = R"({"value":[1],"@odata.nextLink":")" + link + "\"}"};
    });
    RestClient client(nullptr, server.base(), nullptr, {}, fast());
    const PageBounds bounds{.maxItems = 100, .maxPages = 7};
    QCOMPARE(outcomeOf(await(graphPages(this, &client, {.endpoint = &Things}, bounds))), u"badAnswer"_s);
    QCOMPARE(page, 8);
}

void PagingTest::tellsProgress()
{
    ScriptedServer server;
    server.answerInTurn({{.body = R"({"data":[1,2],"meta":{"total_pages":2}})"},
                         {.body = R"({"data":[3],"meta":{"total_pages":2}})"}});
    RestClient client(nullptr, server.base(), nullptr, {}, fast());
    JobOf<QJsonArray>* job = telnyxPages(this, &client, {.endpoint = &Things});
    QList<int> progress;
    connect(job, &Job::progressed, this, [&progress](int done) { progress.append(done); });
    QVERIFY(await(job).ok());
    QCOMPARE(progress, QList<int>{2});
}

QTEST_GUILESS_MAIN(PagingTest)
#include "PagingTest.moc"
