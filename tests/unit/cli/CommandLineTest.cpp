// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The terminal door through the real program: exit codes and the JSON that scripts rely on. No network and
/// no keychain.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void newAndCheck();
    void newNeverOverwrites();
    void badUsage();
    void documentsInTrouble_data();
    void documentsInTrouble();
    void planOffline();
    void planOnDeadNetwork();
    void applyWantsYes();
    void applyThatCannotBegin();
    void lockedDocument();
    void explains_data();
    void explains();
    void explainsWhoMustAct();
    void explainsNothingUnknown();
    void neverWaitsWhereNobodyIs();
    void probesLineByLine();
    void accountsNeedAPassword();

private:
    struct Answer
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Answer run(const QStringList& arguments) const;
    void put(const QByteArray& bytes) const;
    QByteArray contents() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

static const QByteArray goodDocument =
    R"({"kind":"jonction-deployment","schema":1,"id":"5a3f0000-0000-4000-8000-000000000001","name":"D",
"instance":{"host":"acme.uc1.ccaiplatform.com"},"tenant":{"clientId":"11111111-2222-3333-4444-555555555555"},
"trunk":{"profileName":"CCAIP Teams","connectionName":"ccaip-teams","sipSubdomain":"acme-teams",
"allowedDestinations":["FR"],"numberCountry":"FR"},"app":{"uniqueName":"jonction-5a3f"},
"agents":[{"name":"A","email":"a@contoso.com","upn":"a@contoso.com","number":"+33142685301"}],"x_foreign":[1]})";

void CommandLineTest::initTestCase()
{
    if (!QFile::exists(QStringLiteral(JONCTION_BIN_DIR) + u"/jonctionctl"_s))
        QSKIP("jonctionctl is not built");
}

void CommandLineTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"d.jonction"_s);
}

CommandLineTest::Answer CommandLineTest::run(const QStringList& arguments) const
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, m_folder->path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"JT_KEY"_s, u"KEY-of-telnyx-for-nobody"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(JONCTION_BIN_DIR) + u"/jonctionctl"_s, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CommandLineTest::put(const QByteArray& bytes) const
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray CommandLineTest::contents() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The options that lead every service to a port where nobody listens.
static QStringList nowhere()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    QStringList options{u"--secret-from-env"_s, u"telnyx-api-key=JT_KEY"_s};
    for (const char* name : {"login", "graph", "telnyx", "ccaip"})
        options += {u"--endpoint"_s,
                    u"%1=http://127.0.0.1:%2"_s.arg(QString::fromLatin1(name)).arg(server.serverPort())};
    return options;
}

void CommandLineTest::newAndCheck()
{
    const Answer made = run({u"new"_s, m_file, u"--name"_s, u"Été"_s, u"--json"_s});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.json().value("name"_L1).toString(), u"Été"_s);
    const Answer checked = run({u"check"_s, m_file, u"--json"_s});
    QCOMPARE(checked.code, 1); // an empty document lacks nearly everything
    const QJsonArray findings = checked.json().value("findings"_L1).toArray();
    QVERIFY(findings.size() > 5);
    for (const QJsonValue& finding : findings)
        for (const QString& key : {u"id"_s, u"severity"_s, u"subject"_s, u"message"_s})
            QVERIFY(!finding.toObject().value(key).toString().isEmpty());
    const Answer words = run({u"check"_s, m_file});
    QCOMPARE(words.code, 1);
    QVERIFY(words.out.count('\n') >= findings.size());
    put(goodDocument);
    QCOMPARE(run({u"check"_s, m_file}).code, 0);
    QCOMPARE(contents(), goodDocument); // a check changes nothing
}

void CommandLineTest::newNeverOverwrites()
{
    put("precious");
    const Answer refused = run({u"new"_s, m_file});
    QCOMPARE(refused.code, 1);
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(contents(), QByteArray("precious"));
    QCOMPARE(run({u"new"_s, m_folder->filePath(u"no/such/d.jonction"_s)}).code, 1);
}

void CommandLineTest::badUsage()
{
    for (const QStringList& arguments : {QStringList{}, QStringList{u"fly"_s}, QStringList{u"check"_s},
                                         QStringList{u"plan"_s, m_file, u"--step"_s, u"x"_s},
                                         QStringList{u"check"_s, m_file, u"--log-level"_s, u"loud"_s}}) {
        const Answer answer = run(arguments);
        QCOMPARE(answer.code, 3);
        QVERIFY(!answer.err.isEmpty() && answer.out.isEmpty());
    }
}

void CommandLineTest::documentsInTrouble_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("cut") << goodDocument.left(100) << QByteArray("");
    QTest::newRow("newer") << QByteArray(goodDocument).replace("\"schema\":1", "\"schema\":2")
                           << QByteArray("");
    QTest::newRow("wrong type") << QByteArray(goodDocument).replace("\"+33142685301\"", "33142685301")
                                << QByteArray("agents[0].number");
    QTest::newRow("not ours") << QByteArray("{\"name\":\"x\"}") << QByteArray("");
    QTest::newRow("empty") << QByteArray() << QByteArray("");
}

