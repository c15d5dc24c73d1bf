// SPDX-License-Identifier: Apache-2.0
#include "sip/DigestAnswer.h"

#include <QCryptographicHash>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class DigestAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesOfTheRfc_data();
    void examplesOfTheRfc();
    void withoutQop();
    void integrityOnlyWhereAsked();
    void countGoesUpForOneNonce();
    void strongerHashWins();
    void samePasswordIsNotTriedTwice();
    void notSpoken_data();
    void notSpoken();
    void quotesAndControls();

private:
    static QByteArray parameter(const QByteArray& value, const QByteArray& name)
    {
        const qsizetype at = value.indexOf(name + '=');
        QByteArray rest = at < 0 ? QByteArray() : value.mid(at + name.size() + 1);
        rest = rest.left(rest.indexOf(',') < 0 ? rest.size() : rest.indexOf(','));
        return rest.startsWith('"') ? rest.mid(1, rest.size() - 2) : rest;
    }
    static DigestAnswer answerFor(const QByteArray& challenge, const QByteArray& user, const char* password)
    {
        DigestAnswer answer;
        answer.setCredentials(user, Secret(QByteArray(password)));
        const std::optional<DigestChallenge> read = readDigestChallenge(challenge);
        if (read)
            (void)answer.take(*read);
        return answer;
    }
};

// RFC 7616 3.9.1, and the older one of RFC 2617 3.5.
void DigestAnswerTest::examplesOfTheRfc_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArray>("cnonce");
    QTest::addColumn<QByteArray>("response");
    const QByteArray cnonce("f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    const QByteArray rest(R"(realm="http-auth@example.org", qop="auth, auth-int", algorithm=%1, )"
                          R"(nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", )"
                          R"(opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS")");
    QTest::newRow("MD5") << "Digest "_ba + QByteArray(rest).replace("%1", "MD5") << cnonce
                         << "8ca523f5e9506fed4657c9700eebdbec"_ba;
    QTest::newRow("SHA-256") << "Digest "_ba + QByteArray(rest).replace("%1", "SHA-256") << cnonce
                             << "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"_ba;
}

void DigestAnswerTest::examplesOfTheRfc()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QByteArray, cnonce);
    QFETCH(QByteArray, response);
    DigestAnswer answer = answerFor(challenge, "Mufasa"_ba, "Circle of Life");
    const QByteArray value = answer.authorization({"GET"_ba, "/dir/index.html"_ba, {}}, cnonce);
    QCOMPARE(parameter(value, "response"_ba), response);
    QCOMPARE(parameter(value, "nc"_ba), "00000001"_ba);
    QCOMPARE(parameter(value, "qop"_ba), "auth"_ba);
    QVERIFY(!value.contains("Circle"));
}

// RFC 2069's form, computed by the definition: H(H(user:realm:password):nonce:H(method:uri)).
void DigestAnswerTest::withoutQop()
{
    DigestAnswer answer = answerFor(R"(digest REALM="probe", Nonce="abc")"_ba, "bob"_ba, "secret");
    const QByteArray value = answer.authorization({"REGISTER"_ba, "sip:probe.test"_ba, {}});
    const auto md5 = [](const QByteArray& text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
    };
    QCOMPARE(parameter(value, "response"_ba),
             md5(md5("bob:probe:secret"_ba) + ":abc:" + md5("REGISTER:sip:probe.test"_ba)));
    QVERIFY(!value.contains("qop"));
    QVERIFY(!value.contains("opaque"));
    QVERIFY(!value.contains("algorithm"));
}

void DigestAnswerTest::integrityOnlyWhereAsked()
{
    DigestAnswer both = answerFor(R"(Digest realm="r", nonce="n", qop="auth-int,auth")"_ba, "u"_ba, "p");
    QCOMPARE(parameter(both.authorization({"INVITE"_ba, "sip:x"_ba, "v=0"_ba}), "qop"_ba), "auth"_ba);
    DigestAnswer only = answerFor(R"(Digest realm="r", nonce="n", qop="auth-int")"_ba, "u"_ba, "p");
    const QByteArray one = only.authorization({"INVITE"_ba, "sip:x"_ba, "v=0"_ba}, "c"_ba);
    QCOMPARE(parameter(one, "qop"_ba), "auth-int"_ba);
    DigestAnswer other = answerFor(R"(Digest realm="r", nonce="n", qop="auth-int")"_ba, "u"_ba, "p");
    QVERIFY(parameter(one, "response"_ba) !=
            parameter(other.authorization({"INVITE"_ba, "sip:x"_ba, "v=1"_ba}, "c"_ba), "response"_ba));
}

