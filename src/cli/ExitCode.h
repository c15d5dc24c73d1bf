// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jonction::ExitCode {

// The contract of the terminal door (design, section 10).
inline constexpr int done = 0; ///< done, or nothing to do
inline constexpr int failed = 1;
inline constexpr int pending = 2; ///< plan: changes are pending
inline constexpr int badUsage = 3;

} // namespace jonction::ExitCode
