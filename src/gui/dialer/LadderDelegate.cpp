// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/LadderDelegate.h"

#include "dialer/LadderModel.h"
#include "gui/dialer/LadderPainter.h"
#include "gui/Theme.h"

#include <QPainter>

namespace jonction {

namespace {

// Chosen, under the mouse, found: each is also told by words (selection, search count), never by colour
// alone.
void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& row)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, Theme::tint(Tone::Working));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    if (row.data(LadderModel::MatchRole).toBool())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), Theme::tiny, option.rect.height()),
                          Theme::color(Tone::Attention));
}

} // namespace

void LadderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option, index);
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
    return {painter.leastWidth(int(m_model->hosts().size())), painter.rowHeight()};
}

} // namespace jonction
