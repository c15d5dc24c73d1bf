// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/ServiceFinder.h"

#include "integration/sip/ToyDns.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

/// Which hosts serve a domain, asked of a name server on loopback.
class ServiceFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dns = std::make_unique<ToyDns>();
        m_asker = std::make_unique<DnsAsker>(m_dns->configuration(), nullptr);
    }

    void cleanup()
    {
        m_finder.reset();
        m_asker.reset();
        m_dns.reset();
    }

    void withoutRecords_theDomainServesItself_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("transport");
        QTest::addColumn<int>("port");
        QTest::newRow("sip") << u"sip:example.test"_s << int(SipTransport::Udp) << 5060;
        QTest::newRow("sips") << u"sips:example.test"_s << int(SipTransport::Tls) << 5061;
    }

    void withoutRecords_theDomainServesItself()
    {
        QFETCH(QString, target);
        find(target, SipTransport::Auto);
        QTEST(int(m_transport), "transport");
        QCOMPARE(m_places.size(), 1);
        QCOMPARE(m_places[0].name, u"example.test"_s);
        QCOMPARE(m_places[0].line, qsizetype(-1));
        QTEST(int(m_places[0].port), "port");
        QVERIFY(!m_finder->anyTimeout());
        for (const NameLine& line : m_finder->lines())
            QVERIFY(!line.error.isEmpty());
    }

    void firstTransportWithARecord_isTaken()
    {
        m_dns->srv("_sip._tcp.example.test", 20, 0, 5070, "second.test");
        m_dns->srv("_sip._tcp.example.test", 10, 0, 5080, "first.test");
        m_dns->srv("_sips._tcp.example.test", 10, 0, 5061, "tls.test");
        find(u"sip:example.test"_s, SipTransport::Auto);
        QVERIFY(m_transport == SipTransport::Tcp);
        QCOMPARE(m_places.size(), 2);
        QCOMPARE(m_places[0].name, u"first.test"_s);
        QCOMPARE(m_places[0].port, quint16(5080));
        QVERIFY(m_places[0].line >= 0);
        QCOMPARE(m_finder->lines()[m_places[0].line].name, u"_sip._tcp.example.test"_s);
    }

    void wantedTransport_isKept()
    {
        m_dns->srv("_sip._tcp.example.test", 10, 0, 5080, "first.test");
        m_dns->srv("_sips._tcp.example.test", 10, 0, 5061, "tls.test");
        find(u"sip:example.test"_s, SipTransport::Tls);
        QVERIFY(m_transport == SipTransport::Tls);
        QCOMPARE(m_places[0].name, u"tls.test"_s);
    }

    void rootAsTarget_refuses()
    {
        m_dns->srv("_sip._udp.example.test", 0, 0, 0, "");
        start(u"sip:example.test"_s, SipTransport::Udp);
        QSignalSpy refused(m_finder.get(), &ServiceFinder::refused);
        QSignalSpy found(m_finder.get(), &ServiceFinder::found);
        QVERIFY(refused.wait());
        QCOMPARE(found.size(), 0);
    }

    void stopped_tellsNothingAndReportsWhatIsOpen()
    {
        start(u"sip:example.test"_s, SipTransport::Udp);
        QSignalSpy found(m_finder.get(), &ServiceFinder::found);
        m_finder->stop();
        QCOMPARE(m_finder->lines().size(), 1);
        QCOMPARE(m_finder->lines()[0].error, u"timeout"_s);
        QVERIFY(m_finder->anyTimeout());
        QVERIFY(!found.wait(200));
    }

private:
    void start(const QString& target, SipTransport transport)
    {
        m_finder = std::make_unique<ServiceFinder>(*m_asker, SipTarget::parse(target).value(), transport);
        m_finder->start();
    }

    void find(const QString& target, SipTransport transport)
    {
        start(target, transport);
        bool told = false;
        connect(m_finder.get(), &ServiceFinder::found, this,
                [&](SipTransport chosen, const QList<ServicePlace>& places) {
                    told = true;
                    m_transport = chosen;
                    m_places = places;
                });
        QTRY_VERIFY(told);
    }

    std::unique_ptr<ToyDns> m_dns;
    std::unique_ptr<DnsAsker> m_asker;
    std::unique_ptr<ServiceFinder> m_finder;
    SipTransport m_transport = SipTransport::Auto;
    QList<ServicePlace> m_places;
};

QTEST_GUILESS_MAIN(ServiceFinderTest)
#include "ServiceFinderTest.moc"
