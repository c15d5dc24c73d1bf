// SPDX-License-Identifier: Apache-2.0
#include "gui/SecretField.h"

#include "domain/Identifiers.h"
#include "gui/ToneLabel.h"
#include "setup/SetupFlow.h"
#include "words/Words.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace jonction {

using namespace Qt::StringLiterals;

SecretField::SecretField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_keep(new QPushButton(tr("Keep in keychain"), this))
    , m_state(new ToneLabel(this))
    , m_slot(SecretSlot::TelnyxApiKey)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::tiny);
    layout->addWidget(m_edit, 0, 0);
    layout->addWidget(m_keep, 0, 1);
    layout->addWidget(m_state, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    m_edit->setObjectName(u"secret"_s);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setMaxLength(2000);
    m_edit->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_keep->setObjectName(u"keep"_s);
    m_keep->setEnabled(false);
    m_state->setObjectName(u"state"_s);
    m_state->setWordWrap(true);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &SecretField::checkShape);
    connect(m_edit, &QLineEdit::returnPressed, this, &SecretField::store);
    connect(m_keep, &QPushButton::clicked, this, &SecretField::store);
}

void SecretField::bind(SetupFlow* flow, SecretSlot slot)
{
    m_flow = flow;
    m_slot = slot;
    refresh();
}

void SecretField::setCaption(const QString& caption)
{
    m_edit->setAccessibleName(caption);
    m_keep->setAccessibleName(tr("Keep in keychain: %1").arg(caption));
}

void SecretField::refresh()
{
    m_flow->hasSecret(this, m_slot)->onDone(this, [this](Result<bool>& held) {
        if (!held.ok())
            m_state->show(u"error"_s, Tone::Error, Words::error(held.error()).oneLine());
        else if (held.value())
            m_state->show(u"ok"_s, Tone::Ok, tr("In the keychain. Enter another one to replace it."));
        else
            m_state->show(u"key"_s, Tone::Muted, tr("Not in the keychain yet."));
    });
}

// People copy the line above the value: an id of a secret is a GUID, no value is.
void SecretField::checkShape(const QString& text)
{
    m_keep->setEnabled(!text.trimmed().isEmpty());
    if (looksLikeGuid(text.trimmed()))
        m_state->show(u"attention"_s, Tone::Attention,
                      tr("This looks like the id of a secret, not like its value."));
    else
        m_state->show({}, Tone::Muted, tr("Kept in this computer's keychain only, never in the document."));
}

void SecretField::store()
{
    const QString typed = m_edit->text().trimmed();
    if (typed.isEmpty())
        return;
    m_keep->setEnabled(false);
    m_state->show(u"working"_s, Tone::Working, tr("Asking the keychain…"));
    m_flow->storeSecret(this, m_slot, Secret(typed.toUtf8()))->onDone(this, [this](Result<Nothing>& kept) {
        if (!kept.ok()) {
            // What was typed stays, so that it can be tried again once the keychain answers.
            m_keep->setEnabled(!m_edit->text().isEmpty());
            m_state->show(u"error"_s, Tone::Error, Words::error(kept.error()).oneLine());
            return;
        }
        m_edit->clear();
        refresh();
        Q_EMIT stored();
    });
}

} // namespace jonction
