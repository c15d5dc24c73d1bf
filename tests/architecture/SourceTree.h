// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace jonction::architecture {

/// One text file of the project, as the rules read it.
struct SourceFile
{
    QString path; ///< from the project's folder, with slashes: "src/base/Job.h"
    QString text;

    QString name() const { return path.section(QLatin1Char('/'), -1); }
};

/// Every file under the given files and folders of the project whose name ends in one of the suffixes, by
/// path.
QList<SourceFile> readTree(const QStringList& places, const QStringList& suffixes);

/// The text of one file of the project.
QString readProjectFile(const QString& path);

/// The same text with comments and the insides of literals blanked; the line breaks stay where they are.
QString codeOf(const QString& text);

/// The number of the line that holds the character at this place, from 1.
int lineAt(const QString& text, qsizetype place);

/// "src/base/Job.h:12: what is wrong": how every rule names its finding.
QString finding(const SourceFile& file, int line, const QString& what);

} // namespace jonction::architecture
