// SPDX-License-Identifier: Apache-2.0
// What a verdict makes of things that did not come: through the helper process, from peers that leave them
// out.
#include "dialer/DialerController.h"
#include "integration/sip/TestCall.h"
#include "integration/sip/UdpResponder.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

class UnseenTest : public QObject
{
    Q_OBJECT

private:
    /// A peer's manners; `contact` is its own Contact line.
    using Manners = QList<QByteArray> (*)(const QByteArray& request, const QByteArray& contact);

    static bool is(const QByteArray& request, const char* method)
    {
        return request.startsWith(QByteArray(method) + ' ');
    }
    static QList<QByteArray> silent(const QByteArray&, const QByteArray&) { return {}; }
    static QList<QByteArray> onlyTrying(const QByteArray& request, const QByteArray&)
    {
        if (is(request, "INVITE"))
            return {reply(request, "100 Trying")};
        return is(request, "CANCEL") ? QList<QByteArray>{reply(request, "200 OK")} : QList<QByteArray>{};
    }
    /// Answers a call, and again after each ACK, as if none had arrived.
    static QList<QByteArray> deafToAck(const QByteArray& request, const QByteArray& contact)
    {
        static QByteArray answer;
        static int repeated = 0;
        if (is(request, "INVITE")) {
            repeated = 0;
            answer = reply(request, "200 OK", contact);
            return {reply(request, "180 Ringing", contact), answer};
        }
        if (is(request, "ACK"))
            return ++repeated < 4 ? QList<QByteArray>{answer} : QList<QByteArray>{};
        return {reply(request, "200 OK")};
    }
    static QList<QByteArray> deafToBye(const QByteArray& request, const QByteArray& contact)
    {
        if (is(request, "INVITE"))
            return {reply(request, "180 Ringing", contact), reply(request, "200 OK", contact)};
        return {};
    }
    static QList<QByteArray> elsewhere(const QByteArray& request, const QByteArray&)
    {
        return is(request, "INVITE") ? QList<QByteArray>{reply(request, "302 Moved Temporarily",
                                                               "Contact: <sip:other@elsewhere.example>\r\n")}
                                     : QList<QByteArray>{};
    }
    static QList<QByteArray> later(const QByteArray& request, const QByteArray&)
    {
        return is(request, "INVITE")
                   ? QList<QByteArray>{reply(request, "503 Service Unavailable", "Retry-After: 90\r\n")}
                   : QList<QByteArray>{};
    }
    static QList<QByteArray> telephone(const QByteArray& request, const QByteArray&)
    {
        return is(request, "INVITE")
                   ? QList<QByteArray>{reply(request, "500 Server Internal Error",
                                             "Reason: Q.850;cause=38;text=\"Network out of order\"\r\n")}
                   : QList<QByteArray>{};
    }
    static QList<QByteArray> inClear(const QByteArray& request, const QByteArray&)
    {
        return is(request, "INVITE") ? QList<QByteArray>{reply(request, "401 Unauthorized",
                                                               "WWW-Authenticate: Basic realm=\"old\"\r\n")}
                                     : QList<QByteArray>{};
    }
    /// Two sides take the same call.
    static QList<QByteArray> forked(const QByteArray& request, const QByteArray& contact)
    {
        const QByteArray answer = reply(request, "200 OK", contact);
        QByteArray other = answer;
        other.replace(";tag=peer", ";tag=other");
        if (is(request, "INVITE"))
            return {reply(request, "180 Ringing", contact), answer, other};
        return is(request, "ACK") ? QList<QByteArray>{} : QList<QByteArray>{answer};
    }

