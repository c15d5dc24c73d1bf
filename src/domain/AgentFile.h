// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Deployment.h"

#include <QByteArray>

namespace jonction {

/// One line of an agent file that was left out, and why: "line.noName" is one with neither user name nor
/// e-mail, "line.tooMany" one beyond what a list may hold.
struct AgentFileProblem
{
    int line = 0; ///< counted from 1, as an editor counts
    QString rule;
};

struct AgentFileContent
{
    QList<Agent> agents;
    bool tellsForm = false; ///< it has a column for the form of the SIP URI
    QList<AgentFileProblem> problems;
    QStringList unknownColumns; ///< headings that say nothing here
};

/// Lists of agents from spreadsheets: CSV as people and programs write it (RFC 4180 with its liberties).
/// Separators ; , and tab are found by themselves, quotes may hold them and line ends; UTF-8 with and without
/// BOM, UTF-16 with BOM, else Windows-1252 (what Excel writes in western Europe). A first line with known
/// headings, in English or French, says what the columns are; without one they are name, e-mail, user name,
/// number, form. Values are taken as text and judged by the rules of the document later. Pure; any input is
/// safe; work is bounded.
class AgentFile
{
public:
    static constexpr int mostAgents = 20'000;
    static constexpr qsizetype mostBytes = 32 * 1024 * 1024;

    /// InvalidInput with code agentfile.tooLarge, agentfile.empty or agentfile.binary.
    static Result<AgentFileContent> read(const QByteArray& bytes);
    /// The same for text from the clipboard.
    static Result<AgentFileContent> readText(const QString& text);

    /// CSV in UTF-8 with BOM (Excel needs it), commas, headings, CRLF; `deployment` for the computed SIP URI.
    /// Texts that a spreadsheet would take for a formula get an apostrophe before them, which read() takes
    /// away again.
    static QByteArray write(const Deployment& deployment);

    /// Adds agents to a list: who is there already (by user name, without case) gets the values that the file
    /// has, everybody else is appended. Returns how many are new.
    static int merge(QList<Agent>& into, const AgentFileContent& from);
};

} // namespace jonction
