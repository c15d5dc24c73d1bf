// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"

namespace jonction::Words {

/// The sentences of a finding, its arguments filled in. An id without a text is shown as a plain sentence
/// that names it, never as the bare id; a test makes sure that no emitted id needs this.
QString finding(const Diagnostic& diagnostic);
bool knowsFinding(const QString& id);

/// "Error", "Warning", "Note".
QString severity(Severity severity);

/// A field of the document by its path ("trunk.sipSubdomain", "agents[2].number"), as the pages label it:
/// "SIP sub-domain", "Number of agent 3". The path itself where it has no name.
QString field(const QString& path);

} // namespace jonction::Words
