// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/StepRailDelegate.h"

#include "gui/IconSet.h"
#include "gui/setup/StepRailModel.h"

#include <QPainter>
#include <QPainterPath>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QFont smallFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.9);
    return font;
}

void paintGround(QPainter* painter, const QStyleOptionViewItem& option)
{
    const QRectF ground = QRectF(option.rect).adjusted(Theme::tiny, 1, -Theme::tiny, -1);
    painter->setPen(Qt::NoPen);
    if (option.state & QStyle::State_Selected)
        painter->setBrush(option.palette.highlight());
    else if (option.state & QStyle::State_MouseOver)
        painter->setBrush(Theme::tint(Tone::Muted));
    else
        painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(ground, 6, 6);
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRoundedRect(ground.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
    }
}

} // namespace

void StepRailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option);
    const bool selected = option.state & QStyle::State_Selected;
    const auto tone = static_cast<Tone>(index.data(StepRailModel::ToneRole).toInt());
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const int icon = qMax(18, option.fontMetrics.height());
    const QRect inner = option.rect.adjusted(Theme::medium, Theme::tiny, -Theme::medium, -Theme::tiny);
    IconSet::paint(painter, index.data(StepRailModel::IconRole).toString(),
                   QRectF(inner.left(), inner.top() + 2, icon, icon), selected ? text : Theme::color(tone));
    const QRect words = inner.adjusted(icon + Theme::small, 0, 0, 0);
    painter->setPen(text);
    painter->setFont(option.font);
    const QString title =
        index.data(StepRailModel::NumberRole).toString() + u"  "_s + index.data(Qt::DisplayRole).toString();
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                      option.fontMetrics.elidedText(title, Qt::ElideRight, words.width()));
    painter->setFont(smallFont(option.font));
    painter->setPen(selected ? text : Theme::color(tone));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(index.data(StepRailModel::StateWordRole).toString(),
                                                        Qt::ElideRight, words.width()));
    painter->restore();
}

QSize StepRailDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics small(smallFont(option.font));
    const int title =
        option.fontMetrics.horizontalAdvance(u"00  "_s + index.data(Qt::DisplayRole).toString());
    const int state = small.horizontalAdvance(index.data(StepRailModel::StateWordRole).toString());
    const int icon = qMax(18, option.fontMetrics.height());
    return {qMax(title, state) + icon + 2 * Theme::medium + Theme::large,
            option.fontMetrics.height() + small.height() + Theme::small + 2};
}

} // namespace jonction
