// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace jonction {

class BoardWordsModel;
class DocumentSession;
class Navigator;
class StateFilterBar;
class ToneLabel;

/// The agents of both sides, live: search, filter by state with counts, time in state, age of the feeds.
class BoardPlace : public QWidget
{
    Q_OBJECT

public:
    BoardPlace(DocumentSession* session, Navigator* navigator, QWidget* parent);

    void selectAgent(const QString& upn);
    void focusSearch();

Q_SIGNALS:
    /// How the feeds are, for the window's header.
    void feedsShown(const QString& icon, jonction::Tone tone, const QString& text);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void setUpTable();
    void bindBoard();
    void refreshFeeds();
    void tick();
    void openMenu(const QPoint& where);
    QString upnAt(const QModelIndex& index) const;

    DocumentSession* m_session;
    Navigator* m_navigator;
    BoardWordsModel* m_model;
    QLineEdit* m_search;
    StateFilterBar* m_filter;
    QTableView* m_table;
    ToneLabel* m_feeds;
    QLabel* m_empty;
    QTimer m_clock;
    bool m_sized = false;
};

} // namespace jonction
