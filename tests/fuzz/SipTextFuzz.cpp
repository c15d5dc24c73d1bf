// SPDX-License-Identifier: Apache-2.0
// What a person types as a target, and what a peer sends and the log keeps.
#include "dialer/TypedAddress.h"
#include "fuzz/FuzzTarget.h"
#include "sip/SipMasking.h"
#include "sip/SipTarget.h"

using namespace jonction;

void fuzzOne(const QByteArray& input)
{
    const Result<SipTarget> target = SipTarget::parse(QString::fromUtf8(input));
    if (target.ok()) {
        const QString uri = target->toUri(target->transport);
        for (const QChar c : uri)
            fuzzPromise(c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'<' && c != u'>' && c != u'"');
        const Result<SipTarget> again = SipTarget::parse(uri);
        fuzzPromise(again.ok() && again->host == target->host && again->port == target->port);
    }
    const QString meant = sipUriFromTyped(QString::fromUtf8(input), QStringLiteral("sip:proxy.test"));
    fuzzPromise(!SipTarget::parse(meant).ok() || sipUriFromTyped(meant) == meant);
    const QByteArray masked = maskedSipMessage(input + "\nAuthorization: Digest response=hush-hush\n");
    fuzzPromise(!masked.contains("hush-hush"));
    fuzzPromise(maskedSipMessage(masked) == masked);
}
