// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using namespace jonction::test;

/// The agents' telephones, called by SIPp and by hand-written messages.
class TelephonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sippIsAnswered_data();
    void sippIsAnswered();
    void refusals();
    void doNotDisturb();
    void aCallShowsInPresence();
    void aContactThatIsNotSipIsRefused();
    void onlyPlainAudioIsTaken();
    void optionsAreAnswered();
    void whatIsSaidComesBack();

private:
    /// Sends one INVITE or OPTIONS by UDP and gives the last status that came within the time.
    int send(const QByteArray& method, const QString& user, int millis, const QByteArray& contact = {},
             const QByteArray& media = "m=audio 6000 RTP/AVP 0 8");
    QString numberOf(const QString& behaviour);

    QString m_sipp;
    QString m_host;
    std::unique_ptr<PracticeRun> m_run;
    int m_serial = 0;
};

void TelephonesTest::initTestCase()
{
    m_run = std::make_unique<PracticeRun>(QStringList{u"--agents"_s, u"6"_s});
    QVERIFY(m_run->isReady());
    m_sipp = QStandardPaths::findExecutable(u"sipp"_s);
    m_host = m_run->endpoint(u"sip"_s).mid(4);
    const QJsonArray agents = m_run->state().at(u"agents"_s).toArray();
    for (const QJsonValue& agent : agents) // moods of the seed must not decide about refusals here
        m_run->control(u"/agents/"_s + agent[u"email"].toString() + u"/presence"_s,
                       {{u"availability"_s, u"Available"_s}});
}

QString TelephonesTest::numberOf(const QString& behaviour)
{
    const QJsonArray agents = m_run->state().at(u"agents"_s).toArray();
    for (const QJsonValue& agent : agents)
        if (agent[u"sip"].toString() == behaviour)
            return agent[u"number"].toString();
    return {};
}

