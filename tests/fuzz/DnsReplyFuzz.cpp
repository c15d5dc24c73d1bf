// SPDX-License-Identifier: Apache-2.0
#include "fuzz/FuzzTarget.h"
#include "sipengine/names/DnsMessage.h"

void fuzzOne(const QByteArray& input)
{
    using namespace jonction;
    // The id of the message itself, so that it gets past the first check.
    const auto id = static_cast<quint16>(
        input.size() < 2 ? 0 : (static_cast<quint8>(input[0]) << 8) | static_cast<quint8>(input[1]));
    for (const DnsType type : {DnsType::A, DnsType::Aaaa, DnsType::Srv, DnsType::Naptr}) {
        const DnsReply reply = readDnsReply(input, id, type, QStringLiteral("a.test"));
        fuzzPromise(reply.answer.records.size() <= 64);
        fuzzPromise(!reply.ours || reply.answer.records.isEmpty() == !reply.answer.error.isEmpty());
        for (const DnsRecord& record : reply.answer.records)
            fuzzPromise(record.target.isEmpty() || isDnsName(record.target));
    }
}
