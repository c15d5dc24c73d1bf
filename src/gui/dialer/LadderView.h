// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace jonction {

class LadderModel;
class LadderWordsModel;

/// The ladder of a call: one arrow a row, to walk through by keyboard; hosts stay in sight on top. It only
/// paints what the model holds.
class LadderView : public QListView
{
    Q_OBJECT

public:
    explicit LadderView(QWidget* parent);
    void setLadder(LadderModel* model);

Q_SIGNALS:
    /// An arrow was chosen; the index belongs to the ladder's own model.
    void arrowChosen(const QModelIndex& arrow);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Head;
    void placeHead();

    LadderModel* m_ladder = nullptr;
    LadderWordsModel* m_words;
    QWidget* m_head;
};

} // namespace jonction
