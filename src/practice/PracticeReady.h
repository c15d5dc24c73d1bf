// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QMap>
#include <QString>

#include <map>

namespace jonction {

/// The one line with which the practice world says that it serves.
struct PracticeReady
{
    QMap<QString, QString> endpoints;  ///< login graph telnyx ccaip sip portal …
    std::map<QString, Secret> secrets; ///< demo keys, by the names of --secret-from-env
    QString deploymentFile;            ///< the practice document
    QString caFile;                    ///< authority of the practice world's TLS; may be empty
};

/// Errors: BadAnswer (not JSON, no endpoints, wrong types); InvalidInput for an endpoint that is not on
/// loopback: demo keys and a demo sign-in go nowhere else.
Result<PracticeReady> parseReadyLine(const QByteArray& line);

/// Reads the line from the file that `--ready` named. Errors: FileMissing, FileUnreadable, and those above.
Result<PracticeReady> readReadyFile(const QString& fileName);

} // namespace jonction
