// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace jonction::test {

namespace {

constexpr int startMs = 15000;
constexpr int answerMs = 15000;

QByteArray formBody(Form fields)
{
    QByteArray body;
    for (const auto& [name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += QUrl::toPercentEncoding(QString::fromUtf8(name)) + '=' + QUrl::toPercentEncoding(value);
    }
    return body;
}

/// An answer whose length is not the announced one counts as none.
Answer readAnswer(const QByteArray& bytes)
{
    Answer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    answer.body = bytes.mid(end + 4);
    const bool whole = !answer.headers.contains("content-length") ||
                       answer.headers.value("content-length").toLongLong() == answer.body.size();
    answer.status = whole ? lines.first().split(' ').value(1).toInt() : 0;
    return answer;
}

} // namespace

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonValue Answer::at(const QString& path) const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QStringList parts = path.split(u'/');
    for (const QString& part : parts)
        value = value.isArray() ? value.toArray().at(part.toInt()) : value.toObject().value(part);
    return value;
}

PracticeRun::PracticeRun(const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(QStringLiteral(JONCTION_SANDBOX), arguments);
    while (!m_process.canReadLine() && m_process.state() != QProcess::NotRunning)
        if (!m_process.waitForReadyRead(startMs))
            return;
    m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
    QFile file(m_ready.value("deployment"_L1).toString());
    if (file.open(QIODevice::ReadOnly))
        m_document = QJsonDocument::fromJson(file.readAll()).object();
}

PracticeRun::~PracticeRun()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    m_process.waitForFinished(5000);
}

QString PracticeRun::endpoint(const QString& name) const
{
    return m_ready.value("endpoints"_L1).toObject().value(name).toString();
}
QString PracticeRun::secret(const QString& name) const
{
    return m_ready.value("secrets"_L1).toObject().value(name).toString();
}
QJsonObject PracticeRun::agent(int index) const
{
    return m_document.value("agents"_L1).toArray().at(index).toObject();
}

/// By hand over a socket: Qt's network manager sends a request again by itself where the connection dies,
/// which would hide the very faults that are looked for here.
Answer PracticeRun::ask(const QByteArray& method, const QString& url, const QByteArray& body,
                        const QByteArray& type, const QHash<QByteArray, QByteArray>& headers)
{
    const QUrl address(url, QUrl::StrictMode);
    auto all = headers;
    if (!all.contains("Host"))
        all.insert("Host", address.authority().toUtf8());
    if (!type.isEmpty())
        all.insert("Content-Type", type);
    all.insert("Connection", "close");
    all.insert("Content-Length", QByteArray::number(body.size()));
    QByteArray request =
        method + ' ' + address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\r\n";
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        request += it.key() + ": " + it.value() + "\r\n";
    QTcpSocket socket;
    socket.connectToHost(address.host(), static_cast<quint16>(address.port()));
    if (!socket.waitForConnected(answerMs))
        return {};
    socket.write(request + "\r\n" + body);
    QByteArray bytes;
    while (socket.waitForReadyRead(answerMs))
        bytes += socket.readAll();
    return readAnswer(bytes + socket.readAll());
}

Answer PracticeRun::form(const QString& url, Form fields, const QHash<QByteArray, QByteArray>& headers)
{
    return ask("POST", url, formBody(fields), "application/x-www-form-urlencoded", headers);
}

Answer PracticeRun::control(const QString& path, const QJsonObject& body)
{
    QString base = endpoint(u"login"_s);
    base.chop(6);
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
    return ask(bytes.isEmpty() ? "GET" : "POST", base + u"/_sandbox"_s + path, bytes, "application/json");
}

Answer PracticeRun::flip(const QJsonObject& toggles)
{
    QString base = endpoint(u"login"_s);
    base.chop(6);
    return ask("PATCH", base + u"/_sandbox/tenant"_s, QJsonDocument(toggles).toJson(), "application/json");
}

Answer PracticeRun::state()
{
    return control(u"/state"_s);
}

