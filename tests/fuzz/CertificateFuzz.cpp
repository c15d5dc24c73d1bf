// SPDX-License-Identifier: Apache-2.0
#include "fuzz/FuzzTarget.h"
#include "sipengine/way/CertificateReader.h"

void fuzzOne(const QByteArray& input)
{
    const jonction::CertificateExtras extras = jonction::readCertificateExtras(input);
    fuzzPromise(extras.usages.size() <= 32 && extras.keyUsages.size() <= 7);
}
