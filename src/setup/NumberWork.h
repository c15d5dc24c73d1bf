// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"

#include <memory>

namespace jonction {

class Clock;
class TeamsVoiceApi;

/// What is to become of one account's number.
struct NumberWish
{
    QString userId;
    QString take; ///< the number it has now and shall not have any more; may be empty
    QString give; ///< the one it shall have; may be empty
};

/// Takes and gives one number, with a look first: what is so already is not ordered again; a number that
/// somebody else has ends with AlreadyExists, code number-taken. Each order is sent once and followed to its
/// end; then the account is read until it shows the number, for a moment.
JobOf<Nothing>* workOnNumber(QObject* owner, TeamsVoiceApi* voice, std::shared_ptr<Clock> clock,
                             const NumberWish& wish);

} // namespace jonction
