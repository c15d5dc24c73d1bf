// SPDX-License-Identifier: Apache-2.0
#include "dialer/LadderModel.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString methodOfAnswer(const QByteArray& raw)
{
    for (const QByteArray& line : raw.split('\n'))
        if (line.toLower().startsWith("cseq:"))
            return QString::fromLatin1(line.trimmed().split(' ').last());
    return QString();
}

} // namespace

LadderModel::LadderModel(QObject* parent)
    : QAbstractListModel(parent)
{}

int LadderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_arrows.size());
}

QVariant LadderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const Arrow& arrow = m_arrows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return arrow.label;
    case AtMsRole:
        return arrow.record.atMs;
    case TimeRole:
        return arrow.record.at;
    case SentRole:
        return arrow.record.sent;
    case FromRole:
        return arrow.record.sent ? 0 : arrow.peer;
    case ToRole:
        return arrow.record.sent ? arrow.peer : 0;
    case MethodRole:
        return arrow.method;
    case StatusRole:
        return arrow.status;
    case RetransmissionsRole:
        return arrow.retransmissions;
    case TransportRole:
        return arrow.record.transport;
    case StartLineRole:
        return arrow.record.startLine;
    case RawRole:
        return QString::fromUtf8(arrow.record.raw);
    case TruncatedRole:
        return arrow.record.truncated;
    default:
        return QVariant();
    }
}

QHash<int, QByteArray> LadderModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {AtMsRole, "atMs"},
            {TimeRole, "time"},
            {SentRole, "sent"},
            {FromRole, "from"},
            {ToRole, "to"},
            {LabelRole, "label"},
            {MethodRole, "method"},
            {StatusRole, "status"},
            {RetransmissionsRole, "retransmissions"},
            {TransportRole, "transport"},
            {StartLineRole, "startLine"},
            {RawRole, "raw"},
            {TruncatedRole, "truncated"}};
}

void LadderModel::clear()
{
    beginResetModel();
    m_arrows.clear();
    m_hosts.clear();
    endResetModel();
    Q_EMIT hostsChanged();
}

void LadderModel::setOwnHost(const QString& host)
{
    if (m_hosts.isEmpty())
        m_hosts.append(host);
    else if (m_hosts.first() == host || host.isEmpty())
        return;
    m_hosts.first() = host; // the own port is known a moment later than the own address
    Q_EMIT hostsChanged();
}

int LadderModel::columnOf(const QString& host)
{
    const qsizetype known = m_hosts.indexOf(host, 1);
    if (known > 0)
        return static_cast<int>(known);
    m_hosts.append(host);
    Q_EMIT hostsChanged();
    return static_cast<int>(m_hosts.size()) - 1;
}

LadderModel::Arrow LadderModel::arrowOf(const SipMessageRecord& record)
{
    Arrow arrow;
    arrow.record = record;
    setOwnHost(record.local);
    arrow.peer = columnOf(record.remote);
    if (record.startLine.startsWith("SIP/2.0 "_L1)) {
        arrow.label = record.startLine.sliced(8);
        arrow.status = record.startLine.section(u' ', 1, 1).toInt();
        arrow.method = methodOfAnswer(record.raw);
    } else {
        arrow.method = record.startLine.section(u' ', 0, 0);
        arrow.label = arrow.method;
    }
    return arrow;
}

bool LadderModel::countRetransmission(const SipMessageRecord& record)
{
    if (!record.retransmission)
        return false;
    for (qsizetype row = m_arrows.size() - 1; row >= 0; --row) {
        Arrow& arrow = m_arrows[row];
        if (arrow.record.sent != record.sent || arrow.record.raw != record.raw)
            continue;
        ++arrow.retransmissions;
        const QModelIndex changed = index(static_cast<int>(row));
        Q_EMIT dataChanged(changed, changed, {RetransmissionsRole});
        return true;
    }
    return false;
}

void LadderModel::append(const SipMessageRecord& record)
{
    if (countRetransmission(record))
        return;
    const Arrow arrow = arrowOf(record);
    const auto row = static_cast<int>(m_arrows.size());
    beginInsertRows(QModelIndex(), row, row);
    m_arrows.append(arrow);
    endInsertRows();
}

QString LadderModel::toText() const
{
    QString text;
    for (const Arrow& arrow : m_arrows) {
        const QString again =
            arrow.retransmissions > 0 ? u" (x%1)"_s.arg(arrow.retransmissions + 1) : QString();
        text += u"%1 ms  %2 %3 %4  %5%6\n"_s.arg(arrow.record.atMs, 7)
                    .arg(arrow.record.local, arrow.record.sent ? u"->"_s : u"<-"_s, arrow.record.remote,
                         arrow.label, again);
    }
    for (const Arrow& arrow : m_arrows) {
        text += u"\n%1 %2 %3 %4\n%5"_s.arg(arrow.record.at.toString(Qt::ISODateWithMs),
                                           arrow.record.sent ? u"sent to"_s : u"received from"_s,
                                           arrow.record.remote, arrow.record.transport.toUpper(),
                                           QString::fromUtf8(arrow.record.raw));
        if (arrow.record.truncated)
            text += u"[cut]\n"_s;
    }
    return text;
}

} // namespace jonction
