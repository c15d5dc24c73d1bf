// SPDX-License-Identifier: Apache-2.0
// One line of a journal, torn by a power cut or not of ours at all.
#include "fuzz/FuzzTarget.h"
#include "store/ApplyJournal.h"

#include <optional>

using namespace jonction;

void fuzzOne(const QByteArray& input)
{
    const std::optional<JournalEntry> entry = parseJournalLine(input);
    if (entry)
        fuzzPromise(!entry->phase.isEmpty() && !entry->address.isEmpty() && entry->at.isValid());
    (void)Address::parse(QString::fromUtf8(input));
}
