// SPDX-License-Identifier: Apache-2.0
#include "sipengine/RecordMaker.h"
#include "sipengine/FailureCause.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

RawSipMessage rawMessage(bool sent, const QByteArray& text, qint64 atMs)
{
    RawSipMessage message;
    message.sent = sent;
    message.transport = u"udp"_s;
    message.peer = u"192.0.2.2:5060"_s;
    message.text = text;
    message.monotonicUs = 1000 * atMs + 250;
    return message;
}

} // namespace

class RecordMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsCountFromTheStart()
    {
        RecordMaker maker(1000);
        maker.setLocal(u"192.0.2.1"_s);
        QVERIFY(!maker.hasSent());
        const QByteArray options =
            "OPTIONS sip:x SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.1:40000;rport;branch=z\n\n";
        const SipMessageRecord sent = maker.make(rawMessage(true, options, 1010));
        QCOMPARE(sent.atMs, 10);
        QCOMPARE(sent.local, u"192.0.2.1:40000"_s);
        QCOMPARE(sent.startLine, u"OPTIONS sip:x SIP/2.0"_s);
        QVERIFY(!sent.retransmission);
        QVERIFY(maker.make(rawMessage(true, options, 1500)).retransmission);
        const auto come = [&maker](const QByteArray& line, const QByteArray& branch, qint64 atMs) {
            return maker.make(
                rawMessage(false, line + "\nVia: SIP/2.0/UDP 203.0.113.9:1;branch=" + branch + "\n\n", atMs));
        };
        come("OPTIONS sip:us SIP/2.0", "z", 1511); // a stranger's
        come("SIP/2.0 200 OK", "y", 1512);         // to whatever that was
        QCOMPARE(maker.roundTripMs(), -1.0);
        const SipMessageRecord answer = come("SIP/2.0 200 OK", "z", 1520);
        QCOMPARE(answer.local, u"192.0.2.1:40000"_s); // a peer's Via does not rename us
        QVERIFY(maker.hasSent());
        QCOMPARE(maker.roundTripMs(), 510.0);
    }

    void secretsAreCutBeforeARecordExists()
    {
        RecordMaker maker(0);
        const SipMessageRecord record =
            maker.make(rawMessage(true,
                                  "REGISTER sip:x SIP/2.0\nAuthorization: Digest response=hush\n"
                                  "From: <sip:bob:hush@x>\n\n",
                                  1));
        QVERIFY(!record.raw.contains("hush"));
    }

    void wordsOfTheLogBecomeReasons()
    {
        const auto reason = [](const char* line, int status, SipTransport transport) {
            return jonction::toString(explainsFailure(line) || *line == '\0'
                                          ? reasonOfFailure(QString::fromLatin1(line), status, transport)
                                          : CallReason::None);
        };
        QCOMPARE(reason("nta: OPTIONS (1): Connection refused (111) with udp/[127.0.0.1]:9", 503,
                        SipTransport::Udp),
                 u"connectionRefused"_s);
        QCOMPARE(reason("nta: INVITE (1): Network is unreachable (101)", 503, SipTransport::Udp),
                 u"unreachable"_s);
        QCOMPARE(reason("tls: -Error with certificate at depth: 0", 408, SipTransport::Tls),
                 u"tlsUntrusted"_s);
        QCOMPARE(reason("tport: Peer Subject Mismatch (sbc)", 408, SipTransport::Tls), u"tlsWrongName"_s);
        QCOMPARE(reason("tport: TLS setup failed (x)", 408, SipTransport::Tls), u"tlsHandshake"_s);
        QCOMPARE(reason("", 408, SipTransport::Udp), u"timeout"_s);
        QCOMPARE(reason("", 503, SipTransport::Tcp), u"connectionLost"_s);
        QVERIFY(!explainsFailure("tls_init_context: private key does not match the certificate public key"));
        QVERIFY(endsTls("tport: Peer Subject Mismatch (sbc)") && !endsTls("nta: sent OPTIONS"));
    }
};

QTEST_GUILESS_MAIN(RecordMakerTest)
#include "RecordMakerTest.moc"