void DigestAnswerTest::countGoesUpForOneNonce()
{
    DigestAnswer answer = answerFor(R"(Digest realm="r", nonce="n", qop="auth")"_ba, "u"_ba, "p");
    (void)answer.authorization({"INVITE"_ba, "sip:x"_ba, {}});
    QCOMPARE(parameter(answer.authorization({"BYE"_ba, "sip:x"_ba, {}}), "nc"_ba), "00000002"_ba);
    QVERIFY(answer.take(*readDigestChallenge(R"(Digest realm="r", nonce="m", qop="auth", stale=TRUE)"_ba)));
    QCOMPARE(parameter(answer.authorization({"BYE"_ba, "sip:x"_ba, {}}), "nc"_ba), "00000001"_ba);
}

void DigestAnswerTest::strongerHashWins()
{
    const DigestChallenge weak = *readDigestChallenge(R"(Digest realm="r", nonce="n", algorithm=MD5)"_ba);
    const DigestChallenge strong =
        *readDigestChallenge(R"(Digest realm="r", nonce="n", algorithm=SHA-256)"_ba);
    for (const auto& [first, second] : {std::pair{weak, strong}, {strong, weak}}) {
        DigestAnswer answer;
        answer.setCredentials("u"_ba, Secret("password"_ba));
        QVERIFY(answer.take(first));
        QVERIFY(answer.take(second));
        QCOMPARE(parameter(answer.authorization({"OPTIONS"_ba, "sip:x"_ba, {}}), "algorithm"_ba),
                 "SHA-256"_ba);
    }
}

void DigestAnswerTest::samePasswordIsNotTriedTwice()
{
    DigestAnswer answer = answerFor(R"(Digest realm="r", nonce="n")"_ba, "u"_ba, "wrong");
    (void)answer.authorization({"OPTIONS"_ba, "sip:x"_ba, {}});
    QVERIFY(!answer.take(*readDigestChallenge(R"(Digest realm="r", nonce="other")"_ba)));
    answer.setCredentials("u"_ba, Secret("right"_ba));
    QVERIFY(answer.take(*readDigestChallenge(R"(Digest realm="r", nonce="third")"_ba)));
}

void DigestAnswerTest::notSpoken_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("Basic") << R"(Basic realm="r")"_ba;
    QTest::newRow("scheme alone") << "Digest"_ba;
    QTest::newRow("no nonce") << R"(Digest realm="r")"_ba;
    QTest::newRow("no realm") << R"(Digest nonce="n")"_ba;
    QTest::newRow("unknown hash") << R"(Digest realm="r", nonce="n", algorithm=SHA-512-256)"_ba;
    QTest::newRow("unknown qop") << R"(Digest realm="r", nonce="n", qop="token")"_ba;
    QTest::newRow("open quote") << R"(Digest realm="r", nonce="n)"_ba;
    QTest::newRow("commas") << "Digest "_ba + QByteArray(100'000, ',');
    QTest::newRow("equals") << "Digest "_ba + QByteArray(100'000, '=');
}

void DigestAnswerTest::notSpoken()
{
    QFETCH(QByteArray, challenge);
    QVERIFY(!readDigestChallenge(challenge));
}

void DigestAnswerTest::quotesAndControls()
{
    const std::optional<DigestChallenge> challenge =
        readDigestChallenge(R"(Digest realm="a \"b\" \\c", nonce="n", opaque="")"_ba);
    QVERIFY(challenge);
    QCOMPARE(challenge->realm, R"(a "b" \c)"_ba);
    DigestAnswer answer;
    answer.setCredentials("u\r\nX-Evil: 1"_ba, Secret("password"_ba));
    QVERIFY(answer.take(*challenge));
    const QByteArray value = answer.authorization({"OPTIONS"_ba, "sip:x"_ba, {}});
    QVERIFY(!value.contains('\r') && !value.contains('\n'));
    QVERIFY(value.contains(R"(realm="a \"b\" \\c")"));
    QVERIFY(value.contains(R"(opaque="")"));
}

QTEST_GUILESS_MAIN(DigestAnswerTest)
#include "DigestAnswerTest.moc"
