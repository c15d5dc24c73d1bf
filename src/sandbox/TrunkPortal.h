// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/HttpFront.h"

namespace jonction::sandbox {

/// The trunk provider's portal as far as a person needs it: the pane "Domain Validation", where the TXT value
/// that Microsoft asks for is typed in (sip-trunk-providers §1.11). GET shows it; POST with `connection_id`
/// and `txt_value` sets it.
class TrunkPortal : public Service
{
public:
    explicit TrunkPortal(World& world)
        : m_world(world)
    {}

    WebReply answer(const WebRequest& request, Instant now) override;

private:
    World& m_world;
};

} // namespace jonction::sandbox
