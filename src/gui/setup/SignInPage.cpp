// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/SignInPage.h"

#include "ui_SignInPage.h"

namespace jonction {

using namespace Qt::StringLiterals;

SignInPage::SignInPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::SignInPage>())
{
    m_ui->setupUi(this);
    nameFields();
    binder().member(m_ui->host, u"instance.host"_s, JONCTION_MEMBER(instance.host));
    binder().member(m_ui->apiUser, u"instance.apiUser"_s, JONCTION_MEMBER(instance.apiUser));
    binder().member(m_ui->clientId, u"tenant.clientId"_s, JONCTION_MEMBER(tenant.clientId));
    for (CopyField* field : {m_ui->account, m_ui->tenantName, m_ui->tenantId})
        field->setPlaceholderText(tr("known after the sign-in"));
}

SignInPage::~SignInPage() = default;

void SignInPage::load()
{
    StepForm::load();
    m_ui->apiUser->setPlaceholderText(ccaipApiUser(deployment().instance));
    m_ui->account->setText(deployment().tenant.account);
    m_ui->tenantName->setText(deployment().tenant.tenantName);
    m_ui->tenantId->setText(deployment().tenant.tenantId);
}

} // namespace jonction
