// SPDX-License-Identifier: Apache-2.0
#include "sipengine/way/WayStations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

/// Whom a request is for and over whom it goes.
class WayStationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void target_isTheFirst()
    {
        SipRequest request;
        request.target = u" sip:bob@example.com "_s;
        request.fromUri = u"not read without a registration"_s;
        WayStations stations;
        QVERIFY(stations.read(request, SipWork::Call).ok());
        QCOMPARE(stations.first().host, u"example.com"_s);
        QVERIFY(!stations.isDetour());
        QVERIFY(stations.transport == SipTransport::Auto);
    }

    void proxy_comesBeforeRegistrar()
    {
        SipRequest request;
        request.target = u"sip:bob@example.com"_s;
        request.fromUri = u"sip:me@home.test"_s;
        request.registers = true;
        WayStations stations;
        QVERIFY(stations.read(request, SipWork::Call).ok());
        QCOMPARE(stations.first().host, u"home.test"_s);
        QVERIFY(stations.registrar.user.isEmpty());
        QVERIFY(stations.isDetour());
        request.outboundProxy = u"sip:proxy.test"_s;
        QVERIFY(stations.read(request, SipWork::Call).ok());
        QCOMPARE(stations.first().host, u"proxy.test"_s);
    }

    void registration_goesToItsTarget()
    {
        SipRequest request;
        request.target = u"sip:registrar.test"_s;
        request.fromUri = u"sip:me@home.test"_s;
        WayStations stations;
        QVERIFY(stations.read(request, SipWork::Registration).ok());
        QCOMPARE(stations.registrar.host, u"registrar.test"_s);
    }

    void transportIsReadInOrder_data()
    {
        QTest::addColumn<SipTransport>("asked");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<SipTransport>("transport");
        QTest::newRow("asked for") << SipTransport::Tcp << u"sip:a.test;transport=udp"_s << QString()
                                   << SipTransport::Tcp;
        QTest::newRow("of the target")
            << SipTransport::Auto << u"sip:a.test;transport=tcp"_s << QString() << SipTransport::Tcp;
        QTest::newRow("of the proxy") << SipTransport::Auto << u"sip:a.test;transport=tcp"_s
                                      << u"sip:p.test;transport=tls"_s << SipTransport::Tls;
        QTest::newRow("sips") << SipTransport::Auto << u"sips:a.test"_s << QString() << SipTransport::Tls;
    }

    void transportIsReadInOrder()
    {
        QFETCH(SipTransport, asked);
        SipRequest request;
        request.transport = asked;
        QFETCH(QString, target);
        request.target = target;
        QFETCH(QString, proxy);
        request.outboundProxy = proxy;
        WayStations stations;
        QVERIFY(stations.read(request, SipWork::Options).ok());
        QFETCH(SipTransport, transport);
        QVERIFY(stations.transport == transport);
    }

    void unusable_data()
    {
        QTest::addColumn<SipWork>("work");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("no target") << SipWork::Call << QString() << QString() << u"target"_s;
        QTest::newRow("listening without a domain")
            << SipWork::Listening << QString() << QString() << u"target"_s;
        QTest::newRow("registration of nobody")
            << SipWork::Registration << u"sip:a.test"_s << QString() << u"address of record"_s;
        QTest::newRow("sips over tcp")
            << SipWork::Call << u"sips:a.test"_s << QString() << u"sips needs tls"_s;
    }

    void unusable()
    {
        QFETCH(SipWork, work);
        QFETCH(QString, target);
        QFETCH(QString, from);
        SipRequest request;
        request.transport = SipTransport::Tcp;
        request.target = target;
        request.fromUri = from;
        WayStations stations;
        const Result<Nothing> read = stations.read(request, work);
        QVERIFY(!read.ok());
        QVERIFY(read.error().kind == ErrorKind::InvalidInput);
        QTEST(read.error().evidence, "evidence");
    }

    void everySecureStation_needsTls()
    {
        SipRequest request;
        request.target = u"sip:bob@a.test"_s;
        request.outboundProxy = u"sips:p.test"_s;
        WayStations stations;
        QVERIFY(stations.read(request, SipWork::Call).ok());
        QVERIFY(stations.transport == SipTransport::Tls);
        request.transport = SipTransport::Udp;
        QCOMPARE(WayStations().read(request, SipWork::Call).error().evidence, u"sips needs tls"_s);
        request.outboundProxy.clear();
        request.fromUri = u"sips:me@home.test"_s;
        request.registers = true;
        QCOMPARE(WayStations().read(request, SipWork::Call).error().evidence, u"sips needs tls"_s);
    }

    void whoListensAtHome_needsNoTarget()
    {
        SipRequest request;
        request.fromUri = u"sip:me@home.test"_s;
        request.registers = true;
        WayStations stations;
        QVERIFY(stations.read(request, SipWork::Listening).ok());
        QVERIFY(stations.target.host.isEmpty());
        QCOMPARE(stations.first().host, u"home.test"_s);
    }
};

QTEST_GUILESS_MAIN(WayStationsTest)
#include "WayStationsTest.moc"
