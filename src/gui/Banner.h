// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Theme.h"

#include <QWidget>

class QPushButton;

namespace jonction {

class ToneLabel;

/// A message above the place, with one thing to do about it. Stays until it is dealt with or put away.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const QString& name, QWidget* parent);
    /// `action` names the button; empty: none.
    void show(Tone tone, const QString& icon, const QString& text, const QString& action = {});

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ToneLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_close;
    Tone m_tone = Tone::Info;
};

} // namespace jonction
