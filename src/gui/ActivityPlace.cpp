// SPDX-License-Identifier: Apache-2.0
#include "gui/ActivityPlace.h"

#include "gui/ActivityModel.h"
#include "gui/IconSet.h"
#include "gui/TableCopy.h"
#include "gui/ToneLabel.h"
#include "words/Words.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

ActivityPlace::ActivityPlace(SetupFlow* flow, QWidget* parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_model(new ActivityModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_search(new QLineEdit(this))
    , m_note(new ToneLabel(this))
    , m_empty(new QLabel(
          tr("Nothing has been done yet. Every change that Jonction makes, and every word you give "
             "for a change made by hand, is written down here."),
          this))
{
    setObjectName(u"activityPlace"_s);
    build();
    setUpTable();
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(flow, &SetupFlow::activityAdded, this, &ActivityPlace::reload);
    connect(flow, &SetupFlow::stepChanged, this, &ActivityPlace::reload);
    reload();
}

void ActivityPlace::build()
{
    m_search->setObjectName(u"activityFilter"_s);
    m_search->setPlaceholderText(tr("Filter"));
    m_search->setAccessibleName(tr("Filter the activity"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    auto* save = new QPushButton(IconSet::icon(u"export"_s), tr("Export as CSV…"), this);
    save->setObjectName(u"exportActivity"_s);
    connect(save, &QPushButton::clicked, this, &ActivityPlace::exportCsv);
    m_empty->setWordWrap(true);
    m_note->setVisible(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addStretch(1);
    top->addWidget(save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::huge, Theme::large, Theme::huge, Theme::large);
    layout->setSpacing(Theme::medium);
    layout->addLayout(top);
    layout->addWidget(m_note);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
}

void ActivityPlace::setUpTable()
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"activityTable"_s);
    m_table->setAccessibleName(tr("Activity"));
    m_table->setModel(m_filter);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + Theme::medium);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    TableCopy::install(m_table);
}

void ActivityPlace::reload()
{
    const QList<ActivityEntry> entries = m_flow->activity();
    if (entries.size() == m_model->rowCount() && !entries.isEmpty())
        return;
    const bool first = m_model->rowCount() == 0;
    m_model->setEntries(entries);
    if (first)
        m_table->resizeColumnsToContents();
    m_empty->setVisible(entries.isEmpty());
    m_table->setVisible(!entries.isEmpty());
}

void ActivityPlace::exportCsv()
{
    auto* dialog = new QFileDialog(this, tr("Export the activity"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ActivityPlace::writeCsv);
    dialog->open();
}

void ActivityPlace::writeCsv(const QString& fileName)
{
    QSaveFile file(fileName);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(TableCopy::csv(m_filter).toUtf8()) >= 0 && file.commit();
    m_note->setVisible(true);
    if (written)
        m_note->show(u"ok"_s, Tone::Ok, tr("Written to %1.").arg(fileName));
    else
        m_note->show(
            u"error"_s, Tone::Error,
            Words::error(Error::of(ErrorKind::FileUnwritable, fileName, file.errorString())).oneLine());
}

} // namespace jonction
