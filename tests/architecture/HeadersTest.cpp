// SPDX-License-Identifier: Apache-2.0
#include "architecture/HeaderRules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction::architecture;

/// Every source says its licence, every header is guarded and introduces its classes.
class HeadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planted_isFound();
    void tree_introducesItself();
};

void HeadersTest::planted_isFound()
{
    const QString top = u"// SPDX-License-Identifier: Apache-2.0\n#pragma once\n\n"_s;
    const auto findings = [](const QString& text) {
        return headerFindings({u"src/base/A.h"_s, text}).size();
    };
    QCOMPARE(findings(top + u"class B;\n/// What for.\nclass A\n{\n};\n"_s), 0);
    QCOMPARE(findings(top + u"/// What for.\ntemplate <class T>\nclass A\n{\n};\n"_s), 0);
    QCOMPARE(findings(top + u"\nclass A : public B\n{\n};\n"_s), 1);
    QCOMPARE(findings(u"#pragma once\n"_s), 2);
    QCOMPARE(findings(u"// SPDX-License-Identifier: Apache-2.0\n#include <x>\n"_s), 1);
    QCOMPARE(headerFindings({u"src/base/A.cpp"_s, u"#include <x>\n"_s}).size(), 1);
}

void HeadersTest::tree_introducesItself()
{
    QStringList findings;
    for (const SourceFile& file : readTree({u"src"_s, u"tests"_s}, {u".cpp"_s, u".h"_s}))
        findings += headerFindings(file);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

QTEST_GUILESS_MAIN(HeadersTest)
#include "HeadersTest.moc"
