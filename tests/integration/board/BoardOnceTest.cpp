// SPDX-License-Identifier: Apache-2.0
// Run by with-keyring.sh: a practice world, walked once so that there is a session in the keychain, and then
// the board of it through `jonctionctl board --once --json`.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class BoardOnceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryAgentOfBothSides();
    void saysWhichFeedFailed();
    void cleanupTestCase();

private:
    struct Outcome
    {
        int code;
        QJsonObject json;
        QByteArray errors;
    };
    static QString program(const QString& name) { return QStringLiteral(JONCTION_BIN_DIR "/") + name; }
    Outcome control(const QStringList& arguments)
    {
        QProcess process;
        process.start(program(u"jonctionctl"_s), arguments);
        process.waitForFinished(120'000);
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                process.readAllStandardError()};
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    static QJsonObject feed(const QJsonObject& board, const QString& name)
    {
        for (const QJsonValue& feed : board[u"feeds"].toArray())
            if (feed[u"name"].toString() == name)
                return feed.toObject();
        return {};
    }

    static constexpr int agentCount = 7;
    QTemporaryDir m_folder;
    QProcess m_sandbox;
};

void BoardOnceTest::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"),
             "run this program through with-keyring.sh");
    m_sandbox.start(program(u"jonction-sandbox"_s),
                    {u"--port"_s, u"0"_s, u"--sip-port"_s, u"0"_s, u"--agents"_s, QString::number(agentCount),
                     u"--seed"_s, u"5"_s, u"--ready"_s, path(u"ready.json"_s), u"--deployment"_s,
                     path(u"world.jonction"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"ready.json"_s)), 15'000);
    const Outcome walk = control({u"practice"_s, u"--ready"_s, path(u"ready.json"_s), u"--json"_s});
    QVERIFY2(walk.json[u"passed"].toBool(), QJsonDocument(walk.json).toJson() + walk.errors);
}

void BoardOnceTest::showsEveryAgentOfBothSides()
{
    const Outcome board = control({u"board"_s, path(u"world.jonction"_s), u"--once"_s, u"--json"_s});
    QVERIFY2(board.code == 0, board.errors);
    for (const QString& name : {u"agents"_s, u"teams"_s, u"ccaip"_s}) {
        QCOMPARE(feed(board.json, name)[u"state"].toString(), u"ok"_s);
        QVERIFY(feed(board.json, name)[u"age_seconds"].toInt(-1) >= 0);
    }
    const QJsonArray agents = board.json[u"agents"].toArray();
    QCOMPARE(agents.size(), agentCount);
    QSet<int> ids;
    for (const QJsonValue& agent : agents) {
        const QByteArray text = QJsonDocument(agent.toObject()).toJson();
        ids.insert(agent[u"id"].toInt());
        QVERIFY2(agent[u"email"].toString().contains(u'@'), text);
        QVERIFY2(agent[u"is_teams"].toBool(), text);
        QVERIFY2(!agent[u"teams"][u"availability"].toString().isEmpty(), text);
        QVERIFY2(!agent[u"ccaip"][u"status"].toString().isEmpty(), text);
        QVERIFY2(agent[u"effective"][u"source"].toString() != u"unknown"_s, text);
        QVERIFY2(QDateTime::fromString(agent[u"since"].toString(), Qt::ISODate).isValid(), text);
    }
    QCOMPARE(ids.size(), agentCount);
}

void BoardOnceTest::saysWhichFeedFailed()
{
    // Nobody listens there: CCAIP is away, the document's own agents and Teams are still shown.
    const Outcome board = control({u"board"_s, path(u"world.jonction"_s), u"--once"_s, u"--json"_s,
                                   u"--endpoint"_s, u"ccaip=http://127.0.0.1:9"_s});
    QCOMPARE(feed(board.json, u"teams"_s)[u"state"].toString(), u"ok"_s);
    QCOMPARE(feed(board.json, u"ccaip"_s)[u"state"].toString(), u"failed"_s);
    QCOMPARE(feed(board.json, u"ccaip"_s)[u"error"].toString(), u"network"_s);
    QVERIFY(feed(board.json, u"ccaip"_s)[u"age_seconds"].isNull());
    QCOMPARE(board.json[u"agents"].toArray().size(), agentCount);
}

void BoardOnceTest::cleanupTestCase()
{
    m_sandbox.terminate();
    QVERIFY(m_sandbox.waitForFinished(10'000));
}

QTEST_GUILESS_MAIN(BoardOnceTest)
#include "BoardOnceTest.moc"
