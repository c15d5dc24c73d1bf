// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/UsersPage.h"

#include "ui_UsersPage.h"

#include "domain/Finding.h"
#include "gui/Navigator.h"
#include "gui/setup/AgentPicker.h"
#include "gui/setup/AgentsModel.h"
#include "gui/setup/EditTable.h"
#include "gui/setup/UriFormDelegate.h"
#include "gui/TableCopy.h"
#include "words/Words.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

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
    m_ui->result->setWordWrap(true);
    m_ui->result->setVisible(false);
    connectButtons();
    connectDialer();
}

// The dialer fills in the agent whose row is chosen; without an address there is nobody to call.
void UsersPage::connectDialer()
{
    const auto chosenAgent = [this] {
        const int row = m_ui->agents->currentIndex().row();
        return row >= 0 && row < deployment().agents.size() ? deployment().agents.at(row) : Agent();
    };
    const auto update = [this, chosenAgent] {
        m_ui->callAgent->setEnabled(!agentSipUri(deployment(), chosenAgent()).isEmpty());
    };
    connect(m_ui->agents->selectionModel(), &QItemSelectionModel::currentChanged, this, update);
    connect(m_model, &QAbstractItemModel::dataChanged, this, update);
    connect(m_model, &QAbstractItemModel::modelReset, this, update);
    connect(m_ui->callAgent, &QPushButton::clicked, this, [this, chosenAgent] {
        context().navigator->go({Place::Dialer, {}, chosenAgent().upn, {}});
    });
    update();
}

void UsersPage::connectButtons()
{
    connect(m_ui->addAgent, &QPushButton::clicked, this, &UsersPage::addAgent);
    connect(m_ui->removeAgents, &QPushButton::clicked, this,
            [this] { m_model->removeAgents(TableCopy::selectedRows(m_ui->agents)); });
    connect(m_ui->pasteAgents, &QPushButton::clicked, this,
            [this] { takeTable(AgentFile::readText(QGuiApplication::clipboard()->text()), {}); });
    connect(m_ui->pickAgents, &QPushButton::clicked, this,
            [this] { (new AgentPicker(flow(), this))->open(); });
    connect(m_ui->importAgents, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Agents from a table"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &UsersPage::importFile);
        dialog->open();
    });
    connect(m_ui->exportAgents, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Agents to a table"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"csv"_s);
        dialog->setNameFilters({tr("Tables (*.csv)")});
        connect(dialog, &QFileDialog::fileSelected, this, &UsersPage::exportFile);
        dialog->open();
    });
}

void UsersPage::importFile(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        m_ui->result->show(u"error"_s, Tone::Error,
                           Words::error(Error::of(ErrorKind::FileUnreadable, name)).oneLine());
        return m_ui->result->setVisible(true);
    }
    takeTable(AgentFile::read(file.read(AgentFile::mostBytes + 1)), QFileInfo(name).fileName());
}

// Says what came of it: how many are new, and which lines were left out.
void UsersPage::takeTable(const Result<AgentFileContent>& content, const QString& from)
{
    m_ui->result->setVisible(true);
    if (!content.ok())
        return m_ui->result->show(u"error"_s, Tone::Error, Words::finding(finding(from, content.error())));
    const int added = m_model->merge(content.value());
    const int known = int(content.value().agents.size()) - added;
    QStringList lines{
        tr("Added: %1. Brought up to date: %2.").arg(QString::number(added), QString::number(known))};
    constexpr qsizetype mostLines = 5;
    for (const AgentFileProblem& problem : content.value().problems.mid(0, mostLines))
        lines.append(
            Words::finding(finding(Severity::Warning, "agentfile."_L1 + problem.rule, {},
                                   {QString::number(problem.line), QString::number(AgentFile::mostAgents)})));
    if (content.value().problems.size() > mostLines)
        lines.append(tr("… and %1 more").arg(content.value().problems.size() - mostLines));
    const bool clean = content.value().problems.isEmpty();
    m_ui->result->show(clean ? u"ok"_s : u"attention"_s, clean ? Tone::Ok : Tone::Attention,
                       lines.join(u'\n'));
}

void UsersPage::exportFile(const QString& name)
{
    QSaveFile file(name);
    const QByteArray table = AgentFile::write(deployment());
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(table) == table.size() && file.commit();
    m_ui->result->setVisible(true);
    if (written)
        m_ui->result->show(u"ok"_s, Tone::Ok, tr("Written: %1").arg(name));
    else
        m_ui->result->show(u"error"_s, Tone::Error,
                           Words::error(Error::of(ErrorKind::FileUnwritable, name)).oneLine());
}

UsersPage::~UsersPage() = default;

void UsersPage::load()
{
    StepForm::load();
    m_model->load();
    if (!m_sized && m_model->rowCount() > 0) {
        constexpr int widest = 200; // names and addresses may be long, and there are ten columns
        m_ui->agents->resizeColumnsToContents();
        for (int column = 0; column < m_model->columnCount(); ++column)
            m_ui->agents->setColumnWidth(column, qMin(widest, m_ui->agents->columnWidth(column)));
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
    m_model->setFacts(flow()->status(StepId::Users).facts);
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
