// SPDX-License-Identifier: Apache-2.0
#include "cli/SipRun.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "dialer/SipJson.h"
#include "words/VerdictText.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString ladderLine(const QModelIndex& arrow)
{
    const QString direction = arrow.data(LadderModel::SentRole).toBool() ? u"→"_s : u"←"_s;
    return u"%1 ms  %2  %3"_s.arg(arrow.data(LadderModel::AtMsRole).toLongLong(), 6)
        .arg(direction, arrow.data(LadderModel::LabelRole).toString());
}

} // namespace

SipRequest SipRun::request() const
{
    SipRequest request;
    request.target = arguments().sipUri;
    request.transport = sipTransportFrom(arguments().sipTransport);
    request.outboundProxy =
        arguments().sipProxy.isEmpty() ? arguments().endpoints.value(u"sip"_s) : arguments().sipProxy;
    request.fromUri = arguments().sipFrom;
    request.caPemPath = arguments().sipCa;
    if (arguments().sipTimeoutSeconds > 0)
        request.timeoutMs = arguments().sipTimeoutSeconds * 1000;
    if (arguments().seconds > 0)
        request.holdSeconds = arguments().seconds;
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
    if (arguments().command == Command::SipCall)
        m_dialer.call(request());
    else
        m_dialer.probe(request());
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
        Output::json(outcome.call ? SipJson::call(outcome, verdict, words)
                                  : SipJson::options(outcome, verdict, words));
    } else {
        Output::line(Words::verdictKind(verdict.kind));
        Output::line(words.cause);
        if (!words.remedy.isEmpty())
            Output::line(words.remedy);
    }
    Q_EMIT finished(outcome.ok ? ExitCode::done : ExitCode::failed);
}

} // namespace jonction
