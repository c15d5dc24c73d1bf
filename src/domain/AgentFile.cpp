// SPDX-License-Identifier: Apache-2.0
#include "domain/AgentFile.h"

#include "domain/Finding.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCell = 400; // longer than any field of the window lets in
constexpr int mostColumns = 60;
constexpr QStringView formulaSigns = u"=+-@\t\r";

enum class AgentColumn { Name, Email, Upn, Number, Form, UcaasName, None };

// Headings as Jonction, Microsoft's exports and CCAIP's bulk upload write them; compared without case,
// blanks, hyphens and underscores.
AgentColumn columnOf(const QString& heading)
{
    static const QHash<QString, AgentColumn> names{
        {u"name"_s, AgentColumn::Name},
        {u"displayname"_s, AgentColumn::Name},
        {u"agent"_s, AgentColumn::Name},
        {u"agentname"_s, AgentColumn::Name},
        {u"nom"_s, AgentColumn::Name},
        {u"nomcomplet"_s, AgentColumn::Name},
        {u"nomdaffichage"_s, AgentColumn::Name},
        {u"email"_s, AgentColumn::Email},
        {u"emailaddress"_s, AgentColumn::Email},
        {u"mail"_s, AgentColumn::Email},
        {u"courriel"_s, AgentColumn::Email},
        {u"adresseemail"_s, AgentColumn::Email},
        {u"adressedemessagerie"_s, AgentColumn::Email},
        {u"upn"_s, AgentColumn::Upn},
        {u"userprincipalname"_s, AgentColumn::Upn},
        {u"teamsuser"_s, AgentColumn::Upn},
        {u"teamsuser(upn)"_s, AgentColumn::Upn},
        {u"user"_s, AgentColumn::Upn},
        {u"username"_s, AgentColumn::Upn},
        {u"nomdutilisateur"_s, AgentColumn::Upn},
        {u"nomdutilisateurprincipal"_s, AgentColumn::Upn},
        {u"utilisateurteams"_s, AgentColumn::Upn},
        {u"utilisateurteams(upn)"_s, AgentColumn::Upn},
        {u"number"_s, AgentColumn::Number},
        {u"phone"_s, AgentColumn::Number},
        {u"phonenumber"_s, AgentColumn::Number},
        {u"telephonenumber"_s, AgentColumn::Number},
        {u"lineuri"_s, AgentColumn::Number},
        {u"numero"_s, AgentColumn::Number},
        {u"numéro"_s, AgentColumn::Number},
        {u"numérodetéléphone"_s, AgentColumn::Number},
        {u"téléphone"_s, AgentColumn::Number},
        {u"telephone"_s, AgentColumn::Number},
        {u"form"_s, AgentColumn::Form},
        {u"sipuriform"_s, AgentColumn::Form},
        {u"sipurifrom"_s, AgentColumn::Form},
        {u"forme"_s, AgentColumn::Form},
        {u"urisipdaprès"_s, AgentColumn::Form},
        {u"ucaasusername"_s, AgentColumn::UcaasName},
        {u"ucaasname"_s, AgentColumn::UcaasName},
        {u"nomdutilisateurucaas"_s, AgentColumn::UcaasName},
    };
    QString plain;
    for (const QChar c : heading.toLower())
        if (!c.isSpace() && c != u'-' && c != u'_' && c != u'.' && c != u'\'' && c != u'\u2019')
            plain += c;
    return names.value(plain, AgentColumn::None);
}

struct CsvLine
{
    int number = 0; // of the editor
    QStringList cells;
};

// Outside quotes, the separator that stands most often in the first line with any of them.
QChar separatorIn(const QString& text)
{
    std::array<int, 3> counts{};
    constexpr std::array<QChar, 3> candidates{u'\t', u';', u','};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u'\n' && (counts[0] > 0 || counts[1] > 0 || counts[2] > 0))
            break;
        for (std::size_t i = 0; i < candidates.size() && !quoted; ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    if (counts[0] > 0)
        return u'\t';
    return counts[1] >= counts[2] && counts[1] > 0 ? u';' : u',';
}

