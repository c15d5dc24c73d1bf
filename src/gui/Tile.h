// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Theme.h"

#include <QAbstractButton>

class QLabel;

namespace jonction {

class ToneLabel;

/// One station of the chain on the overview: its name, its state, since when, and what comes next.
class Tile : public QAbstractButton
{
    Q_OBJECT

public:
    Tile(const QString& title, QWidget* parent);
    void show(const QString& icon, Tone tone, const QString& state, const QString& age, const QString& next);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    ToneLabel* m_state;
    QLabel* m_age;
    QLabel* m_next;
};

} // namespace jonction
