// SPDX-License-Identifier: Apache-2.0
#include "gui/FlowLayout.h"

#include "gui/Theme.h"

#include <QStyle>
#include <QWidget>

namespace jonction {

namespace {

// A text that is wider than the whole line breaks into several.
QSize sizeIn(const QLayoutItem& item, int width)
{
    const QSize wanted = item.sizeHint();
    if (wanted.width() <= width)
        return wanted;
    return {width, item.hasHeightForWidth() ? item.heightForWidth(width) : wanted.height()};
}

} // namespace

FlowLayout::FlowLayout(int spacing, QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(static_cast<std::size_t>(index)).get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items.at(static_cast<std::size_t>(index)).release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto& item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size;
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto& item : m_items)
        if (!item->isEmpty())
            size = QSize(size.width() + (size.isEmpty() ? 0 : spacing()) + item->sizeHint().width(),
                         qMax(size.height(), item->sizeHint().height()));
    return size;
}

void FlowLayout::setGeometry(const QRect& where)
{
    QLayout::setGeometry(where);
    arrange(where, true);
}

// Each line is as high as its highest item, and the others stand in its middle.
int FlowLayout::arrange(const QRect& where, bool place) const
{
    int top = where.top();
    std::size_t first = 0;
    while (first < m_items.size()) {
        int height = 0;
        int width = 0;
        std::size_t end = first;
        for (; end < m_items.size(); ++end) {
            const QSize size = m_items[end]->isEmpty() ? QSize(0, 0) : sizeIn(*m_items[end], where.width());
            const int wider = width + (width > 0 && size.width() > 0 ? spacing() : 0) + size.width();
            if (wider > where.width() && width > 0)
                break;
            width = wider;
            height = qMax(height, size.height());
        }
        int left = where.left();
        for (; first < end; ++first) {
            QLayoutItem& item = *m_items[first];
            if (item.isEmpty())
                continue;
            const QSize size = sizeIn(item, where.width());
            const QRect ltr(QPoint(left, top + (height - size.height()) / 2), size);
            if (place)
                item.setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), where, ltr));
            left += size.width() + spacing();
        }
        top += height + (end < m_items.size() && height > 0 ? qMin(spacing(), Theme::small) : 0);
    }
    return top - where.top();
}

} // namespace jonction
