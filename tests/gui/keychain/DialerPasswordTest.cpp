// SPDX-License-Identifier: Apache-2.0
// The dialer's password in a real keychain: kept where the box is ticked, read back, forgotten, refused.
#include "dialer/DialerController.h"
#include "gui/dialer/DialOptions.h"
#include "gui/ToneLabel.h"
#include "gui/WindowFixture.h"
#include "integration/sip/UdpResponder.h"
#include "log/Log.h"
#include "setup/SipPasswords.h"
#include "support/Await.h"
#include "support/KeyringDoor.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"correct-horse-7"_s; // the only value in this test

QString account(const QString& user, const QString& address)
{
    return user + " sip:"_L1 + address;
}

} // namespace

class DialerPasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keptReadBackAndForgotten();
    void anotherAccountHasNone();
    void goneFromTheKeychain();
    void lockedKeychainLosesNothing();
    void aCallAsksOnceMore();
    void absentKeychainSaysSo();
    void nothingOfItIsWritten();

private:
    void openDialer();
    QString read(const QString& name);
    QByteArray given() const;
    /// The sentence stands there whole, also in a small window.
    bool isWhole() const
    {
        const QLabel* label = find<ToneLabel>("passwordState")->textLabel();
        return label->height() + 1 >= label->heightForWidth(label->width());
    }
    QString state() const { return m_fixture->find<ToneLabel>("passwordState")->text(); }
    template<typename Widget>
    Widget* find(const char* name) const
    {
        return m_fixture->find<Widget>(name);
    }
    QLineEdit* field(const char* name) const // also of a page that is not in front
    {
        return m_fixture->window()->findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    void type(const char* name, const QString& text) const { field(name)->setText(text); }
    void typePassword() const
    {
        field("password")->setFocus();
        QTest::keyClicks(field("password"), password);
    }
    QCheckBox* box() const { return find<QCheckBox>("keepPassword"); }

    std::unique_ptr<WindowFixture> m_fixture;
    bool m_absent = qEnvironmentVariableIsSet("JONCTION_KEYCHAIN_ABSENCE");
};

void DialerPasswordTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Jonction"_s);
    QCoreApplication::setApplicationName(u"jonction-password-test"_s);
    QVERIFY(QDir().mkpath(QDir::homePath()));
    Log::start({LogLevel::Trace, QDir::home().filePath(u"all.log"_s), false});
}

void DialerPasswordTest::init()
{
    m_fixture.reset();
    QSettings().clear();
    const bool needsNone = qstrcmp(QTest::currentTestFunction(), "absentKeychainSaysSo") == 0 ||
                           qstrcmp(QTest::currentTestFunction(), "nothingOfItIsWritten") == 0;
    if (m_absent && !needsNone)
        QSKIP("there is no keychain here");
    if (!m_absent && qstrcmp(QTest::currentTestFunction(), "absentKeychainSaysSo") == 0)
        QSKIP("there is a keychain here");
}

void DialerPasswordTest::openDialer()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->open();
    m_fixture->window()->go({Place::Dialer, {}, {}, {}});
    find<QToolButton>("more")->setChecked(true);
    auto* settings = find<QTabWidget>("settings");
    settings->setCurrentWidget(m_fixture->window()->findChild<QWidget*>(u"accountPage"_s));
    QTRY_VERIFY(box());
}

// What another part of the program finds under that account; the kind of the error where it finds none.
QString DialerPasswordTest::read(const QString& name)
{
    const SipPasswords passwords(m_fixture->window()->session()->workspace());
    const Result<Secret> result = await(passwords.read(this, name));
    return result.ok() ? QString::fromUtf8(result->reveal()) : toString(result.error().kind);
}

QByteArray DialerPasswordTest::given() const
{
    const SipRequest request = m_fixture->window()->findChild<DialOptions*>()->request();
    return request.account.password ? request.account.password->reveal().toByteArray() : QByteArray();
}

void DialerPasswordTest::keptReadBackAndForgotten()
{
    const QString name = account(u"agent"_s, u"agent@centre.example"_s);
    openDialer();
    QVERIFY(!box()->isChecked() && !box()->isEnabled()); // nobody's password
    type("target", u"sip:ana@Centre.example"_s);
    type("user", u"agent"_s);
    QVERIFY(!box()->isChecked() && box()->isEnabled());
    typePassword();
    QCOMPARE(read(name), u"notFound"_s); // unasked nothing is kept
    box()->click();
    QTRY_VERIFY2(state().contains("agent@centre.example"_L1), qPrintable(state()));
    QCOMPARE(read(name), password);
    QVERIFY(field("password")->text().isEmpty());
    QCOMPARE(given(), password.toUtf8());

    openDialer(); // the next start
    QTRY_COMPARE(given(), password.toUtf8());
    QVERIFY(box()->isChecked());
    field("password")->setFocus();
    QTest::keyClicks(field("password"), password + u'2');
    QTest::keyClick(field("password"), Qt::Key_Tab); // replaced
    QTRY_VERIFY(field("password")->text().isEmpty());
    QCOMPARE(read(name), password + u'2');

    box()->click();
    QTRY_COMPARE(read(name), u"notFound"_s);
    QCOMPARE(given(), password.toUtf8() + '2'); // for this sitting
    openDialer();
    QTest::qWait(300);
    QVERIFY(given().isEmpty() && !box()->isChecked());
}

