// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/TransferDialog.h"

#include "dialer/DialerController.h"
#include "dialer/TypedAddress.h"
#include "gui/ToneLabel.h"
#include "words/VerdictText.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString causeOf(const SipOutcome& outcome)
{
    const CallVerdict verdict = verdictOf(outcome);
    return Words::verdictCause(verdict.cause, verdict.arguments);
}

} // namespace

TransferDialog::TransferDialog(DialerController* dialer, MakeRequest makeRequest, QWidget* parent)
    : QDialog(parent)
    , m_dialer(dialer)
    , m_makeRequest(std::move(makeRequest))
    , m_target(new QLineEdit(this))
    , m_blind(new QPushButton(tr("Transfer at &once"), this))
    , m_ask(new QPushButton(tr("&Ask first"), this))
    , m_handOver(new QPushButton(tr("&Hand over"), this))
    , m_state(new ToneLabel(this))
    , m_steps(new QLabel(this))
{
    setObjectName(u"transferDialog"_s);
    setWindowTitle(tr("Transfer the call"));
    build();
    connect(m_target, &QLineEdit::textChanged, this, &TransferDialog::showState);
    connect(m_blind, &QPushButton::clicked, this, [this] { m_dialer->transfer(targetUri()); });
    connect(m_ask, &QPushButton::clicked, this, [this] {
        m_dialer->hold();
        m_dialer->consult(m_makeRequest(targetUri()));
        showState();
    });
    connect(m_handOver, &QPushButton::clicked, m_dialer, &DialerController::handOver);
    connect(m_dialer, &DialerController::stateChanged, this, &TransferDialog::showState);
    connect(m_dialer, &DialerController::busyChanged, this, &TransferDialog::showState);
    connect(m_dialer, &DialerController::progressed, this, &TransferDialog::showTransfer);
    connect(m_dialer, &DialerController::finished, this, &TransferDialog::showTransfer);
    showState();
}

void TransferDialog::build()
{
    m_target->setObjectName(u"transferTarget"_s);
    m_target->setPlaceholderText(u"sip:+33199000102@example.com"_s);
    m_target->setMaxLength(400);
    m_blind->setObjectName(u"transferBlind"_s);
    m_blind->setToolTip(tr("The far side is asked to call the address; this call ends."));
    m_ask->setObjectName(u"transferAsk"_s);
    m_ask->setToolTip(tr("Puts this call on hold and calls the address, so that one can ask."));
    m_handOver->setObjectName(u"transferHandOver"_s);
    m_handOver->setToolTip(tr("Joins the far side with the one who was asked; both calls here end."));
    m_state->setObjectName(u"transferState"_s);
    m_state->setWordWrap(true);
    m_steps->setObjectName(u"transferSteps"_s);
    m_steps->setWordWrap(true);
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* label = new QLabel(tr("&To"), this);
    label->setBuddy(m_target);
    m_target->setAccessibleName(tr("Transfer to"));
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_target, 1);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_blind, m_ask, m_handOver})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton* button : {m_blind, m_ask, m_handOver, close->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false); // Enter in the address neither transfers nor closes
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::medium);
    layout->addLayout(row);
    layout->addLayout(buttons);
    layout->addWidget(m_state);
    layout->addWidget(m_steps, 1);
    layout->addWidget(close);
    resize(520, sizeHint().height());
}

void TransferDialog::setOffers(const QStringList& offers)
{
    auto* completer = new QCompleter(offers, m_target);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_target->completer();
    m_target->setCompleter(completer);
}

QString TransferDialog::targetUri() const
{
    return sipUriFromTyped(m_target->text(), m_dialer->talkingTo());
}

void TransferDialog::showState()
{
    const bool ready = m_dialer->isTalking() && !targetUri().isEmpty();
    const bool asking = m_dialer->isConsulting();
    m_blind->setEnabled(ready && !asking);
    m_ask->setEnabled(ready && !asking);
    const CallState second = m_dialer->secondState();
    m_handOver->setEnabled(m_dialer->isTalking() && asking &&
                           (second == CallState::Answered || second == CallState::Held));
    if (!m_dialer->isTalking())
        m_state->show(u"info"_s, Tone::Info, tr("There is no call to transfer."));
    else if (asking)
        m_state->show(u"working"_s, Tone::Working,
                      tr("Second call: %1").arg(Words::callState(toString(second))));
    else if (const SipTransfer& last = m_dialer->outcome().transfer; last.done && !last.ok)
        m_state->show(u"attention"_s, Tone::Attention,
                      tr("The transfer to %1 did not come about. The call goes on.").arg(last.target));
    else if (const SipOutcome& asked = m_dialer->secondOutcome();
             asked.callReason != CallReason::None && !asked.ok)
        m_state->show(u"attention"_s, Tone::Attention, tr("Second call: %1").arg(causeOf(asked)));
    else
        m_state->show({}, Tone::Muted, tr("Both ways need a far side that accepts transfers (SIP REFER)."));
}

void TransferDialog::showTransfer()
{
    QStringList lines;
    for (const SipTransferStep& step : m_dialer->outcome().transfer.steps)
        lines.append((step.notified ? tr("Reported: %1 %2") : tr("Answer to the transfer: %1 %2"))
                         .arg(step.status)
                         .arg(step.phrase));
    m_steps->setText(lines.join(u'\n'));
    showState();
}

} // namespace jonction
