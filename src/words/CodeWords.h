// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "words/ErrorWords.h"

#include <QStringList>

namespace jonction::Words {

/// Every code that has a text of its own, vendor prefix included ("AADSTS65001", "telnyx:10015",
/// "graph:Authorization_RequestDenied", "ccaip:22001"): for `explain` and for tests.
QStringList knownCodes();

} // namespace jonction::Words
