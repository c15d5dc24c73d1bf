// SPDX-License-Identifier: Apache-2.0
#include "sipengine/FailureCause.h"

#include "sip/LibraryWords.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

bool explainsFailure(const QByteArray& line)
{
    constexpr QByteArrayView marks[] = {
        "Connection refused",     "unreachable",  "No route",     "Connection reset",
        "Error with certificate", "TLS setup",    "Peer Subject", "Address already in use",
        "Cannot assign",          "not permitted"};
    // STUN of a stranger, and not a port of ours that is taken: that line begins "nta: bind(".
    if (line.startsWith("nta_agent: tport: Address already in use"))
        return false;
    return std::any_of(std::begin(marks), std::end(marks),
                       [&line](QByteArrayView mark) { return line.contains(mark); });
}

bool endsTls(const QByteArray& line)
{
    return line.contains("Peer Subject Mismatch") || line.contains("TLS setup failed");
}

QString whyEndNotSent(const QByteArray& line)
{
    const bool end = line.startsWith("nta: BYE (") || line.startsWith("nta: CANCEL (");
    return end ? systemWordsIn(QString::fromUtf8(line.left(512)).trimmed()).left(200) : QString();
}

CallReason reasonOfFailure(const QString& cause, int status, SipTransport transport)
{
    if (cause.contains("refused"_L1))
        return CallReason::ConnectionRefused;
    if (cause.contains("Peer Subject"_L1))
        return CallReason::TlsWrongName;
    if (cause.contains("certificate"_L1))
        return CallReason::TlsUntrusted;
    if (cause.contains("TLS setup"_L1))
        return CallReason::TlsHandshake;
    if (cause.contains("unreachable"_L1) || cause.contains("No route"_L1))
        return CallReason::Unreachable;
    if (status == 408)
        return transport == SipTransport::Tls ? CallReason::TlsHandshake : CallReason::Timeout;
    return status == 503 ? CallReason::ConnectionLost : CallReason::BadAnswer;
}

} // namespace jonction
