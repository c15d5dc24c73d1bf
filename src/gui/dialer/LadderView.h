// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace jonction {

class LadderModel;
class LadderWordsModel;

/// The ladder of a call: one arrow or band a row, to walk through by keyboard; hosts stay in sight on top. It
/// only paints what the model holds.
class LadderView : public QListView
{
    Q_OBJECT

public:
    static constexpr int leastZoom = 60; ///< percent
    static constexpr int mostZoom = 240;

    explicit LadderView(QWidget* parent);
    void setLadder(LadderModel* model);

    int zoom() const { return m_zoom; }
    /// Percent of the window's own font; kept within leastZoom and mostZoom.
    void setZoom(int percent);
    /// Chooses the next row that matches the model's search, around the end; false where none does.
    bool goToMatch(bool forward);
    /// Row of the ladder's own model, -1 where none is chosen.
    int currentRow() const { return currentIndex().row(); }

Q_SIGNALS:
    /// A row was chosen, or its text changed; the index belongs to the ladder's own model, and is invalid
    /// where nothing is chosen any more.
    void arrowChosen(const QModelIndex& arrow);
    void zoomChanged(int percent);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Head;
    void placeHead();
    void follow();

    LadderModel* m_ladder = nullptr;
    LadderWordsModel* m_words;
    QWidget* m_head;
    int m_zoom = 100;
    bool m_zooming = false;
};

} // namespace jonction
