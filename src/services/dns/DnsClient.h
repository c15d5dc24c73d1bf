// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/RestClient.h"
#include "services/dns/DnsValues.h"

namespace jonction {

/// Asks public DNS what the world sees, past this computer's own cache and its company's inner names: a
/// DNS-over-HTTPS service with the JSON form ("https://dns.google/resolve"). Where that cannot be reached the
/// system's resolver is asked instead, and the answer says so. Thread: the owner's.
class DnsClient : public QObject
{
    Q_OBJECT

public:
    /// `service` is the whole address. A service on this computer (a practice world) has no understudy: its
    /// names exist nowhere else.
    DnsClient(QObject* parent, const QUrl& service, RestSettings settings = {});

    /// Every answer of a resolver is a value, "no such name" included. Errors: Network, TimedOut … where
    /// nobody could be asked, BadAnswer where what came is no answer.
    JobOf<DnsAnswer>* lookup(QObject* owner, const QString& name, DnsType type);

private:
    JobOf<DnsAnswer>* fromSystem(QObject* owner, const QString& name, DnsType type);

    RestClient* m_client;
    QString m_host;
    bool m_hasUnderstudy;
};

} // namespace jonction
