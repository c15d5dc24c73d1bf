// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/UsersPage.h"

#include "ui_UsersPage.h"

#include "gui/setup/AgentsModel.h"
#include "gui/setup/EditTable.h"
#include "gui/setup/UriFormDelegate.h"
#include "gui/TableCopy.h"
#include <QClipboard>
#include <QGuiApplication>

namespace jonction {

using namespace Qt::StringLiterals;

UsersPage::UsersPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::UsersPage>())
    , m_model(new AgentsModel(formContext.flow, this))
{
    m_ui->setupUi(this);
    nameFields();
    m_ui->agents->setModel(m_model);
    m_ui->agents->setAccessibleName(tr("Agents"));
    m_ui->agents->setItemDelegateForColumn(AgentsModel::FormColumn, new UriFormDelegate(this));
    setUpEditTable(m_ui->agents, 10);
    TableCopy::install(m_ui->agents);
    binder().area(m_ui->agents, u"agents"_s);
    m_ui->hint->setForegroundRole(QPalette::PlaceholderText);
    connect(m_ui->addAgent, &QPushButton::clicked, this, &UsersPage::addAgent);
    connect(m_ui->removeAgents, &QPushButton::clicked, this,
            [this] { m_model->removeAgents(TableCopy::selectedRows(m_ui->agents)); });
    connect(m_ui->pasteAgents, &QPushButton::clicked, this,
            [this] { m_model->paste(QGuiApplication::clipboard()->text()); });
}

UsersPage::~UsersPage() = default;

void UsersPage::load()
{
    StepForm::load();
    m_model->load();
    if (!m_sized && m_model->rowCount() > 0) {
        m_ui->agents->resizeColumnsToContents();
        m_sized = true;
    }
}

void UsersPage::addAgent()
{
    const int row = m_model->addAgent();
    m_ui->agents->setFocus();
    m_ui->agents->setCurrentIndex(m_model->index(row, AgentsModel::NameColumn));
    m_ui->agents->edit(m_model->index(row, AgentsModel::NameColumn));
}

void UsersPage::mark(const Diagnostics& findings)
{
    StepForm::mark(findings);
    m_model->setFindings(findings);
}

bool UsersPage::focusField(const QString& subject)
{
    const QModelIndex cell = m_model->indexOf(subject);
    if (!cell.isValid())
        return StepForm::focusField(subject);
    m_ui->agents->setFocus(Qt::OtherFocusReason);
    m_ui->agents->setCurrentIndex(cell);
    m_ui->agents->scrollTo(cell);
    return true;
}

} // namespace jonction
