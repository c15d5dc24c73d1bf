// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SipLogAssembler.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

const QByteArray kDashes = "   " + QByteArray(72, '-') + "\n";

QByteArray logged(const QByteArray& head, const QByteArray& body)
{
    QByteArray text = head + "\n" + kDashes;
    for (const QByteArray& line : body.split('\n'))
        text += "   " + line + "\n";
    return text + kDashes;
}

const QByteArray kSent = "send 12 bytes to udp/[127.0.0.1]:5080 at 06:36:41.475314:";
const QByteArray kReceived = "recv 12 bytes from tls/[::1]:5061 at 06:36:41.475314:";

} // namespace

class SipLogAssemblerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fragmentsBecomeMessages()
    {
        const QByteArray text = "nta: sent OPTIONS\n" +
                                logged(kSent, "OPTIONS sip:x SIP/2.0\nVia: a\n\nbody") +
                                logged(kReceived, "SIP/2.0 200 OK\n");
        for (qsizetype size : {1, 5, 23, 10000}) {
            SipLogAssembler assembler;
            for (qsizetype at = 0; at < text.size(); at += size)
                assembler.feed(text.mid(at, size));
            assembler.flush();
            const QList<RawSipMessage> messages = assembler.takeMessages();
            QCOMPARE(messages.size(), 2);
            QVERIFY(messages[0].sent);
            QCOMPARE(messages[0].transport, u"udp"_s);
            QCOMPARE(messages[0].peer, u"127.0.0.1:5080"_s);
            QCOMPARE(messages[0].text, QByteArray("OPTIONS sip:x SIP/2.0\nVia: a\n\nbody\n"));
            QVERIFY(!messages[1].sent);
            QCOMPARE(messages[1].peer, u"[::1]:5061"_s);
            QCOMPARE(assembler.takeLines(), QList<QByteArray>{"nta: sent OPTIONS"});
        }
    }

    void momentsAreThoseOfTheWire()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto head = [](const QDateTime& at, const QByteArray& micros) {
            return "send 1 bytes to udp/[127.0.0.1]:5080 at " + at.toString(u"HH:mm:ss.zzz"_s).toLatin1() +
                   micros + ":";
        };
        SipLogAssembler assembler;
        assembler.feed(logged(head(now.addMSecs(-300), "000"), "OPTIONS a") +
                       logged(head(now.addMSecs(-299), "250"), "OPTIONS b") +
                       logged(head(now.addSecs(-7200), "000"), "the clock was set") +
                       logged(head(now.addSecs(60), "000"), "and back") +
                       logged("send 1 bytes to udp/[127.0.0.1]:5080 at noon:", "no stamp"));
        assembler.flush();
        const QList<RawSipMessage> messages = assembler.takeMessages();
        QCOMPARE(messages.size(), 5);
        // 1.25 ms between the stamps; our own clocks are read one after the other.
        QVERIFY(std::abs(messages[1].monotonicUs - messages[0].monotonicUs - 1250) < 1000);
        QVERIFY(messages[2].monotonicUs - messages[0].monotonicUs >= 290'000);
        QVERIFY(messages[3].monotonicUs >= messages[2].monotonicUs);
        QVERIFY(messages[4].monotonicUs >= messages[2].monotonicUs);
        QVERIFY(messages[0].at.msecsTo(messages[4].at) >= 290);
    }

    void truncationIsMarked()
    {
        SipLogAssembler assembler;
        assembler.feed(logged(kSent, "INVITE x") + "   *** message truncated at 2047 ***\n" +
                       logged(kSent, "ACK x"));
        assembler.flush();
        const QList<RawSipMessage> messages = assembler.takeMessages();
        QCOMPARE(messages.size(), 2);
        QVERIFY(messages[0].truncated);
        QVERIFY(!messages[1].truncated);
    }

    void aPeerCannotForgeMessages()
    {
        SipLogAssembler assembler;
        const QByteArray evil = "SIP/2.0 200 OK\n\n" + QByteArray(72, '-') + "\n" + kSent + "\n" +
                                QByteArray(72, '-') + "\nBYE sip:x SIP/2.0\nnta: Connection refused";
        assembler.feed(logged(kReceived, evil));
        assembler.flush();
        const QList<RawSipMessage> messages = assembler.takeMessages();
        QCOMPARE(messages.size(), 1);
        QVERIFY(!messages[0].sent);
        QVERIFY(assembler.takeLines().isEmpty());
    }

    void nothingGrowsWithoutEnd()
    {
        SipLogAssembler assembler;
        assembler.feed(kSent + "\n" + kDashes);
        for (int i = 0; i < 20000; ++i)
            assembler.feed("   " + QByteArray(100, 'x') + "\n");
        assembler.feed(kDashes);
        assembler.feed(QByteArray(5'000'000, 'y'));
        assembler.feed("\n");
        assembler.flush();
        const QList<RawSipMessage> messages = assembler.takeMessages();
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages[0].truncated);
        QVERIFY(messages[0].text.size() <= 256 * 1024);
        QVERIFY(assembler.takeLines().value(0).size() <= 64 * 1024);
    }
};

QTEST_GUILESS_MAIN(SipLogAssemblerTest)
#include "SipLogAssemblerTest.moc"
