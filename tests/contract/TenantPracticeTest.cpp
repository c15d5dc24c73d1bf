// SPDX-License-Identifier: Apache-2.0
#include "contract/PracticeWorld.h"
#include "contract/Prism.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

const QString scopes =
    u"openid User.Read User.ReadWrite.All Domain.ReadWrite.All LicenseAssignment.ReadWrite.All GroupMember.Read.All Application.ReadWrite.All AppRoleAssignment.ReadWrite.All Policy.Read.All RoleManagement.Read.Directory TeamsTelephoneNumber.ReadWrite.All TeamsUserConfiguration.Read.All TeamsPolicyUserAssign.ReadWrite.All"_s;
const QString skuPhone = u"e43b5b99-8dfb-405f-9987-dc307f34bcbd"_s;
const QString back = u"http://localhost:7071/jonction"_s;

QByteArray bytesOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// The tenant of the practice world held against Microsoft's description: each request by hand, so that no
/// client of ours stands between. What breaks the description, in either direction, is refused by Prism.
class TenantPracticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void users();
    void groupsAndRoles();
    void licences();
    void domains();
    void teams();
    void registrations();
    void batch();
    void refusalsToo();

private:
    struct Said
    {
        int status = 0;
        QByteArray body;
        QByteArray location;
        QJsonValue at(const QString& path) const;
        QString text(const QString& path) const { return at(path).toString(); }
    };
    Said send(const QByteArray& method, const QUrl& url, const QByteArray& body, const QByteArray& type);
    Said graph(const QByteArray& method, const QString& path, const QJsonObject& body = {});
    /// True where the answer has this status and Prism had nothing to say.
    bool good(const Said& said, int status);

    PracticeWorld m_world;
    Prism m_prism;
    QNetworkAccessManager m_network;
    QByteArray m_bearer;
    QStringList m_users;
};

QJsonValue TenantPracticeTest::Said::at(const QString& path) const
{
    QJsonValue value = QJsonDocument::fromJson(body).object();
    for (const QString& part : path.split(u'/'))
        value = value.isArray() ? value.toArray().at(part.toInt()) : value.toObject().value(part);
    return value;
}

TenantPracticeTest::Said TenantPracticeTest::send(const QByteArray& method, const QUrl& url,
                                                  const QByteArray& body, const QByteArray& type)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    if (!m_bearer.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + m_bearer);
        request.setRawHeader("ConsistencyLevel", "eventual");
    }
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("Location")};
}

TenantPracticeTest::Said TenantPracticeTest::graph(const QByteArray& method, const QString& path,
                                                   const QJsonObject& body)
{
    return send(method, QUrl(m_prism.base().toString() + path), body.isEmpty() ? QByteArray() : bytesOf(body),
                "application/json");
}

/// Prism answers for itself with a problem document of its own type.
bool TenantPracticeTest::good(const Said& said, int status)
{
    const bool broken = said.body.contains("stoplight.io/prism");
    if (said.status == status && !broken)
        return true;
    QTest::qFail(QByteArray(QByteArray::number(said.status) + ' ' + said.body.left(1500)).constData(),
                 __FILE__, __LINE__);
    return false;
}

void TenantPracticeTest::initTestCase()
{
    QString missing = m_world.start(8, 3, {u"--tenant"_s, u"fresh"_s});
    if (missing.isEmpty())
        missing = m_prism.proxy(u"graph-v1.0.json"_s, m_world.endpoint(u"graph"_s));
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    const QString client = m_world.deployment().value("tenant"_L1).toObject().value("clientId"_L1).toString();
    const QString base = m_world.endpoint(u"login"_s).toString() + u"/organizations/oauth2/v2.0"_s;
    const QByteArray verifier(50, 'v');
    const QByteArray challenge =
        QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrlQuery question;
    question.setQueryItems({{u"client_id"_s, client},
                            {u"response_type"_s, u"code"_s},
                            {u"redirect_uri"_s, back},
                            {u"scope"_s, scopes},
                            {u"code_challenge"_s, QString::fromLatin1(challenge)},
                            {u"code_challenge_method"_s, u"S256"_s},
                            {u"practice_auto"_s, u"1"_s}});
    QUrl page(base + u"/authorize"_s);
    page.setQuery(question);
    const QUrlQuery landed(QUrl(QString::fromUtf8(send("GET", page, {}, {}).location)));
    QUrlQuery form;
    form.setQueryItems({{u"client_id"_s, client},
                        {u"grant_type"_s, u"authorization_code"_s},
                        {u"code"_s, landed.queryItemValue(u"code"_s)},
                        {u"redirect_uri"_s, back},
                        {u"code_verifier"_s, QString::fromLatin1(verifier)}});
    m_bearer = send("POST", QUrl(base + u"/token"_s), form.toString(QUrl::FullyEncoded).toUtf8(),
                    "application/x-www-form-urlencoded")
                   .text(u"access_token"_s)
                   .toUtf8();
    QVERIFY(!m_bearer.isEmpty());
    const QJsonArray agents = m_world.deployment().value("agents"_L1).toArray();
    for (const QJsonValue& agent : agents)
        m_users.append(agent.toObject().value("userId"_L1).toString());
}

