// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

namespace jonction {

/// The name of one thing in the world that a step cares for: which step, what kind, which one.
/// "trunk/outbound_voice_profile/CCAIP Teams". The name may contain slashes; step and kind may not.
struct Address
{
    StepId step = StepId::SignIn;
    QString kind;
    QString name;

    QString toString() const;
    static std::optional<Address> parse(const QString& text);

    friend bool operator==(const Address&, const Address&) = default;
};

} // namespace jonction
