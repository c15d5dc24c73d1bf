// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/DialerPlace.h"

#include "dialer/DialerController.h"
#include "gui/dialer/AudioPanel.h"
#include "gui/dialer/CallBar.h"
#include "gui/dialer/CallClock.h"
#include "gui/dialer/DialOptions.h"
#include "gui/dialer/LadderPanel.h"
#include "gui/dialer/ProbeView.h"
#include "gui/dialer/TransferDialog.h"
#include "gui/dialer/VerdictBox.h"
#include "gui/DocumentSession.h"
#include "gui/FlowLayout.h"
#include "gui/IconSet.h"
#include "gui/Navigator.h"
#include "gui/ToneLabel.h"
#include "words/VerdictText.h"
#include "words/Words.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

DialerPlace::DialerPlace(DocumentSession* session, Navigator* navigator, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_navigator(navigator)
    , m_dialer(session->dialer())
    , m_options(new DialOptions(session->workspace(), this))
    , m_probe(addButton(u"dialProbe"_s, u"probe"_s, tr("Send &OPTIONS")))
    , m_call(addButton(u"dialCall"_s, u"call"_s, tr("&Call")))
    , m_hangUp(addButton(u"dialHangUp"_s, u"hangup"_s, tr("Hang &up")))
    , m_bar(new CallBar(m_dialer, this))
    , m_state(new ToneLabel(this))
    , m_clock(new CallClock(this))
    , m_audio(new AudioPanel(this))
    , m_verdict(new VerdictBox(this))
    , m_result(new QTabWidget(this))
    , m_probeView(new ProbeView(this))
    , m_ladder(new LadderPanel(m_dialer->ladder(), this))
{
    setObjectName(u"dialerPlace"_s);
    build();
    connectOptions();
    connectDialer();
    fillFromDocument();
    showState();
}

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
    layout->addWidget(m_options);
    buildActions(layout);
    layout->addWidget(m_audio);
    layout->addWidget(m_verdict);
    m_result->setObjectName(u"dialResult"_s);
    m_result->setAccessibleName(tr("Result"));
    m_result->tabBar()->setAccessibleName(tr("Ways to look at the result"));
    m_result->setDocumentMode(true);
    m_result->setTabBarAutoHide(true); // a call has messages only, a probe has findings too
    m_result->addTab(m_ladder, tr("Messages"));
    layout->addWidget(m_result, 1);
}

void DialerPlace::buildActions(QVBoxLayout* layout)
{
    auto* actions = new FlowLayout(Theme::small);
    for (QWidget* one : std::initializer_list<QWidget*>{m_probe, m_call, m_hangUp, m_bar, m_state, m_clock})
        actions->addWidget(one);
    layout->addLayout(actions);
    m_state->setObjectName(u"dialState"_s);
    m_state->setWordWrap(true);
    m_probe->setToolTip(
        tr("Tests name, connection, certificate and answer (OPTIONS), and registers where an account is "
           "given."));
}

void DialerPlace::connectOptions()
{
    connect(m_options, &DialOptions::targetChanged, this, &DialerPlace::showState);
    connect(m_options, &DialOptions::targetChanged, this, &DialerPlace::showWhose);
    connect(m_options, &DialOptions::callRequested, m_call, &QPushButton::click);
    connect(m_options, &DialOptions::registrationRequested, this,
            [this] { begin(&DialerController::registration); });
    connect(m_options, &DialOptions::listenRequested, this, [this] { begin(&DialerController::listen); });
    connect(m_options, &DialOptions::stopListeningRequested, m_dialer, &DialerController::stopListening);
    connect(m_probe, &QPushButton::clicked, this, [this] { begin(&DialerController::probe); });
    connect(m_call, &QPushButton::clicked, this, [this] { begin(&DialerController::call); });
    connect(m_hangUp, &QPushButton::clicked, m_dialer, &DialerController::hangUp);
}

void DialerPlace::connectDialer()
{
    connect(m_dialer, &DialerController::stateChanged, this, &DialerPlace::showState);
    connect(m_dialer, &DialerController::busyChanged, this, &DialerPlace::showState);
    connect(m_dialer, &DialerController::progressed, this, &DialerPlace::showProgress);
    connect(m_dialer, &DialerController::finished, this, &DialerPlace::showEnd);
    connect(m_bar, &CallBar::keyPressed, m_audio, &AudioPanel::addKeys);
    m_dialer->takeLimit(); // the clock hangs up, and can be told not to
    connect(m_bar, &CallBar::worked, m_clock, &CallClock::release);
    connect(m_bar, &CallBar::worked, m_dialer, &DialerController::releaseLimit);
    connect(m_clock, &CallClock::expired, m_dialer, &DialerController::hangUp);
    connect(m_bar, &CallBar::transferRequested, this, &DialerPlace::openTransfer);
    connect(m_ladder, &LadderPanel::searchRequested, this, [this] { m_result->setCurrentWidget(m_ladder); });
    connect(m_ladder, &LadderPanel::written, this, &DialerPlace::showWritten);
    connect(m_verdict, &VerdictBox::stepRequested, this, [this](StepId step) {
        m_navigator->go({Place::Setup, step, {}, {}});
    });
    connect(m_session->flow(), &SetupFlow::deploymentChanged, this, &DialerPlace::fillFromDocument);
}

