// SPDX-License-Identifier: Apache-2.0
#include "services/entra/LoopbackListener.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class LoopbackListenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesTheOneAnswer();
    void tellsARefusal();
    void turnsOthersAway_data();
    void turnsOthersAway();
    void listensOnLoopbackOnly();
    void closesAfterTheAnswer();
    void answersOnBothFamilies();
    void escapesItsPage();

private:
    QByteArray ask(const QByteArray& request,
                   const QHostAddress& host = QHostAddress(QHostAddress::LocalHost)) const
    {
        QTcpSocket socket;
        socket.connectToHost(host, static_cast<quint16>(m_listener->redirectUri().port()));
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, 2000))
            return {};
        socket.write(request);
        QByteArray answer;
        const bool ended = QTest::qWaitFor(
            [&] {
                answer += socket.readAll();
                return socket.state() == QAbstractSocket::UnconnectedState;
            },
            3000);
        return ended ? answer : "still open: " + answer;
    }
    static QByteArray get(const QByteArray& target)
    {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    // The answer is delivered while ask() still runs the event loop, so somebody listens from the start.
    void expect()
    {
        m_heard.reset();
        m_listener->waitForAnswer(this, "s-1")->onDone(this, [this](Result<RedirectAnswer>& r) {
            m_heard.emplace(std::move(r));
        });
    }
    RedirectAnswer heard()
    {
        if (!QTest::qWaitFor([this] { return m_heard.has_value(); }, 3000) || !m_heard->ok())
            return {};
        return m_heard->take();
    }

    std::unique_ptr<LoopbackListener> m_listener;
    std::optional<Result<RedirectAnswer>> m_heard;
};

void LoopbackListenerTest::init()
{
    m_listener = std::make_unique<LoopbackListener>(
        nullptr, LoopbackPages{.title = u"Jonction"_s, .done = u"It is done."_s, .failed = u"It failed."_s});
    QVERIFY(m_listener->listen().ok());
}

void LoopbackListenerTest::takesTheOneAnswer()
{
    expect();
    QVERIFY(ask(get("/jonction?code=a%2Bb+c&state=s-1")).startsWith("HTTP/1.1 200"));
    const RedirectAnswer answer = heard();
    QCOMPARE(answer.code.reveal(), QByteArrayView("a+b c"));
    QVERIFY(answer.error.isEmpty());
}

void LoopbackListenerTest::tellsARefusal()
{
    expect();
    const QByteArray page = ask(get("/jonction?error=access_denied&error_description=No%20way&state=s-1"));
    QVERIFY(page.contains("It failed."));
    const RedirectAnswer answer = heard();
    QCOMPARE(answer.error, u"access_denied"_s);
    QCOMPARE(answer.errorDescription, u"No way"_s);
}

void LoopbackListenerTest::turnsOthersAway_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("other state") << get("/jonction?code=x&state=s-2") << QByteArray("400");
    QTest::newRow("no state") << get("/jonction?code=x") << QByteArray("400");
    QTest::newRow("no code") << get("/jonction?state=s-1") << QByteArray("400");
    QTest::newRow("code and error") << get("/jonction?state=s-1&code=x&error=y") << QByteArray("400");
    QTest::newRow("favicon") << get("/favicon.ico") << QByteArray("404");
    QTest::newRow("other case") << get("/Jonction?code=x&state=s-1") << QByteArray("404");
    QTest::newRow("post") << QByteArray("POST /jonction?code=x&state=s-1 HTTP/1.1\r\n\r\n")
                          << QByteArray("405");
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\r\n\r\n") << QByteArray("400");
    QTest::newRow("endless") << QByteArray(40'000, 'a') << QByteArray("413");
}

void LoopbackListenerTest::turnsOthersAway()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    expect();
    QCOMPARE(ask(request).left(12), "HTTP/1.1 " + status);
    QVERIFY(!m_heard);
    ask(get("/jonction?code=right&state=s-1"));
    QCOMPARE(heard().code.reveal(), QByteArrayView("right"));
}

void LoopbackListenerTest::listensOnLoopbackOnly()
{
    const QUrl uri = m_listener->redirectUri();
    QCOMPARE(uri.host(), u"localhost"_s);
    QCOMPARE(uri.path(), u"/jonction"_s);
    QVERIFY(uri.port() > 0);
}

void LoopbackListenerTest::closesAfterTheAnswer()
{
    expect();
    const QUrl uri = m_listener->redirectUri();
    ask(get("/jonction?code=x&state=s-1"));
    QCOMPARE(heard().code.size(), 1);
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(uri.port()));
    QVERIFY(!QTest::qWaitFor([&] { return late.state() == QAbstractSocket::ConnectedState; }, 300));
}

void LoopbackListenerTest::answersOnBothFamilies()
{
    QTcpSocket probe;
    if (!probe.bind(QHostAddress(QHostAddress::LocalHostIPv6)))
        QSKIP("this computer has no ::1");
    expect();
    ask(get("/jonction?code=six&state=s-1"), QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(heard().code.reveal(), QByteArrayView("six"));
}

void LoopbackListenerTest::escapesItsPage()
{
    m_listener = std::make_unique<LoopbackListener>(
        nullptr, LoopbackPages{.title = u"<b>"_s, .done = u"a & b"_s, .failed = u"<script>"_s});
    QVERIFY(m_listener->listen().ok());
    const QByteArray page = ask(get("/"));
    QVERIFY(page.contains("&lt;script&gt;"));
    QVERIFY(!page.contains("<script>"));
}

QTEST_GUILESS_MAIN(LoopbackListenerTest)
#include "LoopbackListenerTest.moc"
