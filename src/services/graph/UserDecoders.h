// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "services/graph/UserValues.h"

#include <QJsonObject>

namespace jonction::graph {

// As in GraphDecoders.h: BadAnswer where a needed property is missing or of a wrong type. Any input is safe.

Result<GraphGroup> decodeGroup(const QJsonObject& object);
/// `next` is taken as it comes; RestClient refuses it where it leads elsewhere.
Result<GraphUserPage> decodeUserPage(const QJsonObject& object);

} // namespace jonction::graph