void CommandLineTest::documentsInTrouble()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, told);
    put(bytes);
    for (const QString& command : {u"check"_s, u"plan"_s, u"verify"_s}) {
        const Answer answer = run({command, m_file, u"--json"_s});
        QCOMPARE(answer.code, 1);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY2(answer.err.contains(told), answer.err);
        QCOMPARE(contents(), bytes);
    }
    QCOMPARE(run({u"check"_s, m_folder->filePath(u"absent"_s)}).code, 1);
    QCOMPARE(run({u"plan"_s, m_folder->path()}).code, 1);
}

void CommandLineTest::planOffline()
{
    put(goodDocument);
    const Answer answer =
        run(QStringList{u"plan"_s, m_file, u"--step"_s, u"routing"_s, u"--json"_s} + nowhere());
    QCOMPARE(answer.code, 2); // manual changes wait
    const QJsonObject json = answer.json();
    QVERIFY(!json.value("incomplete"_L1).toBool(true));
    QCOMPARE(json.value("summary"_L1).toObject().value("guide"_L1).toInt(), 4);
    QVERIFY(json.value("awaits"_L1).isArray());
    for (const QJsonValue& change : json.value("changes"_L1).toArray())
        for (const QString& key : {u"step"_s, u"address"_s, u"action"_s, u"before"_s, u"after"_s, u"risk"_s})
            QVERIFY2(change.toObject().contains(key), qPrintable(key));
    QVERIFY(contents().contains("x_foreign")); // saved, and the keys of others with it
}

void CommandLineTest::planOnDeadNetwork()
{
    put(goodDocument);
    const Answer answer =
        run(QStringList{u"plan"_s, m_file, u"--step"_s, u"trunk"_s, u"--json"_s} + nowhere());
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.json().value("incomplete"_L1).toBool());
    QVERIFY(!answer.err.isEmpty());
    QVERIFY(!QFile::exists(m_file + u".journal"_s));
    QVERIFY(!QFile::exists(m_file + u".lock"_s));
    QVERIFY(!contents().contains("KEY-of-telnyx") && !answer.err.contains("KEY-of-telnyx"));
    // Plain http anywhere else is refused before anything is sent.
    const Answer plain =
        run({u"plan"_s, m_file, u"--step"_s, u"trunk"_s, u"--endpoint"_s, u"telnyx=http://192.0.2.1/"_s,
             u"--secret-from-env"_s, u"telnyx-api-key=JT_KEY"_s});
    QCOMPARE(plain.code, 1);
}

void CommandLineTest::applyWantsYes()
{
    put(goodDocument);
    const Answer answer = run(QStringList{u"apply"_s, m_file} + nowhere());
    QCOMPARE(answer.code, 3);
    QCOMPARE(contents(), goodDocument);
    QVERIFY(!QFile::exists(m_file + u".journal"_s));
}

void CommandLineTest::applyThatCannotBegin()
{
    put(goodDocument);
    const Answer dead = run(QStringList{u"apply"_s, m_file, u"--step"_s, u"trunk"_s, u"--yes"_s} + nowhere());
    QCOMPARE(dead.code, 1);
    QVERIFY(!QFile::exists(m_file + u".journal"_s)); // nothing was meant, so nothing is noted
    QCOMPARE(run(QStringList{u"verify"_s, m_file, u"--step"_s, u"trunk"_s} + nowhere()).code, 1);
}

void CommandLineTest::lockedDocument()
{
    put(goodDocument);
    QFile journal(m_file + u".journal"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write("half a line of an earlier cra");
    journal.close();
    QCOMPARE(run(QStringList{u"plan"_s, m_file, u"--step"_s, u"domain"_s} + nowhere()).code, 2);
    QVERIFY(journal.remove() && journal.fileName().size() > 0);
    const Answer missing = run({u"plan"_s, m_file, u"--secret-from-env"_s, u"telnyx-api-key=NOT_SET"_s});
    QVERIFY(missing.code == 1 || missing.code == 3);
    QVERIFY(!missing.err.isEmpty());
}

void CommandLineTest::explains_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("sign-in") << u"AADSTS7000222"_s;
    QTest::newRow("sign-in, lower case") << u"aadsts53003"_s;
    QTest::newRow("graph") << u"graph:CountViolation"_s;
    QTest::newRow("graph, bare") << u"Authorization_RequestDenied"_s;
    QTest::newRow("trunk provider") << u"telnyx:10015"_s;
    QTest::newRow("sip") << u"sip:486"_s;
    QTest::newRow("sip, provisional") << u"180"_s;
    QTest::newRow("sip with a sub-code") << u"sip:403/510403"_s;
    QTest::newRow("ours") << u"scope-missing"_s;
}

