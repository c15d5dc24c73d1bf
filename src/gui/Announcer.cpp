// SPDX-License-Identifier: Apache-2.0
#include "gui/Announcer.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int askedForMs = 10'000; // a tool asks for the words when it gets to them
constexpr int sameBreathMs = 500;  // the same words from a label and from its page are said once

constexpr auto announcement = "announcement"_L1;

// Qt 6.4 has no announcement event, and its alert does not reach AT-SPI: what a screen reader speaks there,
// whatever has the focus, is a notification that comes into sight.
class Announcement : public QWidget
{
public:
    Announcement(const QString& text, QWidget* window)
        : QWidget(window)
    {
        setObjectName(announcement);
        setAccessibleName(text);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        resize(1, 1);
        QTimer::singleShot(askedForMs, this, &QObject::deleteLater);
        m_age.start();
    }
    bool saysNow(const QString& text) const
    {
        return accessibleName() == text && m_age.elapsed() < sameBreathMs;
    }

private:
    QElapsedTimer m_age;
};

QAccessibleInterface* announcementFace(const QString&, QObject* object)
{
    auto* words = dynamic_cast<Announcement*>(object);
    return words ? new QAccessibleWidget(words, QAccessible::Notification) : nullptr;
}

} // namespace

void Announcer::say(QWidget* about, const QString& text)
{
    if (!QAccessible::isActive() || text.isEmpty())
        return;
    static const bool known = (QAccessible::installFactory(announcementFace), true);
    Q_UNUSED(known);
    QAccessibleEvent named(about, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    QAccessibleEvent alert(about, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    for (const QWidget* child : about->window()->findChildren<QWidget*>(announcement))
        if (static_cast<const Announcement*>(child)->saysNow(text))
            return;
    (new Announcement(text, about->window()))->show(); // which says that it shows
}

} // namespace jonction
