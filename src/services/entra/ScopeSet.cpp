// SPDX-License-Identifier: Apache-2.0
#include "services/entra/ScopeSet.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString permissionOf(const QString& scope)
{
    return scope.section(u'/', -1).toLower();
}

bool isProtocolName(const QString& permission)
{
    return permission == "openid"_L1 || permission == "profile"_L1 || permission == "email"_L1 ||
           permission == "offline_access"_L1;
}

// "user.read.all" → {"user", "read", "all"}. The action stands second in every permission of Graph.
QStringList partsOf(const QString& permission)
{
    return permission.split(u'.');
}

} // namespace

bool scopeCovers(const QString& granted, const QString& needed)
{
    const QStringList has = partsOf(permissionOf(granted));
    const QStringList wants = partsOf(permissionOf(needed));
    if (has == wants)
        return true;
    if (has.size() < 2 || wants.size() < 2 || has.first() != wants.first())
        return false;
    const bool action = has.at(1) == wants.at(1) || (wants.at(1) == "read"_L1 && has.at(1) == "readwrite"_L1);
    const QStringList reach = has.mid(2);
    return action && (reach == wants.mid(2) || (wants.size() == 2 && reach == QStringList{u"all"_s}));
}

QStringList scopesLacking(const QStringList& granted, const QStringList& needed)
{
    QStringList lacking;
    for (const QString& scope : needed) {
        const bool covered = isProtocolName(permissionOf(scope)) ||
                             std::any_of(granted.cbegin(), granted.cend(),
                                         [&scope](const QString& one) { return scopeCovers(one, scope); });
        if (!covered && !lacking.contains(scope, Qt::CaseInsensitive))
            lacking.append(scope);
    }
    return lacking;
}

QStringList scopesTogether(const QStringList& some, const QStringList& others)
{
    QStringList all;
    QStringList names;
    for (const QString& scope : some + others) {
        if (names.contains(permissionOf(scope)))
            continue;
        names.append(permissionOf(scope));
        all.append(scope);
    }
    return all;
}

QStringList scopesOf(const QString& prefix, const QStringList& names)
{
    QStringList full;
    for (const QString& name : names)
        full.append(name.contains(u'/') || isProtocolName(name.toLower()) ? name : prefix + name);
    return full;
}

} // namespace jonction
