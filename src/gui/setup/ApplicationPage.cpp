// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/ApplicationPage.h"

#include "ui_ApplicationPage.h"

#include "domain/Identifiers.h"
#include "gui/setup/EditTable.h"
#include "gui/setup/PermissionsModel.h"
#include "gui/TableCopy.h"

#include <QHeaderView>

namespace jonction {

using namespace Qt::StringLiterals;

ApplicationPage::ApplicationPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::ApplicationPage>())
    , m_permissions(new PermissionsModel(formContext.flow, this))
{
    m_ui->setupUi(this);
    nameFields();
    setUpPermissions();
    binder().member(m_ui->displayName, u"app.displayName"_s, JONCTION_MEMBER(app.displayName));
    binder().member(m_ui->uniqueName, u"app.uniqueName"_s, JONCTION_MEMBER(app.uniqueName));
    m_ui->audience->setText(tr("Accounts in any organisational directory"));
    m_ui->redirectUri->setPlaceholderText(tr("follows from the portal host of step 1"));
    for (CopyField* field : {m_ui->clientId, m_ui->objectId, m_ui->servicePrincipalId})
        field->setPlaceholderText(tr("known after Apply"));
}

ApplicationPage::~ApplicationPage() = default;

void ApplicationPage::setUpPermissions()
{
    m_permissions->load();
    m_ui->permissions->setModel(m_permissions);
    m_ui->permissions->setAccessibleName(tr("Permissions"));
    setUpEditTable(m_ui->permissions, m_permissions->rowCount());
    m_ui->permissions->resizeColumnsToContents();
    m_ui->permissions->horizontalHeader()->setStretchLastSection(true);
    TableCopy::install(m_ui->permissions);
    binder().area(m_ui->permissions, u"app.permissions"_s);
    m_ui->consentText->setForegroundRole(QPalette::PlaceholderText);
    m_ui->consentApi->setProperty("way", u"api"_s);
    m_ui->consentPage->setProperty("way", u"page"_s);
    for (QRadioButton* button : {m_ui->consentApi, m_ui->consentPage})
        connect(button, &QRadioButton::clicked, this, [this, button] {
            const QString way = button->property("way").toString();
            flow()->edit([&](Deployment& d) { d.app.consentBy = way; });
        });
}

// The way by the page asks for less: Jonction then never needs the right to hand out rights.
void ApplicationPage::loadConsent()
{
    const bool page = deployment().app.consentBy == "page"_L1;
    m_ui->consentApi->setChecked(!page);
    m_ui->consentPage->setChecked(page);
    m_ui->consentText->setText(page ? tr("Jonction shows the page, and sees by itself when the consent is "
                                         "there. It needs no right to "
                                         "give rights to applications.")
                                    : tr("The sign-in asks for the right to give applications their "
                                         "permissions; for those of the app "
                                         "itself, that of a Privileged Role Administrator."));
}

void ApplicationPage::load()
{
    StepForm::load();
    m_permissions->load();
    loadConsent();
    const Result<RedirectUri> redirect = RedirectUri::forInstance(deployment().instance.host);
    m_ui->redirectUri->setText(redirect.ok() ? redirect->toString() : QString());
    m_ui->clientId->setText(deployment().app.clientId);
    m_ui->objectId->setText(deployment().app.objectId);
    m_ui->servicePrincipalId->setText(deployment().app.servicePrincipalId);
}

} // namespace jonction
