// SPDX-License-Identifier: Apache-2.0
#include "cli/Output.h"

#include "words/Words.h"

#include <QJsonDocument>

#include <cstdio>

namespace jonction {

static void writeLine(std::FILE* stream, const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

void Output::line(const QString& text)
{
    writeLine(stdout, text.toUtf8());
}

void Output::json(const QJsonObject& object)
{
    writeLine(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Output::trouble(const QString& text)
{
    writeLine(stderr, text.toUtf8());
}

void Output::trouble(const Error& error)
{
    const Words::ErrorText text = Words::error(error);
    for (const QString& part : {text.what, text.why, text.todo, text.details})
        if (!part.isEmpty())
            trouble(part);
}

} // namespace jonction
