// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Step.h"

#include <memory>
#include <vector>

namespace jonction {

class Workspace;

/// The twelve steps in their order. `workspace` must outlive them.
std::vector<std::unique_ptr<Step>> makeSteps(Workspace& workspace);

} // namespace jonction
