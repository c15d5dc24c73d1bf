// SPDX-License-Identifier: Apache-2.0
#include "dialer/LadderModel.h"

#include "dialer/MessageReader.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// "[2001:db8::1]:5060" and "192.0.2.2:5060" without their ports.
QString addressOf(const QString& host)
{
    return host.left(host.lastIndexOf(u':'));
}

bool hasPort(const QString& host)
{
    return host.contains("]:"_L1) || host.count(u':') == 1;
}

QString bandArrow(const SipMediaSpan& span)
{
    if (span.sends && span.receives)
        return u"<=>"_s;
    return span.sends ? u"==>"_s : span.receives ? u"<=="_s : u"-x-"_s;
}

} // namespace

LadderModel::LadderModel(QObject* parent)
    : QAbstractListModel(parent)
{}

int LadderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LadderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return row.label;
    case AtMsRole:
        return row.record.atMs;
    case BandRole:
        return row.band;
    case FromRole:
        return row.band || row.record.sent ? row.own : row.peer;
    case ToRole:
        return row.band || row.record.sent ? row.peer : row.own;
    case MethodRole:
        return row.method;
    case StatusRole:
        return row.status;
    case RetransmissionsRole:
        return row.retransmissions;
    case RepeatRole:
        return row.repeat;
    case CoversRole:
        return QVariant::fromValue(covers(index.row()));
    case MatchRole:
        return matches(row);
    default:
        return bandData(row, role);
    }
}

QVariant LadderModel::bandData(const Row& row, int role) const
{
    switch (role) {
    case TimeRole:
        return row.record.at;
    case SentRole:
        return row.band ? row.span.sends : row.record.sent;
    case TransportRole:
        return row.record.transport;
    case StartLineRole:
        return row.record.startLine;
    case RawRole:
        return QString::fromUtf8(row.record.raw);
    case TruncatedRole:
        return row.record.truncated;
    case BandEndRole:
        return row.span.toMs;
    case ReceivesRole:
        return row.span.receives;
    case EncryptedRole:
        return row.span.srtp;
    case CodecRole:
        return row.span.codec;
    case MediaPeerRole:
        return row.span.remote;
    default:
        return QVariant();
    }
}

QHash<int, QByteArray> LadderModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {AtMsRole, "atMs"},
            {TimeRole, "time"},           {SentRole, "sent"},
            {FromRole, "from"},           {ToRole, "to"},
            {LabelRole, "label"},         {MethodRole, "method"},
            {StatusRole, "status"},       {RetransmissionsRole, "retransmissions"},
            {RepeatRole, "repeat"},       {TransportRole, "transport"},
            {StartLineRole, "startLine"}, {RawRole, "raw"},
            {TruncatedRole, "truncated"}, {BandRole, "band"},
            {BandEndRole, "bandEnd"},     {ReceivesRole, "receives"},
            {EncryptedRole, "encrypted"}, {CodecRole, "codec"},
            {MediaPeerRole, "mediaPeer"}, {CoversRole, "covers"},
            {MatchRole, "match"}};
}

void LadderModel::setHostName(const QString& address, const QString& name)
{
    if (m_names.value(address) == name)
        return;
    if (name.isEmpty())
        m_names.remove(address);
    else
        m_names.insert(address, name);
    Q_EMIT hostsChanged();
}

QString LadderModel::hostName(int column) const
{
    return m_names.value(m_hosts.value(column));
}

void LadderModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_hosts.clear();
    m_names.clear();
    m_own = {0};
    endResetModel();
    Q_EMIT hostsChanged();
}

int LadderModel::ownColumnOf(const QString& host)
{
    if (m_hosts.isEmpty())
        m_hosts.append(host);
    else if (host.isEmpty() || m_hosts.first() == host || (!hasPort(host) && hasPort(m_hosts.first())))
        return 0;
    else if (hasPort(m_hosts.first())) { // two ends of one call
        const int column = columnOf(host);
        if (!m_own.contains(column))
            m_own.append(column);
        return column;
    } else {
        m_hosts.first() = host; // the own port is known a moment later than the own address
    }
    Q_EMIT hostsChanged();
    return 0;
}

