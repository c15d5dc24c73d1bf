// SPDX-License-Identifier: Apache-2.0
#include "dialer/CallPreset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

class CallPresetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainForgetsWhatMakesACallSpecial()
    {
        SipRequest wish;
        wish.target = u"sip:a@example.org"_s;
        wish.transport = SipTransport::Tls;
        wish.outboundProxy = u"sip:proxy.example.org"_s;
        wish.fromUri = u"sip:me@example.org"_s;
        wish.srtp = wish.registers = wish.reliableProvisional = true;
        wish.account.user = u"me"_s;
        wish.account.password = std::make_shared<const Secret>(QByteArray("kept"));
        wish.headers = {u"X-A: b"_s};
        wish.sessionSeconds = 90;
        wish.recordFile = u"/tmp/x.wav"_s;
        const SipRequest plain = CallPreset::apply(u"plain"_s, wish);
        QCOMPARE(plain.target, wish.target);
        QVERIFY(plain.transport == SipTransport::Tls);
        QCOMPARE(plain.outboundProxy, wish.outboundProxy);
        QCOMPARE(plain.recordFile, wish.recordFile);
        QVERIFY(plain.account.password == wish.account.password);
        QVERIFY(plain.account.isEmpty() && plain.fromUri.isEmpty() && plain.headers.isEmpty());
        QVERIFY(!plain.srtp && !plain.registers && !plain.reliableProvisional);
        QCOMPARE(plain.sessionSeconds, 0);
        QCOMPARE(plain.codecs, QStringList());
    }

    void ccaipRingsOverUdpInClearAsTheNumber()
    {
        SipRequest wish;
        wish.target = u"sip:+33199000101@ujet-centre.sip.example.org"_s;
        wish.srtp = true;
        const SipRequest request = CallPreset::apply(u"ccaip"_s, wish, u"+33199000100"_s);
        QVERIFY(request.transport == SipTransport::Udp);
        QCOMPARE(request.codecs, (QStringList{u"PCMU"_s, u"PCMA"_s}));
        QVERIFY(!request.srtp);
        QCOMPARE(request.fromUri, u"sip:+33199000100@ujet-centre.sip.example.org"_s);
        QCOMPARE(request.assertedUri, request.fromUri);
        QVERIFY(request.account.isEmpty() && request.headers.isEmpty());
    }

    void aNamedTransportIsMeant()
    {
        SipRequest wish;
        wish.target = u"sip:a@example.org;transport=tls"_s;
        QVERIFY(CallPreset::complete(u"ccaip"_s, wish).transport == SipTransport::Auto); // the URI decides
        wish.target = u"sips:a@example.org"_s;
        QVERIFY(CallPreset::apply(u"ccaip"_s, wish).transport == SipTransport::Auto);
        wish.target = u"sip:a@example.org"_s;
        QVERIFY(CallPreset::transportOf(u"ccaip"_s, wish) == SipTransport::Udp);
        QVERIFY(CallPreset::transportOf(u"plain"_s, wish) == SipTransport::Auto);
        wish.outboundProxy = u"sip:proxy.example.org;transport=tcp"_s;
        QVERIFY(CallPreset::transportOf(u"ccaip"_s, wish) == SipTransport::Auto);
        wish.transport = SipTransport::Tls;
        QVERIFY(CallPreset::apply(u"ccaip"_s, wish).transport == SipTransport::Tls);
    }

    void ccaipWithoutANumberKeepsTheCaller()
    {
        SipRequest wish;
        wish.target = u"sip:a@[::1]"_s;
        wish.fromUri = u"sip:me@example.org"_s;
        QCOMPARE(CallPreset::apply(u"ccaip"_s, wish).fromUri, wish.fromUri);
        QCOMPARE(CallPreset::apply(u"ccaip"_s, wish, u"+331"_s).fromUri, u"sip:+331@[::1]"_s);
        wish.target = u"not a target"_s;
        QCOMPARE(CallPreset::apply(u"ccaip"_s, wish, u"+331"_s).fromUri, wish.fromUri);
    }

    void whatIsSaidIsNotForgotten()
    {
        SipRequest wish;
        wish.target = u"sip:+33199000101@[::1]"_s;
        wish.headers = {u"X-A: b"_s};
        wish.diversionUri = u"sip:d@example.org"_s;
        wish.account.user = u"me"_s;
        wish.holdSeconds = 20;
        wish.srtp = true;
        for (const QString& id : CallPreset::ids()) {
            const SipRequest said = CallPreset::complete(id, wish, u"+331"_s);
            QCOMPARE(said.headers, wish.headers);
            QCOMPARE(said.diversionUri, wish.diversionUri);
            QCOMPARE(said.account.user, wish.account.user);
            QCOMPARE(said.holdSeconds, 20);
            QVERIFY(said.srtp);
        }
        SipRequest request = CallPreset::complete(u"ccaip"_s, wish, u"+331"_s);
        QVERIFY(request.transport == SipTransport::Udp);
        QCOMPARE(request.codecs, (QStringList{u"PCMU"_s, u"PCMA"_s}));
        QCOMPARE(request.fromUri, u"sip:+331@[::1]"_s);
        QCOMPARE(request.assertedUri, request.fromUri);
        wish.transport = SipTransport::Tls;
        wish.codecs = {u"PCMA"_s};
        wish.fromUri = u"sip:me@example.org"_s;
        request = CallPreset::complete(u"ccaip"_s, wish, u"+331"_s);
        QVERIFY(request.transport == SipTransport::Tls);
        QCOMPARE(request.codecs, wish.codecs);
        QCOMPARE(request.fromUri, wish.fromUri);
    }

    void unknownNamesArePlain()
    {
        SipRequest wish;
        wish.srtp = true;
        QVERIFY(!CallPreset::apply(u"x"_s, wish).srtp);
        QCOMPARE(CallPreset::ids(), (QStringList{u"plain"_s, u"ccaip"_s}));
    }
};

QTEST_GUILESS_MAIN(CallPresetTest)
#include "CallPresetTest.moc"
