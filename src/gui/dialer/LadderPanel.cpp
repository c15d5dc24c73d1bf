// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/LadderPanel.h"

#include "dialer/LadderModel.h"
#include "gui/AppSettings.h"
#include "gui/dialer/LadderPainter.h"
#include "gui/dialer/LadderView.h"
#include "gui/dialer/MessagePanel.h"
#include "gui/IconSet.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSaveFile>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

LadderPanel::LadderPanel(LadderModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_found(new QLabel(this))
    , m_previous(addTool(u"ladderPrevious"_s, u"up"_s, tr("Previous match (Shift+Enter)")))
    , m_next(addTool(u"ladderNext"_s, u"down"_s, tr("Next match (Enter)")))
    , m_smaller(addTool(u"ladderSmaller"_s, u"delete"_s, tr("Smaller (Ctrl+-)")))
    , m_larger(addTool(u"ladderLarger"_s, u"create"_s, tr("Larger (Ctrl++)")))
    , m_copy(addTool(u"dialCopy"_s, u"copy"_s, tr("Copy as text")))
    , m_save(addTool(u"dialSave"_s, u"export"_s, tr("Save as…")))
    , m_view(new LadderView(this))
    , m_message(new MessagePanel(this))
    , m_splitter(new QSplitter(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::tiny);
    auto* tools = new QHBoxLayout;
    buildTools(tools);
    layout->addLayout(tools);
    m_splitter->setObjectName(u"dialSplitter"_s);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_message);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->restoreState(AppSettings::windowValue(u"dialSplitter"_s));
    layout->addWidget(m_splitter, 1);
    m_view->setLadder(model);
    connectTools();
    addShortcuts();
    showState();
}

QToolButton* LadderPanel::addTool(const QString& name, const QString& icon, const QString& text)
{
    auto* tool = new QToolButton(this);
    tool->setObjectName(name);
    tool->setIcon(IconSet::icon(icon));
    tool->setToolTip(text);
    tool->setAccessibleName(text);
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    return tool;
}

void LadderPanel::buildTools(QHBoxLayout* tools)
{
    m_search->setObjectName(u"ladderSearch"_s);
    m_search->setAccessibleName(tr("Search in the messages"));
    m_search->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->installEventFilter(this);
    m_found->setObjectName(u"ladderFound"_s);
    m_copy->setText(tr("Cop&y as text"));
    m_save->setText(tr("Sa&ve as…"));
    for (QToolButton* tool : {m_copy, m_save})
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->setSpacing(Theme::tiny);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_found);
    for (QToolButton* tool : {m_previous, m_next})
        tools->addWidget(tool);
    tools->addSpacing(Theme::medium);
    for (QToolButton* tool : {m_smaller, m_larger})
        tools->addWidget(tool);
    tools->addStretch(1);
    tools->addWidget(m_copy);
    tools->addWidget(m_save);
}

void LadderPanel::connectTools()
{
    connect(m_search, &QLineEdit::textChanged, this, &LadderPanel::search);
    connect(m_next, &QToolButton::clicked, this, [this] { goToMatch(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { goToMatch(false); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() - 10); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() + 10); });
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_save, &QToolButton::clicked, this, &LadderPanel::saveAs);
    connect(m_view, &LadderView::arrowChosen, m_message, &MessagePanel::showRow);
    connect(m_view, &LadderView::activated, m_message, [this] { m_message->setFocus(); });
    connect(m_view, &LadderView::zoomChanged, this, &LadderPanel::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &LadderPanel::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LadderPanel::showState);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { AppSettings::setWindowValue(u"dialSplitter"_s, m_splitter->saveState()); });
}

void LadderPanel::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(QKeySequence(u"Ctrl++"_s), [this] { m_view->setZoom(m_view->zoom() + 10); });
    add(QKeySequence(u"Ctrl+="_s), [this] { m_view->setZoom(m_view->zoom() + 10); });
    add(QKeySequence(u"Ctrl+-"_s), [this] { m_view->setZoom(m_view->zoom() - 10); });
    add(QKeySequence(u"Ctrl+0"_s), [this] { m_view->setZoom(100); });
    auto* find = new QShortcut(QKeySequence::Find, parentWidget() ? parentWidget() : this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        Q_EMIT searchRequested();
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

// Enter and Shift+Enter walk through the matches, Esc leaves the search and keeps the row.
bool LadderPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        goToMatch(!(key->modifiers() & Qt::ShiftModifier));
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        m_search->clear();
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LadderPanel::search(const QString& text)
{
    m_model->setSearch(text);
    m_message->setSearch(text);
    const int row = m_view->currentRow();
    if (m_model->nextMatch(row - 1) != row)
        goToMatch(true);
    showState();
}

void LadderPanel::goToMatch(bool forward)
{
    m_view->goToMatch(forward);
    showState();
}

void LadderPanel::showState()
{
    const int matches = m_model->matchCount();
    const bool searching = !m_model->search().isEmpty();
    m_found->setText(searching ? tr("Matches: %1").arg(matches) : QString());
    m_previous->setEnabled(matches > 0);
    m_next->setEnabled(matches > 0);
    m_smaller->setEnabled(m_view->zoom() > LadderView::leastZoom);
    m_larger->setEnabled(m_view->zoom() < LadderView::mostZoom);
    const bool something = m_model->rowCount() > 0;
    m_copy->setEnabled(something);
    m_save->setEnabled(something);
}

void LadderPanel::setTitle(const QString& title, const QString& host)
{
    m_title = title;
    m_host = host;
    m_began = QDateTime::currentDateTime();
}

// The verdict first: whoever gets the file has not seen the window.
QString LadderPanel::text() const
{
    const QString head = m_summary.isEmpty() ? QString() : m_summary.join(u'\n') + u"\n\n"_s;
    return (m_title.isEmpty() ? QString() : m_title + u'\n') + head + m_model->toText();
}

// The host and the moment: whom was called at that host stays inside.
QString LadderPanel::proposedName() const
{
    QString host = m_host;
    for (QChar& c : host)
        if (!c.isLetterOrNumber() && c != u'.')
            c = u'-';
    return u"jonction-%1-%2"_s.arg(host.left(80), m_began.toString(u"yyyyMMdd-HHmmss"_s));
}

void LadderPanel::saveAs()
{
    auto* dialog = new QFileDialog(this, tr("Save the ladder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.svg)"), tr("Text (*.txt)")});
    dialog->setDefaultSuffix(u"svg"_s);
    dialog->selectFile(proposedName() + u".svg"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        const QString suffix = filter.contains(".txt"_L1) ? u"txt"_s : u"svg"_s;
        const QString chosen = QFileInfo(dialog->selectedFiles().value(0)).completeBaseName();
        dialog->setDefaultSuffix(suffix);
        if (!chosen.isEmpty())
            dialog->selectFile(chosen + u'.' + suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& fileName) { Q_EMIT written(fileName, write(fileName)); });
    dialog->open();
}

bool LadderPanel::write(const QString& fileName) const
{
    if (fileName.endsWith(".svg"_L1, Qt::CaseInsensitive))
        return LadderPainter::saveSvg(*m_model, fileName, m_title, m_summary.join(u'\n'));
    QSaveFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(text().toUtf8()) >= 0 && file.commit();
}

} // namespace jonction