// Where this computer is both ends, each message is told twice: as it leaves and as it arrives.
bool LadderModel::joinPair(const SipMessageRecord& record)
{
    for (qsizetype at = m_rows.size() - 1; at >= 0; --at) {
        Row& known = m_rows[at];
        if (known.band || known.paired || known.record.sent == record.sent ||
            known.record.raw != record.raw || addressOf(known.record.remote) != addressOf(record.local))
            continue;
        known.paired = true;
        return true;
    }
    return false;
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

// Audio has ports of its own: the column is that of the computer that signals, where it is the same.
int LadderModel::mediaColumnOf(const QString& remote)
{
    if (m_hosts.isEmpty())
        m_hosts.append(QString()); // ours, until a message tells it
    for (qsizetype column = 1; column < m_hosts.size(); ++column)
        if (remote.isEmpty() || addressOf(m_hosts.at(column)) == addressOf(remote))
            return static_cast<int>(column);
    return columnOf(remote);
}

// Several ends may have one address: whoever named this port in its session description has the audio.
void LadderModel::placeBand(Row& band)
{
    const qsizetype colon = band.span.remote.lastIndexOf(u':');
    const QString address = addressOf(band.span.remote);
    const QByteArray media = "m=audio " + band.span.remote.mid(colon + 1).toLatin1() + ' ';
    const auto names = [&](const Row& row) {
        return !row.band && row.record.raw.contains(media) &&
               addressOf(row.record.sent ? row.record.local : row.record.remote) == address;
    };
    const auto named = std::find_if(m_rows.crbegin(), m_rows.crend(), names);
    if (colon < 0 || named == m_rows.crend()) {
        band.peer = mediaColumnOf(band.span.remote);
        return;
    }
    band.peer = named->record.sent ? named->own : named->peer;
    band.own = named->record.sent ? named->peer : named->own;
}

LadderModel::Row LadderModel::arrowOf(const SipMessageRecord& record)
{
    Row row;
    row.record = record;
    row.own = ownColumnOf(record.local);
    row.peer = record.remote == m_hosts.first() ? 0 : columnOf(record.remote);
    if (record.startLine.startsWith("SIP/2.0 "_L1)) {
        row.label = record.startLine.sliced(8);
        row.status = MessageReader::status(record.startLine);
        row.method = MessageReader::sequence(record.raw).method;
    } else {
        row.method = record.startLine.section(u' ', 0, 0);
        row.label = row.method;
    }
    return row;
}

void LadderModel::countRepetition(Row& row)
{
    if (!row.record.retransmission)
        return;
    for (qsizetype first = 0; first < m_rows.size(); ++first) {
        Row& known = m_rows[first];
        if (known.band || known.record.sent != row.record.sent || known.record.raw != row.record.raw)
            continue;
        row.repeat = ++known.retransmissions;
        const QModelIndex changed = index(static_cast<int>(first));
        Q_EMIT dataChanged(changed, changed, {RetransmissionsRole});
        return;
    }
}

void LadderModel::append(const SipMessageRecord& record)
{
    if (joinPair(record))
        return;
    Row row = arrowOf(record);
    countRepetition(row);
    auto at = static_cast<int>(m_rows.size());
    while (at > 0 && m_rows.at(at - 1).band && m_rows.at(at - 1).record.atMs >= record.atMs)
        --at; // audio was told first, and began later or just then
    beginInsertRows(QModelIndex(), at, at);
    m_rows.insert(at, row);
    endInsertRows();
}

void LadderModel::insertBand(const SipMediaSpan& span)
{
    Row row;
    row.band = true;
    row.span = span;
    row.record.atMs = span.fromMs;
    row.label = bandLabel(span);
    placeBand(row);
    const auto later = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&](const Row& one) { return one.record.atMs > span.fromMs; });
    const auto at = static_cast<int>(later - m_rows.cbegin());
    beginInsertRows(QModelIndex(), at, at);
    m_rows.insert(at, row);
    endInsertRows();
}

