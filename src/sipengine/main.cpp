// SPDX-License-Identifier: Apache-2.0
// jonction-sip: the SIP engine in a process of its own. Speaks frames on its standard streams; started by
// Jonction and jonctionctl, of no use alone.
#include "sipengine/EngineHost.h"
#include "sipengine/ProcessLimits.h"

#include <QCoreApplication>
#include <QNetworkProxy>

#include <cstdio>

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() > 1) {
        std::fputs("jonction-sip " JONCTION_VERSION
                   ": helper of jonction and jonctionctl; takes no arguments.\n",
                   stderr);
        return app.arguments().at(1) == QStringLiteral("--version") ? 0 : 3;
    }
    // SIP and RTP go straight to where they are meant to go; a desktop's proxy is for the web.
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
#ifdef Q_OS_LINUX
    jonction::limitThisProcess();
#endif
    jonction::EngineHost host;
    QObject::connect(&host, &jonction::EngineHost::done, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    return app.exec();
}
