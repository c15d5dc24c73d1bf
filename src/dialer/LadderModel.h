// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipMessageRecord.h"

#include <QAbstractListModel>

namespace jonction {

/// Messages as arrows between columns of hosts, oldest first. A retransmission is counted on the arrow it
/// repeats. The own side is column 0; a peer gets a column when it first speaks or is spoken to. Grows while
/// a call runs; views only paint it.
class LadderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        AtMsRole = Qt::UserRole + 1, ///< qint64, since the start
        TimeRole,                    ///< QDateTime, UTC
        SentRole,                    ///< bool
        FromRole,                    ///< int, column of the host it leaves
        ToRole,                      ///< int, column of the host it reaches
        LabelRole,                   ///< "INVITE", "180 Ringing"; same as Qt::DisplayRole
        MethodRole,                  ///< method of a request, or of the CSeq of an answer
        StatusRole,                  ///< int, 0 for a request
        RetransmissionsRole,         ///< int, how often it was repeated
        TransportRole,
        StartLineRole,
        RawRole,      ///< QString, the whole message
        TruncatedRole ///< bool
    };

    explicit LadderModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Addresses, own first.
    const QStringList& hosts() const { return m_hosts; }

    void clear();
    void append(const SipMessageRecord& record);

    /// The whole ladder as text: a line an arrow, then every message. For copying and saving.
    QString toText() const;

Q_SIGNALS:
    void hostsChanged();

private:
    struct Arrow
    {
        SipMessageRecord record;
        QString label;
        QString method;
        int status = 0;
        int peer = 1;
        int retransmissions = 0;
    };

    int columnOf(const QString& host);
    void setOwnHost(const QString& host);
    Arrow arrowOf(const SipMessageRecord& record);
    bool countRetransmission(const SipMessageRecord& record);

    QStringList m_hosts;
    QList<Arrow> m_arrows;
};

} // namespace jonction
