// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace jonction {

// What the directory says about licences (microsoft-graph 3), as far as the rules need it. Ids are GUIDs in
// lower case. Part numbers are labels only: some hold blanks, slashes and brackets, and names mislead.

struct SkuPlan
{
    QString id;
    QString name;
};

/// A product that the tenant owns.
struct OwnedSku
{
    QString id;
    QString partNumber;
    QString capabilityStatus; ///< "Enabled", "Warning", "Suspended", "Deleted", "LockedOut"
    QString appliesTo;        ///< "User" or "Company"
    int enabled = 0;
    int warning = 0; ///< in the grace time after their end; still usable
    int consumed = 0;
    QList<SkuPlan> plans;

    int seats() const { return enabled + warning; }
    int freeSeats() const { return seats() > consumed ? seats() - consumed : 0; }
    bool isUsable() const
    {
        return (capabilityStatus == QLatin1String("Enabled") ||
                capabilityStatus == QLatin1String("Warning")) &&
               appliesTo != QLatin1String("Company");
    }
};

struct HeldPlan
{
    QString id;
    QString capabilityStatus; ///< as for OwnedSku

    bool isEnabled() const
    {
        return capabilityStatus == QLatin1String("Enabled") || capabilityStatus == QLatin1String("Warning");
    }
};

/// One licence of one account: given directly, or inherited from a group. The same product may come both
/// ways.
struct HeldLicence
{
    QString skuId;
    QString byGroup; ///< object id of the group; empty: given directly
    QString state;   ///< "Active", "ActiveWithError", "Disabled", "Error"
    QString error;   ///< "None", "MutuallyExclusiveViolation", "DependencyViolation", …; may be empty
    QStringList disabledPlans;

    bool isRefused() const { return !error.isEmpty() && error != QLatin1String("None"); }
};

/// One account as far as licences go.
struct LicenceHolder
{
    QString id;
    QString userPrincipalName;
    QString displayName;
    QString usageLocation; ///< ISO 3166; no licence can be given without it
    QList<HeldPlan> plans;
    QList<HeldLicence> licences;
};

} // namespace jonction
