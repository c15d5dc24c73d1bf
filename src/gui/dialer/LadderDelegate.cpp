// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/LadderDelegate.h"

#include "dialer/LadderModel.h"
#include "gui/dialer/LadderPainter.h"
#include "gui/Theme.h"

#include <QPainter>

namespace jonction {

void LadderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, Theme::tint(Tone::Working));
    LadderPainter(option.font, option.palette)
        .paintRow(painter, option.rect, index, int(m_model->hosts().size()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(option.palette.color(QPalette::Highlight), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

QSize LadderDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const LadderPainter painter(option.font, option.palette);
    return {100, painter.rowHeight()};
}

} // namespace jonction
