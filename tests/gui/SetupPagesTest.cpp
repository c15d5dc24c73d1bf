// SPDX-License-Identifier: Apache-2.0
#include "WindowFixture.h"

#include "gui/ErrorBox.h"
#include "gui/setup/AgentsModel.h"
#include "gui/setup/PrerequisitesView.h"
#include "gui/ToneLabel.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace jonction;
using namespace Qt::StringLiterals;

/// The set-up as a person uses it: typing, findings, focus, the rail, and the word for what was done by hand.
class SetupPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongSubdomain_isMarkedBesideItsField();
    void wrongValue_staysInFieldAndFile();
    void chosenFinding_leadsToItsField();
    void hostWithPath_isAFinding();
    void wrongAgentNumber_marksItsCell();
    void pastedRows_becomeAgents();
    void rail_showsTwelveStepsInWords();
    void rail_followsTheKeyboard();
    void nextButton_opensTheNextStep();
    void doneByHand_isDeclaredAndCanBeWithdrawn();
    void helpMark_explainsTheField();
    void unreachableService_isToldInWords();
    void otherCloud_hasItsOwnClientAndSaysWhatItLacks();
    void evaluationClient_needsNoId();
    void deviceCode_tellsWhyThereIsNone();
    void missingPermission_offersToSignIn();
    void prerequisites_areSeenAtAGlance();
    void signingOut_forgetsWhoItWas();
    void nothingMade_offersNothingToTakeBack();
    void whatWasMade_canBeTakenBack();
};

void SetupPagesTest::wrongSubdomain_isMarkedBesideItsField()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Trunk);
    auto* field = fixture.find<QLineEdit>("sipSubdomain");
    QVERIFY(field);
    field->clear();
    QTest::keyClicks(field, u"ujet_centre"_s);
    QTRY_VERIFY_WITH_TIMEOUT(field->property("invalid").toBool(), 3000);
    auto* note = fixture.find<QWidget>("sipSubdomainNote");
    QVERIFY(note);
    QVERIFY(!field->accessibleDescription().isEmpty());
    QCOMPARE(field->text(), u"ujet_centre"_s);
    field->clear();
    QTest::keyClicks(field, u"ujet-centre"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!field->property("invalid").toBool(), 3000);
    QVERIFY(!note->isVisible());
}

void SetupPagesTest::wrongValue_staysInFieldAndFile()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Trunk);
    auto* field = fixture.find<QLineEdit>("number");
    QTest::keyClicks(field, u"0199000101"_s);
    fixture.goTo(StepId::Domain); // leaving writes what is typed
    QCOMPARE(fixture.flow()->deployment().trunk.number, u"0199000101"_s);
    QCOMPARE(fixture.read(u"centre.jonction"_s).value("trunk"_L1).toObject().value("number"_L1).toString(),
             u"0199000101"_s);
    fixture.goTo(StepId::Trunk);
    QCOMPARE(field->text(), u"0199000101"_s);
    QVERIFY(field->property("invalid").toBool());
}

void SetupPagesTest::chosenFinding_leadsToItsField()
{
    WindowFixture fixture;
    Deployment d = WindowFixture::deployment();
    d.trunk.profileName = u"x"_s;
    fixture.open(d);
    fixture.goTo(StepId::Trunk);
    auto* findings = fixture.find<QListWidget>("findings");
    QVERIFY(findings);
    QVERIFY(findings->count() >= 1);
    QTest::keyClick(findings, Qt::Key_Down);
    findings->setCurrentRow(0);
    Q_EMIT findings->itemActivated(findings->item(0));
    QCOMPARE(QApplication::focusWidget(), fixture.find<QLineEdit>("profileName"));
}

void SetupPagesTest::hostWithPath_isAFinding()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::SignIn);
    auto* host = fixture.find<QLineEdit>("host");
    QTest::keyClicks(host, u"/portal"_s);
    QTRY_VERIFY_WITH_TIMEOUT(host->property("invalid").toBool(), 3000);
    QVERIFY(fixture.find<QListWidget>("findings"));
}

void SetupPagesTest::wrongAgentNumber_marksItsCell()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Users);
    auto* table = fixture.find<QTableView>("agents");
    QVERIFY(table);
    const QModelIndex cell = table->model()->index(1, AgentsModel::NumberColumn);
    QVERIFY(table->model()->setData(cell, u"0199"_s));
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(cell.data().toString(), u"0199"_s);
    fixture.window()->go({Place::Setup, StepId::Users, {}, u"agents[1].number"_s});
    QCOMPARE(table->currentIndex(), cell);
}

void SetupPagesTest::pastedRows_becomeAgents()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Users);
    auto* model = qobject_cast<AgentsModel*>(fixture.find<QTableView>("agents")->model());
    const auto content = AgentFile::readText(
        u"Cy Gris\tcy@centre.example\tcy@centre.example\t+33199000103\n\nonly one cell\n"_s);
    QCOMPARE(model->merge(content.value()), 1);
    QCOMPARE(fixture.flow()->deployment().agents.size(), 3);
    QCOMPARE(fixture.flow()->deployment().agents.at(2).number, u"+33199000103"_s);
    model->removeAgents({0, 2});
    QCOMPARE(fixture.flow()->deployment().agents.size(), 1);
    QCOMPARE(fixture.flow()->deployment().agents.first().name, u"Bo Noir"_s);
}

