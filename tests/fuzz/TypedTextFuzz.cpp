// SPDX-License-Identifier: Apache-2.0
// What people type and paste into fields: every parser of the domain on the same text.
#include "domain/Fqdn.h"
#include "domain/Identifiers.h"
#include "domain/PhoneNumber.h"
#include "domain/SipUri.h"
#include "fuzz/FuzzTarget.h"

using namespace jonction;

namespace {

bool isPrintable(const QString& text)
{
    for (const QChar c : text)
        if (c.unicode() <= 0x20 || c.unicode() >= 0x7f)
            return false;
    return !text.isEmpty();
}

template<typename T>
void parseTwice(const QString& text)
{
    const Result<T> once = T::parse(text);
    if (!once.ok()) {
        fuzzPromise(once.error().kind == ErrorKind::InvalidInput && !once.error().code.isEmpty());
        return;
    }
    fuzzPromise(isPrintable(once->toString()));
    const Result<T> again = T::parse(once->toString());
    fuzzPromise(again.ok() && again->toString() == once->toString());
}

} // namespace

void fuzzOne(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    parseTwice<Fqdn>(text);
    parseTwice<PhoneNumber>(text);
    parseTwice<SipUri>(text);
    parseTwice<ClientId>(text);
    parseTwice<Upn>(text);
    (void)parseSbcFqdn(text);
    if (const Result<QString> label = parseSubdomainLabel(text); label.ok())
        fuzzPromise(isPrintable(label.value()) && label->size() <= 63);
    if (const Result<RedirectUri> uri = RedirectUri::forInstance(text); uri.ok())
        fuzzPromise(isPrintable(uri->toString()) && uri->toString().count(QLatin1Char('/')) == 6);
}
