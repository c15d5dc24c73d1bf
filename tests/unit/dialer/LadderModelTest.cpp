// SPDX-License-Identifier: Apache-2.0
#include "dialer/LadderModel.h"
#include "dialer/MessageReader.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

SipMessageRecord ladderRecord(bool sent, const QString& line, const QString& remote = u"192.0.2.2:5060"_s)
{
    SipMessageRecord record;
    record.sent = sent;
    record.local = u"192.0.2.1:40000"_s;
    record.remote = remote;
    record.transport = u"udp"_s;
    record.startLine = line;
    record.raw = line.toUtf8() + "\nCSeq: 1 INVITE\n\n";
    return record;
}

} // namespace

class LadderModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsJoinColumns()
    {
        LadderModel ladder;
        QAbstractItemModelTester tester(&ladder, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ladder.append(ladderRecord(true, u"INVITE sip:x SIP/2.0"_s));
        ladder.append(ladderRecord(false, u"SIP/2.0 180 Ringing"_s));
        ladder.append(ladderRecord(true, u"ACK sip:y SIP/2.0"_s, u"192.0.2.3:5060"_s));
        QCOMPARE(ladder.rowCount(), 3);
        QCOMPARE(ladder.hosts(),
                 (QStringList{u"192.0.2.1:40000"_s, u"192.0.2.2:5060"_s, u"192.0.2.3:5060"_s}));
        const QModelIndex invite = ladder.index(0);
        QCOMPARE(invite.data().toString(), u"INVITE"_s);
        QCOMPARE(invite.data(LadderModel::FromRole).toInt(), 0);
        QCOMPARE(invite.data(LadderModel::ToRole).toInt(), 1);
        const QModelIndex ringing = ladder.index(1);
        QCOMPARE(ringing.data().toString(), u"180 Ringing"_s);
        QCOMPARE(ringing.data(LadderModel::StatusRole).toInt(), 180);
        QCOMPARE(ringing.data(LadderModel::MethodRole).toString(), u"INVITE"_s);
        QCOMPARE(ringing.data(LadderModel::FromRole).toInt(), 1);
        QCOMPARE(ringing.data(LadderModel::ToRole).toInt(), 0);
        QCOMPARE(ladder.index(2).data(LadderModel::ToRole).toInt(), 2);
    }

    void retransmissionsAreShownAndCounted()
    {
        LadderModel ladder;
        SipMessageRecord invite = ladderRecord(true, u"INVITE sip:x SIP/2.0"_s);
        ladder.append(invite);
        QSignalSpy changed(&ladder, &LadderModel::dataChanged);
        invite.retransmission = true;
        ladder.append(invite);
        ladder.append(ladderRecord(false, u"SIP/2.0 100 Trying"_s));
        ladder.append(invite);
        QCOMPARE(ladder.rowCount(), 4);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(ladder.index(0).data(LadderModel::RetransmissionsRole).toInt(), 2);
        QCOMPARE(ladder.index(0).data(LadderModel::RepeatRole).toInt(), 0);
        QCOMPARE(ladder.index(1).data(LadderModel::RepeatRole).toInt(), 1);
        QCOMPARE(ladder.index(3).data(LadderModel::RepeatRole).toInt(), 2);
        QVERIFY(ladder.toText().contains("INVITE (repeated, 2)"_L1));
    }

    void audioIsABandAtItsTime()
    {
        LadderModel ladder;
        QAbstractItemModelTester tester(&ladder, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto at = [](qint64 ms, SipMessageRecord record) {
            record.atMs = ms;
            return record;
        };
        ladder.append(at(0, ladderRecord(true, u"INVITE sip:x SIP/2.0"_s)));
        ladder.append(at(100, ladderRecord(false, u"SIP/2.0 200 OK"_s)));
        ladder.append(at(120, ladderRecord(true, u"ACK sip:x SIP/2.0"_s)));
        ladder.append(at(5000, ladderRecord(true, u"BYE sip:x SIP/2.0"_s)));
        SipMediaSpan span{110, -1, u"192.0.2.2:9000"_s, u"PCMA"_s, true, true, true};
        ladder.setMedia({span});
        QCOMPARE(ladder.rowCount(), 5);
        const QModelIndex band = ladder.index(2);
        QVERIFY(band.data(LadderModel::BandRole).toBool());
        QCOMPARE(band.data(LadderModel::FromRole).toInt(), 0);
        QCOMPARE(band.data(LadderModel::ToRole).toInt(), 1); // the host that signals, whatever the port
        QCOMPARE(band.data().toString(), u"RTP PCMA SRTP"_s);
        QCOMPARE(band.data(LadderModel::BandEndRole).toLongLong(), -1);
        QCOMPARE(ladder.index(3).data(LadderModel::CoversRole).value<QList<int>>(), QList<int>{1});
        QCOMPARE(ladder.index(4).data(LadderModel::CoversRole).value<QList<int>>(), QList<int>{1});
        QVERIFY(ladder.index(1).data(LadderModel::CoversRole).value<QList<int>>().isEmpty());
        span.toMs = 2000;
        SipMediaSpan held{2000, 4000, u"198.51.100.7:9002"_s, u"PCMA"_s, true, false, false};
        ladder.setMedia({held, span}); // in any order
        QCOMPARE(ladder.rowCount(), 6);
        QCOMPARE(ladder.index(2).data(LadderModel::BandEndRole).toLongLong(), 2000);
        QVERIFY(ladder.index(4).data(LadderModel::BandRole).toBool());
        QCOMPARE(ladder.hosts().last(), u"198.51.100.7:9002"_s); // audio of another computer: its own column
        QVERIFY(ladder.index(5).data(LadderModel::CoversRole).value<QList<int>>().isEmpty());
        const QString text = ladder.toText();
        QVERIFY2(text.contains("RTP PCMA SRTP <=>  192.0.2.2:9000 (until 2000 ms)"_L1), qPrintable(text));
        QVERIFY2(text.contains("-x-"_L1), qPrintable(text));
    }

    // A second call to the same computer, at another port: each has its own audio.
    void audioIsWithWhoNamedItsPort()
    {
        LadderModel ladder;
        for (const QString& port : {u"5060"_s, u"5070"_s}) {
            SipMessageRecord answer = ladderRecord(false, u"SIP/2.0 200 OK"_s);
            answer.remote = u"192.0.2.2:"_s + port;
            answer.raw = "SIP/2.0 200 OK\nCSeq: 1 INVITE\n\nc=IN IP4 192.0.2.2\nm=audio 9" + port.toLatin1() +
                         " RTP/AVP 8\n";
            ladder.append(answer);
        }
        ladder.setMedia({SipMediaSpan{10, -1, u"192.0.2.2:95070"_s, u"PCMA"_s, false, true, true},
                         SipMediaSpan{10, 500, u"192.0.2.2:95060"_s, u"PCMA"_s, false, true, true}});
        QHash<QString, QString> hosts;
        for (int row = 0; row < ladder.rowCount(); ++row)
            if (const QModelIndex band = ladder.index(row); band.data(LadderModel::BandRole).toBool())
                hosts.insert(band.data(LadderModel::MediaPeerRole).toString(),
                             ladder.hosts().at(band.data(LadderModel::ToRole).toInt()));
        QCOMPARE(hosts.value(u"192.0.2.2:95060"_s), u"192.0.2.2:5060"_s);
        QCOMPARE(hosts.value(u"192.0.2.2:95070"_s), u"192.0.2.2:5070"_s);
    }

    // This computer as both ends: the called side's audio is known before the caller has all messages.
    void lateMessageGoesBeforeLaterAudio()
    {
        LadderModel ladder;
        QAbstractItemModelTester tester(&ladder, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ladder.append(ladderRecord(true, u"INVITE sip:x SIP/2.0"_s));
        ladder.setMedia({SipMediaSpan{325, -1, u"192.0.2.2:9000"_s, u"PCMA"_s, false, true, true}});
        SipMessageRecord late = ladderRecord(false, u"SIP/2.0 180 Ringing"_s);
        late.atMs = 324;
        ladder.append(late);
        for (const auto& [ms, line] : {std::pair{325, u"SIP/2.0 200 OK"_s}, {326, u"SIP/2.0 481 Gone"_s}}) {
            late = ladderRecord(false, line);
            late.atMs = ms;
            ladder.append(late);
        }
        QCOMPARE(ladder.index(1).data().toString(), u"180 Ringing"_s);
        QCOMPARE(ladder.index(2).data().toString(), u"200 OK"_s); // as where the message is told first
        QVERIFY(ladder.index(3).data(LadderModel::BandRole).toBool());
        QCOMPARE(ladder.index(4).data().toString(), u"481 Gone"_s);
    }

    void audioBeforeAnyMessageHarmsNothing()
    {
        LadderModel ladder;
        QAbstractItemModelTester tester(&ladder, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ladder.setMedia({SipMediaSpan{}});
        ladder.append(ladderRecord(true, u"INVITE sip:x SIP/2.0"_s));
        QCOMPARE(ladder.rowCount(), 2);
        QCOMPARE(ladder.hosts().first(), u"192.0.2.1:40000"_s);
        QVERIFY(!ladder.toText().isEmpty());
    }

    void bothEndsHereAreTwoColumnsAndOneArrow()
    {
        LadderModel ladder;
        SipMessageRecord invite = ladderRecord(true, u"INVITE sip:x SIP/2.0"_s);
        ladder.append(invite);
        SipMessageRecord arrived = invite;
        arrived.sent = false;
        std::swap(arrived.local, arrived.remote);
        arrived.local = u"192.0.2.2:5060"_s;
        ladder.append(arrived);
        QCOMPARE(ladder.rowCount(), 1);
        SipMessageRecord ringing = ladderRecord(true, u"SIP/2.0 180 Ringing"_s, u"192.0.2.1:40000"_s);
        ringing.local = u"192.0.2.2:5060"_s;
        ladder.append(ringing);
        QCOMPARE(ladder.rowCount(), 2);
        QCOMPARE(ladder.hosts(), (QStringList{u"192.0.2.1:40000"_s, u"192.0.2.2:5060"_s}));
        QCOMPARE(ladder.index(1).data(LadderModel::FromRole).toInt(), 1);
        QCOMPARE(ladder.index(1).data(LadderModel::ToRole).toInt(), 0);
        QVERIFY(ladder.isOwn(0) && ladder.isOwn(1));
        SipMessageRecord again = invite; // sent once more, and lost: it arrives nowhere
        again.retransmission = true;
        ladder.append(again);
        QCOMPARE(ladder.rowCount(), 3);
        ladder.clear();
        QVERIFY(!ladder.isOwn(1));
    }

    void theOwnPortIsKnownLater()
    {
        LadderModel ladder;
        SipMessageRecord first = ladderRecord(false, u"OPTIONS sip:x SIP/2.0"_s);
        first.local = u"192.0.2.1"_s;
        ladder.append(first);
        ladder.append(ladderRecord(true, u"SIP/2.0 200 OK"_s));
        first.startLine = u"BYE sip:x SIP/2.0"_s;
        ladder.append(first);
        QCOMPARE(ladder.hosts(), (QStringList{u"192.0.2.1:40000"_s, u"192.0.2.2:5060"_s}));
    }

    void hostsHaveNamesWhereKnown()
    {
        LadderModel ladder;
        ladder.append(ladderRecord(true, u"INVITE sip:x SIP/2.0"_s));
        QSignalSpy changed(&ladder, &LadderModel::hostsChanged);
        ladder.setHostName(u"192.0.2.2:5060"_s, u"sip.example.org"_s);
        ladder.setHostName(u"192.0.2.2:5060"_s, u"sip.example.org"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(ladder.hostName(1), u"sip.example.org"_s);
        QCOMPARE(ladder.hostName(0), QString());
        QVERIFY(ladder.toText().startsWith("192.0.2.2:5060 = sip.example.org\n"_L1));
    }

    void textIsFoundInStartLinesAndMessages()
    {
        LadderModel ladder;
        QCOMPARE(ladder.nextMatch(-1), -1);
        ladder.append(ladderRecord(true, u"INVITE sip:x SIP/2.0"_s));
        ladder.append(ladderRecord(false, u"SIP/2.0 180 Ringing"_s));
        ladder.append(ladderRecord(true, u"ACK sip:x SIP/2.0"_s));
        QCOMPARE(ladder.nextMatch(0), -1); // nothing is searched for
        QSignalSpy changed(&ladder, &LadderModel::searchChanged);
        ladder.setSearch(u"SIP:X"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(ladder.matchCount(), 2);
        QVERIFY(ladder.index(0).data(LadderModel::MatchRole).toBool());
        QVERIFY(!ladder.index(1).data(LadderModel::MatchRole).toBool());
        QCOMPARE(ladder.nextMatch(0), 2);
        QCOMPARE(ladder.nextMatch(2), 0); // around the end
        QCOMPARE(ladder.nextMatch(0, false), 2);
        QCOMPARE(ladder.nextMatch(-1), 0);
        QCOMPARE(ladder.nextMatch(1, false), 0);
        ladder.setSearch(u"cseq"_s); // only in the message itself
        QCOMPARE(ladder.matchCount(), 3);
        ladder.setSearch(u"nowhere"_s);
        QCOMPARE(ladder.nextMatch(1), -1);
        ladder.setSearch({});
        QCOMPARE(ladder.matchCount(), 0);
    }

    void everyLineOfAMessageHasATopic_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("topic");
        const QStringList topics{
            u"request.INVITE"_s, u"header.Via"_s,  u"header.Via"_s,   u"header.X-Ms-A"_s,  u"blank"_s,
            u"sdp.v"_s,          u"sdp.m.audio"_s, u"sdp.a.rtpmap"_s, u"sdp.a.sendrecv"_s, u"fragment.180"_s,
            u"body"_s,           u"blank"_s,       QString()};
        for (qsizetype at = 0; at < topics.size(); ++at)
            QTest::addRow("%d", int(at)) << int(at) << topics.at(at);
        QTest::addRow("before") << -1 << QString();
    }

    void everyLineOfAMessageHasATopic()
    {
        QFETCH(int, line);
        const QString message =
            u"INVITE sip:x SIP/2.0\nv: a\n ;branch=b\nX-MS-A: b\n\nv=0\nm=audio 9 RTP/AVP "
            "8\na=rtpmap:8 PCMA/8000\na=sendrecv\nSIP/2.0 180 Ringing\nSignal=5\n"_s;
        QTEST(MessageReader::topic(message, line), "topic");
        QCOMPARE(MessageReader::topic(u"SIP/2.0 404 Not Found"_s, 0), u"answer.404"_s);
        QCOMPARE(MessageReader::topic({}, 0), u"request."_s);
    }

    void textHoldsEveryMessage()
    {
        LadderModel ladder;
        ladder.append(ladderRecord(true, u"OPTIONS sip:x SIP/2.0"_s));
        SipMessageRecord cut = ladderRecord(false, u"SIP/2.0 200 OK"_s);
        cut.truncated = true;
        ladder.append(cut);
        const QString text = ladder.toText();
        QVERIFY(text.contains("192.0.2.1:40000 -> 192.0.2.2:5060  OPTIONS"_L1));
        QVERIFY(text.contains("192.0.2.1:40000 <- 192.0.2.2:5060  200 OK"_L1));
        QVERIFY(text.contains("OPTIONS sip:x SIP/2.0\nCSeq"_L1));
        QVERIFY(text.contains("[cut]"_L1));
        ladder.clear();
        QCOMPARE(ladder.rowCount(), 0);
        QVERIFY(ladder.hosts().isEmpty());
    }
};

QTEST_GUILESS_MAIN(LadderModelTest)
#include "LadderModelTest.moc"
