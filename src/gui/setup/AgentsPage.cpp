// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/AgentsPage.h"

#include "ui_AgentsPage.h"

namespace jonction {

using namespace Qt::StringLiterals;

AgentsPage::AgentsPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::AgentsPage>())
{
    m_ui->setupUi(this);
    nameFields();
    m_ui->apiToken->bind(flow(), SecretSlot::CcaipApiToken);
    binder().area(m_ui->apiToken, u"secret.apiToken"_s);
}

AgentsPage::~AgentsPage() = default;

void AgentsPage::load()
{
    StepForm::load();
    m_ui->apiUser->setText(ccaipApiUser(deployment().instance));
}

} // namespace jonction
