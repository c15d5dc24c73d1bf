// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/entra/Browser.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace jonction::test {

/// A running jonction-sandbox with a world of its own.
class PracticeWorld
{
public:
    ~PracticeWorld();

    /// Gives the reason why it cannot run, or nothing.
    QString start(int agents, int seed, const QStringList& more = {});
    QUrl endpoint(const QString& name) const;
    QByteArray secret(const QString& name) const;
    /// The practice document.
    QJsonObject deployment() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QJsonObject m_ready;
};

/// A person who opens the page, presses the first button of its form, and follows where that leads.
class ObedientBrowser : public Browser
{
public:
    bool open(const QUrl& address) override;

private:
    void press(const QUrl& address, const QByteArray& page);

    QNetworkAccessManager m_network;
};

} // namespace jonction::test
