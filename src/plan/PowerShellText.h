// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"

#include <QStringList>

namespace jonction {

/// Conservative PowerShell 5.1 text for people to read and paste (direct-routing 1 and 6.5): one statement a
/// line, every value a single-quoted literal, so that no value of the document can become a command.
class PowerShellText
{
public:
    /// 'O''Brien' — with typographic quotes doubled as well, since PowerShell takes them for quotes.
    static QString literal(const QString& value);

    static QString addGateway(const Deployment& deployment);
    static QString addUsage(const Deployment& deployment);
    static QString addRoute(const Deployment& deployment);
    static QString addPolicy(const Deployment& deployment);
    static QStringList addDialPlan(const Deployment& deployment);
    static QStringList setUpAgent(const Deployment& deployment, const Agent& agent);
};

} // namespace jonction
