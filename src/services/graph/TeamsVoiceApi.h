// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"
#include "services/graph/VoiceValues.h"

#include <QHash>

namespace jonction {

/// Numbers, voice status and policies of Teams (microsoft-graph 4.4, 4.5). Global cloud only: elsewhere every
/// call ends with NotFound or a like refusal.
class TeamsVoiceApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    TeamsVoiceApi(QObject* parent, GraphClient* client);

    /// The tenant's own view of these numbers, by number; unknown ones are left out. By batches, or by
    /// listing all Direct Routing numbers where there are many.
    JobOf<QHash<QString, TeamsNumber>>* numbers(QObject* owner, const QStringList& e164);
    /// Voice status by account id; accounts that Teams does not know (yet) are left out.
    JobOf<QHash<QString, TeamsVoice>>* voices(QObject* owner, const QStringList& userIds);

    /// Orders a Direct Routing number for an account and follows the order to its end, at most ten minutes.
    /// Never sent twice: reply-lost says that the caller has to look. Conflict with the service's own words
    /// and code "number-order-failed" where the order fails; TimedOut where it does not end.
    JobOf<Nothing>* assignNumber(QObject* owner, const QString& e164, const QString& userId);
    /// Likewise back. `numberType` as TeamsNumber has it.
    JobOf<Nothing>* unassignNumber(QObject* owner, const QString& e164, const QString& numberType);

    /// The id of a policy by its name; empty where this interface does not know the type or the name, which
    /// is how one finds out what it can do (4.5).
    JobOf<std::optional<QString>>* policyId(QObject* owner, const QString& type, const QString& name);
    /// The same policy for several accounts, in one request.
    JobOf<Nothing>* assignPolicy(QObject* owner, const QString& type, const QString& policyId,
                                 const QStringList& userIds);
    /// Back to what a group or the tenant gives.
    JobOf<Nothing>* unassignPolicy(QObject* owner, const QString& type, const QStringList& userIds);

private:
    JobOf<Nothing>* followOrder(QObject* owner, const RestReply& accepted, const QString& subject);

    GraphClient* m_client;
};

} // namespace jonction
