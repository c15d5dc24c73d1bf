// SPDX-License-Identifier: Apache-2.0
// Desktop Notifications over the session bus (org.freedesktop.Notifications).
#include "gui/Notifier.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

class BusNotifier : public Notifier
{
public:
    // Sent without waiting: a bus without a notification service must not hold the window.
    void show(const QString& title, const QString& text) override
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
                                                           u"/org/freedesktop/Notifications"_s,
                                                           u"org.freedesktop.Notifications"_s, u"Notify"_s);
        const uint replaces = 0;
        const int serverDecides = -1;
        const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(uchar{1})},
                                {u"desktop-entry"_s, u"org.jonction.Jonction"_s}};
        // The body may be read as markup.
        call.setArguments({u"Jonction"_s, replaces, u"org.jonction.Jonction"_s, title, text.toHtmlEscaped(),
                           QStringList(), hints, serverDecides});
        bus.send(call);
    }
};

} // namespace

std::shared_ptr<Notifier> Notifier::ofTheDesktop()
{
    return std::make_shared<BusNotifier>();
}

} // namespace jonction
