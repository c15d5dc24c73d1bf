// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/DialerPlace.h"

#include "dialer/DialerController.h"
#include "gui/dialer/LadderPainter.h"
#include "gui/dialer/LadderView.h"
#include "gui/dialer/VerdictBox.h"
#include "gui/DocumentSession.h"
#include "gui/IconSet.h"
#include "gui/Navigator.h"
#include "gui/ToneLabel.h"
#include "ui_DialForm.h"
#include "words/VerdictText.h"
#include "words/Words.h"

#include <QClipboard>
#include <QCompleter>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

DialerPlace::DialerPlace(DocumentSession* session, Navigator* navigator, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_navigator(navigator)
    , m_dialer(session->dialer())
    , m_form(std::make_unique<Ui::DialForm>())
    , m_formWidget(new QWidget(this))
    , m_probe(addButton(u"dialProbe"_s, u"probe"_s, tr("Send OPTIONS")))
    , m_call(addButton(u"dialCall"_s, u"call"_s, tr("Call")))
    , m_hangUp(addButton(u"dialHangUp"_s, u"hangup"_s, tr("Hang up")))
    , m_copy(addButton(u"dialCopy"_s, u"copy"_s, tr("Copy as text")))
    , m_save(addButton(u"dialSave"_s, u"export"_s, tr("Save as…")))
    , m_state(new ToneLabel(this))
    , m_verdict(new VerdictBox(this))
    , m_ladder(new LadderView(this))
    , m_raw(new QPlainTextEdit(this))
    , m_splitter(new QSplitter(this))
{
    setObjectName(u"dialerPlace"_s);
    build();
    connectDialer();
    fillCompleter();
    showState();
}

DialerPlace::~DialerPlace() = default;

QPushButton* DialerPlace::addButton(const QString& name, const QString& icon, const QString& text)
{
    auto* button = new QPushButton(IconSet::icon(icon), text, this);
    button->setObjectName(name);
    return button;
}

void DialerPlace::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::huge, Theme::large, Theme::huge, Theme::large);
    layout->setSpacing(Theme::small);
    buildForm(layout);
    buildResult(layout);
}

void DialerPlace::buildForm(QVBoxLayout* layout)
{
    m_form->setupUi(m_formWidget);
    m_form->transport->addItem(tr("Automatic"), int(SipTransport::Auto));
    m_form->transport->addItem(u"UDP"_s, int(SipTransport::Udp));
    m_form->transport->addItem(u"TCP"_s, int(SipTransport::Tcp));
    m_form->transport->addItem(u"TLS"_s, int(SipTransport::Tls));
    m_form->proxy->setText(m_session->deployment().endpoints.value(u"sip"_s));
    for (const QLabel* label : m_formWidget->findChildren<QLabel*>())
        if (label->buddy())
            label->buddy()->setAccessibleName(label->text());
    layout->addWidget(m_formWidget);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::small);
    for (QPushButton* button : {m_probe, m_call, m_hangUp})
        buttons->addWidget(button);
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    m_state->setObjectName(u"dialState"_s);
}

void DialerPlace::buildResult(QVBoxLayout* layout)
{
    m_raw->setObjectName(u"rawMessage"_s);
    m_raw->setAccessibleName(tr("Message"));
    m_raw->setReadOnly(true);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_raw->setPlaceholderText(tr("Choose an arrow to read its message."));
    m_raw->setTabChangesFocus(true);
    m_splitter->setObjectName(u"dialSplitter"_s);
    m_splitter->addWidget(m_ladder);
    m_splitter->addWidget(m_raw);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    layout->addWidget(m_verdict);
    layout->addWidget(m_splitter, 1);
}

void DialerPlace::connectDialer()
{
    m_ladder->setLadder(m_dialer->ladder());
    connect(m_probe, &QPushButton::clicked, this, [this] { m_dialer->probe(request()); });
    connect(m_call, &QPushButton::clicked, this, [this] { m_dialer->call(request()); });
    connect(m_hangUp, &QPushButton::clicked, m_dialer, &DialerController::hangUp);
    connect(m_form->target, &QLineEdit::returnPressed, m_call, &QPushButton::click);
    connect(m_form->target, &QLineEdit::textChanged, this, &DialerPlace::showState);
    connect(m_dialer, &DialerController::stateChanged, this, &DialerPlace::showState);
    connect(m_dialer, &DialerController::busyChanged, this, &DialerPlace::showState);
    connect(m_dialer, &DialerController::finished, this,
            [this](const SipOutcome&, const CallVerdict& verdict) { m_verdict->show(verdict); });
    connect(m_ladder, &LadderView::arrowChosen, this, &DialerPlace::showMessage);
    connect(m_verdict, &VerdictBox::stepRequested, this, [this](StepId step) {
        m_navigator->go({Place::Setup, step, {}, {}});
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_dialer->ladder()->toText()); });
    connect(m_save, &QPushButton::clicked, this, &DialerPlace::saveAs);
    connect(m_session->flow(), &SetupFlow::deploymentChanged, this, &DialerPlace::fillCompleter);
}

