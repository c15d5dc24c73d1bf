// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace jonction {

// Values as CCAI Platform gives them (ccai-platform.md §2.4, §3, §4).

/// Names are not unique: compare by id.
struct CcaipUserStatus
{
    int id = 0;
    QString name;
    QString color;
};

struct CcaipAgent
{
    qint64 id = 0;
    QString email;
    QString firstName;
    QString lastName;
    QString agentNumber;
    std::optional<int> statusId; ///< absent where the service gave a name only
    QString statusName;
    QDateTime statusUpdatedAt; ///< may be invalid
    bool online = false;
    QStringList roles;
    QStringList teams;
};

/// An element of /agents/current_status; `statusId` is absent where the service gave a plain name.
struct CcaipCurrentStatus
{
    qint64 agentId = 0;
    std::optional<int> statusId;
    QString statusName;
    QDateTime updatedAt; ///< may be invalid
};

/// A user of the Apps API: the only place that knows of external (UCaaS) users.
struct CcaipUser
{
    QString email;
    QString agentId; ///< text, as given
    QString firstName;
    QString lastName;
    bool deactivated = false;
    bool externalUser = false;
    QString externalSipUri;
    QString ucaasUserName;
    QStringList roles;
    QStringList teams;
};

} // namespace jonction
