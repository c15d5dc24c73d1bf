// SPDX-License-Identifier: Apache-2.0
#include "gui/Tile.h"

#include "gui/ToneLabel.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

Tile::Tile(const QString& title, QWidget* parent)
    : QAbstractButton(parent)
    , m_title(new QLabel(title, this))
    , m_state(new ToneLabel(this))
    , m_age(new QLabel(this))
    , m_next(new QLabel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::large, Theme::medium, Theme::large, Theme::medium);
    layout->setSpacing(Theme::tiny);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_state),
                          static_cast<QWidget*>(m_age), static_cast<QWidget*>(m_next)}) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(part);
    }
    layout->addStretch(1);
    m_title->setFont(Theme::headingFont(font()));
    m_state->setWordWrap(true);
    for (QLabel* label : {m_title, m_age, m_next}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_age->setForegroundRole(QPalette::PlaceholderText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void Tile::show(const QString& icon, Tone tone, const QString& state, const QString& age, const QString& next)
{
    m_state->show(icon, tone, state);
    m_age->setText(age);
    m_age->setVisible(!age.isEmpty());
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    setAccessibleName(tr("%1: %2").arg(m_title->text(), state));
    setAccessibleDescription(QStringList{age, next}.join(u' ').trimmed());
}

QSize Tile::sizeHint() const
{
    return layout()->sizeHint().expandedTo({190, 96});
}

QSize Tile::minimumSizeHint() const
{
    return layout()->minimumSize().expandedTo({150, 72});
}

bool Tile::hasHeightForWidth() const
{
    return true;
}

int Tile::heightForWidth(int width) const
{
    return qMax(96, layout()->heightForWidth(width));
}

void Tile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    painter.setPen(QPen(focused ? palette().color(QPalette::Highlight) : Theme::line(), focused ? 2 : 1));
    painter.setBrush(underMouse() ? QBrush(Theme::tint(Tone::Muted)) : palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::small, Theme::small);
}

} // namespace jonction
