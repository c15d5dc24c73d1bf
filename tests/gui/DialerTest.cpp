// SPDX-License-Identifier: Apache-2.0
// The dialer's window, driven by keyboard against real peers on loopback.
#include "dialer/DialerController.h"
#include "gui/dialer/DialOptions.h"
#include "gui/dialer/LadderPanel.h"
#include "gui/dialer/LadderView.h"
#include "gui/ToneLabel.h"
#include "integration/sip/Sipp.h"
#include "integration/sip/UdpResponder.h"
#include "WindowFixture.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTabWidget>
#include <QToolButton>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

class DialerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyFieldReachesTheRequest();
    void valuesAreKeptAndThePasswordIsNot();
    void presetFillsTheFields();
    void keysOfNoTelephoneAreTold();
    void probeIsReadByKeyboard();
    void probeRegistersTheAccount();
    void callWithAudio();
    void workingHandsKeepTheCall();
    void earlierVerdictSaysWhose();
    void hiddenSettingsAreTold();
    void filesSayWhatItMeans();
    void refusalOpensTheStep();
    void searchAndZoomByKeyboard();
    void tabGoesDownThePage();
    void bothEndsHeldKeyedAndTransferred();
    void attendedTransferFromTheWindow();
    void waitingIsStopped();
    void agentsAreCalledFromTheirPlaces();

private:
    /// The dialer's place in a window of its own, `target` typed in.
    void openDialer(const QString& target);
    template<typename Widget>
    Widget* find(const char* name) const
    {
        return m_fixture->find<Widget>(name);
    }
    /// Of a window that does not show the dialer.
    Workspace& workspace()
    {
        if (!m_fixture) {
            m_fixture = std::make_unique<WindowFixture>();
            m_fixture->open();
        }
        return m_fixture->window()->session()->workspace();
    }
    void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(widget, key, modifiers);
    }
    bool ended()
    {
        DialerController* dialer = m_fixture->window()->session()->dialer();
        return QTest::qWaitFor([dialer] { return !dialer->isBusy(); }, 20'000);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<UdpResponder> m_peer;
};

void DialerTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Jonction"_s);
    QCoreApplication::setApplicationName(u"jonction-dialer-test"_s);
    QVERIFY(QFile::exists(qEnvironmentVariable("JONCTION_SIP")));
}

void DialerTest::init()
{
    m_fixture.reset(); // which remembers its values
    QSettings().clear();
    m_peer = std::make_unique<UdpResponder>([this](const QByteArray& request) -> QList<QByteArray> {
        if (request.startsWith("ACK "))
            return {};
        if (request.startsWith("INVITE "))
            return {reply(request, "486 Busy Here", "Reason: Q.850;cause=17;text=\"User busy\"\r\n")};
        return {reply(request, "200 OK", "Contact: <" + m_peer->uri().toLatin1() + ">\r\nServer: peer\r\n")};
    });
}

void DialerTest::openDialer(const QString& target)
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->open();
    m_fixture->window()->go({Place::Dialer, {}, {}, {}});
    auto* field = find<QLineEdit>("target");
    QVERIFY(field);
    field->setFocus();
    field->setText(target);
}

