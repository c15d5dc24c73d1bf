// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction {

/// One of the records by which Microsoft knows a name as ours: publishing one of them is enough.
struct DomainProofRecord
{
    QString recordType; ///< "Txt" or "Mx"
    QString label;      ///< where it goes: the domain's own name
    QString text;       ///< of a TXT record: "MS=ms12345678"
    QString mailExchange;
    int ttl = 0; ///< seconds, as Microsoft proposes it
};

/// Something of the tenant that bears the name of a domain: as long as one is left, the domain stays.
struct DomainReference
{
    QString id;
    QString kind;        ///< "user", "group", "application", "servicePrincipal"; other kinds as they come
    QString displayName; ///< may be empty
    QString userPrincipalName;
    QString name() const
    {
        if (!userPrincipalName.isEmpty())
            return userPrincipalName;
        return displayName.isEmpty() ? id : displayName;
    }
};

} // namespace jonction
