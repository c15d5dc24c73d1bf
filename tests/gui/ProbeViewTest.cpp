// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/ProbeView.h"

#include "dialer/ProbeReport.h"
#include "gui/TableCopy.h"
#include "gui/ToneLabel.h"

#include <QTableWidget>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

/// The report of a probe as a table of sentences.
class ProbeViewTest : public QObject
{
    Q_OBJECT

private:
    ProbeReport report() const
    {
        return {{{u"name.chosen"_s, ProbeResult::Pass, {u"A"_s, u"sbc.example.com"_s, u"192.0.2.1"_s}},
                 {u"tcp.connected"_s, ProbeResult::Pass, {u"192.0.2.1:5061"_s, u"3"_s}},
                 {u"teams.usageClient"_s, ProbeResult::Warn, {u"serverAuth"_s}},
                 {u"tls.verdict"_s, ProbeResult::Fail, {u"tlsSelfSigned"_s, {}, u"192.0.2.1:5061 TLS"_s}},
                 {u"options.notReached"_s, ProbeResult::Skipped, {}}}};
    }

private Q_SLOTS:
    void rowsSayResultSubjectAndSentence()
    {
        QWidget parent;
        ProbeView view(&parent);
        QVERIFY(view.isHidden());
        view.show(report());
        QVERIFY(!view.isHidden());
        auto* lines = view.findChild<QTableWidget*>(u"probeLines"_s);
        QCOMPARE(lines->rowCount(), 5);
        for (int row = 0; row < 5; ++row) {
            QVERIFY(!lines->item(row, 0)->icon().isNull());
            for (int column = 0; column < 3; ++column)
                QVERIFY(!lines->item(row, column)->text().isEmpty());
            const QString heard = lines->item(row, 2)->data(Qt::AccessibleTextRole).toString();
            QVERIFY(heard.contains(lines->item(row, 0)->text()) &&
                    heard.contains(lines->item(row, 2)->text()));
            QVERIFY(!(lines->item(row, 2)->flags() & Qt::ItemIsEditable));
        }
        QVERIFY(lines->item(3, 2)->text().contains("192.0.2.1:5061"_L1));
        QVERIFY(view.findChild<ToneLabel*>(u"probeSummary"_s)->text().contains("failed"_L1));
        QVERIFY(TableCopy::text(lines, {}).contains("192.0.2.1:5061"_L1));
        view.clear();
        QVERIFY(view.isHidden());
        QCOMPARE(lines->rowCount(), 0);
    }

    void longSentencesAreSeenWhole()
    {
        QWidget window;
        window.resize(420, 400);
        ProbeView view(&window);
        view.resize(window.size());
        view.show(report());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* lines = view.findChild<QTableWidget*>(u"probeLines"_s);
        QTRY_VERIFY(lines->rowHeight(2) > 2 * lines->rowHeight(1));
    }

    void walkedByKeyboard()
    {
        QWidget window;
        ProbeView view(&window);
        view.resize(600, 300);
        view.show(report());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* lines = view.findChild<QTableWidget*>(u"probeLines"_s);
        lines->setFocus();
        lines->setCurrentCell(0, 2);
        QTest::keyClick(lines, Qt::Key_Down);
        QCOMPARE(lines->currentRow(), 1);
        QVERIFY(!lines->accessibleName().isEmpty());
    }
};

QTEST_MAIN(ProbeViewTest)
#include "ProbeViewTest.moc"
