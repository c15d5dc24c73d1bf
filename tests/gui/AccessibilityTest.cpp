// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/AudioPanel.h"
#include "sip/SipOutcome.h"
#include "WindowFixture.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTranslator>

using namespace jonction;
using namespace Qt::StringLiterals;

/// On every page, in both languages: names for everything that takes the focus, mnemonics that do not
/// collide, and no text that is cut at the smallest window.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void dialerSettings_data() { languages(); }
    void dialerSettings();
    void startPage_data() { languages(); }
    void startPage();

private:
    static void languages();
    void speak(const QString& language);
    void checkNames(const QWidget* window, const QString& where);
    void checkMnemonics(const MainWindow* window, const QString& where);
    void checkNothingCut(const QWidget* window, const QString& where);

    QTranslator m_french;
};

namespace {

bool isInside(const QWidget* widget, const char* className)
{
    for (const QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (parent->inherits(className))
            return true;
    return false;
}

QString textOf(const QWidget* widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text();
    const auto* label = qobject_cast<const QLabel*>(widget);
    return label && label->textFormat() != Qt::RichText ? label->text() : QString();
}

} // namespace

void AccessibilityTest::initTestCase()
{
    QVERIFY(m_french.load(u"jonction_fr"_s, u":/i18n"_s));
}

void AccessibilityTest::speak(const QString& language)
{
    QLocale::setDefault(QLocale(language));
    QCoreApplication::removeTranslator(&m_french);
    if (language == "fr"_L1)
        QCoreApplication::installTranslator(&m_french);
}

void AccessibilityTest::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("fr") << u"fr"_s;
}

void AccessibilityTest::pages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("step");
    for (const char* language : {"en", "fr"}) {
        for (const StepId step : allStepIds())
            QTest::addRow("%s %s", language, qPrintable(toString(step)))
                << QString::fromLatin1(language) << u"setup"_s << toString(step);
        for (const char* place : {"overview", "board", "dialer", "activity", "settings"})
            QTest::addRow("%s %s", language, place)
                << QString::fromLatin1(language) << QString::fromLatin1(place) << QString();
    }
}

void AccessibilityTest::pages()
{
    QFETCH(QString, language);
    QFETCH(QString, place);
    QFETCH(QString, step);
    speak(language);
    WindowFixture fixture;
    MainWindow* window = fixture.open();
    window->go({*placeFromString(place), stepIdFromString(step), {}, {}});
    QTest::qWait(50);
    const QString where = language + u' ' + place + u' ' + step;
    checkNames(window, where);
    checkMnemonics(window, where);
    checkNothingCut(window, where);
}

void AccessibilityTest::dialerSettings()
{
    QFETCH(QString, language);
    speak(language);
    WindowFixture fixture;
    MainWindow* window = fixture.open();
    window->go({Place::Dialer, {}, {}, {}});
    window->findChild<QToolButton*>(u"more"_s)->setChecked(true);
    window->findChild<QPushButton*>(u"callHold"_s)->parentWidget()->show(); // as while a call is answered
    SipOutcome outcome;                                                     // and its numbers
    outcome.audio.agreed = outcome.audio.srtp = true;
    outcome.audio.codec = u"PCMA"_s;
    outcome.audio.sent = outcome.audio.received = outcome.audio.expected = 99'000;
    outcome.audio.jitterMs = outcome.audio.mos = 4.4;
    outcome.audio.heard = AudioHeard::Tone;
    outcome.audio.keys = u"123456789*0#"_s;
    window->findChild<AudioPanel*>()->show(outcome, true);
    auto* settings = window->findChild<QTabWidget*>(u"settings"_s);
    QVERIFY(settings->isVisible());
    for (int tab = 0; tab < settings->count(); ++tab) {
        settings->setCurrentIndex(tab);
        const QString where = language + u" dialer "_s + settings->tabText(tab);
        window->resize(window->minimumWidth(), 640);
        QTest::qWait(50);
        checkNothingCut(window, where + u" narrow"_s);
        window->resize(1024, 640);
        QTest::qWait(50);
        checkNames(window, where);
        checkMnemonics(window, where);
        checkNothingCut(window, where);
        for (const QLabel* label : settings->currentWidget()->findChildren<QLabel*>())
            if (label->buddy())
                QVERIFY2(!QKeySequence::mnemonic(label->text()).isEmpty(), qPrintable(label->text()));
    }
    window->findChild<QToolButton*>(u"more"_s)->setChecked(false);
}

void AccessibilityTest::startPage()
{
    QFETCH(QString, language);
    speak(language);
    WindowFixture fixture;
    MainWindow* window = fixture.empty();
    window->resize(1024, 640);
    checkNames(window, language);
    checkNothingCut(window, language);
}

void AccessibilityTest::checkNames(const QWidget* window, const QString& where)
{
    QHash<QString, const QWidget*> seen;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() ||
            qobject_cast<QScrollBar*>(widget) || widget->objectName().startsWith("qt_"_L1) ||
            isInside(widget, "QAbstractSpinBox") || isInside(widget, "QComboBox"))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        const QString name =
            widget->accessibleName().isEmpty() ? face->text(QAccessible::Name) : widget->accessibleName();
        const QString id = u"%1: %2 %3"_s.arg(where, QString::fromLatin1(widget->metaObject()->className()),
                                              widget->objectName());
        QVERIFY2(!name.trimmed().isEmpty(), qPrintable(id));
        const QString key = name + u'/' + QString::number(int(face->role()));
        QVERIFY2(!seen.contains(key), qPrintable(id + u" has the name of another: "_s + name));
        seen.insert(key, widget);
    }
    QVERIFY(seen.size() > 2);
}

void AccessibilityTest::checkMnemonics(const MainWindow* window, const QString& where)
{
    QStringList used;
    const auto take = [&](const QString& text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            return;
        QVERIFY2(!used.contains(key.toString()), qPrintable(where + u": "_s + text));
        used.append(key.toString());
    };
    for (const QAction* menu : window->menuBar()->actions())
        take(menu->text());
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
        if (button->isVisible())
            take(button->text());
    for (const QLabel* label : window->findChildren<QLabel*>())
        if (label->isVisible() && label->buddy())
            take(label->text());
}

void AccessibilityTest::checkNothingCut(const QWidget* window, const QString& where)
{
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        const QString text = textOf(widget);
        if (!widget->isVisible() || text.isEmpty())
            continue;
        if (widget->inherits("jonction::ElidedLabel"))
            continue; // all of it is in its tool tip
        const auto* label = qobject_cast<const QLabel*>(widget);
        const bool wraps = label && label->wordWrap();
        const QString id =
            u"%1: \"%2\" %3x%4"_s.arg(where, text.left(60)).arg(widget->width()).arg(widget->height());
        if (wraps)
            QVERIFY2(widget->height() + 1 >= label->heightForWidth(label->width()), qPrintable(id));
        else
            QVERIFY2(widget->width() + 1 >= widget->sizeHint().width(), qPrintable(id));
        // Nothing reaches beyond the window at its side: pages do not scroll sideways.
        QVERIFY2(widget->mapTo(window, QPoint(widget->width(), 0)).x() <= window->width() ||
                     isInside(widget, "jonction::StateFilterBar"),
                 qPrintable(id + u" leaves the window"_s));
    }
}

QTEST_MAIN(AccessibilityTest)
#include "AccessibilityTest.moc"
