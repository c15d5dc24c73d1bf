// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/LicencesPage.h"

#include "ui_LicencesPage.h"

#include "gui/setup/EditTable.h"
#include "gui/setup/LicencesModel.h"
#include "gui/TableCopy.h"

namespace jonction {

using namespace Qt::StringLiterals;

LicencesPage::LicencesPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::LicencesPage>())
    , m_model(new LicencesModel(this))
{
    m_ui->setupUi(this);
    nameFields();
    m_ui->licences->setModel(m_model);
    m_ui->licences->setAccessibleName(tr("Licences of the agents"));
    setUpEditTable(m_ui->licences, 8);
    TableCopy::install(m_ui->licences);
    m_ui->hint->setForegroundRole(QPalette::PlaceholderText);
    binder().area(m_ui->licences, u"agents"_s);
    binder().member(m_ui->usageLocation, u"licences.usageLocation"_s,
                    JONCTION_MEMBER(licences.usageLocation));
}

LicencesPage::~LicencesPage() = default;

void LicencesPage::load()
{
    StepForm::load();
    showAccounts();
}

void LicencesPage::mark(const Diagnostics& findings)
{
    StepForm::mark(findings);
    showAccounts();
}

void LicencesPage::showAccounts()
{
    const QJsonObject facts = flow()->status(StepId::Licences).facts;
    m_model->show(deployment().agents, facts);
    const int seen = m_model->rowCount() == 0 ? 0 : facts.isEmpty() ? 1 : 2;
    if (seen > m_sized) // once for the names, once more for what the first look brought
        m_ui->licences->resizeColumnsToContents();
    m_sized = qMax(m_sized, seen);
}

} // namespace jonction
