// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/NameReport.h"
#include "sip/SipTarget.h"
#include "sipengine/names/DnsAsker.h"

#include <QObject>
#include <QTimer>

namespace jonction {

/// A host and port that serve a domain.
struct ServicePlace
{
    QString name;
    quint16 port = 0;
    qsizetype line = -1; ///< of its SRV record among ServiceFinder::lines(); -1: it has none
};

/// Which hosts serve SIP for a domain, and by which transport where the request leaves that open: NAPTR, else
/// the first of UDP, TCP, TLS that has an SRV record, else the domain itself by UDP, or TLS for sips: (RFC
/// 3263 §4.1, §4.2). A silent name server costs two seconds and not the whole. Ends with found() or
/// refused(), once, from the event loop.
class ServiceFinder : public QObject
{
    Q_OBJECT

public:
    /// `asker` outlives this object.
    ServiceFinder(DnsAsker& asker, const SipTarget& target, SipTransport transport);
    void start();
    /// Tells nothing any more; lines() says what is known.
    void stop();

    /// What was asked and answered, in the order of asking; complete with the signals and after stop().
    const QList<NameLine>& lines() const { return m_lines; }
    /// A question was not answered in time.
    bool anyTimeout() const { return m_anyTimeout; }

Q_SIGNALS:
    /// At least one place, best first; `transport` is never Auto.
    void found(jonction::SipTransport transport, const QList<jonction::ServicePlace>& places);
    /// There are SRV records, and each of them says "not here" (RFC 2782).
    void refused();

private:
    struct Question
    {
        DnsType type;
        QString name;
        bool answered = false;
        DnsAnswer answer;
    };

    void ask(DnsType type, const QString& name);
    void takeAnswer(qsizetype index, const DnsAnswer& answer);
    bool askReplacements();
    void decide();
    bool choosePointer();
    QList<ServicePlace> placesOf(const QString& service);
    const Question* serviceOf(const QString& name) const;
    void report();
    qsizetype lineOf(DnsType type, const QString& name, const QString& answer) const;

    DnsAsker& m_asker;
    SipTarget m_target;
    SipTransport m_transport; ///< Auto: to be chosen
    QTimer m_limit;
    QList<Question> m_questions;
    QList<NameLine> m_lines;
    bool m_replacementsAsked = false;
    bool m_anyTimeout = false;
    bool m_decided = false;
};

} // namespace jonction
