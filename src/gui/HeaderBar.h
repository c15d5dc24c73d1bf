// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace jonction {

class ToneLabel;
enum class Tone;

/// Title of the place, whether this is practice, whose organisation it is, and how the feeds are.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget* parent);
    void setTitle(const QString& title);
    void setDocument(const QString& name, const QString& tenant, bool practice);
    void setFeeds(const QString& icon, Tone tone, const QString& text);
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_document;
    ToneLabel* m_practice;
    ToneLabel* m_feeds;
};

} // namespace jonction
