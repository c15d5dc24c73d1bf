// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace jonction {

/// Twelve telephone keys that pop up; the keyboard presses them too.
class KeyPad : public QFrame
{
    Q_OBJECT

public:
    explicit KeyPad(QWidget* parent);
    /// Under `anchor`, with the keyboard's focus.
    void popUp(const QWidget* anchor);

Q_SIGNALS:
    void pressed(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace jonction
