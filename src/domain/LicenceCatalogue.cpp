// SPDX-License-Identifier: Apache-2.0
#include "domain/LicenceCatalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

PlanKind planKindOf(const QString& text)
{
    static const QHash<QString, PlanKind> kinds{{u"teams"_s, PlanKind::Teams},
                                                {u"phone"_s, PlanKind::Phone},
                                                {u"resource"_s, PlanKind::Resource},
                                                {u"wrongEdition"_s, PlanKind::WrongEdition}};
    return kinds.value(text, PlanKind::Other);
}

ProductKind productKindOf(const QString& text)
{
    static const QHash<QString, ProductKind> kinds{{u"suite"_s, ProductKind::Suite},
                                                   {u"teams"_s, ProductKind::Teams},
                                                   {u"phone"_s, ProductKind::Phone},
                                                   {u"resource"_s, ProductKind::Resource},
                                                   {u"sharedDevice"_s, ProductKind::SharedDevice},
                                                   {u"wrongEdition"_s, ProductKind::WrongEdition}};
    return kinds.value(text, ProductKind::Calling);
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts.append(text.toString());
    return texts;
}

LicenceProduct productOf(const QJsonObject& object)
{
    return {object.value("id"_L1).toString(),      object.value("part"_L1).toString(),
            object.value("product"_L1).toString(), productKindOf(object.value("kind"_L1).toString()),
            object.value("family"_L1).toString(),  object.value("eea"_L1).toBool(),
            textsOf(object.value("plans"_L1))};
}

} // namespace

const LicenceCatalogue& LicenceCatalogue::builtIn()
{
    static const LicenceCatalogue catalogue = [] {
        QFile file(u":/data/licences.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return LicenceCatalogue();
        Result<LicenceCatalogue> read = fromJson(file.readAll());
        return read.ok() ? read.take() : LicenceCatalogue();
    }();
    return catalogue;
}

Result<LicenceCatalogue> LicenceCatalogue::fromJson(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value("schema"_L1).toInt() != 1)
        return Error::of(ErrorKind::FileBroken, u"licences"_s, u"schema"_s);
    LicenceCatalogue catalogue;
    QHash<QString, QString> idByPart;
    for (const QJsonValue& plan : root.value("plans"_L1).toArray())
        catalogue.m_plans.insert(plan.toObject().value("id"_L1).toString(),
                                 planKindOf(plan.toObject().value("kind"_L1).toString()));
    for (const QJsonValue& sku : root.value("skus"_L1).toArray()) {
        const LicenceProduct product = productOf(sku.toObject());
        if (product.skuId.isEmpty() || product.name.isEmpty())
            return Error::of(ErrorKind::FileBroken, u"licences"_s, product.partNumber);
        idByPart.insert(product.partNumber, product.skuId);
        catalogue.m_byId.insert(product.skuId, catalogue.m_products.size());
        catalogue.m_products.append(product);
    }
    const auto idsOf = [&idByPart](const QJsonValue& parts) {
        QStringList ids;
        for (const QString& part : textsOf(parts))
            ids.append(idByPart.value(part));
        return ids;
    };
    const QJsonObject supply = root.value("supply"_L1).toObject();
    const QJsonObject phone = supply.value("phone"_L1).toObject();
    for (auto it = phone.begin(); it != phone.end(); ++it)
        catalogue.m_phoneSupply.insert(it.key(), idsOf(it.value()));
    catalogue.m_teamsSupply = idsOf(supply.value("teams"_L1).toObject().value("world"_L1));
    catalogue.m_teamsSupplyEea = idsOf(supply.value("teams"_L1).toObject().value("eea"_L1));
    return catalogue;
}

PlanKind LicenceCatalogue::planKind(const QString& planId) const
{
    return m_plans.value(planId.toLower(), PlanKind::Other);
}

const LicenceProduct* LicenceCatalogue::product(const QString& skuId) const
{
    const auto place = m_byId.constFind(skuId.toLower());
    return place == m_byId.cend() ? nullptr : &m_products.at(place.value());
}

const LicenceProduct* LicenceCatalogue::productByPart(const QString& partNumber) const
{
    for (const LicenceProduct& product : m_products)
        if (product.partNumber == partNumber)
            return &product;
    return nullptr;
}

} // namespace jonction
