// SPDX-License-Identifier: Apache-2.0
#include "services/graph/GraphErrors.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class GraphErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void takesTheDeepestCodeAndTheRequestId();
    void claimsChallengeNeedsASignIn();
};

void GraphErrorsTest::tells_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, int status, const QByteArray& body, const QString& kind,
                        const QString& code) { QTest::newRow(name) << status << body << kind << code; };
    const auto error = [](const QByteArray& code, const QByteArray& message) {
        return QByteArray(R"({"error":{"code":")" + code + R"(","message":")" + message + "\"}}");
    };
    row("unauthorized", 401, error("InvalidAuthenticationToken", "expired"), u"unauthorized"_s,
        u"InvalidAuthenticationToken"_s);
    row("forbidden", 403, error("Authorization_RequestDenied", "no"), u"forbidden"_s,
        u"Authorization_RequestDenied"_s);
    row("absent", 404, error("Request_ResourceNotFound", "no"), u"notFound"_s, u"Request_ResourceNotFound"_s);
    row("exists", 409, error("Request_MultipleObjectsWithSameKeyValue", "x"), u"alreadyExists"_s,
        u"Request_MultipleObjectsWithSameKeyValue"_s);
    row("exists, by text", 409, error("Request_BadRequest", "Permission entry already exists."),
        u"alreadyExists"_s, u"permission-exists"_s);
    row("replication", 400, error("Request_BadRequest", "Not a valid reference update."), u"conflict"_s,
        u"reference-not-yet"_s);
    row("no usage location", 400,
        error("Request_BadRequest",
              "License assignment cannot be done for user with invalid usage location."),
        u"invalidInput"_s, u"licence-usage-location"_s);
    row("name taken", 400,
        error("Request_BadRequest",
              "Another object with the same value for property userPrincipalName already exists."),
        u"alreadyExists"_s, u"upn-taken"_s);
    row("own code goes before text", 400, error("CredentialTypeNotAllowedAsPerAppPolicy", "on-premises"),
        u"unsupported"_s, u"CredentialTypeNotAllowedAsPerAppPolicy"_s);
    row("policy", 400, error("CredentialInvalidLifetimeAsPerAppPolicy", "x"), u"unsupported"_s,
        u"CredentialInvalidLifetimeAsPerAppPolicy"_s);
    row("throttled", 429, error("TooManyRequests", "x"), u"throttled"_s, u"TooManyRequests"_s);
    row("html", 502, "<html><body>Bad gateway</body></html>", u"serverFault"_s, QString());
    row("empty", 503, "", u"serverFault"_s, QString());
    row("list", 400, "[]", u"invalidInput"_s, QString());
    row("error is text", 400, R"({"error":"boo"})", u"invalidInput"_s, QString());
    row("code is a number", 400, R"({"error":{"code":5,"message":7}})", u"invalidInput"_s, QString());
    row("binary", 400, QByteArray("\xff\xfe\0\x01", 4), u"invalidInput"_s, QString());
}

void GraphErrorsTest::tells()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    QFETCH(QString, code);
    const Error error = graphError({status, body, {}});
    QCOMPARE(toString(error.kind), kind);
    QCOMPARE(error.code, code);
    QVERIFY(error.evidence.size() <= 300);
}

void GraphErrorsTest::takesTheDeepestCodeAndTheRequestId()
{
    const Error error = graphError(
        {400,
         R"({"error":{"code":"BadRequest","message":"m","innererror":{"request-id":"r-9","code":"Middle","innerError":{"code":"Deepest"}}}})",
         {}});
    QCOMPARE(error.code, u"Deepest"_s);
    QCOMPARE(error.requestId, u"r-9"_s);
}

void GraphErrorsTest::claimsChallengeNeedsASignIn()
{
    RestFailure failure{401, "{}", {}};
    failure.headers.set("WWW-Authenticate", R"(Bearer error="insufficient_claims", claims="e30=")");
    QCOMPARE(toString(graphError(failure).kind), u"signInRequired"_s);
}

QTEST_GUILESS_MAIN(GraphErrorsTest)
#include "GraphErrorsTest.moc"
