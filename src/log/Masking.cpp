// SPDX-License-Identifier: Apache-2.0
#include "log/Masking.h"

#include "base/Secret.h"

#include <QRegularExpression>

#include <vector>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct MaskRule
{
    QRegularExpression pattern;
    QString replacement;
};

constexpr auto caseless = QRegularExpression::CaseInsensitiveOption;

// QRegularExpression is reentrant, not thread-safe: each thread compiles its own set.
const std::vector<MaskRule>& maskRules()
{
    static const thread_local std::vector<MaskRule> rules = {
        // A whole header value: Basic, Bearer, Digest and whatever comes.
        {QRegularExpression(
             uR"(\b((?:proxy-)?authorization|x-api-key|cookie|set-cookie)(["']?\s*[:=]\s*)[^\r\n]+)"_s,
             caseless),
         u"\\1\\2•••"_s},
        // Fields of forms, query strings and JSON bodies, also percent-encoded once.
        {QRegularExpression(
             uR"(\b((?:access|refresh|id|api)_?token|client_?secret|client_?assertion|assertion|code_verifier|)"
             uR"(device_code|secret_?text|password|passwd|api_?key)(\\?["']?\s*(?:=|:|%3D)\s*\\?["']?))"
             uR"([^\s"'\\&,;}]+)"_s,
             caseless),
         u"\\1\\2•••"_s},
        // The authorization code of a redirect; "code" alone is too common a word.
        {QRegularExpression(uR"(([?&]code=)[^\s"'&]+)"_s, caseless), u"\\1•••"_s},
        {QRegularExpression(uR"(\b(bearer)\s+[A-Za-z0-9._~+/=-]{6,})"_s, caseless), u"\\1 •••"_s},
        {QRegularExpression(uR"(\beyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*)*)"_s), u"•••"_s},
        // Client secrets of Microsoft Entra: three characters, a digit, "Q~", 31 to 34 more.
        {QRegularExpression(uR"([A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34})"_s), u"•••"_s},
        // Telnyx API keys, v2.
        {QRegularExpression(uR"(\bKEY[0-9A-F]{32}_[A-Za-z0-9]{20,24}\b)"_s), u"•••"_s},
    };
    return rules;
}

} // namespace

QString masked(const QString& text)
{
    QString result = QString::fromUtf8(SecretRegistry::masked(text.toUtf8()));
    for (const MaskRule& rule : maskRules())
        result.replace(rule.pattern, rule.replacement);
    return result;
}

QByteArray masked(const QByteArray& text)
{
    return masked(QString::fromUtf8(text)).toUtf8();
}

} // namespace jonction
