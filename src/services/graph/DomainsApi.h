// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/DomainValues.h"
#include "services/graph/GraphClient.h"
#include "services/graph/GraphValues.h"

#include <optional>

namespace jonction {

/// Names of the tenant and their proof (microsoft-graph 2). Names are never written in parallel.
class DomainsApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    DomainsApi(QObject* parent, GraphClient* client);

    JobOf<QList<GraphDomain>>* domains(QObject* owner);
    JobOf<std::optional<GraphDomain>>* domain(QObject* owner, const QString& name);
    /// AlreadyExists also where another tenant holds the name: then it is not among domains(). A child of a
    /// name that the tenant has proven comes back verified.
    JobOf<GraphDomain>* create(QObject* owner, const QString& name);
    /// What Microsoft wants to see in public DNS; publish the TXT record, not the MX one.
    JobOf<QList<DomainProofRecord>>* proofRecords(QObject* owner, const QString& name);
    /// Asks Microsoft to look. Refusals have no published code: a 400 means that the record is not seen yet
    /// (microsoft-graph 2.2); here it is NotFound with code "domain-not-proven" and Microsoft's own text.
    JobOf<GraphDomain>* verify(QObject* owner, const QString& name);
    /// For good. Conflict with code "domain-in-use" while something still bears the name: see references().
    JobOf<Nothing>* remove(QObject* owner, const QString& name);
    JobOf<QList<DomainReference>>* references(QObject* owner, const QString& name);

private:
    GraphClient* m_client;
};

} // namespace jonction
