// SPDX-License-Identifier: Apache-2.0
#include "gui/IconSet.h"
#include "gui/Notifier.h"

#include <QSystemTrayIcon>

namespace jonction {

namespace {

class TrayNotifier : public Notifier
{
public:
    void show(const QString& title, const QString& text) override
    {
        if (!QSystemTrayIcon::isSystemTrayAvailable())
            return;
        m_tray.setIcon(IconSet::application());
        m_tray.show(); // a message needs an icon to come from
        m_tray.showMessage(title, text);
    }

private:
    QSystemTrayIcon m_tray;
};

} // namespace

std::shared_ptr<Notifier> Notifier::ofTheDesktop()
{
    return std::make_shared<TrayNotifier>();
}

} // namespace jonction