void SetupPagesTest::rail_showsTwelveStepsInWords()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::SignIn);
    auto* rail = fixture.find<QListView>("stepRail");
    QVERIFY(rail);
    QCOMPARE(rail->model()->rowCount(), 12);
    for (int row = 0; row < 12; ++row) {
        const QString heard = rail->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(heard.contains(QString::number(row + 1)) && heard.contains(u':'), qPrintable(heard));
    }
}

void SetupPagesTest::rail_followsTheKeyboard()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::SignIn);
    auto* rail = fixture.find<QListView>("stepRail");
    QTest::keyClick(rail, Qt::Key_Down);
    QVERIFY(fixture.find<QWidget>("step_trunk"));
    QTest::keyClick(rail, Qt::Key_End);
    QVERIFY(fixture.find<QWidget>("step_proof"));
}

void SetupPagesTest::nextButton_opensTheNextStep()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Trunk);
    QTest::mouseClick(fixture.find<QPushButton>("nextButton"), Qt::LeftButton);
    QVERIFY(fixture.find<QWidget>("step_domain"));
    QTest::mouseClick(fixture.find<QPushButton>("backButton"), Qt::LeftButton);
    QVERIFY(fixture.find<QWidget>("step_trunk"));
}

void SetupPagesTest::doneByHand_isDeclaredAndCanBeWithdrawn()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Inheritance);
    auto* done = fixture.find<QPushButton>("declare_option");
    QVERIFY(done);
    done->click();
    QTRY_COMPARE(fixture.flow()->deployment().declared.size(), 1);
    QTRY_VERIFY(fixture.read(u"centre.jonction"_s).value("declared"_L1).toObject().size() == 1);
    QTRY_VERIFY(fixture.find<QWidget>("declaredState_option"));
    auto* state = fixture.find<QWidget>("declaredState_option");
    QVERIFY(!state->findChildren<QLabel*>().last()->text().isEmpty());
    QTRY_VERIFY(fixture.flow()->status(StepId::Inheritance).state == StepState::Declared);
    fixture.find<QPushButton>("declare_option")->click();
    QTRY_COMPARE(fixture.flow()->deployment().declared.size(), 0);
    QVERIFY(fixture.flow()->status(StepId::Inheritance).state != StepState::Declared);
}

void SetupPagesTest::helpMark_explainsTheField()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Trunk);
    auto* field = fixture.find<QLineEdit>("sipSubdomain");
    QVERIFY(!field->whatsThis().isEmpty());
    QVERIFY(fixture.find<QWidget>("sipSubdomainHelp"));
}

void SetupPagesTest::unreachableService_isToldInWords()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Trunk);
    fixture.find<QPushButton>("checkButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.flow()->status(StepId::Trunk).error.has_value(), 30'000);
    auto* what = fixture.find<QWidget>("errorWhat");
    QVERIFY(what);
    QVERIFY(!what->findChildren<QLabel*>().last()->text().isEmpty());
}

void SetupPagesTest::otherCloud_hasItsOwnClientAndSaysWhatItLacks()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::SignIn);
    auto* cloud = fixture.find<QComboBox>("cloud");
    auto* clientId = fixture.find<QLineEdit>("clientId");
    QVERIFY(cloud && clientId);
    const QString global = clientId->text();
    cloud->setCurrentIndex(cloud->findData(u"china"_s));
    Q_EMIT cloud->activated(cloud->currentIndex());
    QCOMPARE(fixture.flow()->deployment().tenant.cloud, u"china"_s);
    QVERIFY(clientId->text().isEmpty());
    QVERIFY(!fixture.find<ToneLabel>("cloudNote")->text().isEmpty());
    cloud->setCurrentIndex(cloud->findData(u"global"_s));
    Q_EMIT cloud->activated(cloud->currentIndex());
    QCOMPARE(clientId->text(), global);
}

void SetupPagesTest::evaluationClient_needsNoId()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::SignIn);
    auto* kind = fixture.find<QComboBox>("clientKind");
    const QString before = fixture.find<ToneLabel>("clientKindNote")->text();
    kind->setCurrentIndex(kind->findData(u"evaluation"_s));
    Q_EMIT kind->activated(kind->currentIndex());
    QTRY_VERIFY(!fixture.find<QLineEdit>("clientId")->isEnabled());
    QVERIFY(fixture.find<ToneLabel>("clientKindNote")->text() != before);
    QCOMPARE(signInClientId(fixture.flow()->deployment().tenant), QLatin1String(graphCommandLineTools));
}