void DialerTest::everyFieldReachesTheRequest()
{
    DialOptions options(workspace(), nullptr);
    const auto type = [&](const char* name, const QString& text) {
        options.findChild<QLineEdit*>(QString::fromLatin1(name))->setText(text);
    };
    const auto choose = [&](const char* name, const QString& data) {
        auto* box = options.findChild<QComboBox*>(QString::fromLatin1(name));
        box->setCurrentIndex(box->findData(data));
    };
    const auto tick = [&](const char* name) {
        options.findChild<QAbstractButton*>(QString::fromLatin1(name))->setChecked(true);
    };
    const auto turn = [&](const char* name, int value) {
        options.findChild<QSpinBox*>(QString::fromLatin1(name))->setValue(value);
    };
    type("target", u"Ana Blanc <sip:ana@example.org>"_s);
    type("from", u" sip:me@example.org "_s);
    type("fromDisplay", u"Me"_s);
    type("asserted", u"sip:+33199000100@example.org"_s);
    type("diversion", u"sip:+33199000102@example.org"_s);
    type("headers", u"X-A: 1; ;X-B: 2;"_s);
    type("proxy", u"sip:127.0.0.1:5060"_s);
    type("verifyName", u"sip.example.org"_s);
    type("authorities", u"/tmp/ca.pem"_s);
    type("user", u"me"_s);
    type("password", u"word"_s);
    type("prompt", u"/tmp/prompt.wav"_s);
    type("record", u"/tmp/record.wav"_s);
    type("keys", u"12#"_s);
    type("forwardTo", u"sip:other@example.org"_s);
    choose("transport", u"tls"_s);
    choose("codecs", u"PCMU, PCMA"_s);
    choose("source", u"file"_s);
    choose("manner", u"forward"_s);
    for (const char* name : {"registers", "srtp", "speaker", "keysByInfo", "reliable"})
        tick(name);
    turn("ring", 11);
    turn("talk", 0);
    turn("sessionTimer", 90);
    turn("answerAfter", 3);
    turn("wait", 44);
    const SipRequest request = options.request();
    QCOMPARE(request.target, u"sip:ana@example.org"_s);
    QVERIFY(request.transport == SipTransport::Tls);
    QCOMPARE(request.fromUri, u"sip:me@example.org"_s);
    QCOMPARE(request.fromDisplay, u"Me"_s);
    QCOMPARE(request.assertedUri, u"sip:+33199000100@example.org"_s);
    QCOMPARE(request.diversionUri, u"sip:+33199000102@example.org"_s);
    QCOMPARE(request.headers, (QStringList{u"X-A: 1"_s, u"X-B: 2"_s}));
    QCOMPARE(request.outboundProxy, u"sip:127.0.0.1:5060"_s);
    QCOMPARE(request.verifyName, u"sip.example.org"_s);
    QCOMPARE(request.caPemPath, u"/tmp/ca.pem"_s);
    QCOMPARE(request.account.user, u"me"_s);
    QCOMPARE(request.account.password->reveal().toByteArray(), QByteArray("word"));
    QVERIFY(request.registers && request.srtp && request.speaker && request.keysByInfo);
    QVERIFY(request.reliableProvisional && !request.microphone);
    QCOMPARE(request.codecs, (QStringList{u"PCMU"_s, u"PCMA"_s}));
    QCOMPARE(request.promptFile, u"/tmp/prompt.wav"_s);
    QCOMPARE(request.recordFile, u"/tmp/record.wav"_s);
    QCOMPARE(request.keys, u"12#"_s);
    QCOMPARE(request.ringSeconds, 11);
    QCOMPARE(request.holdSeconds, -1); // 0 in the field: until somebody hangs up
    QCOMPARE(request.sessionSeconds, 90);
    QVERIFY(request.manner == CalledManner::Forward);
    QCOMPARE(request.forwardTo, u"sip:other@example.org"_s);
    QCOMPARE(request.answerAfterSeconds, 3);
    QCOMPARE(request.waitSeconds, 44);
    choose("source", u"microphone"_s);
    QVERIFY(options.request().microphone && options.request().promptFile.isEmpty());
}

void DialerTest::valuesAreKeptAndThePasswordIsNot()
{
    const QString secret = u"not-for-any-file"_s;
    {
        DialOptions options(workspace(), nullptr);
        options.findChild<QLineEdit*>(u"from"_s)->setText(u"sip:kept@example.org"_s);
        options.findChild<QLineEdit*>(u"user"_s)->setText(u"kept"_s);
        options.findChild<QLineEdit*>(u"password"_s)->setText(secret);
        options.findChild<QSpinBox*>(u"ring"_s)->setValue(17);
        options.findChild<QToolButton*>(u"more"_s)->setChecked(true);
        QCOMPARE(options.findChild<QLineEdit*>(u"password"_s)->echoMode(), QLineEdit::Password);
    }
    DialOptions options(workspace(), nullptr);
    QCOMPARE(options.request().fromUri, u"sip:kept@example.org"_s);
    QCOMPARE(options.request().account.user, u"kept"_s);
    QCOMPARE(options.request().ringSeconds, 17);
    QVERIFY(!options.request().account.password);
    QVERIFY(options.findChild<QToolButton*>(u"more"_s)->isChecked());
    QSettings().sync();
    QFile file(QSettings().fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("kept@example.org"));
    QVERIFY(!written.contains(secret.toUtf8()));
}

