// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace jonction {

class DialerController;
class KeyPad;

/// What one can do to a call that is answered: hold, keys, transfer. Hidden while there is none.
class CallBar : public QWidget
{
    Q_OBJECT

public:
    CallBar(DialerController* dialer, QWidget* parent);
    void showState();

Q_SIGNALS:
    void transferRequested();
    void keyPressed(const QString& key);
    /// Somebody does something with the call: it must not end by itself under their hands.
    void worked();

private:
    DialerController* m_dialer;
    QPushButton* m_hold;
    QPushButton* m_keys;
    QPushButton* m_transfer;
    KeyPad* m_pad;
};

} // namespace jonction
