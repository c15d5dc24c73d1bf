// SPDX-License-Identifier: Apache-2.0
// What a program that calls itself a practice world prints.
#include "fuzz/FuzzTarget.h"
#include "practice/PracticeReady.h"

using namespace jonction;

void fuzzOne(const QByteArray& input)
{
    const Result<PracticeReady> ready = parseReadyLine(input);
    if (!ready.ok())
        return;
    fuzzPromise(!ready->endpoints.isEmpty());
    for (const QString& address : ready->endpoints) {
        const QString host = address.toLower(); // a host's name has no case
        fuzzPromise(host.contains(QLatin1String("127.")) || host.contains(QLatin1String("localhost")) ||
                    host.contains(QLatin1String("::1")) || host.contains(QLatin1String("::ffff:7f")));
    }
}