void DialerTest::keysOfNoTelephoneAreTold()
{
    DialOptions options(workspace(), nullptr);
    auto* keys = options.findChild<QLineEdit*>(u"keys"_s);
    const auto* told = options.findChild<ToneLabel*>(u"keysState"_s);
    QVERIFY(told->isHidden());
    keys->setText(u"12x"_s);
    QVERIFY(!told->isHidden());
    QVERIFY2(told->text().contains("0-9"_L1), qPrintable(told->text()));
    keys->setText(u"12*#Ad "_s);
    QVERIFY(told->isHidden());
}

void DialerTest::presetFillsTheFields()
{
    openDialer(u"sip:+33199000101@ujet-centre.example"_s);
    m_fixture->flow()->edit([](Deployment& d) { d.trunk.number = u"+33199000100"_s; });
    auto* preset = find<QComboBox>("preset");
    preset->setFocus();
    preset->setCurrentIndex(preset->findData(u"ccaip"_s));
    Q_EMIT preset->activated(preset->currentIndex());
    auto* options = m_fixture->window()->findChild<DialOptions*>();
    QVERIFY(options->request().transport == SipTransport::Udp);
    QCOMPARE(options->request().fromUri, u"sip:+33199000100@ujet-centre.example"_s);
    QCOMPARE(options->request().assertedUri, options->request().fromUri);
    preset->setCurrentIndex(preset->findData(u"plain"_s));
    Q_EMIT preset->activated(preset->currentIndex());
    QVERIFY(options->request().fromUri.isEmpty());
}

void DialerTest::probeIsReadByKeyboard()
{
    openDialer(m_peer->uri());
    auto* probe = find<QPushButton>("dialProbe");
    probe->setFocus();
    press(probe, Qt::Key_Space);
    QVERIFY(ended());
    auto* findings = find<QTableWidget>("probeLines"); // what was found comes first, the messages beside it
    QVERIFY(findings);
    QVERIFY(findings->rowCount() > 0);
    QCOMPARE(find<QTabWidget>("dialResult")->count(), 2);
    press(findings, Qt::Key_F, Qt::ControlModifier); // the search is among the messages
    QTRY_VERIFY(find<QLineEdit>("ladderSearch"));
    QVERIFY(find<QLineEdit>("ladderSearch")->hasFocus());
    auto* ladder = find<LadderView>("ladder");
    QTRY_COMPARE(ladder->model()->rowCount(), 2);
    ladder->setFocus();
    press(ladder, Qt::Key_Home);
    press(ladder, Qt::Key_Down);
    auto* raw = find<QPlainTextEdit>("rawMessage");
    QVERIFY2(raw->toPlainText().startsWith("SIP/2.0 200 OK"_L1), qPrintable(raw->toPlainText()));
    auto* meaning = find<QLabel>("lineMeaning");
    QVERIFY2(meaning->text().startsWith("200:"_L1), qPrintable(meaning->text()));
    press(ladder, Qt::Key_Return); // on into the message
    QTRY_VERIFY(raw->hasFocus());
    press(raw, Qt::Key_Down);
    QVERIFY2(meaning->text().startsWith("Via:"_L1), qPrintable(meaning->text()));
    const QString heard = ladder->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(heard.contains("200 OK"_L1) && heard.contains("this computer"_L1), qPrintable(heard));
    QVERIFY(!find<QWidget>("audioPanel")); // there was no sound, so there are no numbers
}

void DialerTest::probeRegistersTheAccount()
{
    openDialer(m_peer->uri());
    m_fixture->window()->findChild<QLineEdit*>(u"user"_s)->setText(u"ana"_s);
    m_fixture->window()->findChild<QLineEdit*>(u"password"_s)->setText(u"word"_s);
    find<QPushButton>("dialProbe")->click();
    QVERIFY(ended());
    QStringList methods;
    for (const QByteArray& request : m_peer->requests)
        methods.append(QString::fromLatin1(request.left(request.indexOf(' '))));
    QVERIFY2(methods.value(0) == "OPTIONS"_L1 && methods.contains(u"REGISTER"_s),
             qPrintable(methods.join(u' ')));
    QVERIFY2(header(m_peer->requests.last(), "To").contains("sip:ana@127.0.0.1"),
             m_peer->requests.last().constData());
    DialerController* dialer = m_fixture->window()->session()->dialer();
    QVERIFY(dialer->outcome().registration.attempted && dialer->outcome().registration.ok);
    QVERIFY(dialer->outcome().work == SipWork::Options);
    QVERIFY(dialer->ladder()->rowCount() >= 4); // OPTIONS and REGISTER in one ladder
}

