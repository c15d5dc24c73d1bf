// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"

namespace jonction {

/// The value of an environment variable, which is wiped and removed from the process, so that no helper
/// inherits it and no other program of the owner's reads it. Empty where the variable is not set. Not for use
/// beside another thread that reads the environment: call it at the start.
Secret takeSecretVariable(const QByteArray& variable);

} // namespace jonction
