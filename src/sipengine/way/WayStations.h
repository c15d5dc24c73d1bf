// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipCommand.h"
#include "sip/SipOutcome.h"

namespace jonction {

/// Whom a request is for, over whom it goes, and how: its URIs, read. A station with an empty host is not
/// there.
struct WayStations
{
    SipTarget target; ///< may be missing only where one listens for calls of one's own domain
    SipTarget proxy;
    SipTarget registrar; ///< without a user; only where the work registers
    /// What the request says, else the first URI that says one; Auto: the way there decides.
    SipTransport transport = SipTransport::Auto;

    /// InvalidInput with `evidence` naming the part; what was read before it stays.
    Result<Nothing> read(const SipRequest& request, SipWork work);
    /// Whose host is asked for: the proxy, else the registrar, as the far side expects a registered call from
    /// whoever it knows, else the target.
    const SipTarget& first() const;
    /// The first station is not the target: the Request-URI does not lead there by itself.
    bool isDetour() const { return !proxy.host.isEmpty() || !registrar.host.isEmpty(); }
};

} // namespace jonction
