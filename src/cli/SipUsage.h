// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/Arguments.h"

namespace jonction {

/// What a SIP command line leaves open or names in vain, before anything is sent: a sentence. Empty where
/// nothing is wrong. Reads the file of --ca.
QString unusableUsage(const Arguments& arguments);

/// Options that have no effect as they are combined, and what else a person may not expect; a sentence each.
QStringList usageNotes(const SipArguments& sip);

} // namespace jonction
