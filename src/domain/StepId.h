// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace jonction {

/// The twelve steps of the set-up, in dependency order.
enum class StepId {
    SignIn,
    Trunk,
    Domain,
    Licences,
    Routing,
    Users,
    Application,
    Secret,
    UcaasLink,
    Agents,
    Inheritance,
    Proof
};

/// "signin" "trunk" "domain" "licences" "routing" "users" "app" "secret" "ucaas" "agents" "inheritance"
/// "proof": stable, for JSON, file and command line.
QString toString(StepId id);
std::optional<StepId> stepIdFromString(const QString& text);
QList<StepId> allStepIds();
/// 1 to 12, as the guide and the rail count.
inline int stepNumber(StepId id)
{
    return static_cast<int>(id) + 1;
}

} // namespace jonction