void DialerPlace::fillCompleter()
{
    const Deployment& d = m_session->deployment();
    QStringList offers;
    for (const Agent& agent : d.agents) {
        const QString uri = agentSipUri(d, agent);
        if (!uri.isEmpty())
            offers.append(agent.name.isEmpty() ? uri : tr("%1 <%2>").arg(agent.name, uri));
    }
    auto* completer = new QCompleter(offers, m_form->target);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_form->target->completer();
    m_form->target->setCompleter(completer);
}

void DialerPlace::setTarget(const QString& upn)
{
    const Deployment& d = m_session->deployment();
    for (const Agent& agent : d.agents)
        if (!upn.isEmpty() && agent.upn == upn)
            m_form->target->setText(tr("%1 <%2>").arg(agent.name, agentSipUri(d, agent)));
    m_form->target->setFocus();
}

// "Name <uri>" as the completer offers it, or the URI alone; without a scheme it is a sip: URI.
QString DialerPlace::targetUri() const
{
    QString text = m_form->target->text().trimmed();
    if (text.endsWith(u'>') && text.contains(u'<'))
        text = text.section(u'<', -1).chopped(1);
    if (!text.isEmpty() && !text.startsWith("sip:"_L1) && !text.startsWith("sips:"_L1))
        text.prepend("sip:"_L1);
    return text;
}

SipRequest DialerPlace::request() const
{
    SipRequest request;
    request.target = targetUri();
    request.transport = static_cast<SipTransport>(m_form->transport->currentData().toInt());
    request.outboundProxy = m_form->proxy->text().trimmed();
    request.fromUri = m_form->from->text().trimmed();
    request.caPemPath = m_form->authorities->text().trimmed();
    return request;
}

void DialerPlace::showState()
{
    const bool busy = m_dialer->isBusy();
    const bool ready = !busy && !targetUri().isEmpty();
    m_probe->setEnabled(ready);
    m_call->setEnabled(ready);
    m_hangUp->setEnabled(busy);
    const bool something = m_dialer->ladder()->rowCount() > 0;
    m_copy->setEnabled(something);
    m_save->setEnabled(something);
    if (busy) {
        m_verdict->clear();
        m_state->show(u"working"_s, Tone::Working, Words::callState(toString(m_dialer->state())));
    } else {
        m_state->show({}, Tone::Muted, {});
    }
}

void DialerPlace::showMessage(const QModelIndex& arrow)
{
    QString text = arrow.data(LadderModel::RawRole).toString();
    if (arrow.data(LadderModel::TruncatedRole).toBool())
        text += u'\n' + tr("(the rest of this message was cut)");
    m_raw->setPlainText(text);
}

void DialerPlace::saveAs()
{
    auto* dialog = new QFileDialog(this, tr("Save the ladder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.svg)"), tr("Text (*.txt)")});
    dialog->setDefaultSuffix(u"svg"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(".txt"_L1) ? u"txt"_s : u"svg"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &DialerPlace::write);
    dialog->open();
}

void DialerPlace::write(const QString& fileName)
{
    bool written = false;
    if (fileName.endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        written = LadderPainter::saveSvg(*m_dialer->ladder(), fileName, targetUri());
    } else {
        QSaveFile file(fileName);
        written = file.open(QIODevice::WriteOnly) && file.write(m_dialer->ladder()->toText().toUtf8()) >= 0 &&
                  file.commit();
    }
    if (written)
        m_state->show(u"ok"_s, Tone::Ok, tr("Written to %1.").arg(fileName));
    else
        m_state->show(u"error"_s, Tone::Error,
                      Words::error(Error::of(ErrorKind::FileUnwritable, fileName)).oneLine());
}

} // namespace jonction