void CommandLineTest::explains()
{
    QFETCH(QString, code);
    const Answer answer = run({u"explain"_s, code, u"--json"_s});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.json().value("known"_L1).toBool());
    QVERIFY(!answer.json().value("what"_L1).toString().isEmpty());
    QVERIFY(!answer.json().value("todo"_L1).toString().isEmpty());
    const Answer french = run({u"explain"_s, code, u"--language"_s, u"fr"_s});
    QVERIFY(!french.out.isEmpty());
    QVERIFY(!french.out.startsWith(answer.json().value("what"_L1).toString().toUtf8()));
}

void CommandLineTest::explainsWhoMustAct()
{
    const QJsonObject known = run({u"explain"_s, u"sip:408"_s, u"--json"_s}).json();
    QCOMPARE(known.value("actor"_L1).toString(), u"provider"_s);
    QCOMPARE(known.value("step"_L1).toString(), u"routing"_s);
    // Nobody is named, and the sentence is one all the same.
    QVERIFY(known.value("what"_L1).toString().startsWith("The far side got no answer"_L1));
    const QByteArray text = run({u"explain"_s, u"sip:408"_s}).out;
    QVERIFY2(text.contains("Who can mend it: the SIP provider\n"), text.constData());
    QVERIFY2(text.contains("Step of the set-up: 5 Direct Routing\n"), text.constData());
    QVERIFY(!run({u"explain"_s, u"sip:200"_s}).out.contains("Who can mend it"));
    QVERIFY(run({u"explain"_s, u"AADSTS7000222"_s, u"--json"_s}).json().value("actor"_L1).isNull());
}

void CommandLineTest::explainsNothingUnknown()
{
    const Answer answer = run({u"explain"_s, u"AADSTS1"_s, u"--json"_s});
    QCOMPARE(answer.code, 1);
    QVERIFY(!answer.json().value("known"_L1).toBool());
    QCOMPARE(answer.json().value("lookup"_L1).toArray().first().toString(),
             u"https://login.microsoftonline.com/error?code=1"_s);
    QVERIFY(run({u"explain"_s, u"<script>%1"_s}).err.contains("login.microsoftonline.com"));
    QCOMPARE(run({u"explain"_s}).code, 3);
}

void CommandLineTest::neverWaitsWhereNobodyIs()
{
    put(goodDocument);
    const Answer answer = run({u"apply"_s, m_file, u"--yes"_s, u"--step"_s, u"signin"_s, u"--no-sign-in"_s});
    QCOMPARE(answer.code, 1);
    QVERIFY(!answer.err.contains("/authorize"));
}

void CommandLineTest::probesLineByLine()
{
    if (!QFile::exists(QStringLiteral(JONCTION_BIN_DIR) + u"/jonction-sip"_s))
        QSKIP("jonction-sip is not built");
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    const QString uri = u"sip:127.0.0.1:%1;transport=tcp"_s.arg(server.serverPort());
    server.close();
    const Answer answer = run({u"sip"_s, u"probe"_s, uri, u"--json"_s});
    QCOMPARE(answer.code, 1);
    const QJsonObject json = answer.json();
    QCOMPARE(json.value("ok"_L1), QJsonValue(false));
    QStringList lines;
    for (const QJsonValue& line : json.value("lines"_L1).toArray()) {
        lines.append(line["id"_L1].toString() + u' ' + line["result"_L1].toString());
        QVERIFY(line["message"_L1].toString().size() > 5);
    }
    QCOMPARE(lines, (QStringList{u"name.address pass"_s, u"tcp.verdict fail"_s, u"tls.none skipped"_s,
                                 u"teams.notTls skipped"_s, u"options.notReached skipped"_s,
                                 u"register.none skipped"_s}));
    const QJsonObject options = json.value("options"_L1).toObject();
    QCOMPARE(options.value("reason_id"_L1).toString(), u"connectionRefused"_s);
    QCOMPARE(options.value("tcp"_L1)["connected"_L1], QJsonValue(false));
    QVERIFY(options.value("verdict"_L1)["cause"_L1].toString().startsWith("The computer at "_L1));
    const QByteArray text = run({u"sip"_s, u"probe"_s, uri}).out;
    const QByteArray next = options.value("verdict"_L1)["remedy"_L1].toString().toUtf8();
    QVERIFY2(text.contains("failed.\n" + next + "\nWho can mend it: "), text.constData());
    QCOMPARE(options.value("names"_L1)["hops"_L1].toArray().size(), 1);
}

void CommandLineTest::accountsNeedAPassword()
{
    const Answer answer = run({u"sip"_s, u"probe"_s, u"sip:127.0.0.1"_s, u"--user"_s, u"alice"_s});
    QCOMPARE(answer.code, 3);
    QVERIFY(answer.err.contains("sip-password"));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
