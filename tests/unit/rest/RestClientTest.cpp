// SPDX-License-Identifier: Apache-2.0
#include "rest/RestClient.h"
#include "rest/Evidence.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QTest>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Endpoint Read{.verb = "GET", .path = "/things/{id}", .mayRepeat = true};
constexpr Endpoint Create{.verb = "POST", .path = "/things"};
constexpr Endpoint CreateSecret{.verb = "POST", .path = "/things", .holdsSecret = true};
constexpr Endpoint Remove{.verb = "DELETE", .path = "/things/{id}"};

// Gives "Bearer t1", and "Bearer t2" once renewed.
class RenewingAuthorizer : public Authorizer
{
public:
    JobOf<Secret>* authorization(QObject* owner, const QStringList& scopes) override
    {
        lastScopes = scopes;
        return settledJob<Secret>(owner, Secret("Bearer t" + QByteArray::number(m_number)));
    }
    bool renew() override
    {
        ++m_number;
        return m_number <= 2;
    }
    QStringList lastScopes;

private:
    int m_number = 1;
};

RestSettings fastSettings()
{
    RestSettings settings;
    settings.retry.waitScale = 0.005;
    settings.limits.perSecond = 1000;
    return settings;
}

RestCall readCall(const QString& id = u"7"_s)
{
    return {.endpoint = &Read, .path = {{u"id"_s, id}}};
}

RestCall createCall(const Endpoint& endpoint = Create)
{
    return {.endpoint = &endpoint, .body = RestBody::json({{u"name"_s, u"x"_s}})};
}

} // namespace

class RestClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesValuesStrictlyEncoded();
    void namesItselfAndAsksForJson();
    void refusesPlainHttpAwayFromLoopback_data();
    void refusesPlainHttpAwayFromLoopback();
    void refusesPathValuesThatEscape_data();
    void refusesPathValuesThatEscape();
    void doesNotFollowRedirects();
    void repeatsReadsAfterFaults_data();
    void repeatsReadsAfterFaults();
    void neverSendsAChangeTwice_data();
    void neverSendsAChangeTwice();
    void repeatsAChangeThatWasThrottled();
    void obeysRetryAfterAndTells();
    void givesUpWhenTheWaitIsLongerThanTheCall();
    void renewsOnceAfter401();
    void tellsBadAnswers_data();
    void tellsBadAnswers();
    void emptyAnswerIsAnAnswer();
    void keepsSecretsOutOfEvidence();
    void boundsTheBody();
    void limitsOneTry();
    void limitsTheWholeCall();
    void cancelReachesTheWire();
    void ownerDeathEndsTheExchange();
    void clientDeathCancelsCalls();
    void refusedConnectionIsToldAtOnce();
    void tracesFactsOnly();
    void pagesStayWithinTheOrigin();
};

void RestClientTest::carriesValuesStrictlyEncoded()
{
    ScriptedServer server;
    RestClient client(nullptr, server.base(u"/v1.0"_s), nullptr, {}, fastSettings());
    RestCall call = readCall(u"a/b c#ü'"_s);
    call.query = {{u"filter[phone_number]"_s, u"+33 1&x=y"_s}, {u"$select"_s, u"id,name"_s}};
    QVERIFY(await(client.call(this, call)).ok());
    QCOMPARE(
        server.requests().first().target,
        "/v1.0/things/a%2Fb%20c%23%C3%BC%27?filter%5Bphone_number%5D=%2B33%201%26x%3Dy&$select=id%2Cname");
}

void RestClientTest::namesItselfAndAsksForJson()
{
    ScriptedServer server;
    auto authorizer = std::make_shared<StaticAuthorizer>(
        [](QObject* owner) { return settledJob<Secret>(owner, Secret("KEY123456")); });
    RestClient client(nullptr, server.base(), authorizer, {}, fastSettings());
    QVERIFY(await(client.call(this, createCall())).ok());
    const ServedRequest request = server.requests().first();
    QVERIFY(request.headers.value("user-agent").startsWith("Jonction/"));
    QCOMPARE(request.headers.value("accept"), "application/json");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QCOMPARE(request.headers.value("authorization"), "Bearer KEY123456");
    QCOMPARE(request.headers.value("client-request-id").size(), 36);
    QCOMPARE(request.body, R"({"name":"x"})");
}

