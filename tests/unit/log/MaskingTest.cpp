// SPDX-License-Identifier: Apache-2.0
#include "log/Masking.h"
#include "base/Secret.h"

#include <QtTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class MaskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesAKnownSecretInEveryForm_data();
    void hidesAKnownSecretInEveryForm();
    void hidesWhatLooksLikeASecret_data();
    void hidesWhatLooksLikeASecret();
    void leavesOrdinaryTextAlone_data();
    void leavesOrdinaryTextAlone();
};

namespace {
const QByteArray known("p4$$ wörd+with/odd=chars~");
}

void MaskingTest::hidesAKnownSecretInEveryForm_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("plain") << known;
    QTest::newRow("base64") << known.toBase64();
    QTest::newRow("base64url") << known.toBase64(QByteArray::Base64UrlEncoding |
                                                 QByteArray::OmitTrailingEquals);
    QTest::newRow("percent") << known.toPercentEncoding();
    QTest::newRow("percent-lower") << known.toPercentEncoding().toLower();
    QTest::newRow("percent-tilde") << known.toPercentEncoding("", "~");
    QTest::newRow("form-plus") << known.toPercentEncoding().replace("%20", "+");
    QTest::newRow("json-escaped") << QByteArray(known).replace("/", "\\/");
}

void MaskingTest::hidesAKnownSecretInEveryForm()
{
    QFETCH(QByteArray, form);
    const Secret secret{QByteArray(known)};
    const QByteArray line = masked("before " + form + " after");
    QVERIFY2(!line.contains(form), line.constData());
    QVERIFY(line.startsWith("before "));
    QVERIFY(line.endsWith(" after"));
}

void MaskingTest::hidesWhatLooksLikeASecret_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("hidden");
    const QString jwt = u"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiIwMDAwIn0.c2ln_bmF0-dXJl"_s;
    QTest::newRow("bearer header") << u"Authorization: Bearer abcdef.123456"_s << u"abcdef.123456"_s;
    QTest::newRow("basic header") << u"authorization: Basic dXNlcjpwYXNzd29yZA=="_s << u"dXNlcjpw"_s;
    QTest::newRow("digest header") << u"Proxy-Authorization: Digest username=\"u\", response=\"6629fae4\""_s
                                   << u"6629fae4"_s;
    QTest::newRow("header in json") << uR"({"Authorization":"Token qwertyuiop"})"_s << u"qwertyuiop"_s;
    QTest::newRow("bearer in prose") << u"sent Bearer abcdef123456 to host"_s << u"abcdef123456"_s;
    QTest::newRow("jwt") << u"got "_s + jwt + u" back"_s << jwt.mid(12);
    QTest::newRow("jwt cut short") << u"got "_s + jwt.left(40) << jwt.mid(12, 20);
    QTest::newRow("access token in form") << u"a=1&access_token=opaque-value&b=2"_s << u"opaque-value"_s;
    QTest::newRow("refresh token in json") << uR"({"refresh_token": "0.AXoA-opaque"})"_s << u"0.AXoA"_s;
    QTest::newRow("client secret in form") << u"client_secret=x%7Ey1&scope=z"_s << u"x%7Ey1"_s;
    QTest::newRow("escaped json") << uR"({\"secretText\":\"abc8Q\"})"_s << u"abc8Q"_s;
    QTest::newRow("authorization code") << u"GET /?code=0.AbCdEf&state=1"_s << u"0.AbCdEf"_s;
    QTest::newRow("entra secret alone")
        << u"value Ab~8Q~abcdefghijklmnopqrstuvwxyz012345678 pasted"_s << u"abcdefghijklmnop"_s;
    QTest::newRow("telnyx key alone")
        << u"KEY0123456789ABCDEF0123456789ABCDEF_abcdefghij0123456789ab"_s << u"0123456789ABCDEF"_s;
}

void MaskingTest::hidesWhatLooksLikeASecret()
{
    QFETCH(QString, line);
    QFETCH(QString, hidden);
    QVERIFY(line.contains(hidden));
    const QString result = masked(line);
    QVERIFY2(!result.contains(hidden), qPrintable(result));
    QVERIFY(result.contains(u"•••"_s));
}

void MaskingTest::leavesOrdinaryTextAlone_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("trace") << u"POST /v1.0/applications/{id}/addPassword 201 in 84 ms, request 7f3a"_s;
    QTest::newRow("sip") << u"SIP/2.0 503 Service Unavailable code=503"_s;
    QTest::newRow("unicode") << u"Agent Zoë Ångström est « occupé » 📞"_s;
    QTest::newRow("prose") << u"the token was refused; the secret expires in 30 days"_s;
}

void MaskingTest::leavesOrdinaryTextAlone()
{
    QFETCH(QString, line);
    QCOMPARE(masked(line), line);
}

QTEST_GUILESS_MAIN(MaskingTest)
#include "MaskingTest.moc"
