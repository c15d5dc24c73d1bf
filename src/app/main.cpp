// SPDX-License-Identifier: Apache-2.0
#include "app/CommandLine.h"
#include "app/PracticeWorld.h"
#include "app/ReadySign.h"
#include "base/Interrupt.h"
#include "gui/AppSettings.h"
#include "gui/IconSet.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

void loadLanguage(const QString& asked)
{
    QString language = asked.isEmpty() ? AppSettings::language() : asked;
    if (language.isEmpty())
        language = QLocale::system().name();
    else
        QLocale::setDefault(QLocale(language));
    for (const auto& [name, folder] :
         {std::pair{u"qtbase_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
          {u"jonction_"_s, u":/i18n"_s}}) {
        auto* translator = new QTranslator(qApp);
        if (translator->load(name + language.left(2), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator; // English is the source
    }
}

MainWindowOptions windowOptions(const CommandLine& line, PracticeWorld* practice)
{
    MainWindowOptions options;
    options.workspace.endpoints = line.endpoints;
    options.workspace.openBrowser = [](const QUrl& url) { QDesktopServices::openUrl(url); };
    options.startPractice = [practice](MainWindow* window) { practice->start(window); };
    return options;
}

void goWhereAsked(const CommandLine& line, MainWindow* window)
{
    if (!line.place && !line.step)
        return;
    const Destination destination{line.step ? Place::Setup : *line.place, line.step, {}, {}};
    QObject::connect(window, &MainWindow::documentOpened, window,
                     [window, destination] { window->go(destination); });
}

// The practice world ends with the last window, and is given a moment to tidy up.
void quitAfterPractice(QApplication& app, PracticeWorld* practice)
{
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(practice, &PracticeWorld::ended, &app, [] {
        for (const QWidget* window : QApplication::topLevelWidgets())
            if (window->isVisible())
                return;
        QApplication::quit();
    });
    QObject::connect(&app, &QApplication::lastWindowClosed, practice, &PracticeWorld::stop,
                     Qt::QueuedConnection);
}

void openWhatIsAsked(const CommandLine& line, MainWindow* window)
{
    if (line.sandbox)
        window->startPractice();
    else if (!line.fileName.isEmpty())
        window->openDocument(line.fileName);
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer since;
    since.start();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"Jonction"_s);
    QApplication::setApplicationName(u"jonction"_s);
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(JONCTION_VERSION));
    QGuiApplication::setDesktopFileName(u"org.jonction.Jonction"_s);
    const CommandLine line = CommandLine::read(QApplication::arguments());
    if (!line.wrong.isEmpty()) {
        std::fprintf(stderr, "jonction: %s\n", qPrintable(line.wrong));
        return 3;
    }
    if (!line.print.isEmpty()) {
        std::fputs(qPrintable(line.print), stdout);
        return 0;
    }
    loadLanguage(line.language);
    Theme::apply(app, Theme::modeFromString(line.theme.isEmpty() ? AppSettings::theme() : line.theme));
    QApplication::setWindowIcon(IconSet::application());

    // Asked to end, the windows close as by hand: a change under way is finished, the practice world ends
    // too.
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &app, [] { QApplication::closeAllWindows(); });
    PracticeWorld practice;
    quitAfterPractice(app, &practice);
    auto window = std::make_unique<MainWindow>(windowOptions(line, &practice));
    if (!line.readyFile.isEmpty())
        new ReadySign(window.get(), line.readyFile, since, line.sandbox || !line.fileName.isEmpty());
    goWhereAsked(line, window.get());
    window->show();
    openWhatIsAsked(line, window.get());
    return QApplication::exec();
}
