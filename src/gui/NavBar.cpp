// SPDX-License-Identifier: Apache-2.0
#include "gui/NavBar.h"

#include "gui/NavButton.h"
#include "gui/Theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

NavBar::NavBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"navBar"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::small, Theme::medium, Theme::small, Theme::medium);
    layout->setSpacing(Theme::tiny);
    for (int i = 0; i < placeCount; ++i) {
        const auto place = static_cast<Place>(i);
        if (place == Place::Settings)
            layout->addStretch(1);
        auto* button = new NavButton(icon(place), title(place), this);
        button->setObjectName("nav_"_L1 + toString(place));
        if (place != Place::Settings)
            button->setToolTip(tr("%1 (Ctrl+%2)").arg(title(place)).arg(i + 1));
        layout->addWidget(button);
        m_buttons.insert(place, button);
        connect(button, &QAbstractButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
    }
}

void NavBar::setCurrent(Place place)
{
    m_buttons.value(place)->setChecked(true);
}

void NavBar::setDocumentOpen(bool open)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setEnabled(open || it.key() == Place::Settings);
}

QString NavBar::title(Place place)
{
    switch (place) {
    case Place::Overview:
        return tr("Overview");
    case Place::Setup:
        return tr("Set-up");
    case Place::Board:
        return tr("Board");
    case Place::Dialer:
        return tr("Dialer");
    case Place::Activity:
        return tr("Activity");
    case Place::Settings:
        break;
    }
    return tr("Settings");
}

QString NavBar::icon(Place place)
{
    return toString(place);
}

void NavBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.setPen(Theme::line());
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace jonction
