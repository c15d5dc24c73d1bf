// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphValues.h"

#include <QUrl>

namespace jonction {

struct GraphGroup
{
    QString id;
    QString displayName;
    QString description;
};

/// One page of a listing of accounts.
struct GraphUserPage
{
    QList<GraphUser> users;
    QUrl next; ///< of the page after it; empty: this is the last one
};

/// What looking up accounts by object id or user principal name brought.
template<typename T>
struct DirectoryLookup
{
    QList<T> found;      ///< in the order asked, each once
    QStringList missing; ///< asked for, and not there
};

} // namespace jonction
