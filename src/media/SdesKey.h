// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

namespace jonction {

/// The master key and salt of one direction as SDP carries them (RFC 4568, a=crypto). Only
/// AES_CM_128_HMAC_SHA1_80 is spoken: it is what Teams and every SBC require.
struct SdesKey
{
    static constexpr char suite[] = "AES_CM_128_HMAC_SHA1_80";
    static constexpr qsizetype keyBytes = 30; ///< 16 of key, 14 of salt

    int tag = 1;
    Secret key;

    /// From the system's random generator.
    static SdesKey generate(int tag = 1);
    /// "1 AES_CM_128_HMAC_SHA1_80 inline:…|2^31|1:1". InvalidInput with code "crypto-suite" for another suite
    /// (evidence: its name), "crypto-line" for what is none; "crypto-mki" where a key identifier is demanded.
    static Result<SdesKey> parse(const QByteArray& attribute);
    /// The value of a=crypto. Belongs into a message, never into a record or a log.
    Secret toAttribute() const;
};

} // namespace jonction