void SetupPagesTest::deviceCode_tellsWhyThereIsNone()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::SignIn);
    fixture.find<QPushButton>("signInElsewhere")->click();
    auto* dialog = fixture.window()->findChild<QDialog*>(u"deviceCodeDialog"_s);
    QVERIFY(dialog);
    auto* again = dialog->findChild<QPushButton*>(u"deviceAgain"_s);
    QTRY_VERIFY_WITH_TIMEOUT(again->isVisible(), 60'000);
    QVERIFY(!dialog->findChild<ToneLabel*>(u"deviceState"_s)->text().isEmpty());
    QVERIFY(!dialog->findChild<QPushButton*>(u"deviceCopy"_s)->isEnabled());
    dialog->reject();
    QTRY_VERIFY(!fixture.window()->findChild<QDialog*>(u"deviceCodeDialog"_s));
}

void SetupPagesTest::missingPermission_offersToSignIn()
{
    ErrorBox box;
    Error error = Error::of(ErrorKind::SignInRequired, u"graph"_s, u"Domain.Read.All"_s);
    error.code = u"scope-missing"_s;
    box.show(error);
    auto* button = box.findChild<QPushButton*>(u"errorSignIn"_s);
    QVERIFY(button->isVisible());
    QVERIFY(box.findChild<ToneLabel*>(u"errorWhat"_s)->text().contains("Domain.Read.All"_L1));
    QSignalSpy asked(&box, &ErrorBox::signInRequested);
    button->click();
    QCOMPARE(asked.size(), 1);
    box.show(Error::of(ErrorKind::Network));
    QVERIFY(!button->isVisible());
}

void SetupPagesTest::prerequisites_areSeenAtAGlance()
{
    PrerequisitesView view;
    view.setFacts({{"tenant_name"_L1, u"Contoso"_s},
                   {"account"_L1, u"ann@contoso.com"_s},
                   {"account_kind"_L1, u"member"_s},
                   {"administrator"_L1, u"eligible"_s},
                   {"clock_difference"_L1, 400}},
                  u"https://portal.azure.com"_s);
    view.show();
    QVERIFY(view.findChild<ToneLabel*>(u"prerequisite_signin.role.users"_s));
    QVERIFY(view.findChild<QLabel*>(u"prerequisitesHint"_s)->text().contains("portal.azure.com"_L1));
    view.setFacts({}, {});
    QVERIFY(!view.findChild<ToneLabel*>(u"prerequisite_signin.tenant"_s));
    QVERIFY(view.findChild<QLabel*>(u"prerequisitesHint"_s)->isVisible());
}

void SetupPagesTest::signingOut_forgetsWhoItWas()
{
    WindowFixture fixture;
    Deployment d = WindowFixture::deployment();
    d.tenant.account = u"ann@contoso.com"_s;
    d.tenant.tenantId = u"99999999-2222-3333-4444-555555555555"_s;
    fixture.open(d);
    fixture.goTo(StepId::SignIn);
    auto* button = fixture.find<QPushButton>("signOut");
    QVERIFY(button->isEnabled());
    button->click();
    QVERIFY(fixture.flow()->deployment().tenant.account.isEmpty());
    QVERIFY(fixture.flow()->deployment().tenant.tenantId.isEmpty());
    QTRY_VERIFY(!button->isEnabled());
}

void SetupPagesTest::nothingMade_offersNothingToTakeBack()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Trunk);
    QVERIFY(fixture.find<QPushButton>("checkButton"));
    QVERIFY(!fixture.find<QPushButton>("undoButton"));
}

void SetupPagesTest::whatWasMade_canBeTakenBack()
{
    WindowFixture fixture;
    const QJsonObject line{{u"n"_s, 1},
                           {u"at"_s, u"2026-11-01T10:00:00.000Z"_s},
                           {u"phase"_s, u"done"_s},
                           {u"address"_s, u"trunk/outbound_voice_profile/CCAIP Teams"_s},
                           {u"action"_s, u"create"_s},
                           {u"undoable"_s, true}};
    QFile journal(fixture.path(u"centre.jonction.journal"_s));
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    journal.close();
    fixture.open();
    fixture.goTo(StepId::Trunk);
    auto* takeBack = fixture.find<QPushButton>("undoButton");
    QVERIFY(takeBack);
    takeBack->click();
    QTRY_VERIFY(fixture.find<QDialog>("undoDialog"));
    auto* dialog = fixture.find<QDialog>("undoDialog");
    auto* yes = dialog->findChild<QPushButton*>(u"confirmUndo"_s);
    QVERIFY(yes && !yes->isEnabled()); // nothing is taken back that was not seen
    auto* note = dialog->findChild<ToneLabel*>(u"undoNote"_s);
    QVERIFY(note);
    const QString looking = note->text();
    QTRY_VERIFY_WITH_TIMEOUT(note->text() != looking, 20'000); // nobody answers: said in words
    QVERIFY(!yes->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.find<QDialog>("undoDialog"));
}

QTEST_MAIN(SetupPagesTest)
#include "SetupPagesTest.moc"
