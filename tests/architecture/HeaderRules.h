// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/SourceTree.h"

namespace jonction::architecture {

/// First line the licence; in a header then #pragma once, and above every class the words that say what for.
QStringList headerFindings(const SourceFile& file);

} // namespace jonction::architecture
