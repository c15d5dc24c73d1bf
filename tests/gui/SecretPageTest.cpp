// SPDX-License-Identifier: Apache-2.0
#include "WindowFixture.h"

#include "gui/Notifier.h"
#include "gui/ToneLabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

// What the desktop would have shown.
class NoteBook : public Notifier
{
public:
    void show(const QString& title, const QString& text) override { notes.append(title + u'\n' + text); }
    QStringList notes;
};

SecretRecord secretOf(const QString& keyId, int daysLeft, bool kept = true)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {
        keyId, "Jonction "_L1 + keyId, keyId.left(3), now.addDays(-100), now.addDays(daysLeft).addSecs(60),
        kept};
}

Deployment withSecrets(int heldDaysLeft)
{
    Deployment d = WindowFixture::deployment();
    d.secret.known = {secretOf(u"aaa1"_s, heldDaysLeft), secretOf(u"bbb2"_s, 170),
                      secretOf(u"ccc3"_s, -4, false)};
    d.secret.keyId = d.secret.heldByCcaip = u"aaa1"_s;
    d.secret.hint = u"aaa"_s;
    d.secret.expires = d.secret.known.first().expires;
    return d;
}

} // namespace

/// The client secret in the window: its inventory, what CCAIP holds, the rotation's beginning, the reminders.
class SecretPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySecretIsInTheList();
    void theChosenOneIsHeldByCcaip();
    void rotationBeginsAndIsCalledOff();
    void handOverHasItsCard();
    void bannerAndDesktopSayItOnce();
    void nothingIsSaidLongBefore();
};

void SecretPageTest::everySecretIsInTheList()
{
    WindowFixture fixture;
    fixture.open(withSecrets(100));
    fixture.goTo(StepId::Secret);
    auto* table = fixture.find<QTableView>("secrets");
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 3);
    const auto cell = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 5), u"aaa…"_s);
    QVERIFY(cell(0, 2).contains("100"_L1));
    QVERIFY(cell(0, 1) != cell(1, 1)); // held by CCAIP, and not
    QVERIFY(cell(2, 3) != cell(0, 3)); // ended
    QVERIFY(cell(2, 4) != cell(0, 4)); // not kept here
    QVERIFY(fixture.find<QPushButton>("retireEnded")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("retireSecret")->isEnabled()); // none is chosen
    QVERIFY(!fixture.find<QWidget>("unkeptGroup"));
}

void SecretPageTest::theChosenOneIsHeldByCcaip()
{
    WindowFixture fixture;
    fixture.open(withSecrets(100));
    fixture.goTo(StepId::Secret);
    auto* table = fixture.find<QTableView>("secrets");
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::mouseClick(fixture.find<QPushButton>("setHeld"), Qt::LeftButton);
    QCOMPARE(fixture.flow()->deployment().secret.heldByCcaip, u"bbb2"_s);
    QCOMPARE(fixture.read(u"centre.jonction"_s)["secret"_L1]["heldByCcaip"_L1].toString(), u"bbb2"_s);
}

void SecretPageTest::rotationBeginsAndIsCalledOff()
{
    WindowFixture fixture;
    fixture.open(withSecrets(100));
    fixture.goTo(StepId::Secret);
    auto* state = fixture.find<ToneLabel>("rotationState");
    const QString before = state->text();
    QTest::mouseClick(fixture.find<QPushButton>("rotate"), Qt::LeftButton);
    QCOMPARE(fixture.flow()->deployment().secret.rotation.oldKeyId, u"aaa1"_s);
    QVERIFY(state->text() != before && state->text().contains(u'1'));
    // Nobody answers where this document points: the look ends, the wish stays.
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QPushButton>("callOff")->isEnabled(), 60'000);
    QVERIFY(!fixture.find<QPushButton>("rotate")->isEnabled());
    QTest::mouseClick(fixture.find<QPushButton>("callOff"), Qt::LeftButton);
    QVERIFY(!fixture.flow()->deployment().secret.rotation.startedAt.isValid());
    QCOMPARE(state->text(), before);
}

void SecretPageTest::handOverHasItsCard()
{
    WindowFixture fixture;
    Deployment d = withSecrets(100);
    d.secret.rotation.startedAt = d.secret.rotation.provenAt = QDateTime::currentDateTimeUtc();
    d.secret.rotation.oldKeyId = u"aaa1"_s;
    d.secret.rotation.newKeyId = u"bbb2"_s;
    fixture.open(d);
    fixture.goTo(StepId::Secret);
    auto* done = fixture.find<QPushButton>("declare_hand_over");
    QVERIFY(done);
    QTest::mouseClick(done, Qt::LeftButton);
    const SecretInfo& secret = fixture.flow()->deployment().secret;
    QCOMPARE(secret.heldByCcaip, u"bbb2"_s);
    QCOMPARE(secret.keyId, u"bbb2"_s);
    QVERIFY(secret.rotation.handedAt.isValid());
    QTRY_VERIFY(fixture.find<QPushButton>("declare_confirm"));
    fixture.find<QPushButton>("declare_hand_over")->click(); // taken back
    QCOMPARE(fixture.flow()->deployment().secret.heldByCcaip, u"aaa1"_s);
    QVERIFY(!fixture.flow()->deployment().secret.rotation.handedAt.isValid());
}

void SecretPageTest::bannerAndDesktopSayItOnce()
{
    WindowFixture fixture;
    const QString file = fixture.write(u"ends.jonction"_s, withSecrets(10));
    auto notes = std::make_shared<NoteBook>();
    for (int i = 0; i < 2; ++i) {
        MainWindowOptions options;
        options.notifier = notes;
        MainWindow window(options);
        window.show();
        window.openDocument(file);
        QTRY_VERIFY(window.findChild<QWidget*>(u"secretBanner"_s)->isVisible());
        QCOMPARE(notes->notes.size(), 1); // the second window of the same day shows, and does not call again
        window.session()->flow()->edit([](Deployment& d) { d.name += u'x'; });
        QCOMPARE(notes->notes.size(), 1);
    }
    QVERIFY2(notes->notes.first().contains("10"_L1), notes->notes.first().toUtf8());
    QCOMPARE(fixture.read(u"ends.jonction"_s)["secret"_L1]["reminded"_L1]["aaa1"_L1].toInt(), 14);
}

void SecretPageTest::nothingIsSaidLongBefore()
{
    WindowFixture fixture;
    const QString file = fixture.write(u"fine.jonction"_s, withSecrets(90));
    MainWindowOptions options;
    auto notes = std::make_shared<NoteBook>();
    options.notifier = notes;
    MainWindow window(options);
    window.show();
    window.openDocument(file);
    QVERIFY(!window.findChild<QWidget*>(u"secretBanner"_s)->isVisible());
    QVERIFY(notes->notes.isEmpty());
}

QTEST_MAIN(SecretPageTest)
#include "SecretPageTest.moc"
