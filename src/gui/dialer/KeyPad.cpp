// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/KeyPad.h"

#include "gui/Theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

const QString& telephoneKeys()
{
    static const QString keys = u"123456789*0#"_s;
    return keys;
}

} // namespace

KeyPad::KeyPad(QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"keyPad"_s);
    setAccessibleName(tr("Telephone keys"));
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(Theme::small, Theme::small, Theme::small, Theme::small);
    layout->setSpacing(Theme::tiny);
    for (qsizetype at = 0; at < telephoneKeys().size(); ++at) {
        const QString key = telephoneKeys().at(at);
        auto* button = new QPushButton(key, this);
        button->setObjectName(u"key_"_s + key);
        button->setAccessibleName(tr("Key %1").arg(key));
        button->setFixedSize(44, 36);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
        layout->addWidget(button, int(at) / 3, int(at) % 3);
    }
}

void KeyPad::popUp(const QWidget* anchor)
{
    move(anchor->mapToGlobal(QPoint(0, anchor->height())));
    show();
    setFocus(Qt::PopupFocusReason);
}

void KeyPad::keyPressEvent(QKeyEvent* event)
{
    if (event->text().size() == 1 && telephoneKeys().contains(event->text()))
        Q_EMIT pressed(event->text());
    else
        QFrame::keyPressEvent(event);
}

} // namespace jonction