void RestClientTest::refusesPlainHttpAwayFromLoopback_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("acceptable");
    QTest::newRow("http elsewhere") << u"http://graph.example.com/v1.0"_s << false;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.com"_s << false;
    QTest::newRow("localhost as label") << u"http://localhost.example.com"_s << false;
    QTest::newRow("user in address") << u"https://me:pw@graph.example.com"_s << false;
    QTest::newRow("ftp") << u"ftp://127.0.0.1"_s << false;
    QTest::newRow("relative") << u"/v1.0"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("any 127") << u"http://127.4.5.6:9"_s << true;
    QTest::newRow("::1") << u"http://[::1]:9"_s << true;
    QTest::newRow("localhost") << u"http://localhost:9"_s << true;
}

void RestClientTest::refusesPlainHttpAwayFromLoopback()
{
    QFETCH(QString, base);
    QFETCH(bool, acceptable);
    RestClient client(nullptr, QUrl(base), nullptr, {}, fastSettings());
    JobOf<RestReply>* job = client.call(this, readCall());
    if (acceptable) {
        job->cancel();
        QCOMPARE(outcomeOf(await(job)), toString(ErrorKind::Cancelled));
    } else {
        QCOMPARE(outcomeOf(await(job)), toString(ErrorKind::InvalidInput));
    }
}

void RestClientTest::refusesPathValuesThatEscape_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("empty") << QString();
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("dots") << u".."_s;
}

void RestClientTest::refusesPathValuesThatEscape()
{
    QFETCH(QString, value);
    ScriptedServer server;
    RestClient client(nullptr, server.base(), nullptr, {}, fastSettings());
    const Result<RestReply> result = await(client.call(this, readCall(value)));
    QCOMPARE(outcomeOf(result), toString(ErrorKind::InvalidInput));
    QCOMPARE(result.error().subject, u"id"_s);
    QVERIFY(server.requests().isEmpty());
}

void RestClientTest::doesNotFollowRedirects()
{
    ScriptedServer elsewhere;
    ScriptedServer server;
    server.answerInTurn(
        {{.status = 302, .headers = {{"Location", elsewhere.base(u"/steal"_s).toEncoded()}}}});
    RestClient client(nullptr, server.base(), std::make_shared<RenewingAuthorizer>(), {}, fastSettings());
    const Result<RestReply> result = await(client.call(this, readCall()));
    QCOMPARE(outcomeOf(result), toString(ErrorKind::BadAnswer));
    QCOMPARE(result.error().code, u"redirect"_s);
    QCOMPARE(result.error().evidence, u"127.0.0.1"_s);
    QTest::qWait(50);
    QVERIFY(elsewhere.requests().isEmpty());
}

void RestClientTest::repeatsReadsAfterFaults_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("manner");
    QTest::newRow("503") << 503 << int(ServedAnswer::Whole);
    QTest::newRow("502") << 502 << int(ServedAnswer::Whole);
    QTest::newRow("504") << 504 << int(ServedAnswer::Whole);
    QTest::newRow("429") << 429 << int(ServedAnswer::Whole);
    QTest::newRow("half a body") << 200 << int(ServedAnswer::HalfBody);
}

void RestClientTest::repeatsReadsAfterFaults()
{
    QFETCH(int, status);
    QFETCH(int, manner);
    ScriptedServer server;
    const ServedAnswer fault{
        .status = status, .body = R"({"a":1,"b":2})", .manner = static_cast<ServedAnswer::Manner>(manner)};
    server.answerInTurn({fault, fault, {.body = R"({"ok":true})"}});
    RestClient client(nullptr, server.base(), nullptr, {}, fastSettings());
    const Result<RestReply> result = await(client.call(this, readCall()));
    QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().evidence));
    QCOMPARE(server.requests().size(), 3);
    QVERIFY(result->json.object().value("ok"_L1).toBool());
}

