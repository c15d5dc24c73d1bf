// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/AgentsModel.h"

#include "gui/IconSet.h"
#include "setup/SetupFlow.h"
#include "words/Words.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString* agentCell(Agent& agent, int column)
{
    switch (column) {
    case AgentsModel::NameColumn:
        return &agent.name;
    case AgentsModel::EmailColumn:
        return &agent.email;
    case AgentsModel::UpnColumn:
        return &agent.upn;
    case AgentsModel::NumberColumn:
        return &agent.number;
    case AgentsModel::FormColumn:
        return &agent.sipUriForm;
    case AgentsModel::UcaasColumn:
        return &agent.ucaasUserName;
    default:
        return nullptr;
    }
}

int columnOfField(const QString& field)
{
    static const QStringList names{u"name"_s,       u"email"_s,         u"upn"_s,   u"number"_s,
                                   u"sipUriForm"_s, u"ucaasUserName"_s, u"sipUri"_s};
    return int(names.indexOf(field));
}

} // namespace

AgentsModel::AgentsModel(SetupFlow* flow, QObject* parent)
    : QAbstractTableModel(parent)
    , m_flow(flow)
{}

void AgentsModel::load()
{
    const Deployment& d = m_flow->deployment();
    const bool sameSize = d.agents.size() == m_agents.size();
    if (!sameSize)
        beginResetModel();
    m_agents = d.agents;
    m_uris.clear();
    for (const Agent& agent : m_agents)
        m_uris.append(agentSipUri(d, agent));
    if (!sameSize)
        endResetModel();
    else if (!m_agents.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void AgentsModel::setFindings(const Diagnostics& findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    m_byCell.clear();
    for (qsizetype i = m_findings.size() - 1; i >= 0; --i) {
        const QModelIndex cell = indexOf(m_findings.at(i).subject);
        if (cell.isValid())
            m_byCell.insert({cell.row(), cell.column()}, i);
    }
    if (!m_agents.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int AgentsModel::addAgent()
{
    const int row = rowCount();
    m_flow->edit([](Deployment& d) { d.agents.append(Agent{}); });
    return row;
}

void AgentsModel::removeAgents(const QList<int>& rows)
{
    if (rows.isEmpty())
        return;
    m_flow->edit([&](Deployment& d) {
        for (auto row = rows.crbegin(); row != rows.crend(); ++row)
            if (*row < d.agents.size())
                d.agents.removeAt(*row);
    });
}

int AgentsModel::merge(const AgentFileContent& content)
{
    int added = 0;
    if (!content.agents.isEmpty())
        m_flow->edit([&](Deployment& d) { added = AgentFile::merge(d.agents, content); });
    return added;
}

void AgentsModel::setFacts(const QJsonObject& facts)
{
    const QJsonObject accounts = facts.value("accounts"_L1).toObject();
    if (accounts == m_accounts)
        return;
    m_accounts = accounts;
    if (!m_agents.isEmpty())
        Q_EMIT dataChanged(index(0, TeamsNumberColumn), index(rowCount() - 1, PolicyColumn));
}

QString AgentsModel::voiceText(const QJsonObject& account) const
{
    if (!account.value("known_to_teams"_L1).toBool())
        return tr("not known to Teams yet");
    const QString type = account.value("account_type"_L1).toString();
    if (type != "user"_L1)
        return tr("not a person's account (%1)").arg(type);
    if (!account.value("features"_L1).toArray().contains(u"PhoneSystem"_s))
        return tr("without Teams Phone");
    return account.value("enterprise_voice"_L1).toBool() ? tr("on") : tr("enterprise voice off");
}

QString AgentsModel::teamsText(const Agent& agent, int column) const
{
    const QJsonObject account = m_accounts.value(agent.upn.trimmed().toLower()).toObject();
    if (account.isEmpty())
        return m_accounts.isEmpty() ? QString() : tr("no such account");
    QStringList parts;
    switch (column) {
    case TeamsNumberColumn:
        for (const QJsonValue& number : account.value("shown_numbers"_L1).toArray())
            parts.append(number.toString());
        break;
    case PolicyColumn:
        for (const QJsonValue& policy : account.value("policies"_L1).toObject())
            parts.append(policy.toString());
        parts.removeDuplicates();
        break;
    default:
        return voiceText(account);
    }
    return parts.isEmpty() ? u"—"_s : parts.join(", "_L1);
}

QModelIndex AgentsModel::indexOf(const QString& subject) const
{
    static const QRegularExpression shape(u"^agents\\[(\\d+)\\](?:\\.(\\w+))?$"_s);
    const QRegularExpressionMatch match = shape.match(subject);
    const int row = match.captured(1).toInt();
    if (!match.hasMatch() || row >= rowCount())
        return {};
    return index(row, qMax(0, columnOfField(match.captured(2))));
}

const Diagnostic* AgentsModel::findingAt(const QModelIndex& cell) const
{
    const auto found = m_byCell.constFind({cell.row(), cell.column()});
    return found == m_byCell.cend() ? nullptr : &m_findings.at(*found);
}

int AgentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_agents.size());
}

int AgentsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AgentsModel::textOf(const Agent& agent, int column, int role) const
{
    Agent copy = agent;
    const QString* cell = agentCell(copy, column);
    if (!cell)
        return teamsText(agent, column);
    if (column == UcaasColumn && role == Qt::DisplayRole)
        return ucaasUserName(agent);
    if (column == FormColumn && role == Qt::DisplayRole)
        return *cell == "username"_L1 ? tr("User name") : (*cell == "number"_L1 ? tr("Number") : *cell);
    return *cell;
}

QVariant AgentsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return index.column() == UriColumn ? QVariant(m_uris.at(index.row()))
                                           : textOf(m_agents.at(index.row()), index.column(), role);
    if (role != Qt::DecorationRole && role != Qt::ToolTipRole && role != Qt::AccessibleDescriptionRole)
        return {};
    const Diagnostic* finding = findingAt(index);
    if (!finding)
        return {};
    if (role != Qt::DecorationRole)
        return Words::finding(*finding);
    const bool error = finding->severity == Severity::Error;
    return IconSet::icon(error ? u"error"_s : u"info"_s, error ? Tone::Error : Tone::Info);
}

bool AgentsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() >= UriColumn)
        return false;
    const int row = index.row();
    const int column = index.column();
    m_flow->edit([&](Deployment& d) {
        Agent& agent = d.agents[row];
        *agentCell(agent, column) = value.toString();
        if (column == UpnColumn)
            agent.userId.clear(); // another name, another account
    });
    return true;
}

Qt::ItemFlags AgentsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() >= UriColumn ? flags : flags | Qt::ItemIsEditable;
}

QVariant AgentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case EmailColumn:
        return tr("E-mail");
    case UpnColumn:
        return tr("Teams user (UPN)");
    case NumberColumn:
        return tr("Number");
    case FormColumn:
        return tr("SIP URI from");
    case UcaasColumn:
        return tr("UCaaS user name");
    case TeamsNumberColumn:
        return tr("Number in Teams");
    case VoiceColumn:
        return tr("Voice");
    case PolicyColumn:
        return tr("Policies");
    default:
        return tr("SIP URI");
    }
}

} // namespace jonction
