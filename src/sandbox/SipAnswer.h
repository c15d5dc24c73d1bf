// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace jonction::sandbox {

/// The SDP that answers `offer` with PCMU or PCMA, whichever is offered first, over plain RTP at
/// 127.0.0.1:`port`, one m= line for each offered (RFC 3264 §6); an offer of ours where the caller sent none.
/// Nothing where no audio fits: 488.
std::optional<std::string> sipAnswerTo(const std::string& offer, int port);

} // namespace jonction::sandbox
