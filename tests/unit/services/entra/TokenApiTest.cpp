// SPDX-License-Identifier: Apache-2.0
#include "services/entra/TokenApi.h"
#include "services/entra/ClientSecretProbe.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QTest>
#include <QUrlQuery>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

ServedAnswer refusal(const QByteArray& error, int code)
{
    return {.status = 400,
            .body = R"({"error":")" + error + R"(","error_codes":[)" + QByteArray::number(code) + "]}"};
}

const ServedAnswer good{.body = R"({"expires_in":3599,"access_token":"access-1"})"};

// Waits of minutes pass in milliseconds.
class HastyClock : public SystemClock
{
public:
    qint64 monotonicMs() const override { return SystemClock::monotonicMs() + m_passed; }
    void after(int milliseconds, QObject* context, std::function<void()> action) override
    {
        if (milliseconds >= 30'000) // limits, not pauses
            return SystemClock::after(milliseconds, context, std::move(action));
        SystemClock::after(0, context, [this, milliseconds, action = std::move(action)] {
            m_passed += milliseconds;
            action();
        });
    }

private:
    qint64 m_passed = 0;
};

} // namespace

class TokenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void encodesTheSecret();
    void tellsBadTokenAnswers_data();
    void tellsBadTokenAnswers();
    void deviceCodeComesToAnEnd();
    void deviceCodeIsDeclined();
    void deviceCodeExpires();
    void findsTheTenant();
    void provesASecret();
    void provesAFreshSecret();
    void tellsWhatIsWrongWithASecret_data();
    void tellsWhatIsWrongWithASecret();
    void givesUpOnAWrongSecret();
    void spotsAnIdForAValue_data();
    void spotsAnIdForAValue();

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::shared_ptr<Clock> m_clock = std::make_shared<HastyClock>();
    std::unique_ptr<TokenApi> m_api;
};

void TokenApiTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    RestSettings settings;
    settings.retry.waitScale = 0.005;
    settings.limits.perSecond = 1000;
    settings.clock = m_clock;
    m_api = std::make_unique<TokenApi>(nullptr, m_server->base(), settings);
}

void TokenApiTest::encodesTheSecret()
{
    m_server->answerInTurn({good});
    const Secret secret(QByteArray("a~b+c&d=e %"));
    QVERIFY(await(m_api->clientCredentials(this, u"t-1"_s, u"c-1"_s, secret, u"https://g/.default"_s)).ok());
    const ServedRequest request = m_server->requests().first();
    QCOMPARE(request.target, "/t-1/oauth2/v2.0/token");
    QCOMPARE(request.headers.value("content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(request.body,
             "client_id=c-1&client_secret=a~b%2Bc%26d%3De%20%25&grant_type=client_credentials&scope="
             "https%3A%2F%2Fg%2F.default");
}

void TokenApiTest::tellsBadTokenAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no token") << QByteArray(R"({"expires_in":3600})");
    QTest::newRow("token is a number") << QByteArray(R"({"expires_in":3600,"access_token":5})");
    QTest::newRow("no lifetime") << QByteArray(R"({"access_token":"access-1"})");
    QTest::newRow("negative lifetime") << QByteArray(R"({"access_token":"access-1","expires_in":-5})");
}

void TokenApiTest::tellsBadTokenAnswers()
{
    QFETCH(QByteArray, body);
    m_server->answerInTurn({{.body = body}});
    const auto result = await(m_api->refresh(this, u"t"_s, u"c"_s, Secret("refresh-1"), {}));
    QCOMPARE(outcomeOf(result), u"badAnswer"_s);
}