void DialerTest::callWithAudio()
{
    if (Sipp::program().isEmpty())
        QSKIP("SIPp is not installed");
    Sipp peer;
    QVERIFY(peer.answerWithEcho(u"answer.xml"_s));
    openDialer(peer.uri());
    m_fixture->window()->findChild<QSpinBox*>(u"talk"_s)->setValue(4);
    press(find<QLineEdit>("target"), Qt::Key_Return);
    auto* dialer = m_fixture->window()->session()->dialer();
    QVERIFY(dialer->isCalling());
    QVERIFY(find<QPushButton>("dialHangUp")->isEnabled());
    QVERIFY(!find<QPushButton>("dialCall")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("callHold"), 5000); // answered: what a call can do appears
    QVERIFY(find<QPushButton>("callKeys") && find<QPushButton>("callTransfer"));
    QTRY_VERIFY(find<QLabel>("callClock"));
    QVERIFY2(find<QLabel>("callClock")->text().endsWith("hangs up at 0:04"_L1),
             qPrintable(find<QLabel>("callClock")->text()));
    auto* level = m_fixture->window()->findChild<QProgressBar*>(u"audioLevel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(level->value() > level->minimum(), 4000);
    QVERIFY(ended());
    QVERIFY(!find<QLabel>("callClock"));
    QCOMPARE(level->value(), level->minimum()); // nothing sounds any more
    QVERIFY(dialer->outcome().durationMs > 3500 && !dialer->outcome().remoteHungUp);
    QVERIFY(!find<QPushButton>("callHold"));
    QVERIFY(dialer->verdict().works());
    QVERIFY(find<QWidget>("verdictBox"));
    QTRY_VERIFY(find<QWidget>("audioPanel"));
    QStringList numbers;
    for (const QLabel* label : find<QWidget>("audioPanel")->findChildren<QLabel*>())
        numbers.append(label->text());
    QVERIFY2(numbers.join(u' ').contains("PCM"_L1), qPrintable(numbers.join(u' ')));
    find<QToolButton>("dialCopy")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains("INVITE sip:"_L1) && copied.contains("BYE"_L1), qPrintable(copied));
    QVERIFY2(copied.startsWith(peer.uri()) && copied.section(u'\n', 1, 1) == "It works"_L1,
             qPrintable(copied));
    QCOMPARE(peer.result(), 0);
}

void DialerTest::workingHandsKeepTheCall()
{
    if (Sipp::program().isEmpty())
        QSKIP("SIPp is not installed");
    Sipp peer;
    QVERIFY(peer.answerWithEcho(u"answer.xml"_s));
    openDialer(peer.uri());
    m_fixture->window()->findChild<QSpinBox*>(u"talk"_s)->setValue(3);
    press(find<QLineEdit>("target"), Qt::Key_Return);
    auto* dialer = m_fixture->window()->session()->dialer();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("callKeys"), 5000);
    find<QPushButton>("callKeys")->click();
    auto* pad = m_fixture->window()->findChild<QWidget*>(u"keyPad"_s);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2})
        QTest::keyClick(pad, key);
    QCOMPARE(pad->findChild<QLabel*>(u"keysPressed"_s)->text(), u"12"_s);
    QTest::keyClick(pad, Qt::Key_Escape);
    QVERIFY(!find<QLabel>("callClock")->text().contains("hangs up"_L1));
    QTest::qWait(3500);
    QVERIFY(dialer->isTalking());
    find<QPushButton>("dialHangUp")->click();
    QVERIFY(ended());
    QStringList numbers;
    for (const QLabel* label : find<QWidget>("audioPanel")->findChildren<QLabel*>())
        numbers.append(label->text());
    QVERIFY2(numbers.join(u' ').contains(u"12 →"_s), qPrintable(numbers.join(u' ')));
}

