// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What the scenarios share: a practice world, the terminal program, and the demo administrator's browser. A
/// second, independent reading of the programs' contracts: it parses their JSON by itself.
namespace Scenario {

using namespace Qt::StringLiterals;

inline QString program(const QString& name)
{
    return QStringLiteral(JONCTION_BIN_DIR) + u'/' + name;
}

/// GET or POST on loopback, waiting; body of the answer.
inline QByteArray http(const QUrl& url, const QByteArray& post = {}, const QByteArray& header = {},
                       QUrl* redirect = nullptr)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!header.isEmpty())
        request.setRawHeader(header, "1");
    QNetworkReply* reply = post.isEmpty() ? manager.get(request) : manager.post(request, post);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (redirect)
        *redirect = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    return reply->readAll();
}

/// A practice world that dies with this object.
class World
{
public:
    explicit World(const QString& faults = {}, const QStringList& further = {})
    {
        QStringList arguments{u"--port"_s, u"0"_s, u"--deployment"_s, document()};
        if (!faults.isEmpty())
            arguments += {u"--faults"_s, faults};
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program(u"jonction-sandbox"_s), arguments + further);
        QElapsedTimer timer;
        timer.start();
        while (!m_line.contains('\n') && timer.elapsed() < 20'000 &&
               m_process.state() != QProcess::NotRunning) {
            m_process.waitForReadyRead(500);
            m_line += m_process.readAllStandardOutput();
        }
        ready = QJsonDocument::fromJson(m_line).object();
        QFile file(readyFile());
        if (file.open(QIODevice::WriteOnly))
            file.write(m_line);
    }
    ~World()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool isUp() const { return !ready.isEmpty(); }
    QString document() const { return folder.filePath(u"practice.jonction"_s); }
    QString readyFile() const { return folder.filePath(u"ready.json"_s); }
    QUrl control(const QString& path) const
    {
        QUrl url(ready["endpoints"_L1]["graph"_L1].toString());
        url.setPath("/_sandbox/"_L1 + path);
        return url;
    }
    QJsonObject state() const { return QJsonDocument::fromJson(http(control(u"state"_s))).object(); }
    QJsonArray requests() const
    {
        return QJsonDocument::fromJson(http(control(u"requests"_s))).object().value("requests"_L1).toArray();
    }
    int faultsStruck() const
    {
        int struck = 0;
        const QJsonObject byKind =
            QJsonDocument::fromJson(http(control(u"requests"_s))).object()["faults"_L1].toObject();
        for (const QJsonValue& count : byKind)
            struck += count.toInt();
        return struck;
    }
    void setFaults(const QString& spec) const
    {
        http(control(u"faults"_s), QJsonDocument(QJsonObject{{"spec"_L1, spec}}).toJson());
    }
    /// NAME=VAR assignments and the environment that carries the demo keys.
    QStringList secretArguments() const
    {
        return {u"--secret-from-env"_s, u"telnyx-api-key=JT_TELNYX"_s, u"--secret-from-env"_s,
                u"ccaip-api-token=JT_CCAIP"_s};
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"JT_TELNYX"_s, ready["secrets"_L1]["telnyx-api-key"_L1].toString());
        environment.insert(u"JT_CCAIP"_s, ready["secrets"_L1]["ccaip-api-token"_L1].toString());
        return environment;
    }

    QTemporaryDir folder;
    QJsonObject ready;

private:
    QProcess m_process;
    QByteArray m_line;
};

struct Ran
{
    int code = -1;
    bool killed = false;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// The sign-in page's address as `jonctionctl` prints it; the demo administrator signs in there.
inline void signInWhenAsked(const QByteArray& printed, qsizetype& seen)
{
    const qsizetype at = printed.indexOf("http://", seen);
    const qsizetype end = at < 0 ? -1 : printed.indexOf('\n', at);
    if (end < 0)
        return;
    seen = end;
    const QUrl address = QUrl::fromEncoded(printed.mid(at, end - at).trimmed());
    QUrl back;
    http(address, {}, "X-Practice-Auto", &back);
    if (!back.isEmpty())
        http(address.resolved(back));
}

/// Runs the terminal program; signs in when it asks; kills it as soon as `killWhen` says so.
inline Ran run(const World& world, const QStringList& arguments, std::function<bool()> killWhen = {},
               int limitMs = 120'000)
{
    QProcess process;
    process.setProcessEnvironment(world.environment());
    process.start(program(u"jonctionctl"_s), arguments);
    process.closeWriteChannel();
    Ran ran;
    qsizetype seen = 0;
    QElapsedTimer timer;
    timer.start();
    while (process.state() != QProcess::NotRunning && timer.elapsed() < limitMs) {
        process.waitForReadyRead(10);
        ran.out += process.readAllStandardOutput();
        ran.err += process.readAllStandardError();
        if (killWhen && killWhen()) {
            process.kill();
            ran.killed = true;
            break;
        }
        signInWhenAsked(ran.err, seen);
    }
    if (process.state() != QProcess::NotRunning)
        process.kill();
    process.waitForFinished();
    ran.out += process.readAllStandardOutput();
    ran.err += process.readAllStandardError();
    ran.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return ran;
}

inline QStringList onDocument(const World& world, const QStringList& words)
{
    return words + QStringList{world.document()} + world.secretArguments();
}

/// Lines of the journal in that phase.
inline int journalCount(const World& world, const QByteArray& phase)
{
    QFile file(world.document() + ".journal"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return static_cast<int>(file.readAll().count("\"phase\":\"" + phase + '"'));
}

inline QByteArray journal(const World& world)
{
    QFile file(world.document() + ".journal"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Scenario