void TenantPracticeTest::users()
{
    QVERIFY(good(
        graph("GET", u"/users?$top=999&$select=id,displayName,userPrincipalName,mail,accountEnabled,userType,"
                     "usageLocation,onPremisesSyncEnabled,assignedLicenses,assignedPlans,proxyAddresses,"
                     "businessPhones,licenseAssignmentStates"_s),
        200));
    QVERIFY(good(graph("GET", u"/users?$search=%22displayName:a%22&$count=true"_s), 200));
    const Said made = graph("POST", u"/users"_s,
                            {{u"accountEnabled"_s, true},
                             {u"displayName"_s, u"Activation"_s},
                             {u"mailNickname"_s, u"activation"_s},
                             {u"userPrincipalName"_s, u"activation@contoso-practice.example"_s},
                             {u"usageLocation"_s, u"FR"_s},
                             {u"passwordProfile"_s, QJsonObject{{u"password"_s, u"Str0ng-Passw0rd"_s}}}});
    QVERIFY(good(made, 201));
    QVERIFY(good(graph("PATCH", u"/users/"_s + made.text(u"id"_s), {{u"usageLocation"_s, u"BE"_s}}), 204));
    QVERIFY(good(graph("GET", u"/users/"_s + made.text(u"id"_s)), 200));
}

void TenantPracticeTest::groupsAndRoles()
{
    const Said groups = graph("GET", u"/groups?$search=%22displayName:contact%22"_s);
    QVERIFY(good(groups, 200));
    QVERIFY(good(graph("GET", u"/groups/%1/transitiveMembers/microsoft.graph.user?$top=5"_s.arg(
                                  groups.text(u"value/0/id"_s))),
                 200));
    QVERIFY(good(graph("GET", u"/roleManagement/directory/roleAssignments"_s), 200));
    QVERIFY(good(graph("GET", u"/me/transitiveMemberOf/microsoft.graph.directoryRole"_s), 200));
    QVERIFY(good(graph("GET", u"/organization"_s), 200));
}

void TenantPracticeTest::licences()
{
    QVERIFY(good(graph("GET", u"/subscribedSkus"_s), 200));
    const QJsonObject wish{{u"addLicenses"_s, QJsonArray{QJsonObject{{u"skuId"_s, skuPhone},
                                                                     {u"disabledPlans"_s, QJsonArray{}}}}},
                           {u"removeLicenses"_s, QJsonArray{}}};
    QVERIFY(good(graph("POST", u"/users/%1/assignLicense"_s.arg(m_users.at(0)), wish), 200));
    QVERIFY(good(graph("GET", u"/users/%1/licenseDetails"_s.arg(m_users.at(0))), 200));
}

void TenantPracticeTest::domains()
{
    QVERIFY(good(graph("GET", u"/domains"_s), 200));
    QVERIFY(good(graph("POST", u"/domains"_s, {{u"id"_s, u"sip.contract.example"_s}}), 201));
    QVERIFY(good(graph("GET", u"/domains/sip.contract.example/verificationDnsRecords"_s), 200));
    QVERIFY(good(graph("GET", u"/domains/sip.contract.example/serviceConfigurationRecords"_s), 200));
    QVERIFY(good(graph("POST", u"/domains/sip.contract.example/verify"_s), 400));
    QVERIFY(good(graph("POST", u"/domains"_s, {{u"id"_s, u"sbc.contoso-practice.example"_s}}), 201));
    QVERIFY(good(graph("POST", u"/domains/sbc.contoso-practice.example/verify"_s), 200));
    QVERIFY(good(graph("PATCH", u"/domains/sbc.contoso-practice.example"_s,
                       {{u"supportedServices"_s, QJsonArray{u"Email"_s}}}),
                 204));
    QVERIFY(good(graph("DELETE", u"/domains/sbc.contoso-practice.example"_s), 204));
}

