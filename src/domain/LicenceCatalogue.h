// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace jonction {

/// What a service plan means for an agent.
enum class PlanKind {
    Other,
    Teams,
    Phone,        ///< Teams Phone, the former Phone System
    Resource,     ///< Phone System for resource accounts: never an agent's
    WrongEdition, ///< Teams Essentials without an Entra identity
};

/// What a product is for.
enum class ProductKind {
    Suite, ///< a base licence, with Teams or without
    Teams, ///< Teams alone, beside a suite that is sold without it
    Phone, ///< Teams Phone alone, beside a suite that lacks it
    Resource,
    SharedDevice,
    Calling, ///< calling plans: not needed with Direct Routing
    WrongEdition,
};

struct LicenceProduct
{
    QString skuId;
    QString partNumber;
    QString name; ///< as Microsoft sells it; never translated
    ProductKind kind = ProductKind::Suite;
    QString family; ///< "commercial", "business", "faculty", "student" or "gcc"
    bool eea = false;
    QStringList plans; ///< names of those that matter
};

/// Microsoft's products as far as they matter here: a data file (resources/data/licences.json), since
/// Microsoft changes its list often. What is not in it is judged by its live service plans.
class LicenceCatalogue
{
public:
    /// The one that this program carries.
    static const LicenceCatalogue& builtIn();
    /// FileBroken where it is not such a file.
    static Result<LicenceCatalogue> fromJson(const QByteArray& json);

    PlanKind planKind(const QString& planId) const;
    const LicenceProduct* product(const QString& skuId) const; ///< null: unknown
    const LicenceProduct* productByPart(const QString& partNumber) const;
    const QList<LicenceProduct>& products() const { return m_products; }
    /// Product ids that supply Teams Phone to a family, best first.
    QStringList phoneSupply(const QString& family) const { return m_phoneSupply.value(family); }
    /// Product ids that supply Teams beside a suite sold without it, best first.
    QStringList teamsSupply(bool eea) const { return eea ? m_teamsSupplyEea : m_teamsSupply; }

private:
    QHash<QString, PlanKind> m_plans;
    QList<LicenceProduct> m_products;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, QStringList> m_phoneSupply;
    QStringList m_teamsSupply;
    QStringList m_teamsSupplyEea;
};

} // namespace jonction