bool PracticeRun::signIn(const QString& scopes)
{
    const Answer page = ask("GET", authorizeUrl(*this, scopes), {}, {}, {{"X-Practice-Auto", "1"}});
    const QUrlQuery landed(QUrl(QString::fromUtf8(page.headers.value("location"))));
    const Answer token =
        form(endpoint(u"login"_s) + u"/organizations/oauth2/v2.0/token"_s,
             {{"client_id", m_document.value("tenant"_L1).toObject().value("clientId"_L1).toString()},
              {"grant_type", u"authorization_code"_s},
              {"code", landed.queryItemValue(u"code"_s)},
              {"redirect_uri", u"http://localhost:7071/jonction"_s},
              {"code_verifier", pkceVerifier()}});
    m_bearer = token.text(u"access_token"_s).toUtf8();
    m_refresh = token.text(u"refresh_token"_s);
    const QByteArray claims = QByteArray::fromBase64(token.text(u"id_token"_s).section(u'.', 1, 1).toUtf8(),
                                                     QByteArray::Base64UrlEncoding);
    m_tenantId = QJsonDocument::fromJson(claims).object().value("tid"_L1).toString();
    return token.status == 200 && !m_bearer.isEmpty();
}

Answer PracticeRun::graph(const QByteArray& method, const QString& path, const QByteArray& json,
                          const QHash<QByteArray, QByteArray>& headers)
{
    auto all = headers;
    all.insert("Authorization", "Bearer " + m_bearer);
    return ask(method, endpoint(u"graph"_s) + path, json, "application/json", all);
}

Answer PracticeRun::telnyx(const QByteArray& method, const QString& path, const QByteArray& json)
{
    return ask(method, endpoint(u"telnyx"_s) + path, json, "application/json",
               {{"Authorization", "Bearer " + secret(u"telnyx-api-key"_s).toUtf8()}});
}

Answer PracticeRun::ccaip(const QString& path)
{
    const QByteArray pair = "practice:" + secret(u"ccaip-api-token"_s).toUtf8();
    return ask("GET", endpoint(u"ccaip"_s) + path, {}, {}, {{"Authorization", "Basic " + pair.toBase64()}});
}

Answer PracticeRun::press(Form fields, const QByteArray& language)
{
    return form(endpoint(u"portal"_s) + u"/ucaas"_s, fields, {{"Accept-Language", language}});
}

Answer PracticeRun::clientCredentials(const QString& appId, const QString& secret)
{
    return form(endpoint(u"login"_s) + u'/' + m_tenantId + u"/oauth2/v2.0/token"_s,
                {{"client_id", appId},
                 {"client_secret", secret},
                 {"grant_type", u"client_credentials"_s},
                 {"scope", u"https://graph.microsoft.com/.default"_s}});
}

QString pkceVerifier()
{
    return QString(50, u'v');
}

QString pkceChallenge()
{
    return QString::fromLatin1(QCryptographicHash::hash(pkceVerifier().toLatin1(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString authorizeUrl(const PracticeRun& run, const QString& scopes, Form changes)
{
    QHash<QByteArray, QString> values{
        {"client_id", run.document().value("tenant"_L1).toObject().value("clientId"_L1).toString()},
        {"response_type", u"code"_s},
        {"redirect_uri", u"http://localhost:7071/jonction"_s},
        {"scope", scopes},
        {"state", u"the-state"_s},
        {"code_challenge", pkceChallenge()},
        {"code_challenge_method", u"S256"_s}};
    for (const auto& [name, value] : changes)
        values.insert(name, value);
    QString query;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        if (!it.value().isEmpty())
            query += (query.isEmpty() ? u"?"_s : u"&"_s) + QString::fromUtf8(it.key()) + u'=' +
                     QString::fromUtf8(QUrl::toPercentEncoding(it.value()));
    return run.endpoint(u"login"_s) + u"/organizations/oauth2/v2.0/authorize"_s + query;
}

} // namespace jonction::test