void TenantPracticeTest::teams()
{
    const QString management = u"/admin/teams/telephoneNumberManagement"_s;
    QVERIFY(good(graph("GET", management + u"/numberAssignments?$top=1000"_s), 200));
    const Said order = graph("POST", management + u"/numberAssignments/assignNumber"_s,
                             {{u"telephoneNumber"_s, u"+33199000999"_s},
                              {u"assignmentTargetId"_s, m_users.at(1)},
                              {u"numberType"_s, u"directRouting"_s}});
    QVERIFY(good(order, 202));
    QVERIFY(good(
        graph("GET", management + u"/operations/"_s + QString::fromUtf8(order.location).section(u'/', -1)),
        200));
    QVERIFY(good(graph("POST", management + u"/numberAssignments/unassignNumber"_s,
                       {{u"telephoneNumber"_s, u"+33199000999"_s}, {u"numberType"_s, u"directRouting"_s}}),
                 202));
    QVERIFY(good(graph("GET", u"/admin/teams/userConfigurations?$top=5"_s), 200));
    QVERIFY(good(graph("GET", u"/admin/teams/userConfigurations/"_s + m_users.at(0)), 200));
    const Said policy =
        graph("GET", u"/admin/teams/policy/getPolicyId(type='TenantDialPlan',name='CCAIP')"_s);
    QVERIFY(good(policy, 200));
    const QJsonObject one{{u"userId"_s, m_users.at(0)},
                          {u"policyType"_s, u"TenantDialPlan"_s},
                          {u"policyId"_s, policy.text(u"value/0/policyId"_s)}};
    QVERIFY(
        good(graph("POST", u"/admin/teams/policy/userAssignments/assign"_s, {{u"value"_s, QJsonArray{one}}}),
             204));
    QVERIFY(good(graph("GET", u"/admin/teams/userConfigurations/"_s + m_users.at(0)), 200));
    QVERIFY(good(
        graph("POST", u"/admin/teams/policy/userAssignments/unassign"_s, {{u"value"_s, QJsonArray{one}}}),
        204));
}

void TenantPracticeTest::registrations()
{
    const Said made = graph("POST", u"/applications"_s, {{u"displayName"_s, u"Contract"_s}});
    QVERIFY(good(made, 201));
    const QString own =
        graph("POST", u"/servicePrincipals"_s, {{u"appId"_s, made.text(u"appId"_s)}}).text(u"id"_s);
    const Said resource = graph("GET", u"/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')"_s);
    QVERIFY(good(resource, 200));
    QVERIFY(good(graph("POST", u"/servicePrincipals/%1/appRoleAssignments"_s.arg(own),
                       {{u"principalId"_s, own},
                        {u"resourceId"_s, resource.text(u"id"_s)},
                        {u"appRoleId"_s, u"a70e0c2d-e793-494c-94c4-118fa0a67f42"_s}}),
                 201));
    QVERIFY(good(graph("GET", u"/servicePrincipals/%1/appRoleAssignments"_s.arg(own)), 200));
    QVERIFY(good(graph("GET", u"/policies/defaultAppManagementPolicy"_s), 200));
    QVERIFY(good(graph("POST", u"/applications/%1/addPassword"_s.arg(made.text(u"id"_s)),
                       {{u"passwordCredential"_s, QJsonObject{{u"displayName"_s, u"one"_s}}}}),
                 200));
    QVERIFY(good(graph("GET", u"/applications/"_s + made.text(u"id"_s)), 200));
    QVERIFY(good(graph("DELETE", u"/applications/"_s + made.text(u"id"_s)), 204));
    QVERIFY(good(graph("GET", u"/directory/deletedItems/microsoft.graph.application"_s), 200));
}

void TenantPracticeTest::batch()
{
    const QJsonArray parts{
        QJsonObject{{u"id"_s, u"1"_s}, {u"method"_s, u"GET"_s}, {u"url"_s, u"/users/"_s + m_users.at(0)}},
        QJsonObject{{u"id"_s, u"2"_s},
                    {u"method"_s, u"PATCH"_s},
                    {u"url"_s, u"/users/"_s + m_users.at(0)},
                    {u"headers"_s, QJsonObject{{u"Content-Type"_s, u"application/json"_s}}},
                    {u"body"_s, QJsonObject{{u"usageLocation"_s, u"FR"_s}}}}};
    QVERIFY(good(graph("POST", u"/$batch"_s, {{u"requests"_s, parts}}), 200));
}

void TenantPracticeTest::refusalsToo()
{
    QVERIFY(good(graph("GET", u"/users/nobody@nowhere.example"_s), 404));
    QVERIFY(good(
        graph("PATCH", u"/users/"_s + m_users.at(2), {{u"userPrincipalName"_s, u"a@unverified.example"_s}}),
        400));
    QVERIFY(good(graph("POST", u"/domains"_s, {{u"id"_s, u"x.taken-elsewhere.example"_s}}), 400));
    QVERIFY(good(graph("DELETE", u"/domains/contosopractice.onmicrosoft.com"_s), 400));
}

QTEST_GUILESS_MAIN(TenantPracticeTest)
#include "TenantPracticeTest.moc"
