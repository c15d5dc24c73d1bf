// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>

class QSocketNotifier;

namespace jonction {

enum class DnsType : quint16 { A = 1, Aaaa = 28, Srv = 33, Naptr = 35 };

/// One record of the asked type; only the fields of that type are set. Names are without their last dot, and
/// are host names: whatever else a server puts there is left out and counted as `unusable`.
struct DnsRecord
{
    int ttl = 0;
    QHostAddress address;    ///< A, AAAA
    quint16 priority = 0;    ///< SRV; order of NAPTR
    quint16 weight = 0;      ///< SRV; preference of NAPTR
    quint16 port = 0;        ///< SRV
    QString target;          ///< SRV; replacement of NAPTR; empty for the root "."
    QString flags, services; ///< NAPTR
};

struct DnsAnswer
{
    QList<DnsRecord> records;
    QString error; ///< as NameLine::error where there are no records
};

/// Asks the machine's name servers for records that the system's resolver has no call for. Qt 6.4 knows no
/// NAPTR, and cannot be told a name server's port; the SIP library brings a resolver that can do both. It
/// knows no hosts file: addresses of hosts are the system's business. Answers come from the event loop, each
/// question at most once; none after destruction. Thread: the one it lives in.
class DnsAsker : public QObject
{
    Q_OBJECT

public:
    /// `configuration`: a file in resolv.conf's form instead of the system's; empty: the system's.
    explicit DnsAsker(const QString& configuration, QObject* parent);
    ~DnsAsker() override;

    using Taker = std::function<void(const DnsAnswer&)>;
    void ask(DnsType type, const QString& name, Taker taker);

private:
    class Resolver;
    std::unique_ptr<Resolver> m_resolver;
};

/// True for letters, digits, hyphens, underscores and dots in the lengths of RFC 1035.
bool isDnsName(const QString& name);

} // namespace jonction