// One character at a time; a quote inside an unquoted cell is just a character, a missing closing quote ends
// with the text.
class CsvReader
{
public:
    CsvReader(const QString& text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {}

    QList<CsvLine> lines()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i)
            take(m_text.at(i), i);
        endLine();
        return m_lines;
    }

private:
    void take(QChar c, qsizetype& i)
    {
        if (m_quoted) {
            if (c != u'"')
                return add(c);
            if (i + 1 < m_text.size() && m_text.at(i + 1) == u'"') {
                ++i;
                return add(c);
            }
            m_quoted = false;
            return;
        }
        if (c == u'"' && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_quoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < m_text.size() && m_text.at(i + 1) == u'\n')
                ++i;
            endLine();
            m_lineStart = ++m_number;
        } else {
            add(c);
        }
    }

    void add(QChar c)
    {
        if (m_quoted && c == u'\n')
            ++m_number;
        if (m_cell.size() < longestCell)
            m_cell += c;
    }

    void endCell()
    {
        if (m_cells.size() < mostColumns)
            m_cells.append(m_cell.trimmed());
        m_cell.clear();
    }

    void endLine()
    {
        const bool anything = !m_cells.isEmpty() || !m_cell.trimmed().isEmpty();
        endCell();
        m_quoted = false;
        const bool text = std::any_of(m_cells.cbegin(), m_cells.cend(),
                                      [](const QString& cell) { return !cell.isEmpty(); });
        if (anything && text && m_lines.size() <= AgentFile::mostAgents + 1)
            m_lines.append({m_lineStart, m_cells});
        m_cells.clear();
    }

    const QString& m_text;
    QChar m_separator;
    QList<CsvLine> m_lines;
    QStringList m_cells;
    QString m_cell;
    int m_number = 1;    // of the editor
    int m_lineStart = 1; // where the line under way began
    bool m_quoted = false;
};

QList<AgentColumn> columnsOf(const QStringList& headings)
{
    QList<AgentColumn> columns;
    for (const QString& heading : headings) {
        const AgentColumn column = columnOf(heading);
        columns.append(columns.contains(column) ? AgentColumn::None : column);
    }
    return columns;
}

bool isHeading(const QList<AgentColumn>& columns)
{
    return std::any_of(columns.cbegin(), columns.cend(),
                       [](AgentColumn column) { return column != AgentColumn::None; });
}

// The apostrophe that keeps a spreadsheet from computing it.
QString withoutGuard(const QString& cell)
{
    const bool guarded = cell.size() > 1 && cell.startsWith(u'\'') && formulaSigns.contains(cell.at(1));
    return guarded ? cell.mid(1) : cell;
}

QString formOf(const QString& text)
{
    const QString form = text.trimmed().toLower();
    if (form.isEmpty() || form == "number"_L1 || form == "numéro"_L1 || form == u"numéro"_s ||
        form == "numero"_L1)
        return u"number"_s;
    if (form == "username"_L1 || form == "user name"_L1 || form == "nom d'utilisateur"_L1 ||
        form == u"nom d’utilisateur"_s)
        return u"username"_s;
    return text.trimmed(); // the rules of the document will say that it is neither
}

QString numberOf(QString text)
{
    if (text.startsWith("tel:"_L1, Qt::CaseInsensitive)) // LineURI of Teams' own export
        text.remove(0, 4);
    return text;
}

Agent agentOf(const QStringList& cells, const QList<AgentColumn>& columns)
{
    Agent agent;
    for (qsizetype i = 0; i < cells.size() && i < columns.size(); ++i) {
        const QString cell = withoutGuard(cells.at(i));
        switch (columns.at(i)) {
        case AgentColumn::Name:
            agent.name = cell;
            break;
        case AgentColumn::Email:
            agent.email = cell;
            break;
        case AgentColumn::Upn:
            agent.upn = cell;
            break;
        case AgentColumn::Number:
            agent.number = numberOf(cell);
            break;
        case AgentColumn::Form:
            agent.sipUriForm = formOf(cell);
            break;
        case AgentColumn::UcaasName:
            agent.ucaasUserName = cell;
            break;
        case AgentColumn::None:
            break;
        }
    }
    if (agent.upn.isEmpty())
        agent.upn = agent.email;
    return agent;
}

