// SPDX-License-Identifier: Apache-2.0
#include "sipengine/way/TrustFolder.h"

#include <QFile>
#include <QSslConfiguration>

namespace jonction {

using namespace Qt::StringLiterals;

Result<QList<QSslCertificate>> TrustFolder::authorities(const QString& pemPath)
{
    QList<QSslCertificate> list;
    if (pemPath.isEmpty()) {
        list = QSslConfiguration::systemCaCertificates();
    } else {
        QFile file(pemPath);
        if (file.open(QIODevice::ReadOnly))
            list = QSslCertificate::fromDevice(&file, QSsl::Pem);
    }
    if (list.isEmpty())
        return Error::of(ErrorKind::FileUnreadable, pemPath.isEmpty() ? u"system certificates"_s : pemPath);
    if (m_authorities.value(pemPath) != list) {
        m_authorities.insert(pemPath, list);
        m_folders.remove(pemPath); // the file has changed under our feet
    }
    return list;
}

QString TrustFolder::folder(const QString& pemPath)
{
    std::shared_ptr<QTemporaryDir>& folder = m_folders[pemPath];
    if (folder)
        return folder->path();
    folder = std::make_shared<QTemporaryDir>();
    QFile file(folder->filePath(u"cafile.pem"_s));
    if (file.open(QIODevice::WriteOnly))
        for (const QSslCertificate& certificate : m_authorities.value(pemPath))
            file.write(certificate.toPem());
    return folder->path();
}

} // namespace jonction