void LadderModel::setMedia(const QList<SipMediaSpan>& all)
{
    QList<SipMediaSpan> media = all;
    std::stable_sort(media.begin(), media.end(), [](const SipMediaSpan& one, const SipMediaSpan& other) {
        return one.fromMs < other.fromMs;
    });
    qsizetype known = 0;
    for (qsizetype at = 0; at < m_rows.size() && known < media.size(); ++at) {
        Row& row = m_rows[at];
        if (!row.band)
            continue;
        const SipMediaSpan& span = media.at(known++);
        if (row.span == span)
            continue;
        row.span = span;
        row.label = bandLabel(span);
        // The messages during it change their look too.
        Q_EMIT dataChanged(index(static_cast<int>(at)), index(rowCount() - 1));
    }
    for (; known < media.size(); ++known) {
        insertBand(media.at(known));
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CoversRole});
    }
}

// Of the bands above: what comes at the same moment as a band begins is above it or below it.
QList<int> LadderModel::covers(int at) const
{
    QList<int> columns;
    const Row& row = m_rows.at(at);
    for (int above = 0; above < at && !row.band; ++above) {
        const Row& band = m_rows.at(above);
        const bool during = band.span.toMs < 0 || row.record.atMs <= band.span.toMs;
        if (band.band && during && (band.span.sends || band.span.receives) && !columns.contains(band.peer))
            columns.append(band.peer);
    }
    return columns;
}

bool LadderModel::matches(const Row& row) const
{
    return !m_search.isEmpty() && (row.label.contains(m_search, Qt::CaseInsensitive) ||
                                   row.record.startLine.contains(m_search, Qt::CaseInsensitive) ||
                                   QString::fromUtf8(row.record.raw).contains(m_search, Qt::CaseInsensitive));
}

void LadderModel::setSearch(const QString& text)
{
    if (text == m_search)
        return;
    m_search = text;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MatchRole});
    Q_EMIT searchChanged();
}

int LadderModel::matchCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [this](const Row& row) { return matches(row); }));
}

int LadderModel::nextMatch(int row, bool forward) const
{
    const int count = rowCount();
    const int start = std::clamp(row, -1, count);
    for (int step = 1; step <= count; ++step) {
        const int at = ((forward ? start + step : start - step) % count + count) % count;
        if (matches(m_rows.at(at)))
            return at;
    }
    return -1;
}

QString LadderModel::bandLabel(const SipMediaSpan& span)
{
    return u"RTP %1%2"_s.arg(span.codec, span.srtp ? u" SRTP"_s : QString()).trimmed();
}

QString LadderModel::lineOf(const Row& row)
{
    const QString at = u"%1 ms  "_s.arg(row.record.atMs, 7);
    if (row.band)
        return at + u"%1 %2  %3 %4\n"_s.arg(row.label, bandArrow(row.span), row.span.remote,
                                            row.span.toMs < 0 ? u"(running)"_s
                                                              : u"(until %1 ms)"_s.arg(row.span.toMs));
    const QString again = row.repeat > 0 ? u" (repeated, %1)"_s.arg(row.repeat) : QString();
    return at + u"%1 %2 %3  %4%5\n"_s.arg(row.record.local, row.record.sent ? u"->"_s : u"<-"_s,
                                          row.record.remote, row.label, again);
}

QString LadderModel::toText() const
{
    QString text;
    for (qsizetype column = 0; column < m_hosts.size(); ++column)
        if (const QString name = hostName(static_cast<int>(column)); !name.isEmpty())
            text += u"%1 = %2\n"_s.arg(m_hosts.at(column), name);
    for (const Row& row : m_rows)
        text += lineOf(row);
    for (const Row& row : m_rows) {
        if (row.band)
            continue;
        text += u"\n%1 %2 %3 %4\n%5"_s.arg(
            row.record.at.toString(Qt::ISODateWithMs), row.record.sent ? u"sent to"_s : u"received from"_s,
            row.record.remote, row.record.transport.toUpper(), QString::fromUtf8(row.record.raw));
        if (row.record.truncated)
            text += u"[cut]\n"_s;
    }
    return text;
}

} // namespace jonction
