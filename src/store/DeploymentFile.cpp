// SPDX-License-Identifier: Apache-2.0
#include "store/DeploymentFile.h"

#include "domain/DeploymentJson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// "line 12, column 3": what a person with an editor can use.
QString placeInText(const QByteArray& bytes, int offset)
{
    const QByteArray before = bytes.left(offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return u"%1:%2"_s.arg(line).arg(column);
}

} // namespace

Result<Deployment> parseDeployment(const QByteArray& bytes)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return Error::of(ErrorKind::FileBroken, placeInText(bytes, parseError.offset),
                         parseError.errorString());
    if (!document.isObject())
        return Error::of(ErrorKind::FileBroken, u"1:1"_s, u"object"_s);
    return deploymentFromJson(document.object());
}

Result<Deployment> DeploymentFile::read(const QString& fileName)
{
    const QFileInfo info(fileName);
    if (!info.exists())
        return Error::of(ErrorKind::FileMissing, fileName);
    QFile file(fileName);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::FileUnreadable, fileName, file.errorString());
    if (info.size() > largestFile)
        return Error::of(ErrorKind::FileBroken, fileName, QString::number(info.size()));
    return parseDeployment(file.readAll());
}

Result<Nothing> DeploymentFile::write(const QString& fileName, const Deployment& deployment)
{
    const QByteArray bytes = QJsonDocument(toJson(deployment)).toJson(QJsonDocument::Indented);
    if (bytes.size() > largestFile) // what could not be read again is not written
        return Error::of(ErrorKind::FileUnwritable, fileName, QString::number(bytes.size()));
    QSaveFile file(fileName);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return Error::of(ErrorKind::FileUnwritable, fileName, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error::of(ErrorKind::FileUnwritable, fileName, file.errorString());
    return Nothing{};
}

} // namespace jonction
