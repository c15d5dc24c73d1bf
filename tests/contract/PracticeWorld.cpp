// SPDX-License-Identifier: Apache-2.0
#include "contract/PracticeWorld.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>

namespace jonction::test {

namespace {

using namespace Qt::StringLiterals;

QJsonObject objectIn(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(source.readAll()).object()
                                            : QJsonObject();
}

} // namespace

PracticeWorld::~PracticeWorld()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

QString PracticeWorld::start(int agents, int seed, const QStringList& more)
{
    const QString program = QStringLiteral(JONCTION_BIN_DIR "/jonction-sandbox");
    if (!QFileInfo(program).isExecutable())
        return u"jonction-sandbox is not built"_s;
    const QString ready = m_folder.filePath(u"ready.json"_s);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    const QStringList arguments{u"--port"_s,     u"0"_s,
                                u"--sip-port"_s, u"0"_s,
                                u"--agents"_s,   QString::number(agents),
                                u"--seed"_s,     QString::number(seed),
                                u"--ready"_s,    ready};
    m_process.start(program, arguments + more);
    const bool up = QTest::qWaitFor(
        [&] {
            m_ready = objectIn(ready);
            return !m_ready.isEmpty() || m_process.state() == QProcess::NotRunning;
        },
        30'000);
    if (!up || m_ready.isEmpty())
        return u"jonction-sandbox does not start: "_s + QString::fromUtf8(m_process.readAll().right(300));
    return {};
}

QUrl PracticeWorld::endpoint(const QString& name) const
{
    return QUrl(m_ready.value("endpoints"_L1).toObject().value(name).toString());
}

QByteArray PracticeWorld::secret(const QString& name) const
{
    return m_ready.value("secrets"_L1).toObject().value(name).toString().toUtf8();
}

QJsonObject PracticeWorld::deployment() const
{
    return objectIn(m_ready.value("deployment"_L1).toString());
}

bool ObedientBrowser::open(const QUrl& address)
{
    QNetworkReply* reply = m_network.get(QNetworkRequest(address));
    QObject::connect(reply, &QNetworkReply::finished, &m_network, [this, reply, address] {
        press(address, reply->readAll());
        reply->deleteLater();
    });
    return true;
}

void ObedientBrowser::press(const QUrl& address, const QByteArray& page)
{
    static const QRegularExpression field(
        u"<(?:input type=\"hidden\"|button[^>]*) name=\"([^\"]+)\" value=\"([^\"]*)\""_s);
    QByteArray form;
    auto fields = field.globalMatch(QString::fromUtf8(page));
    bool pressed = false;
    while (fields.hasNext() && !pressed) {
        const QRegularExpressionMatch match = fields.next();
        const QString value = match.captured(2).replace(u"&amp;"_s, u"&"_s);
        form += (form.isEmpty() ? "" : "&") + match.captured(1).toUtf8().toPercentEncoding() + '=' +
                value.toUtf8().toPercentEncoding();
        pressed = match.captured(0).startsWith("<button"_L1);
    }
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    m_network.post(request, form); // the redirect leads to the listener, as in a browser
}

} // namespace jonction::test
