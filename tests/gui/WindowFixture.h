// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/DeploymentJson.h"
#include "gui/DocumentSession.h"
#include "gui/MainWindow.h"
#include "setup/SetupFlow.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace jonction {

/// A real window on a document in a folder of its own. Nothing here stands in for a part of the program; the
/// services are at an address where nobody listens.
class WindowFixture
{
public:
    WindowFixture() { Q_ASSERT(m_folder.isValid()); }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    static Agent agent(const QString& name, const QString& email, const QString& number)
    {
        Agent agent;
        agent.name = name;
        agent.email = agent.upn = email;
        agent.number = number;
        return agent;
    }
    static Deployment deployment()
    {
        using namespace Qt::StringLiterals;
        Deployment d = Deployment::create(u"Test centre"_s);
        d.practice = true;
        d.instance.host = u"centre.uc1.ccaiplatform.com"_s;
        d.tenant.clientId = u"11111111-2222-3333-4444-555555555555"_s;
        for (const char* service : {"login", "graph", "telnyx", "ccaip", "dns"})
            d.endpoints.insert(QString::fromLatin1(service), u"http://127.0.0.1:9/"_s);
        d.trunk.profileName = u"CCAIP Teams"_s;
        d.trunk.connectionName = u"centre-teams"_s;
        d.trunk.sipSubdomain = u"ujet-centre"_s;
        d.trunk.allowedDestinations = {u"FR"_s};
        d.trunk.numberCountry = u"FR"_s;
        d.app.uniqueName = u"jonction-test"_s;
        d.agents = {agent(u"Ana Blanc"_s, u"ana@centre.example"_s, u"+33199000101"_s),
                    agent(u"Bo Noir"_s, u"bo@centre.example"_s, u"+33199000102"_s)};
        return d;
    }

    QString write(const QString& name, const QJsonObject& json) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(json).toJson());
        return file.fileName();
    }
    QString write(const QString& name, const Deployment& d) const { return write(name, toJson(d)); }

    QJsonObject read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

    /// A window of 1024×640, shown, with the document open.
    MainWindow* open(const Deployment& d = deployment())
    {
        m_window = std::make_unique<MainWindow>(MainWindowOptions{});
        m_window->resize(1024, 640);
        m_window->show();
        m_window->openDocument(write(QStringLiteral("centre.jonction"), d));
        m_window->resize(1024, 640);
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window.get(), 2000);
        return m_window.get();
    }
    MainWindow* empty()
    {
        m_window = std::make_unique<MainWindow>(MainWindowOptions{});
        m_window->show();
        return m_window.get();
    }
    MainWindow* window() const { return m_window.get(); }
    SetupFlow* flow() const { return m_window->session()->flow(); }
    void goTo(StepId step) const { m_window->go({Place::Setup, step, {}, {}}); }

    /// The visible widget of that name.
    template<typename Widget>
    Widget* find(const char* name) const
    {
        for (Widget* candidate : m_window->findChildren<Widget*>(QString::fromLatin1(name)))
            if (candidate->isVisible())
                return candidate;
        return nullptr;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace jonction
