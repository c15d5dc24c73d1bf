// SPDX-License-Identifier: Apache-2.0
// The messages of RFC 4475 and RFC 5118: between a peer's own answers, made into answers, and at our port
// while a call runs. The engine runs in this process, as a class: what kills it kills the test.
#include "integration/sip/EngineHealth.h"
#include "integration/sip/TcpResponder.h"
#include "sipengine/SofiaEngine.h"

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

namespace {

struct Torture
{
    QByteArray name;
    QByteArray bytes;
};

/// All of them; more from the folder that JONCTION_TORTURE names.
QList<Torture> tortures()
{
    QList<Torture> all;
    const QString data = QStringLiteral(JONCTION_SOURCE_DIR "/tests/data/sip/");
    for (const QString& folder :
         {data + u"rfc4475"_s, data + u"rfc5118"_s, qEnvironmentVariable("JONCTION_TORTURE")}) {
        if (folder.isEmpty())
            continue;
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.dat"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo& info : files) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                all.append({QDir(folder).dirName().toLatin1() + '/' + info.completeBaseName().toLatin1(),
                            file.readAll()});
        }
    }
    return all;
}

/// The same with the line ends of another world.
QByteArray withBareLineFeeds(QByteArray bytes)
{
    return bytes.replace("\r\n", "\n");
}

/// Its headers in an answer to `request`: those that say which request it answers are the request's own.
QByteArray madeIntoAnswer(const QByteArray& torture, const QByteArray& request, const QByteArray& status)
{
    const qsizetype end = torture.indexOf("\r\n\r\n");
    QByteArray headers;
    bool keep = false;
    const QList<QByteArray> lines = torture.left(end).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray name = lines[i].left(lines[i].indexOf(':')).trimmed().toLower();
        if (!lines[i].startsWith(' ') && !lines[i].startsWith('\t'))
            keep = !QList<QByteArray>{"v",       "via",  "f", "from",          "t", "to", "i",
                                      "call-id", "cseq", "l", "content-length"}
                        .contains(name);
        if (keep)
            headers += lines[i].trimmed() + "\r\n";
    }
    const QByteArray body = end < 0 ? QByteArray() : torture.mid(end + 4);
    const QByteArray length = "Content-Length: ";
    return reply(request, status, headers)
               .replace(length + "0\r\n", length + QByteArray::number(body.size()) + "\r\n") +
           body;
}

const QByteArray kSound =
    "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n";

/// Answers of a good peer at `uri`, with `before` ahead of each answer to INVITE.
QList<QByteArray> goodAnswers(const QByteArray& request, const QString& uri, const QList<QByteArray>& before)
{
    if (isMethod(request, "ACK"))
        return {};
    const QByteArray contact = "Contact: <" + uri.toLatin1() + ">\r\n";
    if (!isMethod(request, "INVITE"))
        return {reply(request, "200 OK", contact)};
    return before + QList<QByteArray>{reply(request, "180 Ringing", contact)} + before +
           QList<QByteArray>{reply(request, "200 OK", contact, kSound)};
}

} // namespace

class TortureTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SipClient> m_client;
    qint64 m_atFirst = 0;

    static void eachMessage()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const Torture& one : tortures())
            QTest::newRow(one.name.constData()) << one.bytes;
    }
    /// A call that is held while `meanwhile` runs with the address that it is called from.
    SipOutcome callWhile(const SipRequest& request, const std::function<void(const QString& own)>& meanwhile)
    {
        TestCall call;
        call.watch(m_client->call(this, request));
        if (call.awaitAnswer(5000))
            meanwhile(call.local);
        return call.awaitEnd(20000) ? call.end : SipOutcome();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(tortures().size() >= 60);
        m_client = std::make_unique<SipClient>(new SofiaEngine, nullptr);
        QVERIFY(isAlive(*m_client));
        m_atFirst = residentMb();
    }
    void cleanup() { QVERIFY(isAlive(*m_client)); }
    void cleanupTestCase()
    {
        QVERIFY2(!memoryTells || residentMb() - m_atFirst < 50, qPrintable(QString::number(residentMb())));
        m_client.reset();
    }

    void betweenTheAnswers_data() { eachMessage(); }
    void betweenTheAnswers()
    {
        QFETCH(QByteArray, bytes);
        QString uri;
        UdpResponder peer([&](const QByteArray& request) {
            return goodAnswers(request, uri, {bytes, withBareLineFeeds(bytes)});
        });
        uri = peer.uri();
        const SipOutcome outcome = outcomeOf(m_client->call(this, quickRequest(uri)));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QCOMPARE(outcome.status, 200);
        QCOMPARE(outcome.reason, u"OK"_s);
    }

    void asAnAnswer_data() { eachMessage(); }
    void asAnAnswer()
    {
        QFETCH(QByteArray, bytes);
        for (const char* status : {"180 Ringing", "200 OK", "486 Busy Here"}) {
            QString uri;
            UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
                if (isMethod(request, "INVITE"))
                    return {madeIntoAnswer(bytes, request, status), reply(request, "603 Decline")};
                return goodAnswers(request, uri, {});
            });
            uri = peer.uri();
            const SipOutcome outcome = outcomeOf(m_client->call(this, quickRequest(uri)));
            // Taken for what it is; or not understood at all, and then the peer's next word counts.
            const int wanted = QByteArray(status).first(3).toInt();
            const bool understood = outcome.status == (wanted == 180 ? 603 : wanted);
            const bool passedOver = outcome.status == 603;
            const QString what = QLatin1String(status) + u": "_s + describe(outcome);
            QVERIFY2(understood || passedOver || outcome.callReason == CallReason::BadAnswer,
                     qPrintable(what));
            QCOMPARE(outcome.ok, outcome.status == 200 && outcome.callReason == CallReason::Answered);
            if (outcome.callReason == CallReason::BadAnswer || !understood)
                qInfo("%s", qPrintable(what));
            QVERIFY(isAlive(*m_client));
        }
    }

    void onAConnection_data() { eachMessage(); }
    void onAConnection()
    {
        QFETCH(QByteArray, bytes);
        QString uri;
        TcpResponder peer([&](const QByteArray& request) { return goodAnswers(request, uri, {bytes}); });
        uri = peer.uri() + u";transport=tcp"_s;
        SipRequest request = quickRequest(uri);
        request.transport = SipTransport::Tcp;
        const SipOutcome outcome = outcomeOf(m_client->call(this, request));
        // Where a message lies about its length the connection is lost with all that follows.
        QVERIFY2(outcome.ok || outcome.callReason == CallReason::Timeout ||
                     outcome.callReason == CallReason::ConnectionLost,
                 qPrintable(describe(outcome)));
        QVERIFY(outcome.ok || !outcome.evidence.isEmpty() || outcome.callReason == CallReason::Timeout);
    }

    void atOurPort()
    {
        QString uri;
        UdpResponder peer([&](const QByteArray& request) { return goodAnswers(request, uri, {}); });
        uri = peer.uri();
        SipRequest request = quickRequest(uri);
        request.holdSeconds = 3;
        QUdpSocket stranger;
        const SipOutcome outcome = callWhile(request, [&](const QString& own) {
            const quint16 port = own.section(u':', -1).toUShort();
            QVERIFY(port > 0);
            for (const Torture& one : tortures())
                for (const QByteArray& bytes : {one.bytes, withBareLineFeeds(one.bytes)}) {
                    stranger.writeDatagram(bytes, QHostAddress::LocalHost, port);
                    QTest::qWait(5);
                }
        });
        QVERIFY2(outcome.ok && !outcome.remoteHungUp, qPrintable(describe(outcome)));
        QVERIFY(outcome.durationMs >= 2700); // a timer may be some percent early
        // Broken ones and requests that are not for this call; each came with both line ends.
        QVERIFY2(outcome.malformed >= 34, qPrintable(QString::number(outcome.malformed)));
        QVERIFY2(outcome.refused >= 4, qPrintable(QString::number(outcome.refused)));
        QVERIFY(isMethod(peer.requests.last(), "BYE"));
    }

    void atOurPortByConnections()
    {
        QString uri;
        TcpResponder peer([&](const QByteArray& request) { return goodAnswers(request, uri, {}); });
        uri = peer.uri() + u";transport=tcp"_s;
        SipRequest request = quickRequest(uri);
        request.transport = SipTransport::Tcp;
        request.holdSeconds = 4;
        int connected = 0;
        const SipOutcome outcome = callWhile(request, [&](const QString& own) {
            for (const Torture& one : tortures()) {
                QTcpSocket stranger;
                stranger.connectToHost(QHostAddress::LocalHost, own.section(u':', -1).toUShort());
                if (!QTest::qWaitFor(
                        [&] {
                            return stranger.state() != QAbstractSocket::ConnectingState &&
                                   stranger.state() != QAbstractSocket::HostLookupState;
                        },
                        1000))
                    continue;
                connected += stranger.state() == QAbstractSocket::ConnectedState ? 1 : 0;
                stranger.write(one.bytes);
                QTest::qWait(10);
            }
        });
        QVERIFY2(outcome.ok && !outcome.remoteHungUp, qPrintable(describe(outcome)));
        QVERIFY(isMethod(peer.requests.last(), "BYE"));
        qInfo("%d connections were taken", connected);
    }
};

QTEST_GUILESS_MAIN(TortureTest)
#include "TortureTest.moc"
