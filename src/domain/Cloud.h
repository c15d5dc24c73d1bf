// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

#include <QList>
#include <QString>

namespace jonction {

/// One of Microsoft's clouds: where its services answer, and which of them it does not have
/// (microsoft-graph 7.6). Tokens and app registrations never cross from one to another.
struct Cloud
{
    QString id;           ///< "global" (GCC included), "gcchigh", "dod", "china": value of `tenant.cloud`
    QString login;        ///< base of the identity platform
    QString graph;        ///< base of Microsoft Graph, without version
    QString portal;       ///< Azure and Entra portal
    QString teamsAdmin;   ///< Teams admin centre; empty where no public text names one
    bool presence = true; ///< Graph tells the Teams presence of users
    bool teamsApi = true; ///< Graph assigns numbers and policies of Teams
    /// What goes before the name of a permission; empty where Graph short names will do.
    QString scopePrefix() const;
    /// Everything that an application was given: what a client-credentials token asks for.
    QString defaultScope() const { return graph + QStringLiteral("/.default"); }
};

/// In the order in which they are offered, the global one first.
const QList<Cloud>& allClouds();
/// The global cloud for an id that is none; `isCloud` tells.
const Cloud& cloudById(const QString& id);
bool isCloud(const QString& id);

/// Whether the cloud lacks an interface that the step works through.
bool lacksFor(const Cloud& cloud, StepId step);

} // namespace jonction
