// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction {

/// The SIP URI that a person means by what was typed, pasted or chosen: "Name <uri>", a bare host with or
/// without port ("sbc.example.com:5061", "::1"), or user@host gets its scheme; a URI stays what it is. A
/// number alone is asked of the host of `asked`, a URI, where there is one. What nobody can mean by a URI,
/// such as a number without anybody to ask, or another scheme, comes back as typed, for SipTarget::parse() to
/// refuse. Empty for empty.
QString sipUriFromTyped(const QString& text, const QString& asked = QString());

/// Whether a URI names somebody (user@host), as From, P-Asserted-Identity, Diversion and a redirect must.
bool namesSomebody(const QString& uri);

} // namespace jonction
