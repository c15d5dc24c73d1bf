// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QModelIndex;
class QPlainTextEdit;

namespace jonction {

/// One message as it was on the wire, and under it what the line at the cursor is for. Read and walked
/// through by keyboard, F1 says the explanation aloud.
class MessagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePanel(QWidget* parent);

    /// A row of the ladder: its message, or in words what a band of audio is.
    void showRow(const QModelIndex& row);
    /// Every place that holds the text is marked, and the first one shown.
    void setSearch(const QString& text);
    void clear();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void explain();
    void markFound();

    QPlainTextEdit* m_raw;
    QLabel* m_meaning;
    QString m_search;
    bool m_message = false;
};

} // namespace jonction
