// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <QJsonObject>
#include <QString>

namespace jonction {

/// The two streams of a command: results on standard output, trouble on standard error. UTF-8.
class Output
{
public:
    static void line(const QString& text = {});
    static void json(const QJsonObject& object);
    static void trouble(const QString& text);
    /// What is wrong, why it matters, what to do, and the technical line.
    static void trouble(const Error& error);
};

} // namespace jonction
