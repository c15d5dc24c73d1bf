// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/ServiceFinder.h"

#include "sipengine/names/ServiceOrder.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kServiceLimitMs = 2000;
constexpr qsizetype kMaxReplacements = 6;
constexpr qsizetype kMaxTargets = 8;

} // namespace

ServiceFinder::ServiceFinder(DnsAsker& asker, const SipTarget& target, SipTransport transport)
    : m_asker(asker)
    , m_target(target)
    , m_transport(transport)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &ServiceFinder::decide);
}

void ServiceFinder::start()
{
    QList<SipTransport> transports{SipTransport::Tls};
    if (m_transport != SipTransport::Auto)
        transports = {m_transport};
    else if (!m_target.secure)
        transports = {SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls};
    m_limit.start(kServiceLimitMs);
    // All at once: most domains have no NAPTR record, and waiting to learn that would double the time.
    if (m_transport == SipTransport::Auto)
        ask(DnsType::Naptr, m_target.host);
    for (const SipTransport transport : std::as_const(transports))
        ask(DnsType::Srv, serviceLabel(transport) + m_target.host);
}

void ServiceFinder::stop()
{
    if (std::exchange(m_decided, true))
        return;
    m_limit.stop();
    report();
}

void ServiceFinder::ask(DnsType type, const QString& name)
{
    const qsizetype index = m_questions.size();
    m_questions.append({type, name, false, {}});
    m_asker.ask(type, name, [this, index](const DnsAnswer& answer) { takeAnswer(index, answer); });
}

void ServiceFinder::takeAnswer(qsizetype index, const DnsAnswer& answer)
{
    if (m_decided)
        return;
    m_questions[index].answered = true;
    m_questions[index].answer = answer;
    const bool all = std::all_of(m_questions.begin(), m_questions.end(),
                                 [](const Question& question) { return question.answered; });
    if (all && !askReplacements())
        decide();
}

/// NAPTR may lead to SRV names of another domain. True where something is asked.
bool ServiceFinder::askReplacements()
{
    if (std::exchange(m_replacementsAsked, true) || m_transport != SipTransport::Auto)
        return false;
    const QList<DnsRecord> usable = usableNaptr(m_questions.first().answer.records, m_target.secure);
    bool asked = false;
    for (const DnsRecord& record : usable.mid(0, kMaxReplacements)) {
        if (serviceOf(record.target))
            continue;
        ask(DnsType::Srv, record.target);
        asked = true;
    }
    return asked;
}

const ServiceFinder::Question* ServiceFinder::serviceOf(const QString& name) const
{
    const auto at = std::find_if(m_questions.begin(), m_questions.end(), [&name](const Question& one) {
        return one.type == DnsType::Srv && one.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return at == m_questions.end() ? nullptr : &*at;
}

/// The order of the candidates is RFC 3263 §4.1: what NAPTR wants, else what SRV has.
void ServiceFinder::decide()
{
    stop();
    if (m_transport == SipTransport::Auto && choosePointer())
        return;
    for (const SipTransport transport : {SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls}) {
        const bool wanted = m_transport == SipTransport::Auto || m_transport == transport;
        const QList<ServicePlace> places =
            wanted ? placesOf(serviceLabel(transport) + m_target.host) : QList<ServicePlace>();
        if (places.isEmpty())
            continue;
        Q_EMIT found(transport, places);
        return;
    }
    const bool said = std::any_of(m_questions.begin(), m_questions.end(), [](const Question& question) {
        return question.type == DnsType::Srv && !question.answer.records.isEmpty();
    });
    if (said) {
        Q_EMIT refused();
        return;
    }
    if (m_transport == SipTransport::Auto)
        m_transport = m_target.secure ? SipTransport::Tls : SipTransport::Udp;
    Q_EMIT found(m_transport, {{m_target.host, defaultSipPort(m_transport), -1}});
}

bool ServiceFinder::choosePointer()
{
    const QList<DnsRecord> usable = usableNaptr(m_questions.first().answer.records, m_target.secure);
    for (const DnsRecord& record : usable) {
        const QList<ServicePlace> places = placesOf(record.target);
        if (places.isEmpty())
            continue;
        const qsizetype line = lineOf(DnsType::Naptr, m_target.host, answerText(DnsType::Naptr, record));
        if (line >= 0)
            m_lines[line].chosen = true;
        Q_EMIT found(transportOfNaptr(record), places);
        return true;
    }
    return false;
}

QList<ServicePlace> ServiceFinder::placesOf(const QString& service)
{
    QList<ServicePlace> places;
    const Question* question = serviceOf(service);
    if (!question)
        return places;
    const QList<DnsRecord> ordered = inServiceOrder(question->answer.records, *QRandomGenerator::global());
    for (const DnsRecord& record : ordered) {
        const qsizetype line = lineOf(DnsType::Srv, question->name, answerText(DnsType::Srv, record));
        if (places.size() < kMaxTargets)
            places.append({record.target, record.port, line});
        else if (line >= 0)
            m_lines[line].error = u"tooMany"_s;
    }
    return places;
}

void ServiceFinder::report()
{
    for (const Question& question : std::as_const(m_questions)) {
        const QString error = question.answered ? question.answer.error : u"timeout"_s;
        m_anyTimeout = m_anyTimeout || error == "timeout"_L1;
        if (question.answer.records.isEmpty())
            m_lines.append({jonction::toString(question.type), question.name, {}, -1, false, error});
        for (const DnsRecord& record : question.answer.records) {
            const bool spoken =
                question.type != DnsType::Naptr || transportOfNaptr(record) != SipTransport::Auto;
            m_lines.append({jonction::toString(question.type), question.name,
                            answerText(question.type, record), record.ttl, false,
                            spoken ? QString() : u"unsupported"_s});
        }
    }
}

qsizetype ServiceFinder::lineOf(DnsType type, const QString& name, const QString& answer) const
{
    const auto at = std::find_if(m_lines.begin(), m_lines.end(), [&](const NameLine& line) {
        return line.type == jonction::toString(type) && line.name == name && line.answer == answer;
    });
    return at == m_lines.end() ? -1 : at - m_lines.begin();
}

} // namespace jonction
