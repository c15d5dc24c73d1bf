// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/MessagePanel.h"

#include "dialer/LadderModel.h"
#include "dialer/MessageReader.h"
#include "gui/Announcer.h"
#include "gui/Theme.h"
#include "words/HeaderWords.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

MessagePanel::MessagePanel(QWidget* parent)
    : QWidget(parent)
    , m_raw(new QPlainTextEdit(this))
    , m_meaning(new QLabel(this))
{
    m_raw->setObjectName(u"rawMessage"_s);
    m_raw->setAccessibleName(tr("Message"));
    m_raw->setReadOnly(true);
    m_raw->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_raw->setPlaceholderText(tr("Choose an arrow to read its message."));
    m_raw->setTabChangesFocus(true);
    m_raw->setMinimumHeight(m_raw->fontMetrics().lineSpacing() * 3);
    m_raw->installEventFilter(this);
    m_meaning->setObjectName(u"lineMeaning"_s);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_meaning->setFocusPolicy(Qt::StrongFocus);
    m_meaning->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_meaning->setMinimumHeight(m_meaning->fontMetrics().lineSpacing() * 3);
    setFocusProxy(m_raw);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::tiny);
    layout->addWidget(m_raw, 1);
    layout->addWidget(m_meaning);
    connect(m_raw, &QPlainTextEdit::cursorPositionChanged, this, &MessagePanel::explain);
    clear();
}

void MessagePanel::clear()
{
    m_message = false;
    m_raw->clear();
    explain();
}

void MessagePanel::showRow(const QModelIndex& row)
{
    if (!row.isValid())
        return clear();
    m_message = !row.data(LadderModel::BandRole).toBool();
    QString text = row.data(LadderModel::RawRole).toString();
    if (!m_message)
        text = tr("Sound runs to %1 (%2).")
                   .arg(row.data(LadderModel::MediaPeerRole).toString(),
                        row.data(LadderModel::CodecRole).toString());
    else if (row.data(LadderModel::TruncatedRole).toBool())
        text += u'\n' + tr("(the rest of this message was cut)");
    m_raw->setPlainText(text);
    markFound();
    explain();
}

void MessagePanel::explain()
{
    const QString topic =
        m_message ? MessageReader::topic(m_raw->toPlainText(), m_raw->textCursor().blockNumber()) : QString();
    if (m_message)
        m_meaning->setText(Words::messageLine(topic));
    else if (m_raw->toPlainText().isEmpty())
        m_meaning->setText(tr("Move through a message, and every line is explained here."));
    else
        m_meaning->setText(tr("The time during which both sides had agreed on sound."));
}

void MessagePanel::setSearch(const QString& text)
{
    m_search = text;
    markFound();
}

void MessagePanel::markFound()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCursor found(m_raw->document());
    while (!m_search.isEmpty() && marks.size() < 200) {
        found = m_raw->document()->find(m_search, found);
        if (found.isNull())
            break;
        QTextEdit::ExtraSelection mark;
        mark.cursor = found;
        mark.format.setBackground(Theme::tint(Tone::Attention));
        mark.format.setForeground(Theme::color(Tone::Attention));
        marks.append(mark);
    }
    m_raw->setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    QTextCursor first = marks.first().cursor;
    first.setPosition(first.selectionStart());
    m_raw->setTextCursor(first);
}

bool MessagePanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_F1)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        Announcer::say(m_meaning, m_meaning->text());
    return true;
}

} // namespace jonction
