// SPDX-License-Identifier: Apache-2.0
#include "board/BoardRoster.h"

#include <QMap>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString fullName(const QString& first, const QString& last, const QString& otherwise)
{
    const QString name = (first + u' ' + last).simplified();
    return name.isEmpty() ? otherwise : name;
}

void addCcaipAgent(QMap<QString, BoardAgent>& roster, const CcaipAgent& agent)
{
    // Without an address there is still somebody who takes calls.
    const QString key = agent.email.isEmpty() ? u"ccaip:%1"_s.arg(agent.id) : agent.email.toLower();
    BoardAgent& entry = roster[key];
    entry.key = key;
    entry.name = fullName(agent.firstName, agent.lastName, agent.email);
    entry.email = agent.email;
    entry.ccaipId = agent.id;
}

void addCcaipUser(QMap<QString, BoardAgent>& roster, const CcaipUser& user)
{
    const auto entry = roster.find(user.email.toLower());
    if (entry == roster.end() || !user.externalUser)
        return;
    entry->isTeams = true;
    entry->upn = user.ucaasUserName.isEmpty() ? user.email : user.ucaasUserName;
}

void addListedAgent(QMap<QString, BoardAgent>& roster, const Agent& agent)
{
    const QString address = agent.email.isEmpty() ? agent.upn : agent.email;
    if (address.isEmpty())
        return;
    BoardAgent& entry = roster[address.toLower()];
    entry.key = address.toLower();
    entry.isTeams = true;
    entry.userId = agent.userId;
    if (!agent.upn.isEmpty())
        entry.upn = agent.upn;
    else if (entry.upn.isEmpty())
        entry.upn = address;
    if (entry.email.isEmpty())
        entry.email = address;
    if (!agent.name.isEmpty())
        entry.name = agent.name;
    else if (entry.name.isEmpty())
        entry.name = address;
}

} // namespace

QList<BoardAgent> boardRoster(const QList<Agent>& listed, const QList<CcaipAgent>& agents,
                              const QList<CcaipUser>& users)
{
    QMap<QString, BoardAgent> roster;
    for (const CcaipAgent& agent : agents)
        addCcaipAgent(roster, agent);
    for (const CcaipUser& user : users)
        addCcaipUser(roster, user);
    for (const Agent& agent : listed)
        addListedAgent(roster, agent);
    return roster.values();
}

QStringList unresolvedNames(const QList<BoardAgent>& roster)
{
    QStringList names;
    for (const BoardAgent& agent : roster)
        if (agent.isTeams && agent.userId.isEmpty() && !agent.upn.isEmpty())
            names.append(agent.upn);
    return names;
}

void resolveNames(QList<BoardAgent>& roster, const QHash<QString, QString>& idsByName)
{
    for (BoardAgent& agent : roster)
        if (agent.isTeams && agent.userId.isEmpty())
            agent.userId = idsByName.value(agent.upn.toLower());
}

} // namespace jonction
