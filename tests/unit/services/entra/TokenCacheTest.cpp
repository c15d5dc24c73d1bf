// SPDX-License-Identifier: Apache-2.0
#include "services/entra/TokenCache.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

// A clock whose hands a test can move, and which otherwise runs.
class ShiftedClock : public SystemClock
{
public:
    qint64 monotonicMs() const override { return SystemClock::monotonicMs() + shiftMs; }
    qint64 shiftMs = 0;
};

const ServedAnswer noConsent{.status = 400, .body = R"({"error":"invalid_grant","error_codes":[65001]})"};

ServedAnswer token(int number, const QByteArray& scope = "User.Read")
{
    const QByteArray n = QByteArray::number(number);
    return {.body = R"({"expires_in":3600,"scope":")" + scope + R"(","access_token":"access-)" + n +
                    R"(","refresh_token":"refresh-)" + n + "\"}"};
}

} // namespace

class TokenCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refreshesFromTheKeeper();
    void manyCallersShareOneRefresh();
    void renewsFiveMinutesEarly();
    void deadSessionNeedsASignIn();
    void noTokenNeedsASignIn();
    void keychainTroubleIsPassedOn();
    void oldTokenServesWhileTheNetworkIsDown();
    void renewAfter401AsksAgainOnce();
    void tellsMissingScopes();
    void keepsTheRefreshTokenWhenTheKeeperRefuses();
    void aDeadCallerDoesNoHarm();
    void widensSilentlyWhereConsentIs();
    void tellsWhatTheSessionLacks();
    void asksForARefusedPermissionOnlyOnce();
    void theSessionSurvivesARefusedPermission();
    void aWritingPermissionServesReading();
    void nationalCloudsNameTheirGraph();
    void claimsWaitForTheNextSignIn();
    void signOutWhileARefreshIsUnderWay();

private:
    Result<Secret> askFor(const QString& scope) { return await(m_cache->authorization(this, {scope})); }
    QString scopeSent(qsizetype index) const
    {
        return QUrlQuery(QString::fromLatin1(m_server->requests().at(index).body))
            .queryItemValue(u"scope"_s, QUrl::FullyDecoded);
    }
    QByteArray header() { return headerOf(m_cache->authorization(this, {})); }
    QByteArray headerOf(JobOf<Secret>* job)
    {
        const Result<Secret> result = await(job);
        return result.ok() ? result->reveal().toByteArray() : toString(result.error().kind).toLatin1();
    }
    QString refreshTokenSent(qsizetype index) const
    {
        return QUrlQuery(QString::fromLatin1(m_server->requests().at(index).body))
            .queryItemValue(u"refresh_token"_s);
    }
    std::unique_ptr<ScriptedServer> m_server;
    std::shared_ptr<ShiftedClock> m_clock;
    std::unique_ptr<TokenApi> m_api;
    std::unique_ptr<TokenCache> m_cache;
    QByteArray m_kept;
    std::optional<Error> m_keeperError;
};

void TokenCacheTest::init()
{
    m_cache.reset();
    m_server = std::make_unique<ScriptedServer>();
    m_server->answerInTurn({token(1), token(2), token(3)});
    m_clock = std::make_shared<ShiftedClock>();
    RestSettings settings;
    settings.retry.waitScale = 0.005;
    settings.limits.perSecond = 1000;
    m_api = std::make_unique<TokenApi>(nullptr, m_server->base(), settings);
    m_kept = "refresh-0";
    m_keeperError.reset();
    TokenCache::Keeper keeper;
    keeper.load = [this](QObject* owner) {
        if (m_keeperError)
            return settledJob<Secret>(owner, *m_keeperError);
        if (m_kept.isEmpty())
            return settledJob<Secret>(owner, Error::of(ErrorKind::NotFound));
        return settledJob<Secret>(owner, Secret(m_kept + QByteArray()));
    };
    keeper.save = [this](QObject* owner, const Secret& token) {
        if (m_keeperError)
            return settledJob<Nothing>(owner, *m_keeperError);
        m_kept = token.reveal().toByteArray();
        return settledJob<Nothing>(owner, Nothing());
    };
    const TokenCache::Identity identity{u"tenant-1"_s, u"client-1"_s, {u"User.Read"_s, u"offline_access"_s}};
    m_cache = std::make_unique<TokenCache>(m_api.get(), identity, keeper, m_clock);
}

