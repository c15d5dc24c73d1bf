// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/TrunkPage.h"

#include "ui_TrunkPage.h"

#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QStringList countriesOf(const QString& text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    QStringList countries;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts))
        countries.append(part.toUpper());
    return countries;
}

} // namespace

TrunkPage::TrunkPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::TrunkPage>())
{
    m_ui->setupUi(this);
    nameFields();
    bindProvider();
    bindConnection();
    bindNumber();
}

TrunkPage::~TrunkPage() = default;

void TrunkPage::load()
{
    StepForm::load();
    m_ui->inboundHost->setText(inboundSipHost(deployment().trunk));
    m_ui->sbcFqdn->setText(deployment().trunk.sbcFqdn);
}

void TrunkPage::bindProvider()
{
    m_ui->provider->addItem(u"Telnyx"_s, u"telnyx"_s);
    binder().member(m_ui->provider, u"trunk.provider"_s, JONCTION_MEMBER(trunk.provider));
    m_ui->apiKey->bind(flow(), SecretSlot::TelnyxApiKey);
    binder().area(m_ui->apiKey, u"secret.apiKey"_s);
    binder().member(m_ui->profileName, u"trunk.profileName"_s, JONCTION_MEMBER(trunk.profileName));
    binder().text(
        m_ui->destinations, u"trunk.allowedDestinations"_s,
        [](const Deployment& d) { return d.trunk.allowedDestinations.join(", "_L1); },
        [](Deployment& d, const QString& text) { d.trunk.allowedDestinations = countriesOf(text); });
    binder().member(m_ui->callLimit, u"trunk.concurrentCallLimit"_s,
                    JONCTION_MEMBER(trunk.concurrentCallLimit));
    binder().member(m_ui->spendLimit, u"trunk.dailySpendLimit"_s, JONCTION_MEMBER(trunk.dailySpendLimit));
}

void TrunkPage::bindConnection()
{
    m_ui->region->addItem(tr("Europe"), u"Europe"_s);
    m_ui->region->addItem(tr("United States"), u"US"_s);
    m_ui->region->addItem(tr("Australia"), u"Australia"_s);
    binder().member(m_ui->connectionName, u"trunk.connectionName"_s, JONCTION_MEMBER(trunk.connectionName));
    binder().member(m_ui->sipSubdomain, u"trunk.sipSubdomain"_s, JONCTION_MEMBER(trunk.sipSubdomain));
    binder().member(m_ui->region, u"trunk.region"_s, JONCTION_MEMBER(trunk.region));
    m_ui->inboundHost->setPlaceholderText(tr("follows from the sub-domain"));
    m_ui->sbcFqdn->setPlaceholderText(tr("known after the connection is made"));
}

void TrunkPage::bindNumber()
{
    m_ui->numberType->addItem(tr("Local"), u"local"_s);
    m_ui->numberType->addItem(tr("National"), u"national"_s);
    m_ui->numberType->addItem(tr("Mobile"), u"mobile"_s);
    m_ui->numberType->addItem(tr("Toll-free"), u"toll_free"_s);
    binder().member(m_ui->numberCountry, u"trunk.numberCountry"_s, JONCTION_MEMBER(trunk.numberCountry));
    binder().member(m_ui->numberType, u"trunk.numberType"_s, JONCTION_MEMBER(trunk.numberType));
    binder().member(m_ui->number, u"trunk.number"_s, JONCTION_MEMBER(trunk.number));
}

} // namespace jonction
