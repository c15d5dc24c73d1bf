// SPDX-License-Identifier: Apache-2.0
// The dialer by its terminal door: calling, being called, registering and transferring, as a script sees
// them.
#include "integration/sip/Baresip.h"
#include "integration/sip/Kamailio.h"
#include "integration/sip/TestCall.h"
#include "integration/sip/UdpResponder.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace jonction::test;

class SipCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listensAndCalls();
    void aBareHostIsEnough();
    void ladderGoesDownInTime();
    void encryptionIsDemandedOfACaller();
    void transfersHere();
    void attendedTransferIsRefused();
    void attendedTransferWhoseTargetIsNotThere();
    void registers();
    void saysWhatIsMissing();
    void filesAreLookedAtFirst();
    void idleOptionsAreTold();
    void aNamedTransportIsMeant();
    void aRecordingThatFailsIsAFailure();
    void linesSayWithWhom();
    void interruptedBeforeTheTransfer();

private:
    struct Ended
    {
        int code = -1;
        QJsonObject json;
        QByteArray trouble;
    };

    std::unique_ptr<QProcess> begin(const QStringList& arguments, const QByteArray& password = {})
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!password.isEmpty())
            environment.insert(u"PASSWORD"_s, QString::fromUtf8(password));
        process->setProcessEnvironment(environment);
        process->start(m_program, QStringList{u"sip"_s} + arguments + QStringList{u"--json"_s});
        return process;
    }
    static Ended end(QProcess& process, int limitMs = 20'000)
    {
        Ended ended;
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, limitMs))
            process.kill();
        process.waitForFinished(1000);
        ended.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        ended.json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        ended.trouble += process.readAllStandardError();
        return ended;
    }
    Ended run(const QStringList& arguments, const QByteArray& password = {})
    {
        return end(*begin(arguments, password));
    }
    /// Where a listener says that it waits; empty where it does not say so in time.
    static QString addressOf(QProcess& listener)
    {
        QByteArray told;
        const auto isTold = [&] {
            told += listener.readAllStandardError();
            return told.contains("sip:") && told.endsWith('\n');
        };
        return QTest::qWaitFor(isTold, 5000) ? QString::fromUtf8(told.mid(told.lastIndexOf("sip:"))).trimmed()
                                             : QString();
    }
    static QByteArray text(const Ended& ended)
    {
        return QJsonDocument(ended.json).toJson().left(3000) + ended.trouble;
    }

    QString m_program;
};

void SipCommandTest::initTestCase()
{
    m_program = QFileInfo(qEnvironmentVariable("JONCTION_SIP")).dir().filePath(u"jonctionctl"_s);
    QVERIFY2(QFile::exists(m_program), qPrintable(m_program));
}

void SipCommandTest::listensAndCalls()
{
    const auto listener = begin({u"listen"_s, u"sip:127.0.0.1"_s, u"--seconds"_s, u"-1"_s});
    const QString uri = addressOf(*listener);
    QVERIFY(!uri.isEmpty());
    const Ended call = run({u"call"_s, uri, u"--seconds"_s, u"4"_s, u"--header"_s, u"X-Test: 1"_s,
                            u"--asserted"_s, u"sip:+33199000123@example.org"_s, u"--keys"_s, u"5"_s});
    QVERIFY2(call.code == 0, text(call).constData());
    QCOMPARE(call.json.value(u"audio"_s)[u"heard"_s].toString(), u"other"_s);
    const Ended listened = end(*listener);
    QVERIFY2(listened.code == 0, text(listened).constData());
    QCOMPARE(listened.json.value(u"audio"_s)[u"keys"_s].toString(), u"5"_s);
    const QByteArray messages = QJsonDocument(listened.json).toJson();
    QVERIFY(messages.contains("X-Test: 1") && messages.contains("P-Asserted-Identity: <sip:+33199000123@"));
}

