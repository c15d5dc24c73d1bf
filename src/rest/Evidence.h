// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "rest/RestReply.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace jonction {

inline constexpr qsizetype evidenceLimit = 300; ///< characters

/// The other side's text made fit for an Error: known secrets masked, tags and control characters taken out,
/// shortened. Bounded work on any input.
QString evidenceFrom(const QByteArray& text);

/// The body as a JSON object, or an empty one where it is something else.
QJsonObject failureObject(const RestFailure& failure);

/// The kind that a status alone means; services refine it by their codes.
ErrorKind kindOfStatus(int status);

} // namespace jonction
