// SPDX-License-Identifier: Apache-2.0
#include "dialer/LadderModel.h"

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

    void retransmissionsAreCounted()
    {
        LadderModel ladder;
        SipMessageRecord invite = ladderRecord(true, u"INVITE sip:x SIP/2.0"_s);
        ladder.append(invite);
        QSignalSpy changed(&ladder, &LadderModel::dataChanged);
        invite.retransmission = true;
        ladder.append(invite);
        ladder.append(invite);
        QCOMPARE(ladder.rowCount(), 1);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(ladder.index(0).data(LadderModel::RetransmissionsRole).toInt(), 2);
        QVERIFY(ladder.toText().contains("INVITE (x3)"_L1));
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
