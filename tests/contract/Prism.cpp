// SPDX-License-Identifier: Apache-2.0
#include "contract/Prism.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

namespace jonction::test {

namespace {

using namespace Qt::StringLiterals;

QString programPath()
{
    const QStringList places{qEnvironmentVariable("JONCTION_PRISM"),
                             QStandardPaths::findExecutable(u"prism"_s),
                             QStringLiteral(JONCTION_BUILD_DIR "/node/node_modules/.bin/prism"),
                             QStringLiteral(JONCTION_BUILD_DIR "/node_modules/.bin/prism")};
    for (const QString& place : places)
        if (!place.isEmpty() && QFileInfo(place).isExecutable())
            return place;
    return {};
}

QString contractsFolder()
{
    const QString named = qEnvironmentVariable("JONCTION_CONTRACTS");
    return named.isEmpty() ? QStringLiteral(JONCTION_SOURCE_DIR "/../shared/contracts") : named;
}

// The mock makes answers up from the description, and two things in it mislead the mock, not the client: a
// next link "string" would be the address of another page, and a default or example that its own enumeration
// forbids makes the mock refuse what it has just made (Telnyx's ip_authentication_method).
QJsonValue fitForMock(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray result;
        for (const QJsonValue& item : value.toArray())
            result.append(fitForMock(item));
        return result;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool wrongExample = it.key() == "ip_authentication_method"_L1 && it.value().isString();
        if (it.key() != "@odata.nextLink"_L1 && !wrongExample)
            result.insert(it.key(), fitForMock(it.value()));
    }
    return result;
}

int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    return server.serverPort();
}

} // namespace

Prism::~Prism()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(3000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

QString Prism::mock(const QString& description)
{
    return start(tailored(description), {u"mock"_s}, {});
}

QString Prism::proxy(const QString& description, const QUrl& upstream)
{
    return start(contractsFolder() + u'/' + description, {u"proxy"_s}, {upstream.toString()});
}

QString Prism::tailored(const QString& description)
{
    QFile source(contractsFolder() + u'/' + description);
    QFile copy(m_folder.filePath(description));
    if (!source.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
        return source.fileName();
    const QJsonValue whole = QJsonDocument::fromJson(source.readAll()).object();
    copy.write(QJsonDocument(fitForMock(whole).toObject()).toJson(QJsonDocument::Compact));
    return copy.fileName();
}

QString Prism::start(const QString& description, const QStringList& mode, const QStringList& upstream)
{
    const QString program = programPath();
    if (program.isEmpty())
        return u"Prism is not installed (JONCTION_PRISM, PATH, node_modules)"_s;
    if (!QFileInfo::exists(description))
        return u"the vendor's description is not there (JONCTION_CONTRACTS): "_s +
               QFileInfo(description).fileName();
    const int port = freePort();
    m_base = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, mode + QStringList{u"--errors"_s, u"-p"_s, QString::number(port), description} +
                                 upstream);
    QByteArray said;
    const bool listening = QTest::qWaitFor(
        [&] {
            said += m_process.readAll();
            return said.contains("is listening on") || m_process.state() == QProcess::NotRunning;
        },
        60'000);
    if (!listening || m_process.state() == QProcess::NotRunning)
        return u"Prism does not start: "_s + QString::fromUtf8(said.right(300));
    return {};
}

QByteArray Prism::lastWords()
{
    QTest::qWait(100);
    return m_process.readAll().right(1500);
}

} // namespace jonction::test
