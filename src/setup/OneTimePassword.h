// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"

namespace jonction {

/// A password for an account that nobody has signed in with yet: 24 characters from the system's generator of
/// secrets, every one of the four kinds that Microsoft counts among them, none that look alike on a screen
/// and none that needs an escape anywhere.
Secret oneTimePassword();

} // namespace jonction
