// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/KeyPad.h"

#include "gui/Theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
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
    , m_echo(new QLabel(this))
{
    setObjectName(u"keyPad"_s);
    setAccessibleName(tr("Telephone keys"));
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(Theme::small, Theme::small, Theme::small, Theme::small);
    layout->setSpacing(Theme::tiny);
    m_echo->setObjectName(u"keysPressed"_s);
    m_echo->setAccessibleName(tr("Keys pressed"));
    m_echo->setFont(Theme::tabular(m_echo->font()));
    m_echo->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_echo->setTextFormat(Qt::PlainText);
    layout->addWidget(m_echo, 0, 0, 1, 3);
    for (qsizetype at = 0; at < telephoneKeys().size(); ++at) {
        const QString key = telephoneKeys().at(at);
        auto* button = new QPushButton(key, this);
        button->setObjectName(u"key_"_s + key);
        button->setAccessibleName(tr("Key %1").arg(key));
        button->setFixedSize(44, 36);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, key] { press(key); });
        layout->addWidget(button, 1 + int(at) / 3, int(at) % 3);
    }
    clear();
}

void KeyPad::popUp(const QWidget* anchor)
{
    move(anchor->mapToGlobal(QPoint(0, anchor->height())));
    show();
    setFocus(Qt::PopupFocusReason);
}

void KeyPad::clear()
{
    m_echo->setText(u"–"_s);
}

void KeyPad::press(const QString& key)
{
    constexpr qsizetype mostShown = 12; // as wide as three keys
    const QString before = m_echo->text() == u"–"_s ? QString() : m_echo->text();
    m_echo->setText((before + key).right(mostShown));
    Q_EMIT pressed(key);
}

void KeyPad::keyPressEvent(QKeyEvent* event)
{
    if (event->text().size() == 1 && telephoneKeys().contains(event->text()))
        press(event->text());
    else
        QFrame::keyPressEvent(event);
}

} // namespace jonction
