// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace jonction {

/// Ctrl+C and the system's request to end, brought into the event loop. A second one ends the program at
/// once, as it would without us. One object a program.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject* parent = nullptr);

Q_SIGNALS:
    void requested();

private:
    QTimer m_timer; // a signal handler may do next to nothing: it leaves a mark, and this looks for it
};

} // namespace jonction
