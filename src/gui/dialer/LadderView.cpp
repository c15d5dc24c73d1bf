// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/LadderView.h"

#include "dialer/LadderModel.h"
#include "gui/dialer/LadderDelegate.h"
#include "gui/dialer/LadderPainter.h"
#include "gui/dialer/LadderWordsModel.h"
#include "gui/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace jonction {

using namespace Qt::StringLiterals;

class LadderView::Head : public QWidget
{
public:
    explicit Head(LadderView* view)
        : QWidget(view)
        , m_view(view)
    {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!m_view->m_ladder)
            return;
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        const LadderPainter ladder(m_view->font(), palette());
        const int width =
            qMax(m_view->viewport()->width(), ladder.leastWidth(int(m_view->m_ladder->hosts().size())));
        ladder.paintHead(&painter, QRectF(-m_view->horizontalOffset(), 0, width, height()),
                         *m_view->m_ladder);
    }

private:
    LadderView* m_view;
};

LadderView::LadderView(QWidget* parent)
    : QListView(parent)
    , m_words(new LadderWordsModel(this))
    , m_head(new Head(this))
{
    setObjectName(u"ladder"_s);
    setAccessibleName(tr("Messages of the call"));
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setMinimumHeight(100); // hosts and one arrow
}

void LadderView::setLadder(LadderModel* model)
{
    m_ladder = model;
    m_words->setSourceModel(model);
    setModel(m_words);
    setItemDelegate(new LadderDelegate(model, this));
    connect(model, &LadderModel::hostsChanged, this, [this] {
        scheduleDelayedItemsLayout();
        m_head->update();
        viewport()->update();
    });
    connect(m_words, &QAbstractItemModel::rowsInserted, this, &LadderView::follow);
    connect(m_words, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT arrowChosen({}); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { Q_EMIT arrowChosen(m_words->mapToSource(current)); });
    placeHead();
}

// Follows the call unless the person is reading further up.
void LadderView::follow()
{
    if (!currentIndex().isValid())
        setCurrentIndex(m_words->index(0, 0));
    if (verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4)
        QMetaObject::invokeMethod(this, &QListView::scrollToBottom, Qt::QueuedConnection);
}

void LadderView::setZoom(int percent)
{
    const int wanted = qBound(leastZoom, percent, mostZoom);
    if (wanted == m_zoom)
        return;
    m_zoom = wanted;
    m_zooming = true;
    QFont scaled = parentWidget() ? parentWidget()->font() : QFont();
    if (scaled.pointSizeF() > 0)
        scaled.setPointSizeF(scaled.pointSizeF() * m_zoom / 100);
    else
        scaled.setPixelSize(qMax(1, scaled.pixelSize() * m_zoom / 100));
    setFont(scaled);
    m_zooming = false;
    placeHead();
    scheduleDelayedItemsLayout();
    Q_EMIT zoomChanged(m_zoom);
}

bool LadderView::goToMatch(bool forward)
{
    const int row = m_ladder ? m_ladder->nextMatch(currentRow(), forward) : -1;
    if (row < 0)
        return false;
    setCurrentIndex(m_words->index(row, 0));
    scrollTo(currentIndex(), QAbstractItemView::EnsureVisible);
    return true;
}

void LadderView::placeHead()
{
    const int height = LadderPainter(font(), palette()).headHeight();
    setViewportMargins(0, height, 0, 0);
    m_head->setGeometry(frameWidth(), frameWidth(), width() - 2 * frameWidth(), height);
    m_head->update();
}

// The verdict takes room away when a call has ended: its last messages stay in sight.
void LadderView::resizeEvent(QResizeEvent* event)
{
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    QListView::resizeEvent(event);
    placeHead();
    if (atEnd)
        QMetaObject::invokeMethod(this, &QListView::scrollToBottom, Qt::QueuedConnection);
}

void LadderView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_zooming)
        placeHead();
}

void LadderView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QListView::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        setZoom(m_zoom + (event->angleDelta().y() > 0 ? 10 : -10));
    event->accept();
}

void LadderView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (!m_ladder || m_ladder->rowCount() > 0)
        return;
    QPainter painter(viewport());
    if (parentWidget())
        painter.setFont(parentWidget()->font()); // the zoom is of the arrows
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect where = viewport()->rect().adjusted(Theme::large, 0, -Theme::large, -m_head->height());
    painter.drawText(where, Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Every message of the call appears here as an arrow, while it runs."));
}

void LadderView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    m_head->update();
}

} // namespace jonction
