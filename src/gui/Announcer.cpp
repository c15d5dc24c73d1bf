// SPDX-License-Identifier: Apache-2.0
#include "gui/Announcer.h"

#include <QAccessible>
#include <QWidget>

namespace jonction {

void Announcer::say(QWidget* about, const QString& text)
{
    if (!QAccessible::isActive() || text.isEmpty())
        return;
    // Qt 6.4 has no announcement event: an alert on the widget that carries the text is what is read out.
    QAccessibleEvent named(about, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    QAccessibleEvent alert(about, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace jonction
