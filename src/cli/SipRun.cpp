// SPDX-License-Identifier: Apache-2.0
#include "cli/SipRun.h"

#include "base/SecretVariable.h"
#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "dialer/CallPreset.h"
#include "dialer/TypedAddress.h"
#include "words/StepWords.h"
#include "words/VerdictText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

/// --secret-from-env sip-password=VAR; null, and told, where it gives none.
std::shared_ptr<const Secret> passwordFrom(const Arguments& arguments)
{
    for (const QString& one : arguments.secretsFromEnvironment) {
        if (one.section(u'=', 0, 0) != "sip-password"_L1)
            continue;
        Secret value = takeSecretVariable(one.section(u'=', 1).toLocal8Bit());
        if (!value.isEmpty())
            return std::make_shared<const Secret>(std::move(value));
    }
    Output::trouble(QCoreApplication::translate(
        "CommandLine", "--user needs a password: --secret-from-env sip-password=VAR, and VAR set."));
    return nullptr;
}

constexpr auto settling = std::chrono::milliseconds(250);

QString oneDecimal(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QStringList soundLines(const AudioOutcome& audio)
{
    const double lost = audio.expected > 0 ? 100.0 * double(audio.lost) / double(audio.expected) : 0;
    //: %1 "PCMU SRTP", %2 %3 packets, %4 percent, %5 milliseconds
    QStringList lines{QCoreApplication::translate(
                          "CommandLine", "Sound: %1, packets sent %2, received %3, lost %4 %, jitter %5 ms")
                          .arg(audio.codec + (audio.srtp ? u" SRTP"_s : QString()),
                               QString::number(audio.sent), QString::number(audio.received), oneDecimal(lost),
                               oneDecimal(std::max(0.0, audio.jitterMs)))};
    if (audio.mos > 0)
        lines.append(
            QCoreApplication::translate(
                "CommandLine",
                "Estimated MOS: %1, by the E-model for G.711 with loss concealment, from round trip, "
                "loss and a jitter buffer of 40 ms")
                .arg(oneDecimal(audio.mos)));
    return lines;
}

QString ladderLine(const QModelIndex& arrow)
{
    const QString direction = arrow.data(LadderModel::SentRole).toBool() ? u"→"_s : u"←"_s;
    return u"%1 ms  %2  %3"_s.arg(arrow.data(LadderModel::AtMsRole).toLongLong(), 6)
        .arg(direction, arrow.data(LadderModel::LabelRole).toString());
}

/// What the command line leaves open; empty where it says enough.
QString missingIn(const SipRequest& request, Command command)
{
    const bool registers = request.registers || command == Command::SipRegister;
    if (registers && request.fromUri.isEmpty())
        return QCoreApplication::translate(
            "CommandLine", "Registering needs --from: the SIP URI whose calls shall come to this computer.");
    // It binds to the address that leads to somebody, and takes calls of nobody else.
    if (command == Command::SipListen && request.target.isEmpty() && !registers)
        return QCoreApplication::translate(
            "CommandLine",
            "listen needs to know whose calls it may take: name that side as URI (sip:HOST, for example "
            "sip:127.0.0.1 for calls from this computer), or let it register: --register --from URI.");
    const Result<SipTarget> peer = SipTarget::parse(request.target);
    const bool tls = request.transport == SipTransport::Tls ||
                     (peer.ok() && (peer->secure || peer->transport == SipTransport::Tls));
    if (command == Command::SipListen && tls && !registers)
        return QCoreApplication::translate(
            "CommandLine",
            "This computer has no certificate with which it could be called by TLS: let it register "
            "(--register --from URI), or wait by udp or tcp.");
    if (command == Command::SipListen && request.manner == CalledManner::Forward &&
        request.forwardTo.isEmpty())
        return QCoreApplication::translate("CommandLine",
                                           "--manner forward needs --forward-to: the SIP URI to send the "
                                           "caller to.");
    return QString();
}

} // namespace

std::optional<SipRequest> sipRequestOf(const Arguments& arguments)
{
    const SipArguments& sip = arguments.sip;
    SipRequest request = sip.request;
    request.target = sipUriFromTyped(request.target, request.outboundProxy);
    if (!request.account.isEmpty()) {
        request.account.password = passwordFrom(arguments);
        if (!request.account.password)
            return std::nullopt;
    }
    return sip.preset.isEmpty() ? request : CallPreset::complete(sip.preset, request, sip.callerNumber);
}

