// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

/// Captures of `pattern` (first group) in all sources of the given folders under src/. Tests of words demand
/// a text for every id that the other rooms really emit, so they read the sources rather than a second list.
inline QStringList capturedInSources(const QStringList& folders, const QString& pattern)
{
    const QRegularExpression expression(pattern);
    QSet<QString> found;
    for (const QString& folder : folders) {
        QDirIterator files(QStringLiteral(JONCTION_SOURCE_DIR "/src/") + folder,
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            auto matches = expression.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext())
                found.insert(matches.next().captured(1));
        }
    }
    QStringList sorted(found.cbegin(), found.cend());
    sorted.sort();
    return sorted;
}
