// SPDX-License-Identifier: Apache-2.0
#include "fuzz/FuzzTarget.h"
#include "sip/SdpReader.h"

void fuzzOne(const QByteArray& input)
{
    const jonction::SdpSession session = jonction::SdpReader::read(input);
    fuzzPromise(session.media.size() <= 16);
    for (const jonction::SdpMedia& media : session.media)
        fuzzPromise(media.codecs.size() <= 64 && media.port >= 0 && media.port <= 65535);
}
