// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/SecretPage.h"

#include "ui_SecretPage.h"

#include "domain/SecretRules.h"
#include "gui/SecretClipboard.h"
#include "gui/setup/GuideCard.h"
#include "gui/setup/SecretListModel.h"
#include "gui/TableCopy.h"
#include "plan/RotationPlanner.h"
#include "plan/SecretPlanner.h"
#include "setup/StepAwait.h"
#include "setup/Workspace.h"
#include "words/SecretWords.h"
#include "words/Words.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QSaveFile>

namespace jonction {

using namespace Qt::StringLiterals;

SecretPage::SecretPage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::SecretPage>())
    , m_secrets(new SecretListModel(formContext.flow, this))
{
    m_ui->setupUi(this);
    nameFields();
    binder().member(m_ui->lifetimeDays, u"secret.lifetimeDays"_s, JONCTION_MEMBER(secret.lifetimeDays));
    binder().member(m_ui->graceDays, u"secret.graceDays"_s, JONCTION_MEMBER(secret.graceDays));
    binder().member(m_ui->heldHint, u"secret.heldHint"_s, JONCTION_MEMBER(secret.heldHint));
    binder().area(m_ui->secrets, u"secret.heldByCcaip"_s);
    for (CopyField* field : {m_ui->keyId, m_ui->hint, m_ui->expires, m_ui->provenAt})
        field->setPlaceholderText(tr("known after Apply"));
    m_ui->policy->setPlaceholderText(tr("cannot be read with this account: a refused life is shortened"));
    for (ToneLabel* label : {m_ui->clipboardState, m_ui->rotationState, m_ui->unkeptState})
        label->setWordWrap(true);
    m_ui->unkeptState->setFilled(true);
    m_ui->secrets->setModel(m_secrets);
    m_ui->secrets->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ui->secrets->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->secrets->setTabKeyNavigation(false);
    m_ui->secrets->setShowGrid(false);
    m_ui->secrets->setWordWrap(false);
    m_ui->secrets->verticalHeader()->hide();
    m_ui->secrets->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::small);
    m_ui->secrets->horizontalHeader()->setStretchLastSection(true);
    m_ui->secrets->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    TableCopy::install(m_ui->secrets);
    connectButtons();
    m_ui->clearClipboard->setEnabled(context().clipboard->secondsLeft() > 0);
}

SecretPage::~SecretPage() = default;

void SecretPage::connectButtons()
{
    connect(m_ui->copySecretValue, &QPushButton::clicked, this, &SecretPage::copyValue);
    connect(m_ui->clearClipboard, &QPushButton::clicked, context().clipboard, &SecretClipboard::clear);
    connect(context().clipboard, &SecretClipboard::countdown, this, &SecretPage::showCountdown);
    connect(m_ui->setHeld, &QPushButton::clicked, this, &SecretPage::holdsChosen);
    connect(m_ui->retireSecret, &QPushButton::clicked, this, [this] { wishGone({chosenKeyId()}); });
    connect(m_ui->retireEnded, &QPushButton::clicked, this, &SecretPage::retireEnded);
    connect(m_ui->exportCalendar, &QPushButton::clicked, this, &SecretPage::exportCalendar);
    connect(m_ui->rotate, &QPushButton::clicked, this, &SecretPage::rotate);
    connect(m_ui->callOff, &QPushButton::clicked, this, &SecretPage::callOff);
    // Asks for the permission to read policies, which making a secret does not need.
    connect(m_ui->readPolicy, &QPushButton::clicked, this, [this] { flow()->signIn(StepId::Secret); });
    connect(m_ui->copyUnkept, &QPushButton::clicked, this, &SecretPage::copyUnkept);
    connect(m_ui->keepUnkept, &QPushButton::clicked, this, &SecretPage::keepUnkept);
    connect(m_ui->withdrawUnkept, &QPushButton::clicked, this, &SecretPage::withdrawUnkept);
    connect(m_ui->secrets->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SecretPage::enableButtons);
    connect(flow(), &SetupFlow::stepChanged, this, [this](StepId id) {
        if (id == StepId::Secret)
            enableButtons();
    });
    connect(flow(), &SetupFlow::unkeptSecretChanged, this, &SecretPage::loadUnkept);
    connect(flow(), &SetupFlow::timePassed, this, &SecretPage::load);
}

