// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/VerdictBox.h"

#include "dialer/CallVerdict.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

/// What a call means, in a box.
class VerdictBoxTest : public QObject
{
    Q_OBJECT

private:
    static CallVerdict verdict(int notes)
    {
        CallVerdict verdict;
        verdict.kind = u"flawed"_s;
        verdict.cause = u"callHeard"_s;
        verdict.arguments = QStringList{u"200 OK"_s, u"192.0.2.1:5060 UDP"_s};
        for (int note = 0; note < notes; ++note)
            verdict.notes.append({u"lossHigh"_s, {u"<%1"_s.arg(note + 7)}});
        return verdict;
    }

private Q_SLOTS:
    void notesBeyondThreeAreCounted()
    {
        QWidget parent;
        VerdictBox box(&parent);
        const auto* text = box.findChild<QLabel*>(u"verdictText"_s);
        box.show(verdict(3));
        QCOMPARE(text->text().count(u'•'), 3);
        QVERIFY2(!text->text().contains("Further"_L1), qPrintable(text->text()));
        QVERIFY(text->toolTip().isEmpty());
        box.show(verdict(5));
        QCOMPARE(text->text().count(u'•'), 3);
        QVERIFY2(text->text().endsWith("Further notes: 2"_L1), qPrintable(text->text()));
        QCOMPARE(text->toolTip().count(u'•'), 5);
        QVERIFY2(text->toolTip().contains("&lt;11"_L1), qPrintable(text->toolTip()));
        box.show(verdict(0));
        QVERIFY(text->toolTip().isEmpty());
    }

    void stepIsOffered()
    {
        QWidget parent;
        VerdictBox box(&parent);
        CallVerdict refused = verdict(0);
        refused.step = StepId::Trunk;
        box.show(refused);
        auto* button = box.findChild<QPushButton*>(u"verdictStep"_s);
        QVERIFY(!button->isHidden());
        QSignalSpy asked(&box, &VerdictBox::stepRequested);
        button->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.first().first().value<StepId>() == StepId::Trunk);
        box.show(verdict(0));
        QVERIFY(button->isHidden());
    }
};

QTEST_MAIN(VerdictBoxTest)
#include "VerdictBoxTest.moc"