int TelephonesTest::send(const QByteArray& method, const QString& user, int millis, const QByteArray& contact,
                         const QByteArray& media)
{
    QUdpSocket socket;
    if (!socket.bind(QHostAddress::LocalHost))
        return -1;
    const QByteArray own = "127.0.0.1:" + QByteArray::number(socket.localPort());
    const QByteArray uri = "sip:" + user.toUtf8() + "@" + m_host.toUtf8();
    const QByteArray tag = QByteArray::number(++m_serial) + "x" + QByteArray::number(socket.localPort());
    const QByteArray sdp =
        method == "INVITE"
            ? "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n" + media + "\r\n"
            : QByteArray();
    const auto message = [&](const QByteArray& verb, const QByteArray& body) {
        return verb + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + own + ";branch=z9hG4bK" + tag +
               "\r\nMax-Forwards: 70\r\nFrom: <sip:test@" + own + ">;tag=" + tag + "\r\nTo: <" + uri +
               ">\r\nCall-ID: " + tag + "\r\nCSeq: 1 " + verb +
               "\r\nContact: " + (contact.isEmpty() ? "<sip:test@" + own + ">" : contact) +
               "\r\nContent-Type: application/sdp\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    };
    const auto port = m_host.section(u':', 1).toUShort();
    socket.writeDatagram(message(method, sdp), QHostAddress::LocalHost, port);
    int status = 0;
    QDeadlineTimer deadline(millis);
    while (status < 200 && !deadline.hasExpired()) {
        if (!socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            break;
        QByteArray answer(65536, '\0');
        socket.readDatagram(answer.data(), answer.size());
        status = answer.mid(8, 3).toInt();
    }
    if (method == "INVITE")
        socket.writeDatagram(status >= 200 ? message("ACK", {}) : message("CANCEL", {}),
                             QHostAddress::LocalHost, port);
    return status;
}

void TelephonesTest::sippIsAnswered_data()
{
    QTest::addColumn<QString>("transport");
    QTest::newRow("UDP") << u"u1"_s;
    QTest::newRow("TCP") << u"t1"_s;
}

void TelephonesTest::sippIsAnswered()
{
    if (m_sipp.isEmpty())
        QSKIP("sipp is not installed (package sip-tester)");
    QFETCH(QString, transport);
    const QTemporaryDir folder;
    QProcess sipp;
    sipp.setWorkingDirectory(folder.path());
    sipp.start(m_sipp, {u"-sn"_s, u"uac"_s, u"-t"_s, transport, u"-s"_s,
                        m_run->agent(0).value("number"_L1).toString(), u"-i"_s, u"127.0.0.1"_s, u"-m"_s,
                        u"1"_s, u"-d"_s, u"200"_s, u"-nostdin"_s, u"-timeout"_s, u"10"_s, m_host});
    QVERIFY(sipp.waitForFinished(20000));
    QCOMPARE(sipp.exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_run->state().at(u"agents/0/onPhone"_s).toBool(), false, 3000);
}

void TelephonesTest::refusals()
{
    QCOMPARE(send("INVITE", u"+33199009999"_s, 3000), 404);
    QCOMPARE(send("INVITE", numberOf(u"busy"_s), 3000), 486);
    QCOMPARE(send("INVITE", numberOf(u"declines"_s), 3000), 603);
    QCOMPARE(send("INVITE", numberOf(u"noanswer"_s), 1500), 180);
}

void TelephonesTest::doNotDisturb()
{
    const QString email = m_run->agent(0).value("email"_L1).toString();
    m_run->control(u"/agents/"_s + email + u"/presence"_s, {{u"availability"_s, u"DoNotDisturb"_s}});
    QCOMPARE(send("INVITE", m_run->agent(0).value("number"_L1).toString(), 3000), 480);
    m_run->control(u"/agents/"_s + email + u"/presence"_s, {{u"availability"_s, u"Available"_s}});
}

void TelephonesTest::aCallShowsInPresence()
{
    const QString name = m_run->agent(0).value("upn"_L1).toString().section(u'@', 0, 0);
    QCOMPARE(send("INVITE", name, 300), 180); // cancelled on return
    QCOMPARE(m_run->state().text(u"agents/0/sip"_s), u"answers"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_run->state().text(u"agents/0/presence/activity"_s), u"Available"_s, 3000);
    QUdpSocket socket;
    QCOMPARE(send("INVITE", name, 3000), 200); // left open: an ACK without a BYE
    QCOMPARE(m_run->state().text(u"agents/0/presence/activity"_s), u"InACall"_s);
    QCOMPARE(send("INVITE", name, 3000), 486);
}

void TelephonesTest::aContactThatIsNotSipIsRefused()
{
    QCOMPARE(send("INVITE", numberOf(u"busy"_s), 3000, "<tel:+1>"), 400);
    QCOMPARE(send("OPTIONS", u"ping"_s, 3000), 200);
}

void TelephonesTest::onlyPlainAudioIsTaken()
{
    QCOMPARE(send("INVITE", numberOf(u"busy"_s), 3000, {}, "m=audio 6000 RTP/SAVP 0"), 488);
    QCOMPARE(send("INVITE", numberOf(u"busy"_s), 3000, {}, "m=application 9 TCP (c)"), 488);
}

void TelephonesTest::optionsAreAnswered()
{
    QCOMPARE(send("OPTIONS", u"anyone"_s, 3000), 200);
}

void TelephonesTest::whatIsSaidComesBack()
{
    PracticeRun run;
    const QString host = run.endpoint(u"sip"_s).mid(4);
    const auto port = host.section(u':', 1).toUShort();
    QUdpSocket sip;
    QUdpSocket voice;
    QVERIFY(sip.bind(QHostAddress::LocalHost) && voice.bind(QHostAddress::LocalHost));
    const QByteArray own = "127.0.0.1:" + QByteArray::number(sip.localPort());
    const QByteArray uri = "sip:" + run.agent(0).value("number"_L1).toString().toUtf8() + "@" + host.toUtf8();
    const QByteArray sdp =
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " +
        QByteArray::number(voice.localPort()) + " RTP/AVP 9 8 0 101\r\n";
    QByteArray toTag;
    const auto say = [&](const QByteArray& verb, int number, const QByteArray& body) {
        sip.writeDatagram(
            verb + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + own + ";branch=z9hG4bKv" + verb +
                "\r\nMax-Forwards: 70\r\nFrom: <sip:test@" + own + ">;tag=v\r\nTo: <" + uri + ">" + toTag +
                "\r\nCall-ID: voice@" + own + "\r\nCSeq: " + QByteArray::number(number) + " " + verb +
                "\r\nContact: <sip:test@" + own + ">\r\nContent-Type: application/sdp\r\nContent-Length: " +
                QByteArray::number(body.size()) + "\r\n\r\n" + body,
            QHostAddress::LocalHost, port);
    };
    const auto hear = [](QUdpSocket& socket, int millis) {
        QByteArray datagram;
        if (socket.hasPendingDatagrams() || socket.waitForReadyRead(millis)) {
            datagram.resize(65536);
            datagram.resize(qMax<qint64>(0, socket.readDatagram(datagram.data(), datagram.size())));
        }
        return datagram;
    };
    say("INVITE", 1, sdp);
    QByteArray answer;
    while (!answer.startsWith("SIP/2.0 2")) {
        answer = hear(sip, 4000);
        QVERIFY(!answer.isEmpty());
    }
    QVERIFY2(answer.contains("RTP/AVP 8 101"), answer.constData()); // the first of the offer that it knows
    const qsizetype from = answer.indexOf("m=audio ") + 8;
    const auto media = answer.mid(from, answer.indexOf(' ', from) - from).toUShort();
    const qsizetype to = answer.indexOf("\r\nTo:");
    toTag =
        answer.mid(answer.indexOf(";tag=", to), answer.indexOf("\r\n", to + 2) - answer.indexOf(";tag=", to));
    say("ACK", 1, {});
    const QByteArray head = QByteArray::fromHex("80080001000000a011223344");
    const QByteArray packet = head + QByteArray(160, '\x55');
    voice.writeDatagram(packet, QHostAddress::LocalHost, media);
    const QByteArray echoed = hear(voice, 2000);
    QCOMPARE(echoed.size(), packet.size());
    QCOMPARE(echoed.left(8), packet.left(8));
    QCOMPARE(echoed.mid(12), packet.mid(12));
    QVERIFY(echoed.mid(8, 4) != packet.mid(8, 4)); // a source of its own
    voice.writeDatagram(QByteArray("no packet of sound"), QHostAddress::LocalHost, media);
    QVERIFY(hear(voice, 200).isEmpty());
    say("BYE", 2, {});
    QTRY_COMPARE_WITH_TIMEOUT(run.state().at(u"agents/0/onPhone"_s).toBool(), false, 3000);
    voice.writeDatagram(packet, QHostAddress::LocalHost, media);
    QVERIFY(hear(voice, 200).isEmpty());
}

QTEST_GUILESS_MAIN(TelephonesTest)
#include "TelephonesTest.moc"
