// SPDX-License-Identifier: Apache-2.0
#include "WindowFixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace jonction;
using namespace Qt::StringLiterals;

/// The pages of the domain and of the app registration: what is awaited, the password that is shown once, the
/// permissions that are chosen.
class DomainApplicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAwaited_isSaidAndCanBeLookedAt();
    void nothingAwaited_noStrip();
    void activationUser_isPartOfItsName();
    void wrongCountry_isMarked();
    void recordByHand_isTheDocumentsChoice();
    void passwordPart_onlyWhileOneIsKept();
    void permission_isChosenByItsTick();
    void aPermissionOfTheDocument_isListed();
    void consent_isChosen();
};

static Deployment withTrunk()
{
    Deployment d = WindowFixture::deployment();
    d.trunk.sbcFqdn = u"abc123.mstsbc.telnyx.tech"_s;
    d.domain.txtValue = u"MS=ms12345678"_s;
    return d;
}

void DomainApplicationTest::whatIsAwaited_isSaidAndCanBeLookedAt()
{
    Deployment d = withTrunk();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    d.awaits.insert(u"domain.txt"_s, {d.trunk.sbcFqdn, u"dns.example: noData"_s, now.addSecs(-240), now,
                                      now.addSecs(3600), 3600});
    WindowFixture fixture;
    fixture.open(d);
    fixture.goTo(StepId::Domain);
    auto* text = fixture.find<QWidget>("awaitText");
    QVERIFY(text);
    QString said;
    for (const QLabel* label : text->findChildren<QLabel*>())
        said += label->text();
    QVERIFY2(said.contains(d.trunk.sbcFqdn) && said.contains("4 min"_L1), qPrintable(said));
    QVERIFY(text->toolTip().contains("noData"_L1));
    auto* look = fixture.find<QPushButton>("lookNowButton");
    QVERIFY(look && look->isEnabled());
    look->click();
    QVERIFY(fixture.flow()->status(StepId::Domain).isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.flow()->status(StepId::Domain).isBusy(), 60'000);
    // Nobody answered: it is still awaited since then.
    QCOMPARE(fixture.flow()->deployment().awaits.value(u"domain.txt"_s).since.secsTo(now), 240);
}

void DomainApplicationTest::nothingAwaited_noStrip()
{
    WindowFixture fixture;
    fixture.open(withTrunk());
    fixture.goTo(StepId::Domain);
    QVERIFY(!fixture.find<QWidget>("awaitText"));
}

void DomainApplicationTest::activationUser_isPartOfItsName()
{
    WindowFixture fixture;
    fixture.open(withTrunk());
    fixture.goTo(StepId::Domain);
    auto* field = fixture.find<QLineEdit>("activationUser");
    QVERIFY(field);
    field->clear();
    QTest::keyClicks(field, u"sip-keeper"_s);
    QTRY_COMPARE_WITH_TIMEOUT(activationUpn(fixture.flow()->deployment()),
                              u"sip-keeper@abc123.mstsbc.telnyx.tech"_s, 3000);
    field->clear();
    QTest::keyClicks(field, u"with blank"_s);
    QTRY_VERIFY_WITH_TIMEOUT(field->property("invalid").toBool(), 3000);
}

void DomainApplicationTest::wrongCountry_isMarked()
{
    WindowFixture fixture;
    fixture.open(withTrunk());
    fixture.goTo(StepId::Domain);
    auto* field = fixture.find<QLineEdit>("usageLocation");
    QTest::keyClicks(field, u"fr"_s);
    QTRY_VERIFY_WITH_TIMEOUT(field->property("invalid").toBool(), 3000);
}

void DomainApplicationTest::recordByHand_isTheDocumentsChoice()
{
    WindowFixture fixture;
    fixture.open(withTrunk());
    fixture.goTo(StepId::Domain);
    auto* box = fixture.find<QCheckBox>("txtByHand");
    QVERIFY(box && !box->isChecked());
    box->click();
    QVERIFY(fixture.flow()->deployment().domain.txtByHand);
    fixture.flow()->edit([](Deployment& d) { d.domain.txtByHand = false; });
    QVERIFY(!box->isChecked());
}

void DomainApplicationTest::passwordPart_onlyWhileOneIsKept()
{
    WindowFixture fixture;
    fixture.open(withTrunk());
    fixture.goTo(StepId::Domain);
    QVERIFY(!fixture.find<QPushButton>("showPassword"));
    fixture.flow()->edit([](Deployment& d) { d.domain.passwordKept = true; });
    QVERIFY(fixture.find<QPushButton>("showPassword"));
    QVERIFY(!fixture.find<QLineEdit>("passwordText")); // not before somebody asks
    fixture.flow()->edit([](Deployment& d) { d.domain.passwordKept = false; });
    QVERIFY(!fixture.find<QPushButton>("showPassword"));
}

void DomainApplicationTest::permission_isChosenByItsTick()
{
    WindowFixture fixture;
    fixture.open(withTrunk());
    fixture.goTo(StepId::Application);
    auto* table = fixture.find<QTableView>("permissions");
    QVERIFY(table);
    QAbstractItemModel* model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY(!model->index(row, column).data().toString().isEmpty());
        const bool chosen = model->index(row, 0).data(Qt::CheckStateRole) == Qt::Checked;
        QCOMPARE(chosen, row < 4); // the four that CCAIP needs stand first
    }
    QVERIFY(model->setData(model->index(3, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!fixture.flow()->deployment().app.permissions.contains(u"Presence.Read.All"_s));
    QVERIFY(model->setData(model->index(8, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(fixture.flow()->deployment().app.appPermissions, QStringList{u"Presence.Read.All"_s});
    // Without one that is expected the page says so.
    const Diagnostics findings = fixture.flow()->status(StepId::Application).findings;
    QCOMPARE(findings.first().id, u"app.permission.expected"_s);
}

void DomainApplicationTest::aPermissionOfTheDocument_isListed()
{
    Deployment d = withTrunk();
    d.app.permissions.append(u"Calendars.Read"_s);
    WindowFixture fixture;
    fixture.open(d);
    fixture.goTo(StepId::Application);
    const QAbstractItemModel* model = fixture.find<QTableView>("permissions")->model();
    const QModelIndex last = model->index(model->rowCount() - 1, 0);
    QCOMPARE(last.data().toString(), u"Calendars.Read"_s);
    QCOMPARE(last.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void DomainApplicationTest::consent_isChosen()
{
    WindowFixture fixture;
    fixture.open(withTrunk());
    fixture.goTo(StepId::Application);
    auto* page = fixture.find<QRadioButton>("consentPage");
    auto* text = fixture.find<QLabel>("consentText");
    QVERIFY(page && text && !page->isChecked());
    const QString before = text->text();
    page->click();
    QCOMPARE(fixture.flow()->deployment().app.consentBy, u"page"_s);
    QVERIFY(text->text() != before);
}

QTEST_MAIN(DomainApplicationTest)
#include "DomainApplicationTest.moc"
