// SPDX-License-Identifier: Apache-2.0
// The helper process when it dies, hangs, is missing, or speaks nonsense.
#include "dialer/DialerController.h"
#include "integration/sip/TestCall.h"
#include "integration/sip/UdpResponder.h"
#include "sip/SipHelperClient.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

namespace {

bool isRunning(qint64 pid)
{
    QFile status(u"/proc/%1/stat"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    return !status.readAll().contains(") Z ");
}

} // namespace

class HelperProcessTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UdpResponder> m_peer;
    QByteArray m_program;

    SipRequest request() { return requestTo(m_peer->uri(), 30); }

    /// A call that has been answered; its helper's process id in `pid`.
    SipJob* answeredCall(SipClient& client, SipHelperClient& helper, qint64& pid)
    {
        TestCall call;
        call.watch(client.call(this, request()));
        if (!call.awaitAnswer(10000))
            return nullptr;
        pid = helper.processId();
        return call.job;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_program = qgetenv("JONCTION_SIP");
        QVERIFY(QFile::exists(QString::fromLocal8Bit(m_program)));
    }

    void init()
    {
        qputenv("JONCTION_SIP", m_program);
        m_peer = std::make_unique<UdpResponder>([this](const QByteArray& request) -> QList<QByteArray> {
            if (request.startsWith("ACK "))
                return {};
            return {reply(request, "200 OK", "Contact: <" + m_peer->uri().toLatin1() + ">\r\n")};
        });
    }

    void killedInMidCall()
    {
        auto* helper = new SipHelperClient;
        SipClient client(helper, nullptr);
        qint64 pid = 0;
        SipJob* job = answeredCall(client, *helper, pid);
        QVERIFY(job && pid > 0);
        QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
        const SipOutcome outcome = outcomeOf(job, 5000);
        QCOMPARE(toString(outcome.callReason), u"engineStopped"_s);
        QVERIFY(!outcome.evidence.isEmpty());
        QVERIFY(outcome.isCall());
        QVERIFY(hasMessage(outcome, true, u"INVITE"_s)); // what was seen stays
        QVERIFY(outcomeOf(client.options(this, request())).ok);
        QVERIFY(helper->processId() != pid);
    }

    void frozenInMidCall()
    {
        auto* helper = new SipHelperClient;
        helper->setWatch(200, 900);
        SipClient client(helper, nullptr);
        qint64 pid = 0;
        SipJob* job = answeredCall(client, *helper, pid);
        QVERIFY(job && pid > 0);
        QTest::qWait(1500);
        QVERIFY(!job->isSettled()); // pings are answered
        QCOMPARE(::kill(static_cast<pid_t>(pid), SIGSTOP), 0);
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = outcomeOf(job, 5000);
        QCOMPARE(toString(outcome.callReason), u"engineStopped"_s);
        QVERIFY(timer.elapsed() < 2500);
        QTRY_VERIFY(!isRunning(pid));
        QVERIFY(outcomeOf(client.options(this, request())).ok);
    }

    void missing()
    {
        qputenv("JONCTION_SIP", "/nonexistent/jonction-sip");
        SipClient client;
        const SipOutcome outcome = outcomeOf(client.options(this, request()), 5000);
        QCOMPARE(toString(outcome.callReason), u"engineMissing"_s);
        qputenv("JONCTION_SIP", m_program);
        QVERIFY(outcomeOf(client.options(this, request())).ok);
    }

    void speaksNonsense_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("text") << QByteArray(
            "#!/bin/sh\necho 'hello, this is no frame at all'\nexec sleep 30\n");
        QTest::newRow("wrong frame") << QByteArray(
            "#!/bin/sh\nprintf '\\000\\000\\000\\001x'\nexec sleep 30\n");
        QTest::newRow("exits") << QByteArray("#!/bin/sh\nexit 3\n");
    }

    void speaksNonsense()
    {
        QFETCH(QByteArray, script);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"jonction-sip"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("JONCTION_SIP", file.fileName().toLocal8Bit());
        const SipOutcome outcome = OneRequest().options(request(), 5000);
        QCOMPARE(toString(outcome.callReason), u"engineStopped"_s);
    }

    void leavesWhenItsInputEnds()
    {
        QProcess helper;
        helper.start(QString::fromLocal8Bit(m_program), QStringList());
        QVERIFY(helper.waitForStarted());
        helper.closeWriteChannel();
        QVERIFY(helper.waitForFinished(5000));
        QCOMPARE(helper.exitStatus(), QProcess::NormalExit);
        QCOMPARE(helper.exitCode(), 0);
    }

    void hangsUpBeforeItLeaves()
    {
        auto client = std::make_unique<SipClient>();
        TestCall call;
        call.watch(client->call(this, request()));
        QVERIFY(call.awaitAnswer(10000));
        QElapsedTimer timer;
        timer.start();
        client.reset(); // never waits
        QVERIFY(timer.elapsed() < 200);
        QTRY_VERIFY_WITH_TIMEOUT(!m_peer->requests.isEmpty() && m_peer->requests.last().startsWith("BYE "),
                                 4000);
    }

    void isBounded()
    {
        auto* helper = new SipHelperClient;
        SipClient client(helper, nullptr);
        QVERIFY(outcomeOf(client.options(this, request())).ok);
        QFile limits(u"/proc/%1/limits"_s.arg(helper->processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QByteArray text = limits.readAll().simplified();
        QVERIFY(text.contains("Max core file size 0 0"));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY(text.contains("Max address space 1073741824 1073741824"));
#endif
        QFile arguments(u"/proc/%1/cmdline"_s.arg(helper->processId()));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        QCOMPARE(arguments.readAll(), m_program + '\0');
    }

    void anOwnersDeathEndsTheCall()
    {
        SipClient client;
        auto owner = std::make_unique<QObject>();
        TestCall call;
        call.watch(client.call(owner.get(), request()));
        QVERIFY(call.awaitAnswer(10000));
        owner.reset();
        QTRY_VERIFY_WITH_TIMEOUT(m_peer->requests.last().startsWith("BYE "), 4000);
    }

    void controllerShowsTheWholeWay()
    {
        DialerController dialer;
        QSignalSpy finished(&dialer, &DialerController::finished);
        SipRequest call = request();
        call.holdSeconds = 0;
        QVERIFY(dialer.call(call));
        QVERIFY(!dialer.probe(call)); // one at a time
        QVERIFY(finished.wait(10000));
        QVERIFY(!dialer.isBusy());
        QVERIFY(dialer.verdict().works());
        QCOMPARE(dialer.ladder()->rowCount(), 5); // INVITE 200 ACK BYE 200
        QCOMPARE(dialer.ladder()->hosts().size(), 2);
        QVERIFY(dialer.state() == CallState::Ended);
        QVERIFY(dialer.probe(call));
        QVERIFY(finished.wait(10000));
        QCOMPARE(dialer.ladder()->rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(HelperProcessTest)
#include "HelperProcessTest.moc"