    static QList<QByteArray> refuses(const QByteArray& request, const QByteArray& status,
                                     const QByteArray& headers)
    {
        return is(request, "INVITE") ? QList<QByteArray>{reply(request, status, headers)}
                                     : QList<QByteArray>{};
    }
    static QList<QByteArray> plain(const QByteArray& request, const QByteArray&)
    {
        return refuses(request, "420 Bad Extension", "Unsupported: 100rel\r\n");
    }
    static QList<QByteArray> patient(const QByteArray& request, const QByteArray&)
    {
        return refuses(request, "422 Session Interval Too Small", "Min-SE: 1800\r\n");
    }
    static QList<QByteArray> odd(const QByteArray& request, const QByteArray&)
    {
        return refuses(request, "999 Odd", {});
    }
    static QList<QByteArray> warns(const QByteArray& request, const QByteArray&)
    {
        return refuses(request, "403 Forbidden",
                       "Warning: 399 sbc \"D17 Dialed number is not whitelisted\"\r\n");
    }
    static QList<QByteArray> unreadable(const QByteArray& request, const QByteArray&)
    {
        return refuses(request, "302 Moved Temporarily", "Contact: <sip:[nowhere\r\n");
    }
    static QList<QByteArray> answers(const QByteArray& request, const QByteArray& contact,
                                     const QByteArray& address, const QByteArray& direction)
    {
        const QByteArray sdp = "v=0\r\no=- 1 1 IN IP4 " + address + "\r\ns=-\r\nc=IN IP4 " + address +
                               "\r\nt=0 0\r\nm=audio 40000 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n" + direction;
        if (is(request, "INVITE"))
            return {reply(request, "180 Ringing", contact), reply(request, "200 OK", contact, sdp)};
        return is(request, "ACK") ? QList<QByteArray>{} : QList<QByteArray>{reply(request, "200 OK")};
    }
    static QList<QByteArray> holds(const QByteArray& request, const QByteArray& contact)
    {
        return answers(request, contact, "127.0.0.1", "a=sendonly\r\n");
    }
    static QList<QByteArray> stops(const QByteArray& request, const QByteArray& contact)
    {
        return answers(request, contact, "127.0.0.1", "a=inactive\r\n");
    }
    static QList<QByteArray> listens(const QByteArray& request, const QByteArray& contact)
    {
        return answers(request, contact, "127.0.0.1", "a=recvonly\r\n");
    }
    static QList<QByteArray> holdsAsOnce(const QByteArray& request, const QByteArray& contact)
    {
        return answers(request, contact, "0.0.0.0", {});
    }
    static QList<QByteArray> inside(const QByteArray& request, const QByteArray& contact)
    {
        return answers(request, contact, "192.168.213.77", {});
    }
    /// Takes the call, and hangs up at once.
    static QList<QByteArray> hangsUp(const QByteArray& request, const QByteArray& contact,
                                     const QByteArray& reason)
    {
        static QByteArray invite;
        if (is(request, "INVITE")) {
            invite = request;
            return {reply(request, "180 Ringing", contact), reply(request, "200 OK", contact)};
        }
        if (!is(request, "ACK"))
            return {};
        const QByteArray caller = header(invite, "Contact");
        return {"BYE " + caller.mid(caller.indexOf('<') + 1).split('>').first() +
                " SIP/2.0\r\nVia: SIP/2.0/UDP " + contact.split('@').last().split('>').first() +
                ";branch=z9hG4bKbye\r\nFrom: " + header(invite, "To") +
                ";tag=peer\r\nTo: " + header(invite, "From") + "\r\nCall-ID: " + header(invite, "Call-ID") +
                "\r\nCSeq: 7 BYE\r\nMax-Forwards: 70\r\n" + reason + "Content-Length: 0\r\n\r\n"};
    }
    static QList<QByteArray> cut(const QByteArray& request, const QByteArray& contact)
    {
        return hangsUp(
            request, contact,
            "Reason: SIP;cause=503;text=\"a fault\", Q.850;cause=41;text=\"Temporary failure\"\r\n");
    }
    static QList<QByteArray> loggedOut(const QByteArray& request, const QByteArray& contact)
    {
        return hangsUp(request, contact, "Reason: SIP;cause=480;text=\"agent logged out\"\r\n");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(QFile::exists(qEnvironmentVariable("JONCTION_SIP"))); }

