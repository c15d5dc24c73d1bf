// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <cstddef>

namespace jonction::Words {

/// One line of a table of this room: a stable id and its English sentence, marked for lupdate by
/// QT_TRANSLATE_NOOP.
struct WordEntry
{
    const char* id;
    const char* text;
};

/// The English sentence of an id, or null.
template<std::size_t N>
const char* sourceText(const WordEntry (&table)[N], const QString& id)
{
    for (const WordEntry& entry : table)
        if (id == QLatin1String(entry.id))
            return entry.text;
    return nullptr;
}

/// Fills %1 … %9 in one pass: an argument that itself holds "%2" is not filled again, a missing one leaves
/// nothing.
QString filled(const QString& text, const QStringList& arguments);

/// A number as machines write it ("-1.50") as the person's language writes it, with the same decimals; what
/// is no number stays as it is.
QString decimal(const QString& text);

/// The sentence of an id in the current language, or `otherwise` where the table does not know it.
template<std::size_t N>
QString wordOf(const WordEntry (&table)[N], const char* context, const QString& id, const QString& otherwise)
{
    const char* text = sourceText(table, id);
    return text != nullptr ? QCoreApplication::translate(context, text) : otherwise;
}

} // namespace jonction::Words
