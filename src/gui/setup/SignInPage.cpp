// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/SignInPage.h"

#include "ui_SignInPage.h"

#include "domain/Cloud.h"
#include "gui/setup/DeviceCodeDialog.h"
#include "words/Words.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

void showNote(ToneLabel* note, const QString& text)
{
    note->setVisible(!text.isEmpty());
    if (note->text() != text)
        note->show(u"info"_s, Tone::Muted, text);
}

} // namespace

SignInPage::SignInPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::SignInPage>())
{
    m_ui->setupUi(this);
    nameFields();
    binder().member(m_ui->host, u"instance.host"_s, JONCTION_MEMBER(instance.host));
    binder().member(m_ui->apiUser, u"instance.apiUser"_s, JONCTION_MEMBER(instance.apiUser));
    bindCloud();
    bindClient();
    bindSession();
    for (CopyField* field : {m_ui->account, m_ui->tenantName, m_ui->tenantId})
        field->setPlaceholderText(tr("known after the sign-in"));
    for (ToneLabel* note : {m_ui->cloudNote, m_ui->clientKindNote})
        note->setWordWrap(true);
}

SignInPage::~SignInPage() = default;

void SignInPage::bindCloud()
{
    for (const Cloud& cloud : allClouds())
        m_ui->cloud->addItem(Words::cloudName(cloud.id), cloud.id);
    binder().area(m_ui->cloud, u"tenant.cloud"_s);
    connect(m_ui->cloud, &QComboBox::activated, this,
            [this] { moveTo(m_ui->cloud->currentData().toString()); });
}

void SignInPage::bindClient()
{
    for (const QString& kind : {u"publisher"_s, u"tenant"_s, u"evaluation"_s})
        m_ui->clientKind->addItem(Words::clientKind(kind), kind);
    binder().member(m_ui->clientKind, u"tenant.clientKind"_s, JONCTION_MEMBER(tenant.clientKind));
    binder().member(m_ui->clientId, u"tenant.clientId"_s, JONCTION_MEMBER(tenant.clientId));
}

void SignInPage::bindSession()
{
    connect(m_ui->signInElsewhere, &QPushButton::clicked, this, [this] {
        flush();
        (new DeviceCodeDialog(flow(), StepId::SignIn, this))->open();
    });
    connect(m_ui->signOut, &QPushButton::clicked, this, [this] { flow()->signOut(flow()); });
    connect(flow(), &SetupFlow::stepChanged, this, [this](StepId step) {
        if (step == StepId::SignIn)
            refreshStatus();
    });
}

// A session of one cloud is of no use in another, and its token must not even be shown there.
void SignInPage::moveTo(const QString& cloud)
{
    if (cloud == deployment().tenant.cloud)
        return;
    flush();
    flow()->signOut(flow());
    flow()->edit([&cloud](Deployment& d) { moveToCloud(d.tenant, cloud); });
}

void SignInPage::load()
{
    StepForm::load();
    const Tenant& tenant = deployment().tenant;
    m_ui->apiUser->setPlaceholderText(ccaipApiUser(deployment().instance));
    m_ui->cloud->setCurrentIndex(m_ui->cloud->findData(tenant.cloud));
    showNote(m_ui->cloudNote, Words::cloudNote(tenant.cloud));
    showNote(m_ui->clientKindNote, Words::clientKindNote(tenant.clientKind));
    m_ui->clientId->setEnabled(tenant.clientKind != "evaluation"_L1);
    m_ui->account->setText(tenant.account);
    m_ui->tenantName->setText(tenant.tenantName);
    m_ui->tenantId->setText(tenant.tenantId);
    m_ui->signOut->setEnabled(!tenant.account.isEmpty());
    refreshStatus();
}

void SignInPage::refreshStatus()
{
    const StepStatus status = flow()->status(StepId::SignIn);
    m_ui->signInElsewhere->setEnabled(!status.isBusy());
    m_ui->prerequisites->setFacts(status.facts, cloudById(deployment().tenant.cloud).portal);
}

} // namespace jonction
