// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

namespace jonction::Words {

/// "SIP trunk": as the rail and the page's title show it.
QString stepTitle(StepId id);
/// One sentence: what the step is for.
QString stepPurpose(StepId id);
/// A few paragraphs of help with menu paths, as rich text (p, ol, ul, li, b, code).
QString stepHelp(StepId id);

} // namespace jonction::Words
