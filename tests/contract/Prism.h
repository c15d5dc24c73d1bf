// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace jonction::test {

/// A running Prism in front of one vendor description.
class Prism
{
public:
    ~Prism();

    /// Answers as the description says; a request that breaks it gets 4xx. Gives the reason why it cannot
    /// run, or nothing.
    QString mock(const QString& description);
    /// Stands before `upstream` and refuses what breaks the description, in both directions.
    QString proxy(const QString& description, const QUrl& upstream);

    QUrl base() const { return m_base; }
    /// What it has said last, for the message of a failed test.
    QByteArray lastWords();

private:
    QString start(const QString& description, const QStringList& mode, const QStringList& upstream);
    QString tailored(const QString& description);

    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_base;
};

} // namespace jonction::test
