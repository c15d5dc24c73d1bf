// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/CallBar.h"

#include "dialer/DialerController.h"
#include "gui/dialer/KeyPad.h"
#include "gui/FlowLayout.h"
#include "gui/Theme.h"

#include <QPushButton>

namespace jonction {

using namespace Qt::StringLiterals;

CallBar::CallBar(DialerController* dialer, QWidget* parent)
    : QWidget(parent)
    , m_dialer(dialer)
    , m_hold(new QPushButton(this))
    , m_keys(new QPushButton(tr("&Keys"), this))
    , m_transfer(new QPushButton(tr("Transfer…"), this))
    , m_pad(new KeyPad(this))
{
    m_hold->setObjectName(u"callHold"_s);
    m_keys->setObjectName(u"callKeys"_s);
    m_transfer->setObjectName(u"callTransfer"_s);
    m_transfer->setShortcut(QKeySequence(u"Ctrl+T"_s)); // every letter of the word is taken
    m_transfer->setToolTip(tr("Hands the call over to somebody else (Ctrl+T)"));
    m_hold->setToolTip(tr("Sends no more sound, until it is resumed"));
    m_keys->setToolTip(tr("Telephone keys, by mouse or keyboard"));
    auto* layout = new FlowLayout(Theme::small, this);
    for (QPushButton* button : {m_hold, m_keys, m_transfer})
        layout->addWidget(button);
    connect(m_hold, &QPushButton::clicked, this, [this] {
        if (m_dialer->state() == CallState::Held)
            m_dialer->resume();
        else
            m_dialer->hold();
    });
    connect(m_keys, &QPushButton::clicked, this, [this] { m_pad->popUp(m_keys); });
    connect(m_pad, &KeyPad::pressed, m_dialer, &DialerController::press);
    connect(m_pad, &KeyPad::pressed, this, &CallBar::keyPressed);
    connect(m_pad, &KeyPad::pressed, this, &CallBar::worked);
    connect(m_transfer, &QPushButton::clicked, this, &CallBar::transferRequested);
    for (QPushButton* button : {m_hold, m_keys, m_transfer})
        connect(button, &QPushButton::clicked, this, &CallBar::worked);
    showState();
}

void CallBar::showState()
{
    const bool talking = m_dialer->isTalking();
    setVisible(talking);
    if (!talking) {
        m_pad->hide();
        m_pad->clear();
    }
    const QString hold = tr("Hol&d");
    m_hold->setText(m_dialer->state() == CallState::Held ? tr("Resume") : hold);
    m_hold->setShortcut(QKeySequence::mnemonic(hold)); // one key there and back
}

} // namespace jonction
