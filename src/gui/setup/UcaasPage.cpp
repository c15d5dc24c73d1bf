// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/UcaasPage.h"

#include "ui_UcaasPage.h"

namespace jonction {

using namespace Qt::StringLiterals;

UcaasPage::UcaasPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::UcaasPage>())
{
    m_ui->setupUi(this);
    nameFields();
    binder().member(m_ui->multicastLimit, u"ucaas.multicastLimit"_s, JONCTION_MEMBER(ucaas.multicastLimit));
}

UcaasPage::~UcaasPage() = default;

void UcaasPage::load()
{
    StepForm::load();
    m_ui->portal->setText(deployment().instance.host);
}

} // namespace jonction
