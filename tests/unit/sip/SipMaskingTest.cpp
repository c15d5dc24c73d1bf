// SPDX-License-Identifier: Apache-2.0
#include "sip/SipMasking.h"

#include <QTest>

using namespace jonction;

class SipMaskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreCut_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("authorization") << QByteArray("Authorization: Digest response=\"hush\"");
        QTest::newRow("case and blanks") << QByteArray("PROXY-authorization : Digest hush");
        QTest::newRow("folded") << QByteArray("Proxy-Authorization: Digest\r\n\tresponse=\"hush\"");
        QTest::newRow("crypto") << QByteArray("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:hush");
        QTest::newRow("key") << QByteArray("k=base64:hush");
        QTest::newRow("uri password") << QByteArray("From: <sip:bob:hush@example.org>;tag=1");
        QTest::newRow("uri within a uri") << QByteArray("X: <sip:a@b?Refer-To=sip:c:hush@d>");
        QTest::newRow("uri within a password") << QByteArray("X: sip:sip:a:hush@b sip:sip:a:hush@b");
        QTest::newRow("scheme in capitals") << QByteArray("X: SIPS:a:hush@b");
        QTest::newRow("comma in a uri password") << QByteArray("Contact: <sip:bob:hu,hush@example.org>");
        QTest::newRow("parameter of the user") << QByteArray("To: <sip:1;phone-context=+1:hush@h>");
        QTest::newRow("uris without blanks") << QByteArray("X: sip:h:5060,sip:bob:hush@h");
        QTest::newRow("answer of the server") << QByteArray("Authentication-Info: rspauth=\"hush\"");
        QTest::newRow("two uri passwords") << QByteArray("X: sip:a@b, sips:bob:hush@example.org");
    }

    void secretsAreCut()
    {
        QFETCH(QByteArray, line);
        const QByteArray masked =
            maskedSipMessage("INVITE sip:x SIP/2.0\r\n" + line + "\r\nTo: <sip:x@h:5060>\r\n\r\n");
        QVERIFY(!masked.contains("hush"));
        QVERIFY(masked.contains("INVITE sip:x SIP/2.0\r\n"));
        QVERIFY(masked.contains("To: <sip:x@h:5060>\r\n"));
        QVERIFY(masked.contains("\xE2\x80\xA2"));
    }

    void theRestStays()
    {
        const QByteArray text(
            "SIP/2.0 401 Unauthorized\nWWW-Authenticate: Digest nonce=\"n\"\nContact: <sip:h:5060>\n"
            "Route: sip:h:5060,sip:a@h\n\n"
            "v=0\na=rtpmap:0 PCMU/8000\n");
        QCOMPARE(maskedSipMessage(text), text);
    }
};

QTEST_GUILESS_MAIN(SipMaskingTest)
#include "SipMaskingTest.moc"