VerdictSentences sentencesOf(const CallVerdict& verdict)
{
    VerdictSentences words{Words::verdictCause(verdict.cause, verdict.arguments),
                           Words::verdictRemedy(verdict.remedy)};
    for (const VerdictNote& note : verdict.notes)
        words.notes.append(Words::verdictNote(note.id, note.arguments));
    return words;
}

int failureCode(const SipOutcome& outcome)
{
    const bool unusable = outcome.callReason == CallReason::InvalidTarget && outcome.records.isEmpty();
    return unusable ? ExitCode::badUsage : ExitCode::failed;
}

QStringList actionLines(const CallVerdict& verdict)
{
    QStringList lines;
    if (!verdict.actor.isEmpty() && verdict.actor != "nobody"_L1)
        lines.append(QCoreApplication::translate("CommandLine", "Who can mend it: %1")
                         .arg(Words::verdictActor(verdict.actor)));
    if (verdict.step)
        lines.append(QCoreApplication::translate("CommandLine", "Step of the set-up: %1 %2")
                         .arg(QString::number(stepNumber(*verdict.step)), Words::stepTitle(*verdict.step)));
    return lines;
}

void SipRun::start()
{
    connect(&m_dialer, &DialerController::finished, this, &SipRun::conclude);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settling);
    connect(&m_settle, &QTimer::timeout, this, &SipRun::printLadder);
    connect(m_dialer.ladder(), &QAbstractItemModel::rowsInserted, this, &SipRun::takeRows);
    if (const QString missing = missingIn(arguments().sip.request, arguments().command); !missing.isEmpty()) {
        Output::trouble(missing);
        Q_EMIT finished(ExitCode::badUsage);
        return;
    }
    const std::optional<SipRequest> request = sipRequestOf(arguments());
    if (!request || !begin(*request))
        Q_EMIT finished(ExitCode::badUsage);
}

// Sound is told later than the messages around it: what came in is shown once it has found its place.
void SipRun::takeRows(const QModelIndex&, int first, int last)
{
    if (arguments().json)
        return;
    for (int row = first; row <= last && row < m_printed; ++row, ++m_printed)
        Output::line(ladderLine(m_dialer.ladder()->index(row, 0))); // too late: better there than not at all
    if (!m_settle.isActive())
        m_settle.start();
}

void SipRun::printLadder()
{
    m_settle.stop();
    for (; m_printed < m_dialer.ladder()->rowCount() && !arguments().json; ++m_printed)
        Output::line(ladderLine(m_dialer.ladder()->index(m_printed, 0)));
}

bool SipRun::begin(const SipRequest& request)
{
    switch (arguments().command) {
    case Command::SipCall:
        return m_dialer.call(request);
    case Command::SipRegister:
        return m_dialer.registration(request);
    case Command::SipListen:
        connect(&m_dialer, &DialerController::progressed, this, &SipRun::tellAddress);
        return m_dialer.listen(request);
    default:
        return m_dialer.probe(request);
    }
}

void SipRun::tellAddress()
{
    const QString uri = m_dialer.listeningUri();
    if (uri.isEmpty() || std::exchange(m_addressTold, true))
        return;
    // Not part of the result: with --json that is one object at the end.
    Output::trouble(QCoreApplication::translate("CommandLine", "Waiting for a call to %1").arg(uri));
}

void SipRun::stop()
{
    m_dialer.hangUp();
}

void SipRun::conclude(const SipOutcome& outcome, const CallVerdict& verdict)
{
    printLadder();
    SipOutcome told = outcome;
    told.ok = outcome.ok && verdict.isWell(); // a call without sound is not what was wanted
    print(told, verdict);
    Q_EMIT finished(told.ok ? ExitCode::done : failureCode(outcome));
}

void SipRun::print(const SipOutcome& outcome, const CallVerdict& verdict)
{
    const VerdictSentences words = sentencesOf(verdict);
    if (arguments().json) {
        Output::json(outcome.isCall()                        ? SipJson::call(outcome, verdict, words)
                     : outcome.work == SipWork::Registration ? SipJson::registration(outcome, verdict, words)
                                                             : SipJson::options(outcome, verdict, words));
        return;
    }
    Output::line(Words::verdictKind(verdict.kind));
    Output::line(words.cause);
    for (const QString& line : outcome.audio.agreed ? soundLines(outcome.audio) : QStringList())
        Output::line(line);
    for (const QString& note : words.notes)
        Output::line(u"- "_s + note);
    if (!words.remedy.isEmpty())
        Output::line(words.remedy);
    for (const QString& line : actionLines(verdict))
        Output::line(line);
}

} // namespace jonction
