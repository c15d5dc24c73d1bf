// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Plan.h"

#include <QWidget>

class QVBoxLayout;

namespace jonction {

class SecretClipboard;
class SetupFlow;

/// The manual changes of a step: what to do, the page to open, the values to copy, and the person's word that
/// it was done.
class GuideView : public QWidget
{
    Q_OBJECT

public:
    GuideView(SetupFlow* flow, StepId step, SecretClipboard* clipboard, QWidget* parent = nullptr);
    /// Rebuilds the cards when the changes differ from those shown.
    void refresh();
    bool isEmpty() const { return m_shown.isEmpty(); }
    /// True where Jonction itself does nothing in this step.
    bool isWholeStep() const { return m_wholeStep; }

Q_SIGNALS:
    /// A manual change that ends when it is seen: look now.
    void lookRequested();

private:
    void rebuild(const QList<Change>& changes);

    SetupFlow* m_flow;
    StepId m_step;
    SecretClipboard* m_clipboard;
    QVBoxLayout* m_cards;
    bool m_wholeStep = false;
    QList<QByteArray> m_shown; // what the cards on screen were made from
};

} // namespace jonction
