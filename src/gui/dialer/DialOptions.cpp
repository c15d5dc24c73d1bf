// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/DialOptions.h"

#include "dialer/DialerController.h"
#include "dialer/ProbeController.h"
#include "dialer/TypedAddress.h"
#include "gui/dialer/AccountPassword.h"
#include "gui/IconSet.h"
#include "ui_DialForm.h"

#include <QCompleter>
#include <QFileDialog>
#include <QSettings>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// The engine is another process, with a working folder of its own.
QString absolutePath(const QString& file)
{
    return file.isEmpty() ? file : QFileInfo(file).absoluteFilePath();
}

QStringList splitHeaders(const QString& text)
{
    QStringList headers;
    for (const QString& one : text.split(u';'))
        if (!one.trimmed().isEmpty())
            headers.append(one.trimmed());
    return headers;
}

void choose(QComboBox* box, const QVariant& value)
{
    const int index = box->findData(value);
    box->setCurrentIndex(index < 0 ? 0 : index);
}

QString fieldValue(const QWidget* field)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(field))
        return edit->text();
    if (const auto* box = qobject_cast<const QComboBox*>(field))
        return box->currentData().toString();
    if (const auto* spin = qobject_cast<const QSpinBox*>(field))
        return QString::number(spin->value());
    const auto* check = qobject_cast<const QCheckBox*>(field);
    return check && check->isChecked() ? u"1"_s : u"0"_s;
}

void setFieldValue(QWidget* field, const QString& value)
{
    if (auto* edit = qobject_cast<QLineEdit*>(field))
        edit->setText(value);
    else if (auto* box = qobject_cast<QComboBox*>(field))
        choose(box, value);
    else if (auto* spin = qobject_cast<QSpinBox*>(field))
        spin->setValue(value.toInt());
    else if (auto* check = qobject_cast<QCheckBox*>(field))
        check->setChecked(value == "1"_L1);
}

void onChange(QWidget* field, QObject* owner, const std::function<void()>& act)
{
    if (auto* edit = qobject_cast<QLineEdit*>(field))
        QObject::connect(edit, &QLineEdit::textChanged, owner, act);
    else if (auto* box = qobject_cast<QComboBox*>(field))
        QObject::connect(box, &QComboBox::currentIndexChanged, owner, act);
    else if (auto* spin = qobject_cast<QSpinBox*>(field))
        QObject::connect(spin, &QSpinBox::valueChanged, owner, act);
    else if (auto* check = qobject_cast<QCheckBox*>(field))
        QObject::connect(check, &QCheckBox::toggled, owner, act);
}

} // namespace

