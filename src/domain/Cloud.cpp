// SPDX-License-Identifier: Apache-2.0
#include "domain/Cloud.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

QString Cloud::scopePrefix() const
{
    return id == "global"_L1 ? QString() : graph + u'/';
}

const QList<Cloud>& allClouds()
{
    static const QList<Cloud> clouds{
        {.id = u"global"_s,
         .login = u"https://login.microsoftonline.com"_s,
         .graph = u"https://graph.microsoft.com"_s,
         .portal = u"https://portal.azure.com"_s,
         .teamsAdmin = u"https://admin.teams.microsoft.com"_s},
        {.id = u"gcchigh"_s,
         .login = u"https://login.microsoftonline.us"_s,
         .graph = u"https://graph.microsoft.us"_s,
         .portal = u"https://portal.azure.us"_s,
         .teamsAdmin = u"https://admin.gov.teams.microsoft.us"_s,
         .teamsApi = false},
        {.id = u"dod"_s,
         .login = u"https://login.microsoftonline.us"_s,
         .graph = u"https://dod-graph.microsoft.us"_s,
         .portal = u"https://portal.azure.us"_s,
         .teamsAdmin = u"https://admin.dod.teams.microsoft.us"_s,
         .teamsApi = false},
        {.id = u"china"_s,
         .login = u"https://login.chinacloudapi.cn"_s,
         .graph = u"https://microsoftgraph.chinacloudapi.cn"_s,
         .portal = u"https://portal.azure.cn"_s,
         .teamsAdmin = {},
         .presence = false,
         .teamsApi = false},
    };
    return clouds;
}

bool isCloud(const QString& id)
{
    return std::any_of(allClouds().cbegin(), allClouds().cend(),
                       [&id](const Cloud& cloud) { return cloud.id == id; });
}

const Cloud& cloudById(const QString& id)
{
    const auto found = std::find_if(allClouds().cbegin(), allClouds().cend(),
                                    [&id](const Cloud& cloud) { return cloud.id == id; });
    return found == allClouds().cend() ? allClouds().first() : *found;
}

bool lacksFor(const Cloud& cloud, StepId step)
{
    if (step == StepId::Users)
        return !cloud.teamsApi;
    const bool readsPresence =
        step == StepId::UcaasLink || step == StepId::Inheritance || step == StepId::Proof;
    return readsPresence && !cloud.presence;
}

} // namespace jonction
