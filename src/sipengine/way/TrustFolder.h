// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QSslCertificate>
#include <QTemporaryDir>

#include <memory>

namespace jonction {

/// The authorities to trust, in the two shapes that are needed: a list for Qt, and a folder with cafile.pem
/// for the SIP library, which reads nothing else. Folders are temporary and die with this object.
class TrustFolder
{
public:
    /// The certificates of the PEM file, or the system's for an empty path. FileUnreadable where there is
    /// none.
    Result<QList<QSslCertificate>> authorities(const QString& pemPath);
    /// Folder with the same certificates; call after authorities().
    QString folder(const QString& pemPath);

private:
    QHash<QString, QList<QSslCertificate>> m_authorities;
    QHash<QString, std::shared_ptr<QTemporaryDir>> m_folders;
};

} // namespace jonction
