// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipMessageRecord.h"
#include "sip/SipOutcome.h"

#include <QAbstractListModel>
#include <QHash>

namespace jonction {

/// Messages as arrows between columns of hosts, oldest first, and the times of audio as bands between them.
/// Every retransmission is an arrow of its own that knows which time it is. The own side is column 0; a peer
/// gets a column when it first speaks or is spoken to, and so does a second own side, when this computer is
/// both ends of a call: a message that it sent and received is one arrow. Grows while a call runs; views only
/// paint it.
class LadderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        AtMsRole = Qt::UserRole + 1, ///< qint64, since the start
        TimeRole,                    ///< QDateTime, UTC; none of a band
        SentRole,                    ///< bool; of a band: our side sends
        FromRole,                    ///< int, column of the host it leaves
        ToRole,                      ///< int, column of the host it reaches
        LabelRole,                   ///< "INVITE", "180 Ringing", "RTP PCMA"; same as Qt::DisplayRole
        MethodRole,                  ///< method of a request, or of the CSeq of an answer; none of a band
        StatusRole,                  ///< int, 0 for a request
        RetransmissionsRole,         ///< int, how often the message was repeated later
        RepeatRole,                  ///< int, 0 for the first of its kind, 1 for its first repetition …
        TransportRole,
        StartLineRole,
        RawRole,       ///< QString, the whole message
        TruncatedRole, ///< bool
        BandRole,      ///< bool, audio rather than a message
        BandEndRole,   ///< qint64, when a band ends; -1 while it runs
        ReceivesRole,  ///< bool, of a band: our side receives
        EncryptedRole, ///< bool, of a band: SRTP
        CodecRole,     ///< QString, of a band
        MediaPeerRole, ///< QString, of a band: where the audio goes
        CoversRole,    ///< QList<int>: columns of the peers with which audio runs at that time
        MatchRole      ///< bool, the text that is searched for is in it
    };

    explicit LadderModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Addresses, own first.
    const QStringList& hosts() const { return m_hosts; }
    /// What people call the host of that address ("sip.example.org" of "192.0.2.2:5060"); an empty name is
    /// forgotten.
    void setHostName(const QString& address, const QString& name);
    /// This computer is behind that column.
    bool isOwn(int column) const { return m_own.contains(column); }
    /// Name of a column, or empty where only its address is known.
    QString hostName(int column) const;

    void clear();
    void append(const SipMessageRecord& record);
    /// All bands as they stand now; they only grow in number during a call.
    void setMedia(const QList<SipMediaSpan>& all);

    /// Marks what holds `text`, in any case, in its first line or anywhere in it; empty: nothing.
    void setSearch(const QString& text);
    const QString& search() const { return m_search; }
    int matchCount() const;
    /// Next row that matches, after (or before) `row`, around the end; -1 where none does.
    int nextMatch(int row, bool forward = true) const;

    /// The whole ladder as text: a line an arrow or a band, then every message. For copying and saving.
    QString toText() const;

Q_SIGNALS:
    void hostsChanged();
    void searchChanged();

private:
    struct Row
    {
        SipMessageRecord record; ///< of a band only atMs
        SipMediaSpan span;
        bool band = false;
        QString label;
        QString method;
        int status = 0;
        int own = 0;
        int peer = 1;
        bool paired = false; ///< sent and received here, and both were told
        int retransmissions = 0;
        int repeat = 0;
    };

    int columnOf(const QString& host);
    int mediaColumnOf(const QString& remote);
    void placeBand(Row& band);
    int ownColumnOf(const QString& host);
    bool joinPair(const SipMessageRecord& record);
    Row arrowOf(const SipMessageRecord& record);
    void countRepetition(Row& row);
    void insertBand(const SipMediaSpan& span);
    QVariant bandData(const Row& row, int role) const;
    QList<int> covers(int at) const;
    bool matches(const Row& row) const;
    static QString lineOf(const Row& row);
    static QString bandLabel(const SipMediaSpan& span);

    QStringList m_hosts;
    QList<int> m_own{0};
    QHash<QString, QString> m_names;
    QList<Row> m_rows;
    QString m_search;
};

} // namespace jonction
