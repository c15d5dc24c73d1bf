// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace jonction {

// Values as Telnyx API v2 gives them (sip-trunk-providers.md §1). Ids are decimal texts of 19 digits or
// UUIDs: never numbers. Money is decimal text in the currency named beside it.

struct TelnyxBalance
{
    QString balance; ///< may be negative
    QString availableCredit;
    QString creditLimit;
    QString currency;
};

/// An outbound voice profile; as a wish, `id` and `connectionsCount` are ignored.
struct TelnyxVoiceProfile
{
    QString id;
    QString name; ///< at least three characters
    bool enabled = true;
    QStringList whitelistedDestinations; ///< ISO alpha-2; Telnyx's own default is US, CA
    std::optional<int> concurrentCallLimit;
    std::optional<double> maxDestinationRate; ///< USD a minute
    QString dailySpendLimit;                  ///< USD, decimal text; empty: not set
    bool dailySpendLimitEnabled = false;
    QStringList tags;
    int connectionsCount = 0;
};

/// An FQDN connection; as a wish, `id` and the txt fields are ignored, empty texts are not sent.
struct TelnyxConnection
{
    QString id;
    QString name;
    bool active = true;
    bool microsoftTeamsSbc = false;
    QString anchorsite;                  ///< "Frankfurt, Germany", "Latency"
    QString sipSubdomain;                ///< one DNS label; the host is <label>.sip.telnyx.com
    QString sipSubdomainReceiveSettings; ///< "from_anyone", "only_my_connections"
    QString sipRegion;                   ///< "US", "Europe", "Australia"
    QString aniNumberFormat;             ///< "+E.164" — mind the case, it differs from the next one
    QString dnisNumberFormat;            ///< "+e164"
    QStringList codecs;
    QString outboundVoiceProfileId;
    QString localization; ///< ISO alpha-2
    QStringList tags;
    QString txtName;
    QString txtValue;
    int txtTtl = 0;
};

struct TelnyxFqdn
{
    QString id;
    QString connectionId;
    QString fqdn;          ///< "….mstsbc.telnyx.tech" of a Teams connection
    QString dnsRecordType; ///< "a", "srv"
    std::optional<int> port;
};

struct TelnyxAvailableNumber
{
    QString phoneNumber; ///< +E.164
    QString upfrontCost;
    QString monthlyCost;
    QString currency;
    QStringList features;
    QString region; ///< most local name given
};

struct TelnyxOrderLine
{
    QString id; ///< of the line, not of the number
    QString phoneNumber;
    QString status;
    QString requirementsStatus;
};

struct TelnyxOrder
{
    QString id;
    QString status; ///< "pending", "success", "failure"; others are to be read as pending
    QString customerReference;
    QString connectionId;
    bool requirementsMet = true;
    QList<TelnyxOrderLine> lines;
    QDateTime createdAt;
};

struct TelnyxPhoneNumber
{
    QString id;
    QString phoneNumber;  ///< +E.164
    QString status;       ///< "active", "purchase-pending", "requirement-info-pending" …
    QString connectionId; ///< empty where none is assigned
    QString connectionName;
    QString type;
    QString customerReference;
    QStringList tags;
};

} // namespace jonction