void RestClientTest::neverSendsAChangeTwice_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("withBody");
    QTest::newRow("503") << 503 << int(ServedAnswer::Whole) << QByteArray("{}") << true;
    QTest::newRow("500") << 500 << int(ServedAnswer::Whole) << QByteArray() << true;
    QTest::newRow("half a body") << 201 << int(ServedAnswer::HalfBody) << QByteArray(R"({"id":"1"})") << true;
    QTest::newRow("cut") << 201 << int(ServedAnswer::Cut) << QByteArray() << true;
    QTest::newRow("cut, no body sent") << 204 << int(ServedAnswer::Cut) << QByteArray() << false;
    QTest::newRow("garbage") << 201 << int(ServedAnswer::Whole) << QByteArray("<html>oops") << true;
    QTest::newRow("silent") << 201 << int(ServedAnswer::Silent) << QByteArray() << true;
}

void RestClientTest::neverSendsAChangeTwice()
{
    QFETCH(int, status);
    QFETCH(int, manner);
    QFETCH(QByteArray, body);
    QFETCH(bool, withBody);
    ScriptedServer server;
    // The first answer is good, so that the change goes out on a connection that has been used before.
    server.answerInTurn(
        {{.body = "{}"},
         {.status = status, .body = body, .manner = static_cast<ServedAnswer::Manner>(manner)},
         {.body = "{}"}});
    RestSettings settings = fastSettings();
    settings.tryLimitMs = 400;
    RestClient client(nullptr, server.base(), nullptr, {}, settings);
    QVERIFY(await(client.call(this, readCall())).ok());
    const RestCall change =
        withBody ? createCall() : RestCall{.endpoint = &Remove, .path = {{u"id"_s, u"1"_s}}};
    const Result<RestReply> result = await(client.call(this, change));
    QVERIFY(!result.ok());
    QVERIFY(outcomeUnknown(result.error()));
    if (status < 500)
        QCOMPARE(result.error().code, u"reply-lost"_s);
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), 2);
}

void RestClientTest::repeatsAChangeThatWasThrottled()
{
    ScriptedServer server;
    server.answerInTurn({{.status = 429, .headers = {{"Retry-After", "2"}}}, {.status = 201, .body = "{}"}});
    RestClient client(nullptr, server.base(), nullptr, {}, fastSettings());
    QVERIFY(await(client.call(this, createCall())).ok());
    QCOMPARE(server.requests().size(), 2);
}

void RestClientTest::obeysRetryAfterAndTells()
{
    ScriptedServer server;
    server.answerInTurn({{.status = 429, .headers = {{"Retry-After", "1"}}}, {.body = "{}"}});
    RestSettings settings = fastSettings();
    settings.retry.waitScale = 1;
    RestClient client(nullptr, server.base(), nullptr, {}, settings);
    JobOf<RestReply>* job = client.call(this, readCall());
    QList<std::pair<int, QString>> waits;
    connect(job, &Job::waiting, this, [&](int seconds, const QString& host) {
        waits.append({seconds, host});
    });
    QElapsedTimer timer;
    timer.start();
    QVERIFY(await(job).ok());
    QVERIFY(timer.elapsed() >= 990);
    QCOMPARE(waits, (QList<std::pair<int, QString>>{{1, u"127.0.0.1"_s}}));
}

void RestClientTest::givesUpWhenTheWaitIsLongerThanTheCall()
{
    ScriptedServer server;
    server.answerInTurn({{.status = 429, .headers = {{"Retry-After", "3600"}}}});
    RestSettings settings = fastSettings();
    settings.retry.waitScale = 1;
    RestClient client(nullptr, server.base(), nullptr, {}, settings);
    const Result<RestReply> result = await(client.call(this, readCall()));
    QCOMPARE(outcomeOf(result), toString(ErrorKind::Throttled));
    QCOMPARE(result.error().retryAfterSeconds, 3600);
    QCOMPARE(server.requests().size(), 1);
}

void RestClientTest::renewsOnceAfter401()
{
    ScriptedServer server([](const ServedRequest& request) {
        return ServedAnswer{.status = request.headers.value("authorization") == "Bearer t2" ? 201 : 401};
    });
    RestClient client(nullptr, server.base(), std::make_shared<RenewingAuthorizer>(), {}, fastSettings());
    QVERIFY(await(client.call(this, createCall())).ok());
    QCOMPARE(server.requests().size(), 2);

    server.answerWith([](const ServedRequest&) { return ServedAnswer{.status = 401}; });
    const Result<RestReply> refused = await(client.call(this, createCall()));
    QCOMPARE(outcomeOf(refused), toString(ErrorKind::Unauthorized));
    QVERIFY(server.requests().size() <= 4);
}

