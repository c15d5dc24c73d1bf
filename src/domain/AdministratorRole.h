// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace jonction {

/// A built-in role of the directory, the same in every tenant (microsoft-graph 1.7, 9).
struct AdministratorRole
{
    const char* id; ///< stable name of ours: "teams"; worded in room `words`
    const char* templateId;
    const char* name; ///< as Microsoft writes it in English
};

const QList<AdministratorRole>& administratorRoles();
/// Null where the template is none of those that Jonction speaks of.
const AdministratorRole* administratorRole(const QString& templateId);
bool isGlobalAdministrator(const QStringList& templateIds);

/// What a person must hold for a step: of each inner list any one role, the least one first, by id. Empty
/// where every member of the tenant will do. Global Administrator suffices everywhere and is not listed.
QList<QStringList> rolesFor(StepId step);
/// Ids of the least roles that are missing for the step with these active roles.
QStringList rolesMissing(StepId step, const QStringList& activeTemplateIds);
/// Steps that need a role at all.
QList<StepId> stepsWithRoles();

} // namespace jonction
