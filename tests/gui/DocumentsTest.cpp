// SPDX-License-Identifier: Apache-2.0
#include "WindowFixture.h"

#include "gui/StartPage.h"

#include <QLabel>
#include <QPushButton>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Opening, and not being able to open: told in the window, with nothing lost and nothing written.
class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodDocument_opensWithItsName();
    void practice_isInTitleAndHeader();
    void badDocument_isToldOnTheStartPage_data();
    void badDocument_isToldOnTheStartPage();
    void lockedDocument_isToldAndTheFirstWindowGoesOn();
    void newDocument_isWrittenAndOpen();
    void existingFile_isNotOverwritten();
    void closedDocument_leavesTheStartPage();
    void missingPractice_isToldInWords();
    void placeAndStep_areRememberedByName();
};

void DocumentsTest::goodDocument_opensWithItsName()
{
    WindowFixture fixture;
    MainWindow* window = fixture.open();
    QVERIFY(window->session());
    QVERIFY(window->windowTitle().contains(u"Test centre"_s));
    QVERIFY(window->currentPlace() == Place::Setup);
}

void DocumentsTest::practice_isInTitleAndHeader()
{
    WindowFixture fixture;
    MainWindow* window = fixture.open();
    QVERIFY(window->windowTitle().contains(u"practice"_s));
    QVERIFY(fixture.find<QWidget>("practiceBand"));
    window->go({Place::Activity, {}, {}, {}});
    QVERIFY(fixture.find<QWidget>("practiceBand"));
}

void DocumentsTest::badDocument_isToldOnTheStartPage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("hello");
    QTest::newRow("truncated") << QByteArray("{\"kind\":\"jonction-deployment\",\"schema\":1,\"na");
    QTest::newRow("another kind") << QByteArray("{\"kind\":\"recipe\",\"schema\":1}");
    QTest::newRow("newer") << QByteArray("{\"kind\":\"jonction-deployment\",\"schema\":99}");
    QTest::newRow("wrong type") << QByteArray(
        "{\"kind\":\"jonction-deployment\",\"schema\":1,\"agents\":\"none\"}");
}

void DocumentsTest::badDocument_isToldOnTheStartPage()
{
    QFETCH(QByteArray, content);
    WindowFixture fixture;
    MainWindow* window = fixture.empty();
    QFile file(fixture.path(u"bad.jonction"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    window->openDocument(file.fileName());
    QVERIFY(!window->session());
    auto* problem = fixture.find<QWidget>("documentProblem");
    QVERIFY(problem);
    auto* what = fixture.find<QWidget>("errorWhat");
    QVERIFY(what && !what->findChildren<QLabel*>().last()->text().isEmpty());
    QVERIFY(fixture.find<QPushButton>("openDocument")->isEnabled());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    // The way on is open: another document goes into the same window.
    window->openDocument(fixture.write(u"good.jonction"_s, WindowFixture::deployment()));
    QVERIFY(window->session());
}

void DocumentsTest::lockedDocument_isToldAndTheFirstWindowGoesOn()
{
    WindowFixture fixture;
    MainWindow* first = fixture.open();
    MainWindow second({});
    second.show();
    second.openDocument(first->session()->workspace().fileName());
    QVERIFY(!second.session());
    QVERIFY(second.findChild<QWidget*>(u"documentProblem"_s)->isVisible());
    QVERIFY(first->session());
}

void DocumentsTest::newDocument_isWrittenAndOpen()
{
    WindowFixture fixture;
    MainWindow* window = fixture.empty();
    window->createDocument(fixture.path(u"New centre.jonction"_s));
    QVERIFY(window->session());
    QCOMPARE(window->session()->deployment().name, u"New centre"_s);
    QCOMPARE(fixture.read(u"New centre.jonction"_s).value("kind"_L1).toString(), u"jonction-deployment"_s);
}

void DocumentsTest::existingFile_isNotOverwritten()
{
    WindowFixture fixture;
    MainWindow* window = fixture.empty();
    fixture.write(u"here.jonction"_s, QJsonObject{{"mine"_L1, true}});
    window->createDocument(fixture.path(u"here.jonction"_s));
    QVERIFY(!window->session());
    QVERIFY(fixture.find<QWidget>("documentProblem"));
    QVERIFY(fixture.read(u"here.jonction"_s).value("mine"_L1).toBool());
}

void DocumentsTest::closedDocument_leavesTheStartPage()
{
    WindowFixture fixture;
    MainWindow* window = fixture.open();
    window->go({Place::Overview, {}, {}, {}});
    window->closeDocument();
    QVERIFY(!window->session());
    QVERIFY(fixture.find<QWidget>("startPage"));
    QVERIFY(!fixture.find<QWidget>("practiceBand"));
}

void DocumentsTest::missingPractice_isToldInWords()
{
    WindowFixture fixture;
    fixture.empty();
    fixture.find<QPushButton>("practice")->click();
    QVERIFY(fixture.find<QWidget>("documentProblem"));
}

void DocumentsTest::placeAndStep_areRememberedByName()
{
    WindowFixture fixture;
    MainWindow* window = fixture.open();
    fixture.goTo(StepId::Secret);
    const QString file = window->session()->workspace().fileName();
    window->closeDocument();
    window->openDocument(file);
    QVERIFY(window->currentPlace() == Place::Setup);
    QVERIFY(fixture.find<QWidget>("step_secret"));
}

QTEST_MAIN(DocumentsTest)
#include "DocumentsTest.moc"
