// SPDX-License-Identifier: Apache-2.0
#include "cli/SipRun.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "dialer/SipJson.h"
#include "words/VerdictText.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// The engine is another process, with a working folder of its own.
QString fullPath(const QString& file)
{
    return file.isEmpty() ? file : QFileInfo(file).absoluteFilePath();
}

/// --secret-from-env sip-password=VAR; null, and told, where it gives none.
std::shared_ptr<const Secret> passwordFrom(const Arguments& arguments)
{
    for (const QString& one : arguments.secretsFromEnvironment) {
        if (one.section(u'=', 0, 0) != "sip-password"_L1)
            continue;
        QByteArray value = qgetenv(one.section(u'=', 1).toLocal8Bit().constData());
        if (!value.isEmpty())
            return std::make_shared<const Secret>(std::move(value));
    }
    Output::trouble(QCoreApplication::translate(
        "CommandLine", "--user needs a password: --secret-from-env sip-password=VAR, and VAR set."));
    return nullptr;
}

QString soundLine(const AudioOutcome& audio)
{
    QString line =
        u"%1%2  %3 → %4 ←  %5 %  %6 ms"_s.arg(audio.codec, audio.srtp ? u" SRTP"_s : QString())
            .arg(audio.sent)
            .arg(audio.received)
            .arg(audio.expected > 0 ? 100.0 * double(audio.lost) / double(audio.expected) : 0, 0, 'f', 1)
            .arg(audio.jitterMs < 0 ? 0 : audio.jitterMs, 0, 'f', 1);
    return audio.mos > 0 ? line + u"  MOS %1"_s.arg(audio.mos, 0, 'f', 1) : line;
}

QString ladderLine(const QModelIndex& arrow)
{
    const QString direction = arrow.data(LadderModel::SentRole).toBool() ? u"→"_s : u"←"_s;
    return u"%1 ms  %2  %3"_s.arg(arrow.data(LadderModel::AtMsRole).toLongLong(), 6)
        .arg(direction, arrow.data(LadderModel::LabelRole).toString());
}

} // namespace

std::optional<SipRequest> sipRequestOf(const Arguments& arguments)
{
    SipRequest request;
    if (!arguments.sipUser.isEmpty()) {
        request.account.user = arguments.sipUser;
        request.account.password = passwordFrom(arguments);
        if (!request.account.password)
            return std::nullopt;
    }
    request.target = arguments.sipUri;
    request.transport = sipTransportFrom(arguments.sipTransport);
    request.outboundProxy =
        arguments.sipProxy.isEmpty() ? arguments.endpoints.value(u"sip"_s) : arguments.sipProxy;
    request.fromUri = arguments.sipFrom;
    request.caPemPath = arguments.sipCa;
    request.codecs = arguments.sipCodecs;
    request.srtp = arguments.sipSrtp;
    request.promptFile = fullPath(arguments.sipPrompt);
    request.recordFile = fullPath(arguments.sipRecord);
    request.keys = arguments.sipKeys;
    if (arguments.sipTimeoutSeconds > 0)
        request.timeoutMs = arguments.sipTimeoutSeconds * 1000;
    if (arguments.seconds > 0)
        request.holdSeconds = arguments.seconds;
    return request;
}

void SipRun::start()
{
    connect(&m_dialer, &DialerController::finished, this, &SipRun::print);
    connect(m_dialer.ladder(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) {
                for (int row = first; row <= last && !arguments().json; ++row)
                    Output::line(ladderLine(m_dialer.ladder()->index(row, 0)));
            });
    const std::optional<SipRequest> request = sipRequestOf(arguments());
    if (!request)
        return Q_EMIT finished(ExitCode::badUsage);
    if (arguments().command == Command::SipCall)
        m_dialer.call(*request);
    else
        m_dialer.probe(*request);
}

void SipRun::stop()
{
    m_dialer.hangUp();
}

void SipRun::print(const SipOutcome& outcome, const CallVerdict& verdict)
{
    const VerdictSentences words{Words::verdictCause(verdict.cause, verdict.arguments),
                                 Words::verdictRemedy(verdict.remedy)};
    if (arguments().json) {
        Output::json(outcome.isCall() ? SipJson::call(outcome, verdict, words)
                                      : SipJson::options(outcome, verdict, words));
    } else {
        Output::line(Words::verdictKind(verdict.kind));
        Output::line(words.cause);
        if (outcome.audio.agreed)
            Output::line(soundLine(outcome.audio));
        if (!words.remedy.isEmpty())
            Output::line(words.remedy);
    }
    Q_EMIT finished(outcome.ok ? ExitCode::done : ExitCode::failed);
}

} // namespace jonction
