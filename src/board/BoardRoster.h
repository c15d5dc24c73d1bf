// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentRow.h"
#include "domain/Deployment.h"
#include "services/ccaip/CcaipValues.h"

#include <QHash>

namespace jonction {

/// Who belongs on the board: the active agents of CCAIP and the agents of the document, joined by e-mail
/// address. An agent takes calls in Teams when the document lists it or CCAIP marks it as an external user.
/// `users` may be empty (the Apps API is not always open to the key); it adds names and sign-in names.
QList<BoardAgent> boardRoster(const QList<Agent>& listed, const QList<CcaipAgent>& agents,
                              const QList<CcaipUser>& users);

/// Sign-in names of agents of Teams whose directory id is not known.
QStringList unresolvedNames(const QList<BoardAgent>& roster);

/// Fills in directory ids. `idsByName`: lower-case sign-in name → object id.
void resolveNames(QList<BoardAgent>& roster, const QHash<QString, QString>& idsByName);

} // namespace jonction