void TokenCacheTest::refreshesFromTheKeeper()
{
    QCOMPARE(header(), "Bearer access-1");
    QCOMPARE(refreshTokenSent(0), u"refresh-0"_s);
    QCOMPARE(m_kept, "refresh-1");
    QCOMPARE(header(), "Bearer access-1");
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenCacheTest::manyCallersShareOneRefresh()
{
    QList<JobOf<Secret>*> jobs;
    int done = 0;
    for (int i = 0; i < 20; ++i)
        m_cache->authorization(this, {})->onDone(this,
                                                 [&done](Result<Secret>& r) { done += r.ok() ? 1 : 0; });
    QTRY_COMPARE(done, 20);
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenCacheTest::renewsFiveMinutesEarly()
{
    QCOMPARE(header(), "Bearer access-1");
    m_clock->shiftMs = (3600 - 310) * 1000;
    QCOMPARE(header(), "Bearer access-1");
    m_clock->shiftMs = (3600 - 290) * 1000;
    QCOMPARE(header(), "Bearer access-2");
    QCOMPARE(refreshTokenSent(1), u"refresh-1"_s);
}

void TokenCacheTest::deadSessionNeedsASignIn()
{
    m_server->answerInTurn({{.status = 400, .body = R"({"error":"invalid_grant","error_codes":[700082]})"}});
    QSignalSpy spy(m_cache.get(), &TokenCache::signInRequired);
    QCOMPARE(header(), "signInRequired");
    QCOMPARE(spy.size(), 1);
    QCOMPARE(m_server->requests().size(), 1); // never a loop

    TokenAnswer fresh;
    fresh.accessToken = Secret("access-new");
    fresh.refreshToken = Secret("refresh-new");
    fresh.expiresInSeconds = 3600;
    QVERIFY(await(m_cache->adopt(this, u"tenant-2"_s, std::move(fresh), {u"User.Read"_s})).ok());
    QCOMPARE(header(), "Bearer access-new");
    QCOMPARE(m_kept, "refresh-new");
}

void TokenCacheTest::noTokenNeedsASignIn()
{
    m_kept.clear();
    QCOMPARE(header(), "signInRequired");
    QVERIFY(m_server->requests().isEmpty());
}

void TokenCacheTest::keychainTroubleIsPassedOn()
{
    m_keeperError = Error::of(ErrorKind::KeychainLocked);
    QCOMPARE(header(), "keychainLocked");
    m_keeperError.reset();
    QCOMPARE(header(), "Bearer access-1");
}

void TokenCacheTest::oldTokenServesWhileTheNetworkIsDown()
{
    QCOMPARE(header(), "Bearer access-1");
    m_server->answerInTurn({{.status = 500}});
    m_clock->shiftMs = (3600 - 200) * 1000;
    QCOMPARE(header(), "Bearer access-1");
    m_clock->shiftMs = 3601 * 1000;
    QCOMPARE(header(), "serverFault");
}

void TokenCacheTest::renewAfter401AsksAgainOnce()
{
    QCOMPARE(header(), "Bearer access-1");
    m_clock->shiftMs = 60'000;
    QVERIFY(m_cache->renew());
    QCOMPARE(header(), "Bearer access-2");
    QVERIFY(m_cache->renew()); // a second call refused for the same old token
    QCOMPARE(header(), "Bearer access-2");
    QCOMPARE(m_server->requests().size(), 2);
}

void TokenCacheTest::tellsMissingScopes()
{
    TokenAnswer tokens;
    tokens.accessToken = Secret("access-x");
    tokens.expiresInSeconds = 3600;
    tokens.scopes = QStringList{u"https://graph.microsoft.com/user.read"_s};
    QVERIFY(await(m_cache->adopt(this, u"t"_s, std::move(tokens),
                                 {u"User.Read"_s, u"Presence.Read.All"_s, u"openid"_s, u"offline_access"_s}))
                .ok());
    QCOMPARE(m_cache->missingScopes(), QStringList{u"Presence.Read.All"_s});
}

void TokenCacheTest::keepsTheRefreshTokenWhenTheKeeperRefuses()
{
    QCOMPARE(header(), "Bearer access-1");
    m_keeperError = Error::of(ErrorKind::KeychainRefused);
    TokenAnswer tokens;
    tokens.accessToken = Secret("access-y");
    tokens.refreshToken = Secret("refresh-y");
    tokens.expiresInSeconds = 3600;
    QCOMPARE(outcomeOf(await(m_cache->adopt(this, u"t"_s, std::move(tokens), {u"User.Read"_s}))),
             u"keychainRefused"_s);
    m_clock->shiftMs = 3500 * 1000;
    QCOMPARE(header(), "Bearer access-2");
    QCOMPARE(refreshTokenSent(1), u"refresh-y"_s);
}

void TokenCacheTest::aDeadCallerDoesNoHarm()
{
    auto owner = std::make_unique<QObject>();
    m_cache->authorization(owner.get(), {});
    owner.reset();
    QCOMPARE(header(), "Bearer access-1");
}

void TokenCacheTest::widensSilentlyWhereConsentIs()
{
    m_server->answerInTurn({token(1), token(2, "User.Read https://graph.microsoft.com/Domain.Read.All")});
    QCOMPARE(header(), "Bearer access-1");
    const Result<Secret> wide = askFor(u"Domain.Read.All"_s);
    QVERIFY(wide.ok());
    QCOMPARE(wide->reveal(), QByteArrayView("Bearer access-2"));
    QCOMPARE(scopeSent(1), u"User.Read offline_access Domain.Read.All"_s);
    QVERIFY(askFor(u"domain.read.all"_s).ok());
    QCOMPARE(m_server->requests().size(), 2);
}

void TokenCacheTest::tellsWhatTheSessionLacks()
{
    m_server->answerInTurn({token(1), noConsent});
    QCOMPARE(header(), "Bearer access-1");
    const Result<Secret> refused = askFor(u"Application.ReadWrite.All"_s);
    QCOMPARE(outcomeOf(refused), u"signInRequired"_s);
    QCOMPARE(refused.error().code, QLatin1String(scopeMissingCode));
    QCOMPARE(refused.error().evidence, u"Application.ReadWrite.All"_s);
    QCOMPARE(header(), "Bearer access-1"); // whatever needs no more goes on
}

void TokenCacheTest::asksForARefusedPermissionOnlyOnce()
{
    // Granted in silence less than was asked: as good as a refusal.
    m_server->answerInTurn({token(1), token(2), token(3)});
    QVERIFY(!askFor(u"Presence.Read.All"_s).ok());
    const auto asked = m_server->requests().size();
    for (int i = 0; i < 5; ++i)
        QVERIFY(!askFor(u"Presence.Read.All"_s).ok());
    QCOMPARE(m_server->requests().size(), asked);

    TokenAnswer fresh;
    fresh.accessToken = Secret("access-new");
    fresh.expiresInSeconds = 3600;
    fresh.scopes = QStringList{u"User.Read"_s, u"Presence.Read.All"_s};
    QVERIFY(
        await(m_cache->adopt(this, u"t"_s, std::move(fresh), {u"User.Read"_s, u"Presence.Read.All"_s})).ok());
    QVERIFY(askFor(u"Presence.Read.All"_s).ok());
}

void TokenCacheTest::theSessionSurvivesARefusedPermission()
{
    // Nothing in memory yet: the first refresh already asks for too much.
    m_server->answerInTurn({noConsent, token(1)});
    QSignalSpy over(m_cache.get(), &TokenCache::signInRequired);
    const Result<Secret> refused = askFor(u"Application.ReadWrite.All"_s);
    QCOMPARE(refused.error().code, QLatin1String(scopeMissingCode));
    QCOMPARE(header(), "Bearer access-1");
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(over.isEmpty());
}

void TokenCacheTest::aWritingPermissionServesReading()
{
    m_server->answerInTurn({token(1, "User.Read Application.ReadWrite.All")});
    QCOMPARE(header(), "Bearer access-1");
    QVERIFY(askFor(u"Application.Read.All"_s).ok());
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenCacheTest::nationalCloudsNameTheirGraph()
{
    m_server->answerInTurn(
        {token(1, "https://graph.microsoft.us/User.Read https://graph.microsoft.us/Domain.Read.All")});
    TokenCache::Keeper keeper;
    keeper.load = [](QObject* owner) { return settledJob<Secret>(owner, Secret("refresh-0")); };
    keeper.save = [](QObject* owner, const Secret&) { return settledJob<Nothing>(owner, Nothing()); };
    TokenCache cache(
        m_api.get(),
        {u"t"_s, u"c"_s, {u"User.Read"_s, u"offline_access"_s}, u"https://graph.microsoft.us/"_s}, keeper,
        m_clock);
    QVERIFY(await(cache.authorization(this, {u"Domain.Read.All"_s})).ok());
    QCOMPARE(scopeSent(0), u"https://graph.microsoft.us/User.Read offline_access "
                           "https://graph.microsoft.us/Domain.Read.All"_s);
}

void TokenCacheTest::claimsWaitForTheNextSignIn()
{
    const QByteArray claims = R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})";
    QVERIFY(!m_cache->challenged("Bearer realm=\"\""));
    QVERIFY(!m_cache->challenged("Bearer error=\"insufficient_claims\", claims=\"%%%\""));
    QVERIFY(!m_cache->challenged("Bearer claims=\"" + QByteArray("[1]").toBase64() + '"'));
    QVERIFY(!m_cache->challenged("Bearer claims=\"" + claims.toBase64()));
    QVERIFY(m_cache->demandedClaims().isEmpty());
    QVERIFY(m_cache->challenged("Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" +
                                claims.toBase64() + '"'));
    QCOMPARE(m_cache->demandedClaims().toUtf8(), claims);

    // The token endpoint demands them in its own way.
    m_server->answerInTurn({token(1),
                            {.status = 400,
                             .body = R"({"error":"interaction_required","error_codes":[50076],)"
                                     R"("claims":"{\"access_token\":{\"polids\":{\"essential\":true}}}"})"}});
    QCOMPARE(header(), "Bearer access-1");
    QCOMPARE(askFor(u"Domain.Read.All"_s).error().code, QLatin1String(scopeMissingCode));
    QVERIFY(m_cache->demandedClaims().contains("polids"_L1));
    m_cache->forget();
    QVERIFY(m_cache->demandedClaims().isEmpty());
}

void TokenCacheTest::signOutWhileARefreshIsUnderWay()
{
    ServedAnswer slow = token(1);
    slow.delayMs = 150;
    m_server->answerInTurn({slow});
    QByteArray outcome;
    m_cache->authorization(this, {})->onDone(this, [&outcome](Result<Secret>& result) {
        outcome = result.ok() ? "token" : toString(result.error().kind).toLatin1();
    });
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_kept.clear();
    m_cache->forget();
    QTRY_COMPARE(outcome, "signInRequired");
    QVERIFY(!m_cache->hasUsableToken());
    QVERIFY(m_kept.isEmpty()); // the late answer is not kept either
}

QTEST_GUILESS_MAIN(TokenCacheTest)
#include "TokenCacheTest.moc"
