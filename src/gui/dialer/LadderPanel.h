// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSplitter;
class QToolButton;

namespace jonction {

class LadderModel;
class LadderView;
class MessagePanel;

/// The ladder with its message beside it, and above both: search, zoom, copy and save.
class LadderPanel : public QWidget
{
    Q_OBJECT

public:
    LadderPanel(LadderModel* model, QWidget* parent);

    /// What a picture is called inside, and which host a file is named after.
    void setTitle(const QString& title, const QString& host);
    /// What the messages mean, for files and the clipboard; empty while nobody knows.
    void setSummary(const QStringList& sentences) { m_summary = sentences; }
    LadderView* view() const { return m_view; }
    /// Writes the ladder: a picture for .svg, text for everything else. False where the file cannot be
    /// written.
    bool write(const QString& fileName) const;

Q_SIGNALS:
    /// Ctrl+F: whoever hides this panel has to show it.
    void searchRequested();
    /// A file was written, or not.
    void written(const QString& fileName, bool ok);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* addTool(const QString& name, const QString& icon, const QString& text);
    void buildTools(QHBoxLayout* tools);
    void connectTools();
    void addShortcuts();
    void search(const QString& text);
    void goToMatch(bool forward);
    void showState();
    void saveAs();

    LadderModel* m_model;
    QLineEdit* m_search;
    QLabel* m_found;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_smaller;
    QToolButton* m_larger;
    QToolButton* m_copy;
    QToolButton* m_save;
    LadderView* m_view; // after the tools: Tab goes down the page
    MessagePanel* m_message;
    QSplitter* m_splitter;
    QString text() const;
    QString proposedName() const;

    QString m_title;
    QString m_host;
    QDateTime m_began;
    QStringList m_summary;
};

} // namespace jonction
