// SPDX-License-Identifier: Apache-2.0
// What the dialer's engine costs, beside what does the same in the same run: a bare socket, SIPp, QSslSocket.
// Ratios to look at; what is asserted is that everything was answered.
#include "integration/sip/EngineHealth.h"
#include "integration/sip/Kamailio.h"
#include "sip/SipHelperClient.h"
#include "sipengine/SofiaEngine.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace jonction;
using namespace jonction::test;

namespace {

struct Spread
{
    double median = 0;
    double high = 0; ///< 95 of 100 are below
};

Spread spreadOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? Spread{} : Spread{values[values.size() / 2], values[values.size() * 95 / 100]};
}

double msOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QByteArray bareOptions(int number, quint16 ownPort, const QByteArray& transport)
{
    const QByteArray own = "127.0.0.1:" + QByteArray::number(ownPort);
    const QByteArray id = QByteArray::number(number);
    return "OPTIONS sip:agent@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/" + transport + ' ' + own +
           ";branch=z9hG4bKbench" + id + "\r\nFrom: <sip:bare@" + own + ">;tag=" + id +
           "\r\nTo: <sip:agent@127.0.0.1>\r\nCall-ID: bare" + id + '.' + QByteArray::number(ownPort) +
           "\r\nCSeq: 1 OPTIONS\r\nContact: <sip:bare@" + own +
           ">\r\nMax-Forwards: 70\r\nUser-Agent: Jonction\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

class SipBench : public QObject
{
    Q_OBJECT

private:
    using Start = std::function<SipJob*(SipClient&)>;

    struct Load
    {
        double seconds = 0;
        int good = 0;
        qsizetype messages = 0;
        QList<double> eachMs; ///< from the wish to its outcome
        QList<double> toldMs; ///< what the outcome says of the wire
        QString trouble;
    };

    /// `count` jobs, `open` at a time.
    Load run(SipClient& client, int count, int open, const Start& start)
    {
        Load load;
        QEventLoop loop;
        int begun = 0;
        int done = 0;
        std::function<void()> next = [&] {
            if (begun == count)
                return;
            ++begun;
            QElapsedTimer timer;
            timer.start();
            SipJob* job = start(client);
            job->onDone(job, [&, timer](Result<SipOutcome>& result) {
                ++done;
                load.eachMs.append(msOf(timer));
                if (result.ok() && result->ok) {
                    ++load.good;
                    load.messages += result->records.size();
                    load.toldMs.append(result->rttMs);
                } else {
                    load.trouble = result.ok() ? describe(result.value()) : u"error"_s;
                }
                next();
                if (done == count)
                    loop.quit();
            });
        };
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < open; ++i)
            next();
        // A loop of its own: QTest's waiting looks every 10 ms, which is a long time here.
        QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
        loop.exec();
        load.seconds = msOf(timer) / 1000;
        return load;
    }

    static Start optionsTo(const QString& uri)
    {
        return [uri](SipClient& client) { return client.options(&client, quickRequest(uri, 8000)); };
    }
    static Start callTo(const QString& uri)
    {
        return [uri](SipClient& client) { return client.call(&client, quickRequest(uri, 8000)); };
    }
    static std::unique_ptr<SipClient> inThread()
    {
        return std::make_unique<SipClient>(new SofiaEngine, nullptr);
    }
    static std::unique_ptr<SipClient> inProcess()
    {
        return std::make_unique<SipClient>(new SipHelperClient, nullptr);
    }

    /// `pause`: between two requests. A machine that has just answered answers sooner than one that slept.
    static Spread bareRoundTrip(quint16 port, int count, std::chrono::microseconds pause)
    {
        QUdpSocket socket;
        socket.bind(QHostAddress::LocalHost, 0);
        QList<double> values;
        for (int i = 0; i < count; ++i) {
            QElapsedTimer timer;
            timer.start();
            socket.writeDatagram(bareOptions(i, socket.localPort(), "UDP"), QHostAddress::LocalHost, port);
            while (!socket.hasPendingDatagrams())
                if (!socket.waitForReadyRead(3000))
                    return {};
            values.append(msOf(timer));
            (void)socket.receiveDatagram();
            std::this_thread::sleep_for(pause);
        }
        return spreadOf(values);
    }

    static Spread bareTls(quint16 port, const QString& authority, int count)
    {
        QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
        trust.setCaCertificates(QSslCertificate::fromPath(authority));
        QList<double> values;
        for (int i = 0; i < count; ++i) {
            QElapsedTimer timer;
            timer.start();
            QSslSocket socket;
            socket.setSslConfiguration(trust);
            socket.connectToHostEncrypted(u"127.0.0.1"_s, port, u"probe.test"_s);
            if (!socket.waitForEncrypted(3000))
                return {};
            socket.write(
                bareOptions(i, socket.localPort(), "TLS").replace("sip:agent@127.0.0.1 ", "sip:probe.test "));
            if (!socket.waitForReadyRead(3000))
                return {};
            values.append(msOf(timer));
        }
        return spreadOf(values);
    }

    void printRate(const char* what, const Load& load, double peerRate)
    {
        const double rate = load.good / load.seconds;
        qInfo("%-32s %8.0f /s   SIPp %8.0f /s   ratio %5.2f   %lld messages kept", what, rate, peerRate,
              rate / peerRate, static_cast<long long>(load.messages));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (Sipp::program().isEmpty())
            QSKIP("SIPp (package sip-tester) is not installed");
    }

    // First, while the heap has no holes from what was before.
    void memoryOfADialog()
    {
        Sipp peer;
        QVERIFY(peer.serve(u"callanswer.xml"_s));
        const auto client = inThread();
        (void)run(*client, 5, 1, callTo(peer.uri()));
        const qint64 before = residentKb();
        constexpr int calls = 16;
        int answered = 0;
        QList<SipJob*> jobs;
        SipRequest request = quickRequest(peer.uri(), 8000);
        request.holdSeconds = 30;
        for (int i = 0; i < calls; ++i) {
            jobs.append(client->call(this, request));
            connect(jobs.last(), &SipJob::stateChanged, this,
                    [&answered](CallState state) { answered += state == CallState::Answered ? 1 : 0; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered, calls, 10'000);
        qInfo("memory: %lld kB a call with its audio (%d calls held)",
              static_cast<long long>((residentKb() - before) / calls), calls);
        int ended = 0;
        for (SipJob* job : jobs) {
            job->onDone(job,
                        [&ended](Result<SipOutcome>& result) { ended += result.ok() && result->ok ? 1 : 0; });
            job->hangUp();
        }
        QTRY_COMPARE_WITH_TIMEOUT(ended, calls, 10'000);
    }

    void roundTrip_data()
    {
        QTest::addColumn<QString>("distance");
        QTest::addColumn<int>("count");
        QTest::newRow("same machine") << QString() << 1000;
        QTest::newRow("20 ms away") << u"far"_s << 100;
    }

    // On one machine the peer answers sooner than a stack has put its request away; what a stack costs a
    // person's measurement shows at a distance.
    void roundTrip()
    {
        QFETCH(QString, distance);
        QFETCH(int, count);
        Sipp peer;
        QVERIFY(peer.serve(u"optionsanswer.xml"_s, distance));
        const auto thread = inThread();
        const auto process = inProcess();
        (void)run(*thread, 20, 1, optionsTo(peer.uri()));
        (void)run(*process, 20, 1, optionsTo(peer.uri()));
        const Load one = run(*thread, count, 1, optionsTo(peer.uri()));
        const Load two = run(*process, count, 1, optionsTo(peer.uri()));
        QVERIFY2(one.good == count, qPrintable(one.trouble));
        QVERIFY2(two.good == count, qPrintable(two.trouble));
        const Spread wish = spreadOf(one.eachMs);
        const Spread atOnce = bareRoundTrip(peer.port(), count, 0us);
        const double pace = 1000 * (wish.median - spreadOf(one.toldMs).median);
        const Spread bare =
            bareRoundTrip(peer.port(), count, std::chrono::microseconds(static_cast<int>(pace)));
        QVERIFY(bare.median > 0);
        const auto print = [&bare](const char* what, const Spread& spread) {
            qInfo("%-30s median %7.3f ms   95 %% below %7.3f ms   ratio %6.2f", what, spread.median,
                  spread.high, spread.median / bare.median);
        };
        print("bare socket, at our pace", bare);
        print("bare socket, one after another", atOnce);
        print("told by the engine", spreadOf(one.toldMs));
        print("told by its process", spreadOf(two.toldMs));
        print("wish to outcome, in a thread", wish);
        print("wish to outcome, in a process", spreadOf(two.eachMs));
        qInfo("price of the process boundary: %.3f ms a request", spreadOf(two.eachMs).median - wish.median);
    }

    void optionsAtOnce()
    {
        Sipp peer;
        QVERIFY(peer.serve(u"optionsanswer.xml"_s));
        constexpr int count = 3000;
        for (const int open : {10, 50}) { // with fewer open, SIPp waits for its own clock
            const double peerRate = Sipp::load(u"optionsload.xml"_s, peer.port(), count, open);
            if (peerRate <= 0)
                qInfo("    SIPp itself did not get through");
            const auto client = inThread();
            const Load load = run(*client, count, open, optionsTo(peer.uri()));
            printRate(qPrintable(u"OPTIONS, %1 open"_s.arg(open)), load, peerRate);
            if (load.good < count)
                qInfo("    only %d were answered: %s", load.good, qPrintable(load.trouble));
        }
    }

    void callsAtOnce_data()
    {
        QTest::addColumn<int>("open");
        QTest::addColumn<QString>("sound");
        for (const int open : {16, 50}) {
            QTest::addRow("%d open", open) << open << u"sound"_s;
            QTest::addRow("%d open, SIPp's without sound", open) << open << QString();
        }
    }

    // Every call of ours opens its ports and sends sound.
    void callsAtOnce()
    {
        QFETCH(int, open);
        QFETCH(QString, sound);
        Sipp peer;
        QVERIFY(peer.serve(u"callanswer.xml"_s));
        constexpr int count = 1000;
        const double peerRate = Sipp::load(u"callload.xml"_s, peer.port(), count, open, sound);
        if (peerRate <= 0)
            qInfo("    SIPp itself did not get through");
        const auto client = inThread();
        const Load load = run(*client, count, open, callTo(peer.uri()));
        printRate(QTest::currentDataTag(), load, peerRate);
        if (load.good < count)
            qInfo("    only %d were answered: %s", load.good, qPrintable(load.trouble));
    }

    void tls()
    {
        if (!Kamailio::missing().isEmpty())
            QSKIP(qPrintable(Kamailio::missing()));
        Authority authority;
        QVERIFY(Kamailio::certify(authority));
        Kamailio edge(authority);
        QVERIFY2(edge.start(), qPrintable(edge.output()));
        SipRequest request = quickRequest(u"sip:probe.test"_s, 8000);
        request.outboundProxy = edge.uri(u"tls"_s);
        request.transport = SipTransport::Tls;
        request.caPemPath = edge.caFile();
        request.verifyName = u"probe.test"_s;
        const auto client = inThread();
        const Load load = run(*client, 100, 1, [&](SipClient& with) { return with.options(&with, request); });
        QVERIFY2(load.good == 100, qPrintable(load.trouble));
        const Spread bare = bareTls(edge.tlsPort(), edge.caFile(), 100);
        const Spread engine = spreadOf(load.eachMs);
        qInfo(
            "TLS connect and OPTIONS: engine %.2f ms (95 %% below %.2f), bare QSslSocket %.2f ms, ratio %.2f",
            engine.median, engine.high, bare.median, engine.median / bare.median);
    }
};

QTEST_GUILESS_MAIN(SipBench)
#include "SipBench.moc"
