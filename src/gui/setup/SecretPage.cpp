// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/SecretPage.h"

#include "ui_SecretPage.h"

#include "gui/SecretClipboard.h"
#include "words/Words.h"
#include <QDateTime>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString expiryText(const QDateTime& end)
{
    if (!end.isValid())
        return {};
    const int days = int(QDateTime::currentDateTimeUtc().daysTo(end));
    return QCoreApplication::translate("jonction::SecretPage", "%1 (%2)")
        .arg(Words::day(end), Words::daysLeft(days));
}

} // namespace

SecretPage::SecretPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::SecretPage>())
{
    m_ui->setupUi(this);
    nameFields();
    binder().member(m_ui->lifetimeDays, u"secret.lifetimeDays"_s, JONCTION_MEMBER(secret.lifetimeDays));
    for (CopyField* field : {m_ui->keyId, m_ui->hint, m_ui->expires, m_ui->provenAt})
        field->setPlaceholderText(tr("known after Apply"));
    m_ui->clipboardState->setWordWrap(true);
    connect(m_ui->copySecretValue, &QPushButton::clicked, this, &SecretPage::copyValue);
    connect(m_ui->clearClipboard, &QPushButton::clicked, context().clipboard, &SecretClipboard::clear);
    connect(context().clipboard, &SecretClipboard::countdown, this, &SecretPage::showCountdown);
    m_ui->clearClipboard->setEnabled(context().clipboard->secondsLeft() > 0);
}

SecretPage::~SecretPage() = default;

void SecretPage::load()
{
    StepForm::load();
    const SecretInfo& secret = deployment().secret;
    m_ui->keyId->setText(secret.keyId);
    m_ui->hint->setText(secret.hint.isEmpty() ? QString() : secret.hint + u'…');
    m_ui->expires->setText(expiryText(secret.expires));
    m_ui->provenAt->setText(secret.provenAt.isValid() ? Words::date(secret.provenAt) : QString());
    m_ui->copySecretValue->setEnabled(!secret.keyId.isEmpty());
}

void SecretPage::copyValue()
{
    m_ui->copySecretValue->setEnabled(false);
    flow()->revealSecret(this, SecretSlot::ClientSecret)->onDone(this, [this](Result<Secret>& secret) {
        m_ui->copySecretValue->setEnabled(true);
        if (secret.ok())
            context().clipboard->copy(secret.value());
        else
            m_ui->clipboardState->show(u"error"_s, Tone::Error, Words::error(secret.error()).oneLine());
    });
}

void SecretPage::showCountdown(int secondsLeft)
{
    m_ui->clearClipboard->setEnabled(secondsLeft > 0);
    if (secondsLeft > 0)
        m_ui->clipboardState->show(u"ok"_s, Tone::Ok,
                                   tr("Copied. The clipboard is cleared in %1 s.").arg(secondsLeft));
    else
        m_ui->clipboardState->show(u"info"_s, Tone::Muted, tr("The clipboard was cleared."));
}

} // namespace jonction
