// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/ProbeLine.h"
#include "sip/TlsReport.h"

#include <QDateTime>

namespace jonction {

/// What Teams Direct Routing demands of the other end of its TLS connection, held against what a probe saw
/// (dossier direct-routing §2.1, §3.2 to §3.4). A rule that is certainly broken fails; what cannot be known
/// from here, or what Microsoft may no longer enforce, warns. Names of Microsoft's own proxies get the rules
/// for those. Ids begin with "teams.". Pure.
QList<ProbeLine> directRoutingLines(const TlsReport& tls, const QDateTime& now);

} // namespace jonction
