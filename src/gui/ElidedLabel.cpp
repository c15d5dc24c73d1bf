// SPDX-License-Identifier: Apache-2.0
#include "gui/ElidedLabel.h"

namespace jonction {

void ElidedLabel::showText(const QString& text, const QString& whole)
{
    m_whole = text;
    setToolTip(whole.isEmpty() ? text : whole);
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + 4, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide()
{
    setText(fontMetrics().elidedText(m_whole, Qt::ElideRight, width()));
}

} // namespace jonction
