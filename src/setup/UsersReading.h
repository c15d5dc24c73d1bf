// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/JobChain.h"
#include "domain/Deployment.h"
#include "plan/Observation.h"
#include "services/graph/GraphApi.h"
#include "services/graph/TeamsVoiceApi.h"
#include "services/graph/UsersApi.h"

namespace jonction {

class ServiceHub;

/// What the step “Users and numbers” reads: accounts, voice states, numbers, policies. A value that grows
/// over one conversation.
struct UsersWorld
{
    GraphOrganization organization;
    QString self;       ///< object id of who is signed in
    UserLookup lookup;  ///< agents by user principal name, and the names they shall move to
    UserLookup renamed; ///< agents by id whose name of the document is not there any more
    QHash<QString, TeamsVoice> voices;
    QHash<QString, TeamsNumber> numbers;
    QHash<QString, QString> takers; ///< names of accounts that have one of the numbers, by id
    QMap<QString, QString> policyIds;
};

/// Reads everything, for planning and for proving; the caller says with run() what becomes of it.
JobChain<UsersWorld, Observation>* readUsersWorld(QObject* owner, ServiceHub& hub,
                                                  const Deployment& deployment);

/// What the planner and the page are shown of it.
Observation usersObservation(const Deployment& deployment, const UsersWorld& world, const QDateTime& now);

} // namespace jonction
