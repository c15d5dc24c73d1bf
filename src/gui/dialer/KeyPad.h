// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;

namespace jonction {

/// Twelve telephone keys that pop up; the keyboard presses them too.
class KeyPad : public QFrame
{
    Q_OBJECT

public:
    explicit KeyPad(QWidget* parent);
    /// Under `anchor`, with the keyboard's focus.
    void popUp(const QWidget* anchor);
    /// Forgets what was pressed in an earlier call.
    void clear();

Q_SIGNALS:
    void pressed(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void press(const QString& key);

    QLabel* m_echo; ///< what was pressed, the last of it
};

} // namespace jonction
