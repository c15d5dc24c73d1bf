// SPDX-License-Identifier: Apache-2.0
#include "gui/AppSettings.h"

#include <QSettings>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRecentFiles = 8;

} // namespace

QStringList AppSettings::recentFiles()
{
    return QSettings().value("recent"_L1).toStringList();
}

void AppSettings::addRecentFile(const QString& fileName)
{
    QStringList files = recentFiles();
    files.removeAll(fileName);
    files.prepend(fileName);
    QSettings().setValue("recent"_L1, QStringList(files.mid(0, mostRecentFiles)));
}

QByteArray AppSettings::windowValue(const QString& key)
{
    return QSettings().value("window/"_L1 + key).toByteArray();
}

void AppSettings::setWindowValue(const QString& key, const QByteArray& value)
{
    QSettings().setValue("window/"_L1 + key, value);
}

QString AppSettings::documentValue(const QString& documentId, const QString& key)
{
    return QSettings().value(u"document/%1/%2"_s.arg(documentId, key)).toString();
}

void AppSettings::setDocumentValue(const QString& documentId, const QString& key, const QString& value)
{
    QSettings().setValue(u"document/%1/%2"_s.arg(documentId, key), value);
}

QString AppSettings::theme()
{
    return QSettings().value("theme"_L1, u"system"_s).toString();
}

QString AppSettings::language()
{
    return QSettings().value("language"_L1).toString();
}

void AppSettings::setTheme(const QString& theme)
{
    QSettings().setValue("theme"_L1, theme);
}

void AppSettings::setLanguage(const QString& language)
{
    QSettings().setValue("language"_L1, language);
}

} // namespace jonction
