// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/DomainPage.h"

#include "ui_DomainPage.h"

#include "gui/SecretClipboard.h"
#include "words/Words.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int passwordSeconds = 60;

} // namespace

DomainPage::DomainPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::DomainPage>())
{
    m_ui->setupUi(this);
    nameFields();
    m_ui->sbcFqdn->setPlaceholderText(tr("known after the SIP trunk is made"));
    m_ui->txtHost->setPlaceholderText(tr("known after the SIP trunk is made"));
    m_ui->txtValue->setPlaceholderText(tr("Microsoft gives it when the domain is registered"));
    m_ui->activationUpn->setPlaceholderText(tr("known after the SIP trunk is made"));
    m_ui->usageLocation->setPlaceholderText(tr("the tenant's country"));
    m_ui->licence->setPlaceholderText(tr("chosen by Jonction"));
    m_ui->passwordState->setWordWrap(true);
    binder().member(m_ui->activationUser, u"domain.activationUser"_s, JONCTION_MEMBER(domain.activationUser));
    binder().member(m_ui->usageLocation, u"domain.usageLocation"_s, JONCTION_MEMBER(domain.usageLocation));
    binder().member(m_ui->licence, u"domain.licence"_s, JONCTION_MEMBER(domain.licence));
    bindChecks();
    m_shown.setInterval(1000);
    connect(&m_shown, &QTimer::timeout, this, &DomainPage::passwordTick);
    connect(m_ui->showPassword, &QPushButton::clicked, this, &DomainPage::showPassword);
    connect(m_ui->copyPassword, &QPushButton::clicked, this,
            [this] { context().clipboard->copy(m_password); });
    connect(m_ui->forgetPassword, &QPushButton::clicked, this, &DomainPage::forgetPassword);
}

DomainPage::~DomainPage() = default;

void DomainPage::bindChecks()
{
    const auto bind = [this](QCheckBox* box, bool DomainSettings::*member) {
        connect(box, &QCheckBox::clicked, this, [this, member](bool on) {
            flow()->edit([member, on](Deployment& d) { d.domain.*member = on; });
        });
    };
    bind(m_ui->txtByHand, &DomainSettings::txtByHand);
    bind(m_ui->takeLicenceBack, &DomainSettings::takeLicenceBack);
}

void DomainPage::load()
{
    StepForm::load();
    const Deployment& d = deployment();
    m_ui->sbcFqdn->setText(d.trunk.sbcFqdn);
    m_ui->txtHost->setText(d.trunk.sbcFqdn.section(u'.', 0, 0));
    m_ui->txtValue->setText(d.domain.txtValue);
    m_ui->activationUpn->setText(activationUpn(d));
    m_ui->txtByHand->setChecked(d.domain.txtByHand);
    m_ui->takeLicenceBack->setChecked(d.domain.takeLicenceBack);
    showPasswordPart();
}

// Nothing to show: no such part of the page.
void DomainPage::showPasswordPart()
{
    const bool open = !m_password.isEmpty();
    m_ui->passwordGroup->setVisible(open || deployment().domain.passwordKept);
    m_ui->passwordText->setVisible(open);
    m_ui->showPassword->setVisible(!open);
    m_ui->copyPassword->setVisible(open);
}

void DomainPage::showPassword()
{
    m_ui->showPassword->setEnabled(false);
    flow()->revealSecret(this, SecretSlot::ActivationPassword)->onDone(this, [this](Result<Secret>& secret) {
        m_ui->showPassword->setEnabled(true);
        if (!secret.ok())
            return m_ui->passwordState->show(u"error"_s, Tone::Error, Words::error(secret.error()).oneLine());
        m_password = secret.take();
        m_ui->passwordText->setText(QString::fromUtf8(m_password.reveal()));
        m_secondsLeft = passwordSeconds;
        m_shown.start();
        showPasswordPart();
        passwordTick();
    });
}

void DomainPage::passwordTick()
{
    if (m_secondsLeft-- <= 0)
        return forgetPassword();
    m_ui->passwordState->show(u"info"_s, Tone::Info, tr("Forgotten in %1 s.").arg(m_secondsLeft + 1));
}

void DomainPage::forgetPassword()
{
    m_shown.stop();
    m_password.clear();
    m_ui->passwordText->clear();
    flow()
        ->forgetSecret(this, SecretSlot::ActivationPassword)
        ->onDone(this, [this](Result<Nothing>& forgotten) {
            if (forgotten.ok())
                return flow()->edit([](Deployment& d) { d.domain.passwordKept = false; });
            m_ui->passwordState->show(u"error"_s, Tone::Error, Words::error(forgotten.error()).oneLine());
            showPasswordPart();
        });
}

} // namespace jonction
