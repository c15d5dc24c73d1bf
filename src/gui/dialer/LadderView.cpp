// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/LadderView.h"

#include "dialer/LadderModel.h"
#include "gui/dialer/LadderDelegate.h"
#include "gui/dialer/LadderPainter.h"
#include "gui/dialer/LadderWordsModel.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

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
        const QRectF where(0, 0, m_view->viewport()->width(), height());
        LadderPainter(font(), palette()).paintHead(&painter, where, *m_view->m_ladder);
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
    setMinimumHeight(160);
}

void LadderView::setLadder(LadderModel* model)
{
    m_ladder = model;
    m_words->setSourceModel(model);
    setModel(m_words);
    setItemDelegate(new LadderDelegate(model, this));
    connect(model, &LadderModel::hostsChanged, this, [this] {
        m_head->update();
        viewport()->update();
    });
    connect(m_words, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!currentIndex().isValid())
            setCurrentIndex(m_words->index(0, 0));
        // Follows the call unless the person is reading further up.
        if (verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4)
            QMetaObject::invokeMethod(this, &QListView::scrollToBottom, Qt::QueuedConnection);
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { Q_EMIT arrowChosen(m_words->mapToSource(current)); });
    placeHead();
}

void LadderView::placeHead()
{
    const int height = LadderPainter(font(), palette()).headHeight();
    setViewportMargins(0, height, 0, 0);
    m_head->setGeometry(frameWidth(), frameWidth(), width() - 2 * frameWidth(), height);
}

void LadderView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    placeHead();
}

void LadderView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeHead();
}

} // namespace jonction
