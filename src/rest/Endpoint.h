// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jonction {

/// One call of a service, described once: listed as constexpr lines in services/<name>/<Name>Endpoints.h.
/// Whatever is general (authorisation, repeating, tracing) reads this line.
struct Endpoint
{
    const char* verb = "GET";
    const char* path = "";    ///< template below the base address: "/applications/{id}/addPassword"
    const char* scope = "";   ///< least permission that the vendor asks for; empty where keys know no scopes
    bool mayRepeat = false;   ///< sending it twice does no more than sending it once
    bool holdsSecret = false; ///< the request or the answer carries a secret: evidence is never kept
};

} // namespace jonction
