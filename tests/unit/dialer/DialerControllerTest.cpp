// SPDX-License-Identifier: Apache-2.0
#include "dialer/DialerController.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

/// What never leaves this computer.
class DialerControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeSentIsRefused_data()
    {
        QTest::addColumn<QString SipRequest::*>("field");
        QTest::addColumn<QString>("name");
        QTest::newRow("from") << &SipRequest::fromUri << u"From"_s;
        QTest::newRow("asserted") << &SipRequest::assertedUri << u"P-Asserted-Identity"_s;
        QTest::newRow("diversion") << &SipRequest::diversionUri << u"Diversion"_s;
    }

    void whatCannotBeSentIsRefused()
    {
        QFETCH(QString SipRequest::*, field);
        QFETCH(QString, name);
        SipRequest request;
        request.target = u"sip:a@127.0.0.1:9"_s;
        request.*field = u"+33 199 000 100"_s;
        QCOMPARE(causeOf(request), u"invalidField"_s);
        QCOMPARE(m_told, name);
    }

    void headersHaveTheirForm()
    {
        SipRequest request;
        request.target = u"sip:a@127.0.0.1:9"_s;
        for (const QString& header : {u"Via: x"_s, u"X-A"_s}) {
            request.headers = {u"X-Good: 1"_s, header};
            QCOMPARE(causeOf(request), u"invalidHeader"_s);
            QVERIFY(m_told.endsWith(header));
        }
    }

    void everyWorkIsRefusedAlike()
    {
        SipRequest request;
        request.target = u"sip:a@127.0.0.1:9"_s;
        request.fromUri = u"+33 199 000 100"_s;
        const Begin all[] = {&DialerController::probe, &DialerController::registration,
                             &DialerController::listen};
        for (const Begin begin : all)
            QCOMPARE(causeOf(request, begin), u"invalidField"_s);
        request.fromUri.clear();
        request.assertedUri = u"nobody"_s; // of a call alone: these do not send it
        for (const Begin begin : all)
            QVERIFY(causeOf(request, begin) != "invalidField"_L1);
    }

    void forwardingNeedsAnAddress()
    {
        SipRequest request;
        request.target = u"sip:127.0.0.1"_s;
        request.manner = CalledManner::Forward;
        for (const QString& to : {QString(), u"+33 199"_s}) {
            request.forwardTo = to;
            QCOMPARE(causeOf(request, &DialerController::listen), u"forwardNowhere"_s);
        }
    }

    void keysAreThoseOfATelephone()
    {
        SipRequest request;
        request.target = u"sip:a@127.0.0.1:9"_s;
        request.keys = u"12x#"_s;
        QCOMPARE(causeOf(request), u"invalidKeys"_s);
        QCOMPARE(causeOf(request, &DialerController::listen), u"invalidKeys"_s);
        request.keys = u"12*#Ad"_s;
        QVERIFY(causeOf(request) != "invalidKeys"_L1);
    }

private:
    using Begin = bool (DialerController::*)(const SipRequest&);

    /// Of a call that ends by itself, with nothing on the wire.
    QString causeOf(const SipRequest& request, Begin begin = &DialerController::call)
    {
        DialerController dialer;
        QSignalSpy finished(&dialer, &DialerController::finished);
        if (!(dialer.*begin)(request) || !finished.isEmpty() || !finished.wait(2000))
            return QString();
        m_told = dialer.verdict().arguments.value(2);
        const bool quiet = !dialer.isBusy() && dialer.ladder()->rowCount() == 0;
        return quiet ? dialer.verdict().cause : QString();
    }

    QString m_told;
};

QTEST_GUILESS_MAIN(DialerControllerTest)
#include "DialerControllerTest.moc"
