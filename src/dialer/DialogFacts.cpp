// SPDX-License-Identifier: Apache-2.0
#include "dialer/DialogFacts.h"

#include "dialer/MessageReader.h"
#include "sip/SdpReader.h"

#include <QHash>
#include <QStringList>

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
        comparePeers(record, status, sequence.method);
        const bool answer = !record.sent && record.startLine.startsWith("SIP/"_L1, Qt::CaseInsensitive);
        const bool decides = status == 0 || status >= 200;
        if (answer && decides && sequence.method != "CANCEL"_L1 && m_answers++ == 0)
            m_firstAnswer = record.startLine.trimmed().left(100);
        if (record.sent && status >= 300 && sequence.method == "REFER"_L1)
            m_referRefused = status;
        if (record.sent && record.raw.contains("RTP/SAVP") &&
            record.transport.compare("tls"_L1, Qt::CaseInsensitive) != 0)
            m_keysOpenBy = record.transport.toUpper();
        if (status > 0)
            takeAnswer(record, status, sequence);
        else
            takeRequest(record, record.startLine.section(u' ', 0, 0), sequence);
    }

    DialogFacts gathered() const
    {
        DialogFacts all = facts;
        all.strangeFrom = m_strangeFrom;
        all.askedAt = m_askedAt;
        all.answers = m_answers;
        all.referRefused = m_referRefused;
        all.keysOpenBy = m_keysOpenBy;
        all.firstAnswer = m_firstAnswer;
        return all;
    }

private:
    // What a call's or probe's own beginning was sent to, and who answered it.
    void comparePeers(const SipMessageRecord& record, int status, const QString& method)
    {
        if (method != "INVITE"_L1 && method != "OPTIONS"_L1 && method != "REGISTER"_L1)
            return;
        QStringList& asked = m_asked[method];
        if (status == 0 && record.sent && !asked.contains(record.remote))
            asked.append(record.remote);
        else if (status > 0 && !record.sent && m_strangeFrom.isEmpty() && !asked.isEmpty() &&
                 !asked.contains(record.remote)) {
            m_strangeFrom = record.remote;
            m_askedAt = asked.last();
        }
    }

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
        if (status < 300 && !record.sent)
            takeTag(MessageReader::header(record.raw, u"To"_s));
        if (status >= 300 && !record.sent) {
            facts.unsupported = MessageReader::header(record.raw, u"Unsupported"_s).left(100);
            facts.leastSession =
                MessageReader::header(record.raw, u"Min-SE"_s).section(u';', 0, 0).trimmed().left(10);
        }
        if (status < 300 && !record.sent && !facts.final)
            takeSound(record.raw);
        if (record.retransmission && facts.final) {
            if (record.sent)
                ++facts.ownAnswerRepeats;
            else if (facts.acknowledged)
                ++facts.answerRepeats;
        }
        facts.final = true;
    }

    void takeSound(const QByteArray& raw)
    {
        const qsizetype head = raw.indexOf("\n\n");
        if (head < 0)
            return;
        const QByteArray body = raw.mid(head + 2);
        const SdpSession session = SdpReader::read(body);
        for (const SdpMedia& media : session.media) {
            if (media.kind != "audio"_L1)
                continue;
            facts.soundAddress = media.address;
            facts.soundDirection = media.direction;
            break;
        }
        // For all media, where it stands before the first of them (RFC 8866 6.7).
        const QByteArray common = body.left(body.indexOf("\nm="));
        for (const char* direction : {"sendonly", "recvonly", "inactive"})
            if (facts.soundDirection == "sendrecv"_L1 && common.contains(QByteArray("\na=") + direction))
                facts.soundDirection = QLatin1String(direction);
    }

    // Each side that takes a call has a tag of its own (RFC 3261 §13.2.2.4).
    void takeTag(const QString& to)
    {
        const QString tag =
            to.section(u";tag="_s, 1, 1, QString::SectionCaseInsensitiveSeps).section(u';', 0, 0);
        if (tag.isEmpty() || m_tags.contains(tag))
            return;
        m_tags.append(tag);
        facts.otherAnswers = static_cast<int>(m_tags.size()) - 1;
    }

    void takeCancel(const SipMessageRecord& record)
    {
        facts.cancelled = true;
        facts.cancelReason = MessageReader::header(record.raw, u"Reason"_s);
    }

    DialogFacts facts;
    QHash<QString, QStringList> m_asked; ///< by method
    int m_answers = 0;
    int m_referRefused = 0;
    QString m_keysOpenBy;
    QString m_firstAnswer;
    QString m_strangeFrom;
    QString m_askedAt;
    QStringList m_tags; ///< of those who answered the deciding INVITE
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
    return gatherer.gathered();
}

} // namespace jonction
