// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace jonction {

/// One place in the navigation: icon and name, a bar at the side when it is the current one.
class NavButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavButton(const QString& icon, const QString& text, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon;
};

} // namespace jonction
