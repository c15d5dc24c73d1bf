// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jonction {

/// Bounds this process: 1 GiB of address space, no core file (it would hold what was on the wire), and no
/// more than 512 open files. Nothing happens where the system has no such limits.
void limitThisProcess();

} // namespace jonction
