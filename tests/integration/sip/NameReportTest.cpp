// SPDX-License-Identifier: Apache-2.0
// From a SIP URI to hops, with a name server on loopback that says what each case needs.
#include "integration/sip/ToyDns.h"
#include "sipengine/names/NextHopFinder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

namespace {

struct Found
{
    QStringList hops;
    QList<NextHop> list;
    CallReason reason = CallReason::None;
    NameReport report;
    qint64 ms = 0;
};

Found find(const QString& uri, SipTransport transport, const QString& configuration, int limitMs = 5000)
{
    Found found;
    SipTarget target = SipTarget::parse(uri).value();
    if (transport == SipTransport::Auto)
        transport = target.secure ? SipTransport::Tls : target.transport;
    NextHopFinder finder(target, transport, nullptr, configuration);
    bool done = false;
    QObject::connect(&finder, &NextHopFinder::found, [&](const QList<NextHop>& hops, const NameReport& told) {
        found.list = hops;
        for (const NextHop& hop : hops)
            found.hops.append(hop.toString());
        found.report = told;
        done = true;
    });
    QObject::connect(&finder, &NextHopFinder::failed,
                     [&](CallReason reason, const QString&, const NameReport& told) {
                         found.reason = reason;
                         found.report = told;
                         done = true;
                     });
    QElapsedTimer timer;
    timer.start();
    finder.start(limitMs);
    if (!QTest::qWaitFor([&] { return done; }, 8000))
        qWarning("no end");
    found.ms = timer.elapsed();
    return found;
}

QString lineText(const NameLine& line)
{
    return line.type + u' ' + line.name + u' ' + (line.answer.isEmpty() ? line.error : line.answer);
}

bool has(const NameReport& report, const QString& text, bool chosen)
{
    return std::any_of(report.lines.begin(), report.lines.end(),
                       [&](const NameLine& line) { return lineText(line) == text && line.chosen == chosen; });
}

QByteArray dump(const NameReport& report)
{
    QStringList lines;
    for (const NameLine& line : report.lines)
        lines.append(lineText(line) + (line.chosen ? u" *"_s : QString()));
    return lines.join(u" | "_s).toUtf8();
}

} // namespace

class NameReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void naptrChoosesTheTransport()
    {
        ToyDns dns;
        dns.naptr("example.test", 20, 10, "s", "SIP+D2U", "_sip._udp.example.test");
        dns.naptr("example.test", 10, 20, "S", "sip+d2t", "_sip._tcp.example.test");
        dns.naptr("example.test", 10, 10, "s", "SIPS+D2T", "_sips._tcp.other.test");
        dns.naptr("example.test", 5, 10, "u", "E2U+sip", "");
        dns.srv("_sips._tcp.other.test", 1, 0, 5071, "sbc.other.test");
        dns.srv("_sip._udp.example.test", 1, 0, 5060, "udp.example.test");
        dns.address("sbc.other.test", "127.0.0.9");
        const Found found = find(u"sip:bob@example.test"_s, SipTransport::Auto, dns.configuration());
        QCOMPARE(found.hops, QStringList{u"127.0.0.9:5071 tls sbc.other.test"_s});
        QCOMPARE(found.list.first().srvName, u"_sips._tcp.example.test"_s); // what the SIP library asks for
        QVERIFY2(has(found.report,
                     u"NAPTR example.test 10 10 \"s\" \"SIPS+D2T\" \"\" _sips._tcp.other.test."_s, true),
                 dump(found.report));
        QVERIFY(has(found.report, u"SRV _sips._tcp.other.test 1 0 5071 sbc.other.test."_s, true));
        QVERIFY(has(found.report, u"A sbc.other.test 127.0.0.9"_s, true));
        QVERIFY(has(found.report, u"SRV _sip._udp.example.test 1 0 5060 udp.example.test."_s, false));
        QCOMPARE(found.report.hops, found.hops);
        for (const NameLine& line : found.report.lines)
            QVERIFY(line.ttl == 300 || !line.error.isEmpty());
    }

    void naptrOnASecureUri()
    {
        ToyDns dns;
        dns.naptr("example.test", 1, 1, "s", "SIP+D2U", "_sip._udp.example.test");
        dns.srv("_sip._udp.example.test", 1, 0, 5060, "u.example.test");
        dns.srv("_sips._tcp.example.test", 1, 0, 5062, "t.example.test");
        dns.address("u.example.test", "127.0.0.2");
        dns.address("t.example.test", "127.0.0.3");
        const Found found = find(u"sips:bob@example.test"_s, SipTransport::Auto, dns.configuration());
        QCOMPARE(found.hops, QStringList{u"127.0.0.3:5062 tls t.example.test"_s});
        QVERIFY(!dns.asked.contains("33 _sip._udp.example.test")); // sips never goes by UDP
    }

    void withoutNaptrSrvChooses()
    {
        ToyDns dns;
        dns.srv("_sip._tcp.example.test", 1, 0, 5064, "t.example.test");
        dns.address("t.example.test", "127.0.0.4");
        const Found found = find(u"sip:example.test"_s, SipTransport::Auto, dns.configuration());
        QCOMPARE(found.hops, QStringList{u"127.0.0.4:5064 tcp t.example.test"_s});
        QVERIFY2(has(found.report, u"SRV _sip._udp.example.test noName"_s, false), dump(found.report));
    }

    void withoutAnythingTheHostItself()
    {
        ToyDns dns;
        dns.address("example.test", "127.0.0.5");
        const Found found = find(u"sip:example.test"_s, SipTransport::Auto, dns.configuration());
        QCOMPARE(found.hops, QStringList{u"127.0.0.5:5060 udp example.test"_s});
        QVERIFY(found.list.first().srvName.isEmpty());
        QVERIFY2(has(found.report, u"NAPTR example.test noRecord"_s, false), dump(found.report));
    }

    void aPortAsksForNoService()
    {
        ToyDns dns;
        dns.address("example.test", "127.0.0.5");
        dns.srv("_sip._udp.example.test", 1, 0, 7000, "elsewhere.test");
        const Found found = find(u"sip:example.test:5099"_s, SipTransport::Tcp, dns.configuration());
        QCOMPARE(found.hops, QStringList{u"127.0.0.5:5099 tcp example.test"_s});
        for (const QByteArray& question : std::as_const(dns.asked))
            QVERIFY2(!question.startsWith("3"), question); // neither SRV nor NAPTR
    }

    void aTransportAsksForItsServiceOnly()
    {
        ToyDns dns;
        dns.naptr("example.test", 1, 1, "s", "SIP+D2U", "_sip._udp.example.test");
        dns.srv("_sips._tcp.example.test", 1, 0, 5061, "t.example.test");
        dns.address("t.example.test", "127.0.0.3");
        const Found found =
            find(u"sip:example.test;transport=tls"_s, SipTransport::Auto, dns.configuration());
        QCOMPARE(found.hops, QStringList{u"127.0.0.3:5061 tls t.example.test"_s});
        QVERIFY(!dns.asked.contains("35 example.test"));
    }

    void prioritiesAndAddressesInOrder()
    {
        ToyDns dns;
        dns.srv("_sip._udp.example.test", 20, 0, 5062, "second.test");
        dns.srv("_sip._udp.example.test", 10, 0, 5061, "first.test");
        dns.address("first.test", "::1");
        dns.address("first.test", "127.0.0.2");
        dns.address("second.test", "127.0.0.3");
        const Found found = find(u"sip:example.test"_s, SipTransport::Udp, dns.configuration());
        QVERIFY2(found.hops.size() == 3, dump(found.report));
        QCOMPARE(found.hops.last(), u"127.0.0.3:5062 udp second.test"_s);
        QCOMPARE(found.hops.first(), u"127.0.0.2:5061 udp first.test"_s); // A before AAAA
        QCOMPARE(found.hops.at(1), u"[::1]:5061 udp first.test"_s);
    }

    void aTargetWithoutAddressIsPassedOver()
    {
        ToyDns dns;
        dns.srv("_sip._udp.example.test", 10, 0, 5061, "gone.test");
        dns.srv("_sip._udp.example.test", 20, 0, 5062, "there.test");
        dns.address("there.test", "127.0.0.3");
        const Found found = find(u"sip:example.test"_s, SipTransport::Udp, dns.configuration());
        QCOMPARE(found.hops, QStringList{u"127.0.0.3:5062 udp there.test"_s});
        QVERIFY2(has(found.report, u"SRV _sip._udp.example.test 20 0 5062 there.test."_s, true),
                 dump(found.report));
        QVERIFY(has(found.report, u"A gone.test noName"_s, false));
    }

    void noSuchServiceIsNoHost()
    {
        ToyDns dns;
        dns.srv("_sip._udp.example.test", 0, 0, 0, "");
        dns.address("example.test", "127.0.0.5");
        const Found found = find(u"sip:example.test"_s, SipTransport::Udp, dns.configuration());
        QVERIFY(found.reason == CallReason::NameUnknown);
    }

    void hostsOfTheMachineAreKnown()
    {
        ToyDns dns;
        const Found found = find(u"sip:localhost:5070"_s, SipTransport::Auto, dns.configuration());
        QVERIFY2(found.hops.contains(u"127.0.0.1:5070 udp localhost"_s), dump(found.report));
        QVERIFY(dns.asked.isEmpty());
    }

    void addressesNeedNoName()
    {
        const Found four = find(u"sip:192.0.2.7"_s, SipTransport::Tls, {});
        QCOMPARE(four.hops, QStringList{u"192.0.2.7:5061 tls"_s});
        const Found six = find(u"sip:bob@[2001:db8::1]:5080"_s, SipTransport::Auto, {});
        QCOMPARE(six.hops, QStringList{u"[2001:db8::1]:5080 udp"_s});
        QCOMPARE(six.report.lines.first().type, u"address"_s);
    }

    void unknownNames()
    {
        ToyDns dns;
        const Found found = find(u"sip:nobody.invalid"_s, SipTransport::Auto, dns.configuration());
        QVERIFY2(found.reason == CallReason::NameUnknown, dump(found.report));
        QVERIFY2(has(found.report, u"NAPTR nobody.invalid noName"_s, false), dump(found.report));
    }

    void aSilentServerIsATimeoutWithinItsLimit()
    {
        ToyDns dns;
        dns.silent = true;
        const Found found = find(u"sip:silent.invalid"_s, SipTransport::Auto, dns.configuration());
        QVERIFY2(found.reason == CallReason::NameTimeout, dump(found.report));
        QVERIFY2(found.ms < 5500, qPrintable(QString::number(found.ms)));
        QVERIFY(has(found.report, u"NAPTR silent.invalid timeout"_s, false));
    }

    void aServerThatRefuses()
    {
        ToyDns dns;
        dns.refusal = 5;
        const Found found = find(u"sip:refused.invalid"_s, SipTransport::Udp, dns.configuration());
        QVERIFY(found.reason != CallReason::None);
        QVERIFY2(has(found.report, u"SRV _sip._udp.refused.invalid refused"_s, false), dump(found.report));
        QVERIFY(found.ms < 5500);
    }

    void anAnswerTooLongForADatagram()
    {
        ToyDns dns;
        dns.truncates = true;
        dns.srv("_sip._udp.example.test", 1, 0, 5066, "t.example.test");
        dns.address("t.example.test", "127.0.0.6");
        const Found found = find(u"sip:example.test"_s, SipTransport::Udp, dns.configuration());
        QCOMPARE(found.hops, QStringList{u"127.0.0.6:5066 udp t.example.test"_s});
    }

    void aServerThatIsNotThere()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"resolv.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nameserver 127.0.0.1\nport 9\n");
        file.close();
        const Found found = find(u"sip:nobody.invalid"_s, SipTransport::Udp, file.fileName());
        QVERIFY2(has(found.report, u"SRV _sip._udp.nobody.invalid network"_s, false), dump(found.report));
        QVERIFY(found.reason != CallReason::None);
    }

    void aliasesThatRunInACircle()
    {
        ToyDns dns;
        dns.alias("a.test", "b.test");
        dns.alias("b.test", "a.test");
        dns.srv("_sip._udp.example.test", 1, 1, 5060, "a.test");
        const Found found = find(u"sip:example.test"_s, SipTransport::Udp, dns.configuration());
        QVERIFY2(found.reason != CallReason::None, dump(found.report));
        QVERIFY(found.ms < 5500);
        QVERIFY(dns.asked.size() < 50);
    }

    void moreRecordsThanAnyoneNeeds()
    {
        ToyDns dns;
        for (int i = 0; i < 12; ++i)
            dns.srv("_sip._udp.example.test", i, 0, 5060, "t" + QByteArray::number(i) + ".test");
        for (int i = 0; i < 12; ++i)
            dns.address("t0.test", "127.0.1." + QByteArray::number(i + 1));
        const Found found = find(u"sip:example.test"_s, SipTransport::Udp, dns.configuration());
        QVERIFY2(found.hops.size() == 8, dump(found.report)); // of the one target that has addresses
        QVERIFY(dns.asked.size() < 40);
        QVERIFY(has(found.report, u"SRV _sip._udp.example.test 11 0 5060 t11.test."_s, false));
    }

    void namesThatAreNone()
    {
        ToyDns dns;
        dns.add("_sip._udp.example.test", ToyDns::Srv,
                ToyDns::number16(1) + ToyDns::number16(1) + ToyDns::number16(5060) +
                    ToyDns::text("evil\r\nX: y") + '\0');
        dns.address("example.test", "127.0.0.5");
        const Found found = find(u"sip:example.test"_s, SipTransport::Udp, dns.configuration());
        QCOMPARE(found.hops, QStringList{u"127.0.0.5:5060 udp example.test"_s});
        QVERIFY2(has(found.report, u"SRV _sip._udp.example.test unusable"_s, false), dump(found.report));
    }

    void garbage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("header that lies") << QByteArray::fromHex("8180 0001 ffff ffff ffff");
        QTest::newRow("one byte") << QByteArray("\x81");
        QTest::newRow("zeros") << QByteArray(400, '\0');
        QTest::newRow("ones") << QByteArray(400, '\xff');
        QTest::newRow("pointer to itself")
            << QByteArray::fromHex("8180 0001 0001 0000 0000 c00c 0021 0001 c00c "
                                   "0021 0001 0000012c 0008 0001 0001 13c4 c00c");
    }

    void garbage()
    {
        QFETCH(QByteArray, bytes);
        ToyDns dns;
        dns.garbage = bytes;
        const Found found = find(u"sip:garbage.invalid"_s, SipTransport::Udp, dns.configuration(), 1000);
        QVERIFY(found.reason != CallReason::None);
        QVERIFY(found.ms < 1500);
    }
};

QTEST_GUILESS_MAIN(NameReportTest)
#include "NameReportTest.moc"
