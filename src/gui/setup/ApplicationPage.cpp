// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/ApplicationPage.h"

#include "ui_ApplicationPage.h"

#include "domain/Identifiers.h"
#include "plan/ApplicationPlanner.h"

namespace jonction {

using namespace Qt::StringLiterals;

ApplicationPage::ApplicationPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::ApplicationPage>())
{
    m_ui->setupUi(this);
    nameFields();
    binder().member(m_ui->displayName, u"app.displayName"_s, JONCTION_MEMBER(app.displayName));
    binder().member(m_ui->uniqueName, u"app.uniqueName"_s, JONCTION_MEMBER(app.uniqueName));
    m_ui->audience->setText(tr("Accounts in any organisational directory"));
    m_ui->permissions->setText(ApplicationPlanner::permissions().join(", "_L1));
    m_ui->redirectUri->setPlaceholderText(tr("follows from the portal host of step 1"));
    for (CopyField* field : {m_ui->clientId, m_ui->objectId, m_ui->servicePrincipalId})
        field->setPlaceholderText(tr("known after Apply"));
}

ApplicationPage::~ApplicationPage() = default;

void ApplicationPage::load()
{
    StepForm::load();
    const Result<RedirectUri> redirect = RedirectUri::forInstance(deployment().instance.host);
    m_ui->redirectUri->setText(redirect.ok() ? redirect->toString() : QString());
    m_ui->clientId->setText(deployment().app.clientId);
    m_ui->objectId->setText(deployment().app.objectId);
    m_ui->servicePrincipalId->setText(deployment().app.servicePrincipalId);
}

} // namespace jonction
