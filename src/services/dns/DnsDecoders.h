// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "services/dns/DnsValues.h"

#include <QJsonObject>

namespace jonction::dns {

/// Answer of a DNS-over-HTTPS service in its JSON form (Status, Answer[]{name, type, TTL, data},
/// Authority[]). BadAnswer where it is none; records of other types (CNAME on the way) are passed over. Any
/// input is safe: at most 100 records of 4096 characters are kept.
Result<DnsAnswer> decodeAnswer(const QJsonObject& object, DnsType type);

/// The text of a TXT record: `"MS=ms" "123"` and `MS=ms123` read alike; \" \\ and \DDD are undone
/// (RFC 1035 5.1).
QString plainTxt(const QString& data);

} // namespace jonction::dns