void TokenApiTest::deviceCodeComesToAnEnd()
{
    m_server->answerInTurn(
        {{.body =
              R"({"device_code":"device-1","user_code":"ABC","verification_uri":"https://m/d","interval":"5","expires_in":900})"},
         refusal("authorization_pending", 70016),
         refusal("slow_down", 0),
         good});
    const Result<DeviceCode> device =
        await(m_api->startDeviceCode(this, u"t"_s, u"c"_s, {u"User.Read"_s}, u"fr-FR"_s));
    QCOMPARE(device->userCode, u"ABC"_s);
    QVERIFY(m_server->requests().first().target.endsWith("/devicecode?mkt=fr-FR"));
    JobOf<TokenAnswer>* job = m_api->pollDeviceCode(this, u"t"_s, u"c"_s, device.value());
    QList<int> waits{5}; // the first is told before anyone can listen
    connect(job, &Job::waiting, this, [&waits](int seconds) { waits.append(seconds); });
    QVERIFY(await(job).ok());
    QCOMPARE(waits, (QList<int>{5, 5, 10}));
}

void TokenApiTest::deviceCodeIsDeclined()
{
    m_server->answerInTurn({refusal("authorization_declined", 0)});
    DeviceCode device;
    device.deviceCode = Secret("device-2");
    const auto result = await(m_api->pollDeviceCode(this, u"t"_s, u"c"_s, device));
    QCOMPARE(outcomeOf(result), u"forbidden"_s);
    QCOMPARE(result.error().code, u"authorization_declined"_s);
}

void TokenApiTest::deviceCodeExpires()
{
    m_server->answerInTurn({refusal("authorization_pending", 70016)});
    DeviceCode device;
    device.deviceCode = Secret("device-3");
    device.expiresInSeconds = 20;
    QCOMPARE(outcomeOf(await(m_api->pollDeviceCode(this, u"t"_s, u"c"_s, device))), u"timedOut"_s);
    QVERIFY(m_server->requests().size() <= 4);
}

void TokenApiTest::findsTheTenant()
{
    const QString tenant = u"11111111-2222-3333-4444-555555555555"_s;
    m_server->answerInTurn(
        {{.body = R"({"issuer":"https://login.microsoftonline.com/)" + tenant.toLatin1() + "/v2.0\"}"},
         {.body = R"({"issuer":"https://login.microsoftonline.com/{tenantid}/v2.0"})"},
         refusal("invalid_tenant", 90002)});
    QCOMPARE(await(m_api->tenantIdOf(this, u"contoso.com"_s)).value(), tenant);
    QCOMPARE(outcomeOf(await(m_api->tenantIdOf(this, u"common"_s))), u"badAnswer"_s);
    QCOMPARE(outcomeOf(await(m_api->tenantIdOf(this, u"nowhere.com"_s))), u"notFound"_s);
}

void TokenApiTest::provesASecret()
{
    m_server->answerInTurn({good});
    ClientSecretProbe probe(nullptr, m_api.get(), m_clock);
    const auto proof = await(probe.prove(this, u"t"_s, u"c"_s, Secret("secret-1"), {}));
    QCOMPARE(proof->tries, 1);
    QCOMPARE(proof->expiresInSeconds, 3599);
}

void TokenApiTest::provesAFreshSecret()
{
    m_server->answerInTurn({refusal("invalid_client", 7000215), refusal("invalid_client", 7000215), good});
    ClientSecretProbe probe(nullptr, m_api.get(), m_clock);
    JobOf<SecretProof>* job = probe.prove(this, u"t"_s, u"c"_s, Secret("secret-2"), {.totalMs = 120'000});
    QList<int> waits;
    connect(job, &Job::waiting, this, [&waits](int seconds) { waits.append(seconds); });
    QCOMPARE(await(job)->tries, 3);
    QCOMPARE(waits, (QList<int>{2, 4}));
}

void TokenApiTest::tellsWhatIsWrongWithASecret_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("kind");
    QTest::newRow("wrong") << 7000215 << u"secretWrong"_s;
    QTest::newRow("expired") << 7000222 << u"secretExpired"_s;
    QTest::newRow("application") << 700016 << u"applicationUnknown"_s;
    QTest::newRow("principal") << 7000229 << u"principalMissing"_s;
}

void TokenApiTest::tellsWhatIsWrongWithASecret()
{
    QFETCH(int, code);
    QFETCH(QString, kind);
    m_server->answerInTurn({refusal("invalid_client", code)});
    ClientSecretProbe probe(nullptr, m_api.get(), m_clock);
    QCOMPARE(outcomeOf(await(probe.prove(this, u"t"_s, u"c"_s, Secret("secret-3"), {}))), kind);
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenApiTest::givesUpOnAWrongSecret()
{
    m_server->answerInTurn({refusal("invalid_client", 7000215)});
    ClientSecretProbe probe(nullptr, m_api.get(), m_clock);
    const auto result = await(probe.prove(this, u"t"_s, u"c"_s, Secret("secret-4"), {.totalMs = 20'000}));
    QCOMPARE(outcomeOf(result), u"secretWrong"_s);
    QVERIFY(m_server->requests().size() > 3 && m_server->requests().size() < 9);

    m_server->answerInTurn({refusal("invalid_client", 7000222)}); // expired stays expired
    const qsizetype before = m_server->requests().size();
    QVERIFY(!await(probe.prove(this, u"t"_s, u"c"_s, Secret("secret-5"), {.totalMs = 20'000})).ok());
    QCOMPARE(m_server->requests().size(), before + 1);
}

void TokenApiTest::spotsAnIdForAValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");
    QTest::newRow("id") << u"d0c1a2b3-1111-2222-3333-444455556666"_s << true;
    QTest::newRow("blanks") << u"  D0C1A2B3-1111-2222-3333-444455556666\n"_s << true;
    QTest::newRow("value") << u"abc8Q~d0c1a2b3111122223333444455556666"_s << false;
    QTest::newRow("dashes astray") << u"d0c1a2b-31111-2222-3333-444455556666"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TokenApiTest::spotsAnIdForAValue()
{
    QFETCH(QString, text);
    QFETCH(bool, isId);
    QCOMPARE(secretLooksLikeId(text), isId);
}

QTEST_GUILESS_MAIN(TokenApiTest)
#include "TokenApiTest.moc"
