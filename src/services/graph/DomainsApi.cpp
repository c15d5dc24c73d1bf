// SPDX-License-Identifier: Apache-2.0
#include "services/graph/DomainsApi.h"

#include "services/graph/DomainDecoders.h"
#include "services/graph/GraphDecoders.h"
#include "services/graph/GraphEndpoints.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// 400 means "not yet" to a look at DNS, and "still in use" to a removal: the directory has no code for
// either.
template<typename T>
JobOf<T>* readingBadRequest(QObject* owner, JobOf<T>* call, ErrorKind kind, const QString& code)
{
    return convertJob<T, T>(owner, call, [kind, code](Result<T>& result) -> Result<T> {
        if (result.ok() || result.error().httpStatus != 400 ||
            result.error().kind == ErrorKind::AlreadyExists)
            return std::move(result);
        Error error = result.error();
        error.kind = kind;
        error.code = code;
        return error;
    });
}

} // namespace

DomainsApi::DomainsApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

JobOf<QList<GraphDomain>>* DomainsApi::domains(QObject* owner)
{
    return m_client->list(owner, {.endpoint = &graph::Domains}, graph::decodeDomain);
}

JobOf<std::optional<GraphDomain>>* DomainsApi::domain(QObject* owner, const QString& name)
{
    return m_client->find(owner, {.endpoint = &graph::Domain, .path = {{u"id"_s, name}}},
                          graph::decodeDomain);
}

JobOf<GraphDomain>* DomainsApi::create(QObject* owner, const QString& name)
{
    return m_client->read(owner,
                          {.endpoint = &graph::CreateDomain, .body = RestBody::json({{u"id"_s, name}})},
                          graph::decodeDomain);
}

JobOf<QList<DomainProofRecord>>* DomainsApi::proofRecords(QObject* owner, const QString& name)
{
    return m_client->list(owner, {.endpoint = &graph::DomainProof, .path = {{u"id"_s, name}}},
                          graph::decodeProofRecord);
}

JobOf<GraphDomain>* DomainsApi::verify(QObject* owner, const QString& name)
{
    const RestCall call{.endpoint = &graph::VerifyDomain, .path = {{u"id"_s, name}}};
    return readingBadRequest(owner, m_client->read(owner, call, graph::decodeDomain), ErrorKind::NotFound,
                             u"domain-not-proven"_s);
}

JobOf<Nothing>* DomainsApi::remove(QObject* owner, const QString& name)
{
    const RestCall call{.endpoint = &graph::DeleteDomain, .path = {{u"id"_s, name}}};
    return readingBadRequest(owner, m_client->write(owner, call), ErrorKind::Conflict, u"domain-in-use"_s);
}

JobOf<QList<DomainReference>>* DomainsApi::references(QObject* owner, const QString& name)
{
    return m_client->list(owner, {.endpoint = &graph::DomainReferences, .path = {{u"id"_s, name}}},
                          graph::decodeReference);
}

} // namespace jonction