void DialerTest::earlierVerdictSaysWhose()
{
    openDialer(m_peer->uri());
    find<QPushButton>("dialCall")->click();
    QVERIFY(ended());
    const auto headline = [this] { return find<ToneLabel>("verdictHeadline")->text(); };
    const QString own = headline();
    QVERIFY(!own.isEmpty());
    find<QLineEdit>("target")->setText(u"sip:somebody@else.example"_s);
    QVERIFY2(headline().contains(m_peer->uri()) && headline().endsWith(own), qPrintable(headline()));
    find<QLineEdit>("target")->setText(m_peer->uri());
    QCOMPARE(headline(), own);
}

void DialerTest::hiddenSettingsAreTold()
{
    openDialer(m_peer->uri());
    const auto told = [this] { return m_fixture->window()->findChild<QLabel*>(u"differences"_s)->toolTip(); };
    QCOMPARE(told(), QString());
    auto* options = m_fixture->window()->findChild<DialOptions*>();
    options->setDefaultProxy(u"sip:127.0.0.1:25750"_s);
    QCOMPARE(told(), u"via 127.0.0.1:25750"_s);
    options->findChild<QCheckBox*>(u"srtp"_s)->setChecked(true);
    options->findChild<QSpinBox*>(u"talk"_s)->setValue(30);
    QVERIFY2(told().contains("Encrypted"_L1) && told().contains("Talk for: 30 s"_L1), qPrintable(told()));
    auto* timer = options->findChild<QSpinBox*>(u"sessionTimer"_s);
    timer->stepUp();
    QCOMPARE(timer->value(), 90); // RFC 4028 has none between
    timer->stepDown();
    QCOMPARE(timer->value(), 0);
}

void DialerTest::filesSayWhatItMeans()
{
    openDialer(m_peer->uri());
    find<QPushButton>("dialCall")->click();
    QVERIFY(ended());
    auto* panel = m_fixture->window()->findChild<LadderPanel*>();
    const QTemporaryDir folder;
    for (const QString& name : {u"ladder.svg"_s, u"ladder.txt"_s}) {
        QVERIFY(panel->write(folder.filePath(name)));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.contains(m_peer->uri()) && text.contains("Q.850 17 User busy"_L1), qPrintable(text));
    }
    find<QToolButton>("dialSave")->click();
    auto* dialog = m_fixture->window()->findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString proposed = QFileInfo(dialog->selectedFiles().value(0)).fileName();
    QVERIFY2(proposed.startsWith("jonction-127.0.0.1-"_L1) && proposed.endsWith(".svg"_L1),
             qPrintable(proposed));
    Q_EMIT dialog->filterSelected(u"Text (*.txt)"_s);
    QVERIFY2(dialog->selectedFiles().value(0).endsWith(".txt"_L1),
             qPrintable(dialog->selectedFiles().value(0)));
    dialog->reject();
}

void DialerTest::refusalOpensTheStep()
{
    openDialer(m_peer->uri());
    find<QPushButton>("dialCall")->click();
    QVERIFY(ended());
    auto* dialer = m_fixture->window()->session()->dialer();
    QCOMPARE(dialer->verdict().code, u"q850:17"_s);
    auto* text = find<QLabel>("verdictText");
    QVERIFY2(text->text().contains("Q.850 17 User busy"_L1), qPrintable(text->text()));
    QCOMPARE(text->focusPolicy() & Qt::TabFocus, Qt::TabFocus); // to be read by keyboard
    QVERIFY(!find<QPushButton>("verdictStep"));                 // nothing in the set-up to open
    QCOMPARE(find<QTabWidget>("dialResult")->count(), 1);       // a call has messages only
}