void DialerPasswordTest::anotherAccountHasNone()
{
    openDialer();
    type("target", u"sip:ana@centre.example"_s);
    type("user", u"agent"_s);
    typePassword();
    box()->click();
    QTRY_VERIFY(field("password")->text().isEmpty());
    type("target", u"sip:bo@centre.example"_s); // whom one calls is not who one is
    QCOMPARE(given(), password.toUtf8());
    for (const char* part : {"user", "from"}) {
        const QString before = field(part)->text();
        type(part, u"sip:somebody@else.example"_s);
        QVERIFY2(given().isEmpty() && !box()->isChecked(), part);
        type(part, before);
        QTRY_COMPARE(given(), password.toUtf8());
        QVERIFY(box()->isChecked());
    }
    box()->click();
    QTRY_VERIFY(!box()->isChecked());
}

void DialerPasswordTest::goneFromTheKeychain()
{
    const QString name = account(u"agent"_s, u"agent@centre.example"_s);
    openDialer();
    type("target", u"sip:ana@centre.example"_s);
    type("user", u"agent"_s);
    typePassword();
    box()->click();
    QTRY_COMPARE(read(name), password);
    const SipPasswords passwords(m_fixture->window()->session()->workspace());
    QVERIFY(await(passwords.forget(this, name)).ok()); // by another program
    openDialer();
    QTRY_VERIFY2(state().contains("any more"_L1), qPrintable(state()));
    QVERIFY(!box()->isChecked() && given().isEmpty());
}

void DialerPasswordTest::lockedKeychainLosesNothing()
{
    const QString name = account(u"agent"_s, u"agent@centre.example"_s);
    openDialer();
    type("target", u"sip:ana@centre.example"_s);
    type("user", u"agent"_s);
    typePassword();
    lockLogin();
    box()->click();
    QTRY_VERIFY2_WITH_TIMEOUT(state().contains("locked"_L1), qPrintable(state()), 25'000);
    QVERIFY(state().contains("Unlock"_L1)); // what to do next
    QTRY_VERIFY(isWhole());
    QVERIFY(!box()->isChecked());
    QCOMPARE(given(), password.toUtf8());
    QVERIFY(unlockLogin("pw"));
    box()->click();
    QTRY_COMPARE(read(name), password);

    lockLogin();
    box()->click(); // cannot be taken out now
    QTRY_VERIFY2_WITH_TIMEOUT(state().contains("locked"_L1), qPrintable(state()), 25'000);
    QVERIFY(box()->isChecked());
    QVERIFY(unlockLogin("pw"));
    box()->click();
    QTRY_COMPARE(read(name), u"notFound"_s);
}

// The keychain was locked when the dialer opened, and is open when the person calls.
void DialerPasswordTest::aCallAsksOnceMore()
{
    UdpResponder peer([](const QByteArray& request) -> QList<QByteArray> {
        if (request.contains("\r\nAuthorization: "))
            return {reply(request, "200 OK")};
        return {reply(request, "401 Unauthorized",
                      "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5, qop=\"auth\"\r\n")};
    });
    openDialer();
    type("target", peer.uri());
    type("user", u"agent"_s);
    typePassword();
    box()->click();
    QTRY_VERIFY(field("password")->text().isEmpty());
    lockLogin();
    openDialer();
    QTRY_VERIFY2_WITH_TIMEOUT(state().contains("locked"_L1), qPrintable(state()), 25'000);
    QVERIFY(box()->isChecked() && given().isEmpty());
    find<QToolButton>("more")->setChecked(false);
    DialerController* dialer = m_fixture->window()->session()->dialer();
    QSignalSpy ends(dialer, &DialerController::finished);
    find<QPushButton>("dialProbe")->click();
    // Nothing is lost by it: it goes without the password, and the reason is opened.
    QTRY_VERIFY_WITH_TIMEOUT(box(), 25'000);
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, 25'000);
    QVERIFY2(given().isEmpty(), qPrintable(state()));
    QVERIFY2(!peer.requests.isEmpty(), qPrintable(dialer->verdict().cause + dialer->outcome().evidence));

    QVERIFY(unlockLogin("pw"));
    find<QPushButton>("dialProbe")->click();
    QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 2, 25'000);
    QCOMPARE(given(), password.toUtf8());
    QVERIFY(dialer->outcome().ok);
    box()->click();
    QTRY_VERIFY(!box()->isChecked());
}

void DialerPasswordTest::absentKeychainSaysSo()
{
    openDialer();
    type("target", u"sip:ana@centre.example"_s);
    type("user", u"agent"_s);
    typePassword();
    box()->click();
    QTRY_VERIFY2_WITH_TIMEOUT(state().contains("no keychain"_L1), qPrintable(state()), 25'000);
    QVERIFY(state().contains("Start one"_L1));
    QTRY_VERIFY(isWhole());
    QVERIFY(!box()->isChecked());
    QCOMPARE(field("password")->text(), password);
    QCOMPARE(given(), password.toUtf8());
}

void DialerPasswordTest::nothingOfItIsWritten()
{
    QSettings().sync();
    Log::stop();
    int files = 0;
    for (const QString& place : {QDir::homePath(), QFileInfo(QSettings().fileName()).path()}) {
        QDirIterator it(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            const QByteArray content = file.readAll();
            const QByteArray value = password.toUtf8();
            for (const QByteArray& form :
                 {value, value.toBase64(QByteArray::OmitTrailingEquals), value.toPercentEncoding()})
                QVERIFY2(!content.contains(form), qPrintable(file.fileName()));
        }
    }
    QVERIFY(files >= 1); // the log at least
    for (const QString& line : Log::recent())
        QVERIFY2(!line.contains(password), qPrintable(line));
}

QTEST_MAIN(DialerPasswordTest)
#include "DialerPasswordTest.moc"
