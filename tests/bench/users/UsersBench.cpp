// SPDX-License-Identifier: Apache-2.0
#include "domain/LicenceRules.h"
#include "integration/sandbox/PracticeRun.h"
#include "services/graph/LicencesApi.h"
#include "services/graph/TeamsVoiceApi.h"
#include "services/graph/UsersApi.h"
#include "support/Await.h"

#include <QElapsedTimer>
#include <QTest>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

/// What 100, 1,000 and 5,000 agents cost: requests on the wire and seconds, with the throttle that production
/// has. Numbers to look at; what is asserted is that nothing is missing and that requests stay few.
class UsersBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agents_data();
    void agents();

private:
    template<typename T>
    Result<T> measured(const char* what, qsizetype agents, std::function<JobOf<T>*()> make)
    {
        m_requests = 0;
        QElapsedTimer timer;
        timer.start();
        Result<T> result = await(make());
        qInfo("%5lld agents  %-34s %4d requests  %6.2f s", static_cast<long long>(agents), what, m_requests,
              static_cast<double>(timer.elapsed()) / 1000.0);
        return result;
    }
    int m_requests = 0;
};

void UsersBench::agents_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {100, 1'000, 5'000})
        QTest::addRow("%d", count) << count;
}

void UsersBench::agents()
{
    QFETCH(int, count);
    PracticeRun world({u"--agents"_s, QString::number(count), u"--tenant"_s, u"fresh"_s});
    QVERIFY(world.isReady());
    QVERIFY(world.signIn(u"openid profile offline_access User.ReadWrite.All LicenseAssignment.ReadWrite.All "
                         "TeamsUserConfiguration.Read.All TeamsTelephoneNumber.Read.All"_s));
    RestSettings settings;
    settings.trace = [this](const HttpTraceLine&) { ++m_requests; };
    const QByteArray bearer = world.bearer();
    auto authorizer = std::make_shared<StaticAuthorizer>(
        [bearer](QObject* owner) { return settledJob<Secret>(owner, Secret(bearer)); });
    GraphClient client(nullptr, QUrl(world.endpoint(u"graph"_s)), authorizer, settings);
    UsersApi users(nullptr, &client);
    LicencesApi licences(nullptr, &client);
    TeamsVoiceApi voice(nullptr, &client);
    QStringList names;
    QStringList ids;
    for (const QJsonValue& agent : world.document().value("agents"_L1).toArray()) {
        names.append(agent["upn"_L1].toString());
        ids.append(agent["userId"_L1].toString());
    }
    QCOMPARE(names.size(), count);

    const auto found =
        measured<UserLookup>("accounts by name", count, [&] { return users.byNames(this, names); });
    QCOMPARE(found->found.size(), count);
    QVERIFY(m_requests <= 3 + count / 300);
    const auto held =
        measured<HolderLookup>("licences", count, [&] { return licences.holders(this, names); });
    QCOMPARE(held->found.size(), count);
    const auto owned = measured<QList<OwnedSku>>("products", count, [&] { return licences.owned(this); });
    QElapsedTimer timer;
    timer.start();
    const LicenceRules rules(LicenceCatalogue::builtIn());
    const QList<LicenceProposal> proposals = rules.propose(held->found, owned.value());
    qInfo("%5d agents  %-34s %4s           %6.3f s", count, "rules", "",
          static_cast<double>(timer.elapsed()) / 1000.0);
    QCOMPARE(proposals.size(), count);
    const auto voices =
        measured<QHash<QString, TeamsVoice>>("voice states", count, [&] { return voice.voices(this, ids); });
    QVERIFY(voices.ok());
    QStringList few = names.mid(0, count / 100);
    const auto some =
        measured<UserLookup>("one in a hundred, by name", count, [&] { return users.byNames(this, few); });
    QCOMPARE(some->found.size(), few.size());
    QVERIFY(m_requests <= 1 + (few.size() + 19) / 20);
}

QTEST_GUILESS_MAIN(UsersBench)
#include "UsersBench.moc"
