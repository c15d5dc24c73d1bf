// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace jonction {

/// What the program remembers of its windows on this computer: never a value of a document, never a secret.
class AppSettings
{
public:
    static QStringList recentFiles();
    static void addRecentFile(const QString& fileName);

    static QByteArray windowValue(const QString& key);
    static void setWindowValue(const QString& key, const QByteArray& value);

    /// Remembered per document, by its id.
    static QString documentValue(const QString& documentId, const QString& key);
    static void setDocumentValue(const QString& documentId, const QString& key, const QString& value);

    static QString theme();    ///< "system", "light" or "dark"
    static QString language(); ///< "en", "fr", or empty: as the system
    static void setTheme(const QString& theme);
    static void setLanguage(const QString& language);
};

} // namespace jonction
