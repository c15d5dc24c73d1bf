// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/SourceTree.h"

namespace jonction::architecture {

/// What the product's code never does: nested event loops, waits, ignored TLS errors, shells, words that Qt
/// wants reserved. Comments and literals do not count.
QStringList codeFindings(const SourceFile& file);

/// What stands in no file of the project: work announced but not done, paths of somebody's machine, hosts of
/// package registries.
QStringList textFindings(const SourceFile& file);

} // namespace jonction::architecture
