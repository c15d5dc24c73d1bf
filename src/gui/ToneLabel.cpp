// SPDX-License-Identifier: Apache-2.0
#include "gui/ToneLabel.h"

#include "gui/Announcer.h"
#include "gui/IconSet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace jonction {

ToneLabel::ToneLabel(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::small - 2);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_icon->setVisible(false);
}

void ToneLabel::show(const QString& icon, Tone tone, const QString& text)
{
    const bool changed = text != m_text->text();
    m_iconName = icon;
    m_tone = tone;
    m_text->setText(text);
    m_icon->setVisible(!icon.isEmpty());
    recolour();
    if (changed && isVisible())
        Announcer::say(m_text, text);
}

void ToneLabel::setWordWrap(bool wrap)
{
    // Lines that break hang from the icon; a single one stands beside its middle.
    const Qt::Alignment side = wrap ? Qt::AlignTop : Qt::AlignVCenter;
    m_text->setWordWrap(wrap);
    m_text->setAlignment(Qt::AlignLeft | side);
    m_icon->setAlignment(side);
    layout()->setAlignment(m_icon, side);
}

void ToneLabel::setFilled(bool filled)
{
    m_filled = filled;
    layout()->setContentsMargins(filled ? Theme::medium : 0, filled ? Theme::tiny : 0,
                                 filled ? Theme::medium : 0, filled ? Theme::tiny : 0);
    update();
}

QString ToneLabel::text() const
{
    return m_text->text();
}

QSize ToneLabel::sizeHint() const
{
    if (!m_text->wordWrap())
        return QWidget::sizeHint();
    constexpr int readableLine = 560;
    const int icon = m_icon->isHidden() ? 0 : m_icon->sizeHint().width() + layout()->spacing();
    const QMargins margins = layout()->contentsMargins();
    const int text = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 4;
    const int width = qMin(text + icon + margins.left() + margins.right(), readableLine);
    return {width, layout()->heightForWidth(width)};
}

QSize ToneLabel::minimumSizeHint() const
{
    if (!m_text->wordWrap())
        return QWidget::minimumSizeHint();
    const QMargins margins = layout()->contentsMargins();
    return {120, qMax(16, m_text->fontMetrics().height()) + margins.top() + margins.bottom()};
}

void ToneLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolour();
    QWidget::changeEvent(event);
}

void ToneLabel::paintEvent(QPaintEvent*)
{
    if (!m_filled)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::tint(m_tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::tiny, Theme::tiny);
}

void ToneLabel::recolour()
{
    const QColor color = Theme::color(m_tone);
    QPalette palette = m_text->palette();
    if (palette.color(QPalette::WindowText) != color) {
        palette.setColor(QPalette::WindowText, color);
        m_text->setPalette(palette);
    }
    if (m_iconName.isEmpty())
        return;
    const int size = qMax(16, fontMetrics().height());
    m_icon->setPixmap(IconSet::pixmap(m_iconName, size, color, devicePixelRatioF()));
}

} // namespace jonction
