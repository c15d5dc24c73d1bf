// SPDX-License-Identifier: Apache-2.0
#include "dialer/DialogFacts.h"

#include "dialer/MessageReader.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

class FactsGatherer
{
public:
    void take(const SipMessageRecord& record)
    {
        const int status = MessageReader::status(record.startLine);
        const MessageReader::Sequence sequence = MessageReader::sequence(record.raw);
        if (status > 0)
            takeAnswer(record, status, sequence);
        else
            takeRequest(record, record.startLine.section(u' ', 0, 0), sequence);
    }

    DialogFacts facts;

private:
    void takeRequest(const SipMessageRecord& record, const QString& method,
                     const MessageReader::Sequence& sequence)
    {
        if (method == "INVITE"_L1)
            takeInvite(record, sequence);
        else if (method == "ACK"_L1 && sequence.number == m_invite)
            facts.acknowledged = facts.acknowledged || record.sent == m_caller;
        else if (method == "BYE"_L1 && record.sent)
            ++facts.byeSent;
        else if (method == "CANCEL"_L1 && !record.sent)
            takeCancel(record);
        else if ((method == "OPTIONS"_L1 || method == "REGISTER"_L1) && record.sent)
            ++facts.otherRequestsSent;
    }

    // The call that stands decides; what is renegotiated inside of it does not.
    void takeInvite(const SipMessageRecord& record, const MessageReader::Sequence& sequence)
    {
        if (m_established)
            return;
        if (!m_seen || sequence.number != m_invite || record.sent != m_caller) {
            const int others = facts.otherRequestsSent;
            facts = {};
            facts.otherRequestsSent = others;
            m_seen = true;
            m_invite = sequence.number;
            m_caller = record.sent;
        }
        ++(record.sent ? facts.invitesSent : facts.invitesReceived);
    }

    void takeAnswer(const SipMessageRecord& record, int status, const MessageReader::Sequence& sequence)
    {
        if (sequence.method == "BYE"_L1 && !record.sent && status >= 200)
            facts.byeAnswered = true;
        if (sequence.method != "INVITE"_L1 || !m_seen || sequence.number != m_invite ||
            record.sent == m_caller)
            return;
        if (status >= 200)
            takeFinal(record, status);
        else if (status == 100)
            facts.trying = facts.trying || !record.sent;
        else
            facts.provisional = qMax(facts.provisional, status);
    }

    void takeFinal(const SipMessageRecord& record, int status)
    {
        m_established = m_established || status < 300;
        if (record.retransmission && facts.final) {
            if (record.sent)
                ++facts.ownAnswerRepeats;
            else if (facts.acknowledged)
                ++facts.answerRepeats;
        }
        facts.final = true;
    }

    void takeCancel(const SipMessageRecord& record)
    {
        facts.cancelled = true;
        facts.cancelReason = MessageReader::header(record.raw, u"Reason"_s);
    }

    bool m_seen = false;
    bool m_caller = true;
    bool m_established = false;
    quint32 m_invite = 0;
};

} // namespace

DialogFacts DialogFacts::of(const QList<SipMessageRecord>& records)
{
    FactsGatherer gatherer;
    for (const SipMessageRecord& record : records)
        gatherer.take(record);
    return gatherer.facts;
}

} // namespace jonction
