// SPDX-License-Identifier: Apache-2.0
#include "architecture/ForbiddenRules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace jonction::architecture {
namespace {

struct Rule
{
    QRegularExpression pattern;
    QString why;
    QString exceptIn = {}; ///< a path that contains this may
};

QRegularExpression lines(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption);
}

const QList<Rule>& codeRules()
{
    static const QList<Rule> rules{
        {lines(uR"(\bQEventLoop\b|\bprocessEvents\b)"_s), u"a nested event loop"_s},
        {lines(
             uR"(\bwaitFor(Finished|Started|ReadyRead|BytesWritten|(Dis)?[Cc]onnected|Encrypted|NewConnection|Done)\s*\()"_s),
         u"a wait that holds the thread"_s},
        {lines(uR"((\.|->|QDialog::|QMenu::)exec\s*\()"_s), u"a nested event loop: open() it"_s,
         u"main.cpp"_s},
        {lines(uR"(\bQMessageBox::(about|critical|information|question|warning)\s*\()"_s),
         u"a nested event loop"_s},
        {lines(uR"(\bQFileDialog::get\w+\s*\(|\bQ(Input|Color|Font)Dialog::get\w+\s*\()"_s),
         u"a nested event loop"_s},
        {lines(uR"(\bignoreSslErrors\b|\bVerifyNone\b|\bQueryPeer\b)"_s), u"TLS is always verified"_s},
        {lines(uR"(\bsetInsecureFallback\s*\(\s*true)"_s), u"no keychain, no secret kept"_s},
        {lines(uR"((?<![\w.:>])(system|popen|_popen|execl|execlp)\s*\(|\bstd::system\s*\()"_s), u"a shell"_s},
        {lines(uR"((?<![\w.:>])(strcpy|strcat|sprintf|vsprintf|gets|tmpnam|mktemp)\s*\()"_s),
         u"an unbounded copy"_s},
        {lines(uR"(^[ \t]*((public|private|protected)[ \t]+)?(signals|slots)[ \t]*:)"_s),
         u"write Q_SIGNALS, Q_SLOTS"_s},
        {lines(uR"((?<![\w.:>])emit\s+\w+\s*(\(|->|\.))"_s), u"write Q_EMIT"_s},
        {lines(uR"(\bforeach\s*\(|\bQ_FOREACH\b)"_s), u"write a range-for"_s},
        {lines(uR"(\bco_(await|return|yield)\b|\bQFuture|\bQtConcurrent\b)"_s), u"conversations are jobs"_s},
        {lines(uR"(\bFollowRedirects|\bNoLessSafeRedirectPolicy\b|\bSameOriginRedirectPolicy\b)"_s),
         u"a redirect would take the token along"_s},
    };
    return rules;
}

/// The words are put together here so that this file does not find itself.
const QList<Rule>& textRules()
{
    static const QList<Rule> rules{
        {lines(u"\\b(TO"_s + u"DO|FIX"_s + u"ME|XX"_s + u"X|HA"_s + u"CK)\\b"_s),
         u"work announced but not done"_s},
        {lines(u"(?<![\\w.\\]}/>-])/(ro"_s + u"ot|ho"_s + u"me/\\w+|Us"_s + u"ers/\\w+|wo"_s + u"rk|bui"_s +
               u"lds)/"_s),
         u"a path of somebody's machine"_s},
        {lines(u"registry\\."_s + u"npmjs|deb\\."_s + u"debian\\.org|py"_s + u"pi\\.org|snapshot\\."_s +
               u"debian"_s),
         u"a registry's host"_s},
    };
    return rules;
}

QStringList apply(const QList<Rule>& rules, const SourceFile& file, const QString& text)
{
    QStringList findings;
    for (const Rule& rule : rules) {
        if (!rule.exceptIn.isEmpty() && file.path.contains(rule.exceptIn))
            continue;
        for (auto it = rule.pattern.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            findings.append(finding(file, lineAt(text, match.capturedStart()),
                                    u"%1: %2"_s.arg(match.captured().simplified(), rule.why)));
        }
    }
    return findings;
}

} // namespace

QStringList codeFindings(const SourceFile& file)
{
    return apply(codeRules(), file, codeOf(file.text));
}

QStringList textFindings(const SourceFile& file)
{
    return apply(textRules(), file, file.text);
}

} // namespace jonction::architecture