void DialerTest::searchAndZoomByKeyboard()
{
    openDialer(m_peer->uri());
    find<QPushButton>("dialCall")->click();
    QVERIFY(ended());
    auto* ladder = find<LadderView>("ladder");
    QTRY_COMPARE(ladder->model()->rowCount(), 3); // INVITE 486 ACK
    ladder->setFocus();
    press(ladder, Qt::Key_F, Qt::ControlModifier);
    auto* search = find<QLineEdit>("ladderSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"user busy"_s);
    QCOMPARE(ladder->currentRow(), 1);
    QCOMPARE(find<QLabel>("ladderFound")->text(), u"Matches: 1"_s);
    QVERIFY(!find<QPlainTextEdit>("rawMessage")->extraSelections().isEmpty());
    search->setText(u"CSeq"_s);
    press(search, Qt::Key_Return);
    QCOMPARE(ladder->currentRow(), 2);
    press(search, Qt::Key_Return);
    QCOMPARE(ladder->currentRow(), 0);
    press(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(ladder->currentRow(), 2);
    press(search, Qt::Key_Escape);
    QVERIFY(ladder->hasFocus());
    QVERIFY(search->text().isEmpty());
    QCOMPARE(ladder->currentRow(), 2);
    const int before = ladder->sizeHintForRow(0);
    press(ladder, Qt::Key_Plus, Qt::ControlModifier);
    press(ladder, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(ladder->zoom(), 120);
    QVERIFY(ladder->sizeHintForRow(0) > before);
    press(ladder, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(ladder->zoom(), 110);
    press(ladder, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(ladder->zoom(), 100);
    QCOMPARE(ladder->sizeHintForRow(0), before);
}

void DialerTest::tabGoesDownThePage()
{
    openDialer(m_peer->uri());
    find<QPushButton>("dialProbe")->click();
    QVERIFY(ended());
    const auto stops = [this] { // from the target on, until it leaves the place
        QStringList names;
        const QWidget* place = find<QWidget>("dialerPlace");
        QWidget* widget = find<QLineEdit>("target");
        do {
            if (place->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
                (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
                names.append(widget->objectName());
            widget = widget->nextInFocusChain();
        } while (widget != find<QLineEdit>("target"));
        return names;
    };
    const QStringList form{u"target"_s,    u"transport"_s, u"preset"_s,      u"more"_s,
                           u"dialProbe"_s, u"dialCall"_s,  u"verdictText"_s, u"qt_tabwidget_tabbar"_s};
    QCOMPARE(stops().join(u' '), (form + QStringList{u"probeLines"_s}).join(u' '));
    find<QTabWidget>("dialResult")->setCurrentIndex(1);
    QTRY_VERIFY(find<LadderView>("ladder"));
    const QStringList messages{u"ladderSearch"_s, u"ladderSmaller"_s, u"ladderLarger"_s, u"dialCopy"_s,
                               u"dialSave"_s,     u"ladder"_s,        u"rawMessage"_s,   u"lineMeaning"_s};
    QCOMPARE(stops().join(u' '), (form + messages).join(u' '));
}

// This computer calls itself: the call is held, resumed, keyed and handed over from the window.
void DialerTest::bothEndsHeldKeyedAndTransferred()
{
    openDialer(u"sip:caller@127.0.0.1"_s);
    MainWindow* window = m_fixture->window();
    DialerController* dialer = window->session()->dialer();
    QList<SipOutcome> ends;
    connect(dialer, &DialerController::finished, this,
            [&](const SipOutcome& outcome) { ends.append(outcome); });
    find<QToolButton>("more")->setChecked(true);
    auto* settings = find<QTabWidget>("settings");
    settings->setCurrentIndex(settings->count() - 1);
    window->findChild<QSpinBox*>(u"talk"_s)->setValue(0);
    find<QPushButton>("listen")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialer->listeningUri().isEmpty(), 8000);
    QTRY_VERIFY(find<QWidget>("listening")->findChild<QLineEdit*>()->text().startsWith("sip:"_L1));
    auto* target = find<QLineEdit>("target");
    target->setText(dialer->listeningUri());
    press(target, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("callHold"), 8000);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("audioPanel"), 8000); // numbers while it talks
    // It waits still: the button offers to stop, and the address is there.
    QCOMPARE(find<QPushButton>("listen")->text().remove(u'&'), u"Stop waiting"_s);
    QCOMPARE(find<QWidget>("listening")->findChild<QLineEdit*>()->text(), target->text());

    QStringList letters; // also with all buttons of a call, each Alt+letter means one thing
    const auto take = [&](const QString& text) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(text));
        letters.append(letter);
    };
    for (const QAction* menu : window->menuBar()->actions())
        take(menu->text());
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
        if (button->isVisible())
            take(button->text());
    for (const QLabel* label : window->findChildren<QLabel*>())
        if (label->isVisible() && label->buddy())
            take(label->text());

    find<QPushButton>("callHold")->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialer->state() == CallState::Held, 8000);
    QCOMPARE(find<QPushButton>("callHold")->text().remove(u'&'), u"Resume"_s);
    const auto* level = window->findChild<QProgressBar*>(u"audioLevel"_s);
    QTRY_COMPARE(level->value(), level->minimum()); // nothing is to be heard
    find<QPushButton>("callHold")->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialer->state() == CallState::Answered, 8000);

    find<QPushButton>("callKeys")->click();
    auto* pad = window->findChild<QWidget*>(u"keyPad"_s);
    QTRY_VERIFY(pad->isVisible());
    QTest::keyClick(pad, Qt::Key_5);
    pad->findChild<QPushButton*>(u"key_#"_s)->click();
    QTest::keyClick(pad, Qt::Key_Escape);
    QTest::qWait(800); // keys are sounds, they take their time

    find<QPushButton>("callTransfer")->click();
    auto* dialog = window->findChild<QDialog*>(u"transferDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(u"transferTarget"_s)->setText(m_peer->uri());
    auto* blind = dialog->findChild<QPushButton*>(u"transferBlind"_s);
    QVERIFY(blind->isEnabled());
    QVERIFY(!dialog->findChild<QPushButton*>(u"transferHandOver"_s)->isEnabled());
    blind->click();
    // The called party of a test follows nobody: the refusal is shown, and the call stands.
    auto* steps = dialog->findChild<QLabel*>(u"transferSteps"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(steps->text().contains("405"_L1) || steps->text().contains("403"_L1) ||
                                  steps->text().contains("603"_L1),
                              qPrintable(steps->text()), 8000);
    QVERIFY(dialog->findChild<QWidget*>(u"transferState"_s)
                ->findChildren<QLabel*>()
                .last()
                ->text()
                .contains("did not come about"_L1));
    press(dialog->findChild<QLineEdit*>(u"transferTarget"_s), Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // Enter in the address does not close it
    dialog->reject();
    const auto* told = window->findChild<ToneLabel*>(u"dialState"_s); // also with the dialog closed
    QTRY_VERIFY2(told->text().contains(m_peer->uri()) && told->text().contains("goes on"_L1),
                 qPrintable(told->text()));
    find<QPushButton>("dialHangUp")->click();
    QVERIFY(ended());
    QVERIFY(!told->text().contains("goes on"_L1));
    QCOMPARE(ends.size(), 2);
    const SipOutcome& called = ends.at(0).work == SipWork::Listening ? ends.at(0) : ends.at(1);
    QVERIFY(called.work == SipWork::Listening);
    QCOMPARE(called.audio.keys, u"5#"_s);
    QCOMPARE(dialer->ladder()->hosts().size(), 2);
    QVERIFY(dialer->ladder()->isOwn(1));
}

// An agent is called, held, an expert (this computer) is asked in a second call, and both are joined.
void DialerTest::attendedTransferFromTheWindow()
{
    if (Sipp::program().isEmpty())
        QSKIP("SIPp is not installed");
    Sipp agent;
    QVERIFY(agent.answer(u"transferee.xml"_s));
    openDialer(u"sip:127.0.0.1"_s);
    MainWindow* window = m_fixture->window();
    DialerController* dialer = window->session()->dialer();
    QHash<SipWork, SipOutcome> ends;
    QHash<SipWork, QString> causes;
    connect(dialer, &DialerController::finished, this,
            [&](const SipOutcome& outcome, const CallVerdict& verdict) {
                ends.insert(outcome.work, outcome);
                causes.insert(outcome.work, verdict.cause);
            });
    window->findChild<QSpinBox*>(u"talk"_s)->setValue(0);
    window->findChild<QPushButton*>(u"listen"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialer->listeningUri().isEmpty(), 8000);
    const QString expert = dialer->listeningUri();
    auto* target = find<QLineEdit>("target");
    target->setText(agent.uri());
    press(target, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("callTransfer"), 8000);
    find<QPushButton>("callTransfer")->click();
    auto* dialog = window->findChild<QDialog*>(u"transferDialog"_s);
    QVERIFY(dialog);
    auto* to = dialog->findChild<QLineEdit*>(u"transferTarget"_s);
    to->setText(u"sip:nobody@127.0.0.1:9"_s);
    dialog->findChild<QPushButton*>(u"transferAsk"_s)->click();
    const auto* state = dialog->findChild<ToneLabel*>(u"transferState"_s);
    QTRY_VERIFY_WITH_TIMEOUT(state->text().contains("nothing listens"_L1), 8000);
    to->setText(expert);
    dialog->findChild<QPushButton*>(u"transferAsk"_s)->click();
    auto* handOver = dialog->findChild<QPushButton*>(u"transferHandOver"_s);
    QTRY_VERIFY_WITH_TIMEOUT(handOver->isEnabled(), 8000);
    QVERIFY(!dialog->findChild<QPushButton*>(u"transferBlind"_s)->isEnabled());
    QTest::qWait(500); // a word with the expert
    handOver->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialer->isCalling() && !dialer->isConsulting(), 15'000);
    QVERIFY(ends.value(SipWork::Call).transfer.ok && ends.value(SipWork::Call).transfer.attended);
    QCOMPARE(causes.value(SipWork::Call), u"transferDone"_s);
    const QString steps = dialog->findChild<QLabel*>(u"transferSteps"_s)->text();
    QVERIFY2(steps.contains("200"_L1), qPrintable(steps));
    dialog->reject();
    QVERIFY(dialer->isListening()); // the expert talks to the agent now
    dialer->stopListening();
    QVERIFY(ended());
    QVERIFY(ends.value(SipWork::Listening).replaced);
    QCOMPARE(causes.value(SipWork::Listening), u"replaced"_s);
}

void DialerTest::waitingIsStopped()
{
    openDialer(u"sip:caller@127.0.0.1"_s);
    DialerController* dialer = m_fixture->window()->session()->dialer();
    find<QToolButton>("more")->setChecked(true);
    auto* settings = find<QTabWidget>("settings");
    settings->setCurrentIndex(settings->count() - 1);
    auto* listen = find<QPushButton>("listen");
    listen->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialer->listeningUri().isEmpty(), 8000);
    QVERIFY(find<QPushButton>("dialCall")->isEnabled()); // a call may run beside it
    QCOMPARE(listen->text().remove(u'&'), u"Stop waiting"_s);
    listen->click();
    QVERIFY(ended());
    QCOMPARE(listen->text().remove(u'&'), u"Wait for a call"_s);
    QVERIFY(dialer->listeningUri().isEmpty());
}

void DialerTest::agentsAreCalledFromTheirPlaces()
{
    openDialer({});
    MainWindow* window = m_fixture->window();
    const QString ana =
        agentSipUri(window->session()->deployment(), window->session()->deployment().agents.first());
    QVERIFY(!ana.isEmpty());
    const auto dialled = [&] {
        return find<QLineEdit>("target") ? find<QLineEdit>("target")->text() : QString();
    };

    m_fixture->goTo(StepId::Users);
    auto* agents = find<QTableView>("agents");
    agents->setCurrentIndex(agents->model()->index(0, 0));
    auto* call = find<QPushButton>("callAgent");
    QTRY_VERIFY(call->isEnabled());
    call->click();
    QTRY_VERIFY2(dialled().contains(ana), qPrintable(dialled()));

    find<QLineEdit>("target")->clear();
    m_fixture->goTo(StepId::Agents);
    auto* chosen = find<QComboBox>("agent");
    QCOMPARE(chosen->count(), int(window->session()->deployment().agents.size()));
    m_fixture->flow()->edit([](Deployment& d) { d.agents[1].number.clear(); });
    call = find<QPushButton>("callAgent");
    QVERIFY(call->isEnabled());
    chosen->setCurrentIndex(1);
    QVERIFY(!call->isEnabled()); // without a number there is no address
    chosen->setCurrentIndex(0);
    call->click();
    QTRY_VERIFY2(dialled().contains(ana), qPrintable(dialled()));

    find<QLineEdit>("target")->clear();
    m_fixture->goTo(StepId::Proof);
    find<QPushButton>("openDialer")->click();
    QTRY_VERIFY2(dialled().contains(ana), qPrintable(dialled()));

    find<QLineEdit>("target")->clear();
    window->go({Place::Board, {}, {}, {}});
    auto* board = find<QTableView>("boardTable");
    QTRY_VERIFY(board->model()->rowCount() > 0);
    Q_EMIT board->doubleClicked(board->model()->index(0, 0));
    QTRY_VERIFY2(dialled().contains("sip:"_L1), qPrintable(dialled()));
}

QTEST_MAIN(DialerTest)
#include "DialerTest.moc"
