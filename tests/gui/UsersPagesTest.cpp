// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/AgentPicker.h"
#include "gui/setup/AgentsModel.h"
#include "gui/setup/LicencesModel.h"
#include "gui/setup/PeopleModel.h"
#include "WindowFixture.h"

#include <QElapsedTimer>
#include <QFileDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Licences, users and numbers: their pages, the picker and the tables.
class UsersPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void licences_saysWhatIsMissingForWhom();
    void licences_keepsTheCountryTyped();
    void picker_staysLiveWhenNobodyAnswers();
    void people_thousandsOfRows();
    void people_whoMayBeChosen();
    void importedTable_becomesAgents();
    void importedNonsense_isSaid();
    void teamsColumns_showTheLastLook();
    void anotherName_isAnotherAccount();

private:
    static void chooseFile(WindowFixture& fixture, const QString& name);
};

void UsersPagesTest::licences_saysWhatIsMissingForWhom()
{
    LicencesModel model(nullptr);
    const QList<Agent> agents = WindowFixture::deployment().agents;
    model.show(agents, {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, LicencesModel::MissingColumn).data().toString(), QString());
    const QJsonObject gift{{"product"_L1, u"Teams Phone"_s}, {"free"_L1, 3}, {"seats"_L1, 10}};
    const QJsonObject account{{"base"_L1, u"Microsoft 365 E3"_s},
                              {"teams"_L1, true},
                              {"phone"_L1, false},
                              {"verdict"_L1, u"needsPhone"_s},
                              {"gifts"_L1, QJsonArray{gift}}};
    model.show(agents, {{"accounts"_L1, QJsonObject{{agents.first().upn.toLower(), account}}}});
    const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(0, LicencesModel::BaseColumn), u"Microsoft 365 E3"_s);
    QCOMPARE(cell(0, LicencesModel::MissingColumn), u"Teams Phone"_s);
    QVERIFY(cell(0, LicencesModel::SourceColumn).contains(u"3"_s));
    QVERIFY(cell(0, LicencesModel::SourceColumn).contains(u"10"_s));
    QCOMPARE(cell(1, LicencesModel::MissingColumn), u"no such account"_s);
}

void UsersPagesTest::licences_keepsTheCountryTyped()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Licences);
    QVERIFY(fixture.find<QTableView>("licences"));
    auto* field = fixture.find<QLineEdit>("usageLocation");
    QTest::keyClicks(field, u"CH"_s);
    field->clearFocus();
    QTRY_COMPARE(fixture.flow()->deployment().licences.usageLocation, u"CH"_s);
}

void UsersPagesTest::picker_staysLiveWhenNobodyAnswers()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Users);
    fixture.find<QPushButton>("pickAgents")->click();
    auto* picker = fixture.window()->findChild<AgentPicker*>();
    QVERIFY(picker);
    auto* add = picker->findChild<QPushButton*>(u"pickerAdd"_s);
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(picker->findChild<QLineEdit*>(u"pickerText"_s), u"an"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!picker->findChild<QPushButton*>(u"pickerStop"_s)->isVisible(), 10'000);
    QVERIFY(picker->isVisible());
    QTest::keyClick(picker, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.window()->findChild<AgentPicker*>());
    QCOMPARE(fixture.flow()->deployment().agents.size(), 2);
}

void UsersPagesTest::people_thousandsOfRows()
{
    PeopleModel model({}, nullptr);
    QTableView view;
    view.setModel(&model);
    view.show();
    QElapsedTimer timer;
    timer.start();
    for (int page = 0; page < 5; ++page) {
        QList<DirectoryPerson> people;
        for (int i = 0; i < 1000; ++i) {
            DirectoryPerson person;
            person.id = u"%1-%2"_s.arg(page).arg(i);
            person.name = u"Person %1"_s.arg(i);
            person.upn = person.id + u"@c.d"_s;
            people.append(person);
        }
        model.add(people);
        QCoreApplication::processEvents();
    }
    model.chooseAll(true);
    QCOMPARE(model.rowCount(), 5000);
    QCOMPARE(model.chosenCount(), 5000);
    QCOMPARE(model.chosen().size(), 5000);
    QVERIFY2(timer.elapsed() < 5'000, QByteArray::number(timer.elapsed())); // a hundred times what it takes
}

void UsersPagesTest::people_whoMayBeChosen()
{
    PeopleModel model({u"known@c.d"_s}, nullptr);
    DirectoryPerson plain{u"1"_s, u"Ann"_s, u"ann@c.d"_s, {}, {}, true, false, false};
    DirectoryPerson guest = plain;
    guest.id = u"2"_s;
    guest.guest = true;
    DirectoryPerson known = plain;
    known.id = u"3"_s;
    known.upn = u"Known@c.d"_s;
    DirectoryPerson blocked = plain;
    blocked.id = u"4"_s;
    blocked.enabled = false;
    model.add({plain, guest, known, blocked});
    model.chooseAll(true);
    QCOMPARE(model.chosenCount(), 1);
    QVERIFY(!model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(3, 0), Qt::Checked, Qt::CheckStateRole)); // one by one, on purpose
    model.clear(); // another search: what was chosen stays chosen
    QCOMPARE(model.chosenCount(), 2);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.index(row, PeopleModel::NoteColumn).data().toString().isEmpty());
}

