// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Deployment.h"

namespace jonction {

/// Documents on disk: *.jonction, UTF-8 JSON without any secret, written atomically (a new file takes the
/// place of the old one, so a full disk or a power cut leaves the old one whole).
class DeploymentFile
{
public:
    /// Errors: FileMissing, FileUnreadable, FileBroken (subject: where in the file; evidence: what was
    /// expected), FileNewer.
    static Result<Deployment> read(const QString& fileName);

    /// Errors: FileUnwritable (evidence: the system's reason).
    static Result<Nothing> write(const QString& fileName, const Deployment& deployment);

    /// Larger files are refused as broken: no document of ours comes near.
    static constexpr qint64 largestFile = 64 * 1024 * 1024;
};

/// The parser alone, for outside bytes (and for fuzzing).
Result<Deployment> parseDeployment(const QByteArray& bytes);

} // namespace jonction
