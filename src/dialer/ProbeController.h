// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/ProbeReport.h"
#include "sip/SipClient.h"

#include <QPointer>

namespace jonction {

/// "sip:alice@example.com" of a target "sip:example.com:5080" and the account "alice": what a registration
/// without a From is about. Empty where the target is no SIP URI.
QString addressOfRecord(const SipRequest& request);

/// Whose password the request needs: "alice sip:alice@example.com", the user name that answers challenges and
/// the address of record, which is From where the request has one. Empty where either is missing.
QString accountName(const SipRequest& request);

/// One probe: OPTIONS, and then REGISTER where the request has an account and the far side spoke at all.
class ProbeController : public QObject
{
    Q_OBJECT

public:
    /// With an engine of its own, in the helper process.
    explicit ProbeController(QObject* parent = nullptr);
    /// With a client of the caller's choice, which stays the caller's and lives longer.
    ProbeController(SipClient* client, QObject* parent);

    /// Refused (false) while one runs. Of the request target, transport, proxy, authorities, account, time
    /// limit and fromUri count; fromUri empty: the account at the target's host.
    bool start(const SipRequest& request);
    /// Ends what runs; finished() follows.
    void stop();

    bool isBusy() const { return !m_job.isNull(); }
    /// Empty before the first OPTIONS ended.
    const ProbeReport& report() const { return m_report; }
    const SipOutcome& options() const { return m_options; }
    const std::optional<SipOutcome>& registration() const { return m_registration; }

Q_SIGNALS:
    /// The report as it stands: after OPTIONS, while REGISTER is on its way.
    void progressed(const jonction::ProbeReport& report);
    void finished(const jonction::ProbeReport& report);

private:
    void takeOptions(Result<SipOutcome>& result);
    void takeRegistration(Result<SipOutcome>& result);
    void conclude();

    SipClient* m_client;
    SipRequest m_request;
    QPointer<SipJob> m_job;
    bool m_stopped = false;
    ProbeReport m_report;
    SipOutcome m_options;
    std::optional<SipOutcome> m_registration;
};

} // namespace jonction