QStringList DialerPlace::offers() const
{
    const Deployment& d = m_session->deployment();
    QStringList offers;
    for (const Agent& agent : d.agents) {
        const QString uri = agentSipUri(d, agent);
        if (!uri.isEmpty())
            offers.append(agent.name.isEmpty() ? uri : tr("%1 <%2>").arg(agent.name, uri));
    }
    return offers;
}

void DialerPlace::fillFromDocument()
{
    const Deployment& d = m_session->deployment();
    m_options->setOffers(offers());
    m_options->setDefaultProxy(d.endpoints.value(u"sip"_s));
    m_options->setCallerNumber(d.trunk.number);
}

void DialerPlace::setTarget(const QString& upn)
{
    const Deployment& d = m_session->deployment();
    for (const Agent& agent : d.agents)
        if (!upn.isEmpty() && agent.upn == upn)
            m_options->setTarget(tr("%1 <%2>").arg(agent.name, agentSipUri(d, agent)));
    m_options->targetField()->setFocus();
}

void DialerPlace::begin(Work work)
{
    const bool begun = m_options->settlePassword([this, work] {
        const SipRequest request = m_options->request();
        m_limit = request.holdSeconds;
        if ((m_dialer->*work)(request))
            showBegun(request);
    });
    if (!begun)
        m_state->show(u"working"_s, Tone::Working, tr("Asking the keychain for the password…"));
}

void DialerPlace::showBegun(const SipRequest& request)
{
    m_options->save();
    m_tested = request.target;
    const Result<SipTarget> target = SipTarget::parse(m_tested);
    m_ladder->setTitle(m_tested, target.ok() ? target->host : QString());
    m_ladder->setSummary({});
    m_verdict->clear();
    m_audio->clear();
    m_audio->addKeys(request.keys);
    showReport();
    showState();
}

void DialerPlace::showState()
{
    const bool calling = m_dialer->isCalling();
    const bool ready = !calling && !m_options->targetUri().isEmpty();
    m_probe->setEnabled(ready);
    m_call->setEnabled(ready);
    m_hangUp->setEnabled(m_dialer->isBusy());
    m_options->setRunning(calling, m_dialer->isListening(), m_dialer->listeningUri());
    m_bar->showState();
    m_clock->setTalking(m_dialer->isTalking(), m_limit);
    if (!transferTrouble().isEmpty())
        m_state->show(u"attention"_s, Tone::Attention, transferTrouble());
    else if (m_dialer->isBusy())
        m_state->show(u"working"_s, Tone::Working, Words::callState(toString(m_dialer->state())));
    else
        m_state->show({}, Tone::Muted, {});
}

// Of the call that went on because its transfer failed.
QString DialerPlace::transferTrouble() const
{
    const SipTransfer& last = m_dialer->outcome().transfer;
    const bool failed = last.asked && last.done && !last.ok && m_dialer->isTalking();
    if (!failed)
        return QString();
    const CallVerdict verdict = verdictOf(m_dialer->outcome());
    return tr("%1 The call goes on.").arg(Words::verdictCause(verdict.cause, verdict.arguments));
}

void DialerPlace::showProgress()
{
    m_audio->show(m_dialer->outcome(), m_dialer->isTalking() && m_dialer->state() != CallState::Held);
    showState();
}

void DialerPlace::showWhose()
{
    m_verdict->setEarlier(m_options->targetUri() == m_tested ? QString() : m_tested);
}

// The findings of a probe stand beside its messages, for as long as they are its.
void DialerPlace::showReport()
{
    const int tab = m_result->indexOf(m_probeView);
    if (m_dialer->report().isEmpty()) {
        m_result->removeTab(tab);
        return m_probeView->hide();
    }
    m_probeView->show(m_dialer->report());
    if (tab < 0)
        m_result->insertTab(0, m_probeView, tr("Findings"));
    m_result->setCurrentWidget(m_probeView);
}

void DialerPlace::showEnd(const SipOutcome& outcome, const CallVerdict& verdict)
{
    m_audio->show(outcome, false);
    m_verdict->show(verdict);
    m_ladder->setSummary(m_verdict->sentences());
    showWhose();
    showReport();
    showState();
}

void DialerPlace::showWritten(const QString& fileName, bool ok)
{
    if (ok)
        m_state->show(u"ok"_s, Tone::Ok, tr("Written to %1.").arg(fileName));
    else
        m_state->show(u"error"_s, Tone::Error,
                      tr("%1 could not be written. Choose another folder, free some space or change the "
                         "rights, and save again.")
                          .arg(fileName));
}

void DialerPlace::openTransfer()
{
    auto* dialog = new TransferDialog(
        m_dialer,
        [this](const QString& target) {
            SipRequest request = m_options->request();
            request.target = target;
            request.holdSeconds = -1;
            request.keys.clear();
            request.recordFile.clear(); // the first call is written there
            return request;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOffers(offers());
    dialog->open();
}

} // namespace jonction
