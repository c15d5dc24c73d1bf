// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace jonction {

class ToneLabel;
struct StepStatus;

/// What is going on, how far it is, and Stop. Visible only while something runs.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);
    void show(const StepStatus& status);

Q_SIGNALS:
    void stopRequested();

private:
    void tick();

    ToneLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    QTimer m_timer;
    QElapsedTimer m_since;
    QString m_sentence;
};

} // namespace jonction
