// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/ServiceOrder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

DnsRecord service(quint16 priority, quint16 weight, const QString& target)
{
    DnsRecord record;
    record.priority = priority;
    record.weight = weight;
    record.target = target;
    return record;
}

DnsRecord pointer(quint16 order, quint16 preference, const QString& flags, const QString& services)
{
    DnsRecord record = service(order, preference, u"_sip._udp.example.test"_s);
    record.flags = flags;
    record.services = services;
    return record;
}

} // namespace

class ServiceOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prioritiesComeFirst()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 50; ++round) {
            const QList<DnsRecord> ordered = inServiceOrder(
                {service(20, 60000, u"c"_s), service(10, 1, u"a"_s), service(10, 1, u"b"_s)}, random);
            QCOMPARE(ordered.size(), 3);
            QCOMPARE(ordered.last().target, u"c"_s);
        }
    }

    void weightsAreShares()
    {
        QRandomGenerator random(7);
        int heavy = 0;
        int none = 0;
        for (int round = 0; round < 4000; ++round) {
            const QString first = inServiceOrder({service(1, 30, u"light"_s), service(1, 90, u"heavy"_s),
                                                  service(1, 0, u"none"_s)},
                                                 random)
                                      .first()
                                      .target;
            heavy += first == "heavy"_L1;
            none += first == "none"_L1;
        }
        QVERIFY2(heavy > 2850 && heavy < 3130, qPrintable(QString::number(heavy))); // 3/4 of 4000
        QVERIFY2(none > 5 && none < 80, qPrintable(QString::number(none)));         // 1/121 of 4000
    }

    void noSuchServiceIsLeftOut()
    {
        QRandomGenerator random(1);
        QVERIFY(inServiceOrder({service(0, 0, {})}, random).isEmpty());
    }

    void naptrIsReadByServiceAndFlag()
    {
        QVERIFY(transportOfNaptr(pointer(1, 1, u"S"_s, u"SIPS+d2t"_s)) == SipTransport::Tls);
        QVERIFY(transportOfNaptr(pointer(1, 1, u"s"_s, u"SIP+D2U"_s)) == SipTransport::Udp);
        QVERIFY(transportOfNaptr(pointer(1, 1, u"s"_s, u"SIP+D2S"_s)) == SipTransport::Auto);
        QVERIFY(transportOfNaptr(pointer(1, 1, u"a"_s, u"SIP+D2T"_s)) == SipTransport::Auto);
        QVERIFY(transportOfNaptr(pointer(1, 1, u""_s, u"SIP+D2T"_s)) == SipTransport::Auto);
    }

    void naptrOrderComesBeforePreference()
    {
        const QList<DnsRecord> usable =
            usableNaptr({pointer(2, 1, u"s"_s, u"SIP+D2U"_s), pointer(1, 9, u"s"_s, u"SIPS+D2T"_s),
                         pointer(1, 3, u"s"_s, u"SIP+D2T"_s), pointer(0, 0, u"u"_s, u"E2U+sip"_s)},
                        false);
        QCOMPARE(usable.size(), 3);
        QCOMPARE(usable.at(0).services, u"SIP+D2T"_s);
        QCOMPARE(usable.at(2).services, u"SIP+D2U"_s);
        const QList<DnsRecord> secure =
            usableNaptr({pointer(2, 1, u"s"_s, u"SIP+D2U"_s), pointer(1, 9, u"s"_s, u"SIPS+D2T"_s)}, true);
        QCOMPARE(secure.size(), 1);
    }

    void namesAreHostNames()
    {
        QVERIFY(isDnsName(u"_sip._udp.example.test"_s));
        QVERIFY(isDnsName(QString(63, u'a') + u".b"_s));
        QVERIFY(!isDnsName(QString(64, u'a')));
        for (const QString& bad : {u""_s, u"."_s, u"a..b"_s, u"a b"_s, u"a\r\nb"_s, u"é.test"_s, u"a.b."_s})
            QVERIFY2(!isDnsName(bad), qPrintable(bad));
    }
};

QTEST_APPLESS_MAIN(ServiceOrderTest)
#include "ServiceOrderTest.moc"