    void causes_data()
    {
        QTest::addColumn<Manners>("manners");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("told"); ///< somewhere in the arguments
        QTest::addColumn<QString>("note"); ///< beside the cause
        QTest::newRow("nothing at all") << Manners(&silent) << u"silentDatagrams"_s << QString() << QString();
        QTest::newRow("100 and nothing after it")
            << Manners(&onlyTrying) << u"silentAfterTrying"_s << QString() << QString();
        QTest::newRow("ACK lost") << Manners(&deafToAck) << u"ackLost"_s << u"200"_s << QString();
        QTest::newRow("BYE unanswered")
            << Manners(&deafToBye) << u"audioNone"_s << u"200"_s << u"byeUnanswered"_s;
        QTest::newRow("two answers") << Manners(&forked) << u"audioNone"_s << QString() << u"otherAnswers"_s;
        QTest::newRow("redirect") << Manners(&elsewhere) << u"redirectedTo"_s << u"elsewhere.example"_s
                                  << QString();
        QTest::newRow("wait") << Manners(&later) << u"retryAfter"_s << u"90"_s << QString();
        QTest::newRow("Q.850") << Manners(&telephone) << u"q850.38"_s << u"Network out of order"_s
                               << QString();
        QTest::newRow("cut off") << Manners(&cut) << u"q850.41"_s << u"Q.850 41 Temporary failure"_s
                                 << u"hungUpEarly"_s;
        QTest::newRow("hung up by the far side")
            << Manners(&loggedOut) << u"callAnswered"_s << QString() << u"farReason"_s;
        QTest::newRow("hold") << Manners(&holds) << u"audioOnHold"_s << u"a=sendonly"_s << QString();
        QTest::newRow("inactive") << Manners(&stops) << u"audioOnHold"_s << u"a=inactive"_s << QString();
        QTest::newRow("listens") << Manners(&listens) << u"audioNotAgreed"_s << QString() << QString();
        QTest::newRow("hold by address")
            << Manners(&holdsAsOnce) << u"audioOnHold"_s << u"c=0.0.0.0"_s << QString();
        QTest::newRow("behind NAT") << Manners(&inside) << u"audioBehindNat"_s << u"192.168.213.77"_s
                                    << QString();
        QTest::newRow("extension") << Manners(&plain) << u"extensionUnknown"_s << u"100rel"_s << QString();
        QTest::newRow("session timer") << Manners(&patient) << u"sessionTooShort"_s << u"1800"_s << QString();
        QTest::newRow("status of no class") << Manners(&odd) << u"badAnswer"_s << u"999 Odd"_s << QString();
        QTest::newRow("warning") << Manners(&warns) << u"telnyx.connection"_s << u"D17"_s << u"farWarning"_s;
        QTest::newRow("answers that nobody can read")
            << Manners(&unreadable) << u"answersUnreadable"_s << u"302"_s << QString();
        QTest::newRow("password in clear") << Manners(&inClear) << u"basicOnly"_s << u"Basic"_s << QString();
    }

    void causes()
    {
        QFETCH(Manners, manners);
        QFETCH(QString, told);
        QFETCH(QString, note);
        QByteArray contact;
        UdpResponder peer([&](const QByteArray& request) { return manners(request, contact); });
        QVERIFY(peer.isBound());
        contact = "Contact: <" + peer.uri().toLatin1() + ">\r\n";
        DialerController dialer;
        QSignalSpy finished(&dialer, &DialerController::finished);
        SipRequest request = requestTo(peer.uri());
        request.timeoutMs = 2500;
        request.ringSeconds = 2;
        request.holdSeconds = 3;
        request.account.user = u"ana"_s;
        request.account.password = std::make_shared<const Secret>(QByteArray("never in clear"));
        QVERIFY(dialer.call(request));
        QVERIFY(finished.wait(45'000));
        QTEST(dialer.verdict().cause, "cause");
        QVERIFY2(dialer.verdict().arguments.join(u'|').contains(told),
                 qPrintable(dialer.verdict().arguments.join(u'|')));
        QStringList notes;
        for (const VerdictNote& one : dialer.verdict().notes)
            notes.append(one.id);
        QVERIFY2(note.isEmpty() || notes.contains(note), qPrintable(notes.join(u' ')));
        for (const QByteArray& one : peer.requests)
            QVERIFY(!one.contains("never in clear") && !one.contains("YW5hOm5ldmVyIGluIGNsZWFy"));
    }
};

QTEST_GUILESS_MAIN(UnseenTest)
#include "UnseenTest.moc"
