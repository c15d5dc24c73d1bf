// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace jonction {

// Delegated permissions as the token endpoint writes them: short names or full addresses, in any case
// (microsoft-graph 1.6). Only the name behind the last slash counts here.

/// Whether a token that holds `granted` may do what asks for `needed`: the same permission, the writing one
/// of a reading one, the one for everybody of the one for oneself. Names of the protocol itself (openid …)
/// are never lacking, since no answer lists them reliably.
bool scopeCovers(const QString& granted, const QString& needed);
/// Those of `needed` that nothing in `granted` covers, in their order, once each.
QStringList scopesLacking(const QStringList& granted, const QStringList& needed);
/// Both, without doubles.
QStringList scopesTogether(const QStringList& some, const QStringList& others);
/// Each permission with `prefix` before it (the Graph host of a national cloud); names of the protocol and
/// full addresses stay as they are.
QStringList scopesOf(const QString& prefix, const QStringList& names);

} // namespace jonction
