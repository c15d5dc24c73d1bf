// SPDX-License-Identifier: Apache-2.0
#include "store/ApplyJournal.h"

#include "base/Secret.h"
#include "store/DiskSync.h"

#include <QJsonDocument>
#include <QMap>

#include <optional>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestJournalLine = 1024 * 1024;

QByteArray journalLine(const JournalEntry& entry)
{
    const QJsonObject object{
        {"n"_L1, entry.number},           {"at"_L1, entry.at.toUTC().toString(Qt::ISODateWithMs)},
        {"phase"_L1, entry.phase},        {"address"_L1, entry.address},
        {"action"_L1, entry.action},      {"before"_L1, entry.before},
        {"after"_L1, entry.after},        {"by"_L1, entry.by},
        {"server_id"_L1, entry.serverId}, {"request_id"_L1, entry.requestId},
        {"error"_L1, entry.error},        {"detail"_L1, entry.detail},
        {"undoable"_L1, entry.undoable}};
    // Last ring: whatever a service put into a fact, no known secret reaches the file.
    return SecretRegistry::masked(QJsonDocument(object).toJson(QJsonDocument::Compact)) + '\n';
}

} // namespace

std::optional<JournalEntry> parseJournalLine(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject object = document.object();
    JournalEntry entry;
    entry.number = object.value("n"_L1).toInteger();
    entry.at = QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs);
    entry.phase = object.value("phase"_L1).toString();
    entry.address = object.value("address"_L1).toString();
    if (!document.isObject() || entry.phase.isEmpty() || entry.address.isEmpty() || !entry.at.isValid())
        return std::nullopt;
    entry.action = object.value("action"_L1).toString();
    entry.before = object.value("before"_L1).toObject();
    entry.after = object.value("after"_L1).toObject();
    entry.by = object.value("by"_L1).toString();
    entry.serverId = object.value("server_id"_L1).toString();
    entry.requestId = object.value("request_id"_L1).toString();
    entry.error = object.value("error"_L1).toString();
    entry.detail = object.value("detail"_L1).toString();
    entry.undoable = object.value("undoable"_L1).toBool();
    return entry;
}

ApplyJournal::ApplyJournal(const QString& fileName)
    : m_file(fileName)
{}

Result<Nothing> ApplyJournal::load()
{
    m_entries.clear();
    m_unreadable = 0;
    if (!m_file.exists())
        return Nothing{};
    if (!m_file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::FileUnreadable, m_file.fileName(), m_file.errorString());
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine(longestJournalLine);
        if (const std::optional<JournalEntry> entry = parseJournalLine(line))
            m_entries.append(*entry);
        else if (!line.trimmed().isEmpty())
            ++m_unreadable;
    }
    m_file.close();
    return Nothing{};
}

Result<Nothing> ApplyJournal::append(JournalEntry entry)
{
    return append(QList<JournalEntry>{std::move(entry)});
}

Result<Nothing> ApplyJournal::append(const QList<JournalEntry>& entries)
{
    if (entries.isEmpty())
        return Nothing{};
    QList<JournalEntry> numbered = entries;
    QByteArray lines;
    qint64 number = m_entries.isEmpty() ? 0 : m_entries.constLast().number;
    for (JournalEntry& entry : numbered) {
        entry.number = ++number;
        if (!entry.at.isValid())
            entry.at = QDateTime::currentDateTimeUtc();
        lines += journalLine(entry);
    }
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return Error::of(ErrorKind::FileUnwritable, m_file.fileName(), m_file.errorString());
    // Unbuffered: a line that the disk refused now is not written behind our back later.
    // A torn last line of an earlier crash must not swallow this one.
    if (m_file.size() > 0 && m_file.seek(m_file.size() - 1) && m_file.peek(1) != "\n")
        lines.prepend('\n');
    if (m_file.write(lines) != lines.size() || !m_file.flush() || !syncToDisk(m_file))
        return Error::of(ErrorKind::FileUnwritable, m_file.fileName(), m_file.errorString());
    m_entries.append(numbered);
    return Nothing{};
}

QList<JournalEntry> ApplyJournal::openIntents() const
{
    QMap<QString, JournalEntry> open;
    for (const JournalEntry& entry : m_entries) {
        if (entry.phase == "intent"_L1)
            open.insert(entry.address, entry);
        else
            open.remove(entry.address);
    }
    QList<JournalEntry> intents = open.values();
    std::sort(intents.begin(), intents.end(),
              [](const JournalEntry& a, const JournalEntry& b) { return a.number < b.number; });
    return intents;
}

} // namespace jonction
