// SPDX-License-Identifier: Apache-2.0
#include "app/CommandLine.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

const QStringList languages{u"fr"_s, u"en"_s};
const QStringList themes{u"light"_s, u"dark"_s};

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(u"Connects Microsoft Teams agents to Google Cloud CCAI Platform."_s);
    parser.addPositionalArgument(u"file"_s, u"The document to open."_s, u"[FILE]"_s);
    parser.addOptions({
        {u"sandbox"_s, u"Start the practice world and open its document."_s},
        {u"language"_s, u"fr or en; otherwise as the system."_s, u"LANGUAGE"_s},
        {u"theme"_s, u"light or dark; otherwise as the system."_s, u"THEME"_s},
        {u"endpoint"_s, u"Another base address of a service: login graph telnyx ccaip sip."_s, u"NAME=URL"_s},
        {u"place"_s, u"Open at overview, setup, board, dialer or activity."_s, u"PLACE"_s},
        {u"step"_s, u"Open at this step of the set-up: signin trunk domain …"_s, u"ID"_s},
        {u"ready"_s, u"Write this file when the window is on the screen."_s, u"FILE"_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    });
}

void readEndpoints(const QStringList& values, CommandLine& line)
{
    for (const QString& value : values) {
        const qsizetype equals = value.indexOf(u'=');
        if (equals <= 0 || equals + 1 == value.size())
            line.wrong = u"--endpoint needs NAME=URL, not '%1'"_s.arg(value);
        else
            line.endpoints.insert(value.left(equals), value.mid(equals + 1));
    }
}

void readChoices(const QCommandLineParser& parser, CommandLine& line)
{
    line.language = parser.value(u"language"_s);
    line.theme = parser.value(u"theme"_s);
    if (!line.language.isEmpty() && !languages.contains(line.language))
        line.wrong = u"--language is fr or en, not '%1'"_s.arg(line.language);
    if (!line.theme.isEmpty() && !themes.contains(line.theme))
        line.wrong = u"--theme is light or dark, not '%1'"_s.arg(line.theme);
    if (parser.isSet(u"place"_s)) {
        line.place = placeFromString(parser.value(u"place"_s));
        if (!line.place)
            line.wrong = u"unknown place '%1'"_s.arg(parser.value(u"place"_s));
    }
    if (parser.isSet(u"step"_s)) {
        line.step = stepIdFromString(parser.value(u"step"_s));
        if (!line.step)
            line.wrong = u"unknown step '%1'"_s.arg(parser.value(u"step"_s));
    }
}

} // namespace

CommandLine CommandLine::read(const QStringList& arguments)
{
    CommandLine line;
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        line.wrong = parser.errorText();
        return line;
    }
    if (parser.isSet(u"help"_s))
        line.print = parser.helpText();
    if (parser.isSet(u"version"_s))
        line.print = u"jonction %1\n"_s.arg(QCoreApplication::applicationVersion());
    readEndpoints(parser.values(u"endpoint"_s), line);
    readChoices(parser, line);
    line.sandbox = parser.isSet(u"sandbox"_s);
    line.readyFile = parser.value(u"ready"_s);
    if (parser.positionalArguments().size() > 1)
        line.wrong = u"one document at a time"_s;
    line.fileName = parser.positionalArguments().value(0);
    return line;
}

} // namespace jonction
