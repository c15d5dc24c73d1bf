// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/DomainPage.h"

#include "ui_DomainPage.h"

namespace jonction {

using namespace Qt::StringLiterals;

DomainPage::DomainPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::DomainPage>())
{
    m_ui->setupUi(this);
    nameFields();
    m_ui->sbcFqdn->setPlaceholderText(tr("known after the SIP trunk is made"));
    binder().member(m_ui->txtValue, u"domain.txtValue"_s, JONCTION_MEMBER(domain.txtValue));
}

DomainPage::~DomainPage() = default;

void DomainPage::load()
{
    StepForm::load();
    m_ui->sbcFqdn->setText(deployment().trunk.sbcFqdn);
}

} // namespace jonction