DialOptions::DialOptions(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_form(std::make_unique<Ui::DialForm>())
{
    m_form->setupUi(this);
    m_form->more->setIcon(IconSet::icon(u"down"_s));
    fillChoices();
    arrangePages();
    nameFields();
    for (const QWidget* field : folded())
        m_defaults.insert(field, fieldValue(field));
    load();
    m_password =
        new AccountPassword(workspace, m_form->password, m_form->keepPassword, m_form->passwordState, this);
    connectFields();
    followAccount();
    showMore(m_form->more->isChecked());
    adjustFields();
    showDifferences();
}

DialOptions::~DialOptions()
{
    save();
}

void DialOptions::fillTransports()
{
    m_form->transport->addItem(tr("Automatic"), QString());
    for (const SipTransport transport : {SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls})
        m_form->transport->addItem(toString(transport).toUpper(), toString(transport));
}

void DialOptions::fillChoices()
{
    fillTransports();
    m_form->preset->addItem(tr("Plain"), u"plain"_s);
    m_form->preset->addItem(tr("As CCAIP rings an agent"), u"ccaip"_s);
    for (const auto& codecs : {u"PCMA, PCMU"_s, u"PCMU, PCMA"_s, u"PCMA"_s, u"PCMU"_s})
        m_form->codecs->addItem(codecs, codecs);
    m_form->source->addItem(tr("Test tone"), u"tone"_s);
    m_form->source->addItem(tr("WAV file"), u"file"_s);
    m_form->source->addItem(tr("Microphone"), u"microphone"_s);
    const std::pair<QString, CalledManner> manners[] = {{tr("Answer"), CalledManner::Answer},
                                                        {tr("Be busy (486)"), CalledManner::Busy},
                                                        {tr("Decline (603)"), CalledManner::Decline},
                                                        {tr("Only ring"), CalledManner::Ring},
                                                        {tr("Forward (302)"), CalledManner::Forward}};
    for (const auto& [text, manner] : manners)
        m_form->manner->addItem(text, jonction::toString(manner));
    m_form->listening->setCaption(tr("Address to call"));
    m_form->listening->setPlaceholderText(tr("The address to call appears here while it waits."));
}

void DialOptions::nameFields()
{
    for (const QLabel* label : findChildren<QLabel*>())
        if (label->buddy())
            label->buddy()->setAccessibleName(label->text().remove(u'&'));
    m_form->browseAuthorities->setAccessibleName(tr("Browse for trusted authorities"));
    m_form->browsePrompt->setAccessibleName(tr("Browse for the prompt"));
    m_form->browseRecord->setAccessibleName(tr("Choose the recording"));
    m_form->answerAfter->setAccessibleName(tr("Seconds to ring before the answer"));
    m_form->settings->setAccessibleName(tr("Settings of the call"));
    m_form->settings->tabBar()->setAccessibleName(tr("Groups of settings"));
    for (QWidget* field : findChildren<QWidget*>())
        if (!field->whatsThis().isEmpty() && field->toolTip().isEmpty())
            field->setToolTip(field->whatsThis());
}

// Rows keep to the top of their page, and small numbers stay small fields.
void DialOptions::arrangePages()
{
    for (int page = 0; page < m_form->settings->count(); ++page)
        if (auto* grid = qobject_cast<QGridLayout*>(m_form->settings->widget(page)->layout())) {
            grid->setRowStretch(grid->rowCount(), 1);
            for (QSpinBox* spin : m_form->settings->widget(page)->findChildren<QSpinBox*>())
                grid->setAlignment(spin, Qt::AlignLeft);
        }
}

void DialOptions::connectFields()
{
    const auto on = [this](QPushButton* button, auto signal) {
        connect(button, &QPushButton::clicked, this, signal);
    };
    connect(m_form->target, &QLineEdit::textChanged, this, &DialOptions::targetChanged);
    connect(m_form->target, &QLineEdit::returnPressed, this, &DialOptions::callRequested);
    for (const QLineEdit* part : {m_form->target, m_form->from, m_form->user})
        connect(part, &QLineEdit::textChanged, this, &DialOptions::followAccount);
    connect(m_password, &AccountPassword::withheld, this, &DialOptions::showAccount);
    connect(m_form->preset, &QComboBox::activated, this, &DialOptions::applyPreset);
    connect(m_form->more, &QToolButton::toggled, this, &DialOptions::showMore);
    connect(m_form->sessionTimer, &QSpinBox::valueChanged, this, &DialOptions::settleSessionTimer);
    for (QWidget* field : folded())
        onChange(field, this, [this] { showDifferences(); });
    connect(m_form->keys, &QLineEdit::textChanged, this, &DialOptions::adjustFields);
    connect(m_form->source, &QComboBox::currentIndexChanged, this, &DialOptions::adjustFields);
    connect(m_form->manner, &QComboBox::currentIndexChanged, this, &DialOptions::adjustFields);
    on(m_form->registerNow, &DialOptions::registrationRequested);
    on(m_form->listen, [this] { Q_EMIT m_listening ? stopListeningRequested() : listenRequested(); });
    on(m_form->browseAuthorities, [this] {
        chooseFile(m_form->authorities, tr("Trusted authorities"), tr("PEM files (*.pem *.crt)"), false);
    });
    on(m_form->browsePrompt,
       [this] { chooseFile(m_form->prompt, tr("Prompt"), tr("Sound (*.wav)"), false); });
    on(m_form->browseRecord,
       [this] { chooseFile(m_form->record, tr("Record the call into"), tr("Sound (*.wav)"), true); });
}

void DialOptions::chooseFile(QLineEdit* field, const QString& title, const QString& filter, bool forWriting)
{
    auto* dialog = new QFileDialog(this, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(forWriting ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    if (forWriting)
        dialog->setDefaultSuffix(u"wav"_s);
    else
        dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
    dialog->open();
}

// What serves only one choice is shown as such.
void DialOptions::adjustFields()
{
    const bool file = m_form->source->currentData().toString() == "file"_L1;
    m_form->prompt->setEnabled(file);
    m_form->browsePrompt->setEnabled(file);
    const QString manner = m_form->manner->currentData().toString();
    m_form->forwardTo->setEnabled(manner == "forward"_L1);
    m_form->answerAfter->setEnabled(manner == "answer"_L1);
    showKeys();
}

void DialOptions::showKeys()
{
    const bool usable = areTelephoneKeys(m_form->keys->text().trimmed());
    m_form->keysState->setVisible(!usable);
    m_form->keysState->show(
        u"attention"_s, Tone::Attention,
        usable ? QString()
               : tr("A telephone has no other keys than 0-9, *, # and A-D: these cannot be pressed."));
}

// RFC 4028 knows none below 90 seconds: the arrows jump over them, and what is typed is raised.
void DialOptions::settleSessionTimer(int seconds)
{
    constexpr int least = 90;
    const int before = std::exchange(m_sessionSeconds, seconds);
    if (seconds > 0 && seconds < least)
        m_form->sessionTimer->setValue(before == least && seconds == least - 1 ? 0 : least);
}

// What "More settings" hides and what may surprise.
QList<QWidget*> DialOptions::folded() const
{
    QList<QWidget*> fields = rememberedFields();
    for (QWidget* shown : std::initializer_list<QWidget*>{m_form->target, m_form->transport, m_form->preset})
        fields.removeOne(shown);
    fields.prepend(m_form->proxy);
    return fields;
}

QString DialOptions::valueText(const QWidget* field) const
{
    if (const auto* check = qobject_cast<const QCheckBox*>(field))
        return check->text().remove(u'&');
    if (field == m_form->proxy) {
        const Result<SipTarget> proxy = SipTarget::parse(sipUriFromTyped(m_form->proxy->text()));
        const QString port = proxy.ok() && proxy->port > 0 ? u':' + QString::number(proxy->port) : QString();
        //: %1 host and port of an outbound proxy
        return tr("via %1").arg(proxy.ok() ? bracketed(proxy->host) + port : m_form->proxy->text());
    }
    QString value = fieldValue(field);
    if (const auto* box = qobject_cast<const QComboBox*>(field))
        value = box->currentText();
    if (const auto* spin = qobject_cast<const QSpinBox*>(field))
        value = spin->text();
    return tr("%1: %2").arg(field->accessibleName(), value);
}

void DialOptions::showDifferences()
{
    QStringList all;
    for (const QWidget* field : folded())
        if (fieldValue(field).trimmed() != m_defaults.value(field))
            all.append(valueText(field));
    m_form->differences->showText(all.join(u" · "_s), all.join(u'\n'));
}

void DialOptions::showMore(bool more)
{
    m_form->settings->setVisible(more);
    m_form->more->setIcon(IconSet::icon(more ? u"up"_s : u"down"_s));
}

void DialOptions::setOffers(const QStringList& offers)
{
    auto* completer = new QCompleter(offers, m_form->target);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_form->target->completer();
    m_form->target->setCompleter(completer);
}

void DialOptions::setDefaultProxy(const QString& proxy)
{
    if (m_form->proxy->text().isEmpty() || m_form->proxy->text() == m_defaultProxy)
        m_form->proxy->setText(proxy);
    m_defaultProxy = proxy;
}

void DialOptions::setTarget(const QString& text)
{
    m_form->target->setText(text);
}

QLineEdit* DialOptions::targetField() const
{
    return m_form->target;
}

// "Name <uri>" as the completer offers it, or the URI alone.
QString DialOptions::targetUri() const
{
    return sipUriFromTyped(m_form->target->text(), sipUriFromTyped(m_form->proxy->text()));
}

// Who calls whom: what an account is known by.
SipRequest DialOptions::addressing() const
{
    SipRequest request;
    request.target = targetUri();
    request.fromUri = sipUriFromTyped(m_form->from->text());
    request.account.user = m_form->user->text().trimmed();
    return request;
}

void DialOptions::followAccount()
{
    m_password->setAccount(accountName(addressing()));
}

bool DialOptions::settlePassword(std::function<void()> go)
{
    return m_password->settle(std::move(go));
}

void DialOptions::showAccount()
{
    m_form->more->setChecked(true);
    m_form->settings->setCurrentWidget(m_form->accountPage);
}

SipRequest DialOptions::request() const
{
    SipRequest request = addressing();
    const auto text = [](const QLineEdit* edit) { return edit->text().trimmed(); };
    request.transport = sipTransportFrom(m_form->transport->currentData().toString());
    request.outboundProxy = sipUriFromTyped(m_form->proxy->text());
    request.transport = CallPreset::transportOf(m_form->preset->currentData().toString(), request);
    request.fromDisplay = text(m_form->fromDisplay);
    request.assertedUri = sipUriFromTyped(m_form->asserted->text());
    request.diversionUri = sipUriFromTyped(m_form->diversion->text());
    request.headers = splitHeaders(m_form->headers->text());
    request.caPemPath = absolutePath(text(m_form->authorities));
    request.verifyName = text(m_form->verifyName);
    request.account.password = m_password->password();
    request.registers = m_form->registers->isChecked();
    request.codecs = m_form->codecs->currentData().toString().split(u", "_s);
    request.srtp = m_form->srtp->isChecked();
    const QString source = m_form->source->currentData().toString();
    request.microphone = source == "microphone"_L1;
    request.promptFile = source == "file"_L1 ? absolutePath(text(m_form->prompt)) : QString();
    request.speaker = m_form->speaker->isChecked();
    request.recordFile = absolutePath(text(m_form->record));
    request.keys = text(m_form->keys);
    request.keysByInfo = m_form->keysByInfo->isChecked();
    request.ringSeconds = m_form->ring->value();
    request.holdSeconds = m_form->talk->value() > 0 ? m_form->talk->value() : -1;
    m_form->sessionTimer->interpretText(); // Alt+C leaves the cursor in the field
    request.sessionSeconds = m_form->sessionTimer->value();
    request.reliableProvisional = m_form->reliable->isChecked();
    request.manner = calledMannerFrom(m_form->manner->currentData().toString());
    request.forwardTo = sipUriFromTyped(m_form->forwardTo->text());
    request.answerAfterSeconds = m_form->answerAfter->value();
    request.waitSeconds = m_form->wait->value();
    return request;
}

// The fields that a preset decides about.
void DialOptions::show(const SipRequest& request)
{
    m_form->from->setText(request.fromUri);
    m_form->fromDisplay->setText(request.fromDisplay);
    m_form->asserted->setText(request.assertedUri);
    m_form->diversion->setText(request.diversionUri);
    m_form->headers->setText(request.headers.join(u"; "_s));
    m_form->user->setText(request.account.user);
    m_form->registers->setChecked(request.registers);
    choose(m_form->codecs, request.codecs.join(u", "_s));
    m_form->srtp->setChecked(request.srtp);
    m_form->keys->setText(request.keys);
    m_form->keysByInfo->setChecked(request.keysByInfo);
    m_form->ring->setValue(request.ringSeconds);
    m_form->sessionTimer->setValue(request.sessionSeconds);
    m_form->reliable->setChecked(request.reliableProvisional);
}

void DialOptions::applyPreset()
{
    show(CallPreset::apply(m_form->preset->currentData().toString(), request(), m_callerNumber));
}

void DialOptions::setRunning(bool calling, bool listening, const QString& listeningUri)
{
    m_listening = listening;
    m_form->registerNow->setEnabled(!calling && !targetUri().isEmpty());
    m_form->listen->setEnabled(listening || !targetUri().isEmpty());
    m_form->listen->setText(listening ? tr("Stop &waiting") : tr("&Wait for a call"));
    m_form->listening->setText(listeningUri);
}

QList<QWidget*> DialOptions::rememberedFields() const
{
    const Ui::DialForm& f = *m_form;
    return {f.target,  f.transport,    f.preset,      f.from,   f.fromDisplay, f.asserted,    f.diversion,
            f.headers, f.verifyName,   f.authorities, f.user,   f.registers,   f.codecs,      f.srtp,
            f.source,  f.prompt,       f.speaker,     f.record, f.keys,        f.keysByInfo,  f.ring,
            f.talk,    f.sessionTimer, f.reliable,    f.manner, f.forwardTo,   f.answerAfter, f.wait};
}

void DialOptions::load()
{
    QSettings settings;
    settings.beginGroup("dialer"_L1);
    for (QWidget* field : rememberedFields())
        if (settings.contains(field->objectName()))
            setFieldValue(field, settings.value(field->objectName()).toString());
    m_form->more->setChecked(settings.value("more"_L1).toBool());
}

void DialOptions::save() const
{
    QSettings settings;
    settings.beginGroup("dialer"_L1);
    for (const QWidget* field : rememberedFields())
        settings.setValue(field->objectName(), fieldValue(field));
    settings.setValue("more"_L1, m_form->more->isChecked());
}

} // namespace jonction
