// SPDX-License-Identifier: Apache-2.0
#include "architecture/SourceTree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jonction::architecture {
namespace {

QDir projectFolder()
{
    return QDir(QStringLiteral(JONCTION_SOURCE_DIR));
}

bool endsInOneOf(const QString& path, const QStringList& suffixes)
{
    return std::any_of(suffixes.begin(), suffixes.end(), [&](const QString& s) { return path.endsWith(s); });
}

/// Where the literal or comment that starts here ends; `place` itself where none starts.
qsizetype endOfBlank(const QString& text, qsizetype place)
{
    const QStringView rest = QStringView(text).mid(place);
    const auto past = [&](const QString& end, qsizetype from) {
        const qsizetype found = text.indexOf(end, from);
        return found < 0 ? text.size() : found + end.size();
    };
    if (rest.startsWith("//"_L1))
        return past(u"\n"_s, place) - 1;
    if (rest.startsWith("/*"_L1))
        return past(u"*/"_s, place + 2);
    if (rest.startsWith("R\""_L1)) {
        const qsizetype open = text.indexOf(u'(', place);
        return past(u')' + text.mid(place + 2, open - place - 2) + u'"', open);
    }
    const QChar quote = text.at(place);
    const bool separator = quote == u'\'' && place > 0 && text.at(place - 1).isDigit();
    if ((quote != u'"' && quote != u'\'') || separator)
        return place;
    qsizetype end = place + 1;
    while (end < text.size() && text.at(end) != quote && text.at(end) != u'\n')
        end += text.at(end) == u'\\' ? 2 : 1;
    return std::min(end + 1, text.size());
}

} // namespace

QList<SourceFile> readTree(const QStringList& places, const QStringList& suffixes)
{
    QStringList paths;
    const QDir top = projectFolder();
    for (const QString& place : places) {
        if (QFileInfo(top.filePath(place)).isFile())
            paths.append(place);
        QDirIterator walk(top.filePath(place), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            paths.append(top.relativeFilePath(walk.next()));
    }
    paths.sort();
    QList<SourceFile> files;
    for (const QString& path : std::as_const(paths))
        if (endsInOneOf(path, suffixes))
            files.append({path, readProjectFile(path)});
    return files;
}

QString readProjectFile(const QString& path)
{
    QFile file(projectFolder().filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString codeOf(const QString& text)
{
    QString code = text;
    qsizetype place = 0;
    while (place < text.size()) {
        const qsizetype end = endOfBlank(text, place);
        for (qsizetype i = place; i < end; ++i)
            if (text.at(i) != u'\n')
                code[i] = u' ';
        place = std::max(end, place + 1);
    }
    return code;
}

int lineAt(const QString& text, qsizetype place)
{
    return int(QStringView(text).left(place).count(u'\n')) + 1;
}

QString finding(const SourceFile& file, int line, const QString& what)
{
    return u"%1:%2: %3"_s.arg(file.path).arg(line).arg(what);
}

} // namespace jonction::architecture
