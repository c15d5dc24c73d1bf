// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <utility>

namespace jonction::test {

/// An answer of the practice world.
struct Answer
{
    int status = 0; ///< 0: the connection ended without a whole answer
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case

    QJsonObject json() const;
    /// A member by path, "data/0/id".
    QJsonValue at(const QString& path) const;
    QString text(const QString& path) const { return at(path).toString(); }
};

using Form = std::initializer_list<std::pair<QByteArray, QString>>;

/// Starts jonction-sandbox, and speaks HTTP with it: plain requests, redirects not followed.
class PracticeRun
{
public:
    /// Waits for the ready line; isReady() says whether it came.
    explicit PracticeRun(const QStringList& arguments = {});
    ~PracticeRun();

    bool isReady() const { return !m_ready.isEmpty(); }
    const QJsonObject& ready() const { return m_ready; }
    const QJsonObject& document() const { return m_document; }
    QString endpoint(const QString& name) const;
    QString secret(const QString& name) const;
    QJsonObject agent(int index) const;
    QProcess& process() { return m_process; }

    Answer ask(const QByteArray& method, const QString& url, const QByteArray& body = {},
               const QByteArray& type = {}, const QHash<QByteArray, QByteArray>& headers = {});
    Answer form(const QString& url, Form fields, const QHash<QByteArray, QByteArray>& headers = {});
    Answer control(const QString& path, const QJsonObject& body = {});
    Answer state();
    /// Flips toggles of the tenant.
    Answer flip(const QJsonObject& toggles);

    /// Signs the demo administrator in without a page and keeps the bearer for graph().
    bool signIn(const QString& scopes);
    Answer graph(const QByteArray& method, const QString& path, const QByteArray& json = {},
                 const QHash<QByteArray, QByteArray>& headers = {});
    Answer telnyx(const QByteArray& method, const QString& path, const QByteArray& json = {});
    Answer ccaip(const QString& path);
    /// Presses a button of the portal's UCaaS page.
    Answer press(Form fields, const QByteArray& language = "en");
    Answer clientCredentials(const QString& appId, const QString& secret);

    QString tenantId() const { return m_tenantId; }
    QByteArray bearer() const { return m_bearer; }
    QString refreshToken() const { return m_refresh; }

private:
    QProcess m_process;
    QJsonObject m_ready;
    QJsonObject m_document;
    QString m_tenantId;
    QString m_refresh;
    QByteArray m_bearer;
};

/// A verifier of the right size and the challenge of it.
QString pkceVerifier();
QString pkceChallenge();
/// The authorize address with good values, changed by `changes` (an empty value leaves the name out).
QString authorizeUrl(const PracticeRun& run, const QString& scopes, Form changes = {});

} // namespace jonction::test
