// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace jonction {

class ToneLabel;

/// What a step awaits from outside, since when, when Jonction looks again, and Look now. Visible only while
/// something is awaited.
class AwaitStrip : public QWidget
{
    Q_OBJECT

public:
    explicit AwaitStrip(QWidget* parent = nullptr);
    void show(const QMap<QString, AwaitRecord>& awaits, bool canLook);

Q_SIGNALS:
    void lookRequested();

private:
    void tick();

    ToneLabel* m_text;
    QPushButton* m_look;
    QMap<QString, AwaitRecord> m_awaits;
    QTimer m_timer;
};

} // namespace jonction