void RestClientTest::tellsBadAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML") << QByteArray("<html><body>Sign in to the airport network</body></html>");
    QTest::newRow("cut JSON") << QByteArray(R"({"value":[{"id":)");
    QTest::newRow("number") << QByteArray("42");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("deep") << QByteArray(200'000, '[');
}

void RestClientTest::tellsBadAnswers()
{
    QFETCH(QByteArray, body);
    ScriptedServer server;
    server.answerInTurn({{.body = body}});
    RestClient client(nullptr, server.base(), nullptr, {}, fastSettings());
    const Result<RestReply> result = await(client.call(this, readCall()));
    QCOMPARE(outcomeOf(result), toString(ErrorKind::BadAnswer));
    QVERIFY(!result.error().evidence.isEmpty());
    QVERIFY(result.error().evidence.size() <= 400);
    QCOMPARE(server.requests().size(), 2); // a read is asked once more
}

void RestClientTest::emptyAnswerIsAnAnswer()
{
    ScriptedServer server;
    server.answerInTurn({{.status = 204, .headers = {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}}}});
    RestClient client(nullptr, server.base(), nullptr, {}, fastSettings());
    const Result<RestReply> result = await(client.call(this, createCall()));
    QVERIFY(result.ok());
    QCOMPARE(result->status, 204);
    QVERIFY(result->json.isNull());
    QCOMPARE(result->serverDate, QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
}

void RestClientTest::keepsSecretsOutOfEvidence()
{
    const QByteArray value = "abc8Q~never-to-be-seen";
    ScriptedServer server;
    server.answerInTurn({{.status = 200, .body = "{\"secretText\":\"" + value + "\""}});
    RestClient client(nullptr, server.base(), nullptr, {}, fastSettings());
    const Result<RestReply> cut = await(client.call(this, createCall(CreateSecret)));
    QVERIFY(!cut.ok());
    QVERIFY(!cut.error().evidence.contains("never-to-be-seen"_L1));

    const Secret known(QByteArray("known-secret-value"));
    server.answerInTurn({{.status = 400, .body = "you sent known-secret-value, why?"}});
    const Result<RestReply> echoed = await(client.call(this, createCall()));
    QCOMPARE(echoed.error().evidence, u"you sent •••, why?"_s);
}

void RestClientTest::boundsTheBody()
{
    ScriptedServer server;
    server.answerInTurn({{.body = '"' + QByteArray(3'000'000, 'x') + '"'}});
    RestSettings settings = fastSettings();
    settings.bodyLimit = 100'000;
    settings.retry.maxDoubtfulTries = 0;
    RestClient client(nullptr, server.base(), nullptr, {}, settings);
    QCOMPARE(outcomeOf(await(client.call(this, readCall()))), toString(ErrorKind::BadAnswer));
}

void RestClientTest::limitsOneTry()
{
    ScriptedServer server;
    server.answerInTurn({{.manner = ServedAnswer::Silent}});
    RestSettings settings = fastSettings();
    settings.tryLimitMs = 150;
    RestClient client(nullptr, server.base(), nullptr, {}, settings);
    QCOMPARE(outcomeOf(await(client.call(this, readCall()))), toString(ErrorKind::TimedOut));
    QCOMPARE(server.requests().size(), 2);
}

void RestClientTest::limitsTheWholeCall()
{
    ScriptedServer server;
    server.answerInTurn({{.manner = ServedAnswer::Silent}});
    RestSettings settings = fastSettings();
    settings.callLimitMs = 150;
    RestClient client(nullptr, server.base(), nullptr, {}, settings);
    const Result<RestReply> read = await(client.call(this, readCall()));
    QCOMPARE(outcomeOf(read), toString(ErrorKind::TimedOut));
    QVERIFY(!outcomeUnknown(read.error()));
    const Result<RestReply> change = await(client.call(this, createCall()));
    QCOMPARE(outcomeOf(change), toString(ErrorKind::TimedOut));
    QVERIFY(outcomeUnknown(change.error()));
}

void RestClientTest::cancelReachesTheWire()
{
    ScriptedServer server;
    server.answerInTurn({{.manner = ServedAnswer::Silent}});
    RestClient client(nullptr, server.base(), nullptr, {}, fastSettings());
    JobOf<RestReply>* job = client.call(this, readCall());
    QTRY_COMPARE(server.requests().size(), 1);
    auto* socket = server.findChild<QTcpSocket*>();
    QVERIFY(socket);
    const QPointer<QTcpSocket> watched(socket);
    job->cancel();
    QCOMPARE(outcomeOf(await(job)), toString(ErrorKind::Cancelled));
    QTRY_VERIFY(!watched);
}

void RestClientTest::ownerDeathEndsTheExchange()
{
    ScriptedServer server;
    server.answerInTurn({{.manner = ServedAnswer::Silent}});
    RestClient client(nullptr, server.base(), nullptr, {}, fastSettings());
    auto owner = std::make_unique<QObject>();
    bool called = false;
    client.call(owner.get(), readCall())->onDone(this, [&called](Result<RestReply>&) { called = true; });
    QTRY_COMPARE(server.requests().size(), 1);
    const QPointer<QTcpSocket> watched(server.findChild<QTcpSocket*>());
    owner.reset();
    QTRY_VERIFY(!watched);
    QVERIFY(!called);
}

void RestClientTest::clientDeathCancelsCalls()
{
    ScriptedServer server;
    server.answerInTurn({{.manner = ServedAnswer::Silent}});
    auto client =
        std::make_unique<RestClient>(nullptr, server.base(), nullptr, ErrorDecoder(), fastSettings());
    JobOf<RestReply>* job = client->call(this, readCall());
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    QCOMPARE(outcomeOf(await(job)), toString(ErrorKind::Cancelled));
}

void RestClientTest::refusedConnectionIsToldAtOnce()
{
    QUrl nowhere;
    {
        const ScriptedServer gone;
        nowhere = gone.base();
    }
    RestClient client(nullptr, nowhere, nullptr, {}, fastSettings());
    const Result<RestReply> result = await(client.call(this, createCall()));
    QCOMPARE(outcomeOf(result), toString(ErrorKind::Network));
    QVERIFY(!outcomeUnknown(result.error())); // nothing was sent
}

void RestClientTest::tracesFactsOnly()
{
    ScriptedServer server;
    server.answerInTurn({{.status = 404, .body = "{}", .headers = {{"request-id", "abc-1"}}}});
    QList<HttpTraceLine> lines;
    RestSettings settings = fastSettings();
    settings.trace = [&lines](const HttpTraceLine& line) { lines.append(line); };
    RestClient client(nullptr, server.base(), std::make_shared<RenewingAuthorizer>(), {}, settings);
    const Result<RestReply> result = await(client.call(this, readCall(u"private-name"_s)));
    QCOMPARE(result.error().requestId, u"abc-1"_s);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().path, "/things/{id}");
    QCOMPARE(lines.first().status, 404);
    QCOMPARE(lines.first().requestId, "abc-1");
    QVERIFY(!toString(lines.first()).contains("private-name"_L1));
}

void RestClientTest::pagesStayWithinTheOrigin()
{
    ScriptedServer elsewhere;
    ScriptedServer server;
    RestClient client(nullptr, server.base(u"/v1.0"_s), std::make_shared<RenewingAuthorizer>(), {},
                      fastSettings());
    RestCall call = readCall();
    call.page = elsewhere.base(u"/v1.0/things?next"_s);
    QCOMPARE(await(client.call(this, call)).error().code, u"foreign-page"_s);
    call.page = server.base(u"/beta/things?next"_s);
    QCOMPARE(await(client.call(this, call)).error().code, u"foreign-page"_s);
    call.page = server.base(u"/v1.0/things?next"_s);
    QVERIFY(await(client.call(this, call)).ok());
    QVERIFY(elsewhere.requests().isEmpty());
}

QTEST_GUILESS_MAIN(RestClientTest)
#include "RestClientTest.moc"
