// SPDX-License-Identifier: Apache-2.0
#include "dialer/ProbeController.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

/// Of a job that told nothing: it was cancelled.
SipOutcome outcomeFrom(Result<SipOutcome>& result)
{
    if (result.ok())
        return result.take();
    SipOutcome outcome;
    outcome.callReason = CallReason::Cancelled;
    return outcome;
}

} // namespace

QString addressOfRecord(const SipRequest& request)
{
    const Result<SipTarget> target = SipTarget::parse(request.target.trimmed());
    if (!target.ok())
        return QString();
    SipTarget own;
    own.user = request.account.user.section(u'@', 0, 0);
    own.host = target.value().host;
    return own.toUri(SipTransport::Auto);
}

QString accountName(const SipRequest& request)
{
    const QString& address = request.fromUri.isEmpty() ? addressOfRecord(request) : request.fromUri;
    const Result<SipTarget> own = SipTarget::parse(address.trimmed());
    if (request.account.isEmpty() || !own.ok())
        return QString();
    return u"%1 sip:%2@%3"_s.arg(request.account.user, own->user, bracketed(own->host.toLower()));
}

ProbeController::ProbeController(QObject* parent)
    : ProbeController(nullptr, parent)
{
    m_client = new SipClient(this);
}

ProbeController::ProbeController(SipClient* client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{}

bool ProbeController::start(const SipRequest& request)
{
    if (isBusy())
        return false;
    m_request = request;
    m_stopped = false;
    m_report = {};
    m_options = {};
    m_registration.reset();
    m_job = m_client->options(this, request);
    m_job->onDone(this, [this](Result<SipOutcome>& result) { takeOptions(result); });
    return true;
}

void ProbeController::stop()
{
    m_stopped = true;
    if (m_job)
        m_job->hangUp();
}

void ProbeController::takeOptions(Result<SipOutcome>& result)
{
    m_options = outcomeFrom(result);
    m_job.clear();
    const bool registers = !m_request.account.isEmpty() && !m_stopped && mayRegisterAfter(m_options);
    if (!registers) {
        conclude();
        return;
    }
    SipRequest request = m_request;
    if (request.fromUri.isEmpty())
        request.fromUri = addressOfRecord(request);
    m_job = m_client->registration(this, request);
    m_job->onDone(this, [this](Result<SipOutcome>& told) { takeRegistration(told); });
    m_report = ProbeReport::of(m_options, {}, true, QDateTime::currentDateTimeUtc());
    Q_EMIT progressed(m_report);
}

void ProbeController::takeRegistration(Result<SipOutcome>& result)
{
    m_registration = outcomeFrom(result);
    m_job.clear();
    conclude();
}

void ProbeController::conclude()
{
    m_report = ProbeReport::of(m_options, m_registration, !m_request.account.isEmpty(),
                               QDateTime::currentDateTimeUtc());
    Q_EMIT finished(m_report);
}

} // namespace jonction
