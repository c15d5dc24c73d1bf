// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction::Words {

/// What a permission of Microsoft Graph is for here ("Presence.Read.All"); says that it does not know others.
QString permission(const QString& name);
bool knowsPermission(const QString& name);

} // namespace jonction::Words
