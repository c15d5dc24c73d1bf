// SPDX-License-Identifier: Apache-2.0
#include "gui/NavButton.h"

#include "gui/IconSet.h"

#include <QPainter>

namespace jonction {

NavButton::NavButton(const QString& icon, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

QSize NavButton::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {text + 20 + 3 * Theme::medium + Theme::small, qMax(20, fontMetrics().height()) + Theme::large};
}

void NavButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(Theme::tint(isChecked() ? Tone::Working : Tone::Muted));
        painter.drawRoundedRect(ground, 6, 6);
    }
    const QColor color = !isEnabled()  ? palette().color(QPalette::Disabled, QPalette::WindowText)
                         : isChecked() ? Theme::color(Tone::Working)
                                       : palette().color(QPalette::WindowText);
    IconSet::paint(&painter, m_icon, QRectF(Theme::medium, (height() - 20) / 2.0, 20, 20), color);
    painter.setPen(color);
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    const QRect space = rect().adjusted(20 + 2 * Theme::medium, 0, -Theme::small, 0);
    painter.drawText(space, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6);
    }
}

void NavButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void NavButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace jonction
