// SPDX-License-Identifier: Apache-2.0
#include "services/entra/EntraErrors.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class EntraErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void redirects_data();
    void redirects();
    void survivesAnything_data();
    void survivesAnything();
};

void EntraErrorsTest::tells_data()
{
    QTest::addColumn<QByteArray>("oauth");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QByteArray& oauth, int code, const QString& kind,
                        const QString& shown) { QTest::newRow(name) << oauth << code << kind << shown; };
    row("wrong secret", "invalid_client", 7000215, u"secretWrong"_s, u"AADSTS7000215"_s);
    row("expired secret", "invalid_client", 7000222, u"secretExpired"_s, u"AADSTS7000222"_s);
    row("unknown application", "unauthorized_client", 700016, u"applicationUnknown"_s, u"AADSTS700016"_s);
    row("no principal", "invalid_client", 7000229, u"principalMissing"_s, u"AADSTS7000229"_s);
    row("no consent", "invalid_grant", 65001, u"consentRequired"_s, u"AADSTS65001"_s);
    row("refresh token dead", "invalid_grant", 700082, u"signInRequired"_s, u"AADSTS700082"_s);
    row("unknown code of a grant", "invalid_grant", 999999, u"signInRequired"_s, u"AADSTS999999"_s);
    row("conditional access", "access_denied", 53003, u"forbidden"_s, u"AADSTS53003"_s);
    row("no tenant", "invalid_request", 90002, u"notFound"_s, u"AADSTS90002"_s);
    row("loop", "invalid_request", 50196, u"throttled"_s, u"AADSTS50196"_s);
    row("pending", "authorization_pending", 70016, u"invalidInput"_s, u"authorization_pending"_s);
    row("declined", "authorization_declined", 0, u"forbidden"_s, u"authorization_declined"_s);
}

void EntraErrorsTest::tells()
{
    QFETCH(QByteArray, oauth);
    QFETCH(int, code);
    QFETCH(QString, kind);
    QFETCH(QString, shown);
    const QByteArray body = R"({"error":")" + oauth + R"(","error_description":"AADSTS)" +
                            QByteArray::number(code) + R"(: text\r\nTrace ID: x","error_codes":[)" +
                            QByteArray::number(code) + R"(],"trace_id":"t-1"})";
    const Error error = entraError({400, body, {}});
    QCOMPARE(toString(error.kind), kind);
    QCOMPARE(error.code, shown);
    QCOMPARE(error.requestId, u"t-1"_s);
    QVERIFY(!error.evidence.contains("Trace ID"_L1));
}

void EntraErrorsTest::redirects_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("refused") << u"access_denied"_s << u"AADSTS65004: User declined to consent."_s
                             << u"cancelled"_s << u"access_denied"_s;
    QTest::newRow("refused, bare") << u"access_denied"_s << QString() << u"cancelled"_s << u"access_denied"_s;
    QTest::newRow("administrator needed")
        << u"access_denied"_s << u"AADSTS90094: admin"_s << u"consentRequired"_s << u"AADSTS90094"_s;
    QTest::newRow("server") << u"server_error"_s << QString() << u"serverFault"_s << u"server_error"_s;
}

void EntraErrorsTest::redirects()
{
    QFETCH(QString, error);
    QFETCH(QString, description);
    QFETCH(QString, kind);
    QFETCH(QString, code);
    const Error result = entraRedirectError(error, description);
    QCOMPARE(toString(result.kind), kind);
    QCOMPARE(result.code, code);
}

void EntraErrorsTest::survivesAnything_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::newRow("html") << 502 << QByteArray("<html>gateway</html>") << u"serverFault"_s;
    QTest::newRow("empty") << 500 << QByteArray() << u"serverFault"_s;
    QTest::newRow("types") << 400 << QByteArray(R"({"error":5,"error_codes":"x","error_description":[]})")
                           << u"invalidInput"_s;
    QTest::newRow("long digits") << 400
                                 << QByteArray(R"({"error_description":"AADSTS99999999999999999999999"})")
                                 << u"invalidInput"_s;
}

void EntraErrorsTest::survivesAnything()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    QCOMPARE(toString(entraError({status, body, {}}).kind), kind);
}

QTEST_GUILESS_MAIN(EntraErrorsTest)
#include "EntraErrorsTest.moc"
