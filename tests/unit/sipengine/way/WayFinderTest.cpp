// SPDX-License-Identifier: Apache-2.0
#include "sipengine/way/WayFinder.h"

#include "integration/sip/ToyDns.h"
#include "sipengine/names/LocalAddress.h"
#include "sipengine/way/TrustFolder.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

/// From a request to an open way, on loopback: what is told when, and what the stack gets.
class WayFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_request = SipRequest();
        m_way = std::make_unique<WayFinder>(m_trust, m_request, SipWork::Options);
    }

    void unusableTarget_failsAtOnce()
    {
        QSignalSpy failed(m_way.get(), &WayFinder::failed);
        m_way->start();
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].value<CallReason>() == CallReason::InvalidTarget);
        QCOMPARE(failed[0][1].toString(), u"target"_s);
    }

    void udp_opensWithoutALook()
    {
        choose(u"sip:127.0.0.1:5999"_s);
        QCOMPARE(m_way->localHost(), u"127.0.0.1"_s);
        QCOMPARE(m_way->localPort(), 0);
        QSignalSpy opened(m_way.get(), &WayFinder::opened);
        m_way->open();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(m_way->way().bindUrl, "sip:127.0.0.1:*;transport=udp");
        QVERIFY(m_way->way().proxyUrl.isEmpty());
        SipOutcome outcome;
        m_way->describe(outcome);
        QCOMPARE(outcome.remote, u"127.0.0.1:5999"_s);
        QVERIFY(outcome.transport == SipTransport::Udp);
        QCOMPARE(outcome.names.hops.size(), 1);
    }

    void tcp_isLookedAtFirst()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        choose(u"sip:127.0.0.1:%1;transport=tcp"_s.arg(server.serverPort()));
        QSignalSpy opened(m_way.get(), &WayFinder::opened);
        m_way->open();
        QCOMPARE(opened.size(), 0);
        QVERIFY(opened.wait());
        SipOutcome outcome;
        m_way->describe(outcome);
        QVERIFY(outcome.tcp.connected);
    }

    void closedPort_isRefused()
    {
        const quint16 port = freePortAt(QHostAddress::LocalHost, true);
        choose(u"sip:127.0.0.1:%1;transport=tcp"_s.arg(port));
        QSignalSpy failed(m_way.get(), &WayFinder::failed);
        m_way->open();
        QVERIFY(failed.wait());
        QVERIFY(failed[0][0].value<CallReason>() == CallReason::ConnectionRefused);
        QVERIFY(!m_way->mayTryNext(CallReason::ConnectionRefused, {})); // there was one hop
    }

    void stopped_tellsNothing()
    {
        const quint16 port = freePortAt(QHostAddress::LocalHost, true);
        choose(u"sip:127.0.0.1:%1;transport=tcp"_s.arg(port));
        QSignalSpy failed(m_way.get(), &WayFinder::failed);
        m_way->open();
        m_way->stop();
        QVERIFY(!failed.wait(200));
    }

    void detour_goesByAProxy()
    {
        m_request.outboundProxy = u"sip:127.0.0.1:5998"_s;
        choose(u"sip:bob@nowhere.invalid"_s);
        m_way->open();
        QCOMPARE(m_way->way().proxyUrl, "sip:127.0.0.1:5998;transport=udp");
        QVERIFY(m_way->way().name.isEmpty());
    }

    void whoListens_hasAPort()
    {
        m_way = std::make_unique<WayFinder>(m_trust, m_request, SipWork::Listening);
        choose(u"sip:127.0.0.1:5999;transport=tcp"_s);
        QVERIFY(m_way->localPort() > 0);
        QSignalSpy opened(m_way.get(), &WayFinder::opened);
        m_way->open(); // whoever only waits calls nobody
        QCOMPARE(opened.size(), 1);
        QVERIFY(m_way->way().acceptsCalls);
        QCOMPARE(m_way->way().bindUrl,
                 u"sip:127.0.0.1:%1;transport=tcp"_s.arg(m_way->localPort()).toLatin1());
    }

    void nextHop_beginsAnew()
    {
        ToyDns dns;
        const quint16 port = freePortAt(QHostAddress::LocalHost, true);
        dns.srv("_sip._tcp.example.test", 1, 0, port, "one.test");
        dns.srv("_sip._tcp.example.test", 2, 0, port, "two.test");
        dns.address("one.test", "127.0.0.1");
        dns.address("two.test", "127.0.0.1");
        m_way->setResolverConfiguration(dns.configuration());
        choose(u"sip:bob@example.test;transport=tcp"_s);
        SipOutcome outcome;
        m_way->describe(outcome);
        QCOMPARE(outcome.names.hops.size(), 2);
        QSignalSpy failed(m_way.get(), &WayFinder::failed);
        m_way->open();
        QVERIFY(failed.wait());
        const auto reason = failed[0][0].value<CallReason>();
        QVERIFY(m_way->mayTryNext(reason, {}));
        outcome.reachable = true;
        QVERIFY(!m_way->mayTryNext(reason, outcome)); // somebody spoke SIP: that was it
        QVERIFY(m_way->mayTryNext(CallReason::ServiceUnavailable, outcome));
        outcome.rang = true;
        QVERIFY(!m_way->mayTryNext(CallReason::ServiceUnavailable, outcome));
        QVERIFY(!m_way->mayTryNext(CallReason::Cancelled, {}));

        QSignalSpy chosen(m_way.get(), &WayFinder::chosen);
        const QString first = m_way->hop().toString();
        m_way->next(reason, u"why"_s);
        QVERIFY(chosen.wait());
        SipOutcome second;
        m_way->describe(second);
        QCOMPARE(second.names.tried.size(), 1);
        QCOMPARE(second.names.tried[0].hop, first);
        QCOMPARE(second.names.tried[0].evidence, u"why"_s);
        QVERIFY(!second.tcp.attempted);
        QCOMPARE(m_way->hop().name, u"two.test"_s);
        QVERIFY(!m_way->mayTryNext(reason, {}));
    }

private:
    void choose(const QString& target)
    {
        m_request.target = target;
        QSignalSpy chosen(m_way.get(), &WayFinder::chosen);
        m_way->start();
        QVERIFY(chosen.wait());
    }

    TrustFolder m_trust;
    SipRequest m_request;
    std::unique_ptr<WayFinder> m_way;
};

QTEST_GUILESS_MAIN(WayFinderTest)
#include "WayFinderTest.moc"
