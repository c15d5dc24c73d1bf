// SPDX-License-Identifier: Apache-2.0
#include "architecture/HeaderRules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace jonction::architecture {
namespace {

const QString licence = u"// SPDX-License-Identifier: Apache-2.0"_s;

/// A class at the left margin that has a body: not a forward declaration.
bool beginsClass(const QStringList& lines, qsizetype at)
{
    static const QRegularExpression head(u"^class [^;]*$"_s);
    return head.match(lines[at]).hasMatch();
}

/// The comment may stand above a template line.
bool hasWordsAbove(const QStringList& lines, qsizetype at)
{
    qsizetype above = at - 1;
    while (above > 0 && lines[above].startsWith(u"template"_s))
        --above;
    const QString line = lines.value(above).trimmed();
    return line.startsWith(u"//"_s) || line.endsWith(u"*/"_s);
}

} // namespace

QStringList headerFindings(const SourceFile& file)
{
    const QStringList lines = file.text.split(u'\n');
    QStringList findings;
    if (lines.value(0) != licence)
        findings.append(finding(file, 1, u"the first line is not the licence"_s));
    if (!file.path.endsWith(u".h"_s))
        return findings;
    if (lines.value(1) != u"#pragma once"_s)
        findings.append(finding(file, 2, u"the second line is not #pragma once"_s));
    for (qsizetype at = 0; at < lines.size(); ++at)
        if (beginsClass(lines, at) && !hasWordsAbove(lines, at))
            findings.append(finding(file, int(at) + 1, u"no comment says what this class is for"_s));
    return findings;
}

} // namespace jonction::architecture
