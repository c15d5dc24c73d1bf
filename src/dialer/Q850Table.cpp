// SPDX-License-Identifier: Apache-2.0
// Causes of the telephone network (ITU-T Q.850) as SIP carries them in Reason (RFC 3326) and maps them to its
// own status codes (RFC 3398 8.2.6).
#include "dialer/Q850Table.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr VerdictLine kQ850Lines[] = {
    {"1", "refused", "q850.1", "checkNumber", "you", StepId::Users},
    {"2", "refused", "q850.2", "checkFarRoute", "provider", StepId::Routing},
    {"3", "refused", "q850.3", "checkFarRoute", "provider", StepId::Routing},
    {"16", "cancelled", "q850.16", "nothingToDo", "nobody", {}},
    {"17", "busy", "q850.17", "tryLater", "callee", {}},
    {"18", "busy", "q850.18", "signCalleeIn", "callee", StepId::Agents},
    {"19", "busy", "q850.19", "askCallee", "callee", {}},
    {"20", "busy", "q850.20", "signCalleeIn", "callee", StepId::Agents},
    {"21", "busy", "q850.21", "askOrUnblock", "callee", {}},
    {"22", "refused", "q850.22", "checkNumber", "you", StepId::Users},
    {"27", "unreachable", "q850.27", "checkFarRoute", "provider", StepId::Routing},
    {"28", "refused", "q850.28", "writeE164", "you", StepId::Users},
    {"29", "refused", "q850.29", "dropExtras", "you", {}},
    {"31", "refused", "q850.31", "readSbcLog", "provider", {}},
    {"34", "refused", "q850.34", "raiseChannelLimit", "provider", StepId::Trunk},
    {"38", "refused", "q850.38", "waitAndReport", "provider", {}},
    {"41", "refused", "q850.41", "waitAndReport", "provider", {}},
    {"42", "refused", "q850.42", "waitAndReport", "provider", {}},
    {"44", "refused", "q850.44", "raiseChannelLimit", "provider", StepId::Trunk},
    {"47", "refused", "q850.47", "raiseChannelLimit", "provider", StepId::Trunk},
    {"50", "refused", "q850.50", "contactProvider", "provider", StepId::Trunk},
    {"55", "refused", "q850.55", "contactProvider", "provider", StepId::Trunk},
    {"57", "refused", "q850.57", "checkAccess", "provider", StepId::Trunk},
    {"58", "refused", "q850.58", "checkCodecs", "provider", StepId::Trunk},
    {"63", "refused", "q850.63", "contactProvider", "provider", StepId::Trunk},
    {"65", "refused", "q850.65", "checkCodecs", "provider", StepId::Trunk},
    {"69", "refused", "q850.69", "dropExtras", "you", {}},
    {"79", "refused", "q850.79", "checkCodecs", "provider", StepId::Trunk},
    {"88", "refused", "q850.88", "checkCodecs", "provider", StepId::Trunk},
    {"95", "refused", "q850.95", "reportToVendor", "provider", {}},
    {"96", "refused", "q850.96", "reportToVendor", "provider", {}},
    {"102", "unreachable", "q850.102", "checkFarRoute", "provider", StepId::Routing},
    {"111", "refused", "q850.111", "reportToVendor", "provider", {}},
    {"127", "refused", "q850.127", "readSbcLog", "provider", {}},
};

} // namespace

const VerdictLine* q850Line(int cause)
{
    const QByteArray key = QByteArray::number(cause);
    const auto found = std::find_if(std::begin(kQ850Lines), std::end(kQ850Lines),
                                    [&key](const VerdictLine& line) { return key == line.key; });
    return found == std::end(kQ850Lines) ? nullptr : &*found;
}

QList<VerdictLine> allQ850Lines()
{
    return QList<VerdictLine>(std::begin(kQ850Lines), std::end(kQ850Lines));
}

std::optional<Q850Cause> q850CauseIn(const QString& reasonHeader)
{
    static const QRegularExpression protocol(u"\\bQ\\.850\\s*((?:;[^,;\"]*(?:\"[^\"]*\"[^,;\"]*)?)*)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(u";\\s*cause\\s*=\\s*(\\d{1,3})(?!\\d)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression phrase(u";\\s*text\\s*=\\s*\"([^\"]{0,200})\""_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString parameters = protocol.match(reasonHeader.left(2000)).captured(1);
    const QRegularExpressionMatch cause = number.match(parameters);
    if (!cause.hasMatch() || cause.captured(1).toInt() > 127)
        return std::nullopt;
    return Q850Cause{cause.captured(1).toInt(), phrase.match(parameters).captured(1).trimmed()};
}

QString reasonTextIn(const QString& reasonHeader)
{
    static const QRegularExpression phrase(u";\\s*text\\s*=\\s*\"([^\"]{1,400})\""_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return phrase.match(reasonHeader.left(2000)).captured(1).simplified().left(200);
}

bool q850TellsTrouble(int cause)
{
    return cause != 16 && cause != 31;
}

} // namespace jonction
