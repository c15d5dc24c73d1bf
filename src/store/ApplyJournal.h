// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "plan/Plan.h"

#include <QFile>
#include <QJsonObject>
#include <QList>

namespace jonction {

/// One line of the journal. Facts only: no secret, no sentence.
struct JournalEntry
{
    qint64 number = 0; ///< counts up over the life of the file
    QDateTime at;
    QString phase; ///< "intent" "done" "failed" "stopped" "declared" "withdrawn" "resolved"
    QString address;
    QString action;
    QJsonObject before;
    QJsonObject after;
    QString by;
    QString serverId;
    QString requestId;
    bool undoable = false; ///< Jonction can take it back
    QString error;         ///< kind, for "failed"
    QString detail;        ///< masked evidence for "failed"; how it was found for "resolved"
};

/// What was intended and what was done, beside the document (<document>.journal): one JSON line each, on disk
/// before the change is sent and again after it. Lines that cannot be read (half a line after a power cut)
/// are passed over and counted; they are never rewritten.
class ApplyJournal
{
public:
    explicit ApplyJournal(const QString& fileName);

    /// Reads what is there. A missing file is an empty journal.
    Result<Nothing> load();

    /// Appends and forces the line to disk. Errors: FileUnwritable; then nothing may be changed outside.
    Result<Nothing> append(JournalEntry entry);

    /// Several lines, forced to disk once: all of them are there, or none is noted here.
    Result<Nothing> append(const QList<JournalEntry>& entries);

    const QList<JournalEntry>& entries() const { return m_entries; }

    /// Intents that have no end: the program was killed or the power went. Latest last.
    QList<JournalEntry> openIntents() const;

    int unreadableLines() const { return m_unreadable; }
    QString fileName() const { return m_file.fileName(); }

private:
    QFile m_file;
    QList<JournalEntry> m_entries;
    int m_unreadable = 0;
};

/// One line to an entry; nothing for a line that is not one. For load() and for fuzzing.
std::optional<JournalEntry> parseJournalLine(const QByteArray& line);

} // namespace jonction