QString cellText(const QString& value)
{
    QString text = value;
    if (!text.isEmpty() && formulaSigns.contains(text.at(0)))
        text.prepend(u'\'');
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

QString csvLine(const QStringList& cells)
{
    QStringList quoted;
    for (const QString& cell : cells)
        quoted.append(cellText(cell));
    return quoted.join(u',') + "\r\n"_L1;
}

QString decoded(const QByteArray& bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*encoding);
        return decoder(bytes);
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace

Result<AgentFileContent> AgentFile::read(const QByteArray& bytes)
{
    if (bytes.size() > mostBytes)
        return inputError(u"agentfile.tooLarge"_s, QString::number(mostBytes / 1024 / 1024));
    return readText(decoded(bytes));
}

Result<AgentFileContent> AgentFile::readText(const QString& text)
{
    if (text.size() > mostBytes)
        return inputError(u"agentfile.tooLarge"_s, QString::number(mostBytes / 1024 / 1024));
    if (text.contains(QChar(u'\0')))
        return inputError(u"agentfile.binary"_s); // a workbook, a picture
    QString plain = text;
    plain.remove(QChar(QChar::ByteOrderMark));
    QList<CsvLine> lines = CsvReader(plain, separatorIn(plain)).lines();
    if (lines.isEmpty())
        return inputError(u"agentfile.empty"_s);
    AgentFileContent content;
    QList<AgentColumn> columns = columnsOf(lines.constFirst().cells);
    if (isHeading(columns)) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            if (columns.at(i) == AgentColumn::None && !lines.constFirst().cells.at(i).isEmpty())
                content.unknownColumns.append(lines.constFirst().cells.at(i));
        lines.removeFirst();
    } else {
        columns = {AgentColumn::Name, AgentColumn::Email, AgentColumn::Upn, AgentColumn::Number,
                   AgentColumn::Form};
    }
    content.tellsForm = columns.contains(AgentColumn::Form);
    for (const CsvLine& line : std::as_const(lines)) {
        const Agent agent = agentOf(line.cells, columns);
        if (content.agents.size() >= mostAgents)
            content.problems.append({line.number, u"line.tooMany"_s});
        else if (agent.upn.isEmpty())
            content.problems.append({line.number, u"line.noName"_s});
        else
            content.agents.append(agent);
    }
    return content;
}

QByteArray AgentFile::write(const Deployment& d)
{
    QString text(QChar(QChar::ByteOrderMark));
    text +=
        csvLine({u"Name"_s, u"Email"_s, u"UPN"_s, u"Number"_s, u"Form"_s, u"UCaaS username"_s, u"SIP URI"_s});
    for (const Agent& agent : d.agents)
        text += csvLine({agent.name, agent.email, agent.upn, agent.number, agent.sipUriForm,
                         agent.ucaasUserName, agentSipUri(d, agent)});
    return text.toUtf8();
}

int AgentFile::merge(QList<Agent>& into, const AgentFileContent& from)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < into.size(); ++i)
        places.insert(into.at(i).upn.trimmed().toLower(), i);
    int added = 0;
    for (const Agent& agent : from.agents) {
        const QString key = agent.upn.trimmed().toLower();
        const auto place = key.isEmpty() ? places.cend() : places.constFind(key);
        if (place == places.cend()) {
            places.insert(key, into.size());
            into.append(agent);
            ++added;
            continue;
        }
        Agent& known = into[place.value()];
        const auto take = [](QString& field, const QString& value) {
            if (!value.isEmpty())
                field = value;
        };
        take(known.name, agent.name);
        take(known.email, agent.email);
        take(known.number, agent.number);
        if (from.tellsForm)
            take(known.sipUriForm, agent.sipUriForm);
        take(known.ucaasUserName, agent.ucaasUserName);
    }
    return added;
}

} // namespace jonction
