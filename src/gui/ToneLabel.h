// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Theme.h"

#include <QWidget>

class QLabel;

namespace jonction {

/// An icon and a word in the colour of their meaning. Announces itself to assistive tools when the text
/// changes.
class ToneLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ToneLabel(QWidget* parent = nullptr);

    void show(const QString& icon, Tone tone, const QString& text);
    /// Long texts may break into lines.
    void setWordWrap(bool wrap);
    /// Fills the background with the tone's tint, as a strip.
    void setFilled(bool filled);
    QString text() const;
    /// As wide as the text up to a readable line: a word-wrapping label alone asks for a narrow, high block.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QLabel* textLabel() const { return m_text; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void recolour();

    QLabel* m_icon;
    QLabel* m_text;
    QString m_iconName;
    Tone m_tone = Tone::Neutral;
    bool m_filled = false;
};

} // namespace jonction
