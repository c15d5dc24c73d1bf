// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace jonction {

class ErrorBox;
class ToneLabel;
struct Error;

/// The window without a document: what would be here and how to get it; and why a document could not be
/// opened.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent);

    void setRecent(const QStringList& files);
    void showProblem(const Error& error);
    /// What is awaited, with the buttons held back; empty: nothing any more.
    void showBusy(const QString& text);
    /// The keyboard goes to the first thing to do.
    void focusFirst();

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void practiceRequested();
    void fileRequested(const QString& fileName);

private:
    QPushButton* addAction(QVBoxLayout* layout, const QString& name, const QString& icon, const QString& text,
                           const QString& explanation);

    ErrorBox* m_problem;
    ToneLabel* m_busy;
    QWidget* m_actions;
    QVBoxLayout* m_recent;
    QLabel* m_recentTitle;
};

} // namespace jonction
