// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeReady.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestReadyLine = 256 * 1024;

bool isLoopbackEndpoint(const QString& address)
{
    // sip:127.0.0.1:5060 has no authority part for QUrl: look at what follows the scheme.
    QString host = QUrl(address).host();
    if (host.isEmpty() && (address.startsWith("sip:"_L1) || address.startsWith("sips:"_L1)) &&
        !address.contains(u'@') && !address.contains("maddr"_L1, Qt::CaseInsensitive))
        host = address.section(u':', 1, 1).section(u';', 0, 0);
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

Result<PracticeReady> parseReadyLine(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line.left(longestReadyLine)).object();
    const QJsonObject endpoints = object.value("endpoints"_L1).toObject();
    if (endpoints.isEmpty())
        return Error::of(ErrorKind::BadAnswer, u"jonction-sandbox"_s, QString::fromUtf8(line.left(80)));
    PracticeReady ready;
    for (auto it = endpoints.begin(); it != endpoints.end(); ++it) {
        if (!isLoopbackEndpoint(it.value().toString()))
            return Error::of(ErrorKind::InvalidInput, it.key(), it.value().toString());
        ready.endpoints.insert(it.key(), it.value().toString());
    }
    const QJsonObject secrets = object.value("secrets"_L1).toObject();
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        ready.secrets.emplace(it.key(), Secret(it.value().toString().toUtf8()));
    ready.deploymentFile = object.value("deployment"_L1).toString();
    ready.caFile = object.value("ca"_L1).toString();
    return Result<PracticeReady>(std::move(ready));
}

Result<PracticeReady> readReadyFile(const QString& fileName)
{
    QFile file(fileName);
    if (!file.exists())
        return Error::of(ErrorKind::FileMissing, fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::FileUnreadable, fileName, file.errorString());
    return parseReadyLine(file.read(longestReadyLine));
}

} // namespace jonction