void SipCommandTest::aBareHostIsEnough()
{
    UdpResponder peer([](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
    QVERIFY(peer.isBound());
    const Ended host = run({u"probe"_s, u"127.0.0.1:%1"_s.arg(peer.port())});
    QVERIFY2(host.code == 0, text(host).constData());
    QVERIFY(peer.requests.value(0).startsWith("OPTIONS sip:127.0.0.1:"));
    const Ended number =
        run({u"probe"_s, u"+33 199 000 101"_s, u"--proxy"_s, u"127.0.0.1:%1"_s.arg(peer.port())});
    QVERIFY2(number.code == 0, text(number).constData());
    QVERIFY(peer.requests.last().startsWith("OPTIONS sip:+33199000101@127.0.0.1 "));
}

void SipCommandTest::ladderGoesDownInTime()
{
    const auto listener = begin({u"listen"_s, u"sip:127.0.0.1"_s, u"--seconds"_s, u"-1"_s});
    const QString uri = addressOf(*listener);
    QVERIFY(!uri.isEmpty());
    QProcess call;
    call.start(m_program, {u"sip"_s, u"call"_s, uri, u"--seconds"_s, u"2"_s});
    QTRY_VERIFY_WITH_TIMEOUT(call.state() == QProcess::NotRunning, 20'000);
    end(*listener);
    static const QRegularExpression line(u"^ *(\\d+) ms  . [0-9.:]+ +(.+)$"_s);
    const QByteArray told = call.readAllStandardOutput();
    qint64 last = 0;
    int bands = 0;
    for (const QString& one : QString::fromUtf8(told).split(u'\n')) {
        const QRegularExpressionMatch match = line.match(one);
        if (!match.hasMatch())
            continue;
        QVERIFY2(match.captured(1).toLongLong() >= last, told.constData());
        last = match.captured(1).toLongLong();
        bands += match.captured(2).startsWith("RTP"_L1) ? 1 : 0;
    }
    QVERIFY2(bands > 0 && last > 1000, told.constData()); // from INVITE to BYE, with sound between
}

void SipCommandTest::encryptionIsDemandedOfACaller()
{
    for (const bool encrypts : {true, false}) {
        const auto listener = begin({u"listen"_s, u"sip:127.0.0.1"_s, u"--srtp"_s, u"--seconds"_s, u"-1"_s});
        const QString uri = addressOf(*listener);
        QVERIFY(!uri.isEmpty());
        QStringList words{u"call"_s, uri, u"--seconds"_s, u"2"_s};
        if (encrypts)
            words.append(u"--srtp"_s);
        const Ended call = run(words);
        const Ended listened = end(*listener);
        QVERIFY2(call.code == (encrypts ? 0 : 1), text(call).constData());
        QVERIFY2(listened.code == (encrypts ? 0 : 1), text(listened).constData());
        if (encrypts)
            QVERIFY2(listened.json.value(u"audio"_s)[u"srtp"_s].toBool(), text(listened).constData());
        else
            QCOMPARE(listened.json.value(u"verdict"_s)[u"cause_id"_s].toString(), u"incomingNoCommon"_s);
    }
}

void SipCommandTest::transfersHere()
{
    NEEDS(Baresip);
    Baresip agent;
    QVERIFY2(agent.start(), qPrintable(agent.output()));
    const Ended ended = run({u"transfer"_s, agent.uri(), u"--to"_s, u"here"_s, u"--seconds"_s, u"1"_s});
    QVERIFY2(ended.code == 0, text(ended).constData());
    const QJsonObject transfer = ended.json.value(u"transfer"_s).toObject();
    QVERIFY2(transfer.value(u"ok"_s).toBool() && transfer.value(u"accepted"_s).toBool(),
             text(ended).constData());
}

void SipCommandTest::attendedTransferIsRefused()
{
    // The called party of the dialer follows no REFER: the command ends, and says that it failed.
    const auto first = begin({u"listen"_s, u"sip:127.0.0.1"_s, u"--seconds"_s, u"-1"_s});
    const QString uri = addressOf(*first);
    QVERIFY(!uri.isEmpty());
    const Ended ended =
        run({u"transfer"_s, uri, u"--to"_s, u"here"_s, u"--attended"_s, u"--seconds"_s, u"1"_s});
    QVERIFY2(ended.code == 1, text(ended).constData());
    QVERIFY(ended.json.value(u"transfer"_s)[u"attended"_s].toBool());
    QVERIFY(!ended.json.value(u"transfer"_s)[u"ok"_s].toBool(true));
    QVERIFY(ended.json.value(u"transfer"_s)[u"target"_s].toString().startsWith("sip:"_L1));
    QCOMPARE(end(*first).code, 0);
}

void SipCommandTest::attendedTransferWhoseTargetIsNotThere()
{
    const auto first = begin({u"listen"_s, u"sip:127.0.0.1"_s, u"--seconds"_s, u"-1"_s});
    const QString uri = addressOf(*first);
    QVERIFY(!uri.isEmpty());
    const Ended ended = run({u"transfer"_s, uri, u"--to"_s, u"sip:b@127.0.0.1:%1"_s.arg(freePort()),
                             u"--attended"_s, u"--seconds"_s, u"0"_s});
    QVERIFY2(ended.code == 1, text(ended).constData());
    QVERIFY(ended.json.value(u"transfer"_s)[u"attended"_s].toBool());
    QCOMPARE(ended.json.value(u"verdict"_s)[u"cause_id"_s].toString(), u"connectionRefused"_s);
    QCOMPARE(end(*first).code, 0);
}

void SipCommandTest::registers()
{
    NEEDS(Kamailio);
    Authority authority;
    QVERIFY(Kamailio::certify(authority));
    Kamailio edge(authority);
    QVERIFY2(edge.start(Kamailio::Digest::Sha256), qPrintable(edge.output()));
    const QStringList words{u"register"_s,
                            u"sip:probe.test"_s,
                            u"--from"_s,
                            u"sip:agent@probe.test"_s,
                            u"--proxy"_s,
                            edge.uri(u"tls"_s),
                            u"--transport"_s,
                            u"tls"_s,
                            u"--ca"_s,
                            edge.caFile(),
                            u"--verify-name"_s,
                            u"probe.test"_s,
                            u"--user"_s,
                            u"agent"_s,
                            u"--secret-from-env"_s,
                            u"sip-password=PASSWORD"_s};
    const Ended good = run(words, "secret");
    QVERIFY2(good.code == 0, text(good).constData());
    QCOMPARE(good.json.value(u"authentication"_s).toString(), u"SHA-256"_s);
    QVERIFY(good.json.value(u"registration"_s)[u"ok"_s].toBool());
    const Ended bad = run(words, "not the one");
    QVERIFY2(bad.code == 1, text(bad).constData());
    QVERIFY(!text(bad).contains("not the one"));
    QCOMPARE(run(words).code, 3);
}

void SipCommandTest::saysWhatIsMissing()
{
    const Ended nobody = run({u"listen"_s});
    QCOMPARE(nobody.code, 3);
    QVERIFY2(nobody.trouble.contains("--register --from") && nobody.trouble.contains("sip:127.0.0.1"),
             nobody.trouble.constData());
    QVERIFY(nobody.json.isEmpty());
    const Ended nowhere = run({u"listen"_s, u"sip:127.0.0.1"_s, u"--manner"_s, u"forward"_s});
    QCOMPARE(nowhere.code, 3);
    QVERIFY2(nowhere.trouble.contains("--forward-to"), nowhere.trouble.constData());
    const Ended secure = run({u"listen"_s, u"sip:127.0.0.1;transport=tls"_s});
    QCOMPARE(secure.code, 3);
    QVERIFY2(secure.trouble.contains("no certificate"), secure.trouble.constData());
    const Ended number = run({u"probe"_s, u"+33199000101"_s});
    QVERIFY2(number.code == 3 && text(number).contains("sip:number@host"), text(number).constData());
    const Ended unusable = run({u"call"_s, u"sip:12 34@127.0.0.1"_s});
    QVERIFY2(unusable.code == 3, text(unusable).constData());
    QVERIFY(unusable.json.value(u"messages"_s).toArray().isEmpty());
    for (const QStringList& words :
         {QStringList{u"listen"_s, u"--register"_s}, QStringList{u"register"_s, u"sip:127.0.0.1:9"_s},
          QStringList{u"call"_s, u"sip:127.0.0.1:9"_s, u"--register"_s}}) {
        const Ended ended = run(words);
        QCOMPARE(ended.code, 3);
        QVERIFY2(ended.trouble.contains("--from"), ended.trouble.constData());
    }
}

void SipCommandTest::filesAreLookedAtFirst()
{
    const QTemporaryDir folder;
    const QString notes = folder.filePath(u"notes.txt"_s);
    QFile file(notes);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no certificate, and no sound") > 0);
    file.close();
    UdpResponder peer([](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
    QVERIFY(peer.isBound());
    const QString host = u"127.0.0.1:%1"_s.arg(peer.port());
    for (const QString& command : {u"options"_s, u"probe"_s})
        for (const QString& pem : {notes, folder.filePath(u"none.pem"_s)}) {
            const Ended ended = run({command, host, u"--ca"_s, pem});
            QCOMPARE(ended.code, 3);
            QVERIFY2(ended.trouble.contains(pem.toUtf8()) && ended.trouble.contains("PEM"),
                     ended.trouble.constData());
        }
    QVERIFY(peer.requests.isEmpty());
    const Ended prompt = run({u"call"_s, host, u"--prompt"_s, notes});
    QVERIFY2(prompt.code == 3, text(prompt).constData());
    const QString cause = prompt.json.value(u"verdict"_s)[u"cause"_s].toString();
    QVERIFY2(cause.contains("no WAV file"_L1) && cause.contains("16 bits"_L1), qPrintable(cause));
    QVERIFY(peer.requests.isEmpty());
}

void SipCommandTest::idleOptionsAreTold()
{
    UdpResponder peer(
        [](const QByteArray& request) { return QList<QByteArray>{reply(request, "486 Busy")}; });
    QVERIFY(peer.isBound());
    const QString host = u"a@127.0.0.1:%1"_s.arg(peer.port());
    const Ended call =
        run({u"call"_s, host, u"--caller-number"_s, u"+33199000123"_s, u"--log"_s, u"/dev/null/x.log"_s});
    QCOMPARE(call.code, 1); // busy: it went on
    QVERIFY2(call.trouble.contains("--caller-number has no effect without --as ccaip"),
             call.trouble.constData());
    QVERIFY2(call.trouble.contains("/dev/null/x.log"), call.trouble.constData());
    const Ended listen = run({u"listen"_s, u"sip:127.0.0.1"_s, u"--manner"_s, u"busy"_s, u"--answer-after"_s,
                              u"3"_s, u"--forward-to"_s, u"sip:b@127.0.0.1"_s, u"--wait"_s, u"1"_s});
    QVERIFY2(listen.trouble.contains("--answer-after") &&
                 listen.trouble.contains("--forward-to has no effect"),
             listen.trouble.constData());
}

void SipCommandTest::aNamedTransportIsMeant()
{
    UdpResponder peer(
        [](const QByteArray& request) { return QList<QByteArray>{reply(request, "486 Busy")}; });
    QVERIFY(peer.isBound());
    const QString uri = u"sip:a@127.0.0.1:%1;transport=tcp"_s.arg(peer.port());
    const Ended ended = run({u"call"_s, uri, u"--as"_s, u"ccaip"_s});
    QCOMPARE(ended.json.value(u"transport"_s).toString(), u"tcp"_s);
    QVERIFY2(ended.trouble.contains("CCAIP itself calls over UDP"), ended.trouble.constData());
    QVERIFY(peer.requests.isEmpty());
}

void SipCommandTest::aRecordingThatFailsIsAFailure()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"call.wav"_s);
    const auto listener = begin({u"listen"_s, u"sip:127.0.0.1"_s, u"--seconds"_s, u"-1"_s});
    const QString uri = addressOf(*listener);
    QVERIFY(!uri.isEmpty());
    // No file may grow beyond 20 KiB: less than the first second of a call.
    QProcess call;
    call.start(u"/bin/sh"_s,
               {u"-c"_s, u"trap '' XFSZ; ulimit -f 40; exec \"$@\""_s, u"sh"_s, m_program, u"sip"_s,
                u"call"_s, uri, u"--seconds"_s, u"3"_s, u"--record"_s, file, u"--json"_s});
    const Ended ended = end(call);
    QVERIFY2(ended.code == 1, text(ended).constData());
    const QJsonObject verdict = ended.json.value(u"verdict"_s).toObject();
    QCOMPARE(verdict.value(u"kind"_s).toString(), u"works"_s); // of the call
    const QByteArray told = QJsonDocument(verdict).toJson();
    QVERIFY2(told.contains(file.toUtf8()) && told.contains("breaks off early"), told.constData());
    QCOMPARE(verdict.value(u"remedy_id"_s).toString(), u"freeDisk"_s);
    QCOMPARE(end(*listener).code, 0);
}

void SipCommandTest::linesSayWithWhom()
{
    // Nobody there: the request is repeated, and each repetition is marked as one.
    UdpResponder peer([](const QByteArray&) { return QList<QByteArray>(); });
    QVERIFY(peer.isBound());
    const QString host = u"127.0.0.1:%1"_s.arg(peer.port());
    for (const QString& language : {u"en"_s, u"fr"_s}) {
        QProcess probe;
        probe.start(m_program,
                    {u"sip"_s, u"options"_s, host, u"--timeout"_s, u"2"_s, u"--language"_s, language});
        QTRY_VERIFY_WITH_TIMEOUT(probe.state() == QProcess::NotRunning, 20'000);
        const QStringList lines = QString::fromUtf8(probe.readAllStandardOutput()).split(u'\n');
        const QStringList arrows = lines.filter(u"OPTIONS"_s).filter(u"→"_s);
        QVERIFY2(arrows.size() > 1, qPrintable(lines.join(u'\n')));
        QVERIFY2(arrows.at(0).contains(u"→ %1  OPTIONS"_s.arg(host)), qPrintable(arrows.at(0)));
        QVERIFY(arrows.at(0).endsWith("OPTIONS"_L1));
        const QString mark = language == "en"_L1 ? u"(repetition 1)"_s : u"(répétition 1)"_s;
        QVERIFY2(arrows.at(1).endsWith(mark), qPrintable(arrows.at(1)));
    }
}

void SipCommandTest::interruptedBeforeTheTransfer()
{
    const auto listener = begin({u"listen"_s, u"sip:127.0.0.1"_s, u"--seconds"_s, u"-1"_s});
    const QString uri = addressOf(*listener);
    QVERIFY(!uri.isEmpty());
    const auto transfer =
        begin({u"transfer"_s, uri, u"--to"_s, u"sip:b@127.0.0.1"_s, u"--seconds"_s, u"60"_s});
    QTest::qWait(2500);
    transfer->terminate();
    const Ended ended = end(*transfer);
    QVERIFY2(ended.code == 1, text(ended).constData());
    QCOMPARE(ended.json.value(u"verdict"_s)[u"cause_id"_s].toString(), u"transferNotAsked"_s);
    QVERIFY(ended.json.value(u"verdict"_s)[u"cause"_s].toString().contains("no transfer took place"_L1));
    QCOMPARE(end(*listener).code, 0);
}

QTEST_GUILESS_MAIN(SipCommandTest)
#include "SipCommandTest.moc"