void SecretPage::load()
{
    StepForm::load();
    loadKnown();
    loadRotation();
    loadUnkept();
    enableButtons();
}

void SecretPage::loadKnown()
{
    const SecretInfo& secret = deployment().secret;
    const int days = static_cast<int>(flow()->now().daysTo(secret.expires));
    m_ui->keyId->setText(secret.keyId);
    m_ui->hint->setText(secret.hint.isEmpty() ? QString() : secret.hint + u'…');
    m_ui->expires->setText(secret.expires.isValid()
                               ? tr("%1 (%2)").arg(Words::dateBoth(secret.expires), Words::daysLeft(days))
                               : QString());
    m_ui->provenAt->setText(secret.provenAt.isValid() ? Words::date(secret.provenAt) : QString());
    m_ui->copySecretValue->setEnabled(!secret.keyId.isEmpty());
    const SecretPolicy& policy = secret.policy;
    if (!policy.known)
        m_ui->policy->setText({});
    else if (policy.banned)
        m_ui->policy->setText(tr("%1: client secrets are not allowed").arg(policy.name));
    else
        m_ui->policy->setText(
            policy.maxDays > 0
                ? tr("%1: at most %2").arg(policy.name, Words::duration(policy.maxDays * 86'400LL))
                : tr("no limit of its own"));
    const QString chosen = chosenKeyId();
    m_secrets->load();
    for (int row = 0; row < m_secrets->rowCount(); ++row)
        if (!chosen.isEmpty() && m_secrets->keyIdOf(m_secrets->index(row, 0)) == chosen)
            m_ui->secrets->selectRow(row);
    m_ui->secrets->resizeColumnsToContents();
    const int rows = qBound(2, m_secrets->rowCount(), 8);
    m_ui->secrets->setFixedHeight(m_ui->secrets->horizontalHeader()->sizeHint().height() +
                                  rows * m_ui->secrets->verticalHeader()->defaultSectionSize() +
                                  Theme::large);
}

void SecretPage::loadRotation()
{
    const QString stage = Words::rotationStage(deployment().secret);
    m_ui->rotationState->show(
        stage.isEmpty() ? u"info"_s : u"working"_s, stage.isEmpty() ? Tone::Muted : Tone::Working,
        stage.isEmpty() ? tr("A rotation makes a new secret beside the old one, proves it, hands it to CCAIP "
                             "with you, and removes the old one days later. Nothing stops meanwhile.")
                        : stage);
    const QList<Change> changes = RotationPlanner::guides(deployment());
    QList<QByteArray> marks;
    for (const Change& change : changes)
        marks.append((change.address.toString() + guideFingerprint(change)).toUtf8() +
                     (change.isPending() ? "?" : "!"));
    if (marks == m_shownGuides)
        return;
    m_shownGuides = marks;
    while (QLayoutItem* item = m_ui->guides->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Change& change : changes)
        if (change.isPending() || change.declared) // what was seen needs no word
            m_ui->guides->addWidget(new GuideCard(flow(), change, context().clipboard, this));
}

// The only copy of the value: it is shown until the keychain has it, the secret is removed, or the window
// closes.
void SecretPage::loadUnkept()
{
    const UnkeptSecret* unkept = flow()->unkeptSecret();
    m_ui->unkeptGroup->setVisible(unkept != nullptr);
    if (unkept)
        m_ui->unkeptState->show(u"key"_s, Tone::Error,
                                tr("“%1” was made, and the keychain refused to keep it. Its value is here "
                                   "until this window closes and cannot be read again. Copy it, try the "
                                   "keychain again, or remove the secret.")
                                    .arg(unkept->name));
}

void SecretPage::enableButtons()
{
    const bool free = !flow()->status(StepId::Secret).isBusy();
    const SecretInfo& secret = deployment().secret;
    const bool chosen = !chosenKeyId().isEmpty();
    const RotationStage stage = SecretRules::stage(secret.rotation);
    const bool ended =
        std::any_of(secret.known.cbegin(), secret.known.cend(), [this](const SecretRecord& record) {
            return SecretRules::isExpired(record, flow()->now());
        });
    m_ui->setHeld->setEnabled(chosen);
    m_ui->retireSecret->setEnabled(chosen && free);
    m_ui->retireEnded->setEnabled(ended && free);
    m_ui->exportCalendar->setEnabled(!secret.known.isEmpty());
    m_ui->rotate->setEnabled(free && stage == RotationStage::None && !secret.keyId.isEmpty());
    m_ui->callOff->setEnabled(free && (stage == RotationStage::Make || stage == RotationStage::Prove ||
                                       stage == RotationStage::HandOver));
    m_ui->readPolicy->setEnabled(free);
    m_ui->readPolicy->setVisible(!secret.policy.known && !secret.known.isEmpty());
    m_ui->keepUnkept->setEnabled(free);
    m_ui->withdrawUnkept->setEnabled(free);
}

QString SecretPage::chosenKeyId() const
{
    return m_secrets->keyIdOf(m_ui->secrets->selectionModel()->currentIndex());
}

void SecretPage::holdsChosen()
{
    const QString keyId = chosenKeyId();
    flow()->edit([this, keyId](Deployment& d) { SecretRules::handedOver(d.secret, keyId, flow()->now()); });
    flow()->plan(StepId::Secret);
}

void SecretPage::wishGone(const QStringList& keyIds)
{
    flow()->edit([&keyIds](Deployment& d) { d.secret.retire = keyIds; });
    flow()->plan(StepId::Secret);
}

void SecretPage::retireEnded()
{
    QStringList keyIds;
    for (const SecretRecord& record : deployment().secret.known)
        if (SecretRules::isExpired(record, flow()->now()))
            keyIds.append(record.keyId);
    wishGone(keyIds);
}

void SecretPage::rotate()
{
    flow()->edit([this](Deployment& d) { SecretRules::beginRotation(d.secret, flow()->now()); });
    flow()->plan(StepId::Secret);
}

void SecretPage::callOff()
{
    flow()->edit([](Deployment& d) { SecretRules::withdrawRotation(d.secret); });
    flow()->plan(StepId::Secret);
}

void SecretPage::exportCalendar()
{
    auto* dialog = new QFileDialog(this, tr("Export calendar"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->setNameFilter(tr("Calendars (*.ics)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& fileName) {
        QSaveFile file(fileName);
        const QByteArray calendar = Words::secretCalendar(deployment(), flow()->now());
        if (!file.open(QIODevice::WriteOnly) || file.write(calendar) != calendar.size() || !file.commit())
            m_ui->clipboardState->show(
                u"error"_s, Tone::Error,
                Words::error(Error::of(ErrorKind::FileUnwritable, fileName, file.errorString())).oneLine());
    });
    dialog->open();
}

void SecretPage::copyUnkept()
{
    if (const UnkeptSecret* unkept = flow()->unkeptSecret())
        context().clipboard->copy(unkept->value);
}

void SecretPage::keepUnkept()
{
    flow()->keepUnkeptSecret(this)->onDone(this, [this](Result<Nothing>& kept) {
        if (kept.ok())
            flow()->check(StepId::Secret);
        else
            m_ui->unkeptState->show(u"error"_s, Tone::Error, Words::error(kept.error()).oneLine());
    });
}

// Only this one change: a plan would at once make another secret that the keychain refuses.
void SecretPage::withdrawUnkept()
{
    const UnkeptSecret* unkept = flow()->unkeptSecret();
    if (!unkept)
        return;
    const Address address = SecretPlanner::address(unkept->keyId);
    awaitStep(this, flow(), StepId::Secret, &SetupFlow::plan)
        ->onDone(this, [this, address](Result<StepStatus>& status) {
            if (status.ok() && status->canApply())
                flow()->applyOnly(StepId::Secret, {address});
        });
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