void UsersPagesTest::chooseFile(WindowFixture& fixture, const QString& name)
{
    fixture.find<QPushButton>("importAgents")->click();
    QTRY_VERIFY(fixture.window()->findChild<QFileDialog*>());
    auto* dialog = fixture.window()->findChild<QFileDialog*>();
    dialog->selectFile(name);
    Q_EMIT dialog->fileSelected(name);
    dialog->close();
}

void UsersPagesTest::importedTable_becomesAgents()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Users);
    QFile file(fixture.path(u"agents.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("UPN;Number\nANA@centre.example;+33199000177\ncy@centre.example;+33199000178\n;x\n");
    file.close();
    chooseFile(fixture, file.fileName());
    QCOMPARE(fixture.flow()->deployment().agents.size(), 3);
    QCOMPARE(fixture.flow()->deployment().agents.first().number, u"+33199000177"_s);
    QVERIFY(fixture.find<QWidget>("result")->isVisible());
}

void UsersPagesTest::importedNonsense_isSaid()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Users);
    QFile file(fixture.path(u"agents.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("PK\x03\x04\0\0\0", 7));
    file.close();
    chooseFile(fixture, file.fileName());
    QCOMPARE(fixture.flow()->deployment().agents.size(), 2);
    QVERIFY(fixture.find<QWidget>("result")->isVisible());
}

void UsersPagesTest::teamsColumns_showTheLastLook()
{
    WindowFixture fixture;
    fixture.open();
    fixture.goTo(StepId::Users);
    auto* model = qobject_cast<AgentsModel*>(fixture.find<QTableView>("agents")->model());
    QCOMPARE(model->index(0, AgentsModel::VoiceColumn).data().toString(), QString());
    const QJsonObject account{{"known_to_teams"_L1, true},
                              {"account_type"_L1, u"user"_s},
                              {"enterprise_voice"_L1, true},
                              {"features"_L1, QJsonArray{u"Teams"_s, u"PhoneSystem"_s}},
                              {"shown_numbers"_L1, QJsonArray{u"+33199000101"_s}},
                              {"policies"_L1, QJsonObject{{u"TenantDialPlan"_s, u"CCAIP"_s}}}};
    model->setFacts({{"accounts"_L1, QJsonObject{{u"ana@centre.example"_s, account}}}});
    QCOMPARE(model->index(0, AgentsModel::TeamsNumberColumn).data().toString(), u"+33199000101"_s);
    QCOMPARE(model->index(0, AgentsModel::VoiceColumn).data().toString(), u"on"_s);
    QCOMPARE(model->index(0, AgentsModel::PolicyColumn).data().toString(), u"CCAIP"_s);
    QCOMPARE(model->index(1, AgentsModel::VoiceColumn).data().toString(), u"no such account"_s);
    QVERIFY(!model->flags(model->index(0, AgentsModel::VoiceColumn)).testFlag(Qt::ItemIsEditable));
}

void UsersPagesTest::anotherName_isAnotherAccount()
{
    WindowFixture fixture;
    Deployment d = WindowFixture::deployment();
    d.agents.first().userId = u"id-ana"_s;
    fixture.open(d);
    fixture.goTo(StepId::Users);
    auto* model = qobject_cast<AgentsModel*>(fixture.find<QTableView>("agents")->model());
    QVERIFY(model->setData(model->index(0, AgentsModel::NameColumn), u"Ana B."_s));
    QCOMPARE(fixture.flow()->deployment().agents.first().userId, u"id-ana"_s);
    QVERIFY(model->setData(model->index(0, AgentsModel::UpnColumn), u"eve@centre.example"_s));
    QCOMPARE(fixture.flow()->deployment().agents.first().userId, QString());
}

QTEST_MAIN(UsersPagesTest)
#include "UsersPagesTest.moc"
